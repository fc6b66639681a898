/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_year.h - the year beside the day and the name of the month. */
#ifndef TL_VALUE_DAY_YEAR_H
#define TL_VALUE_DAY_YEAR_H

#include "value/day.h"

G_BEGIN_DECLS

/* Steps over a year: "2019", "'19", two thousand and nineteen; "19" alone only if ${may_be_short}, "92" at
 * the end of a phrase.  The word for a year may stand behind it. */
gboolean tl_day_skip_year (TlCursor *cursor, gboolean may_be_short, TlDay *day);

/* Returns: whether two figures that end a line of its own stand there: 17 of "1 July, 17." */
gboolean tl_day_ends_line (const TlCursor *cursor);

/* Returns: whether two figures that end a phrase stand there: 24 of "15 Mar 24, 10:00". */
gboolean tl_day_ends_phrase (const TlCursor *cursor);

G_END_DECLS

#endif /* TL_VALUE_DAY_YEAR_H */
