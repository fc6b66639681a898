/* SPDX-License-Identifier: GPL-3.0-or-later */
/* clock.h - times of day: 09:30, 上午9时30分, 3.00 PM, 12:00 noon, 19h30, 16 Uhr, 1500 hrs.
 *
 * Lexicon lists: daypart (am pm noon midnight night), daypart-behind
 * (the same, behind the time only), clock (hour minute second half quarter sharp),
 * clockword (words before a time: any: at, um, 晚; hour: such that an hour alone may follow: kl., godz.),
 * clock-apart (any: languages that write "9 h 30"); and that of value/zone.h.
 */
#ifndef TL_VALUE_CLOCK_H
#define TL_VALUE_CLOCK_H

#include "value/cursor.h"

G_BEGIN_DECLS

typedef enum
{
  TL_CLOCK_STRICT = 0,
  TL_CLOCK_DOT = 1 << 0,     /* "13.12" may be a time without a word for it */
  TL_CLOCK_HOUR = 1 << 1,    /* "5" may be one: the other end of a range says what it is */
  TL_CLOCK_NO_ZONE = 1 << 2, /* "+3" behind it is no zone */
  TL_CLOCK_ISO = 1 << 3      /* the T of ISO 8601 stands before it: "-07:00" behind it is a zone */
} TlClockFlags;

typedef enum
{
  TL_CLOCK_NONE,
  TL_CLOCK_READ,
  TL_CLOCK_WRONG /* written as a time that no clock shows: 25:61 */
} TlClockResult;

typedef struct
{
  gint hour; /* 0..24 */
  gint minute;
  gint second;        /* -1: not stated */
  gboolean has_part;  /* am or pm is certain: a word or an hour above 12 */
  gboolean is_dotted; /* "13.12": nothing but the place makes it a time */
  gboolean is_bare;   /* "5" */
  char zone[7];
} TlClock;

/* Reads the time that starts at the cursor; moves it behind the time for TL_CLOCK_READ only. */
TlClockResult tl_clock_read (TlCursor *cursor, TlClockFlags flags, TlClock *clock);

G_END_DECLS

#endif /* TL_VALUE_CLOCK_H */
