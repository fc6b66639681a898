/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_words.c - days with the name of the month: 14 August 2019, August 14th, 2019, 14-Aug-19, Oktober 2014.
 */
#include "config.h"

#include "value/day.h"

#include <string.h>

#include "value/calendar.h"
#include "value/clock.h"
#include "value/day_part.h"
#include "value/day_year.h"

/* Behind day and month: ", 2019", " de 2019", "-19", "15:50:06 2016". */
static gboolean
skip_year_behind (TlCursor *cursor, gboolean has_marks, TlDay *day)
{
  TlCursor walk = *cursor;
  TlClock clock;
  gboolean may_be_short;
  char before;

  tl_day_skip_joints (&walk, ",-/.");
  before = walk.text->lower[walk.at - 1];
  may_be_short = (has_marks && (before == '-' || before == '/' || before == '.')) || tl_day_ends_line (&walk)
                 || (before == ' ' && walk.at == cursor->at + 1 && tl_day_ends_phrase (&walk));
  if (tl_day_skip_year (&walk, may_be_short, day))
    {
      *cursor = walk;
      return TRUE;
    }
  if (tl_clock_read (&walk, TL_CLOCK_NO_ZONE, &clock) != TL_CLOCK_READ)
    return FALSE;
  tl_cursor_skip_blank (&walk);
  if (!tl_day_skip_year (&walk, FALSE, day))
    return FALSE;
  day->clock = clock.hour * 60 + clock.minute;
  *cursor = walk;
  return TRUE;
}

/* "September-2020-23" */
static void
skip_last_day (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  gint number;

  if (!tl_cursor_skip_any (&walk, "-/") || tl_cursor_skip_digits (&walk, 2, &number) == 0 || number < 1
      || number > 31 || g_unichar_isalnum (tl_cursor_after (&walk)))
    return;
  day->day = number;
  *cursor = walk;
}

/* "August 14th, 2019", "August 2019", "August 14". */
static gboolean
read_month_first (TlCursor *cursor, TlDayFlags flags, TlDay *day)
{
  TlCursor walk = *cursor;
  TlCursor behind;

  if (!tl_day_skip_month (&walk, day))
    return FALSE;
  behind = walk;
  tl_day_skip_joints (&walk, ",-/");
  if (!(flags & TL_DAY_PARTIAL) && tl_day_skip_year (&walk, FALSE, day))
    {
      if (tl_day_is_behind_day (cursor))
        return FALSE;
      skip_last_day (&walk, day);
      *cursor = walk;
      return TRUE;
    }
  walk = behind;
  tl_day_skip_joints (&walk, ",-/");
  if (!tl_day_skip_day (&walk, day))
    {
      *cursor = behind;
      return (flags & TL_DAY_MONTH) != 0;
    }
  behind = walk;
  if (!skip_year_behind (&walk, FALSE, day))
    {
      if (!(flags & TL_DAY_PARTIAL))
        return FALSE;
      walk = behind;
    }
  *cursor = walk;
  return TRUE;
}

/* "14th day of August, 2019", "14-Aug-19", "14 August". */
static gboolean
read_day_first (TlCursor *cursor, TlDayFlags flags, TlDay *day)
{
  TlCursor walk = *cursor;
  gboolean has_marks;
  TlCursor behind;

  if (!tl_day_skip_day (&walk, day))
    return FALSE;
  has_marks
      = tl_cursor_peek (&walk) == '-' || tl_cursor_peek (&walk) == '/' || tl_cursor_before (&walk) == '.';
  tl_day_skip_joints (&walk, ",-/.");
  if (!tl_day_skip_month (&walk, day) && !tl_day_skip_month_number (&walk, day))
    return FALSE;
  behind = walk;
  if (!skip_year_behind (&walk, has_marks, day))
    {
      if (!(flags & TL_DAY_PARTIAL))
        return FALSE;
      walk = behind;
    }
  *cursor = walk;
  return TRUE;
}

