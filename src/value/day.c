/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day.c - a day of the calendar as written; here the one with a mark behind each number: 2019年8月14日. */
#include "config.h"

#include "value/day.h"

#include <string.h>

#include "base/utf8.h"
#include "value/calendar.h"

gboolean
tl_day_is_possible (const TlDay *day)
{
  gint year = day->year != 0 ? day->year : 2000; /* a leap year: 29 February of a year not yet known */

  if (day->month == 0)
    return day->year == 0 && day->day >= 1 && day->day <= 31;
  return tl_calendar_has (year, day->month, day->day);
}

/* The offset that ${list} has for ${code}, or 0. */
static gint
find_offset (const TlCursor *cursor, const char *list, const char *code, gsize len)
{
  g_autofree char *lower = g_ascii_strdown (code, (gssize) len);
  gsize end = 0;
  const char *key = tl_lexicon_find (cursor->reading->lexicon, list, "", lower, len, 0, &end);

  return key != NULL && end == len ? (gint) g_ascii_strtoll (key, NULL, 10) : 0;
}

gint
tl_day_widen_year (const TlCursor *cursor, gint year, gint digits)
{
  const char *country = cursor->reading->country != NULL ? cursor->reading->country : "";
  const char *lang = cursor->reading->lang != NULL ? cursor->reading->lang : "";
  gint offset;

  if (digits == 4)
    return year;
  offset = find_offset (cursor, "year-offset", country, strlen (country));
  if (offset != 0 && year > 0 && (digits == 2 || digits == 3))
    return offset + year;
  if (digits == 3)
    {
      offset = find_offset (cursor, "year-offset-long", lang, strcspn (lang, "-"));
      return offset != 0 && year >= 100 && year < 200 ? offset + year : 0;
    }
  return digits == 2 ? tl_calendar_widen_year (year) : 0;
}

/* A number and the mark behind it.  Returns: (nullable): the key of the mark. */
static const char *
skip_marked_number (TlCursor *cursor, gint max, gint *number, gint *digits)
{
  *digits = tl_cursor_skip_number (cursor, max, number);
  if (*digits == 0)
    return NULL;
  tl_cursor_skip_blank (cursor);
  return tl_cursor_skip_word (cursor, "dateunit");
}

/* 2019年, 民國108年, 令和元年, "2021/" before a marked month. */
static gboolean
read_year (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  const char *era = tl_cursor_skip_word (&walk, "era");
  const char *mark;
  gint year, digits;

  if (era != NULL)
    tl_cursor_skip_blank (&walk);
  if (era != NULL && tl_cursor_skip_key (&walk, "dateunit", "first"))
    {
      day->year = (gint) g_ascii_strtoll (era, NULL, 10) + 1;
      mark = tl_cursor_skip_word (&walk, "dateunit");
    }
  else
    {
      mark = skip_marked_number (&walk, 4, &year, &digits);
      if (digits == 0)
        return FALSE;
      day->year = era != NULL && digits <= 3 ? (gint) g_ascii_strtoll (era, NULL, 10) + year
                                             : tl_day_widen_year (cursor, year, digits);
      if (mark == NULL && (digits != 4 || !tl_cursor_skip_any (&walk, "/.")))
        return FALSE;
    }
  if (day->year == 0)
    return FALSE;
  if (mark != NULL && strcmp (mark, "year-end") == 0)
    {
      day->month = 12;
      day->day = 31;
    }
  else if (mark != NULL && strcmp (mark, "year") != 0)
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* Whether a number behind 月 may be a day although no 日 follows: "8月14 9:30". */
static gboolean
ends_day (const TlCursor *cursor)
{
  TlCursor walk = *cursor;
  gunichar next = tl_cursor_after (cursor);

  if (next == 0 || next == '\n' || next == '\t' || next == '-' || next == '~' || next == ')')
    return TRUE;
  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_word (&walk, "daypart") != NULL)
    return TRUE;
  return next == ' ' && tl_cursor_digit_value (tl_cursor_peek (&walk)) >= 0;
}

/* Behind the month: "14日", nothing.  Returns: FALSE for a day that there is not. */
static gboolean
read_day_of_month (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  TlCursor behind;
  gboolean is_apart = tl_cursor_skip_blank (&walk);
  const char *mark;
  gint number;

  if (tl_cursor_skip_any (&walk, "/"))
    tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_number (&walk, 2, &number) == 0)
    return TRUE;
  behind = walk;
  tl_cursor_skip_blank (&walk);
  mark = tl_cursor_skip_word (&walk, "dateunit");
  if (mark != NULL && strcmp (mark, "day") == 0)
    behind = walk;
  else if (mark != NULL || is_apart || !ends_day (&behind))
    return TRUE;
  day->day = number;
  *cursor = behind;
  return number > 0;
}

