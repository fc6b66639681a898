/* SPDX-License-Identifier: GPL-3.0-or-later */
/* date.c - days, months and times of day: the day, with its weekday and its time before or behind it. */
#include "config.h"

#include "value/date.h"

#include <string.h>

#include "base/utf8.h"
#include "value/calendar.h"
#include "value/clock.h"
#include "value/day.h"
#include "value/range.h"
#include "value/zone.h"

#define MAX_JOINTS   8
#define CJK_COMMA    0x3001
#define ARABIC_COMMA 0x060c

static gboolean
skip_weekday (TlCursor *cursor)
{
  TlCursor walk = *cursor;
  gboolean is_enclosed = tl_cursor_skip (&walk, '(') || tl_cursor_skip (&walk, '[');

  if (tl_cursor_skip_word (&walk, "weekday") == NULL
      && !(is_enclosed && tl_cursor_skip_word (&walk, "weekday-short") != NULL))
    return FALSE;
  tl_cursor_skip_any (&walk, ".");
  if (is_enclosed && !tl_cursor_skip_any (&walk, ")]"))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

static gboolean
skip_comma (TlCursor *cursor)
{
  return tl_cursor_skip (cursor, ',') || tl_cursor_skip (cursor, CJK_COMMA)
         || tl_cursor_skip (cursor, ARABIC_COMMA);
}

/* Between a weekday or a time and the day: blanks, commas, "on", "the". */
static void
skip_joints (TlCursor *cursor)
{
  for (gint i = 0; i < MAX_JOINTS; i++)
    if (!tl_cursor_skip_blank (cursor) && !skip_comma (cursor) && !tl_cursor_skip_any (cursor, ":")
        && tl_cursor_skip_word (cursor, "dateword") == NULL)
      return;
}

gboolean
tl_date_skip_weekday (TlCursor *cursor)
{
  TlCursor walk = *cursor;

  if (!tl_cursor_is_start (cursor) || !skip_weekday (&walk))
    return FALSE;
  skip_joints (&walk);
  *cursor = walk;
  return TRUE;
}

/* "(星期五)", ", Friday", " Friday". */
static void
skip_weekday_behind (TlCursor *cursor)
{
  TlCursor walk = *cursor;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_any (&walk, ","))
    tl_cursor_skip_blank (&walk);
  if (skip_weekday (&walk))
    *cursor = walk;
}

/* "end of March 2022", "end of 2023": the last day. */
static gboolean
read_last_day (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  gint year;

  if (!tl_cursor_is_start (cursor) || tl_cursor_skip_word (&walk, "dateend") == NULL)
    return FALSE;
  tl_cursor_skip_blank (&walk);
  if (tl_day_read (&walk, TL_DAY_WHOLE, day))
    {
      if (day->day != 0)
        return FALSE;
    }
  else if (tl_cursor_skip_digits (&walk, 4, &year) == 4 && tl_calendar_is_common_year (year))
    *day = (TlDay){ .year = year, .month = 12, .clock = -1 };
  else
    return FALSE;
  day->day = tl_calendar_get_days (day->year, day->month);
  *cursor = walk;
  return TRUE;
}

static gboolean
read_day (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;

  if (read_last_day (cursor, day))
    return TRUE;
  tl_date_skip_weekday (&walk);
  if (!tl_day_read (&walk, TL_DAY_WHOLE, day) || day->year == 0)
    return FALSE;
  skip_weekday_behind (&walk);
  *cursor = walk;
  return TRUE;
}

void
tl_date_set_clock (TlDate *date, const TlClock *clock)
{
  date->hour = (gint8) clock->hour;
  date->minute = (gint8) clock->minute;
  date->second = (gint8) clock->second;
  g_strlcpy (date->zone, clock->zone, sizeof date->zone);
}

