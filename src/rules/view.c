/* SPDX-License-Identifier: GPL-3.0-or-later */
/* view.c - a document as the matcher walks it. */
#include "config.h"

#include "rules/view.h"

#include <string.h>

#include "base/utf8.h"

static void
add_unit (TlView *view, const TlBlock *block, guint index, const TlTable *table, const TlCell *cell)
{
  const TlFold *fold = tl_document_get_fold (view->document);
  TlUnit unit = {
    .span = tl_fold_get_span (fold, cell ? cell->span : block->span),
    .block = index,
    .from = block,
    .table = table,
    .cell = cell,
    .page = cell ? cell->page : block->page,
    .section = TL_VIEW_NONE,
    .lot = TL_VIEW_NONE,
    .is_skipped = block->furniture,
  };

  unit.span = tl_view_trim (view, unit.span);
  g_array_append_val (view->units, unit);
}

static void
add_table (TlView *view, const TlBlock *block, guint index)
{
  const TlTable *table = tl_document_get_table (view->document, block->table);
  guint n;
  const TlCell *cells = tl_table_get_cells (table, &n);

  g_array_index (view->first_unit, guint, block->table) = view->units->len;
  for (guint i = 0; i < n; i++)
    add_unit (view, block, index, table, &cells[i]);
}

TlView *
tl_view_new (const TlDocument *document)
{
  TlView *view = g_new0 (TlView, 1);
  const TlFold *fold = tl_document_get_fold (document);
  guint n;
  const TlBlock *blocks = tl_document_get_blocks (document, &n);

  view->document = document;
  view->text = (TlText){ fold->text, fold->lower, fold->len };
  view->units = g_array_new (FALSE, FALSE, sizeof (TlUnit));
  view->first_unit = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (view->first_unit, tl_document_get_n_tables (document));
  view->sections = g_array_new (FALSE, FALSE, sizeof (TlSectionMark));
  view->lots = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < n; i++)
    if (blocks[i].kind == TL_BLOCK_TABLE)
      add_table (view, &blocks[i], i);
    else
      add_unit (view, &blocks[i], i, NULL, NULL);
  return view;
}

void
tl_view_free (TlView *view)
{
  if (!view)
    return;
  g_array_unref (view->units);
  g_array_unref (view->first_unit);
  g_array_unref (view->sections);
  g_ptr_array_unref (view->lots);
  g_free (view);
}

guint
tl_view_find (const TlView *view, gsize at)
{
  guint low = 0, high = view->units->len;

  while (low < high)
    {
      guint mid = low + (high - low) / 2;

      if (tl_view_unit (view, mid)->span.start <= at)
        low = mid + 1;
      else
        high = mid;
    }
  /* Empty cells may start where the text before them ends. */
  for (guint i = low; i > 0 && low - i < 16; i--)
    {
      const TlUnit *unit = tl_view_unit (view, i - 1);

      if (at < unit->span.end)
        return i - 1;
    }
  return TL_VIEW_NONE;
}

guint
tl_view_find_cell (const TlView *view, guint table, guint row, guint col)
{
  const TlTable *grid = tl_document_get_table (view->document, table);
  const TlCell *cell;
  guint n;

  if (row >= tl_table_get_n_rows (grid) || col >= tl_table_get_n_cols (grid))
    return TL_VIEW_NONE;
  cell = tl_table_get_cell (grid, row, col);
  if (!cell)
    return TL_VIEW_NONE;
  return g_array_index (view->first_unit, guint, table) + (guint) (cell - tl_table_get_cells (grid, &n));
}

gsize
tl_view_skip_blanks (const TlView *view, gsize at, gsize end)
{
  while (at < end && strchr (" \t\n", view->text.text[at]))
    at++;
  return at;
}

TlSpan
tl_view_trim (const TlView *view, TlSpan span)
{
  const char *text = view->text.text;

  span.start = (guint32) tl_view_skip_blanks (view, span.start, span.end);
  while (span.start < span.end && strchr (" \t\n", text[span.end - 1]))
    span.end--;
  return span;
}

TlSpan
tl_view_get_line (const TlView *view, const TlUnit *unit, gsize at, gsize window)
{
  const char *text = view->text.text;
  gsize low = MAX (unit->span.start, at > window ? at - window : 0);
  gsize high = MIN (unit->span.end, at + window);
  gsize start = at, end = at;

  while (start > low && text[start - 1] != '\n')
    start--;
  while (end < high && text[end] != '\n')
    end++;
  /* The window may have cut a character. */
  start = tl_utf8_ceil (text, start, end);
  end = tl_utf8_floor (text, start, end);
  return tl_view_trim (view, (TlSpan){ (guint32) start, (guint32) end });
}

TlSpan
tl_view_get_row (const TlView *view, const TlUnit *unit)
{
  guint i = (guint) (unit - tl_view_unit (view, 0)), first = i, last = i;

  if (!unit->cell)
    return unit->span;
  while (first > 0 && tl_view_unit (view, first - 1)->table == unit->table
         && tl_view_unit (view, first - 1)->cell->row == unit->cell->row)
    first--;
  while (last + 1 < view->units->len && tl_view_unit (view, last + 1)->table == unit->table
         && tl_view_unit (view, last + 1)->cell->row == unit->cell->row)
    last++;
  return (TlSpan){ tl_view_unit (view, first)->span.start, tl_view_unit (view, last)->span.end };
}

gboolean
tl_view_is_in (const TlView *view, const TlUnit *unit, const char *id)
{
  for (guint i = unit->section; i != TL_VIEW_NONE;)
    {
      const TlSectionMark *mark = &g_array_index (view->sections, TlSectionMark, i);

      if (g_str_equal (mark->rule->id, id))
        return TRUE;
      i = mark->parent;
    }
  return FALSE;
}

gint
tl_view_get_score (const TlView *view, const TlUnit *unit)
{
  gint score = 0;

  for (guint i = unit->section; i != TL_VIEW_NONE;)
    {
      const TlSectionMark *mark = &g_array_index (view->sections, TlSectionMark, i);

      score += mark->rule->score;
      i = mark->parent;
    }
  return score;
}

const char *
tl_view_get_lot (const TlView *view, const TlUnit *unit)
{
  return unit->lot == TL_VIEW_NONE ? "" : g_ptr_array_index (view->lots, unit->lot);
}
