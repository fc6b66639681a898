/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_text.h - what the readers of names ask of their text. */
#ifndef TL_VALUE_NAME_TEXT_H
#define TL_VALUE_NAME_TEXT_H

#include "value/value.h"

G_BEGIN_DECLS

/* Returns: the offset behind the blanks at ${at}. */
gsize tl_name_skip_blanks (const TlText *text, gsize at, gsize limit);

/* Returns: ${stop} without blanks and characters of ${set} before it, never below ${start}. */
gsize tl_name_trim (const TlText *text, gsize start, gsize stop, const char *set);

/* Returns: whether [${start}, ${stop}) stands for a missing value: 详见公告, Nil, N/A, XXXX, "——". */
gboolean tl_name_is_placeholder (const TlText *text, gsize start, gsize stop, const TlReading *reading);

/* Returns: whether ${c} is a CJK or Hangul letter. */
gboolean tl_name_is_cjk (gunichar c);

/* A word of ${list} at ${at} that does not start within a word.  Returns: its key or NULL; its end in ${end}.
 */
const char *tl_name_find (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                          const char *list, gsize *end);

G_END_DECLS

#endif /* TL_VALUE_NAME_TEXT_H */
