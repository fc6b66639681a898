/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_part.h - the parts of a day in words: the number of the day, the name of its month, what joins them. */
#ifndef TL_VALUE_DAY_PART_H
#define TL_VALUE_DAY_PART_H

#include "value/day.h"

G_BEGIN_DECLS

/* Steps over what may stand between the parts: blanks, one of ${marks} at a time, "of", "de". */
void tl_day_skip_joints (TlCursor *cursor, const char *marks);

/* Steps over the name of a month, "[Sept]" too, or over the ordinal that is said for it: "7. vierter 2016".
 */
gboolean tl_day_skip_month (TlCursor *cursor, TlDay *day);
gboolean tl_day_skip_month_number (TlCursor *cursor, TlDay *day);

/* Steps over a day of the month: "14", "14th", "1er", "14.", "third", «14». */
gboolean tl_day_skip_day (TlCursor *cursor, TlDay *day);

/* Returns: whether a day stands before a month: April of "31 April 2019" is of a day that there is not. */
gboolean tl_day_is_behind_day (const TlCursor *cursor);

G_END_DECLS

#endif /* TL_VALUE_DAY_PART_H */
