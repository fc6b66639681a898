/* SPDX-License-Identifier: GPL-3.0-or-later */
/* number.c - counts and percentages as tenders write them.
 *
 * Lexicon lists: percent, percent-before, percent-whole (KEY the power of ten of a percent: -1 for permille),
 * percent-part (the same, behind a larger one only);
 * numeral-shy (words that are a number only before what they count), numeral-line (as numeral, where nothing
 * but the number stands in a line outside of a document).
 */
#include "config.h"

#include "value/number.h"

#include <string.h>

#include "base/utf8.h"
#include "value/amount.h"
#include "value/figure.h"
#include "value/numeral.h"
#include "value/number_power.h"
#include "value/numeral_token.h"

/* 이 가방 "this bag": such a word counts only what is counted by name, 이 개월. */
static gboolean
is_shy (const TlText *text, gsize at, gsize stop, gsize limit, const TlReading *reading)
{
  const char *key;
  gsize end;

  if (!tl_token_find_word (text, at, limit, reading, "numeral-shy", &end) || end != stop || end + 1 >= limit
      || text->lower[end] != ' ' || !g_unichar_isalpha (tl_utf8_get (text->lower, limit, end + 1)))
    return FALSE;
  key = tl_lexicon_find_part (reading->lexicon, "counter", reading->lang, text->lower, limit, end + 1, NULL);
  return key == NULL || strcmp (key, "particle") == 0;
}

static gsize
skip_around (const TlText *text, gsize at, gsize limit)
{
  while (at < limit && strchr (" \t.\n", text->lower[at]))
    at++;
  return at;
}

/* A line that is one number as one says it or cuts it short: "one twenty two", "1.2b", 五雙. */
static gboolean
read_whole (const TlText *text, gsize at, const TlReading *reading, TlNumeral *numeral, gsize *end)
{
  TlReading whole = *reading;
  TlNumeral spoken;
  gsize stop;

  if (skip_around (text, 0, text->len) < at)
    return FALSE;
  whole.is_whole = TRUE;
  if (!tl_numeral_read (text, at, text->len, &whole, TL_NUMERAL_ANY, &spoken, &stop)
      || skip_around (text, stop, text->len) < text->len)
    return FALSE;
  *numeral = spoken;
  *end = stop;
  return TRUE;
}

gboolean
tl_number_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                gsize *end)
{
  const TlNumeralFlags flags = reading->is_line ? TL_NUMERAL_LINK : TL_NUMERAL_ANY;
  TlNumeral numeral;
  gsize stop = at;
  gboolean is_read = tl_numeral_read (text, at, limit, reading, flags, &numeral, &stop);

  if (is_read && reading->is_line)
    tl_number_power_read (text, limit, &numeral, &stop);
  if (reading->is_line && (!is_read || skip_around (text, stop, text->len) < text->len))
    is_read = read_whole (text, at, reading, &numeral, &stop) || is_read;
  if (!is_read || (!numeral.has_digits && is_shy (text, at, stop, limit, reading)))
    return FALSE;
  *end = stop;
  *value = (TlValue){ .kind = TL_VALUE_NUMBER, .number = numeral.value };
  return TRUE;
}

static gint
get_power (const char *key)
{
  return (gint) g_ascii_strtoll (key, NULL, 10);
}

/* "负" before a word of percentages. */
static gsize
skip_minus (const TlText *text, gsize at, gsize limit, const TlReading *reading)
{
  TlToken token;

  if (!tl_token_read (text, at, limit, reading, 0, &token) || token.type != TL_TOKEN_MINUS)
    return at;
  return tl_amount_skip_blanks (text, token.end, limit);
}

/* 百分之五, yüzde 20, "percent of ten". */
static gboolean
read_behind_word (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlDecimal *percent,
                  gsize *end)
{
  gsize i = skip_minus (text, at, limit, reading);
  gboolean minus = i > at;
  const char *key = tl_token_find_word (text, i, limit, reading, "percent-whole", end);
  TlNumeral numeral;

  if (key)
    return tl_decimal_parse (key, strlen (key), percent);
  key = tl_token_find_word (text, i, limit, reading, "percent-before", &i);
  if (!key)
    return FALSE;
  i = tl_amount_skip_blanks (text, i, limit);
  if (!tl_numeral_read (text, i, limit, reading, TL_NUMERAL_GLUED, &numeral, end))
    return FALSE;
  if (minus)
    numeral.value.units = -numeral.value.units;
  return tl_decimal_shift (numeral.value, get_power (key), percent);
}

/* 三成半, 七成六: what stands behind a tenth counts hundredths. */
static void
add_hundredths (const TlText *text, gsize limit, const TlReading *reading, TlDecimal *percent, gsize *end)
{
  gsize i = tl_amount_skip_blanks (text, *end, limit);
  TlToken token;
  TlDecimal more = { 5, 0 };

  if (!tl_token_read (text, i, limit, reading, 0, &token))
    return;
  if (token.type == TL_TOKEN_DIGIT)
    more = token.value;
  else if (token.type != TL_TOKEN_HALF)
    return;
  if (tl_decimal_add (*percent, more, percent))
    *end = token.end;
}

/* 3割8分7厘: smaller parts, each with its own word. */
static void
add_parts (const TlText *text, gsize limit, const TlReading *reading, gint power, TlDecimal *percent,
           gsize *end)
{
  TlNumeral numeral;
  const char *key;
  gsize i;

  while (tl_numeral_read (text, *end, limit, reading,
                          TL_NUMERAL_UNSIGNED | TL_NUMERAL_GLUED | TL_NUMERAL_INTEGER, &numeral, &i)
         && (key = tl_token_find_word (text, i, limit, reading, "percent-part", &i))
         && get_power (key) < power && numeral.value.units < 10)
    {
      power = get_power (key);
      if (!tl_decimal_shift (numeral.value, power, &numeral.value)
          || !tl_decimal_add (*percent, numeral.value, percent))
        return;
      *end = i;
    }
}

static gboolean
read_before_word (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlDecimal *percent,
                  gsize *end)
{
  TlNumeral numeral;
  gsize i;
  const char *key;

  if (!tl_numeral_read (text, at, limit, reading, TL_NUMERAL_ANY, &numeral, &i))
    return FALSE;
  if (reading->is_line)
    tl_number_power_read (text, limit, &numeral, &i);
  i = tl_amount_skip_blanks (text, i, limit);
  key = tl_token_find_word (text, i, limit, reading, "percent", end);
  if (!key || !tl_decimal_shift (numeral.value, get_power (key), percent))
    return FALSE;
  if (get_power (key) == 1)
    {
      add_parts (text, limit, reading, 1, percent, end);
      add_hundredths (text, limit, reading, percent, end);
    }
  return TRUE;
}

gboolean
tl_number_read_percent (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                        gsize *end)
{
  TlDecimal percent;
  gsize stop;

  limit = MIN (limit, text->len);
  if (!read_behind_word (text, at, limit, reading, &percent, &stop)
      && !read_before_word (text, at, limit, reading, &percent, &stop))
    return FALSE;
  *value = (TlValue){ .kind = TL_VALUE_PERCENT, .number = percent };
  *end = stop;
  return TRUE;
}
