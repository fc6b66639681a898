/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headline.c - the headlines of a document, and what rules read in them. */
#include "config.h"

#include "rules/headline.h"

#include "base/utf8.h"
#include "rules/prose.h"

#define HEADLINES_MAX  6
#define HEADLINE_LOOK  40 /* units in which a headline is looked for */
#define FIRST_LINES    4  /* that are asked besides headings */
#define HEADLINE_BYTES 400
#define LESS_WITH_SITE 5 /* per cent: a page's title together with the name of its site */

static gboolean
may_be_headline (const TlUnit *unit)
{
  return !unit->is_skipped && !tl_span_is_empty (unit->span)
         && unit->span.end - unit->span.start <= HEADLINE_BYTES
         && (!unit->cell || unit->cell->colspan == tl_table_get_n_cols (unit->table));
}

/* Returns: whether ${index} is what the head of a web page says, whose body has no heading. */
static gboolean
is_page_title (const TlView *view, guint index)
{
  const TlUnit *unit = tl_view_unit (view, index);

  return index + 1 == view->units->len && unit->from->kind == TL_BLOCK_HEADING && unit->from->path
         && g_str_equal (unit->from->path, TL_DOCUMENT_TITLE_PATH);
}

/* Headings of the first level, or those of the others. */
static void
add_headings (const TlView *view, GArray *headlines, gboolean first_level)
{
  for (guint i = 0, seen = 0; i < view->units->len && seen < HEADLINE_LOOK && headlines->len < HEADLINES_MAX;
       i++)
    {
      const TlUnit *unit = tl_view_unit (view, i);

      seen += !unit->is_skipped && !tl_span_is_empty (unit->span);
      if (may_be_headline (unit) && unit->from->kind == TL_BLOCK_HEADING && !is_page_title (view, i)
          && (unit->from->level == 1) == first_level)
        g_array_append_val (headlines, i);
    }
}

GArray *
tl_headlines_list (const TlView *view)
{
  GArray *headlines = g_array_new (FALSE, FALSE, sizeof (guint));

  add_headings (view, headlines, TRUE);
  add_headings (view, headlines, FALSE);
  for (guint i = 0, seen = 0; i < view->units->len && seen < FIRST_LINES; i++)
    {
      const TlUnit *unit = tl_view_unit (view, i);

      if (!may_be_headline (unit) || is_page_title (view, i))
        continue;
      seen++;
      if (unit->from->kind != TL_BLOCK_HEADING)
        g_array_append_val (headlines, i);
    }
  if (view->units->len && is_page_title (view, view->units->len - 1)
      && may_be_headline (tl_view_unit (view, view->units->len - 1)))
    {
      guint last = view->units->len - 1;

      g_array_append_val (headlines, last);
    }
  return headlines;
}

/* "Supply of pumps | Town of Northport": the name of the site stands behind a bar.  Returns: where it starts.
 */
static gsize
find_site (const TlView *view, TlSpan span)
{
  const char *text = view->text.text;

  for (gsize at = span.start; at + 1 < span.end; at = tl_utf8_next (text, span.end, at))
    {
      gunichar c = tl_utf8_get (text, span.end, at);

      if (at > span.start
          && (c == '|' || c == '_' || c == 0xbb || c == '>'
              || (c == '-' && text[at - 1] == ' ' && text[at + 1] == ' ')))
        return at;
    }
  return span.end;
}

static void
read_headline (TlRun *run, const TlRule *rule, const GArray *headlines)
{
  for (guint j = 0; j < headlines->len; j++)
    {
      guint index = g_array_index (headlines, guint, j);
      const TlUnit *unit = tl_view_unit (run->view, index);
      TlSpan name = unit->span;

      if (!tl_run_allows (run, rule->pack, rule->sections, rule->notices, unit))
        continue;
      if (is_page_title (run->view, index))
        name.end = (guint32) find_site (run->view, name);
      name = tl_view_trim (run->view, name);
      for (guint k = 0; k < rule->headlines->len; k++)
        {
          tl_prose_read_window (run, rule, g_ptr_array_index (rule->headlines, k), index, name,
                                rule->score - (gint) j);
          if (name.end < unit->span.end)
            tl_prose_read_window (run, rule, g_ptr_array_index (rule->headlines, k), index, unit->span,
                                  rule->score - (gint) j - LESS_WITH_SITE);
        }
    }
}

void
tl_headlines_read (TlRun *run, const GArray *headlines)
{
  const GPtrArray *rules = tl_packs_get_rules (run->packs);

  for (guint i = 0; i < rules->len; i++)
    {
      const TlRule *rule = g_ptr_array_index (rules, i);

      if (rule->headlines && rule->headlines->len && tl_run_is_active (run, rule->pack))
        read_headline (run, rule, headlines);
    }
}
