/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unit.c - the unit that a label or column head lends to its values. */
#include "config.h"

#include "rules/unit.h"

#include <string.h>

#include "base/utf8.h"
#include "value/money.h"

#define BARE_MAX 4 /* figures of a bare length of time */

TlReading
tl_unit_get_reading (const TlRun *run, const TlPack *pack, TlSpan label)
{
  TlReading reading = run->reading;
  gint power;
  char currency[4];

  reading.bare = TRUE;
  if (*pack->currency)
    reading.currency = pack->currency;
  if (tl_money_read_unit (&run->view->text, label.start, label.end, &reading, &power, currency))
    {
      reading.power = power;
      if (*currency)
        reading.currency = g_intern_string (currency);
    }
  return reading;
}

/* Returns: (nullable): the key ("D", "M") of the last unit of time that ${label} names. */
static const char *
find_unit (const TlRun *run, TlSpan label)
{
  const TlText *text = &run->view->text;
  const char *unit = NULL;
  gboolean inside = FALSE;

  for (gsize at = label.start; at < label.end; at = tl_utf8_next (text->text, text->len, at))
    {
      gunichar c = tl_utf8_get (text->text, text->len, at);
      const char *key;

      if (!inside || tl_utf8_is_cjk (c))
        {
          key = tl_lexicon_find (run->lexicon, "duration", run->reading.lang, text->lower, label.end, at,
                                 NULL);
          if (key && strlen (key) == 1 && strchr ("YMWD", *key))
            unit = key;
        }
      inside = tl_utf8_is_word (c);
    }
  return unit;
}

gboolean
tl_unit_read_duration (const TlRun *run, TlSpan label, gsize at, gsize end, TlValue *value)
{
  const char *text = run->view->text.text;
  const char *unit;
  TlDecimal number;
  TlValue found = { .kind = TL_VALUE_DURATION };

  at = tl_view_skip_blanks (run->view, at, end);
  while (end > at && strchr (" \t\n.", text[end - 1]))
    end--;
  if (end - at > BARE_MAX || !tl_decimal_parse (text + at, end - at, &number) || number.units <= 0)
    return FALSE;
  unit = find_unit (run, label);
  if (!unit)
    return FALSE;
  *(*unit == 'Y'   ? &found.duration.low.years
    : *unit == 'M' ? &found.duration.low.months
    : *unit == 'W' ? &found.duration.low.weeks
                   : &found.duration.low.days)
      = number;
  found.duration.high = found.duration.low;
  *value = found;
  return TRUE;
}

gboolean
tl_unit_is_cut (const TlRun *run, const TlValue *value, gsize start, gsize end, gsize limit)
{
  TlReading reading = run->reading;
  TlValue whole = { 0 };
  gsize whole_end;
  gboolean is_whole;

  if (value->kind != TL_VALUE_ORG || end >= limit || run->view->text.text[end] != '\n')
    return FALSE;
  if (!tl_value_read (TL_VALUE_ORG, &run->view->text, start, end, &reading, &whole, &whole_end))
    return TRUE;
  is_whole = whole_end >= end;
  tl_value_clear (&whole);
  return !is_whole;
}
