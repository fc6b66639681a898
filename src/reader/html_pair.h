/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_pair.h - a line that is nothing but two inline elements of different classes: a label and its value,
 * which only a style sheet puts on two lines.
 */
#ifndef TL_READER_HTML_PAIR_H
#define TL_READER_HTML_PAIR_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint stage;
  guint depth; /* of both elements */
  guint class; /* of the first */
  gsize first; /* where the text of the first ends */
  gsize last;  /* where that of the second does */
} TlHtmlPair;

/* An inline element starts: ${at} is the length of the text so far, ${is_open} says that the line has begun.
 */
void tl_html_pair_start (TlHtmlPair *pair, guint depth, guint class, gsize at, gboolean is_open);
void tl_html_pair_end (TlHtmlPair *pair, guint depth, gsize at, gboolean is_open);

/* The line from ${start} on has ended: parts label and value by a line end.  Clears ${pair}. */
void tl_html_pair_settle (TlHtmlPair *pair, GString *text, gsize start);

G_END_DECLS

#endif /* TL_READER_HTML_PAIR_H */
