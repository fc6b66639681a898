/* SPDX-License-Identifier: GPL-3.0-or-later */
/* date.h - days, months and times of day.
 *
 * Lexicon lists (any key): weekday, weekday-short (in brackets only), dateword (words before a day: on, the),
 * dateclock (words between a day and its time: up to, time), dateend ("end of"); and those of value/day.h,
 * value/clock.h, value/range.h.
 */
#ifndef TL_VALUE_DATE_H
#define TL_VALUE_DATE_H

#include "value/clock.h"
#include "value/day.h"

G_BEGIN_DECLS

/* Contract as tl_value_read(). */
gboolean tl_date_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                       gsize *end);

/* The same at the cursor, which moves behind it; ${is_open}: day and month may be the other way round. */
gboolean tl_date_read_at (TlCursor *cursor, TlDate *date, gboolean *is_open);

/* The time behind a day, with all that may stand between.  Returns: FALSE if there is one that no clock
 * shows; TRUE, both untouched, if there is none. */
gboolean tl_date_read_clock_at (TlCursor *cursor, TlDate *date);

/* Steps over the weekday before a day, with the blanks and commas behind it. */
gboolean tl_date_skip_weekday (TlCursor *cursor);

void tl_date_set_day (TlDate *date, const TlDay *day);
void tl_date_set_clock (TlDate *date, const TlClock *clock);

G_END_DECLS

#endif /* TL_VALUE_DATE_H */
