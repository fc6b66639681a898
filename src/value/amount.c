/* SPDX-License-Identifier: GPL-3.0-or-later */
/* amount.c - one amount as it stands: number, currency, sub-units. */
#include "config.h"

#include "value/amount.h"

#include <string.h>

#include "base/utf8.h"
#include "value/amount_part.h"
#include "value/figure.h"
#include "value/money_unit.h"
#include "value/numeral_token.h"

#define MAX_BLANKS          3
#define MAX_PREFIX          3 /* "CAD $", 人民币 ￥ */
#define TL_AMOUNT_MAX_PARTS 3 /* 角 分 厘 */

gsize
tl_amount_skip_blanks (const TlText *text, gsize at, gsize limit)
{
  for (guint n = 0; n < MAX_BLANKS && at < limit && (text->lower[at] == ' ' || text->lower[at] == '\t'); n++)
    at++;
  return at;
}

static gsize
skip_blanks (const TlAmountSource *source, gsize at)
{
  return tl_amount_skip_blanks (source->text, at, source->limit);
}

static gboolean
is_at (const TlAmountSource *source, gsize at, char c)
{
  return at < source->limit && source->text->lower[at] == c;
}

/* Steps over "(大写)", "in words:" between a currency and its number. */
static gsize
skip_note (const TlAmountSource *source, gsize at)
{
  gsize i = skip_blanks (source, at);
  gboolean bracket = is_at (source, i, '(');

  if (bracket)
    i = skip_blanks (source, i + 1);
  if (tl_amount_skip_word (source, "money-note", &i))
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
join_key (const TlAmountSource *source, const char **key, const char *other)
{
  if (!*key)
    *key = other;
  return tl_currency_meet (source->reading, *key, other, key);
}

/* The currency words before the number; *end = ${at} if there is none. */
static void
read_prefix (const TlAmountSource *source, gsize at, TlAmount *amount, TlCurrencyWord *word, gsize *end)
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
settle_open (const TlAmountSource *source, const TlNumeral *numeral, TlAmount *amount)
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
read_number (const TlAmountSource *source, gsize at, TlAmount *amount)
{
  TlNumeralFlags flags = TL_NUMERAL_MONEY | TL_NUMERAL_ARTICLE | (amount->has_prefix ? TL_NUMERAL_GLUED : 0);
  TlNumeral numeral;

  if (!tl_numeral_read (source->text, at, source->limit, source->reading, flags, &numeral,
                        &amount->number_end))
    return FALSE;
  amount->start = at;
  amount->value = numeral.value;
  amount->has_scale = numeral.has_scale;
  amount->has_digits = numeral.has_digits;
  amount->is_formal = !numeral.has_digits
                      && tl_lexicon_find (source->reading->lexicon, "formal", source->reading->lang,
                                          source->text->lower, source->limit, at, NULL);
  settle_open (source, &numeral, amount);
  return TRUE;
}

/* Whether a currency between two figures, "10 USD 20", is the one of the second. */
static gboolean
is_next_prefix (const TlAmountSource *source, gsize at, gsize end)
{
  gsize i = skip_blanks (source, end), stop;
  TlFigure figure;
  TlCurrencyWord word;

  if (i >= source->limit || tl_figure_digit (tl_utf8_get (source->text->lower, source->limit, i)) < 0
      || g_ascii_islower (source->text->text[at]) || at == 0 || source->text->lower[at - 1] != ' ')
    return FALSE;
  if (!tl_figure_read (source->text, i, source->limit, source->reading, &figure, &stop))
    return FALSE;
  if (source->reading->is_line && stop - i == 2 && figure.groups == 1 && tl_amount_part_ends (source, stop))
    return FALSE; /* "15 USD 50." is all that stands there */
  stop = skip_blanks (source, stop);
  return !tl_currency_read (source->text, stop, source->limit, source->reading, &word, &i)
         && !tl_amount_skip_word (source, "sub-unit", &stop);
}

/* 块 is money where no other word follows. */
static gboolean
is_loose_end (const TlAmountSource *source, gsize at)
{
  gunichar c = tl_utf8_get (source->text->lower, source->limit, at);
  TlToken token;

  if (!tl_utf8_is_cjk (c) || !g_unichar_isalpha (c)
      || tl_amount_skip_word (source, "currency-loose-after", &at))
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
read_late_scale (const TlAmountSource *source, TlAmount *amount)
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

/* "700-Euro": a hyphen between the number and a name; "2019-EUR" is the number of a file. */
static gsize
skip_hyphen (const TlAmountSource *source, gsize at)
{
  gsize first = at + 1, second;

  if (at + 1 >= source->limit || source->text->lower[at] != '-')
    return at;
  second = tl_utf8_next (source->text->text, source->limit, first);
  if (!g_unichar_isalpha (tl_utf8_get (source->text->text, source->limit, first))
      || g_unichar_isupper (tl_utf8_get (source->text->text, source->limit, second))
      || !tl_utf8_is_word (tl_utf8_get (source->text->text, source->limit, second)))
    return at;
  return first;
}

/* The currency behind the number, with "of" before it if a scale stands there: "5 millones de euros". */
static gboolean
read_suffix (const TlAmountSource *source, TlAmount *amount, TlCurrencyWord *word, gsize *start)
{
  const gsize blank = skip_blanks (source, amount->end);
  gsize i = skip_hyphen (source, blank), end = i;
  TlCurrencyWord found;

  if (i > blank && tl_amount_skip_word (source, "no-hyphen", &end))
    return FALSE; /* "a twenty-pound bag" */
  if (amount->has_scale && tl_amount_skip_word (source, "money-link", &i))
    i = skip_blanks (source, i);
  if (!tl_currency_read (source->text, i, source->limit, source->reading, &found, &end)
      || is_next_prefix (source, i, end)
      || (found.is_loose && (i > amount->end || !is_loose_end (source, end))))
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
read_bracket (const TlAmountSource *source, TlAmount *amount)
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

static void
read_tail (const TlAmountSource *source, TlAmount *amount)
{
  for (guint n = 0; n < 2; n++)
    {
      gsize i = skip_blanks (source, amount->end);

      if (!tl_amount_skip_word (source, "money-tail", &i))
        return;
      amount->has_tail = TRUE;
      amount->end = i;
    }
}

static gboolean
looks_like_money (const TlAmountSource *source, const TlAmount *amount)
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
is_certain (const TlAmountSource *source, const TlAmount *amount, gboolean is_local)
{
  char assumed[4];
  const char *key;

  if (tl_currency_assume (source->reading, assumed)
      && tl_currency_meet (source->reading, amount->key, assumed, &key))
    return TRUE;
  return !is_local && looks_like_money (source, amount);
}

static gboolean
read_parts (const TlAmountSource *source, TlAmount *amount, const TlCurrencyWord *suffix, gsize suffix_at)
{
  gint last = 0;

  if (amount->key)
    for (guint n = 0; n < TL_AMOUNT_MAX_PARTS && tl_amount_part_read (source, amount, &last); n++)
      ;
  if (suffix->is_loose && last == 0)
    tl_amount_part_read_digit (source, amount);
  else if (suffix->key && last == 0)
    tl_amount_part_read_hundredths (source, amount, suffix_at);
  return last > 0;
}

/* "Dollar: 143.80 yen": the first is a heading, the amount has its own currency behind it. */
static gboolean
is_heading (const TlAmountSource *source, gsize at, const TlAmount *amount)
{
  gsize i = skip_blanks (source, amount->number_end), end;
  TlCurrencyWord found;
  const char *key;

  return memchr (source->text->lower + at, ':', amount->start - at) != NULL
         && tl_currency_read (source->text, i, source->limit, source->reading, &found, &end) && !found.is_weak
         && !found.is_loose && !is_next_prefix (source, i, end)
         && !tl_currency_meet (source->reading, amount->key, found.key, &key);
}

/* "dollars one", "guldens een waarde": a word for one behind a name and nothing else is an article. */
static gboolean
is_article (const TlAmountSource *source, const TlAmount *amount)
{
  return !amount->has_digits && !amount->has_scale && !amount->has_tail && !amount->is_formal
         && amount->value.units == 1 && amount->value.scale == 0
         && !tl_utf8_is_cjk (tl_utf8_get (source->text->lower, source->limit, amount->start));
}

gboolean
tl_amount_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlAmount *amount)
{
  TlAmountSource source = { text, MIN (limit, text->len), reading };
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
  if (!has_suffix && out.has_prefix && (is_heading (&source, at, &out) || is_article (&source, &out)))
    return FALSE;
  if (!has_suffix && !out.has_digits && !out.has_tail && tl_amount_part_read_only (&source, &out))
    has_suffix = TRUE;
  read_tail (&source, &out);
  has_parts = read_parts (&source, &out, &suffix, suffix_at);
  read_bracket (&source, &out);
  read_tail (&source, &out);
  if (out.key && !has_parts && (!out.has_prefix || prefix.is_weak) && (!has_suffix || suffix.is_weak)
      && (prefix.is_weak || suffix.is_weak)
      && !is_certain (&source, &out, prefix.is_local || suffix.is_local))
    return FALSE;
  *amount = out;
  return TRUE;
}
