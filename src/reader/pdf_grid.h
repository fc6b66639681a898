/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_grid.h - ruled tables: cells between ruling lines. */
#ifndef TL_READER_PDF_GRID_H
#define TL_READER_PDF_GRID_H

#include "reader/pdf_table.h"

G_BEGIN_DECLS

/* Finds the tables that the rules of ${page} draw, and puts the words that stand in them into their
 * cells; a word over a border is cut there.  ${taken} gets a byte for each word: whether a table has it.
 * Returns: (transfer full): of TlPdfTable, top to bottom. */
GPtrArray *tl_pdf_grid_find (TlPdfPage *page, GByteArray *taken);

G_END_DECLS

#endif /* TL_READER_PDF_GRID_H */
