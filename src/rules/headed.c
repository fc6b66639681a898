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
  return in_row > in_col && (in_row > (n_cols + 1) / 2 || is_label (view, unit, label_units, row, unit->cell->col + unit->cell->colspan));
}
