/* SPDX-License-Identifier: GPL-3.0-or-later */
/* clock_part.c - the words for the parts of a day. */
#include "config.h"

#include "value/clock_part.h"

#include <string.h>

void
tl_clock_apply_part (TlClock *clock, const char *part)
{
  clock->has_part = clock->hour > 12 || part != NULL;
  if (part == NULL)
    return;
  if (strcmp (part, "am") == 0)
    clock->hour = clock->hour == 12 ? 0 : clock->hour;
  else if (strcmp (part, "pm") == 0)
    clock->hour += clock->hour < 12 ? 12 : 0;
  else if (strcmp (part, "noon") == 0)
    clock->hour += clock->hour < 10 ? 12 : 0;
  else if (strcmp (part, "midnight") == 0)
    clock->hour = clock->hour == 12 ? 24 : clock->hour;
  else if (clock->hour == 12 && clock->minute == 0)
    clock->hour = 24;
  else if (clock->hour == 12)
    clock->hour = 0;
  else if (clock->hour >= 5 && clock->hour < 12)
    clock->hour += 12;
}

gboolean
tl_clock_set_part_alone (TlClock *clock, const char *part)
{
  if (part == NULL || (strcmp (part, "noon") != 0 && strcmp (part, "midnight") != 0))
    return FALSE;
  clock->hour = strcmp (part, "noon") == 0 ? 12 : 24;
  clock->has_part = TRUE;
  return TRUE;
}
