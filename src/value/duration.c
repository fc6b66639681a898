/* SPDX-License-Identifier: GPL-3.0-or-later */
/* duration.c - lengths of time as values: alone or as a range ("30-45 days"), and where they are none. */
#include "config.h"

#include "value/duration.h"

#include <string.h>

#include "value/day.h"
#include "value/length.h"
#include "value/range.h"

/* The key of the word of ${list} that ends at the cursor or one blank before it. */
static const char *
find_before (const TlCursor *cursor, const char *list)
{
  const TlText *text = cursor->text;
  gsize at = cursor->at;

  if (at > 0 && text->lower[at - 1] == ' ')
    at--;
  return tl_lexicon_find_before (cursor->reading->lexicon, list, cursor->reading->lang, text->lower,
                                 text->len, at, NULL);
}

/* 14日 of 8月14日, 30分 of 9时30分: behind a number with its mark; not 来月2時間. */
static gboolean
is_behind (const TlCursor *cursor, const char *list, const char *first, const char *second)
{
  const TlText *text = cursor->text;
  TlCursor walk = *cursor;
  const char *key;

  if (walk.at > 0 && text->lower[walk.at - 1] == ' ')
    walk.at--;
  key = tl_lexicon_find_before (cursor->reading->lexicon, list, cursor->reading->lang, text->lower, text->len,
                                walk.at, &walk.at);
  if (key == NULL || (strcmp (key, first) != 0 && strcmp (key, second) != 0))
    return FALSE;
  if (walk.at > 0 && text->lower[walk.at - 1] == ' ')
    walk.at--;
  return tl_cursor_digit_value (tl_cursor_before (&walk)) >= 0
         || tl_lexicon_find_before (cursor->reading->lexicon, "figure", cursor->reading->lang, text->lower,
                                    text->len, walk.at, NULL)
                != NULL;
}

/* ○二六年 of 二○二六年. */
static gboolean
starts_with_zero (const TlCursor *cursor)
{
  TlCursor walk = *cursor;

  return !g_unichar_isdigit (tl_cursor_peek (cursor)) && tl_cursor_skip_key (&walk, "figure", "0");
}

/* Behind 第, "×" or the month of a date a number is no length. */
static gboolean
is_blocked_before (const TlCursor *cursor, gboolean is_article)
{
  const char *key = find_before (cursor, "durationblock");

  if (key != NULL && (strcmp (key, "before") == 0 || (is_article && strcmp (key, "before-article") == 0)))
    return TRUE;
  return is_behind (cursor, "dateunit", "year", "month") || is_behind (cursor, "clock", "hour", "minute")
         || starts_with_zero (cursor);
}

static gboolean
is_hour_of_day (const TlLengthPart *part)
{
  return part->unit == TL_LENGTH_HOUR && tl_decimal_compare (part->number, (TlDecimal){ 24, 0 }) <= 0;
}

/* 9 às 17 horas: hours of the day. */
static gboolean
has_clock_word (const TlCursor *middle)
{
  TlCursor walk = *middle;

  return tl_cursor_skip_blank (&walk) && tl_cursor_skip_word (&walk, "clockword") != NULL;
}

/* "30-45 days": the number whose unit stands behind the second one. */
static gboolean
read_short_range (TlCursor *cursor, TlDuration *low, TlDuration *high)
{
  TlCursor walk = *cursor;
  TlCursor middle;
  TlNumeral numeral;
  TlLengthPart part, least;

  if (!tl_length_read_number (&walk, TL_NUMERAL_ANY, &numeral) || numeral.is_article || numeral.is_twice)
    return FALSE;
  middle = walk;
  if (!tl_range_skip_middle (&walk, TL_RANGE_NONE, NULL) || !tl_length_read (&walk, high, &part))
    return FALSE;
  least = part;
  least.number = numeral.value;
  if (part.is_alone || (is_hour_of_day (&part) && has_clock_word (&middle))
      || tl_decimal_compare (least.number, part.number) >= 0)
    return FALSE;
  memset (low, 0, sizeof *low);
  *cursor = walk;
  return tl_length_add (low, &least);
}

static gboolean
read_range (TlCursor *cursor, TlDuration *low, TlDuration *high, gboolean *is_range, gboolean *is_article)
{
  TlCursor walk = *cursor;
  TlCursor second;
  TlLengthPart from, to;

  *is_range = TRUE;
  *is_article = FALSE;
  if (read_short_range (&walk, low, high))
    {
      *cursor = walk;
      return TRUE;
    }
  walk = *cursor;
  if (!tl_length_read (&walk, low, &from))
    return FALSE;
  second = walk;
  *is_article = from.is_article;
  *is_range = tl_range_skip_middle (&second, TL_RANGE_NONE, NULL) && tl_length_read (&second, high, &to)
              && (from.unit != to.unit || tl_decimal_compare (from.number, to.number) < 0);
  *cursor = *is_range ? second : walk;
  return TRUE;
}

static gboolean
is_same (const TlDuration *a, const TlDuration *b)
{
  return tl_decimal_compare (a->years, b->years) == 0 && tl_decimal_compare (a->months, b->months) == 0
         && tl_decimal_compare (a->weeks, b->weeks) == 0 && tl_decimal_compare (a->days, b->days) == 0
         && tl_decimal_compare (a->hours, b->hours) == 0 && tl_decimal_compare (a->minutes, b->minutes) == 0
         && tl_decimal_compare (a->seconds, b->seconds) == 0;
}

/* "18 months (eighteen months)" */
static void
skip_repeated (TlCursor *cursor, const TlDuration *duration)
{
  TlCursor walk = *cursor;
  TlDuration other;
  TlLengthPart part;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip (&walk, '(') && tl_length_read (&walk, &other, &part) && tl_cursor_skip (&walk, ')')
      && is_same (duration, &other))
    *cursor = walk;
}

/* A length as documents write it. */
static gboolean
read_usual (TlCursor *cursor, TlDuration *low, TlDuration *high, gboolean *is_range)
{
  TlCursor walk = *cursor;
  TlCursor date = *cursor;
  gboolean is_article;
  TlDay day;

  if (!read_range (&walk, low, high, is_range, &is_article) || is_blocked_before (cursor, is_article)
      || tl_day_read_marked (&date, TL_DAY_WHOLE, &day))
    return FALSE;
  if (!*is_range && is_same (low, &(TlDuration){ { 0, 0 } }))
    return FALSE;
  if (!*is_range)
    skip_repeated (&walk, low);
  *cursor = walk;
  return TRUE;
}

gboolean
tl_duration_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                  gsize *end)
{
  TlCursor cursor = { text, reading, MIN (limit, text->len), at };
  TlDuration low, high = { { 0, 0 } };
  gboolean is_range;

  if (!tl_cursor_is_start (&cursor))
    return FALSE;
  if (!read_usual (&cursor, &low, &high, &is_range))
    {
      is_range = FALSE;
      if (!tl_length_read_first (&cursor, &low) && !tl_length_read_line (&cursor, &low))
        return FALSE;
    }
  *value = (TlValue){ .kind = TL_VALUE_DURATION };
  value->duration.low = low;
  value->duration.high = high;
  value->duration.is_range = is_range;
  *end = cursor.at;
  return TRUE;
}
