/* SPDX-License-Identifier: GPL-3.0-or-later */
/* utf8.h - the few questions about characters that GLib leaves open. */
#ifndef TL_BASE_UTF8_H
#define TL_BASE_UTF8_H

#include <glib.h>

G_BEGIN_DECLS

/* A line that the page broke, not the writer: the text goes on.  U+2028, one character in the
 * text of a document; folding turns it into a blank, or into nothing between CJK characters. */
#define TL_SOFT_BREAK      "\xe2\x80\xa8"
#define TL_SOFT_BREAK_CHAR ((gunichar) 0x2028)

/* Returns: whether ${c} is written without blanks between words: Han, kana, CJK punctuation and
 * full-width forms (not hangul, which has blanks). */
gboolean tl_utf8_is_cjk (gunichar c);

/* Returns: whether ${c} is a blank of any width, a tab or a soft break (not '\n'). */
gboolean tl_utf8_is_blank (gunichar c);

/* Returns: whether ${c} is seen by nobody: zero-width, soft hyphen, bidi mark, BOM, variation
 * selector. */
gboolean tl_utf8_is_invisible (gunichar c);

/* Returns: whether ${c} is a letter or digit that a word may consist of. */
gboolean tl_utf8_is_word (gunichar c);

/* Returns: whether a soft break between ${before} and ${after} stands for nothing rather than a
 * blank: one is CJK, and the other CJK, a digit or punctuation. */
gboolean tl_utf8_is_joined (gunichar before, gunichar after);

/* Returns: the character that starts at ${at} of ${text}, or 0 at or behind ${len}. */
gunichar tl_utf8_get (const char *text, gsize len, gsize at);

/* Returns: the offset of the character before ${at}, or 0 at the start. */
gsize tl_utf8_prev (const char *text, gsize at);

/* Returns: the offset behind the character at ${at}, never above ${len}. */
gsize tl_utf8_next (const char *text, gsize len, gsize at);

/* Returns: the start of the character of ${text} that byte ${at} is part of, never below ${low}. */
gsize tl_utf8_floor (const char *text, gsize low, gsize at);

/* Returns: ${at} if a character of ${text} starts there, else the offset behind it, never above ${high}. */
gsize tl_utf8_ceil (const char *text, gsize at, gsize high);

/* Returns: (transfer full): ${text} with runs of white space as one blank (none between CJK
 * characters at a soft break), trimmed, invisible characters dropped: a quote on one line. */
char *tl_utf8_collapse (const char *text, gsize len);

G_END_DECLS

#endif /* TL_BASE_UTF8_H */
