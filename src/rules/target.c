/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target.c - follower and reach targets. */
#include "config.h"

#include "rules/target.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/evidence.h"
#include "rules/prose.h"

#define FINDS_MAX    64 /* words of one kind that are looked at in one passage */
#define HEADINGS_MAX 6  /* headings above that are asked for a platform */
#define OTHER        "other"

static char *
print_value (const TlValue *value)
{
  return value->text ? g_strdup (value->text) : tl_value_print (value);
}

gboolean
tl_target_read_match (TlRun *run, const TlRule *rule, const TlMatch *match, TlCandidate *candidate)
{
  const TlCapture *count = NULL;

  for (guint i = 0; i < match->n_captures; i++)
    {
      const TlCapture *capture = &match->captures[i];
      TlValueKind      kind = capture->value.kind;

      if (g_str_equal (capture->name, "by"))
        candidate->by = capture->value.kind == TL_VALUE_PERIOD ? tl_value_print (&(TlValue){ .kind = TL_VALUE_DATE, .date = capture->value.period.to })
                                                               : print_value (&capture->value);
      else if (g_str_equal (capture->name, "every"))
        candidate->every = print_value (&capture->value);
      else if (kind == TL_VALUE_PLATFORM && !candidate->platform)
        candidate->platform = print_value (&capture->value);
      else if (kind == TL_VALUE_METRIC)
        {
          g_free (candidate->metric);
          candidate->metric = print_value (&capture->value);
        }
      else if (!count && (kind == TL_VALUE_NUMBER || kind == TL_VALUE_PERCENT))
        count = capture;
    }
  if (!count || !tl_candidate_take_value (candidate, &count->value))
    return FALSE;
  candidate->span = (TlSpan){ (guint32) match->start, (guint32) match->end };
  candidate->change = rule->has_change                      ? rule->change
                      : count->value.kind == TL_VALUE_PERCENT ? TL_CHANGE_GROWTH
                                                              : TL_CHANGE_ABSOLUTE;
  candidate->is_rate = rule->is_rate;
  if (!candidate->platform)
    candidate->platform = g_strdup (rule->platform);
  if (!candidate->metric)
    candidate->metric = g_strdup (rule->metric);
  if (!candidate->every)
    candidate->every = g_strdup (rule->every);
  return TRUE;
}

/* The last (or first) word of ${kind} in ${span}.  Returns: (nullable) (transfer full): its key. */
static char *
find_word (const TlRun *run, TlValueKind kind, TlSpan span, gboolean last)
{
  char *word = NULL;
  gsize from = span.start;

  for (guint i = 0; i < FINDS_MAX && from < span.end; i++)
    {
      TlValue value = { 0 };
      gsize   start, end;

      if (!tl_value_find (kind, &run->view->text, from, span.end, &run->reading, &value, &start, &end))
        break;
      g_free (word);
      word = g_strdup (value.text);
      tl_value_clear (&value);
      if (!last)
        break;
      from = end;
    }
  return word;
}

void
tl_target_read_head (TlRun *run, const TlColumnRule *column, TlSpan head, TlCandidate *candidate)
{
  if (!candidate->platform)
    candidate->platform = find_word (run, TL_VALUE_PLATFORM, head, FALSE);
  if (!candidate->metric)
    candidate->metric = find_word (run, TL_VALUE_METRIC, head, FALSE);
  candidate->change = candidate->value.kind == TL_VALUE_PERCENT ? TL_CHANGE_GROWTH
                      : tl_lexicon_find (run->lexicon, "increase", NULL, run->view->text.lower, head.end, head.start, NULL)
                        ? TL_CHANGE_INCREASE
                        : TL_CHANGE_ABSOLUTE;
  for (gsize at = head.start; at < head.end && candidate->change == TL_CHANGE_ABSOLUTE;
       at = tl_utf8_next (run->view->text.text, run->view->text.len, at))
    if (tl_lexicon_find (run->lexicon, "increase", NULL, run->view->text.lower, head.end, at, NULL))
      candidate->change = TL_CHANGE_INCREASE;
}

static char *
find_in_row (const TlRun *run, TlValueKind kind, const TlUnit *unit)
{
  char *word = NULL;

  if (!unit->cell)
    return NULL;
  for (guint col = 0; col < tl_table_get_n_cols (unit->table) && !word; col++)
    {
      guint i = tl_view_find_cell (run->view, unit->from->table, unit->cell->row, col);

      if (i != TL_VIEW_NONE)
        word = find_word (run, kind, tl_view_unit (run->view, i)->span, FALSE);
    }
  if (!word && unit->cell->row > 0)
    {
      guint i = tl_view_find_cell (run->view, unit->from->table, 0, unit->cell->col);

      if (i != TL_VIEW_NONE)
        word = find_word (run, kind, tl_view_unit (run->view, i)->span, FALSE);
    }
  return word;
}

