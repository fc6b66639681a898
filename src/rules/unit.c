/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unit.c - the unit that a label or column head lends to its values. */
#include "config.h"

#include "rules/unit.h"

#include <string.h>

#include "base/utf8.h"
#include "value/money.h"

#define CAPTION_MAX  120 /* bytes of the line above a table that may state a unit */
#define CAPTION_LOOK 3   /* units above it, empty ones among them */
#define BARE_MAX     4   /* figures of a bare length of time */

/* Reads the unit that ${span} states. Returns: whether it states one. */
static gboolean
read_unit (const TlRun *run, TlSpan span, TlReading *reading)
{
  gint power;
  char currency[4];

  if (!tl_money_read_unit (&run->view->text, span.start, span.end, reading, &power, currency))
    return FALSE;
  reading->power = power;
  if (*currency)
    reading->currency = g_intern_string (currency);
  return TRUE;
}

/* "预算金额 | 500 | 金额单位 | 万元": the unit stands beside a label of its own in the row. */
static gboolean
read_beside (const TlRun *run, TlSpan label, TlReading *reading)
{
  guint at = tl_view_find (run->view, label.start);
  const TlUnit *own = at == TL_VIEW_NONE ? NULL : tl_view_unit (run->view, at);

  if (!own || !own->cell)
    return FALSE;
  for (guint i = at + 1; i + 1 < run->view->units->len; i++)
    {
      const TlUnit *name = tl_view_unit (run->view, i), *unit = tl_view_unit (run->view, i + 1);
      gsize end;

      if (unit->table != own->table || unit->cell->row != own->cell->row)
        return FALSE;
      if (tl_lexicon_find (run->lexicon, "caption-unit", NULL, run->view->text.lower, name->span.end,
                           name->span.start, &end)
          && end == name->span.end)
        return read_unit (run, unit->span, reading);
    }
  return FALSE;
}

/* "单位：万元", "(amounts in EUR thousand)" right above a table holds for all its heads that state none. */
static void
read_caption (const TlRun *run, TlSpan label, TlReading *reading)
{
  const TlText *text = &run->view->text;
  guint at = tl_view_find (run->view, label.start), first;

  if (at == TL_VIEW_NONE || !tl_view_unit (run->view, at)->cell)
    return;
  first = g_array_index (run->view->first_unit, guint, tl_view_unit (run->view, at)->from->table);
  for (guint i = first; i > 0 && first - i < CAPTION_LOOK; i--)
    {
      const TlUnit *above = tl_view_unit (run->view, i - 1);

      if (above->cell || above->span.end - above->span.start > CAPTION_MAX)
        return;
      for (gsize here = above->span.start; here < above->span.end;
           here = tl_utf8_next (text->text, text->len, here))
        {
          gsize end;

          if (tl_lexicon_find (run->lexicon, "caption-unit", NULL, text->lower, above->span.end, here, &end)
              && read_unit (run, (TlSpan){ (guint32) end, above->span.end }, reading))
            return;
        }
      if (!tl_span_is_empty (above->span))
        return;
    }
}

TlReading
tl_unit_get_reading (const TlRun *run, const TlPack *pack, TlSpan label)
{
  TlReading reading = run->reading;

  reading.bare = TRUE;
  if (*pack->currency)
    reading.currency = pack->currency;
  if (!read_unit (run, label, &reading) && !read_beside (run, label, &reading))
    read_caption (run, label, &reading);
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
