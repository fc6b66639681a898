/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_figures.c - days in figures: 14.08.2019, 2019-08-14, 8/14/19, 20190814T0930; months as 2019-08. */
#include "config.h"

#include "value/day.h"

#include <string.h>

#include "base/utf8.h"
#include "value/calendar.h"
#include "value/day_groups.h"

static gboolean
is_alnum (gunichar c)
{
  return g_unichar_isalnum (c) && !tl_utf8_is_cjk (c);
}

static gboolean
is_kana (gunichar c)
{
  return c >= 0x3041 && c <= 0x3096;
}

/* ${a} and ${b} are day and month in some order. */
static gboolean
set_order (const TlCursor *cursor, gunichar mark, gint a, gint b, TlDay *day)
{
  TlDateOrder order = tl_calendar_get_order (cursor->reading);

  if (a > 12 || b > 12)
    {
      if (a > 12 && b > 12)
        return FALSE;
      order = a > 12 ? TL_ORDER_DMY : TL_ORDER_MDY;
    }
  /* nobody but Americans writes the month first, and they write no points */
  day->is_open = order != TL_ORDER_MDY && order != TL_ORDER_DMY && a != b && mark != '.';
  day->day = order == TL_ORDER_MDY ? b : a;
  day->month = order == TL_ORDER_MDY ? a : b;
  return day->day > 0;
}

static gboolean
set_year_first (const TlCursor *cursor, const TlDayGroups *groups, TlDay *day)
{
  day->year = tl_day_widen_year (cursor, groups->number[0], groups->digits[0]);
  day->month = groups->number[1];
  day->day = groups->number[2];
  return day->year != 0 && day->day > 0;
}

/* 18.07.14, 10/31/74, 18-10-01. */
static gboolean
set_short (const TlCursor *cursor, const TlDayGroups *groups, TlDay *day)
{
  gboolean is_even = groups->digits[0] == 2 && groups->digits[1] == 2;

  if (groups->digits[2] > 2 || groups->mark == ' ' || groups->mark == ','
      || (groups->mark == '.' && (!is_even || groups->is_apart) && !cursor->reading->bare
          && tl_cursor_before (cursor) != '\'')) /* '24. 3. 15. */
    return FALSE;
  if (tl_calendar_get_order (cursor->reading) == TL_ORDER_YMD && groups->digits[0] == 2
      && set_year_first (cursor, groups, day) && tl_day_is_possible (day))
    return TRUE;
  if (groups->digits[2] != 2)
    return FALSE;
  day->year = tl_day_widen_year (cursor, groups->number[2], 2);
  return day->year != 0 && set_order (cursor, groups->mark, groups->number[0], groups->number[1], day);
}

static gboolean
set_three (const TlCursor *cursor, const TlDayGroups *groups, TlDay *day)
{
  if (groups->digits[1] > 2)
    return FALSE;
  if (groups->digits[0] == 4 || groups->digits[0] == 3)
    return groups->mark != ' ' && groups->digits[2] <= 2 && set_year_first (cursor, groups, day);
  if (groups->digits[0] > 2 || groups->mark == ',')
    return FALSE;
  if (groups->digits[2] != 4)
    return set_short (cursor, groups, day);
  day->year = groups->number[2];
  return set_order (cursor, groups->mark, groups->number[0], groups->number[1], day);
}

gboolean
tl_day_is_blocked (const TlCursor *cursor)
{
  gsize at = cursor->at;

  while (at > 0 && cursor->at - at < 3 && strchr (" .:", cursor->text->lower[at - 1]))
    at--;
  for (gsize end = at; end <= MIN (at + 1, cursor->at); end++)
    if (tl_lexicon_find_before (cursor->reading->lexicon, "dateblock", "", cursor->text->lower,
                                cursor->text->len, end, NULL))
      return TRUE;
  return FALSE;
}

