/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_era.c - days in figures whose year is of an era: 令和3/7/18, R3.7.18. */
#include "config.h"

#include "value/day.h"

#include "value/day_groups.h"

gboolean
tl_day_read_era (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  const char *era = tl_cursor_skip_word (&walk, "era");
  TlDayGroups groups;

  if (era == NULL)
    return FALSE;
  tl_cursor_skip_blank (&walk);
  if (!tl_day_groups_read (&walk, &groups) || groups.n < 2 || groups.mark == ' ' || groups.is_apart
      || groups.digits[0] > 2 || groups.digits[1] > 2 || groups.digits[2] > 2
      || tl_cursor_digit_value (tl_cursor_after (&walk)) >= 0)
    return FALSE;
  day->year = (gint) g_ascii_strtoll (era, NULL, 10) + groups.number[0];
  day->month = groups.number[1];
  day->day = groups.n == 3 ? groups.number[2] : 0;
  if (day->month < 1 || (groups.n == 3 && day->day < 1) || !tl_day_is_possible (day))
    return FALSE;
  *cursor = walk;
  return TRUE;
}
