/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_row.h - rows of a ruled table that no rule parts. */
#ifndef TL_READER_PDF_ROW_H
#define TL_READER_PDF_ROW_H

#include "reader/pdf_table.h"

G_BEGIN_DECLS

/* Splits the rows of ${table} whose cells hold lists side by side, line for line: many tables have rules
 * below their head only.  Before tl_pdf_table_finish().
 * Returns: (transfer full): the table to be used from now on, ${table} itself or another. */
TlPdfTable *tl_pdf_row_split (const TlPdfPage *page, TlPdfTable *table);

G_END_DECLS

#endif /* TL_READER_PDF_ROW_H */
