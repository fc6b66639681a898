/* SPDX-License-Identifier: GPL-3.0-or-later */
/* money.c - amounts of money as tenders write them.
 *
 * An amount (amount.c) is money when a currency stands beside it or its surroundings say so; figures and the
 * same amount in words are one value.  Lexicon lists: money-range, money-range-open, money-lead, money-note,
 * no-money.
 */
#include "config.h"

#include "value/money.h"

#include <string.h>

#include "base/utf8.h"
#include "value/amount.h"
#include "value/figure.h"
#include "value/money_sum.h"
#include "value/money_unit.h"
#include "value/numeral_token.h"

#define MAX_LEADS 4
#define MAX_RATIO 1000 /* of the ends of a range whose lower end has no currency */

char *
tl_money_print_amount (TlDecimal amount)
{
  return tl_decimal_print (amount, 2);
}

static gboolean
is_percent (const TlText *text, gsize at, gsize limit)
{
  gunichar c = tl_utf8_get (text->lower, limit, tl_amount_skip_blanks (text, at, limit));

  return c == '%' || c == 0x2030;
}

/* 三元材料: a small number in words is money only where no other word follows. */
static gboolean
is_plain_word (const TlText *text, const TlAmount *amount, gsize limit, const TlReading *reading)
{
  gunichar c = tl_utf8_get (text->lower, limit, amount->end);

  return tl_money_sum_is_solid (reading) && !amount->has_digits && !amount->is_formal && !amount->has_prefix
         && !amount->has_scale && tl_utf8_is_cjk (tl_utf8_get (text->lower, limit, amount->start))
         && amount->value.scale == 0 && amount->value.units < 10 && tl_utf8_is_cjk (c)
         && g_unichar_isalpha (c);
}

static gboolean
read_amount (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlAmount *amount)
{
  gunichar before = at > 0 ? tl_utf8_get (text->lower, text->len, tl_utf8_prev (text->lower, at)) : 0;

  if (text->lower[at] == '-' && tl_utf8_is_cjk (before))
    return FALSE; /* 包1-500元, 金额-500元: a dash, no sign */
  return tl_amount_read (text, at, limit, reading, amount) && !is_percent (text, amount->end, limit);
}