void
tl_date_set_day (TlDate *date, const TlDay *day)
{
  *date = (TlDate){
    .year = (gint16) day->year, .month = (gint8) day->month, .day = (gint8) day->day, .hour = -1, .second = -1
  };
  if (day->clock >= 0)
    {
      date->hour = (gint8) (day->clock / 60);
      date->minute = (gint8) (day->clock % 60);
    }
}

/* A time that another one follows is the start of opening hours: "9:00至12:00". */
static gboolean
is_hours (const TlCursor *cursor)
{
  TlCursor walk = *cursor;
  TlClock clock;

  return tl_range_skip_middle (&walk, TL_RANGE_NONE, NULL)
         && tl_clock_read (&walk, TL_CLOCK_DOT, &clock) == TL_CLOCK_READ;
}

/* "13.12" without a word for it: nothing may follow that would make it a number. */
static gboolean
is_dotted_clock (const TlCursor *cursor, const TlClock *clock)
{
  TlCursor walk = *cursor;
  gunichar next;

  if (!clock->is_dotted || tl_range_skip_middle (&walk, TL_RANGE_NONE, NULL))
    return TRUE;
  tl_cursor_skip_blank (&walk);
  next = tl_cursor_after (&walk);
  return !g_unichar_isalnum (next) && next != '%' && g_unichar_type (next) != G_UNICODE_CURRENCY_SYMBOL;
}