static gboolean
read_month (TlCursor *cursor, TlDayFlags flags, TlDay *day)
{
  TlCursor walk = *cursor;
  gint number, digits;
  const char *mark;

  if (day->year != 0)
    tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_any (&walk, "/,") || tl_cursor_skip_word (&walk, "datejoin") != NULL)
    tl_cursor_skip_blank (&walk);
  mark = skip_marked_number (&walk, 2, &number, &digits);
  if (mark == NULL)
    return FALSE;
  if (strcmp (mark, "day") == 0 && day->year == 0)
    day->day = number;
  else if (strcmp (mark, "month-end") == 0 || strcmp (mark, "month") == 0)
    day->month = number;
  else
    return FALSE;
  if (strcmp (mark, "month-end") == 0)
    day->day = tl_calendar_get_days (day->year, day->month);
  else if (day->month != 0 && !read_day_of_month (&walk, day))
    return FALSE;
  if (day->year == 0 && day->day == 0 && !(flags & TL_DAY_MONTH))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* Whether the cursor is not within a number of CJK figures. */
static gboolean
starts_number (const TlCursor *cursor)
{
  const TlText *text = cursor->text;
  gunichar before = tl_cursor_before (cursor);

  if (tl_cursor_digit_value (before) >= 0)
    return FALSE;
  return !tl_utf8_is_cjk (before)
         || tl_lexicon_find_before (cursor->reading->lexicon, "figure", cursor->reading->lang, text->lower,
                                    text->len, cursor->at, NULL)
                == NULL;
}

/* "1월 12일, 2016년": the year behind. */
static gboolean
read_year_behind (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;

  if (tl_cursor_skip_any (&walk, ","))
    tl_cursor_skip_blank (&walk);
  else if (!tl_cursor_skip_blank (&walk))
    return FALSE;
  if (tl_cursor_skip_digits (&walk, 4, &day->year) != 4)
    return FALSE;
  tl_cursor_skip_key (&walk, "dateunit", "year");
  if (tl_cursor_digit_value (tl_cursor_after (&walk)) >= 0)
    return FALSE;
  *cursor = walk;
  return TRUE;
}

gboolean
tl_day_read_marked (TlCursor *cursor, TlDayFlags flags, TlDay *day)
{
  TlDay draft = { .clock = -1 };
  TlCursor walk = *cursor;

  if (!starts_number (cursor))
    return FALSE;
  if (read_year (&walk, &draft))
    {
      if (draft.month == 0 && !read_month (&walk, flags, &draft))
        return FALSE;
    }
  else
    {
      draft = (TlDay){ .clock = -1 };
      walk = *cursor;
      if (!read_month (&walk, flags, &draft))
        return FALSE;
      if (!(flags & TL_DAY_PARTIAL) && (draft.month == 0 || !read_year_behind (&walk, &draft)))
        return FALSE;
    }
  if ((draft.year != 0 && draft.year < TL_DAY_FIRST_YEAR && !cursor->reading->is_line)
      || (!(flags & TL_DAY_ANY) && !tl_day_is_possible (&draft)))
    return FALSE;
  *cursor = walk;
  *day = draft;
  return TRUE;
}

/* "From14.10.2016": a word that introduces dates is glued to it. */
static gboolean
is_behind_word (const TlCursor *cursor)
{
  const TlText *text = cursor->text;

  if (tl_cursor_digit_value (tl_cursor_peek (cursor)) < 0
      || tl_cursor_digit_value (tl_cursor_before (cursor)) >= 0)
    return FALSE;
  return tl_lexicon_find_before (cursor->reading->lexicon, "dateword", cursor->reading->lang, text->lower,
                                 text->len, cursor->at, NULL)
             != NULL
         || tl_lexicon_find_before (cursor->reading->lexicon, "range", cursor->reading->lang, text->lower,
                                    text->len, cursor->at, NULL)
                != NULL;
}

gboolean
tl_day_read (TlCursor *cursor, TlDayFlags flags, TlDay *day)
{
  if (!tl_cursor_is_start (cursor) && !is_behind_word (cursor))
    return FALSE;
  /* words first: "26" of "26 May" is no day of its own */
  return tl_day_read_marked (cursor, flags, day) || tl_day_read_words (cursor, flags, day)
         || tl_day_read_figures (cursor, flags, day)
         || (flags == TL_DAY_WHOLE && cursor->reading->is_line && tl_day_read_line (cursor, day));
}
