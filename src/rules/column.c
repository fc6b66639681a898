/* SPDX-License-Identifier: GPL-3.0-or-later */
/* column.c - the value of a cell, as the rule of its column reads it. */
#include "config.h"

#include "rules/column.h"

#include "base/utf8.h"
#include "rules/unit.h"
#include "rules/wrapped.h"

#define TEXT_MAX 600 /* bytes of a cell whose lines are one text */

/* The lines of a cell are one text, whoever broke them. */
static void
join_lines (const TlSight *sight, TlSpan span, TlValue *value, TlSpan *where)
{
  const char *text = sight->run->view->text.text;

  if (value->kind != TL_VALUE_TEXT || where->end >= span.end || text[where->end] != '\n'
      || span.end - span.start > TEXT_MAX)
    return;
  where->end = span.end;
  g_free (value->text);
  value->text = tl_utf8_collapse (text + where->start, where->end - where->start);
}

static gboolean
read_by_pattern (const TlSight *sight, const TlColumnRule *column, const TlReading *reading, TlSpan span,
                 TlValue *value, TlSpan *where)
{
  TlMatch match;
  gboolean found = FALSE;

  if (!tl_run_match (sight->run, column->value, span, span.start, FALSE, reading, &match))
    return FALSE;
  if (match.n_captures)
    {
      const TlCapture *capture = tl_match_get (&match, "value");

      if (!capture)
        capture = &match.captures[0];
      tl_value_copy (&capture->value, value);
      *where = (TlSpan){ (guint32) capture->start, (guint32) capture->end };
      found = !tl_unit_is_cut (sight->run, value, where->start, where->end, span.end);
      join_lines (sight, span, value, where);
      if (!found)
        tl_value_clear (value);
    }
  tl_match_clear (&match);
  return found;
}

char *
tl_column_read_lot (const TlSight *sight, const TlHeads *heads, guint row)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlSpan span = tl_sight_get_span (sight, row, col);
      const TlCapture *lot;
      char *id = NULL;
      TlReading reading;
      TlMatch match;

      if (!heads->rules[col] || !heads->rules[col]->value || tl_span_is_empty (span))
        continue;
      reading = tl_unit_get_reading (sight->run, sight->rule->pack, heads->spans[col]);
      if (!tl_run_match (sight->run, heads->rules[col]->value, span, span.start, FALSE, &reading, &match))
        continue;
      lot = tl_match_get (&match, "lot");
      if (lot)
        id = g_strdup (lot->value.text);
      tl_match_clear (&match);
      if (id)
        return id;
    }
  return NULL;
}

gboolean
tl_column_read (const TlSight *sight, const TlHeads *heads, guint row, guint col, TlValue *value,
                TlSpan *where)
{
  const TlColumnRule *column = heads->rules[col];
  TlSpan head = heads->spans[col];
  TlReading reading = tl_unit_get_reading (sight->run, sight->rule->pack, head);
  TlSpan span = tl_sight_get_span (sight, row, col);
  TlValueKind kind;
  gsize end;

  if (tl_span_is_empty (span))
    return FALSE;
  if (column->value)
    return read_by_pattern (sight, column, &reading, span, value, where);
  kind = column->field < TL_FIELD_LAST ? tl_field_get (column->field)->value : TL_VALUE_TEXT;
  end = span.end;
  if (tl_wrapped_read (kind, &sight->run->view->text, span.start, span.end, &reading, value))
    end = span.end;
  else if (!tl_value_read (kind, &sight->run->view->text, span.start, span.end, &reading, value, &end)
           && !(kind == TL_VALUE_DURATION
                && tl_unit_read_duration (sight->run, head, span.start, span.end, value)))
    return FALSE;
  if (tl_unit_is_cut (sight->run, value, span.start, end, span.end))
    {
      tl_value_clear (value);
      return FALSE;
    }
  *where = (TlSpan){ span.start, (guint32) end };
  join_lines (sight, span, value, where);
  return TRUE;
}

/* The text of the row's cell in the column ${name}, as its pattern reads it; NULL if there is none. */
char *
tl_column_read_word (const TlSight *sight, const TlHeads *heads, guint row, const char *name)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlValue value = { 0 };
      TlSpan where;
      g_autofree char *word = NULL;

      if (!heads->rules[col] || !g_str_equal (heads->rules[col]->name, name)
          || !tl_column_read (sight, heads, row, col, &value, &where))
        continue;
      word = value.text ? g_strdup (value.text) : tl_value_print (&value);
      tl_value_clear (&value);
      return g_steal_pointer (&word);
    }
  return NULL;
}
