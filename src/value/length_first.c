/* SPDX-License-Identifier: GPL-3.0-or-later */
/* length_first.c - lengths with the unit before the number: "mesi 12 (dodici)", "giorni 180". */
#include "config.h"

#include "value/length.h"

#define MAX_YEARS 50 /* "anni 60" are the sixties */

/* "giorni 15 e 16 marzo", "mesi 3/4": what follows makes it something else. */
static gboolean
goes_on (const TlCursor *cursor)
{
  TlCursor walk = *cursor;
  gunichar next = tl_cursor_after (cursor);

  if (next == '/' || next == '-' || next == ':' || g_unichar_isalnum (next))
    return TRUE;
  if (!tl_cursor_skip_any (&walk, ",") && !tl_cursor_skip_blank (&walk))
    return FALSE;
  tl_cursor_skip_blank (&walk);
  next = tl_cursor_after (&walk);
  return next == '-' || tl_cursor_digit_value (next) >= 0 || tl_cursor_skip_word (&walk, "month") != NULL
         || tl_cursor_skip_word (&walk, "durationand") != NULL
         || tl_cursor_skip_word (&walk, "duration") != NULL;
}

static gboolean
read_part (TlCursor *cursor, TlLengthPart *part)
{
  TlCursor walk = *cursor;
  TlNumeral numeral;

  if (!tl_length_skip_unit (&walk, "duration-first", part) || !tl_cursor_skip_blank (&walk)
      || !tl_length_read_number (&walk, TL_NUMERAL_INTEGER, &numeral) || numeral.value.scale != 0
      || numeral.value.units < 1 || numeral.is_article
      || (part->unit == TL_LENGTH_YEAR && numeral.value.units > MAX_YEARS)
      || !tl_decimal_multiply (part->number, numeral.value, &part->number))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* "e giorni 15" */
static gboolean
read_next (TlCursor *cursor, TlLengthPart *part)
{
  TlCursor walk = *cursor;
  TlLengthUnit last = part->unit;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_word (&walk, "durationand") == NULL || !tl_cursor_skip_blank (&walk)
      || !read_part (&walk, part) || part->unit <= last)
    return FALSE;
  *cursor = walk;
  return TRUE;
}

gboolean
tl_length_read_first (TlCursor *cursor, TlDuration *duration)
{
  TlCursor walk = *cursor;
  TlLengthPart part;

  if (!read_part (&walk, &part))
    return FALSE;
  *duration = (TlDuration){ { 0, 0 } };
  do /* each unit is smaller than the one before */
    if (!tl_length_add (duration, &part))
      return FALSE;
  while (read_next (&walk, &part));
  if (goes_on (&walk))
    return FALSE;
  *cursor = walk;
  return TRUE;
}
