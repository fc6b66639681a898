/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_layout.c - heads, then columns from left to right, each from top to bottom, then feet. */
#include "config.h"

#include "reader/pdf_layout.h"

#include "reader/pdf_align.h"
#include "reader/pdf_column.h"
#include "reader/pdf_mark.h"

void
tl_pdf_layout_free (TlPdfLayout *layout)
{
  if (layout == NULL)
    return;
  g_array_unref (layout->pieces);
  g_ptr_array_unref (layout->lines);
  g_ptr_array_unref (layout->tables);
  g_free (layout);
}

static void
add_table (TlPdfLayout *layout, const TlPdfTable *table, guint column)
{
  TlPdfPiece piece = { .table = table, .column = column };

  g_array_append_val (layout->pieces, piece);
}

static void
add_lines (TlPdfLayout *layout, const TlPdfLines *lines, guint first, guint end, guint column,
           TlPdfFurniture furniture)
{
  TlPdfPiece piece = { NULL, lines, first, end - first, furniture, column };

  if (end > first)
    g_array_append_val (layout->pieces, piece);
}

static gboolean
is_contents_line (const TlPdfPage *page, const TlPdfLines *lines, guint i)
{
  g_autoptr (GString) text = tl_pdf_line_text (page, lines, tl_pdf_lines_get (lines, i));

  return tl_pdf_mark_is_contents (text->str);
}

/* The lines [first, end) between two ruled tables: tables without rules and running text. */
static void
add_run (TlPdfLayout *layout, const TlPdfPage *page, const TlPdfLines *lines, guint first, guint end,
         guint column)
{
  guint from = first;

  for (guint i = first, behind; i < end;)
    {
      gboolean is_contents = is_contents_line (page, lines, i);
      TlPdfTable *table = is_contents ? NULL : tl_pdf_align_find (page, lines, i, end, &behind);

      if (is_contents)
        {
          add_lines (layout, lines, from, i, column, TL_PDF_NO_FURNITURE);
          add_lines (layout, lines, i, i + 1, column, TL_PDF_NUMBER);
          from = ++i;
          continue;
        }
      if (table == NULL)
        {
          i++;
          continue;
        }
      add_lines (layout, lines, from, i, column, TL_PDF_NO_FURNITURE);
      g_ptr_array_add (layout->tables, table);
      add_table (layout, table, column);
      i = from = behind;
    }
  add_lines (layout, lines, from, end, column, TL_PDF_NO_FURNITURE);
}

static void
add_flow (TlPdfLayout *layout, const TlPdfSheet *sheet, TlPdfFlow *flow, guint column)
{
  TlPdfLines *lines = g_steal_pointer (&flow->lines);
  guint from = 0;

  g_ptr_array_add (layout->lines, lines);
  for (guint i = 0; i < flow->tables->len; i++)
    {
      const TlPdfTable *table = g_ptr_array_index (sheet->tables, g_array_index (flow->tables, guint, i));
      guint end = from;

      while (end < lines->lines->len && tl_pdf_lines_get (lines, end)->turn == 0
             && tl_box_mid (&tl_pdf_lines_get (lines, end)->box) < tl_box_mid (&table->box))
        end++;
      add_run (layout, sheet->page, lines, from, end, column);
      add_table (layout, table, column);
      from = end;
    }
  add_run (layout, sheet->page, lines, from, lines->lines->len, column);
}

/* The furniture of the upper or the lower half. */
static void
add_furniture (TlPdfLayout *layout, const TlPdfSheet *sheet, gboolean is_lower)
{
  for (guint i = 0; i < sheet->rows->lines->len; i++)
    if (sheet->furniture->data[i]
        && (tl_box_mid (&tl_pdf_lines_get (sheet->rows, i)->box) > sheet->page->height / 2) == is_lower)
      add_lines (layout, sheet->rows, i, i + 1, 0, sheet->furniture->data[i]);
}

static void
add_plain (TlPdfLayout *layout, const TlPdfSheet *sheet)
{
  for (guint i = 0; i < sheet->rows->lines->len; i++)
    add_lines (layout, sheet->rows, i, i + 1, 0, sheet->furniture->data[i]);
}

TlPdfLayout *
tl_pdf_layout_make (const TlPdfSheet *sheet)
{
  TlPdfLayout *layout = g_new0 (TlPdfLayout, 1);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) flows = NULL;
  guint column = 0;

  layout->pieces = g_array_new (FALSE, FALSE, sizeof (TlPdfPiece));
  layout->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_pdf_lines_free);
  layout->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_pdf_table_free);
  if (sheet->plain)
    {
      add_plain (layout, sheet);
      return layout;
    }
  for (guint i = 0; i < sheet->rows->lines->len; i++)
    {
      const TlPdfLine *line = tl_pdf_lines_get (sheet->rows, i);

      if (!sheet->furniture->data[i])
        g_array_append_vals (words, &g_array_index (sheet->rows->order, guint, line->first), line->n);
    }
  flows = tl_pdf_column_split (sheet->page, words, sheet->tables);
  add_furniture (layout, sheet, FALSE);
  for (guint i = 0; i < flows->len; i++)
    {
      TlPdfFlow *flow = g_ptr_array_index (flows, i);

      add_flow (layout, sheet, flow, flow->is_column ? ++column : 0);
    }
  add_furniture (layout, sheet, TRUE);
  return layout;
}
