/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_furniture.c - judged when an element ends, applied when the page does. */
#include "config.h"

#include "reader/html_furniture.h"

#define MENU_ITEMS      3
#define MENU_ITEM_WIDTH 24 /* columns; longer ones are titles of notices */
#define BODY_SHARE      4 /* of ten: with more of the page's own text it is the body, whatever it is called */

typedef struct
{
  guint first, end;  /* pieces */
  guint64 own_width; /* text that is no link */
} Mark;

void
tl_html_furniture_init (TlHtmlFurniture *furniture, TlHtmlPage *page)
{
  furniture->page = page;
  furniture->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
}

void
tl_html_furniture_clear (TlHtmlFurniture *furniture)
{
  g_array_unref (furniture->marks);
}

static gboolean
is_furniture (TlHtmlTagFlags flags, gboolean is_list, gboolean in_body, const TlHtmlTotals *own)
{
  if (is_list && own->n_items >= MENU_ITEMS && own->link_width * 10 >= own->width * 9
      && own->width <= (guint64) own->n_items * MENU_ITEM_WIDTH)
    return TRUE;
  if ((flags & TL_HTML_FURNITURE) != 0)
    return !in_body && own->n_titles == 0;
  if ((flags & TL_HTML_MASTHEAD) != 0)
    return !in_body && own->n_headings == 0;
  if ((flags & TL_HTML_ASIDE) != 0)
    return own->link_width * 2 >= own->width;
  return FALSE;
}

void
tl_html_furniture_judge (TlHtmlFurniture *furniture, TlHtmlTagFlags flags, gboolean is_list, gboolean in_body,
                         guint first_piece, const TlHtmlTotals *before)
{
  TlHtmlTotals own = tl_html_totals_since (&furniture->page->totals, before);
  Mark mark = { first_piece, furniture->page->pieces->len, own.width - own.link_width };

  if (own.width > 0 && is_furniture (flags, is_list, in_body, &own))
    g_array_append_val (furniture->marks, mark);
}

void
tl_html_furniture_apply (TlHtmlFurniture *furniture)
{
  const TlHtmlTotals *totals = &furniture->page->totals;
  guint n = furniture->page->pieces->len;
  g_autofree gint *steps = g_new0 (gint, n + 1);
  gint depth = 0;

  for (guint i = 0; i < furniture->marks->len; i++)
    {
      const Mark *mark = &g_array_index (furniture->marks, Mark, i);

      if (mark->own_width * 10 > (totals->width - totals->link_width) * BODY_SHARE)
        continue;
      steps[mark->first]++;
      steps[mark->end]--;
    }
  for (guint i = 0; i < n; i++)
    {
      depth += steps[i];
      if (depth > 0)
        tl_html_page_get (furniture->page, i)->flags |= TL_HTML_IS_FURNITURE;
    }
}
