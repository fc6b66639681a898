/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_table.h - a table of a page: where its columns and rows run and what stands in its cells. */
#ifndef TL_READER_PDF_TABLE_H
#define TL_READER_PDF_TABLE_H

#include "reader/pdf_line.h"

G_BEGIN_DECLS

typedef struct
{
  guint row, col, rowspan, colspan;
  TlBox box;
  GArray *words;     /* of guint: indices of page->words */
  TlPdfLines *lines; /* of the words, after tl_pdf_table_finish() */
} TlPdfCell;

typedef struct
{
  TlBox box;
  gboolean ruled;
  GArray *xs;    /* of float: borders of columns, ascending */
  GArray *ys;    /* of float: borders of rows */
  GArray *cells; /* of TlPdfCell, by row and column */
  guint n_header;
} TlPdfTable;

TlPdfTable *tl_pdf_table_new (gboolean ruled);
void tl_pdf_table_free (TlPdfTable *table);

/* Appends an empty cell between the borders of the given rows and columns. */
TlPdfCell *tl_pdf_table_add_cell (TlPdfTable *table, guint row, guint col, guint rowspan, guint colspan);

/* Sorts the cells, makes their lines, drops rows and columns that hold nothing, finds header rows. */
void tl_pdf_table_finish (const TlPdfPage *page, TlPdfTable *table);

/* Returns: (nullable): the cell at ${row}, ${col} (its top left corner). */
TlPdfCell *tl_pdf_table_cell (const TlPdfTable *table, guint row, guint col);

guint tl_pdf_table_n_rows (const TlPdfTable *table);
guint tl_pdf_table_n_cols (const TlPdfTable *table);

/* Returns: how many cells hold text. */
guint tl_pdf_table_n_filled (const TlPdfTable *table);

/* Returns: (transfer full): the text of the cells that begin in ${row}, to compare it with other rows. */
char *tl_pdf_table_row_text (const TlPdfPage *page, const TlPdfTable *table, guint row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPdfTable, tl_pdf_table_free)

G_END_DECLS

#endif /* TL_READER_PDF_TABLE_H */