/* 2010-11 where the year of the books is written so. */
static gboolean
is_fiscal (const TlCursor *cursor, const TlDayGroups *groups)
{
  const char *country = cursor->reading->country;
  const char *lang = cursor->reading->lang != NULL ? cursor->reading->lang : "";
  g_autofree char *lower = NULL;
  gsize end = 0;

  if (groups->mark == '.' || (groups->number[0] + 1) % 100 != groups->number[1])
    return FALSE;
  if (country == NULL || country[0] == 0)
    country = strlen (lang) == 5 ? lang + 3 : "";
  lower = g_ascii_strdown (country, -1);
  return tl_lexicon_find (cursor->reading->lexicon, "fiscal", "", lower, strlen (lower), 0, &end) != NULL
         && lower[end] == 0;
}

/* 2019-08, 2019/8, 2019.08, 11-2016, 2/2013. */
static gboolean
set_month (const TlCursor *cursor, const TlCursor *behind, const TlDayGroups *groups, TlDay *day)
{
  gboolean year_first = groups->digits[0] == 4;
  TlCursor walk = *behind;
  gunichar next = tl_cursor_after (behind);

  if (groups->mark == ' ' || groups->mark == ',' || groups->digits[year_first] > 2
      || (!year_first && groups->digits[1] != 4) || (groups->is_apart && groups->mark != '/'))
    return FALSE;
  day->year = groups->number[!year_first];
  day->month = groups->number[year_first];
  if (groups->mark == '.'
      && (next == '%' || (g_unichar_isalpha (next) && !is_kana (next))
          || g_unichar_type (next) == G_UNICODE_CURRENCY_SYMBOL))
    return FALSE;
  if (groups->mark != '.' && is_alnum (next))
    return FALSE;
  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_key (&walk, "dateunit", "day")) /* 2021-08 号 */
    return FALSE;
  return day->month > 0 && tl_day_is_possible (day) && !is_fiscal (cursor, groups)
         && !tl_day_is_blocked (cursor);
}

/* "8/14", "8.21", "21" of a range whose other end says the rest. */
static gboolean
set_partial (const TlCursor *cursor, const TlCursor *behind, const TlDayGroups *groups, TlDay *day)
{
  if (groups->digits[0] > 2 || is_alnum (tl_cursor_after (behind)))
    return FALSE;
  if (groups->n == 1)
    {
      day->day = groups->number[0];
      return tl_day_is_possible (day);
    }
  if (groups->digits[1] > 2 || groups->mark == ' ' || groups->mark == ','
      || (groups->is_apart && groups->mark != '.'))
    return FALSE;
  if (tl_calendar_get_order (cursor->reading) != TL_ORDER_YMD)
    return set_order (cursor, groups->mark, groups->number[0], groups->number[1], day)
           && tl_day_is_possible (day);
  day->month = groups->number[0];
  day->day = groups->number[1];
  return day->day > 0 && tl_day_is_possible (day);
}

/* 20190814 before a time of day, or where the label asks for a date. */
static gboolean
read_compact (TlCursor *cursor, const TlDayGroups *groups, TlDay *day)
{
  TlCursor walk = *cursor;
  gint number = groups->number[0];
  gint clock = 0;
  gboolean has_clock;

  has_clock = tl_cursor_skip_any (&walk, "t") && tl_cursor_digit_value (tl_cursor_peek (&walk)) >= 0;
  if (!has_clock && !cursor->reading->bare)
    return FALSE;
  day->year = number / 10000;
  day->month = number / 100 % 100;
  day->day = number % 100;
  if (has_clock && tl_cursor_skip_digits (&walk, 6, &clock) >= 4)
    {
      clock = clock > 2400 ? clock / 100 : clock;
      day->clock = clock / 100 * 60 + clock % 100;
      *cursor = walk;
    }
  return day->day > 0 && day->clock <= 24 * 60 && tl_day_is_possible (day);
}

