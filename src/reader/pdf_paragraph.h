/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_paragraph.h - lines to paragraphs: which line ends did the writer mean? */
#ifndef TL_READER_PDF_PARAGRAPH_H
#define TL_READER_PDF_PARAGRAPH_H

#include "document/document.h"
#include "reader/pdf_line.h"

G_BEGIN_DECLS

/* Lines [first, first + n). */
typedef struct
{
  guint first, n;
  TlBlockKind kind;
  guint level;
} TlPdfParagraph;

/* How wide lines [first, first + n) may get. */
typedef struct
{
  float left, right;
  float pitch;         /* from line to line */
  gboolean is_running; /* no cell: lines may stand in the middle of the page */
} TlPdfMeasure;

/* Measures lines [first, first + n); ${is_page}: they may use the page between its margins. */
TlPdfMeasure tl_pdf_paragraph_measure (const TlPdfPage *page, const TlPdfLines *lines, guint first, guint n,
                                       gboolean is_page);

/* Returns: whether line ${i} > ${start} begins a new line of the writer's; lines from ${start} on belong
 * together so far. */
gboolean tl_pdf_paragraph_breaks (const TlPdfPage *page, const TlPdfLines *lines, guint start, guint i,
                                  const TlPdfMeasure *measure);

/* Splits lines [first, first + n), n > 0, into paragraphs; ${size} is that of the document's text, ${bold}
 * whether it is bold.
 * Returns: (transfer full): of TlPdfParagraph. */
GArray *tl_pdf_paragraph_split (const TlPdfPage *page, const TlPdfLines *lines, guint first, guint n,
                                const TlPdfMeasure *measure, float size, gboolean bold);

G_END_DECLS

#endif /* TL_READER_PDF_PARAGRAPH_H */
