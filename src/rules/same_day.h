/* SPDX-License-Identifier: GPL-3.0-or-later */
/* same_day.h - "received by 31-10-2024, 2 p.m., and opened on the same day at 3 p.m." */
#ifndef TL_RULES_SAME_DAY_H
#define TL_RULES_SAME_DAY_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Adds the opening that is said to be on the day of a deadline right before it, unless another one was found.
 * Sets the hour of the days in a list, where the text says one for all: "at 12 noon of the above stated dates". */
void tl_same_day_read (TlRun *run);

G_END_DECLS

#endif /* TL_RULES_SAME_DAY_H */
