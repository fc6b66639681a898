/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_sheet.h - a page with its ruled tables taken out, and the running heads and feet of its rest. */
#ifndef TL_READER_PDF_SHEET_H
#define TL_READER_PDF_SHEET_H

#include "reader/pdf_table.h"

G_BEGIN_DECLS

typedef enum
{
  TL_PDF_NO_FURNITURE,
  TL_PDF_NUMBER,  /* page number, contents line */
  TL_PDF_RUNNING, /* the same on several pages: to be read once */
} TlPdfFurniture;

typedef struct
{
  TlPdfPage *page;
  GPtrArray *tables;     /* of TlPdfTable: the ruled ones, top to bottom */
  GByteArray *taken;     /* a byte for each word: whether a table has it */
  TlPdfLines *rows;      /* the other words, line by line over the whole width */
  GPtrArray *texts;      /* of char *: the text of each of the rows */
  GByteArray *furniture; /* a TlPdfFurniture for each of the rows */
  gboolean plain;        /* too many words: order of the PDF, no columns, no tables */
  float size;            /* of most of its glyphs */
} TlPdfSheet;

/* Takes ${page}. */
TlPdfSheet *tl_pdf_sheet_new (TlPdfPage *page);
void tl_pdf_sheet_free (TlPdfSheet *sheet);

/* Returns: whether the words of ${page} stand so that there may be a table: then it pays to look for
 * ruling lines. */
gboolean tl_pdf_sheet_needs_rules (const TlPdfPage *page);

/* Marks the rows of ${sheet} that are running heads and feet and page numbers.
 * ${others} are the ${n} sheets (NULL: none) around it. */
void tl_pdf_sheet_mark_furniture (TlPdfSheet *sheet, TlPdfSheet *const *others, guint n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPdfSheet, tl_pdf_sheet_free)

G_END_DECLS

#endif /* TL_READER_PDF_SHEET_H */
