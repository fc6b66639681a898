/* SPDX-License-Identifier: GPL-3.0-or-later */
/* typed.c - the value that a rule expects, read at its place. */
#include "config.h"

#include "rules/typed.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/sentence.h"
#include "rules/wrapped.h"

/* Kinds that a field's value may be written as, besides its own. */
static guint
list_kinds (TlField field, TlValueKind kinds[4])
{
  TlValueKind own = tl_field_get (field)->value;
  guint n = 0;

  if (own == TL_VALUE_DURATION || own == TL_VALUE_DATE)
    kinds[n++] = TL_VALUE_PERIOD;
  kinds[n++] = own;
  if (own == TL_VALUE_DURATION)
    kinds[n++] = TL_VALUE_DATE;
  return n;
}

static gboolean
is_found_further_on (TlValueKind kind)
{
  return kind == TL_VALUE_MONEY || kind == TL_VALUE_DATE || kind == TL_VALUE_PERIOD
         || kind == TL_VALUE_DURATION || kind == TL_VALUE_PERCENT;
}

TlCandidate *
tl_typed_make (TlRun *run, const TlRule *rule, const TlValue *value, gsize start, gsize end, gint score)
{
  g_autoptr (TlCandidate) candidate = tl_candidate_new (rule->field, rule->id, score);

  if (!tl_candidate_take_value (candidate, value))
    return NULL;
  candidate->prefer = rule->prefer;
  candidate->is_beside = rule->is_beside;
  candidate->span = (TlSpan){ (guint32) start, (guint32) end };
  candidate->unit = tl_view_find (run->view, start);
  return g_steal_pointer (&candidate);
}

static TlCandidate *
read_by_patterns (TlRun *run, const TlRule *rule, const TlReading *reading, gsize at, gsize limit, gint score)
{
  for (guint i = 0; i < rule->values->len; i++)
    {
      TlMatch match;
      const TlCapture *capture;
      g_autoptr (TlCandidate) candidate = NULL;

      if (!tl_run_match (run, g_ptr_array_index (rule->values, i), (TlSpan){ (guint32) at, (guint32) limit },
                         at, TRUE, reading, &match))
        continue;
      capture = tl_match_get (&match, "value");
      if (!capture && match.n_captures)
        capture = &match.captures[0];
      if (capture)
        candidate = tl_typed_make (run, rule, &capture->value, capture->start, capture->end, score);
      tl_match_clear (&match);
      if (candidate)
        return g_steal_pointer (&candidate);
    }
  return NULL;
}

static TlCandidate *
read_by_kind (TlRun *run, const TlRule *rule, const TlReading *reading, gsize at, gsize limit, gint score)
{
  const TlText *text = &run->view->text;
  TlValueKind kinds[4];
  guint n = list_kinds (rule->field, kinds);
  gsize sentence = tl_sentence_find_end (text, at, MIN (limit, at + TL_TYPED_GAP_MAX));
  g_autoptr (TlCandidate) best = NULL;

  for (guint i = 0; i < n; i++)
    {
      TlValue value = { 0 };
      gsize start = at, end;

      if (is_found_further_on (kinds[i]) && tl_wrapped_read (kinds[i], text, at, limit, reading, &value))
        end = limit;
      else if (!tl_value_read (kinds[i], text, at, limit, reading, &value, &end))
        {
          TlReading strict = *reading;

          strict.bare = FALSE;
          if (!is_found_further_on (kinds[i])
              || !tl_value_find (kinds[i], text, at, sentence, &strict, &value, &start, &end))
            continue;
        }
      if (!best || start < best->span.start)
        {
          gint gap = (gint) g_utf8_strlen (text->text + at, (gssize) (start - at));
          g_autoptr (TlCandidate) candidate
              = tl_typed_make (run, rule, &value, start, end, score - MIN (gap, 24) / 3);

          if (candidate)
            {
              tl_candidate_free (best);
              best = g_steal_pointer (&candidate);
            }
        }
      tl_value_clear (&value);
    }
  return g_steal_pointer (&best);
}

TlCandidate *
tl_typed_read (TlRun *run, const TlRule *rule, const TlReading *reading, gsize at, gsize limit, gint score)
{
  at = tl_view_skip_blanks (run->view, at, limit);
  if (at >= limit)
    return NULL;
  limit = MIN (limit, at + run->limits->window);
  return rule->values->len ? read_by_patterns (run, rule, reading, at, limit, score)
                           : read_by_kind (run, rule, reading, at, limit, score);
}
