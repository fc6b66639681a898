/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_line.c - days in a line of its own that in a document would be numbers of files, lots and telephones:
 * "11 - 2016", "18 08 78", "report-2002-10-09.xlsx". */
#include "config.h"

#include "value/day.h"

#include "value/calendar.h"
#include "value/day_groups.h"

static gboolean
is_in_name (gunichar c)
{
  return tl_cursor_digit_value (c) >= 0 || c == '-' || c == '/' || c == '~' || c == '_';
}

/* "11 - 2016", "2016 - 11", "3~2015". */
static gboolean
read_month (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  gint number[2], digits[2];
  gboolean year_first;

  digits[0] = tl_cursor_skip_digits (&walk, 4, &number[0]);
  tl_cursor_skip_blank (&walk);
  if (digits[0] == 0 || !tl_cursor_skip_any (&walk, "-~"))
    return FALSE;
  tl_cursor_skip_blank (&walk);
  digits[1] = tl_cursor_skip_digits (&walk, 4, &number[1]);
  year_first = digits[0] == 4;
  if (digits[!year_first] != 4 || digits[year_first] > 2 || !tl_calendar_is_common_year (number[!year_first])
      || is_in_name (tl_cursor_before (cursor)) || is_in_name (tl_cursor_after (&walk))
      || tl_day_is_blocked (cursor))
    return FALSE;
  *day = (TlDay){ .year = number[!year_first], .month = number[year_first], .clock = -1 };
  *cursor = walk;
  return day->month > 0;
}

/* "18 08 78" in the languages that write days with blanks: the year is none of the days of a month. */
static gboolean
read_blanks (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  TlCursor behind;
  TlDayGroups groups;

  if (!tl_cursor_has_habit (cursor, "date-blanks", "any") || !tl_day_groups_read (&walk, &groups)
      || groups.n != 3 || groups.mark != ' ' || groups.digits[0] > 2 || groups.digits[1] > 2
      || groups.digits[2] != 2 || groups.number[2] < 32)
    return FALSE;
  behind = walk;
  tl_cursor_skip_blank (&behind);
  if (tl_cursor_digit_value (tl_cursor_after (&behind)) >= 0)
    return FALSE;
  *day = (TlDay){ .year = tl_day_widen_year (cursor, groups.number[2], 2),
                  .month = groups.number[1],
                  .day = groups.number[0],
                  .clock = -1 };
  *cursor = walk;
  return day->year != 0 && day->month > 0 && day->day > 0;
}

/* "report-2002-10-09.xlsx": figures of a name of a file, which ends behind them. */
static gboolean
read_file_name (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  gunichar before = tl_cursor_before (cursor);
  TlDayGroups groups;

  if ((before != '-' && before != '_') || !tl_day_groups_read (&walk, &groups) || groups.n != 3
      || groups.mark != '-' || groups.digits[0] != 4 || groups.digits[1] != 2 || groups.digits[2] != 2)
    return FALSE;
  *cursor = walk;
  *day = (TlDay){ .year = groups.number[0], .month = groups.number[1], .day = groups.number[2], .clock = -1 };
  return tl_cursor_skip (&walk, '.') && g_unichar_isalpha (tl_cursor_after (&walk)) && day->day > 0
         && day->month > 0;
}

gboolean
tl_day_read_line (TlCursor *cursor, TlDay *day)
{
  static gboolean (*const forms[]) (TlCursor *, TlDay *) = { read_month, read_blanks, read_file_name };

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      TlCursor walk = *cursor;
      TlDay draft;

      if (forms[i](&walk, &draft) && tl_day_is_possible (&draft))
        {
          *cursor = walk;
          *day = draft;
          return TRUE;
        }
    }
  return FALSE;
}
