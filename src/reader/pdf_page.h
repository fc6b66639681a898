/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_page.h - one page of a PDF as geometry: glyphs, words, ruling lines.
 *
 * Everything is in points from the top left corner.  A page whose writing runs up or down is turned
 * upright for the analysis; `place` of a glyph stays where the page shows it.
 */
#ifndef TL_READER_PDF_PAGE_H
#define TL_READER_PDF_PAGE_H

#include "base/span.h"

G_BEGIN_DECLS

#define TL_PDF_WORDS_MAX 20000 /* beyond that a page is read in plain order */

typedef struct
{
  gunichar c;
  float size;
  TlBox box;   /* for the analysis */
  TlBox place; /* on the page as shown */
  gboolean bold;
  gboolean apart; /* a blank or line end stands before it in the order of the PDF */
} TlPdfGlyph;

/* Glyphs [first, first + n) of the page. */
typedef struct
{
  TlBox box;
  guint first, n;
  float size;
  gboolean bold;
  gboolean apart;
  gint turn; /* 0 to the right, 1 downwards, -1 upwards */
} TlPdfWord;

/* A ruling line or the edge of a shaded area; ${at} is its y if flat, else its x. */
typedef struct
{
  gboolean flat;
  float at, from, to;
} TlPdfRule;

typedef struct
{
  guint number; /* 1-based */
  float width, height;
  gint turn;      /* as of a word: what upright() undid */
  GArray *glyphs; /* of TlPdfGlyph */
  GArray *words;  /* of TlPdfWord */
  GArray *rules;  /* of TlPdfRule */
} TlPdfPage;

TlPdfPage *tl_pdf_page_new (guint number, float width, float height);
void tl_pdf_page_free (TlPdfPage *page);

void tl_pdf_page_add_glyph (TlPdfPage *page, gunichar c, const TlBox *box, float size, gboolean bold,
                            gboolean apart);

/* Makes words of the glyphs, drops glyphs drawn twice, and turns a page upright whose words run up or
 * down.  O(n log n). */
void tl_pdf_page_make_words (TlPdfPage *page);

/* Splits words where ${cut} says that two neighbouring glyphs do not belong together. */
typedef gboolean (*TlPdfCut) (const TlPdfGlyph *left, const TlPdfGlyph *right, gpointer data);
void tl_pdf_page_cut_words (TlPdfPage *page, TlPdfCut cut, gpointer data);

/* Returns: ${box} in the coordinates of the analysis. */
TlBox tl_pdf_page_turn_box (const TlPdfPage *page, const TlBox *box);

static inline const TlPdfGlyph *
tl_pdf_page_glyph (const TlPdfPage *page, guint i)
{
  return &g_array_index (page->glyphs, TlPdfGlyph, i);
}

static inline const TlPdfWord *
tl_pdf_page_word (const TlPdfPage *page, guint i)
{
  return &g_array_index (page->words, TlPdfWord, i);
}

static inline float
tl_box_mid (const TlBox *box)
{
  return (box->y0 + box->y1) / 2;
}

static inline void
tl_box_join (TlBox *box, const TlBox *other)
{
  box->x0 = MIN (box->x0, other->x0);
  box->y0 = MIN (box->y0, other->y0);
  box->x1 = MAX (box->x1, other->x1);
  box->y1 = MAX (box->y1, other->y1);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPdfPage, tl_pdf_page_free)

G_END_DECLS

#endif /* TL_READER_PDF_PAGE_H */
