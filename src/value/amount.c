/* SPDX-License-Identifier: GPL-3.0-or-later */
/* amount.c - one amount as it stands: number, currency, sub-units. */
#include "config.h"

#include "value/amount.h"

#include <string.h>

#include "base/utf8.h"
#include "value/figure.h"
#include "value/money_unit.h"
#include "value/numeral_token.h"

#define MAX_BLANKS 3
#define MAX_PREFIX 3 /* "CAD $", 人民币 ￥ */
#define MAX_SUB 3    /* 角 分 厘 */

typedef struct
{
  const TlText    *text;
  gsize            limit;
  const TlReading *reading;
} Source;

gsize
tl_amount_skip_blanks (const TlText *text, gsize at, gsize limit)
{
  for (guint n = 0; n < MAX_BLANKS && at < limit && (text->lower[at] == ' ' || text->lower[at] == '\t'); n++)
    at++;
  return at;
}

static gsize
skip_blanks (const Source *source, gsize at)
{
  return tl_amount_skip_blanks (source->text, at, source->limit);
}

/* Steps over a word of ${list}.  Returns: its key, or NULL. */
static const char *
skip_word (const Source *source, const char *list, gsize *at)
{
  if (*at >= source->limit || tl_token_cuts (source->text, *at))
    return NULL;
  return tl_lexicon_find (source->reading->lexicon, list, source->reading->lang, source->text->lower,
                          source->limit, *at, at);
}

static gboolean
is_at (const Source *source, gsize at, char c)
{
  return at < source->limit && source->text->lower[at] == c;
}

/* Steps over "(大写)", "in words:" between a currency and its number. */
static gsize
skip_note (const Source *source, gsize at)
{
  gsize i = skip_blanks (source, at);
  gboolean bracket = is_at (source, i, '(');

  if (bracket)
    i = skip_blanks (source, i + 1);
  if (skip_word (source, "money-note", &i))
    {
      if (bracket && !is_at (source, i, ')'))
        return at;
      i = skip_blanks (source, i + bracket);
      return is_at (source, i, ':') ? skip_blanks (source, i + 1) : i;
    }
  if (!bracket && is_at (source, i, ':'))
    return skip_blanks (source, i + 1);
  return bracket ? at : i;
}

static gboolean
join_key (const Source *source, const char **key, const char *other)
{
  if (!*key)
    *key = other;
  return tl_currency_meet (source->reading, *key, other, key);
}

/* The currency words before the number; *end = ${at} if there is none. */
static void
read_prefix (const Source *source, gsize at, TlAmount *amount, TlCurrencyWord *word, gsize *end)
{
  gsize i = at, next;
  TlCurrencyWord found;

  for (guint n = 0; n < MAX_PREFIX; n++)
    {
      if (!tl_currency_read (source->text, i, source->limit, source->reading, &found, &next) || found.is_loose
          || (found.is_behind && n == 0) || found.power > 0 || !join_key (source, &amount->key, found.key))
        break;
      if (n == 0)
        *word = found;
      word->is_weak = word->is_weak && found.is_weak;
      word->is_local = word->is_local && found.is_local;
      i = skip_note (source, next);
    }
  amount->has_prefix = amount->key != NULL;
  *end = i;
}

/* "1.234": as the language writes it where a scale follows or nothing else is to be thought of. */
static void
settle_open (const Source *source, const TlNumeral *numeral, TlAmount *amount)
{
  gunichar mark = tl_figure_get_mark (source->reading);
  gsize i = amount->number_end;
  gboolean fits;

  if (!numeral->is_grouping_open || tl_decimal_compare (numeral->value, numeral->other) == 0)
    return;
  while (i > amount->start && source->text->lower[i - 1] != '.' && source->text->lower[i - 1] != ',')
    i--;
  fits = i > amount->start && mark == (gunichar) source->text->lower[i - 1];
  amount->decimal = numeral->other;
  amount->is_open = TRUE;
  if (amount->has_scale && (fits || mark == 0))
    {
      amount->value = numeral->other;
      amount->is_open = FALSE;
    }
  else if (mark != 0 && !fits)
    amount->is_open = FALSE;
}

static gboolean
read_number (const Source *source, gsize at, TlAmount *amount)
{
  TlNumeralFlags flags = TL_NUMERAL_MONEY | TL_NUMERAL_ARTICLE | (amount->has_prefix ? TL_NUMERAL_GLUED : 0);
  TlNumeral numeral;

  if (!tl_numeral_read (source->text, at, source->limit, source->reading, flags, &numeral, &amount->number_end))
    return FALSE;
  amount->start = at;
  amount->value = numeral.value;
  amount->has_scale = numeral.has_scale;
  amount->has_digits = numeral.has_digits;
  amount->is_formal
    = !numeral.has_digits
      && tl_lexicon_find (source->reading->lexicon, "formal", source->reading->lang, source->text->lower,
                          source->limit, at, NULL);
  settle_open (source, &numeral, amount);
  return TRUE;
}

