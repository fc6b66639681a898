/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_layout.h - a sheet in reading order: pieces of running text and tables. */
#ifndef TL_READER_PDF_LAYOUT_H
#define TL_READER_PDF_LAYOUT_H

#include "reader/pdf_sheet.h"

G_BEGIN_DECLS

/* A table, or lines [first, first + n). */
typedef struct
{
  const TlPdfTable *table; /* or NULL */
  const TlPdfLines *lines;
  guint first, n;
  TlPdfFurniture furniture;
  guint column; /* 1 .. if it stands in a column beside another one, else 0 */
} TlPdfPiece;

typedef struct
{
  GArray *pieces;    /* of TlPdfPiece */
  GPtrArray *lines;  /* of TlPdfLines: owned here, as are */
  GPtrArray *tables; /* of TlPdfTable: those without rules */
} TlPdfLayout;

/* ${sheet} has its furniture marked, and lives longer. */
TlPdfLayout *tl_pdf_layout_make (const TlPdfSheet *sheet);
void tl_pdf_layout_free (TlPdfLayout *layout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPdfLayout, tl_pdf_layout_free)

G_END_DECLS

#endif /* TL_READER_PDF_LAYOUT_H */
