/* SPDX-License-Identifier: GPL-3.0-or-later */
/* calendar.h - lengths of months, short years, and who writes the month first.
 *
 * Lexicon lists: country-order, language-order (KEY mdy, dmy or ymd; words: country or language codes).
 */
#ifndef TL_VALUE_CALENDAR_H
#define TL_VALUE_CALENDAR_H

#include "value/value.h"

G_BEGIN_DECLS

#define TL_CALENDAR_FIRST_YEAR 1000
#define TL_CALENDAR_LAST_YEAR 2999

/* Returns: the days of ${month} (1..12) of ${year} in the Gregorian calendar, 0 for no month. */
gint tl_calendar_get_days (gint year, gint month);

/* Returns: whether there is such a day; ${day} 0 stands for the month. */
gboolean tl_calendar_has (gint year, gint month, gint day);

/* Returns: whether 1900 .. 2100: a number that may be a year where only its size can tell. */
gboolean tl_calendar_is_common_year (gint year);

/* Returns: the year that two digits mean, 0 where nobody can know (30..68). */
gint tl_calendar_widen_year (gint year);

/* Returns: the order of day, month and year that ${reading} lets expect: stated, by country, by
 * language; TL_ORDER_UNKNOWN if nothing tells. */
TlDateOrder tl_calendar_get_order (const TlReading *reading);

G_END_DECLS

#endif /* TL_VALUE_CALENDAR_H */
