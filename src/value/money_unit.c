/* SPDX-License-Identifier: GPL-3.0-or-later */
/* money_unit.c - units of money without an amount: 万元, Rs. in Lakh, USD. */
#include "config.h"

#include "value/money_unit.h"

#include <string.h>

#include "base/utf8.h"
#include "value/amount.h"
#include "value/money.h"
#include "value/numeral_token.h"

#define MAX_WORDS  5    /* of one unit */
#define MAX_BEFORE 64   /* bytes that a unit before its amount may take */
#define MAX_SCAN   4096 /* bytes of a label or head that are looked at */

/* Steps over "in", ":" and other words that stand before a unit. */
static gboolean
skip_lead (const TlText *text, gsize *at, gsize limit, const TlReading *reading)
{
  gsize end;

  if (tl_token_cuts (text, *at)
      || !tl_lexicon_find (reading->lexicon, "unit-lead", reading->lang, text->lower, limit, *at, &end))
    return FALSE;
  *at = tl_amount_skip_blanks (text, end, limit);
  return TRUE;
}

/* A word for a scale or a currency at ${at}. */
static gboolean
read_word (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlMoneyUnit *unit, gsize *end)
{
  gsize scale_end = at, money_end = at;
  const char *scale = NULL, *key = NULL;
  TlCurrencyWord word = { 0 };

  if (!tl_token_cuts (text, at))
    scale = tl_lexicon_find (reading->lexicon, "scale", reading->lang, text->lower, limit, at, &scale_end);
  if (tl_currency_read (text, at, limit, reading, &word, &money_end) && money_end > scale_end
      && !word.is_weak)
    {
      if (unit->key && !tl_currency_meet (reading, unit->key, word.key, &key))
        return FALSE;
      unit->key = key ? key : word.key;
      unit->power = MAX (unit->power, word.power);
      *end = money_end;
      return TRUE;
    }
  if (!scale || unit->power > 0)
    return FALSE;
  unit->power = (gint) g_ascii_strtoll (scale, NULL, 10);
  *end = scale_end;
  return TRUE;
}

gboolean
tl_money_unit_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlMoneyUnit *unit,
                    gsize *end)
{
  TlMoneyUnit out = { NULL, 0 };
  gsize i = at, stop = at;

  for (guint n = 0; n < MAX_WORDS && i < limit; n++)
    {
      gsize next = i;

      if (!read_word (text, i, limit, reading, &out, &next))
        {
          if (n == 0 || !skip_lead (text, &i, limit, reading) || text->lower[stop] == ')')
            break;
          continue;
        }
      stop = next;
      i = tl_amount_skip_blanks (text, next, limit);
    }
  /* "(m)" is a metre */
  if (stop == at || (!out.key && stop - at == 1))
    return FALSE;
  *unit = out;
  *end = stop;
  return TRUE;
}

static gboolean
is_bracket (char c)
{
  return c == '(' || c == '[';
}

static gboolean
is_closing (char c)
{
  return c == ')' || c == ']';
}

gboolean
tl_money_unit_read_bracket (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                            TlMoneyUnit *unit, gsize *end)
{
  TlMoneyUnit out;
  gsize i = at;

  if (at >= limit || !is_bracket (text->lower[at]))
    return FALSE;
  i = tl_amount_skip_blanks (text, at + 1, limit);
  for (guint n = 0; n < MAX_WORDS && skip_lead (text, &i, limit, reading); n++)
    ;
  if (!tl_money_unit_read (text, i, limit, reading, &out, &i))
    return FALSE;
  i = tl_amount_skip_blanks (text, i, limit);
  if (i >= limit || !is_closing (text->lower[i]))
    return FALSE;
  *unit = out;
  *end = i + 1;
  return TRUE;
}

gboolean
tl_money_unit_read_before (const TlText *text, gsize at, const TlReading *reading, TlMoneyUnit *unit)
{
  gsize floor = at > MAX_BEFORE ? at - MAX_BEFORE : 0, i = at, end;

  while (i > floor && strchr (" :\t", text->lower[i - 1]))
    i--;
  if (i == floor || !is_closing (text->lower[i - 1]))
    return FALSE;
  for (end = i; i > floor; i--)
    if (is_bracket (text->lower[i - 1]))
      return tl_money_unit_read_bracket (text, i - 1, end, reading, unit, &end) && (unit->key || unit->power);
  return FALSE;
}

gboolean
tl_money_unit_is_rate (const TlText *text, gsize at, gsize limit, const TlReading *reading, gsize *end)
{
  gsize i = tl_amount_skip_blanks (text, at, limit);

  if (i >= limit || tl_token_cuts (text, i)
      || !tl_lexicon_find (reading->lexicon, "per", reading->lang, text->lower, limit, i, &i))
    return FALSE;
  i = tl_amount_skip_blanks (text, i, limit);
  return i < limit
         && tl_lexicon_find (reading->lexicon, "rate-unit", reading->lang, text->lower, limit, i, end)
                != NULL;
}

/* Whether a unit from ${at} to ${end} stands there for itself: in brackets, behind "in" or "/", at an end. */
static gboolean
stands_alone (const TlText *text, gsize at, gsize end, gsize from, gsize limit, const TlReading *reading,
              gboolean has_currency)
{
  gsize before = at, after = tl_amount_skip_blanks (text, end, limit);

  while (before > from && text->lower[before - 1] == ' ')
    before--;
  if (before > from && !(has_currency && after >= limit && before < at)
      && !tl_lexicon_find_before (reading->lexicon, "unit-lead", reading->lang, text->lower, before, before,
                                  NULL))
    return FALSE;
  if (tl_money_unit_is_rate (text, end, limit, reading, NULL))
    return FALSE;
  return after >= limit || text->lower[after] == '\n' || text->lower[after] == '\t'
         || tl_lexicon_find (reading->lexicon, "unit-tail", reading->lang, text->lower, limit, after, NULL);
}

gboolean
tl_money_read_unit (const TlText *text, gsize at, gsize limit, const TlReading *reading, gint *power,
                    char currency[4])
{
  limit = MIN (MIN (limit, text->len), at + MAX_SCAN);
  for (gsize i = at; i < limit; i = tl_utf8_next (text->lower, text->len, i))
    {
      TlMoneyUnit unit;
      gsize end;

      if (text->lower[i] == ' ' || !tl_money_unit_read (text, i, limit, reading, &unit, &end)
          || !stands_alone (text, i, end, at, limit, reading, unit.key != NULL))
        continue;
      *power = unit.power;
      currency[0] = '\0';
      if (unit.key)
        tl_currency_resolve (unit.key, reading, currency);
      return TRUE;
    }
  return FALSE;
}
