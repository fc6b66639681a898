/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_line.h - words to lines. */
#ifndef TL_READER_PDF_LINE_H
#define TL_READER_PDF_LINE_H

#include "reader/pdf_page.h"

G_BEGIN_DECLS

/* Words order[first .. first + n), left to right (of turned words: in reading order). */
typedef struct
{
  TlBox box;
  guint first, n;
  float size;    /* of most of its glyphs */
  gboolean bold; /* all of it but bullets */
  gint turn;
} TlPdfLine;

typedef struct
{
  GArray *order; /* of guint: indices of page->words */
  GArray *lines; /* of TlPdfLine */
} TlPdfLines;

TlPdfLines *tl_pdf_lines_new (void);
void tl_pdf_lines_free (TlPdfLines *lines);

/* Sorts ${n} words (indices ${words}) into the lines that the page shows, top to bottom; a line goes
 * over the whole width, whatever gaps it has.  Turned words make lines of their own, at the end.
 * O(n log n). */
TlPdfLines *tl_pdf_lines_make (const TlPdfPage *page, const guint *words, guint n);

/* Appends a line of the words ${order} of ${from}. */
void tl_pdf_lines_add (TlPdfLines *lines, const TlPdfPage *page, const guint *order, guint n);

/* Returns: the width of the gap before word ${i} (> 0) of the line, in its own size; huge if there is
 * a gap that splits the line into pieces, as between label and value or two columns. */
float tl_pdf_line_gap (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line, guint i);
gboolean tl_pdf_line_is_split (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line,
                               guint i);

/* Returns: whether a blank stands between the words ${a} and ${b} of a line. */
gboolean tl_pdf_line_has_blank (const TlPdfPage *page, const TlPdfWord *a, const TlPdfWord *b);

/* Returns: (transfer full): the text of the line, its blanks as single ones. */
GString *tl_pdf_line_text (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line);

static inline TlPdfLine *
tl_pdf_lines_get (const TlPdfLines *lines, guint i)
{
  return &g_array_index (lines->lines, TlPdfLine, i);
}

static inline const TlPdfWord *
tl_pdf_lines_word (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line, guint i)
{
  return tl_pdf_page_word (page, g_array_index (lines->order, guint, line->first + i));
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPdfLines, tl_pdf_lines_free)

G_END_DECLS

#endif /* TL_READER_PDF_LINE_H */
