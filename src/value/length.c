/* SPDX-License-Identifier: GPL-3.0-or-later */
/* length.c - a length of time: a number and its unit, or several of them. */
#include "config.h"

#include "value/length.h"

#include <string.h>

#include "base/utf8.h"
#include "value/calendar.h"
#include "value/clock.h"

#define MAX_PARTS    7
#define MAX_WORDS    4    /* between number and unit: "working", "calendar" */
#define FIRST_YEAR   1000 /* 2019年 is a year, not so many years */
#define UNIT_LETTERS "YMWDhms"
#define FIRST_HANGUL 0xac00
#define LAST_HANGUL  0xd7a3

/* A unit as the word lists write it: "Y", "3M" (a quarter), "m+" (only behind hours or before seconds). */
gboolean
tl_length_skip_unit (TlCursor *cursor, const char *list, TlLengthPart *unit)
{
  TlCursor walk = *cursor;
  const char *key = tl_cursor_skip_word (&walk, list);
  gsize digits = key != NULL ? strspn (key, "0123456789.") : 0;
  const char *letter = key != NULL && key[digits] != 0 ? strchr (UNIT_LETTERS, key[digits]) : NULL;

  *unit = (TlLengthPart){ { 1, 0 }, TL_LENGTH_YEAR, FALSE, FALSE, FALSE };
  if (letter == NULL || (digits > 0 && !tl_decimal_parse (key, digits, &unit->number)))
    return FALSE;
  unit->unit = (TlLengthUnit) (letter - UNIT_LETTERS);
  unit->is_bound = key[digits + 1] == '+';
  *cursor = walk;
  return TRUE;
}

/* Before "old", 岁, 上午 it is an age, a day of the month. */
static gboolean
is_blocked_behind (const TlCursor *cursor, TlLengthUnit unit)
{
  TlCursor walk = *cursor;
  const char *key;

  if (!tl_cursor_skip_blank (&walk))
    tl_cursor_skip (&walk, '-');
  if (unit == TL_LENGTH_DAY && tl_utf8_is_cjk (tl_cursor_before (cursor))
      && tl_cursor_skip_word (&walk, "daypart") != NULL)
    return TRUE;
  key = tl_cursor_skip_word (&walk, "durationblock");
  return key != NULL && strcmp (key, "behind") == 0;
}

/* "half", "and a half", "et demi" behind the unit. */
static gboolean
skip_half (TlCursor *cursor, TlDecimal unit, TlDecimal *number)
{
  TlCursor walk = *cursor;
  const char *key;
  TlDecimal part;

  tl_cursor_skip_blank (&walk);
  key = tl_cursor_skip_word (&walk, "durationhalf");
  if (key == NULL || !tl_decimal_parse (key, strlen (key), &part) || !tl_decimal_multiply (part, unit, &part)
      || !tl_decimal_add (*number, part, number))
    return FALSE;
  *cursor = walk;
  tl_cursor_skip_word (cursor, "durationtail");
  return TRUE;
}

/* Whether ${numeral} before the unit at ${cursor} is the year of a date. */
static gboolean
is_year (const TlCursor *cursor, const TlNumeral *numeral, TlLengthUnit unit)
{
  gunichar c = tl_cursor_peek (cursor);

  if (unit != TL_LENGTH_YEAR || numeral->has_scale || numeral->value.scale != 0
      || numeral->value.units < FIRST_YEAR)
    return FALSE;
  return (g_unichar_isalpha (c) && c >= 0x1100)
         || (numeral->value.units < G_MAXINT && tl_calendar_is_common_year ((gint) numeral->value.units));
}

/* "17.00" */
static gboolean
has_two_and_two (const TlCursor *start)
{
  TlCursor walk = *start;
  gint n;

  return tl_cursor_skip_digits (&walk, 2, &n) > 0 && tl_cursor_skip (&walk, '.')
         && tl_cursor_skip_digits (&walk, 2, &n) == 2;
}

