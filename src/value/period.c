/* SPDX-License-Identifier: GPL-3.0-or-later */
/* period.c - from a day to a day: both whole, or one of them short of its year or month; or from an hour to
 * an hour of one day. */
#include "config.h"

#include "value/period.h"

#include <string.h>

#include "value/calendar.h"
#include "value/date.h"
#include "value/range.h"

typedef struct
{
  TlDate from, to;
  gboolean is_open; /* order of day and month */
  TlRangeOpening opening;
} Draft;

static gint
compare_days (const TlDate *a, const TlDate *b)
{
  gint month = (a->year - b->year) * 12 + a->month - b->month;

  if (month != 0 || a->day == 0 || b->day == 0)
    return month;
  return a->day - b->day;
}

static gboolean
is_in_order (const TlDate *from, const TlDate *to)
{
  gint days = compare_days (from, to);

  if (!tl_calendar_has (from->year, from->month, from->day)
      || !tl_calendar_has (to->year, to->month, to->day))
    return FALSE;
  if (days != 0 || from->hour < 0 || to->hour < 0)
    return days <= 0;
  return from->hour * 60 + from->minute <= to->hour * 60 + to->minute;
}

/* The year and month of the end that lacks them; 20 December 2019 to 5 January, 20 December to 5 January
 * 2020. */
static void
complete (TlDate *part, const TlDate *whole, gint step)
{
  gboolean has_month = part->month != 0;

  if (part->year != 0)
    return;
  part->year = whole->year;
  if (!has_month)
    part->month = whole->month;
  else if (compare_days (part, whole) * step < 0)
    part->year = (gint16) (part->year + step);
}

/* A day that may lack its year, with its time. */
static gboolean
read_partial (TlCursor *cursor, TlDayFlags flags, TlDate *date)
{
  TlCursor walk = *cursor;
  TlDay day;

  tl_date_skip_weekday (&walk);
  if (!tl_day_read (&walk, flags, &day))
    return FALSE;
  tl_date_set_day (date, &day);
  if (!tl_date_read_clock_at (&walk, date))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* "7:00 to 8:00 pm", "10:30 to 3": the half of the day that only one of them states. */
static void
share_part (TlClock *from, TlClock *to)
{
  gint gap;

  if (to->has_part && !from->has_part && from->hour < 12 && from->hour + 12 <= to->hour)
    from->hour += 12;
  gap = (to->hour - from->hour) * 60 + to->minute - from->minute;
  if (!to->has_part && gap < 0 && to->hour < 12)
    to->hour += 12;
}

/* Whether a number is followed by what makes it a day: 20日, "20 March", "20.3.". */
static gboolean
is_day (const TlCursor *behind)
{
  TlCursor walk = *behind;

  if (tl_cursor_skip_any (&walk, "-/."))
    {
      if (tl_cursor_before (&walk) == '.')
        tl_cursor_skip_blank (&walk);
      if (tl_cursor_digit_value (tl_cursor_peek (&walk)) >= 0)
        return TRUE;
    }
  walk = *behind;
  tl_cursor_skip_blank (&walk);
  return tl_cursor_skip_word (&walk, "dateunit") != NULL || tl_cursor_skip_word (&walk, "month") != NULL
         || (tl_cursor_skip_word (&walk, "ordinal") != NULL && tl_cursor_before (&walk) != '.');
}

/* "9:00-17:00", "from 5 to 6". */
static gboolean
read_hours (TlCursor *cursor, TlClock *from, TlClock *to)
{
  TlCursor walk = *cursor;
  TlCursor behind;
  TlRangeOpening opening = tl_range_skip_opening (&walk);

  if (tl_clock_read (&walk, TL_CLOCK_DOT | TL_CLOCK_HOUR | TL_CLOCK_NO_ZONE, from) != TL_CLOCK_READ
      || !tl_range_skip_middle (&walk, TL_RANGE_BETWEEN, NULL)
      || tl_clock_read (&walk, TL_CLOCK_DOT | TL_CLOCK_HOUR, to) != TL_CLOCK_READ)
    return FALSE;
  if (to->is_bare && is_day (&walk))
    return FALSE;
  behind = walk;
  tl_range_skip_closing (&walk);
  if (from->is_bare && to->is_bare && opening == TL_RANGE_NONE && walk.at == behind.at)
    return FALSE;
  if (from->is_dotted && to->is_dotted && opening == TL_RANGE_NONE)
    return FALSE;
  share_part (from, to);
  *cursor = walk;
  return TRUE;
}

/* Behind a day: its hours. */
static gboolean
read_hours_behind (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  TlClock from, to;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_any (&walk, ",(") || tl_cursor_skip_word (&walk, "dateclock") != NULL)
    tl_cursor_skip_blank (&walk);
  if (draft->from.hour >= 0 || draft->from.day == 0 || !read_hours (&walk, &from, &to))
    return FALSE;
  draft->to = draft->from;
  tl_date_set_clock (&draft->from, &from);
  tl_date_set_clock (&draft->to, &to);
  *cursor = walk;
  return TRUE;
}

