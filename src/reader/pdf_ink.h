/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_ink.h - characters on their way from a page to the document. */
#ifndef TL_READER_PDF_INK_H
#define TL_READER_PDF_INK_H

#include "document/builder.h"
#include "reader/pdf_line.h"

G_BEGIN_DECLS

/* A character with its place; '\n' or a soft break, without one. */
typedef struct
{
  gunichar c;
  guint page;
  TlBox box;
} TlPdfInk;

/* Appends words [from, end) of ${line} to ${ink} (of TlPdfInk), with the blanks between them. */
void tl_pdf_ink_add_words (GArray *ink, const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line,
                           guint from, guint end);

/* Appends a line end: of the writer, or (${soft}) of the page. */
void tl_pdf_ink_add_break (GArray *ink, const TlPdfPage *page, gboolean soft);

/* Writes ${ink} into the open block or cell. */
void tl_pdf_ink_write (const GArray *ink, TlBuilder *builder);

G_END_DECLS

#endif /* TL_READER_PDF_INK_H */
