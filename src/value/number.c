/* SPDX-License-Identifier: GPL-3.0-or-later */
/* number.c - counts and percentages as tenders write them.
 *
 * Lexicon lists: percent, percent-before, percent-whole (KEY the power of ten of a percent: -1 for permille).
 */
#include "config.h"

#include "value/number.h"

#include <string.h>

#include "base/utf8.h"
#include "value/amount.h"
#include "value/figure.h"
#include "value/numeral.h"
#include "value/numeral_token.h"

gboolean
tl_number_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                gsize *end)
{
  TlNumeral numeral;

  if (!tl_numeral_read (text, at, limit, reading, TL_NUMERAL_ANY, &numeral, end))
    return FALSE;
  *value = (TlValue){ .kind = TL_VALUE_NUMBER, .number = numeral.value };
  return TRUE;
}

static gint
get_power (const char *key)
{
  return (gint) g_ascii_strtoll (key, NULL, 10);
}

static const char *
find_word (const TlText *text, gsize at, gsize limit, const TlReading *reading, const char *list, gsize *end)
{
  if (at >= limit || tl_token_cuts (text, at))
    return NULL;
  return tl_lexicon_find (reading->lexicon, list, reading->lang, text->lower, limit, at, end);
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
  const char *key = find_word (text, i, limit, reading, "percent-whole", end);
  TlNumeral numeral;

  if (key)
    return tl_decimal_parse (key, strlen (key), percent);
  key = find_word (text, i, limit, reading, "percent-before", &i);
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

static gboolean
read_before_word (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlDecimal *percent,
                  gsize *end)
{
  TlNumeral numeral;
  gsize i;
  const char *key;

  if (!tl_numeral_read (text, at, limit, reading, TL_NUMERAL_ANY, &numeral, &i))
    return FALSE;
  i = tl_amount_skip_blanks (text, i, limit);
  key = find_word (text, i, limit, reading, "percent", end);
  if (!key || !tl_decimal_shift (numeral.value, get_power (key), percent))
    return FALSE;
  if (get_power (key) == 1)
    add_hundredths (text, limit, reading, percent, end);
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
