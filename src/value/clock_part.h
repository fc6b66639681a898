/* SPDX-License-Identifier: GPL-3.0-or-later */
/* clock_part.h - the words for the parts of a day: am, pm, noon, midnight, night. */
#ifndef TL_VALUE_CLOCK_PART_H
#define TL_VALUE_CLOCK_PART_H

#include "value/clock.h"

G_BEGIN_DECLS

/* Makes a time of twelve hours one of twenty-four by ${part} (a key of daypart, or NULL); "15:00 PM" is
 * 15:00. */
void tl_clock_apply_part (TlClock *clock, const char *part);

/* Returns: whether ${part} is a time without an hour: noon, midnight; the hour in ${clock}. */
gboolean tl_clock_set_part_alone (TlClock *clock, const char *part);

G_END_DECLS

#endif /* TL_VALUE_CLOCK_PART_H */
