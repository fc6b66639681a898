/* SPDX-License-Identifier: GPL-3.0-or-later */
/* amount_part.c - the parts of an amount below its currency: cents, 角 分. */
#include "config.h"

#include "value/amount_part.h"

#include "base/utf8.h"
#include "value/numeral_token.h"

static gsize
skip_blanks (const TlAmountSource *source, gsize at)
{
  return tl_amount_skip_blanks (source->text, at, source->limit);
}

const char *
tl_amount_skip_word (const TlAmountSource *source, const char *list, gsize *at)
{
  if (*at >= source->limit || tl_token_cuts (source->text, *at))
    return NULL;
  return tl_lexicon_find (source->reading->lexicon, list, source->reading->lang, source->text->lower,
                          source->limit, *at, at);
}

/* Adds ${number} * 10^-${place} if it is less than one of the unit above. */
static gboolean
add_part (TlAmount *amount, TlDecimal number, gint place)
{
  TlDecimal one = { 1, 0 };

  if (!tl_decimal_shift (number, -place, &number) || number.units < 0
      || tl_decimal_compare (number, one) >= 0)
    return FALSE;
  if (amount->value.units < 0)
    number.units = -number.units;
  return tl_decimal_add (amount->value, number, &amount->value);
}

/* The number before a sub-unit; where "cent" is a number, too, it is the sub-unit. */
static gboolean
read_small (const TlAmountSource *source, gsize at, TlNumeral *numeral, gsize *end)
{
  const TlNumeralFlags flags = TL_NUMERAL_UNSIGNED | TL_NUMERAL_GLUED | TL_NUMERAL_ARTICLE | TL_NUMERAL_MONEY;
  gsize word;

  if (!tl_numeral_read (source->text, at, source->limit, source->reading, flags, numeral, end))
    return FALSE;
  if (!numeral->is_fraction
      && (!numeral->has_scale || tl_decimal_compare (numeral->value, (TlDecimal){ 100, 0 }) < 0))
    return TRUE;
  return tl_lexicon_find_before (source->reading->lexicon, "sub-unit", source->reading->lang,
                                 source->text->lower, source->text->len, *end, &word)
         && word > at && tl_numeral_read (source->text, at, word, source->reading, flags, numeral, end)
         && !numeral->has_scale && !numeral->is_fraction;
}

gboolean
tl_amount_part_read (const TlAmountSource *source, TlAmount *amount, gint *last)
{
  gsize i = skip_blanks (source, amount->end), word = i, end;
  TlNumeral numeral;
  const char *key;
  gint place;

  if (tl_amount_skip_word (source, "money-and", &word))
    i = skip_blanks (source, word);
  if (!read_small (source, i, &numeral, &end))
    return FALSE;
  end = skip_blanks (source, end);
  key = tl_amount_skip_word (source, "sub-unit", &end);
  place = key ? (gint) g_ascii_strtoll (key, NULL, 10) : 0;
  if (place <= *last || !add_part (amount, numeral.value, place))
    return FALSE;
  *last = place;
  amount->end = end;
  return TRUE;
}

void
tl_amount_part_read_digit (const TlAmountSource *source, TlAmount *amount)
{
  TlToken token;
  gsize i = amount->end;
  gint place = 1;

  for (; place < 3; place++)
    {
      if (!tl_token_read (source->text, i, source->limit, source->reading, 0, &token)
          || token.type != TL_TOKEN_DIGIT)
        return;
      i = token.end;
      if (token.value.units != 0)
        break;
    }
  if (add_part (amount, token.value, place))
    amount->end = i;
}

gboolean
tl_amount_part_read_only (const TlAmountSource *source, TlAmount *amount)
{
  gint last = 0;
  TlDecimal number = amount->value;
  gboolean minus = number.units < 0;
  const char *key;
  gsize i = amount->start;

  if (minus)
    i = tl_utf8_next (source->text->lower, source->limit, i);
  key = tl_lexicon_find (source->reading->lexicon, "formal", source->reading->lang, source->text->lower,
                         source->limit, i, NULL);
  if (!key)
    return FALSE;
  amount->end = i;
  amount->value = (TlDecimal){ 0, 0 };
  for (guint n = 0; n < TL_AMOUNT_MAX_PARTS && tl_amount_part_read (source, amount, &last); n++)
    ;
  if (last == 0)
    {
      amount->end = amount->number_end;
      amount->value = number;
      return FALSE;
    }
  if (minus)
    amount->value.units = -amount->value.units;
  if (!amount->key)
    amount->key = key;
  return TRUE;
}

gboolean
tl_amount_part_ends (const TlAmountSource *source, gsize at)
{
  gunichar c = tl_utf8_get (source->text->lower, source->limit, at);
  gunichar next = tl_utf8_get (source->text->lower, source->limit, at + 1);

  return c == 0 || c == '\n' || c == ';' || c == '.'
         || (source->reading->is_line && c == ',' && (next == 0 || next == ' '));
}

void
tl_amount_part_read_hundredths (const TlAmountSource *source, TlAmount *amount, gsize name)
{
  gsize i = skip_blanks (source, amount->end), word = i, end;
  TlNumeral numeral;
  gboolean has_and;
  const gsize least = source->reading->is_line ? 3 : 4; /* letters of the name */

  if (amount->has_prefix || amount->value.scale != 0 || amount->has_scale || amount->end - name < least)
    return;
  has_and = tl_amount_skip_word (source, "money-and", &word) != NULL;
  /* "USD 50", "Rupees 50" may be an amount of their own; "Dollar und 50" is none */
  if (!has_and && !source->reading->is_line
      && !g_unichar_islower (tl_utf8_get (source->text->text, source->limit, name)))
    return;
  if (has_and)
    i = skip_blanks (source, word);
  if (i == amount->end
      || !tl_numeral_read (source->text, i, source->limit, source->reading,
                           TL_NUMERAL_UNSIGNED | TL_NUMERAL_INTEGER, &numeral, &end)
      || numeral.value.units < 10 || numeral.value.units > 99 || numeral.value.scale != 0)
    return;
  if (!tl_amount_part_ends (source, end))
    return;
  if (add_part (amount, numeral.value, 2))
    amount->end = end;
}
