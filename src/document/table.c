/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table.c - a grid of cells with spans.
 *
 * Each row has slots up to the last column that something covers, so a wide row does not widen all.
 */
#include "config.h"

#include "document/table.h"

#include "document/table_private.h"

struct _TlTable
{
  GArray *cells;  /* of TlCell */
  guint *row_at;  /* n_rows + 1 offsets into slots */
  guint32 *slots; /* index of the cell + 1, or 0 */
  guint n_rows, n_cols, n_header_rows;
};

TlTableDraft *
tl_table_draft_new (guint max_cols)
{
  TlTableDraft *draft = g_new0 (TlTableDraft, 1);

  draft->cells = g_array_new (FALSE, FALSE, sizeof (TlCell));
  draft->covered = g_array_new (FALSE, TRUE, sizeof (guint));
  draft->max_cols = max_cols;
  return draft;
}

void
tl_table_draft_free (TlTableDraft *draft)
{
  if (draft == NULL)
    return;
  g_clear_pointer (&draft->cells, g_array_unref);
  g_array_unref (draft->covered);
  g_free (draft);
}

void
tl_table_draft_add_row (TlTableDraft *draft)
{
  draft->n_rows++;
  draft->col = 0;
}

static gboolean
is_covered (const TlTableDraft *draft, guint col)
{
  return col < draft->covered->len && g_array_index (draft->covered, guint, col) >= draft->n_rows;
}

TlCell *
tl_table_draft_add_cell (TlTableDraft *draft, guint col, guint rowspan, guint colspan)
{
  TlCell cell = { .rowspan = MAX (rowspan, 1), .colspan = 1 };

  cell.col = col == G_MAXUINT ? draft->col : MAX (col, draft->col);
  while (cell.col < draft->max_cols && is_covered (draft, cell.col))
    cell.col++;
  if (draft->n_rows == 0 || cell.col >= draft->max_cols)
    return NULL;
  cell.row = draft->n_rows - 1;
  cell.rowspan = MIN (cell.rowspan, G_MAXINT32 - cell.row);
  while (cell.colspan < colspan && cell.col + cell.colspan < draft->max_cols
         && !is_covered (draft, cell.col + cell.colspan))
    cell.colspan++;
  draft->col = cell.col + cell.colspan;
  if (draft->covered->len < draft->col)
    g_array_set_size (draft->covered, draft->col);
  for (guint i = cell.col; i < draft->col; i++)
    g_array_index (draft->covered, guint, i) = cell.row + cell.rowspan;
  g_array_append_val (draft->cells, cell);
  return &g_array_index (draft->cells, TlCell, draft->cells->len - 1);
}

/* Makes room for ${cell} in ${row}.  Returns: whether ${slots} allowed it. */
static gboolean
widen_row (TlTable *table, const TlCell *cell, guint row, guint *slots)
{
  guint *width = &table->row_at[row + 1], end = cell->col + cell->colspan;

  if (end <= *width)
    return TRUE;
  if (end - *width > *slots)
    return FALSE;
  *slots -= end - *width;
  *width = end;
  return TRUE;
}

/* Cuts spans, and counts the slots that each row needs, in table->row_at[row + 1]. */
static void
cut_spans (TlTable *table, guint *slots)
{
  for (guint i = 0; i < table->cells->len; i++)
    {
      TlCell *cell = &g_array_index (table->cells, TlCell, i);
      guint row = cell->row;

      cell->rowspan = MIN (cell->rowspan, table->n_rows - cell->row);
      cell->colspan = MIN (cell->colspan, table->n_cols - cell->col);
      if ((guint64) cell->rowspan * cell->colspan > *slots)
        cell->rowspan = cell->colspan = 1;
      while (row < cell->row + cell->rowspan && widen_row (table, cell, row, slots))
        row++;
      cell->rowspan = MAX (row - cell->row, 1);
    }
}

static void
fill_slots (TlTable *table)
{
  for (guint row = 0; row < table->n_rows; row++)
    table->row_at[row + 1] += table->row_at[row];
  table->slots = g_new0 (guint32, table->row_at[table->n_rows] + 1);
  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlCell *cell = &g_array_index (table->cells, TlCell, i);

      for (guint row = cell->row; row < cell->row + cell->rowspan; row++)
        for (guint at = table->row_at[row] + cell->col; at < table->row_at[row] + cell->col + cell->colspan;
             at++)
          if (at < table->row_at[row + 1])
            table->slots[at] = i + 1;
    }
}

TlTable *
tl_table_draft_finish (TlTableDraft *draft, guint n_header_rows, guint *slots)
{
  TlTable *table = g_new0 (TlTable, 1);

  table->cells = g_steal_pointer (&draft->cells);
  for (guint i = 0; i < table->cells->len; i++)
    {
      TlCell *cell = &g_array_index (table->cells, TlCell, i);

      table->n_rows = MAX (table->n_rows, cell->row + 1);
      table->n_cols = MAX (table->n_cols, cell->col + 1);
    }
  table->n_header_rows = MIN (n_header_rows, table->n_rows);
  for (guint i = 0; i < table->cells->len; i++)
    {
      TlCell *cell = &g_array_index (table->cells, TlCell, i);

      cell->header = cell->header || cell->row < table->n_header_rows;
    }
  table->row_at = g_new0 (guint, table->n_rows + 1);
  cut_spans (table, slots);
  fill_slots (table);
  return table;
}

void
tl_table_free (TlTable *table)
{
  if (table == NULL)
    return;
  g_array_unref (table->cells);
  g_free (table->row_at);
  g_free (table->slots);
  g_free (table);
}

guint
tl_table_get_n_rows (const TlTable *table)
{
  return table->n_rows;
}

guint
tl_table_get_n_cols (const TlTable *table)
{
  return table->n_cols;
}

guint
tl_table_get_n_header_rows (const TlTable *table)
{
  return table->n_header_rows;
}

const TlCell *
tl_table_get_cells (const TlTable *table, guint *n)
{
  *n = table->cells->len;
  return (const TlCell *) (gpointer) table->cells->data;
}

const TlCell *
tl_table_get_cell (const TlTable *table, guint row, guint col)
{
  guint32 slot;

  if (row >= table->n_rows || col >= table->row_at[row + 1] - table->row_at[row])
    return NULL;
  slot = table->slots[table->row_at[row] + col];
  return slot > 0 ? &g_array_index (table->cells, TlCell, slot - 1) : NULL;
}

const TlCell *
tl_table_find_cell (const TlTable *table, guint32 offset)
{
  guint low = 0, high = table->cells->len;
  const TlCell *cell;

  while (low < high)
    {
      guint mid = (low + high) / 2;

      if (g_array_index (table->cells, TlCell, mid).span.start <= offset)
        low = mid + 1;
      else
        high = mid;
    }
  if (low == 0)
    return NULL;
  cell = &g_array_index (table->cells, TlCell, low - 1);
  return offset < cell->span.end ? cell : NULL;
}