/* "18 08 1978" where dates are written so: no more numbers may stand beside it. */
static gboolean
is_blank_date (const TlCursor *cursor, gsize end, const TlDayGroups *groups)
{
  TlCursor walk = *cursor;

  if (!tl_cursor_has_habit (cursor, "date-blanks", "any") || groups->digits[2] != 4)
    return FALSE;
  while (walk.at > 0 && walk.text->lower[walk.at - 1] == ' ')
    walk.at--;
  if (tl_cursor_digit_value (tl_cursor_before (&walk)) >= 0)
    return FALSE;
  walk.at = end;
  tl_cursor_skip_blank (&walk);
  return tl_cursor_digit_value (tl_cursor_after (&walk)) < 0;
}

/* "31 10 1974" may be any three numbers unless nothing else stands there, or "le" before it. */
static gboolean
is_clear (const TlCursor *cursor, gsize end, const TlDayGroups *groups)
{
  gsize at = cursor->at;

  if (is_blank_date (cursor, end, groups))
    return TRUE;
  if (at == 0)
    return end == cursor->text->len;
  if (cursor->text->lower[at - 1] == ' ')
    at--;
  return tl_lexicon_find_before (cursor->reading->lexicon, "dateword", cursor->reading->lang,
                                 cursor->text->lower, cursor->text->len, at, NULL)
         != NULL;
}

/* Whether a blank or another date stands behind the hyphen: "1.2.2019-" is the number of a clause. */
static gboolean
is_range (const TlCursor *cursor)
{
  TlCursor walk = *cursor;
  gunichar next;

  tl_cursor_skip (&walk, '-');
  next = tl_cursor_after (&walk);
  return next == ' ' || next == '-' || tl_cursor_digit_value (next) >= 0;
}

/* What goes on behind the last group makes it something else: 2019-08-14-001, 1.2.2019.3.  Another whole
 * date may follow a hyphen: 1.5.2019-3.5.2019. */
static gboolean
goes_on (const TlCursor *behind, const TlDayGroups *groups)
{
  TlCursor walk = *behind;
  TlDayGroups next;
  gunichar mark = tl_cursor_after (behind);

  if (tl_cursor_digit_value (mark) >= 0)
    return TRUE;
  if (mark < 0x80 && g_ascii_isalpha ((char) mark) && mark != 't' && groups->n == 3
      && groups->digits[2] < 4) /* 08-16-04A, but 23/01/2026up to */
    return TRUE;
  if (mark == '-' && groups->mark == '.' && groups->n == 3 && !is_range (&walk))
    return TRUE;
  if (mark == '-' && is_alnum (tl_utf8_get (walk.text->lower, walk.text->len, walk.at + 1))
      && tl_cursor_digit_value (tl_utf8_get (walk.text->lower, walk.text->len, walk.at + 1)) < 0)
    return TRUE;
  if (mark != groups->mark || mark == ',' || mark == ' ' || !tl_cursor_skip (&walk, mark)
      || tl_cursor_digit_value (tl_cursor_after (&walk)) < 0)
    return FALSE;
  return !(mark == '-' && groups->n == 3 && tl_day_groups_read (&walk, &next) && next.n == 3);
}

/* 2024年3月15日-, "Dt-" */
static gboolean
is_behind_date (const TlCursor *cursor)
{
  const TlText *text = cursor->text;

  return tl_lexicon_find_before (cursor->reading->lexicon, "dateunit", "", text->lower, text->len, cursor->at,
                                 NULL)
             != NULL
         || tl_lexicon_find_before (cursor->reading->lexicon, "dateword", cursor->reading->lang, text->lower,
                                    text->len, cursor->at, NULL)
                != NULL;
}

/* Behind "1.", "2019-", "GX-" and the like the figures belong to what stands before. */
static gboolean
starts_within (const TlCursor *cursor, const TlDayGroups *groups)
{
  gunichar before = tl_cursor_before (cursor);
  TlCursor walk = *cursor;

  if (before != '-' && before != '/' && before != '.' && before != ':' && before != ',')
    return before == '$' || before == '#' || before == '_' || before == '+'
           || g_unichar_type (before) == G_UNICODE_CURRENCY_SYMBOL;
  walk.at = tl_utf8_prev (walk.text->lower, walk.at);
  before = tl_cursor_before (&walk);
  if (!g_unichar_isalnum (before) && before != ')' && before != ']')
    return FALSE;
  if (tl_cursor_digit_value (before) < 0)
    return (tl_cursor_after (&walk) == '-' || tl_cursor_after (&walk) == '/') && !is_behind_date (&walk);
  return tl_cursor_after (&walk) == groups->mark || groups->n < 3;
}