/* "9 de 8 de 1971" */
static gboolean
read_numbers (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;

  if (!tl_day_skip_day (&walk, day) || !tl_cursor_skip_blank (&walk)
      || !tl_cursor_skip_key (&walk, "datejoin", "number") || !tl_cursor_skip_blank (&walk)
      || tl_cursor_skip_digits (&walk, 2, &day->month) == 0 || day->month < 1 || !tl_cursor_skip_blank (&walk)
      || !tl_cursor_skip_key (&walk, "datejoin", "number") || !tl_cursor_skip_blank (&walk)
      || tl_cursor_skip_digits (&walk, 4, &day->year) != 4)
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* "23-2020-September", "2020/23/Sep". */
static gboolean
read_month_last (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  gboolean has_year = tl_day_skip_year (&walk, FALSE, day);

  if ((!has_year && !tl_day_skip_day (&walk, day)) || !tl_cursor_skip_any (&walk, "-/"))
    return FALSE;
  if (has_year ? !tl_day_skip_day (&walk, day) : !tl_day_skip_year (&walk, FALSE, day))
    return FALSE;
  if (!tl_cursor_skip_any (&walk, "-/") || !tl_day_skip_month (&walk, day))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* "1995, 4 January": the day between the two, if no year of its own follows. */
static gboolean
read_day_and_month (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  TlCursor behind;
  TlDay draft = *day;

  tl_cursor_skip_any (&walk, ",");
  if (!tl_cursor_skip_blank (&walk) || !tl_day_skip_day (&walk, &draft))
    return FALSE;
  tl_day_skip_joints (&walk, "");
  if (!tl_day_skip_month (&walk, &draft))
    return FALSE;
  behind = walk;
  if (skip_year_behind (&behind, FALSE, &draft))
    return FALSE;
  draft.year = day->year;
  *day = draft;
  *cursor = walk;
  return TRUE;
}

/* "2016'nın 11'inci ayında": the number of the month with a word behind it. */
static gboolean
read_month_of_year (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  gint number;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_digits (&walk, 2, &number) == 0 || number < 1)
    return FALSE;
  tl_cursor_skip_word (&walk, "ordinal");
  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_word (&walk, "monthword") == NULL)
    return FALSE;
  day->month = number;
  *cursor = walk;
  return TRUE;
}

/* "2016 November", "2014. augusztus 5." */
static gboolean
read_year_first (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  TlCursor behind;

  if (!tl_day_skip_year (&walk, FALSE, day))
    return FALSE;
  if (read_day_and_month (&walk, day) || read_month_of_year (&walk, day))
    {
      *cursor = walk;
      return TRUE;
    }
  tl_day_skip_joints (&walk, ",-/.");
  if (!tl_day_skip_month (&walk, day))
    return FALSE;
  behind = walk;
  tl_day_skip_joints (&walk, ",-/");
  if (tl_day_skip_day (&walk, day) && tl_cursor_digit_value (tl_cursor_after (&walk)) < 0)
    behind = walk;
  else
    day->day = 0;
  *cursor = behind;
  return TRUE;
}

gboolean
tl_day_read_words (TlCursor *cursor, TlDayFlags flags, TlDay *day)
{
  static const TlDay none = { .clock = -1 };
  TlCursor walk = *cursor;
  TlDay draft = none;
  gboolean is_read;

  is_read = read_month_first (&walk, flags, &draft);
  if (!is_read)
    {
      walk = *cursor;
      draft = none;
      is_read = read_day_first (&walk, flags, &draft);
    }
  if (!is_read)
    {
      walk = *cursor;
      draft = none;
      is_read = read_year_first (&walk, &draft);
    }
  if (!is_read)
    {
      walk = *cursor;
      draft = none;
      is_read = read_month_last (&walk, &draft);
    }
  if (!is_read)
    {
      walk = *cursor;
      draft = none;
      is_read = read_numbers (&walk, &draft);
    }
  if (!is_read || draft.year > TL_DAY_LAST_YEAR
      || (draft.year != 0 && draft.year < TL_DAY_FIRST_YEAR && !cursor->reading->is_line)
      || (!(flags & TL_DAY_ANY) && !tl_day_is_possible (&draft)))
    return FALSE;
  if (tl_cursor_digit_value (tl_cursor_after (&walk)) >= 0)
    return FALSE;
  *cursor = walk;
  *day = draft;
  return TRUE;
}
