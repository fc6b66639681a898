/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_align.h - tables without rules: words set one below the other. */
#ifndef TL_READER_PDF_ALIGN_H
#define TL_READER_PDF_ALIGN_H

#include "reader/pdf_table.h"

G_BEGIN_DECLS

/* Tries to find a table that begins at line ${from} of ${lines} and ends before line ${limit}.
 * Returns: (nullable) (transfer full): the table; the line behind it in ${end}. */
TlPdfTable *tl_pdf_align_find (const TlPdfPage *page, const TlPdfLines *lines, guint from, guint limit,
                               guint *end);

/* Returns: whether ${line} has a gap that may part columns; a bullet or number before it does not count. */
gboolean tl_pdf_align_is_split (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line);

G_END_DECLS

#endif /* TL_READER_PDF_ALIGN_H */
