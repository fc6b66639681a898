/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_words.c - days with the name of the month: 14 August 2019, August 14th, 2019, 14-Aug-19, Oktober 2014.
 */
#include "config.h"

#include "value/day.h"

#include <string.h>

#include "value/calendar.h"
#include "value/clock.h"

#define MAX_JOINTS 6

/* What may stand between the parts: blanks, one comma or hyphen at a time, "of", "de". */
static void
skip_joints (TlCursor *cursor, const char *marks)
{
  for (gint i = 0; i < MAX_JOINTS; i++)
    if (!tl_cursor_skip (cursor, ' ') && !tl_cursor_skip_any (cursor, marks)
        && tl_cursor_skip_word (cursor, "datejoin") == NULL)
      return;
}

static gboolean
skip_month (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  gboolean is_enclosed = tl_cursor_skip (&walk, '[');
  const char *key = tl_cursor_skip_word (&walk, "month");

  if (key == NULL)
    return FALSE;
  day->month = (gint) g_ascii_strtoll (key, NULL, 10);
  tl_cursor_skip_any (&walk, ".");
  if (is_enclosed && !tl_cursor_skip (&walk, ']'))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* 31 of "6,107.31 Aug 2019" */
static gboolean
is_decimal (const TlCursor *cursor)
{
  gsize at = cursor->at;

  return at > 1 && strchr (".,", cursor->text->lower[at - 1])
         && g_ascii_isdigit (cursor->text->lower[at - 2]);
}

/* "14", "14th", "1er", "14.", "third". */
static gboolean
skip_day (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  const char *key;
  gunichar next;

  if (is_decimal (cursor))
    return FALSE;
  if (tl_cursor_skip_digits (&walk, 2, &day->day) == 0)
    {
      key = tl_cursor_skip_word (&walk, "dayword");
      if (key == NULL)
        return FALSE;
      day->day = (gint) g_ascii_strtoll (key, NULL, 10);
      *cursor = walk;
      return TRUE;
    }
  next = tl_cursor_peek (&walk);
  if (next == ':' || day->day < 1 || day->day > 31)
    return FALSE;
  if (next == ' ')
    {
      TlCursor behind = walk;

      tl_cursor_skip_blank (&behind);
      if (tl_cursor_skip_word (&behind, "ordinal") != NULL)
        walk = behind;
    }
  else
    tl_cursor_skip_word (&walk, "ordinal");
  *cursor = walk;
  return TRUE;
}

/* "5 May 19.30"; "92." ends a sentence. */
static gboolean
is_point_of_number (const TlCursor *cursor)
{
  const TlText *text = cursor->text;

  return tl_cursor_after (cursor) == '.'
         && !(cursor->at + 1 == text->len || text->lower[cursor->at + 1] == ' '
              || text->lower[cursor->at + 1] == '\n');
}

/* "2019", "'19"; "19" alone only behind a hyphen or slash, "92" at the end of a phrase. */
static gboolean
skip_year (TlCursor *cursor, gboolean may_be_short, TlDay *day)
{
  TlCursor walk = *cursor;
  gboolean has_mark = tl_cursor_skip (&walk, '\'');
  gint year;
  gint digits = tl_cursor_skip_digits (&walk, 4, &year);

  if (digits == 2 && year > 31 && !g_unichar_isalnum (tl_cursor_after (&walk))
      && tl_cursor_after (&walk) != ' ')
    may_be_short = TRUE;
  if (digits != 4 && !(digits == 2 && (may_be_short || has_mark)))
    return FALSE;
  if (digits == 2 && (tl_cursor_after (&walk) == ':' || is_point_of_number (&walk)))
    return FALSE;
  day->year = tl_day_widen_year (cursor, year, digits);
  if (day->year == 0)
    return FALSE;
  *cursor = walk;
  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_word (&walk, "yearword") != NULL)
    *cursor = walk;
  return TRUE;
}

/* Behind day and month: ", 2019", " de 2019", "-19", "15:50:06 2016". */
static gboolean
skip_year_behind (TlCursor *cursor, gboolean has_marks, TlDay *day)
{
  TlCursor walk = *cursor;
  TlClock clock;
  gboolean may_be_short;
  char before;

  skip_joints (&walk, ",-/.");
  before = walk.text->lower[walk.at - 1];
  may_be_short = has_marks && (before == '-' || before == '/' || before == '.');
  if (skip_year (&walk, may_be_short, day))
    {
      *cursor = walk;
      return TRUE;
    }
  if (tl_clock_read (&walk, TL_CLOCK_NO_ZONE, &clock) != TL_CLOCK_READ)
    return FALSE;
  tl_cursor_skip_blank (&walk);
  if (!skip_year (&walk, FALSE, day))
    return FALSE;
  day->clock = clock.hour * 60 + clock.minute;
  *cursor = walk;
  return TRUE;
}

/* April of "31 April 2019", "31st April 2019": of a day that there is not. */
static gboolean
is_behind_day (const TlCursor *cursor)
{
  const TlText *text = cursor->text;
  TlCursor walk = *cursor;

  while (walk.at > 0 && cursor->at - walk.at < 2 && strchr (" -/.", text->lower[walk.at - 1]) != NULL)
    walk.at--;
  if (tl_cursor_digit_value (tl_cursor_before (&walk)) < 0)
    tl_lexicon_find_before (cursor->reading->lexicon, "ordinal", cursor->reading->lang, text->lower,
                            text->len, walk.at, &walk.at);
  return tl_cursor_digit_value (tl_cursor_before (&walk)) >= 0;
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

  if (!skip_month (&walk, day))
    return FALSE;
  behind = walk;
  skip_joints (&walk, ",-/");
  if (!(flags & TL_DAY_PARTIAL) && skip_year (&walk, FALSE, day))
    {
      if (is_behind_day (cursor))
        return FALSE;
      skip_last_day (&walk, day);
      *cursor = walk;
      return TRUE;
    }
  walk = behind;
  skip_joints (&walk, ",-/");
  if (!skip_day (&walk, day))
    return FALSE;
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

  if (!skip_day (&walk, day))
    return FALSE;
  has_marks
      = tl_cursor_peek (&walk) == '-' || tl_cursor_peek (&walk) == '/' || tl_cursor_before (&walk) == '.';
  skip_joints (&walk, ",-/.");
  if (!skip_month (&walk, day))
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

  if (!skip_day (&walk, day) || !tl_cursor_skip_blank (&walk)
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
  gboolean has_year = skip_year (&walk, FALSE, day);

  if ((!has_year && !skip_day (&walk, day)) || !tl_cursor_skip_any (&walk, "-/"))
    return FALSE;
  if (has_year ? !skip_day (&walk, day) : !skip_year (&walk, FALSE, day))
    return FALSE;
  if (!tl_cursor_skip_any (&walk, "-/") || !skip_month (&walk, day))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* "2016 November", "2014. augusztus 5." */
static gboolean
read_year_first (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  TlCursor behind;

  if (!skip_year (&walk, FALSE, day))
    return FALSE;
  skip_joints (&walk, ",-/.");
  if (!skip_month (&walk, day))
    return FALSE;
  behind = walk;
  skip_joints (&walk, ",-/");
  if (skip_day (&walk, day) && tl_cursor_digit_value (tl_cursor_after (&walk)) < 0)
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
  if (!is_read || draft.year > TL_DAY_LAST_YEAR || !tl_day_is_possible (&draft))
    return FALSE;
  if (tl_cursor_digit_value (tl_cursor_after (&walk)) >= 0)
    return FALSE;
  *cursor = walk;
  *day = draft;
  return TRUE;
}
