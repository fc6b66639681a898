/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_path.h - ruling lines out of drawing operators (ISO 32000-1, 8.5). */
#ifndef TL_READER_PDF_PATH_H
#define TL_READER_PDF_PATH_H

#include "reader/pdf_file.h"
#include "reader/pdf_page.h"

G_BEGIN_DECLS

/* Adds the lines that page ${index} (from 0) of ${file} draws level or upright to the rules of ${page}.
 * Returns: FALSE if its operators cannot be read, or a picture fills it, which may show lines too. */
gboolean tl_pdf_path_find (TlPdfPage *page, TlPdfFile *file, guint index);

typedef enum
{
  TL_PDF_SHOWS_NOTHING = 0,
  TL_PDF_SHOWS_PICTURES = 1 << 0,
  TL_PDF_SHOWS_TEXT = 1 << 1,    /* more than a few characters */
  TL_PDF_SHOWS_UNKNOWN = 1 << 2, /* its operators cannot be read */
} TlPdfShows;

/* Returns: what page ${index} shows, whether or not anyone can read it. */
TlPdfShows tl_pdf_path_look (TlPdfFile *file, guint index);

G_END_DECLS

#endif /* TL_READER_PDF_PATH_H */