/* What the headings above say, the nearest first; then the headline. */
static char *
find_above (const TlRun *run, TlValueKind kind, guint unit)
{
  guint seen = 0;

  for (guint i = unit; i > 0 && seen < HEADINGS_MAX; i--)
    {
      const TlUnit *above = tl_view_unit (run->view, i - 1);
      char         *word;

      if (above->from->kind != TL_BLOCK_HEADING && i - 1 > 1)
        continue;
      seen++;
      word = find_word (run, kind, above->span, FALSE);
      if (word)
        return word;
    }
  return NULL;
}

static char *
find_around (const TlRun *run, TlValueKind kind, const TlCandidate *candidate)
{
  const TlUnit *unit = tl_view_unit (run->view, candidate->unit);
  TlSpan        line = tl_view_get_line (run->view, unit, candidate->span.start, run->limits->window / 2);
  TlSpan        sentence = tl_prose_get_sentence (&run->view->text, line, candidate->span.start, candidate->span.end);
  TlSpan        spans[] = { candidate->span, { sentence.start, candidate->span.start }, { candidate->span.end, sentence.end },
                            { line.start, sentence.start } };

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      char *word = find_word (run, kind, spans[i], i == 1 || i == 3);

      if (word)
        return word;
    }
  return find_in_row (run, kind, unit);
}

gboolean
tl_target_complete (TlRun *run, TlCandidate *candidate)
{
  if (!candidate->metric)
    candidate->metric = find_around (run, TL_VALUE_METRIC, candidate);
  if (!candidate->platform)
    candidate->platform = find_around (run, TL_VALUE_PLATFORM, candidate);
  if (!candidate->platform)
    candidate->platform = find_above (run, TL_VALUE_PLATFORM, candidate->unit);
  if (!candidate->platform)
    candidate->platform = g_strdup (OTHER);
  return candidate->metric != NULL;
}

/* The candidate of ${field} nearest to the target: in its unit, else the last one before it, else the only one. */
static const TlCandidate *
find_nearest (const TlRun *run, const TlCandidate *target, TlField field)
{
  const TlCandidate *best = NULL;
  guint64            distance = G_MAXUINT64;
  guint              n = 0;

  for (guint i = 0; i < run->candidates->len; i++)
    {
      const TlCandidate *part = g_ptr_array_index (run->candidates, i);
      guint64            away;

      if (part->field != field)
        continue;
      n++;
      away = part->span.start > target->span.start ? part->span.start - target->span.start
                                                   : target->span.start - part->span.start;
      if (part->unit != target->unit)
        away += 1u << 20;
      if (away < distance)
        {
          distance = away;
          best = part;
        }
    }
  return best;
}

static void
add_parts (const TlRun *run, const TlCandidate *candidate, TlField field, GPtrArray *parts)
{
  for (guint i = 0; i < run->candidates->len; i++)
    {
      const TlCandidate *part = g_ptr_array_index (run->candidates, i);
      TlEvidence         evidence;
      TlDecimal          percent = { 0, 0 };
      g_autofree char   *name = NULL;

      if (part->field != field || find_nearest (run, part, TL_FIELD_TARGET) != candidate)
        continue;
      if (part->value.kind == TL_VALUE_PERCENT)
        percent = part->value.number;
      name = part->value.text ? g_strdup (part->value.text) : g_strdup (part->by);
      evidence = tl_evidence_make (run->view->document, part->span);
      g_ptr_array_add (parts, tl_target_part_new (percent, name ? name : "", &evidence));
    }
}

TlTarget *
tl_target_make (const TlRun *run, const TlCandidate *candidate, const TlCandidate **by)
{
  TlTarget *target = tl_target_new ();

  target->platform = g_strdup (candidate->platform);
  target->metric = g_strdup (candidate->metric);
  target->change = candidate->change;
  target->is_rate = candidate->is_rate;
  target->count = candidate->value.number;
  target->every = g_strdup (candidate->every);
  target->by = g_strdup (candidate->by);
  *by = NULL;
  if (!target->by)
    {
      *by = find_nearest (run, candidate, TL_FIELD_TARGET_DEADLINE);
      if (*by)
        target->by = tl_value_print (&(*by)->value);
    }
  add_parts (run, candidate, TL_FIELD_TARGET_SHARE, target->shares);
  add_parts (run, candidate, TL_FIELD_TARGET_BENCHMARK, target->benchmarks);
  return target;
}
