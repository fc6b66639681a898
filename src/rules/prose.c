/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose.c - facts that sentences state. */
#include "config.h"

#include "rules/prose.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/context.h"
#include "rules/refusal.h"
#include "rules/sentence.h"
#include "rules/target.h"

#define MATCHES_MAX 200 /* of one pattern in one passage */
#define NOT_REACH   160 /* bytes around a match in which a "not" counts: portals run sentences together */

/* The passage around ${at}, no longer than a pattern may see. */
static TlSpan
get_passage (const TlRun *run, const TlRule *rule, const TlUnit *unit, gsize at)
{
  TlSpan span = rule->within == TL_WITHIN_ROW ? tl_view_get_row (run->view, unit) : unit->span;
  gsize half = run->limits->window / 2;

  if (rule->within == TL_WITHIN_SENTENCE)
    return tl_view_get_line (run->view, unit, at, half);
  if (span.end - span.start <= run->limits->window)
    return span;
  span.start = (guint32) MAX (span.start, at > half ? at - half : 0);
  span.end = (guint32) MIN (span.end, at + half);
  span.start = (guint32) tl_utf8_ceil (run->view->text.text, span.start, at);
  span.end = (guint32) tl_utf8_floor (run->view->text.text, at, span.end);
  return span;
}

static const TlCapture *
find_value (const TlMatch *match, TlCandidate *candidate)
{
  const TlCapture *named = tl_match_get (match, "value");

  if (named)
    return tl_candidate_take_value (candidate, &named->value) ? named : NULL;
  for (guint i = 0; i < match->n_captures; i++)
    if (tl_candidate_take_value (candidate, &match->captures[i].value))
      return &match->captures[i];
  return NULL;
}

/* Returns: ${span} as far as it is near ${match}. */
static TlSpan
clip (const TlRun *run, TlSpan span, TlSpan match)
{
  span.start = MAX (span.start, match.start > NOT_REACH ? match.start - NOT_REACH : 0);
  span.end = MIN (span.end, match.end + NOT_REACH);
  span.start = (guint32) tl_utf8_ceil (run->view->text.text, span.start, match.start);
  span.end = (guint32) tl_utf8_floor (run->view->text.text, match.end, span.end);
  return span;
}

/* "supplier: A amount: 1 supplier: B amount: 2": each match is a row of its own. */
static gboolean
names_org (const TlMatch *match)
{
  for (guint i = 0; i < match->n_captures; i++)
    if (match->captures[i].value.kind == TL_VALUE_ORG)
      return TRUE;
  return FALSE;
}

/* "Acme Ltd … for 1,000": an award that names who won states two facts. */
static void
add_supplier (TlRun *run, const TlRule *rule, const TlMatch *match, const TlCandidate *award)
{
  const TlCapture *name = tl_match_get (match, "supplier");
  g_autoptr (TlCandidate) supplier = NULL;

  if (!name || rule->field != TL_FIELD_AWARD)
    return;
  supplier = tl_candidate_new (TL_FIELD_SUPPLIER, rule->id, award->score);
  supplier->lot = g_strdup (award->lot);
  supplier->unit = award->unit;
  supplier->is_row = TRUE;
  supplier->span = (TlSpan){ (guint32) name->start, (guint32) name->end };
  if (tl_candidate_take_value (supplier, &name->value))
    tl_run_add (run, g_steal_pointer (&supplier));
}

static void
take_match (TlRun *run, const TlRule *rule, const TlMatch *match, guint unit, TlSpan passage, gint score)
{
  const TlUnit *place = tl_view_unit (run->view, unit);
  TlSpan whole = { (guint32) match->start, (guint32) match->end };
  TlSpan sentence = tl_sentence_find (&run->view->text, passage, match->start, match->end);
  g_autoptr (TlCandidate) candidate = tl_candidate_new (rule->field, rule->id, score);
  const TlCapture *lot = tl_match_get (match, "lot");
  const TlCapture *value;
  const TlPattern *refusing;

  refusing = tl_run_find_any (run, rule->nots, clip (run, sentence, whole));
  if (refusing)
    {
      g_autofree char *reason = run->trace ? tl_refusal_tell_not (refusing, "the sentence") : NULL;

      tl_run_note (run, TL_TRACE_REFUSED, rule->field, rule->id, NULL, whole, reason);
      return;
    }
  if (!tl_context_allows (run, rule, tl_view_find (run->view, match->end - 1), sentence))
    {
      tl_run_note (run, TL_TRACE_REFUSED, rule->field, rule->id, NULL, whole,
                   "\"with\" or \"without\" says no");
      return;
    }
  candidate->unit = unit;
  candidate->prefer = rule->prefer;
  candidate->is_beside = rule->is_beside;
  candidate->score += tl_view_get_score (run->view, place);
  candidate->lot = g_strdup (lot && lot->value.text     ? lot->value.text
                             : rule->lot == TL_LOT_NONE ? ""
                                                        : tl_view_get_lot (run->view, place));
  if (rule->field == TL_FIELD_TARGET)
    {
      if (tl_target_read_match (run, rule, match, candidate))
        tl_run_add (run, g_steal_pointer (&candidate));
      return;
    }
  if (rule->field == TL_FIELD_TARGET_SHARE || rule->field == TL_FIELD_TARGET_BENCHMARK)
    {
      tl_target_read_parts (run, match, candidate);
      return;
    }
  value = find_value (match, candidate);
  if (!value)
    return;
  candidate->is_row = names_org (match);
  add_supplier (run, rule, match, candidate);
  candidate->span = (TlSpan){ (guint32) value->start, (guint32) value->end };
  tl_run_add (run, g_steal_pointer (&candidate));
}

void
tl_prose_read_window (TlRun *run, const TlRule *rule, const TlPattern *pattern, guint unit, TlSpan window,
                      gint score)
{
  TlReading reading = run->reading;
  gsize from = window.start;

  if (*rule->pack->currency)
    reading.currency = rule->pack->currency;
  for (guint i = 0; i < MATCHES_MAX && from < window.end; i++)
    {
      TlMatch match;

      if (!tl_run_match (run, pattern, window, from, FALSE, &reading, &match))
        break;
      take_match (run, rule, &match, unit, window, score);
      from = MAX (match.end, tl_utf8_next (run->view->text.text, window.end, from));
      tl_match_clear (&match);
    }
}

TlSpan
tl_prose_read (TlRun *run, const TlRule *rule, const TlPattern *pattern, guint unit, gsize at)
{
  const TlUnit *place = tl_view_unit (run->view, unit);
  TlSpan passage = get_passage (run, rule, place, at);

  if (tl_run_allows (run, rule->pack, rule->sections, rule->notices, place)
      && tl_run_is_on_page (run, rule, place))
    tl_prose_read_window (run, rule, pattern, unit, passage, rule->score);
  return passage;
}