/* "1700 hrs", "15.30 hrs" and what is left of "15:30 hrs" are times of day. */
static gboolean
is_clock (const TlCursor *start, const TlNumeral *numeral, TlLengthUnit unit)
{
  TlCursor walk = *start;
  TlClock clock;

  if (unit != TL_LENGTH_HOUR || !numeral->has_digits)
    return FALSE;
  if (tl_cursor_before (start) == ':')
    return TRUE;
  return (has_two_and_two (start) || numeral->value.units >= 100 || numeral->value.units == 0)
         && tl_clock_read (&walk, TL_CLOCK_STRICT, &clock) == TL_CLOCK_READ;
}

/* "365/366 days" */
static gboolean
is_odd (const TlNumeral *numeral)
{
  return numeral->is_fraction && numeral->has_digits && numeral->value.scale > 4;
}

/* From the number to its unit: blanks, one hyphen, "calendar", the bracket of "(30) days". */
static void
skip_to_unit (TlCursor *cursor, gboolean is_enclosed)
{
  if (is_enclosed)
    tl_cursor_skip (cursor, ')');
  if (!tl_cursor_skip_blank (cursor))
    tl_cursor_skip (cursor, '-');
  for (gint i = 0; i < MAX_WORDS; i++)
    {
      if (tl_cursor_skip_word (cursor, "durationword") == NULL)
        return;
      if (!tl_cursor_skip_blank (cursor))
        tl_cursor_skip (cursor, '-');
    }
}

/* 삼십분: the unit may be glued to a number of some syllables; 이분 is a person. */
static gboolean
read_glued_number (const TlCursor *cursor, TlNumeralFlags flags, TlNumeral *numeral, gsize *end)
{
  gunichar first = tl_cursor_peek (cursor);

  return first >= FIRST_HANGUL && first <= LAST_HANGUL && tl_cursor_is_start (cursor)
         && tl_numeral_read (cursor->text, cursor->at, cursor->limit, cursor->reading,
                             TL_NUMERAL_UNSIGNED | TL_NUMERAL_MONEY | flags, numeral, end)
         && *end - cursor->at > 3;
}

gboolean
tl_length_read_number (TlCursor *cursor, TlNumeralFlags flags, TlNumeral *numeral)
{
  TlDecimal one = { 1, 0 };
  gunichar first = tl_cursor_peek (cursor);
  gsize end;

  if (first == ',' || first == '.' || tl_cursor_before (cursor) == '/')
    return FALSE;
  if (!tl_numeral_read (cursor->text, cursor->at, cursor->limit, cursor->reading,
                        TL_NUMERAL_UNSIGNED | TL_NUMERAL_ARTICLE | flags, numeral, &end)
      && !read_glued_number (cursor, flags, numeral, &end))
    return FALSE;
  /* 点2022年 */
  if (!numeral->is_fraction && first != '0' && tl_decimal_compare (numeral->value, one) < 0)
    return FALSE;
  if (numeral->is_vague && cursor->text->lower[end - 1] != '+')
    return FALSE;
  cursor->at = end;
  return TRUE;
}

/* A length in one word: полгода, شهرين. */
static gboolean
read_alone (TlCursor *cursor, TlLengthPart *part)
{
  if (!tl_cursor_is_start (cursor) || !tl_length_skip_unit (cursor, "durationwhole", part))
    return FALSE;
  part->is_alone = TRUE;
  skip_half (cursor, (TlDecimal){ 1, 0 }, &part->number);
  return TRUE;
}

