/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_file.h - the drawing operators of the pages of a PDF file.
 *
 * Poppler gives no lines, only pictures: to draw a page costs twice what its text does, and shadings and
 * pictures far more.  This finds the operators, in files that are plain enough; others are drawn.
 */
#ifndef TL_READER_PDF_FILE_H
#define TL_READER_PDF_FILE_H

#include "base/span.h"
#include "reader/pdf_object.h"

G_BEGIN_DECLS

typedef struct _TlPdfFile TlPdfFile;

typedef struct
{
  TlPdfValue resources;
  double box[4]; /* what is shown: left, bottom, right, top */
  gint rotate;   /* degrees clockwise: 0, 90, 180, 270 */
} TlPdfView;

/* Returns: (nullable) (transfer full): the file ${bytes}, or NULL if it has no page tree that can be
 * followed.  Cost O(bytes). */
TlPdfFile *tl_pdf_file_new (GBytes *bytes, guint max_pages);
void tl_pdf_file_free (TlPdfFile *file);

/* Returns: whether it is encrypted: then it has no pages here. */
gboolean tl_pdf_file_is_encrypted (const TlPdfFile *file);

guint tl_pdf_file_get_n_pages (const TlPdfFile *file);

/* Returns: (nullable) (transfer full): the operators of page ${index} (from 0), or NULL if they cannot be
 * had; how it is seen in ${view}. */
GBytes *tl_pdf_file_get_operators (TlPdfFile *file, guint index, TlPdfView *view);

/* Returns: the value itself, or what it refers to. */
TlPdfValue tl_pdf_file_resolve (const TlPdfFile *file, TlPdfValue value);

/* Returns: (nullable) (transfer full): the decoded bytes of the stream whose dictionary is ${dict}. */
GBytes *tl_pdf_file_decode (TlPdfFile *file, TlPdfValue dict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPdfFile, tl_pdf_file_free)

G_END_DECLS

#endif /* TL_READER_PDF_FILE_H */
