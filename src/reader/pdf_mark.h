/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_mark.h - bullets and numbers before a paragraph, and other shapes that a line begins or ends with. */
#ifndef TL_READER_PDF_MARK_H
#define TL_READER_PDF_MARK_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TL_PDF_MARK_NONE,
  TL_PDF_MARK_BULLET, /* "•" */
  TL_PDF_MARK_NUMBER, /* "1.2", "(a)", "（一）", "第三…" */
} TlPdfMarkKind;

typedef struct
{
  TlPdfMarkKind kind;
  gsize len;       /* bytes, without the blank behind it */
  guint depth;     /* "1." 1, "1.2" 2 */
  gboolean closed; /* a bullet, or ends in a point, bracket or "、": nothing in a sentence looks like it */
} TlPdfMark;

/* The mark at the start of ${text} (UTF-8). */
TlPdfMark tl_pdf_mark_find (const char *text);

/* Returns: whether ${text} begins like "Label: value": a few words, a colon. */
gboolean tl_pdf_mark_is_label (const char *text);

/* Returns: whether ${text} ends a sentence. */
gboolean tl_pdf_mark_is_end (const char *text);

/* Returns: whether ${text} is a line of a table of contents: a row of dots and a page number. */
gboolean tl_pdf_mark_is_contents (const char *text);

/* Returns: whether ${text} is a bare page number: "- 3 -", "3 / 12". */
gboolean tl_pdf_mark_is_page_number (const char *text);

G_END_DECLS

#endif /* TL_READER_PDF_MARK_H */