/* "one and a quarter" hour, 5 und eine halbe Minuten: the fraction between number and unit. */
static void
add_fraction (TlCursor *cursor, TlNumeral *numeral)
{
  TlCursor walk = *cursor;
  TlNumeral part;

  if (skip_half (cursor, (TlDecimal){ 1, 0 }, &numeral->value))
    return;
  tl_cursor_skip_blank (&walk);
  if (numeral->is_fraction || numeral->value.scale != 0 || tl_cursor_skip_word (&walk, "durationand") == NULL)
    return;
  tl_cursor_skip_blank (&walk);
  if (!tl_length_read_number (&walk, TL_NUMERAL_ANY, &part) || !part.is_fraction
      || tl_decimal_compare (part.value, (TlDecimal){ 1, 0 }) >= 0
      || !tl_decimal_add (numeral->value, part.value, &numeral->value))
    return;
  *cursor = walk;
}

/* 05 of 1秒05, as times of races are written. */
static void
add_hundredths (TlCursor *cursor, TlLengthPart *part)
{
  TlCursor walk = *cursor;
  TlDecimal more = { 0, 0 };
  gint number;

  if (part->unit != TL_LENGTH_SECOND || !tl_utf8_is_cjk (tl_cursor_before (cursor)))
    return;
  more.scale = tl_cursor_skip_digits (&walk, 3, &number);
  more.units = more.scale > 0 ? number : 0;
  if (more.scale > 0 && !g_unichar_isalnum (tl_cursor_after (&walk))
      && tl_decimal_add (part->number, more, &part->number))
    *cursor = walk;
}

static gboolean
read_number_and_unit (TlCursor *cursor, TlNumeralFlags flags, TlLengthPart *part)
{
  TlCursor walk = *cursor;
  TlCursor unit;
  TlNumeral numeral;
  TlLengthPart measure;

  if (!tl_length_read_number (&walk, flags, &numeral))
    return FALSE;
  add_fraction (&walk, &numeral);
  if (numeral.is_article && tl_cursor_peek (&walk) == ')')
    return FALSE;
  skip_to_unit (&walk, tl_cursor_before (cursor) == '(');
  unit = walk;
  if (!tl_length_skip_unit (&walk, "duration", &measure) || is_year (&unit, &numeral, measure.unit)
      || is_clock (cursor, &numeral, measure.unit) || is_odd (&numeral)
      || !tl_decimal_multiply (numeral.value, measure.number, &part->number))
    return FALSE;
  part->unit = measure.unit;
  part->is_article = numeral.is_article;
  part->is_alone = FALSE;
  part->is_bound = !skip_half (&walk, measure.number, &part->number) && measure.is_bound;
  add_hundredths (&walk, part);
  *cursor = walk;
  return TRUE;
}

/* Half a year is six months, as every contract counts it. */
static void
make_whole (TlLengthPart *part)
{
  TlDecimal year = { 1, 0 }, twelve = { 12, 0 }, months;
  g_autofree char *text = NULL;

  if (part->unit != TL_LENGTH_YEAR || tl_decimal_compare (part->number, year) >= 0
      || !tl_decimal_multiply (part->number, twelve, &months))
    return;
  text = tl_decimal_print (months, 0);
  if (strchr (text, '.') != NULL || !tl_decimal_parse (text, strlen (text), &part->number))
    return;
  part->unit = TL_LENGTH_MONTH;
}