/* Whether a currency between two figures, "10 USD 20", is the one of the second. */
static gboolean
is_next_prefix (const Source *source, gsize at, gsize end)
{
  gsize i = skip_blanks (source, end), stop;
  TlFigure figure;
  TlCurrencyWord word;

  if (i >= source->limit || tl_figure_digit (tl_utf8_get (source->text->lower, source->limit, i)) < 0
      || g_ascii_islower (source->text->text[at]) || at == 0 || source->text->lower[at - 1] != ' ')
    return FALSE;
  if (!tl_figure_read (source->text, i, source->limit, source->reading, &figure, &stop))
    return FALSE;
  stop = skip_blanks (source, stop);
  return !tl_currency_read (source->text, stop, source->limit, source->reading, &word, &i)
         && !skip_word (source, "sub-unit", &stop);
}

/* 块 is money where no other word follows. */
static gboolean
is_loose_end (const Source *source, gsize at)
{
  gunichar c = tl_utf8_get (source->text->lower, source->limit, at);
  TlToken token;

  if (!tl_utf8_is_cjk (c) || !g_unichar_isalpha (c) || skip_word (source, "currency-loose-after", &at))
    return TRUE;
  return tl_token_read (source->text, at, source->limit, source->reading, 0, &token)
         && token.type == TL_TOKEN_DIGIT;
}

static gboolean
multiply (TlAmount *amount, gint power)
{
  if (!tl_decimal_shift (amount->value, power, &amount->value))
    return FALSE;
  if (amount->is_open && !tl_decimal_shift (amount->decimal, power, &amount->decimal))
    amount->is_open = FALSE;
  amount->has_scale = amount->has_scale || power > 0;
  return TRUE;
}

/* "75 USD million": the scale behind the currency. */
static void
read_late_scale (const Source *source, TlAmount *amount)
{
  gsize i = skip_blanks (source, amount->end);
  TlToken token;

  if (amount->has_scale || i == amount->end
      || !tl_token_read (source->text, i, source->limit, source->reading, 0, &token)
      || token.type != TL_TOKEN_SCALE || token.power < 5 || tl_token_cuts (source->text, token.end))
    return;
  if (multiply (amount, token.power))
    amount->end = token.end;
}

/* The currency behind the number, with "of" before it if a scale stands there: "5 millones de euros". */
static gboolean
read_suffix (const Source *source, TlAmount *amount, TlCurrencyWord *word, gsize *start)
{
  gsize i = skip_blanks (source, amount->end), end;
  TlCurrencyWord found;

  if (amount->has_scale && skip_word (source, "money-link", &i))
    i = skip_blanks (source, i);
  if (!tl_currency_read (source->text, i, source->limit, source->reading, &found, &end)
      || is_next_prefix (source, i, end) || (found.is_loose && (i > amount->end || !is_loose_end (source, end))))
    return FALSE;
  if (amount->has_prefix && found.is_weak)
    return FALSE;
  if (!join_key (source, &amount->key, found.key) || !multiply (amount, found.power))
    return FALSE;
  *word = found;
  *start = i;
  amount->end = end;
  read_late_scale (source, amount);
  return TRUE;
}