/* "from 10:30 to 3 on 1/1/2015". */
static gboolean
read_hours_before (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  TlClock from, to;

  if (!read_hours (&walk, &from, &to))
    return FALSE;
  for (gint i = 0; i < 4; i++)
    if (!tl_cursor_skip_blank (&walk) && !tl_cursor_skip_any (&walk, ",")
        && tl_cursor_skip_word (&walk, "dateword") == NULL)
      break;
  if (!tl_date_read_at (&walk, &draft->from, &draft->is_open) || draft->from.hour >= 0
      || draft->from.day == 0)
    return FALSE;
  draft->to = draft->from;
  tl_date_set_clock (&draft->from, &from);
  tl_date_set_clock (&draft->to, &to);
  *cursor = walk;
  return TRUE;
}

/* "1 p.m. to 4" of the same day. */
static gboolean
read_hour (TlCursor *cursor, Draft *draft)
{
  TlClock from = { .hour = draft->from.hour, .minute = draft->from.minute, .has_part = TRUE };
  TlCursor walk = *cursor;
  TlClock to;

  if (draft->from.hour < 0 || tl_clock_read (&walk, TL_CLOCK_HOUR, &to) != TL_CLOCK_READ)
    return FALSE;
  if (to.is_bare && is_day (&walk))
    return FALSE;
  share_part (&from, &to);
  draft->to = draft->from;
  tl_date_set_clock (&draft->to, &to);
  *cursor = walk;
  return TRUE;
}

/* 12月 of 2024年1月至12月. */
static gboolean
read_month (TlCursor *cursor, TlDate *month)
{
  TlCursor walk = *cursor;
  TlDay day;

  if (!tl_day_read (&walk, TL_DAY_PARTIAL | TL_DAY_MONTH, &day) || day.month == 0 || day.day != 0
      || day.year != 0)
    return FALSE;
  tl_date_set_day (month, &day);
  *cursor = walk;
  return TRUE;
}

/* The second end behind a whole first one. */
static gboolean
read_second (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  gboolean is_open;

  tl_cursor_skip_word (&walk, "dateword");
  tl_cursor_skip_blank (&walk);
  if (tl_date_read_at (&walk, &draft->to, &is_open))
    {
      draft->is_open |= is_open;
      *cursor = walk;
      return TRUE;
    }
  if (draft->from.day == 0 ? !read_month (&walk, &draft->to)
                           : !read_hour (&walk, draft) && !read_partial (&walk, TL_DAY_PARTIAL, &draft->to))
    return FALSE;
  complete (&draft->to, &draft->from, 1);
  *cursor = walk;
  return TRUE;
}

