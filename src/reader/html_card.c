/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_card.c - two siblings of one tag and class, with some lines each, are cards. */
#include "config.h"

#include "reader/html_card.h"

#define LINES_MIN 3 /* a label and a value are no card */

void
tl_html_card_open (TlHtmlPage *page, const TlHtmlTag *tag, guint class, guint parent, TlHtmlSibling *sibling)
{
  TlHtmlCard card = { .parent = parent };

  if (class == 0 && (tag->flags & TL_HTML_CARD) == 0)
    return;
  *sibling = (TlHtmlSibling){ .tag = tag, .class = class, .card = page->cards->len };
  g_array_append_val (page->cards, card);
}

void
tl_html_card_close (TlHtmlPage *page, const TlHtmlSibling *sibling, const TlHtmlTotals *before,
                    TlHtmlSibling *last)
{
  if (page->totals.n_lines - before->n_lines < LINES_MIN)
    return;
  if (last->tag == sibling->tag && last->class == sibling->class)
    {
      g_array_index (page->cards, TlHtmlCard, last->card).is_card = TRUE;
      g_array_index (page->cards, TlHtmlCard, sibling->card).is_card = TRUE;
    }
  *last = *sibling;
}

guint *
tl_html_card_resolve (const TlHtmlPage *page)
{
  guint *groups = g_new0 (guint, page->cards->len);

  for (guint i = 1; i < page->cards->len; i++)
    {
      const TlHtmlCard *card = &g_array_index (page->cards, TlHtmlCard, i);

      groups[i] = card->is_card ? i : groups[card->parent];
    }
  return groups;
}
