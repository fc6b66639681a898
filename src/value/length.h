/* SPDX-License-Identifier: GPL-3.0-or-later */
/* length.h - one length of time: "60日历天", "1 year and 6 months", полгода.
 *
 * Lexicon lists: duration, durationwhole, durationword, durationhalf, durationtail, durationand,
 * durationblock (patterns/lexicon/duration.rules tells what they are for).
 */
#ifndef TL_VALUE_LENGTH_H
#define TL_VALUE_LENGTH_H

#include "value/cursor.h"
#include "value/numeral.h"

G_BEGIN_DECLS

typedef enum
{
  TL_LENGTH_YEAR,
  TL_LENGTH_MONTH,
  TL_LENGTH_WEEK,
  TL_LENGTH_DAY,
  TL_LENGTH_HOUR,
  TL_LENGTH_MINUTE,
  TL_LENGTH_SECOND
} TlLengthUnit;

typedef struct
{
  TlDecimal number;
  TlLengthUnit unit;
  gboolean is_bound;   /* a unit only within a longer length: 分 */
  gboolean is_article; /* "a year" */
  gboolean is_alone;   /* one word: полгода */
} TlLengthPart;

/* Reads all parts at the cursor, which moves behind them; ${first} is the first of them.  What stands before
 * the cursor is not looked at. */
gboolean tl_length_read (TlCursor *cursor, TlDuration *duration, TlLengthPart *first);

/* Steps over a unit of ${list}; ${unit} is one of it. */
gboolean tl_length_skip_unit (TlCursor *cursor, const char *list, TlLengthPart *unit);

/* Reads the number of a length without its unit. */
gboolean tl_length_read_number (TlCursor *cursor, TlNumeralFlags flags, TlNumeral *numeral);

/* Reads a length with its unit before the number.  Lexicon list: duration-first. */
gboolean tl_length_read_first (TlCursor *cursor, TlDuration *duration);

/* The same as tl_length_read() for a line that is nothing but a length, with units that are mostly something
 * else in a document: 2', "2 m", 10月.  Lexicon lists: duration-line, durationwhole-line. */
gboolean tl_length_read_line (TlCursor *cursor, TlDuration *duration);

gboolean tl_length_add (TlDuration *duration, const TlLengthPart *part);

G_END_DECLS

#endif /* TL_VALUE_LENGTH_H */