/* "134.8146（万元）", "23.5 万元（人民币）". */
static void
read_bracket (const Source *source, TlAmount *amount)
{
  gsize i = skip_blanks (source, amount->end), end;
  TlMoneyUnit unit;
  const char *key = amount->key;

  if (!tl_money_unit_read_bracket (source->text, i, source->limit, source->reading, &unit, &end))
    return;
  if (unit.power > 0 && (amount->has_scale || amount->key))
    return;
  if (unit.key && !join_key (source, &key, unit.key))
    return;
  if (!multiply (amount, unit.power))
    return;
  amount->key = key;
  amount->end = end;
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
read_small (const Source *source, gsize at, TlNumeral *numeral, gsize *end)
{
  const TlNumeralFlags flags = TL_NUMERAL_UNSIGNED | TL_NUMERAL_GLUED | TL_NUMERAL_ARTICLE | TL_NUMERAL_MONEY;
  gsize word;

  if (!tl_numeral_read (source->text, at, source->limit, source->reading, flags, numeral, end))
    return FALSE;
  if (!numeral->has_scale)
    return TRUE;
  return tl_lexicon_find_before (source->reading->lexicon, "sub-unit", source->reading->lang, source->text->lower,
                                 source->text->len, *end, &word)
         && word > at && tl_numeral_read (source->text, at, word, source->reading, flags, numeral, end)
         && !numeral->has_scale;
}

/* 肆角叁分, "and 43 cents". */
static gboolean
read_sub_unit (const Source *source, TlAmount *amount, gint *last)
{
  gsize i = skip_blanks (source, amount->end), word = i, end;
  TlNumeral numeral;
  const char *key;
  gint place;

  if (skip_word (source, "money-and", &word))
    i = skip_blanks (source, word);
  if (!read_small (source, i, &numeral, &end))
    return FALSE;
  end = skip_blanks (source, end);
  key = skip_word (source, "sub-unit", &end);
  place = key ? (gint) g_ascii_strtoll (key, NULL, 10) : 0;
  if (place <= *last || !add_part (amount, numeral.value, place))
    return FALSE;
  *last = place;
  amount->end = end;
  return TRUE;
}

/* 一块二, 三块零四: the digit behind a spoken name. */
static void
read_loose_digit (const Source *source, TlAmount *amount)
{
  TlToken token;
  gsize i = amount->end;
  gint place = 1;

  for (; place < 3; place++)
    {
      if (!tl_token_read (source->text, i, source->limit, source->reading, 0, &token) || token.type != TL_TOKEN_DIGIT)
        return;
      i = token.end;
      if (token.value.units != 0)
        break;
    }
  if (add_part (amount, token.value, place))
    amount->end = i;
}

/* An amount that has nothing but sub-units: 肆角叁分, in capital numerals. */
static gboolean
read_only_subs (const Source *source, TlAmount *amount)
{
  gint last = 0;
  gboolean minus = amount->value.units < 0;
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
  for (guint n = 0; n < MAX_SUB && read_sub_unit (source, amount, &last); n++)
    ;
  if (minus)
    amount->value.units = -amount->value.units;
  if (last > 0)
    amount->key = key;
  else
    amount->end = amount->number_end;
  return last > 0;
}

static void
read_tail (const Source *source, TlAmount *amount)
{
  for (guint n = 0; n < 2; n++)
    {
      gsize i = skip_blanks (source, amount->end);

      if (!skip_word (source, "money-tail", &i))
        return;
      amount->has_tail = TRUE;
      amount->end = i;
    }
}

static gboolean
looks_like_money (const Source *source, const TlAmount *amount)
{
  TlFigure figure;
  gsize end;

  if (!amount->has_digits)
    return FALSE;
  return amount->has_scale || amount->has_tail
         || (tl_figure_read (source->text, amount->start, source->limit, source->reading, &figure, &end)
             && figure.groups > 1);
}

/* Whether a letter is a currency here: its country, or an amount that looks like money. */
static gboolean
is_certain (const Source *source, const TlAmount *amount, gboolean is_local)
{
  char assumed[4];
  const char *key;

  if (tl_currency_assume (source->reading, assumed)
      && tl_currency_meet (source->reading, amount->key, assumed, &key))
    return TRUE;
  return !is_local && looks_like_money (source, amount);
}

/* "15 dollars 50", "15 euros and 15.": hundredths without a word, behind a name and before an end. */
static void
read_hundredths (const Source *source, TlAmount *amount, gsize name)
{
  gsize i = skip_blanks (source, amount->end), word = i, end;
  TlNumeral numeral;
  gunichar c;

  if (amount->has_prefix || amount->value.scale != 0 || amount->has_scale
      || !g_unichar_islower (tl_utf8_get (source->text->text, source->limit, name)) || amount->end - name < 4)
    return;
  if (skip_word (source, "money-and", &word))
    i = skip_blanks (source, word);
  if (i == amount->end || !tl_numeral_read (source->text, i, source->limit, source->reading, TL_NUMERAL_UNSIGNED | TL_NUMERAL_INTEGER, &numeral, &end)
      || numeral.value.units < 10 || numeral.value.units > 99 || numeral.value.scale != 0)
    return;
  c = tl_utf8_get (source->text->lower, source->limit, end);
  if (c != 0 && c != '\n' && c != '.' && c != ';')
    return;
  if (add_part (amount, numeral.value, 2))
    amount->end = end;
}

static gboolean
read_parts (const Source *source, TlAmount *amount, const TlCurrencyWord *suffix, gsize suffix_at)
{
  gint last = 0;

  if (amount->key)
    for (guint n = 0; n < MAX_SUB && read_sub_unit (source, amount, &last); n++)
      ;
  if (suffix->is_loose && last == 0)
    read_loose_digit (source, amount);
  else if (suffix->key && last == 0)
    read_hundredths (source, amount, suffix_at);
  return last > 0;
}

gboolean
tl_amount_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlAmount *amount)
{
  Source source = { text, MIN (limit, text->len), reading };
  TlAmount out = { 0 };
  TlCurrencyWord prefix = { 0 }, suffix = { 0 };
  gsize i, suffix_at = at;
  gboolean has_suffix, has_parts;

  read_prefix (&source, at, &out, &prefix, &i);
  if (i >= source.limit || !read_number (&source, i, &out))
    return FALSE;
  out.end = out.number_end;
  read_tail (&source, &out);
  has_suffix = read_suffix (&source, &out, &suffix, &suffix_at);
  if (!out.key && read_only_subs (&source, &out))
    has_suffix = TRUE;
  read_tail (&source, &out);
  has_parts = read_parts (&source, &out, &suffix, suffix_at);
  read_bracket (&source, &out);
  read_tail (&source, &out);
  if (out.key && !has_parts && (!out.has_prefix || prefix.is_weak) && (!has_suffix || suffix.is_weak)
      && (prefix.is_weak || suffix.is_weak) && !is_certain (&source, &out, prefix.is_local || suffix.is_local))
    return FALSE;
  *amount = out;
  return TRUE;
}
