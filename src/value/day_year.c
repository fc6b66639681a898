/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_year.c - the year beside the day and the name of the month: 2019, '19, dos mil diecinueve. */
#include "config.h"

#include "value/day_year.h"

#include "value/calendar.h"
#include "value/numeral.h"

#define FIRST_YEAR_IN_WORDS 1990

/* "5 May 19.30"; "92." ends a sentence. */
static gboolean
is_point_of_number (const TlCursor *cursor)
{
  const TlText *text = cursor->text;

  return tl_cursor_after (cursor) == '.'
         && !(cursor->at + 1 == text->len || text->lower[cursor->at + 1] == ' '
              || text->lower[cursor->at + 1] == '\n');
}

/* "dos mil veinticuatro" of a deed. */
static gboolean
skip_words (TlCursor *cursor, gint *year)
{
  TlNumeral numeral;
  gsize end;

  if (!g_unichar_isalpha (tl_cursor_peek (cursor))
      || !tl_numeral_read (cursor->text, cursor->at, cursor->limit, cursor->reading, TL_NUMERAL_UNSIGNED,
                           &numeral, &end)
      || numeral.has_digits || numeral.is_vague || numeral.is_fraction || numeral.value.scale != 0
      || numeral.value.units < FIRST_YEAR_IN_WORDS || numeral.value.units > TL_DAY_LAST_YEAR)
    return FALSE;
  *year = (gint) numeral.value.units;
  cursor->at = end;
  return TRUE;
}

gboolean
tl_day_skip_year (TlCursor *cursor, gboolean may_be_short, TlDay *day)
{
  TlCursor walk = *cursor;
  gboolean has_mark = tl_cursor_skip (&walk, '\'');
  gint year;
  gint digits = tl_cursor_skip_digits (&walk, 4, &year);

  if (digits == 0 && !has_mark && skip_words (&walk, &year))
    digits = 4;
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

gboolean
tl_day_ends_line (const TlCursor *cursor)
{
  const TlText *text = cursor->text;
  gsize end = text->len;

  if (end > 0 && text->lower[end - 1] == '.')
    end--;
  return cursor->reading->is_line && cursor->at + 2 == end;
}

gboolean
tl_day_ends_phrase (const TlCursor *cursor)
{
  TlCursor walk = *cursor;
  gint year;
  gunichar next;

  if (tl_cursor_skip_digits (&walk, 2, &year) != 2 || year < 10)
    return FALSE;
  next = tl_cursor_after (&walk);
  return next == 0 || next == '\n' || next == '\t' || next == ',' || next == ';' || next == ')';
}