/* vierjährig, tvåårig: number and unit in one word, in the languages that build such. */
static gboolean
read_compound (TlCursor *cursor, TlLengthPart *part)
{
  TlCursor walk = *cursor;
  TlNumeral numeral;

  if (!g_unichar_isalpha (tl_cursor_peek (cursor))
      || !tl_cursor_has_habit (cursor, "duration-compound", "any")
      || !tl_length_read_number (&walk, TL_NUMERAL_PREFIX, &numeral) || numeral.is_article
      || numeral.has_digits || !tl_length_skip_unit (&walk, "duration", part)
      || !tl_decimal_multiply (numeral.value, part->number, &part->number))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

static gboolean
read_part (TlCursor *cursor, TlLengthPart *part)
{
  /* "3 quarters" are three quarters of one or three quarters of a year */
  if (!read_alone (cursor, part) && !read_number_and_unit (cursor, TL_NUMERAL_ANY, part)
      && !read_number_and_unit (cursor, TL_NUMERAL_INTEGER, part) && !read_compound (cursor, part))
    return FALSE;
  make_whole (part);
  return TRUE;
}

gboolean
tl_length_add (TlDuration *duration, const TlLengthPart *part)
{
  TlDecimal *const places[] = { &duration->years, &duration->months,  &duration->weeks,  &duration->days,
                                &duration->hours, &duration->minutes, &duration->seconds };

  return tl_decimal_add (*places[part->unit], part->number, places[part->unit]);
}

/* "1 hour thirty", "2 hours and 10": minutes, if nothing else follows that the number could count. */
static gboolean
read_bare_minutes (TlCursor *cursor, const TlLengthPart *last, TlLengthPart *part)
{
  TlCursor walk = *cursor;
  TlNumeral numeral;
  gunichar next;

  if (last->unit != TL_LENGTH_HOUR || last->number.scale != 0
      || !tl_length_read_number (&walk, TL_NUMERAL_ANY, &numeral) || numeral.value.scale != 0
      || numeral.value.units < 1 || numeral.value.units > 59 || numeral.is_article)
    return FALSE;
  *cursor = walk;
  next = tl_cursor_after (cursor);
  if (next == '.')
    {
      tl_cursor_skip (&walk, '.');
      next = tl_cursor_after (&walk) == ' ' ? 0 : tl_cursor_after (&walk);
    }
  *part = (TlLengthPart){ numeral.value, TL_LENGTH_MINUTE, FALSE, FALSE, FALSE };
  return next == 0 || next == '\n' || next == ')' || next == ';';
}

/* "twee uur en drie kwartier": less than one of the unit before. */
static gboolean
is_fraction_of (const TlLengthPart *part, const TlLengthPart *last)
{
  return part->unit == last->unit && last->number.scale == 0 && part->number.scale > 0
         && tl_decimal_compare (part->number, (TlDecimal){ 1, 0 }) < 0;
}

/* "2 days and 1 month": in a document two lengths, the days of one thing and the months of another. */
static gboolean
may_ascend (const TlCursor *behind, const TlCursor *next)
{
  return behind->reading->is_line && next->at > behind->at + 1;
}

static gboolean
read_next_part (TlCursor *cursor, const TlLengthPart *last, TlLengthPart *part)
{
  TlCursor walk = *cursor;
  TlCursor minutes, whole;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_any (&walk, ","))
    tl_cursor_skip_blank (&walk);
  whole = walk; /* 零 may be the first figure */
  if (tl_cursor_skip_word (&walk, "durationand") != NULL)
    tl_cursor_skip_blank (&walk);
  minutes = walk;
  if (read_part (&whole, part) || read_part (&walk, part))
    {
      if (part->unit == last->unit ? !is_fraction_of (part, last)
                                   : part->unit < last->unit && !may_ascend (cursor, &minutes))
        return FALSE;
      walk.at = MAX (walk.at, whole.at);
    }
  else
    {
      walk = minutes;
      if (walk.at == cursor->at || !read_bare_minutes (&walk, last, part))
        return FALSE;
    }
  *cursor = walk;
  return TRUE;
}

gboolean
tl_length_read (TlCursor *cursor, TlDuration *duration, TlLengthPart *first)
{
  TlCursor walk = *cursor;
  TlLengthPart last;
  gint n = 1;

  memset (duration, 0, sizeof *duration);
  if (!read_part (&walk, &last) || !tl_length_add (duration, &last))
    return FALSE;
  *first = last;
  for (; n < MAX_PARTS; n++)
    {
      TlLengthPart part;

      if (!read_next_part (&walk, &last, &part) || !tl_length_add (duration, &part))
        break;
      first->is_bound = first->is_bound && part.unit != TL_LENGTH_SECOND;
      last = part;
    }
  if (first->is_bound || is_blocked_behind (&walk, last.unit))
    return FALSE;
  *cursor = walk;
  return TRUE;
}