/* "2016. 1. 10. 14:00" */
static gboolean
skip_point (TlCursor *cursor)
{
  TlCursor walk = *cursor;

  if (!tl_cursor_skip (&walk, '.') || !tl_cursor_skip_blank (&walk)
      || tl_cursor_digit_value (tl_cursor_peek (&walk)) < 0)
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* "time", "up to" before a time; what belongs to the time itself ("ore", "kl.") is left to its reader. */
static gboolean
skip_clock_word (TlCursor *cursor)
{
  TlCursor walk = *cursor;
  TlCursor own = *cursor;

  tl_cursor_skip_word (&own, "clockword");
  if (tl_cursor_skip_word (&walk, "dateclock") == NULL || walk.at <= own.at)
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* "Time:", "Time :" */
static void
skip_colon (TlCursor *cursor)
{
  TlCursor walk = *cursor;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip (&walk, ':'))
    *cursor = walk;
}

/* From the day to its time: blanks, "@", "(北京时间)", the next cell or line. */
static void
skip_to_clock (TlCursor *cursor, gboolean *is_enclosed)
{
  gboolean has_line = FALSE;
  char zone[7];

  *is_enclosed = FALSE;
  for (gint i = 0; i < MAX_JOINTS; i++)
    {
      TlCursor walk = *cursor;

      if (tl_cursor_skip_blank (cursor) || skip_comma (cursor) || tl_cursor_skip_any (cursor, ";|@")
          || skip_point (cursor) || (tl_cursor_before (cursor) == ' ' && tl_cursor_skip_any (cursor, "-/")))
        continue;
      if (!has_line && tl_cursor_skip (cursor, '\n'))
        has_line = TRUE;
      else if (tl_cursor_peek (&walk) == '(' && tl_zone_skip (cursor, zone))
        continue;
      else if (!*is_enclosed && tl_cursor_skip (cursor, '('))
        *is_enclosed = TRUE;
      else if (skip_clock_word (cursor))
        skip_colon (cursor);
      else
        return;
    }
}

/* Whether a line or a cell ends between the two. */
static gboolean
has_break (const TlCursor *from, const TlCursor *to)
{
  const char *text = from->text->lower + from->at;

  return memchr (text, '\n', to->at - from->at) != NULL || memchr (text, '\t', to->at - from->at) != NULL;
}

gboolean
tl_date_read_clock_at (TlCursor *cursor, TlDate *date)
{
  TlCursor walk = *cursor;
  gboolean is_enclosed, is_elsewhere;
  TlClock clock;
  TlDay other;
  TlClockResult result;
  TlCursor start;

  if (tl_cursor_skip_any (&walk, "t") && tl_clock_read (&walk, TL_CLOCK_ISO, &clock) == TL_CLOCK_READ)
    {
      tl_date_set_clock (date, &clock);
      *cursor = walk;
      return TRUE;
    }
  walk = *cursor;
  skip_to_clock (&walk, &is_enclosed);
  start = walk;
  is_elsewhere = has_break (cursor, &start);
  result = tl_clock_read (&walk, is_elsewhere ? TL_CLOCK_STRICT : TL_CLOCK_DOT, &clock);
  if (result == TL_CLOCK_WRONG)
    return is_elsewhere;
  if (result != TL_CLOCK_READ || is_hours (&walk) || !is_dotted_clock (&walk, &clock))
    return TRUE;
  if (is_enclosed && !tl_cursor_skip (&walk, ')'))
    return TRUE;
  /* "12.05.2020 13.05.2020" */
  if (tl_day_read (&start, TL_DAY_WHOLE, &other))
    return TRUE;
  tl_date_set_clock (date, &clock);
  *cursor = walk;
  return TRUE;
}

/* Whether the day has a time of its own: "9:30 2019-08-14 10:00". */
static gboolean
has_own_clock (const TlCursor *behind)
{
  TlCursor walk = *behind;
  TlCursor range = *behind;
  TlClock clock;

  if (tl_range_skip_middle (&range, TL_RANGE_NONE, NULL))
    return FALSE;
  tl_cursor_skip_blank (&walk);
  if (skip_comma (&walk))
    tl_cursor_skip_blank (&walk);
  return tl_clock_read (&walk, TL_CLOCK_STRICT, &clock) == TL_CLOCK_READ;
}

/* "om 13.00 28 februari 2013": a word for times stands at the cursor. */
static gboolean
may_be_dotted (const TlCursor *cursor)
{
  TlCursor walk = *cursor;

  return tl_cursor_skip_word (&walk, "clockword") != NULL;
}

/* "12:00 noon on Friday 7 June 2024". */
static gboolean
read_clock_before (TlCursor *cursor, TlDate *date, TlDay *day)
{
  TlCursor walk = *cursor;
  TlClock clock;

  if (tl_clock_read (&walk, may_be_dotted (cursor) ? TL_CLOCK_DOT : TL_CLOCK_STRICT, &clock) != TL_CLOCK_READ)
    return FALSE;
  if (tl_cursor_before (cursor) == '(') /* "close of business (5 p.m.) on" */
    tl_cursor_skip (&walk, ')');
  skip_joints (&walk);
  if (memchr (cursor->text->lower + cursor->at, '\t', walk.at - cursor->at) || !read_day (&walk, day)
      || day->day == 0)
    return FALSE;
  if (has_own_clock (&walk))
    return FALSE;
  tl_date_set_day (date, day);
  tl_date_set_clock (date, &clock);
  *cursor = walk;
  return TRUE;
}

gboolean
tl_date_read_at (TlCursor *cursor, TlDate *date, gboolean *is_open)
{
  TlCursor walk = *cursor;
  TlDate draft;
  TlDay day;

  if (read_day (&walk, &day))
    {
      tl_date_set_day (&draft, &day);
      if (day.day != 0 && draft.hour < 0 && !tl_date_read_clock_at (&walk, &draft))
        return FALSE;
    }
  else if (!read_clock_before (&walk, &draft, &day))
    return FALSE;
  *cursor = walk;
  *date = draft;
  *is_open = day.is_open;
  return TRUE;
}

gboolean
tl_date_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value, gsize *end)
{
  TlCursor cursor = { text, reading, MIN (limit, text->len), at };
  TlDate date;
  gboolean is_open;

  if (!tl_date_read_at (&cursor, &date, &is_open))
    return FALSE;
  *value = (TlValue){ .kind = TL_VALUE_DATE, .doubt = is_open ? TL_DOUBT_DATE_ORDER : TL_DOUBT_NONE };
  value->date = date;
  *end = cursor.at;
  return TRUE;
}
