/* SPDX-License-Identifier: GPL-3.0-or-later */
/* clock_words.c - hours in words, and minutes before or behind an hour. */
#include "config.h"

#include "value/clock_words.h"

#include <string.h>

#include "base/utf8.h"
#include "value/numeral.h"

static gboolean
read_numeral (const TlCursor *cursor, TlNumeral *numeral, gsize *end)
{
  if (tl_utf8_is_cjk (tl_cursor_peek (cursor)))
    return FALSE;
  return tl_numeral_read (cursor->text, cursor->at, cursor->limit, cursor->reading, TL_NUMERAL_UNSIGNED,
                          numeral, end)
         && !numeral->has_scale && !numeral->is_vague && !numeral->is_twice;
}

gboolean
tl_clock_words_skip_hour (TlCursor *cursor, gint *hour, gint *minute)
{
  TlCursor walk = *cursor;
  const char *key = tl_cursor_skip_word (&walk, "clockhour");
  TlNumeral numeral;
  gsize end;

  if (key != NULL)
    {
      *hour = (gint) g_ascii_strtoll (key, NULL, 10);
      *minute = 0;
      *cursor = walk;
      return TRUE;
    }
  if (!read_numeral (cursor, &numeral, &end) || numeral.has_digits || numeral.value.scale > 1
      || (numeral.value.scale == 1 && numeral.value.units % 10 != 5))
    return FALSE;
  if (numeral.value.scale == 1)
    numeral.value.units /= 10;
  if (numeral.value.units < 1 || numeral.value.units > 24)
    return FALSE;
  *hour = (gint) numeral.value.units;
  *minute = numeral.value.scale == 1 ? 30 : 0;
  cursor->at = end;
  return TRUE;
}

void
tl_clock_words_skip_bracket (TlCursor *cursor, gint hour)
{
  TlCursor walk = *cursor;
  TlNumeral numeral;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip (&walk, '(') && read_numeral (&walk, &numeral, &walk.at) && !numeral.has_digits
      && numeral.value.scale == 0 && numeral.value.units == hour && tl_cursor_skip (&walk, ')'))
    *cursor = walk;
}

/* 1 to 59 in figures or words. */
static gboolean
skip_minute_number (TlCursor *cursor, gint *minute)
{
  TlNumeral numeral;
  gsize end;

  if (tl_cursor_skip_digits (cursor, 2, minute) == 0)
    {
      if (tl_cursor_digit_value (tl_cursor_peek (cursor)) >= 0 || !read_numeral (cursor, &numeral, &end)
          || numeral.has_digits || numeral.value.scale != 0 || numeral.value.units > 59)
        return FALSE;
      *minute = (gint) numeral.value.units;
      cursor->at = end;
    }
  return *minute > 0 && *minute < 60;
}

static void
skip_minute_word (TlCursor *cursor)
{
  TlCursor walk = *cursor;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_key (&walk, "clock", "minute"))
    *cursor = walk;
}

gboolean
tl_clock_words_skip_minutes (TlCursor *cursor, gint *minute)
{
  TlCursor walk = *cursor;
  gint number;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_word (&walk, "clockand") == NULL || !tl_cursor_skip_blank (&walk)
      || !skip_minute_number (&walk, &number))
    return FALSE;
  skip_minute_word (&walk);
  *minute = number;
  *cursor = walk;
  return TRUE;
}

static gboolean
skip_past (TlCursor *cursor, const char *list, gint *shift)
{
  TlCursor walk = *cursor;
  const char *key;
  gint minute;

  if (!skip_minute_number (&walk, &minute))
    return FALSE;
  skip_minute_word (&walk);
  if (!tl_cursor_skip_blank (&walk) || (key = tl_cursor_skip_word (&walk, list)) == NULL)
    return FALSE;
  *shift = strcmp (key, "past") == 0 ? minute : strcmp (key, "half") == 0 ? -30 - minute : -minute;
  *cursor = walk;
  return TRUE;
}

gboolean
tl_clock_words_skip_shift (TlCursor *cursor, gint *shift)
{
  TlCursor walk = *cursor;

  if (!skip_past (&walk, "clockpast", shift) || !tl_cursor_skip_blank (&walk))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

gboolean
tl_clock_words_skip_shift_behind (TlCursor *cursor, gint *shift)
{
  TlCursor walk = *cursor;

  if (!tl_cursor_skip_blank (&walk) || !skip_past (&walk, "clockpast-behind", shift))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

gboolean
tl_clock_words_skip_dash (TlCursor *cursor)
{
  TlCursor walk;
  gint minute;

  if (!tl_cursor_has_habit (cursor, "clock-dash", "any") || !tl_cursor_skip (cursor, '-'))
    return FALSE;
  walk = *cursor;
  return tl_cursor_skip_digits (&walk, 2, &minute) == 2 && minute % 30 == 0;
}
