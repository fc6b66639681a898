/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_line.h - the line of text in the making: white space collapsed, measured, added to the page. */
#ifndef TL_READER_HTML_LINE_H
#define TL_READER_HTML_LINE_H

#include "reader/html_page.h"
#include "reader/html_pair.h"

G_BEGIN_DECLS

/* Where text stands. */
typedef struct
{
  guint node; /* the innermost element that is a block */
  guint card;
  guint level; /* of the heading, 0 outside of one */
  gboolean in_link;
  gboolean in_pre;
} TlHtmlPlace;

typedef struct
{
  TlHtmlPage *page;
  gboolean is_open;
  gboolean is_item;   /* the next line is the first of a list item */
  gboolean has_gap;   /* white space came since the last letter */
  gboolean has_break; /* so did a line end that may be only a wrap */
  guint start;        /* of the line in the page's text */
  guint piece_level;
  guint node;
  guint card;
  TlBlockKind kind;
  guint last_width;    /* columns since the last line end within the line */
  TlHtmlTotals before; /* at its start */
  TlHtmlPair pair;
} TlHtmlLine;

void tl_html_line_init (TlHtmlLine *line, TlHtmlPage *page);

/* Text of ${len} bytes.  Cost O(len). */
void tl_html_line_add (TlHtmlLine *line, const TlHtmlPlace *place, const char *text, gsize len);

/* <br>: ends the line, unless a full line goes on in the middle of a sentence (pages made from paper). */
void tl_html_line_break (TlHtmlLine *line, const TlHtmlPlace *place);

/* An element starts or ends the line. */
void tl_html_line_end (TlHtmlLine *line);

G_END_DECLS

#endif /* TL_READER_HTML_LINE_H */
