/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_row.c - rows of a ruled table that no rule parts. */
#include "config.h"

#include "reader/pdf_row.h"

#include <math.h>
#include <string.h>

#include "reader/pdf_paragraph.h"

#define SAME_LINE 0.4f /* of the size */
#define LINES_MAX 400  /* of a row */
#define PAD       6.f  /* points */

/* The cells of one row, and the lines of their words. */
typedef struct
{
  const TlPdfPage *page;
  const TlPdfTable *table;
  guint first, end;   /* cells */
  TlPdfLines **lines; /* of each */
} Row;

static void
row_init (Row *row, const TlPdfPage *page, const TlPdfTable *table, guint first)
{
  guint number = g_array_index (table->cells, TlPdfCell, first).row;

  *row = (Row){ .page = page, .table = table, .first = first, .end = first };
  while (row->end < table->cells->len && g_array_index (table->cells, TlPdfCell, row->end).row == number)
    row->end++;
  row->lines = g_new (TlPdfLines *, row->end - first);
  for (guint i = first; i < row->end; i++)
    {
      const GArray *words = g_array_index (table->cells, TlPdfCell, i).words;

      row->lines[i - first] = tl_pdf_lines_make (page, (const guint *) (gpointer) words->data, words->len);
    }
}

static void
row_clear (Row *row)
{
  for (guint i = row->first; i < row->end; i++)
    tl_pdf_lines_free (row->lines[i - row->first]);
  g_free (row->lines);
}

/* Whether each line of the cell is one that its writer ended. */
static gboolean
is_list (const Row *row, guint index)
{
  const TlPdfCell *cell = &g_array_index (row->table->cells, TlPdfCell, index);
  const TlPdfLines *lines = row->lines[index - row->first];
  TlPdfMeasure measure = tl_pdf_paragraph_measure (row->page, lines, 0, lines->lines->len, FALSE);
  float pad = CLAMP (measure.left - cell->box.x0, 1, PAD);

  measure.left = cell->box.x0 + pad;
  measure.right = cell->box.x1 - pad;
  for (guint i = 1; i < lines->lines->len; i++)
    if (!tl_pdf_paragraph_breaks (row->page, lines, i - 1, i, &measure))
      return FALSE;
  return TRUE;
}

/* Whether each line of the cell holds a number, or each a colon: lists of words may be a wrapped head. */
static gboolean
is_key (const Row *row, guint index)
{
  const TlPdfLines *lines = row->lines[index - row->first];
  guint numbers = 0, colons = 0;

  for (guint i = 0; i < lines->lines->len; i++)
    {
      g_autoptr (GString) text = tl_pdf_line_text (row->page, lines, tl_pdf_lines_get (lines, i));

      numbers += strpbrk (text->str, "0123456789") != NULL ? 1 : 0;
      colons += strchr (text->str, ':') != NULL || strstr (text->str, "：") != NULL ? 1 : 0;
    }
  return numbers == lines->lines->len || colons == lines->lines->len;
}

/* Returns: the line of ${lines} at the height of ${line}, or -1. */
static gint
find_line (const TlPdfLines *lines, const TlPdfLine *line)
{
  for (guint i = 0; i < lines->lines->len; i++)
    {
      const TlPdfLine *own = tl_pdf_lines_get (lines, i);

      if (fabsf (tl_box_mid (&own->box) - tl_box_mid (&line->box)) < SAME_LINE * MIN (own->size, line->size))
        return (gint) i;
    }
  return -1;
}

/* Returns: the cell whose lines are the rows, or -1 if the row is one. */
static gint
find_lead (const Row *row)
{
  gint lead = -1;
  guint most = 1, full = 0, lists = 0, keys = 0;

  for (guint i = row->first; i < row->end; i++)
    {
      guint n = row->lines[i - row->first]->lines->len;

      if (g_array_index (row->table->cells, TlPdfCell, i).rowspan > 1 || n > LINES_MAX)
        return -1;
      if (n > most)
        {
          most = n;
          lead = (gint) i;
        }
    }
  for (guint i = row->first; i < row->end && lead >= 0; i++)
    {
      const TlPdfLines *lines = row->lines[i - row->first];
      gboolean has_key, has_list;

      for (guint k = 0; k < lines->lines->len; k++)
        if (tl_pdf_lines_get (lines, k)->turn != 0
            || find_line (row->lines[(guint) lead - row->first], tl_pdf_lines_get (lines, k)) < 0)
          return -1;
      if (lines->lines->len < 2)
        continue;
      has_key = is_key (row, i);
      has_list = is_list (row, i);
      /* Dates and amounts fill their columns: no room on the line says nothing there. */
      if (!has_list && !has_key)
        return -1;
      full += lines->lines->len * 2 > most ? 1 : 0;
      lists += has_list ? 1 : 0;
      keys += has_key ? 1 : 0;
    }
  return full >= 2 && lists > 0 && keys > 0 ? lead : -1;
}

static void
add_border (TlPdfTable *table, float y)
{
  g_array_append_val (table->ys, y);
}

/* The row as it is, or one for each line of ${lead}. */
static void
add_rows (const Row *row, gint lead, TlPdfTable *out)
{
  const TlPdfLines *rows = lead < 0 ? NULL : row->lines[(guint) lead - row->first];
  guint n = rows == NULL ? 1 : rows->lines->len, first = out->ys->len - 1;

  for (guint i = 1; i < n; i++)
    add_border (out, (tl_pdf_lines_get (rows, i - 1)->box.y1 + tl_pdf_lines_get (rows, i)->box.y0) / 2);
  add_border (out, g_array_index (row->table->ys, float,
                                  g_array_index (row->table->cells, TlPdfCell, row->first).row + 1));
  for (guint r = 0; r < n; r++)
    for (guint i = row->first; i < row->end; i++)
      {
        const TlPdfCell *cell = &g_array_index (row->table->cells, TlPdfCell, i);
        const TlPdfLines *lines = row->lines[i - row->first];
        TlPdfCell *copy = tl_pdf_table_add_cell (out, first + r, cell->col, 1, cell->colspan);

        if (rows == NULL)
          g_array_append_vals (copy->words, cell->words->data, cell->words->len);
        for (guint k = 0; rows != NULL && k < lines->lines->len; k++)
          {
            const TlPdfLine *line = tl_pdf_lines_get (lines, k);

            if (find_line (rows, line) == (gint) r)
              g_array_append_vals (copy->words, &g_array_index (lines->order, guint, line->first), line->n);
          }
      }
}

TlPdfTable *
tl_pdf_row_split (const TlPdfPage *page, TlPdfTable *table)
{
  g_autoptr (TlPdfTable) out = tl_pdf_table_new (table->ruled);
  gboolean is_split = FALSE;

  /* Cells over several rows would have to grow. */
  for (guint i = 0; i < table->cells->len; i++)
    if (g_array_index (table->cells, TlPdfCell, i).rowspan > 1)
      return table;
  if (table->ys->len == 0)
    return table;
  out->box = table->box;
  g_array_append_vals (out->xs, table->xs->data, table->xs->len);
  add_border (out, g_array_index (table->ys, float, 0));
  for (guint i = 0, end; i < table->cells->len; i = end)
    {
      Row row;
      gint lead;

      row_init (&row, page, table, i);
      lead = find_lead (&row);
      is_split = is_split || lead >= 0;
      add_rows (&row, lead, out);
      end = row.end;
      row_clear (&row);
    }
  if (!is_split)
    return table;
  tl_pdf_table_free (table);
  return g_steal_pointer (&out);
}
