/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_contents.h - tables of contents that are set as tables: number, title, page. */
#ifndef TL_READER_PDF_CONTENTS_H
#define TL_READER_PDF_CONTENTS_H

#include "reader/pdf_table.h"

G_BEGIN_DECLS

/* Returns: whether ${table} lists what stands where in a document of ${n_pages}: titles, and page numbers
 * that rise in its last column.  O(cells). */
gboolean tl_pdf_contents_is_table (const TlPdfPage *page, const TlPdfTable *table, guint n_pages);

G_END_DECLS

#endif /* TL_READER_PDF_CONTENTS_H */
