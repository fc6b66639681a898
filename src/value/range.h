/* SPDX-License-Identifier: GPL-3.0-or-later */
/* range.h - what stands before, between and behind the two ends of a range.
 *
 * Lexicon lists: range (from between to and start stop: 自, between, 至, and, 起, 止).
 */
#ifndef TL_VALUE_RANGE_H
#define TL_VALUE_RANGE_H

#include "value/cursor.h"

G_BEGIN_DECLS

typedef enum
{
  TL_RANGE_NONE,
  TL_RANGE_FROM,   /* 自 ... 至, from ... to */
  TL_RANGE_BETWEEN /* between ... and */
} TlRangeOpening;

/* Steps over the word before the first end, with blanks behind it. */
TlRangeOpening tl_range_skip_opening (TlCursor *cursor);

/* Steps over what stands between the ends, with the blanks around it: 起至, "to", "-", "~", after BETWEEN
 * also "and".  ${is_loose} (may be NULL): a dash with blanks, which may as well part two thoughts. Returns:
 * whether it stood there. */
gboolean tl_range_skip_middle (TlCursor *cursor, TlRangeOpening opening, gboolean *is_loose);

/* Steps over 止 behind the second end. */
void tl_range_skip_closing (TlCursor *cursor);

G_END_DECLS

#endif /* TL_VALUE_RANGE_H */
