/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_place.c - where the words of a target are looked for. */
#include "config.h"

#include "rules/target_place.h"

#include "rules/sentence.h"

static void
read_place (const TlRun *run, const TlCandidate *candidate, const TlPlace *before, TlPlace *place)
{
  const TlUnit *unit = tl_view_unit (run->view, candidate->unit);
  const TlText *text = &run->view->text;
  gsize start = candidate->count.start;

  place->line = tl_view_get_line (run->view, unit, start, run->limits->window / 2);
  if (candidate->span.start < start && candidate->span.start > place->line.start)
    start = candidate->span.start;
  place->sentence = tl_sentence_find (text, place->line, start, MAX (candidate->count.end, start));
  place->before = (TlSpan){ place->sentence.start, candidate->count.start };
  place->after = (TlSpan){ candidate->count.end, place->sentence.end };
  if (before && before->sentence.start == place->sentence.start)
    place->before.start = MIN (MAX (before->before.start, before->used), place->before.end);
  place->used = MAX (candidate->count.end, MIN (candidate->span.end, place->sentence.end));
}

/* Up to a comma outside brackets. */
static TlSpan
get_clause (const TlRun *run, TlSpan span)
{
  gint depth = 0;

  for (gsize at = span.start; at < span.end; at++)
    {
      char c = run->view->text.text[at];

      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && (c == ',' || c == ';'))
        return (TlSpan){ span.start, (guint32) at };
    }
  return span;
}

void
tl_places_read (const TlRun *run, const GPtrArray *targets, TlPlace *places)
{
  for (guint i = 0; i < targets->len; i++)
    {
      read_place (run, g_ptr_array_index (targets, i), i ? &places[i - 1] : NULL, &places[i]);
      if (i && places[i - 1].sentence.start == places[i].sentence.start)
        places[i - 1].after.end = MAX (
            places[i - 1].after.start,
            MIN (places[i - 1].after.end, ((TlCandidate *) g_ptr_array_index (targets, i))->count.start));
    }
  for (guint i = 0; i < targets->len; i++)
    places[i].clause = get_clause (run, places[i].after);
}

gboolean
tl_place_is_same_sentence (const TlPlace *a, const TlPlace *b)
{
  return a->sentence.start == b->sentence.start;
}
