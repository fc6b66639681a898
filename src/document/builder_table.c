/* SPDX-License-Identifier: GPL-3.0-or-later */
/* builder_table.c - tables of a document in the making.
 *
 * A table within a table is flattened into the cell that holds it.
 */
#include "config.h"

#include "document/builder.h"

#include "document/builder_private.h"

void
tl_builder_begin_table (TlBuilder *builder)
{
  if (builder->cell_open || builder->cell_lost)
    {
      builder->nested++;
      tl_builder_add_break (builder);
      return;
    }
  tl_builder_end_table (builder, 0);
  tl_builder_end_block (builder);
  tl_builder_start_block (builder, TL_BLOCK_TABLE, 0);
  builder->table = tl_table_draft_new (builder->limits->table_cols);
  builder->table_text = FALSE;
}

void
tl_builder_begin_row (TlBuilder *builder)
{
  if (builder->nested > 0)
    {
      tl_builder_add_break (builder);
      return;
    }
  tl_builder_end_cell (builder);
  if (builder->table != NULL)
    tl_table_draft_add_row (builder->table);
}

/* Adds a cell and the separator before it.  Returns: (nullable): the cell; NULL beyond a limit. */
static TlCell *
add_cell (TlBuilder *builder, guint col, guint rowspan, guint colspan)
{
  guint n = builder->table->cells->len;
  TlCell *cell;

  if (builder->n_cells >= builder->limits->cells || builder->text->len + 16 > builder->limits->text_bytes)
    tl_builder_meet_limit (builder);
  if (builder->full)
    return NULL;
  cell = tl_table_draft_add_cell (builder->table, col, rowspan, colspan);
  if (cell == NULL)
    {
      tl_builder_add_problem (builder, "too-wide",
                              "A table has more columns than the limits allow; some were not read.", TRUE);
      return NULL;
    }
  builder->n_cells++;
  if (n > 0)
    g_string_append_c (builder->text, builder->sep_row == cell->row ? '\t' : '\n');
  builder->sep_row = cell->row;
  return cell;
}

void
tl_builder_begin_cell (TlBuilder *builder, guint col, guint rowspan, guint colspan, gboolean header)
{
  TlCell *cell;

  if (builder->nested > 0)
    {
      tl_builder_add_text (builder, " ", 1);
      return;
    }
  tl_builder_end_cell (builder);
  if (builder->table == NULL)
    return;
  if (builder->table->n_rows == 0)
    tl_table_draft_add_row (builder->table);
  cell = add_cell (builder, col, rowspan, colspan);
  builder->cell_lost = cell == NULL;
  if (cell == NULL)
    return;
  cell->header = header;
  cell->page = builder->page;
  cell->path = tl_builder_get_path (builder);
  cell->span.start = cell->span.end = (guint32) builder->text->len;
  builder->cell_open = TRUE;
  builder->text_from = builder->text->len;
  builder->line_end = 0;
  builder->page_set = FALSE;
}

TlCell *
tl_builder_get_cell (TlBuilder *builder)
{
  return &g_array_index (builder->table->cells, TlCell, builder->table->cells->len - 1);
}

void
tl_builder_end_cell (TlBuilder *builder)
{
  TlCell *cell;

  if (builder->nested > 0)
    return;
  builder->cell_lost = FALSE;
  if (!builder->cell_open)
    return;
  builder->cell_open = FALSE;
  tl_builder_trim_text (builder);
  cell = tl_builder_get_cell (builder);
  cell->span.end = (guint32) builder->text->len;
  builder->table_text = builder->table_text || !tl_span_is_empty (cell->span);
}

void
tl_builder_end_table (TlBuilder *builder, guint n_header_rows)
{
  if (builder->nested > 0)
    {
      builder->nested--;
      tl_builder_add_break (builder);
      return;
    }
  tl_builder_end_cell (builder);
  if (builder->table == NULL)
    return;
  if (builder->table_text)
    {
      builder->block.table = builder->document->tables->len;
      g_ptr_array_add (builder->document->tables,
                       tl_table_draft_finish (builder->table, n_header_rows, &builder->slots));
      tl_builder_keep_block (builder);
    }
  else
    tl_builder_cut_text (builder, builder->block_from);
  g_clear_pointer (&builder->table, tl_table_draft_free);
}
