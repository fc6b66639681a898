/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cursor.h - where the reader of a day, a time or a period stands in its text.
 *
 * Every step is bounded by a few characters, so that a failed attempt costs next to nothing.
 */
#ifndef TL_VALUE_CURSOR_H
#define TL_VALUE_CURSOR_H

#include "value/value.h"

G_BEGIN_DECLS

typedef struct
{
  const TlText    *text;
  const TlReading *reading;
  gsize            limit;
  gsize            at;
} TlCursor;

/* Returns: the character at the cursor, the one before it, or the one behind ${n} more; 0 beyond an end.
 * tl_cursor_after() sees what stands behind the limit. */
gunichar tl_cursor_peek (const TlCursor *cursor);
gunichar tl_cursor_before (const TlCursor *cursor);
gunichar tl_cursor_after (const TlCursor *cursor);

/* Returns: the digit that ${c} is in any script, or -1. */
gint tl_cursor_digit_value (gunichar c);

/* Returns: whether a figure or a word can start at the cursor without being cut. */
gboolean tl_cursor_is_start (const TlCursor *cursor);

/* Each steps over what it names and says whether it stood there. */
gboolean tl_cursor_skip (TlCursor *cursor, gunichar c);
gboolean tl_cursor_skip_blank (TlCursor *cursor); /* a few blanks or tabs */

/* Steps over one character of ASCII ${set}.  Returns: it, or 0. */
char tl_cursor_skip_any (TlCursor *cursor, const char *set);

/* Steps over a run of 1 to ${max} digits; a longer run is none.  Returns: how many, 0 for none. */
gint tl_cursor_skip_digits (TlCursor *cursor, gint max, gint *value);

/* As tl_cursor_skip_digits(), or a number of CJK figures below 100 or written digit by digit. */
gint tl_cursor_skip_number (TlCursor *cursor, gint max, gint *value);

/* Steps over the longest word of ${list}; a word may touch figures ("19h30").
 * Returns: (nullable): its key. */
const char *tl_cursor_skip_word (TlCursor *cursor, const char *list);

/* Returns: whether a word of ${list} with key ${key} stood there; steps over it. */
gboolean tl_cursor_skip_key (TlCursor *cursor, const char *list, const char *key);

/* Returns: whether ${list} has the language (or its parent) among its words for ${key}. */
gboolean tl_cursor_has_habit (const TlCursor *cursor, const char *list, const char *key);

G_END_DECLS

#endif /* TL_VALUE_CURSOR_H */