static gboolean
read_whole_first (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;

  if (!tl_date_read_at (&walk, &draft->from, &draft->is_open))
    return FALSE;
  if (read_hours_behind (&walk, draft))
    {
      *cursor = walk;
      return TRUE;
    }
  if (!tl_range_skip_middle (&walk, draft->opening, NULL) || !read_second (&walk, draft))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* 9月1日 of 2019年9月1日, 5/1 of 2019/5/1 lack no year. */
static gboolean
is_within_day (const TlCursor *cursor)
{
  const TlText *text = cursor->text;
  TlCursor walk = *cursor;

  while (walk.at > 0 && cursor->at - walk.at < 2 && text->lower[walk.at - 1] == ' ')
    walk.at--;
  if (tl_lexicon_find_before (cursor->reading->lexicon, "dateunit", "", text->lower, text->len, walk.at, NULL)
      != NULL)
    return TRUE;
  if (walk.at == 0 || strchr ("-/.", text->lower[walk.at - 1]) == NULL)
    return FALSE;
  walk.at--;
  return tl_cursor_digit_value (tl_cursor_before (&walk)) >= 0;
}

/* "5 to 6 p.m. on 15 March": the ends are hours. */
static gboolean
starts_with_clock (const TlCursor *cursor)
{
  TlCursor walk = *cursor;
  TlClock clock;

  return tl_clock_read (&walk, TL_CLOCK_STRICT, &clock) == TL_CLOCK_READ;
}

/* "1-15 March 2020", "10/1-11/2/2017", "October 1 to November 30, 2025", "May 5-8, 2020". */
static gboolean
read_partial_first (TlCursor *cursor, TlDayFlags flags, Draft *draft)
{
  TlCursor walk = *cursor;
  TlCursor second;
  gboolean is_loose, is_open = FALSE;
  TlDay day;

  if (is_within_day (cursor) || !read_partial (&walk, flags, &draft->from)
      || !tl_range_skip_middle (&walk, draft->opening, &is_loose))
    return FALSE;
  if (draft->from.month == 0 && draft->opening == TL_RANGE_NONE && is_loose)
    return FALSE;
  tl_cursor_skip_word (&walk, "dateword");
  tl_cursor_skip_blank (&walk);
  second = walk;
  if (draft->from.month == 0 && starts_with_clock (&walk))
    return FALSE;
  if (!tl_date_read_at (&walk, &draft->to, &is_open) || draft->to.day == 0)
    {
      /* "May 5-8, 2020", "5/1-5/7, 2020" */
      walk = second;
      if (!tl_day_read (&walk, TL_DAY_PARTIAL, &day) || day.year != 0 || draft->from.month == 0)
        return FALSE;
      tl_cursor_skip_any (&walk, ",");
      tl_cursor_skip_blank (&walk);
      if (tl_cursor_skip_digits (&walk, 4, &day.year) != 4)
        return FALSE;
      day.month = day.month != 0 ? day.month : draft->from.month;
      tl_date_set_day (&draft->to, &day);
    }
  complete (&draft->from, &draft->to, -1);
  draft->is_open |= is_open;
  *cursor = walk;
  return TRUE;
}

/* 2024年3-6月: one mark for both months. */
static gboolean
read_marked_months (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  gint year, from, to;

  if (tl_cursor_digit_value (tl_cursor_before (cursor)) >= 0 || tl_cursor_skip_digits (&walk, 4, &year) != 4
      || !tl_cursor_skip_key (&walk, "dateunit", "year") || tl_cursor_skip_digits (&walk, 2, &from) == 0
      || !tl_range_skip_middle (&walk, draft->opening, NULL) || tl_cursor_skip_digits (&walk, 2, &to) == 0
      || !tl_cursor_skip_key (&walk, "dateunit", "month")
      || tl_cursor_digit_value (tl_cursor_after (&walk)) >= 0 || from < 1 || to > 12 || from > to)
    return FALSE;
  draft->from = (TlDate){ .year = (gint16) year, .month = (gint8) from, .hour = -1, .second = -1 };
  draft->to = (TlDate){ .year = (gint16) year, .month = (gint8) to, .hour = -1, .second = -1 };
  *cursor = walk;
  return TRUE;
}

/* "April to June 2024" */
static gboolean
read_months (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  TlCursor before = *cursor;

  while (before.at > 0 && cursor->text->lower[before.at - 1] == ' ')
    before.at--;
  if (tl_cursor_digit_value (tl_cursor_before (&before)) >= 0 || is_within_day (cursor)
      || !read_month (&walk, &draft->from) || !tl_range_skip_middle (&walk, draft->opening, NULL)
      || !tl_date_read_at (&walk, &draft->to, &draft->is_open) || draft->to.day != 0)
    return FALSE;
  complete (&draft->from, &draft->to, -1);
  *cursor = walk;
  return TRUE;
}

static gboolean
read_draft (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  TlCursor first;

  draft->opening = tl_range_skip_opening (&walk);
  if (draft->opening != TL_RANGE_NONE && tl_cursor_skip_word (&walk, "dateword") != NULL)
    tl_cursor_skip_blank (&walk);
  first = walk;
  if (!read_whole_first (&walk, draft) && (walk = first, !read_partial_first (&walk, TL_DAY_PARTIAL, draft))
      && (walk = first, !read_partial_first (&walk, TL_DAY_PARTIAL | TL_DAY_BARE, draft))
      && (walk = first, !read_months (&walk, draft)) && (walk = first, !read_marked_months (&walk, draft))
      && (walk = *cursor, !read_hours_before (&walk, draft)))
    return FALSE;
  tl_range_skip_closing (&walk);
  *cursor = walk;
  return TRUE;
}

gboolean
tl_period_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                gsize *end)
{
  TlCursor cursor = { text, reading, MIN (limit, text->len), at };
  Draft draft = { .is_open = FALSE };

  if (!tl_cursor_is_start (&cursor) || !read_draft (&cursor, &draft) || !is_in_order (&draft.from, &draft.to))
    return FALSE;
  *value = (TlValue){ .kind = TL_VALUE_PERIOD, .doubt = draft.is_open ? TL_DOUBT_DATE_ORDER : TL_DOUBT_NONE };
  value->period.from = draft.from;
  value->period.to = draft.to;
  *end = cursor.at;
  return TRUE;
}
