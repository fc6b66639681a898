/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_torn.h - cells too narrow for the one number or code that they hold. */
#ifndef TL_READER_PDF_TORN_H
#define TL_READER_PDF_TORN_H

#include "reader/pdf_table.h"

G_BEGIN_DECLS

/* Returns: whether the lines of ${cell}, which may reach to ${right}, are one word torn where it met the
 * border: "28806" and "2.42". */
gboolean tl_pdf_torn_is_cell (const TlPdfPage *page, const TlPdfCell *cell, float right);

G_END_DECLS

#endif /* TL_READER_PDF_TORN_H */