static gboolean
is_usual_year (gint year)
{
  return year == 0 || (year >= TL_DAY_FIRST_YEAR && year <= TL_DAY_LAST_YEAR);
}

/* "2016020417:10": the hour glued to the day. */
static gboolean
read_glued_clock (TlCursor *cursor, TlDay *day)
{
  TlCursor date = *cursor, hour = *cursor, minute;
  gint number, h, m;

  date.limit = MIN (cursor->limit, cursor->at + 8);
  if (tl_cursor_skip_digits (&date, 8, &number) != 8 || date.at != cursor->at + 8)
    return FALSE;
  hour.at = date.at;
  if (tl_cursor_skip_digits (&hour, 2, &h) != 2)
    return FALSE;
  minute = hour;
  if (!tl_cursor_skip (&minute, ':') || tl_cursor_skip_digits (&minute, 2, &m) != 2 || h > 23 || m > 59)
    return FALSE;
  day->year = number / 10000;
  day->month = number / 100 % 100;
  day->day = number % 100;
  day->clock = h * 60 + m;
  if (day->day < 1 || day->year < TL_DAY_FIRST_YEAR || day->year > TL_DAY_LAST_YEAR
      || !tl_day_is_possible (day))
    return FALSE;
  *cursor = minute;
  return TRUE;
}

static gboolean
read_figures (TlCursor *cursor, TlDayFlags flags, TlDay *day)
{
  TlDay draft = { .clock = -1 };
  TlCursor walk = *cursor;
  TlDayGroups groups;
  gboolean is_read;

  if (!(flags & TL_DAY_PARTIAL) && (tl_day_read_era (&walk, &draft) || read_glued_clock (&walk, &draft)))
    {
      *cursor = walk;
      *day = draft;
      return TRUE;
    }
  draft = (TlDay){ .clock = -1 };
  if (!tl_day_groups_read (&walk, &groups))
    return FALSE;
  if ((flags & TL_DAY_PARTIAL) && !tl_day_groups_cut (&walk, (flags & TL_DAY_BARE) != 0, &groups))
    return FALSE;
  if (!(flags & TL_DAY_PARTIAL) && starts_within (cursor, &groups))
    return FALSE;
  if (groups.digits[0] == 8)
    {
      walk = *cursor;
      tl_cursor_skip_digits (&walk, 8, &groups.number[0]);
      is_read = read_compact (&walk, &groups, &draft);
    }
  else if (groups.n == 3)
    is_read
        = set_three (cursor, &groups, &draft) && (groups.mark != ' ' || is_clear (cursor, walk.at, &groups));
  else if (flags & TL_DAY_PARTIAL)
    is_read = set_partial (cursor, &walk, &groups, &draft);
  else
    is_read = groups.n == 2 && set_month (cursor, &walk, &groups, &draft);
  if (!is_read || !is_usual_year (draft.year) || (!(flags & TL_DAY_ANY) && !tl_day_is_possible (&draft))
      || goes_on (&walk, &groups))
    return FALSE;
  tl_day_groups_skip_closing (&walk, &groups);
  *cursor = walk;
  *day = draft;
  return TRUE;
}

gboolean
tl_day_read_figures (TlCursor *cursor, TlDayFlags flags, TlDay *day)
{
  TlCursor walk = *cursor;

  tl_cursor_skip (&walk, '\''); /* '24. 3. 15. */
  if (!read_figures (&walk, flags, day))
    return FALSE;
  *cursor = walk;
  return TRUE;
}