/* The scale of the upper end holds for the lower, too: 7-9 lakh. */
static gboolean
share_scale (const TlText *text, const TlReading *reading, gsize limit, TlAmount *low, const TlAmount *high)
{
  TlFigure figure;
  TlDecimal factor = { 1, 0 };
  gsize end;

  if (low->key || low->has_scale || !high->has_scale || !high->has_digits
      || !tl_figure_read (text, high->start, limit, reading, &figure, &end))
    return TRUE;
  for (gint power = 0; power < 16; power++)
    {
      TlDecimal product;

      if (!tl_decimal_multiply (figure.value, factor, &product))
        return FALSE;
      if (tl_decimal_compare (product, high->value) == 0)
        return tl_decimal_shift (low->value, power, &low->value);
      if (!tl_decimal_shift (factor, 1, &factor))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_near (TlDecimal low, TlDecimal high)
{
  TlDecimal bound;

  return tl_decimal_multiply (low, (TlDecimal){ MAX_RATIO, 0 }, &bound)
         && tl_decimal_compare (high, bound) <= 0;
}

/* "10 to 20 dollars", 5.6到5.78元, 10万-20万元: the upper end behind ${low}. */
static gboolean
read_range (const TlText *text, gsize limit, const TlReading *reading, gboolean is_open, TlAmount *low,
            TlAmount *high)
{
  gsize i = low->end;
  const char *key;
  TlAmount upper, lower = *low;

  i = tl_amount_skip_blanks (text, i, limit);
  key = tl_token_find_word (text, i, limit, reading, "money-range", &i);
  if (!key || (g_str_equal (key, "and") && !is_open))
    return FALSE;
  i = tl_amount_skip_blanks (text, i, limit);
  if (i >= limit || text->lower[i] == '-' || !tl_amount_read (text, i, limit, reading, &upper)
      || is_percent (text, upper.end, limit))
    return FALSE;
  if (!upper.key && (!low->key || !is_open))
    return FALSE;
  if (low->key && upper.key && !tl_currency_meet (reading, low->key, upper.key, &upper.key))
    return FALSE;
  if (!share_scale (text, reading, limit, &lower, &upper)
      || tl_decimal_compare (lower.value, upper.value) >= 0
      || (!low->key && !is_near (lower.value, upper.value)))
    return FALSE;
  if (!upper.key)
    upper.key = low->key;
  lower.key = upper.key;
  *low = lower;
  *high = upper;
  return TRUE;
}

/* The gap between a figure and the same amount in words. */
typedef struct
{
  gboolean has_bracket, has_note;
  gsize end;
} Gap;

static Gap
read_gap (const TlText *text, gsize at, gsize limit, const TlReading *reading)
{
  Gap gap = { FALSE, FALSE, tl_amount_skip_blanks (text, at, limit) };

  for (guint n = 0; n < 6 && gap.end < limit; n++)
    {
      char c = text->lower[gap.end];
      gsize end = gap.end;

      if (c == '(' && !gap.has_bracket)
        gap.has_bracket = TRUE;
      else if (tl_token_find_word (text, gap.end, limit, reading, "money-note", &end))
        gap.has_note = TRUE;
      else if (!strchr (":,;.", c))
        {
          gunichar wide = tl_utf8_get (text->lower, limit, gap.end);

          if (wide != 0x3002 && wide != 0x3001)
            break;
        }
      gap.end = tl_amount_skip_blanks (text, end > gap.end ? end : tl_utf8_next (text->lower, limit, gap.end),
                                       limit);
    }
  return gap;
}

/* Steps over what stands behind the second amount in a bracket.  Returns: FALSE if more stands there;
 * ${closes}: whether the bracket does, or the line ended before it. */
static gboolean
close_bracket (const TlText *text, gsize *at, gsize limit, gboolean *closes)
{
  gsize i = tl_amount_skip_blanks (text, *at, limit);

  while (i < limit && strchr (".,", text->lower[i]))
    i = tl_amount_skip_blanks (text, i + 1, limit);
  *closes = i < limit && text->lower[i] == ')';
  if (*closes)
    *at = i + 1;
  return *closes || i >= limit || text->lower[i] == '\n';
}

/* "1248800.00元（大写：人民币壹佰…整）": the same amount again.  Returns: whether one stands there. */
static gboolean
read_again (const TlText *text, gsize limit, const TlReading *reading, const TlAmount *first,
            const TlMoneySum *sum, TlAmount *again, gboolean *differs)
{
  Gap gap = read_gap (text, first->end, limit, reading);
  TlReading bare = *reading;
  TlMoneySum other;
  const char *key;
  gboolean closes = TRUE;

  bare.bare = TRUE;
  if (gap.end >= limit || gap.end == first->end || !tl_amount_read (text, gap.end, limit, &bare, again))
    return FALSE;
  if (!again->key
      && !((gap.has_bracket || gap.has_note) && (!again->has_digits || first->has_digits == FALSE)))
    return FALSE;
  if (first->key && again->key && !tl_currency_meet (reading, first->key, again->key, &key))
    return FALSE;
  if (gap.has_bracket && !close_bracket (text, &again->end, limit, &closes))
    return FALSE;
  if (!tl_money_sum_settle (text, again, limit, &bare, &other))
    return FALSE;
  *differs = tl_decimal_compare (sum->value, other.value) != 0;
  if (!closes && *differs)
    return FALSE; /* the words go on in the next line */
  if (first->has_digits == again->has_digits)
    return !*differs && gap.has_bracket;
  return !*differs || gap.has_bracket || gap.has_note;
}

/* The amounts in front of a value, as a label leaves them: "not exceeding", 约. */
static gsize
skip_leads (const TlText *text, gsize at, gsize limit, const TlReading *reading)
{
  gsize i = at;

  if (!reading->bare)
    return at;
  for (guint n = 0; n < MAX_LEADS && tl_token_find_word (text, i, limit, reading, "money-lead", &i); n++)
    i = tl_amount_skip_blanks (text, i, limit);
  return i;
}

static void
fill (TlValue *value, const TlMoneySum *sum, const TlAmount *amount)
{
  *value = (TlValue){ .kind = TL_VALUE_MONEY, .doubt = sum->is_certain ? TL_DOUBT_NONE : TL_DOUBT_CURRENCY };
  value->money.amount = sum->value;
  value->money.has_currency = sum->has_currency;
  value->money.from_words = !amount->has_digits;
  memcpy (value->money.currency, sum->currency, sizeof value->money.currency);
}

/* Returns: FALSE if ${high} is no money beside ${low}. */
static gboolean
fill_range (const TlText *text, gsize limit, const TlReading *reading, const TlAmount *low,
            const TlAmount *high, TlValue *value)
{
  TlMoneySum from, to;

  if (!tl_money_sum_settle (text, low, limit, reading, &from)
      || !tl_money_sum_settle (text, high, limit, reading, &to))
    return FALSE;
  fill (value, &from, low);
  value->money.high = to.value;
  value->money.is_range = TRUE;
  return TRUE;
}

static gboolean
fill_single (const TlText *text, gsize limit, const TlReading *reading, TlAmount *amount, TlValue *value)
{
  TlAmount again;
  gboolean differs;
  TlMoneySum sum, first = { { 0, 0 }, "", FALSE, FALSE };
  gboolean is_money = !is_plain_word (text, amount, limit, reading)
                      && tl_money_sum_settle (text, amount, limit, reading, &sum);

  if (!is_money)
    {
      /* 5000 (Rupees five thousand): the words say what the figure is */
      if (amount->key || !amount->has_digits)
        return FALSE;
      first.value = amount->value;
      if (!read_again (text, limit, reading, amount, &first, &again, &differs) || differs || again.has_digits
          || !again.key)
        return FALSE;
      amount->key = again.key;
      if (!tl_money_sum_settle (text, amount, limit, reading, &sum))
        return FALSE;
      amount->end = again.end;
      fill (value, &sum, amount);
      return TRUE;
    }
  if (!read_again (text, limit, reading, amount, &sum, &again, &differs))
    {
      fill (value, &sum, amount);
      return TRUE;
    }
  if (!amount->key && again.key)
    amount->key = again.key;
  if (!amount->has_digits && differs)
    {
      /* the figure stands, the words are told to differ */
      if (!tl_money_sum_settle (text, &again, limit, reading, &sum))
        return FALSE;
    }
  else if (again.key && !sum.has_currency)
    {
      sum.has_currency = TRUE;
      sum.is_certain = tl_currency_resolve (again.key, reading, sum.currency);
    }
  fill (value, &sum, amount);
  value->money.from_words = FALSE;
  amount->end = again.end;
  if (differs)
    value->doubt = TL_DOUBT_WORDS;
  return TRUE;
}

gboolean
tl_money_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
               gsize *end)
{
  TlAmount low, high;
  TlValue out;
  gsize i;
  gboolean is_open;

  limit = MIN (limit, text->len);
  if (at >= limit)
    return FALSE;
  i = skip_leads (text, at, limit, reading);
  is_open = tl_token_find_word (text, i, limit, reading, "money-range-open", &i) != NULL;
  i = tl_amount_skip_blanks (text, i, limit);
  if (i >= limit || !read_amount (text, i, limit, reading, &low))
    return FALSE;
  if (read_range (text, limit, reading, is_open, &low, &high))
    {
      if (!fill_range (text, limit, reading, &low, &high, &out))
        return FALSE;
      low.end = high.end;
    }
  else if ((is_open && !reading->bare) || !fill_single (text, limit, reading, &low, &out))
    return FALSE;
  /* the price of one thing is no amount of a document */
  if (tl_money_unit_is_rate (text, low.end, limit, reading, NULL))
    return FALSE;
  *value = out;
  *end = low.end;
  return TRUE;
}
