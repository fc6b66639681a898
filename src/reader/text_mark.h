/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_mark.h - what a line of plain text begins and ends with: numbering, labels, sentence ends. */
#ifndef TL_READER_TEXT_MARK_H
#define TL_READER_TEXT_MARK_H

#include <glib.h>

G_BEGIN_DECLS

/* From the outside in; the value is the level of a heading. */
typedef enum
{
  TL_TEXT_MARK_NONE = 0,
  TL_TEXT_MARK_PART = 2,    /* "第三章", "Section III", "PART A" */
  TL_TEXT_MARK_HAN = 3,     /* "一、" */
  TL_TEXT_MARK_HAN_IN = 4,  /* "（一）" */
  TL_TEXT_MARK_NUMBER = 5,  /* "1.", "1、"; each further number one more: "1.1" */
  TL_TEXT_MARK_INNER = 8,   /* "(1)", "1)", "a)", "①" */
  TL_TEXT_MARK_BULLET = 10, /* "•", "- " */
} TlTextMark;

/* ${len} bytes at ${text} (UTF-8) begin a line.
 * Returns: the kind of mark; the bytes it takes, with the blanks behind it, in ${skip}. */
TlTextMark tl_text_mark_find (const char *text, gsize len, gsize *skip);

/* Returns: whether the line begins like "Label: value". */
gboolean tl_text_mark_is_label (const char *text, gsize len);

/* Returns: whether the line ends a sentence or a list of them, or with a colon. */
gboolean tl_text_mark_is_end (const char *text, gsize len);

/* Returns: whether the line belongs to a table of contents (dots and a number) or is "- 3 -". */
gboolean tl_text_mark_is_furniture (const char *text, gsize len);

/* Returns: columns that the text takes on a terminal: two for a CJK character. */
guint tl_text_mark_width (const char *text, gsize len);

G_END_DECLS

#endif /* TL_READER_TEXT_MARK_H */
