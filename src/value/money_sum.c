/* SPDX-License-Identifier: GPL-3.0-or-later */
/* money_sum.c - what an amount means: its currency, its scale from label or head, or that it is no money. */
#include "config.h"

#include "value/money_sum.h"

#include <string.h>

#include "base/utf8.h"
#include "value/figure.h"
#include "value/money_unit.h"
#include "value/numeral_token.h"

/* The 16 of "2019-08-16", the 30 of "9:30". */
static gboolean
is_tail_of_date (const TlText *text, const TlAmount *amount)
{
  gsize at = amount->start;

  return at >= 2 && strchr ("-/:", text->lower[at - 1]) && g_ascii_isdigit (text->lower[at - 2])
         && tl_decimal_compare (amount->value, (TlDecimal){ 10000, 0 }) < 0;
}

/* A number without a currency is no amount here: "12%", "30 days", "2019-08", "12A", "0571-8888". */
static gboolean
is_no_amount (const TlText *text, const TlAmount *amount, gsize limit, const TlReading *reading)
{
  gsize end = amount->end, i = tl_amount_skip_blanks (text, end, limit);
  gunichar c = tl_utf8_get (text->lower, limit, end);
  gsize next = tl_utf8_next (text->lower, limit, end);
  gunichar first = tl_utf8_get (text->lower, text->len, amount->start);

  if (is_tail_of_date (text, amount))
    return TRUE;
  if (!amount->has_digits && !amount->is_formal)
    return amount->value.units == 0 || !reading->bare;
  if (first == '0' && tl_figure_digit (tl_utf8_get (text->lower, limit, amount->start + 1)) >= 0)
    return TRUE;
  if (amount->has_tail)
    return FALSE;
  if (tl_figure_digit (c) >= 0 || (g_unichar_isalpha (c) && !tl_utf8_is_cjk (c)))
    return TRUE;
  if (strchr ("-/:.,", (int) c) && c && c < 0x80
      && tl_figure_digit (tl_utf8_get (text->lower, limit, next)) >= 0)
    return TRUE;
  return tl_token_find_word (text, i, limit, reading, "no-money", NULL) != NULL;
}

gboolean
tl_money_sum_is_solid (const TlReading *reading)
{
  const char *lang = reading->lang ? reading->lang : "";

  return tl_lexicon_find (reading->lexicon, "solid", "", lang, strlen (lang), 0, NULL) != NULL;
}

/* "1.234": three decimals are grouping unless the currency has three or the language never groups so. */
static void
settle_grouping (const TlAmount *amount, const TlReading *reading, gint power, TlMoneySum *sum)
{
  gint minor = *sum->currency ? tl_currency_minor (reading, sum->currency) : 2;

  sum->value = amount->value;
  if (amount->is_open && minor > 0
      && (amount->has_scale || power > 0 || minor == 3 || tl_money_sum_is_solid (reading)))
    sum->value = amount->decimal;
}

/* Where neither currency nor scale stands in the amount: those of label, head or the bracket before it. */
static gboolean
read_context (const TlText *text, const TlAmount *amount, const TlReading *reading, TlMoneyUnit *unit)
{
  if (tl_money_unit_read_before (text, amount->start, reading, unit))
    return TRUE;
  *unit = (TlMoneyUnit){ reading->currency && *reading->currency ? reading->currency : NULL, reading->power };
  return unit->key || unit->power > 0 || reading->bare;
}

gboolean
tl_money_sum_settle (const TlText *text, const TlAmount *amount, gsize limit, const TlReading *reading,
                     TlMoneySum *sum)
{
  TlMoneyUnit unit = { NULL, 0 };
  gint power = 0;

  *sum = (TlMoneySum){ .is_certain = TRUE };
  if (amount->key)
    unit.key = amount->key;
  else if (!read_context (text, amount, reading, &unit) || is_no_amount (text, amount, limit, reading))
    return FALSE;
  else if (!amount->has_scale)
    power = unit.power;
  if (unit.key)
    {
      sum->has_currency = TRUE;
      sum->is_certain = tl_currency_resolve (unit.key, reading, sum->currency);
    }
  else
    sum->is_certain = tl_currency_assume (reading, sum->currency);
  settle_grouping (amount, reading, power, sum);
  return tl_decimal_shift (sum->value, power, &sum->value);
}
