/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_column.h - columns of running text, and the order they are read in. */
#ifndef TL_READER_PDF_COLUMN_H
#define TL_READER_PDF_COLUMN_H

#include "reader/pdf_table.h"

G_BEGIN_DECLS

/* A part of the page that is read on its own, from top to bottom. */
typedef struct
{
  GArray *words;      /* of guint */
  GArray *tables;     /* of guint: indices of the page's ruled tables */
  TlPdfLines *lines;  /* of the words */
  gboolean is_column; /* stands beside another one */
} TlPdfFlow;

void tl_pdf_flow_free (TlPdfFlow *flow);

/* Splits the page's free words ${words} and its ruled tables ${tables} into flows, in reading order.
 * Label and value side by side are no columns: only running text is. */
GPtrArray *tl_pdf_column_split (const TlPdfPage *page, const GArray *words, const GPtrArray *tables);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPdfFlow, tl_pdf_flow_free)

G_END_DECLS

#endif /* TL_READER_PDF_COLUMN_H */
