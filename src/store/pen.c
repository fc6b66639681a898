/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pen.c - a row, cell by cell. */
#include "config.h"

#include "store/pen.h"

void
tl_pen_begin (TlPen *pen, TlBatch *batch, TlTableId table)
{
  pen->batch = batch;
  pen->row.table = tl_schema_get_table (table);
  pen->row.cells = tl_batch_take (batch, pen->row.table->n_columns * sizeof (TlCell));
  pen->next = 0;
}

static TlCell *
take_cell (TlPen *pen)
{
  g_assert (pen->next < pen->row.table->n_columns);
  return (TlCell *) &pen->row.cells[pen->next++];
}

void
tl_pen_put_null (TlPen *pen)
{
  take_cell (pen)->kind = TL_CELL_NULL;
}

void
tl_pen_put_integer (TlPen *pen, gint64 number)
{
  *take_cell (pen) = (TlCell){ .kind = TL_CELL_INTEGER, .integer = number };
}

void
tl_pen_put_text (TlPen *pen, const char *text)
{
  TlCell *cell = take_cell (pen);

  if (text == NULL)
    return;
  cell->kind = TL_CELL_TEXT;
  if (g_utf8_validate (text, -1, NULL))
    cell->text = tl_batch_keep (pen->batch, text);
  else
    {
      g_autofree char *valid = g_utf8_make_valid (text, -1);

      cell->text = tl_batch_keep (pen->batch, valid);
    }
}

TlRow
tl_pen_end (TlPen *pen)
{
  g_assert (pen->next == pen->row.table->n_columns);
  return pen->row;
}
