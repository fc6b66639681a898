/* SPDX-License-Identifier: GPL-3.0-or-later */
/* context.c - what stands above a passage and speaks for it. */
#include "config.h"

#include "rules/context.h"

#include <string.h>

#include "rules/outline.h"

#define LOOK_UNITS  400 /* above, in which headings are looked for */
#define INTRO_BYTES 240 /* of a line that introduces a list or a table */
#define LABEL_BYTES 60  /* at the start of a unit */
#define HEAD_ROWS   3   /* of a table */

static void
add (TlContext *context, TlSpan span)
{
  if (context->n < TL_CONTEXT_MAX && !tl_span_is_empty (span))
    context->spans[context->n++] = span;
}

/* Heads of its column, the cells left of it. */
static void
read_table (const TlRun *run, const TlUnit *unit, TlContext *context)
{
  const TlView *view = run->view;
  guint n_heads = MIN (MAX (tl_table_get_n_header_rows (unit->table), 1), HEAD_ROWS);

  for (guint col = unit->cell->col; col > 0; col--)
    {
      guint i = tl_view_find_cell (view, unit->from->table, unit->cell->row, col - 1);

      if (i != TL_VIEW_NONE && context->n < TL_CONTEXT_MAX / 2)
        add (context, tl_view_unit (view, i)->span);
    }
  for (guint row = 0; row < n_heads && row < unit->cell->row; row++)
    {
      guint i = tl_view_find_cell (view, unit->from->table, row, unit->cell->col);

      if (i != TL_VIEW_NONE)
        add (context, tl_view_unit (view, i)->span);
    }
}

/* A short line before a table or a list speaks for it, any line that ends in a colon for what follows. */
static gboolean
is_intro (const TlRun *run, const TlUnit *own, const TlUnit *above)
{
  return !above->cell && above->span.end - above->span.start <= INTRO_BYTES
         && (own->cell || own->from->kind == TL_BLOCK_ITEM
             || run->view->text.text[above->span.end - 1] == ':');
}

/* What the line itself begins with: "Eligibility: …". */
static void
read_label (const TlRun *run, const TlUnit *unit, TlContext *context)
{
  const char *text = run->view->text.text + unit->span.start;
  const char *colon = memchr (text, ':', MIN (unit->span.end - unit->span.start, LABEL_BYTES));

  if (colon)
    add (context, (TlSpan){ unit->span.start, (guint32) (unit->span.start + (colon - text)) });
}

/* The headings above, each of less depth than the one below it; the line before, if it introduces what
 * follows. */
void
tl_context_read (const TlRun *run, guint unit, TlContext *context)
{
  const TlUnit *own = tl_view_unit (run->view, unit);
  guint depth = tl_outline_get_depth (run->view, own, run->lexicon);
  gboolean may_be_intro = TRUE;

  context->n = 0;
  read_label (run, own, context);
  if (own->cell)
    read_table (run, own, context);
  if (depth == TL_OUTLINE_NONE)
    depth = TL_OUTLINE_TEXT;
  for (guint i = unit, seen = 0; i > 0 && seen < LOOK_UNITS; i--, seen++)
    {
      const TlUnit *above = tl_view_unit (run->view, i - 1);
      guint its;

      if (own->cell && above->block == own->block)
        continue;
      if (tl_span_is_empty (above->span) || above->is_skipped)
        continue;
      its = tl_outline_get_depth (run->view, above, run->lexicon);
      if (its != TL_OUTLINE_NONE && its < depth)
        {
          depth = its;
          add (context, above->span);
        }
      else if (own->from->kind == TL_BLOCK_ITEM && above->from->kind == TL_BLOCK_ITEM)
        continue;
      else if (may_be_intro && is_intro (run, own, above))
        add (context, above->span);
      may_be_intro = FALSE;
    }
}

gboolean
tl_context_match_any (TlRun *run, const TlContext *context, const GPtrArray *patterns)
{
  for (guint i = 0; i < context->n; i++)
    if (tl_run_match_any (run, patterns, context->spans[i]))
      return TRUE;
  return FALSE;
}

gboolean
tl_context_allows (TlRun *run, const TlRule *rule, guint unit, TlSpan sentence)
{
  TlContext context;

  if (rule->withs->len == 0 && rule->withouts->len == 0)
    return TRUE;
  tl_context_read (run, unit, &context);
  if (rule->withouts->len && tl_context_match_any (run, &context, rule->withouts))
    return FALSE;
  return rule->withs->len == 0 || tl_run_match_any (run, rule->withs, sentence)
         || tl_context_match_any (run, &context, rule->withs);
}
