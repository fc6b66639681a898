/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headed.c - tells tables with column heads from grids of labels and values. */
#include "config.h"

#include "rules/headed.h"

#define LOOK_MAX 64 /* rows and columns that are looked at */

static gboolean
is_label (const TlView *view, const TlUnit *unit, GHashTable *label_units, guint row, guint col)
{
  guint i = tl_view_find_cell (view, unit->from->table, row, col);

  return i != TL_VIEW_NONE && g_hash_table_contains (label_units, GUINT_TO_POINTER (i));
}

gboolean
tl_headed_is_head (const TlView *view, const TlUnit *unit, GHashTable *label_units)
{
  guint row = unit->cell->row;
  guint n_rows = MIN (tl_table_get_n_rows (unit->table), LOOK_MAX);
  guint n_cols = MIN (tl_table_get_n_cols (unit->table), LOOK_MAX);
  guint in_row = 0, in_col = 0;

  if (row + unit->cell->rowspan >= tl_table_get_n_rows (unit->table))
    return FALSE;
  for (guint col = 0; col < n_cols; col++)
    in_row += is_label (view, unit, label_units, row, col);
  for (guint below = 0; below < n_rows; below++)
    in_col += is_label (view, unit, label_units, below, unit->cell->col);
  if (row < tl_table_get_n_header_rows (unit->table))
    return in_col < 2 || in_row > 1;
  /* Grids of pairs have labels in every other column, and several below each other. */
  if (n_cols == 2)
    return in_row == 2;
  return in_row > in_col
         && (in_row > (n_cols + 1) / 2
             || is_label (view, unit, label_units, row, unit->cell->col + unit->cell->colspan));
}

gboolean
tl_headed_is_numbering (const TlView *view, guint table, guint row)
{
  const TlTable *grid = tl_document_get_table (view->document, table);
  guint n_cols = MIN (tl_table_get_n_cols (grid), LOOK_MAX), last = 0, seen = 0;

  for (guint col = 0; col < n_cols; col++)
    {
      guint i = tl_view_find_cell (view, table, row, col);
      TlSpan span = i == TL_VIEW_NONE ? (TlSpan){ 0, 0 } : tl_view_unit (view, i)->span;
      const char *text = view->text.text + span.start;
      guint number = 0, digits = 0;

      if (tl_span_is_empty (span) || (col > 0 && i == tl_view_find_cell (view, table, row, col - 1)))
        continue;
      for (; digits < 2 && digits < span.end - span.start && g_ascii_isdigit (text[digits]); digits++)
        number = number * 10 + (guint) (text[digits] - '0');
      if (digits == 0 || span.end - span.start > digits + 1 || number <= last)
        return FALSE;
      last = number;
      seen++;
    }
  return seen >= 3 && last <= seen + 1;
}
