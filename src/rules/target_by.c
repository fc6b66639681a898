/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_by.c - to which target a deadline, a share, a benchmark belongs. */
#include "config.h"

#include "rules/target_by.h"

#include <string.h>

#include "rules/context.h"

#define DEADLINES_MAX 500 /* of one document that are looked at */
#define PARTS_MAX     500

typedef struct
{
  TlRun *run;
  GPtrArray *deadlines; /* of TlCandidate, by place */
  const TlCandidate *target;
  const TlPlace *place;
  const TlUnit *unit;
} Seek;

static gint
compare_starts (gconstpointer a, gconstpointer b)
{
  const TlCandidate *x = *(TlCandidate *const *) a, *y = *(TlCandidate *const *) b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  return x->score != y->score ? (x->score > y->score ? -1 : 1) : strcmp (x->rule, y->rule);
}

/* What a label says, or a rule that looks at whole paragraphs, holds beyond its sentence. */
static gboolean
is_general (const TlRun *run, const TlCandidate *deadline)
{
  const GPtrArray *rules = tl_packs_get_rules (run->packs);

  for (guint i = 0; i < rules->len; i++)
    {
      const TlRule *rule = g_ptr_array_index (rules, i);

      if (g_str_equal (rule->id, deadline->rule))
        return rule->labels->len > 0 || rule->within == TL_WITHIN_PARAGRAPH;
    }
  return FALSE;
}

static GPtrArray *
list_deadlines (const TlRun *run)
{
  GPtrArray *deadlines = g_ptr_array_new ();

  for (guint i = 0; i < run->candidates->len && deadlines->len < DEADLINES_MAX; i++)
    {
      TlCandidate *candidate = g_ptr_array_index (run->candidates, i);

      if (candidate->field != TL_FIELD_TARGET_DEADLINE)
        continue;
      candidate->is_general = is_general (run, candidate);
      g_ptr_array_add (deadlines, candidate);
    }
  g_ptr_array_sort (deadlines, compare_starts);
  return deadlines;
}

static gboolean
stands_in (const TlCandidate *deadline, TlSpan span)
{
  return deadline->span.start >= span.start && deadline->span.end <= span.end;
}

/* The last in ${span}, or the first. */
static const TlCandidate *
find_in (const Seek *seek, TlSpan span, gboolean last)
{
  const TlCandidate *found = NULL;

  for (guint i = 0; i < seek->deadlines->len && (last || !found); i++)
    if (stands_in (g_ptr_array_index (seek->deadlines, i), span))
      found = g_ptr_array_index (seek->deadlines, i);
  return found;
}

/* The sentence says deadlines before its counts ("by June A, by July B") or behind them. */
static const TlCandidate *
find_in_sentence (const Seek *seek, gsize first_count)
{
  TlSpan sentence = seek->place->sentence;
  const TlCandidate *any = find_in (seek, sentence, FALSE);
  const TlCandidate *before = find_in (seek, (TlSpan){ sentence.start, seek->target->count.start }, TRUE);
  const TlCandidate *behind = find_in (seek, (TlSpan){ seek->target->count.end, sentence.end }, FALSE);

  if (!any)
    return NULL;
  return any->span.start < first_count ? (before ? before : behind) : (behind ? behind : before);
}

static const TlCandidate *
find_in_row (const Seek *seek)
{
  if (!seek->unit->cell)
    return NULL;
  return find_in (seek, tl_view_get_row (seek->run->view, seek->unit), FALSE);
}

static const TlCandidate *
find_in_unit (const Seek *seek)
{
  TlSpan unit = seek->unit->span;
  const TlCandidate *found = find_in (seek, (TlSpan){ unit.start, seek->target->count.start }, TRUE);

  return found ? found : find_in (seek, (TlSpan){ seek->target->count.end, unit.end }, FALSE);
}

static const TlCandidate *
find_above (const Seek *seek, const TlContext *context)
{
  const TlCandidate *found = NULL;

  for (guint i = 0; i < context->n && !found; i++)
    found = find_in (seek, context->spans[i], TRUE);
  return found;
}

static gboolean
is_same_lot (const TlCandidate *part, const TlCandidate *target)
{
  return !part->lot || !*part->lot || g_strcmp0 (part->lot, target->lot) == 0;
}

/* What a label says holds wherever targets stand: the nearest. */
static const TlCandidate *
find_general (const Seek *seek)
{
  const TlCandidate *best = NULL;
  guint32 distance = G_MAXUINT32;

  for (guint i = 0; i < seek->deadlines->len; i++)
    {
      const TlCandidate *deadline = g_ptr_array_index (seek->deadlines, i);
      guint32 away = MAX (deadline->span.start, seek->target->count.start)
                     - MIN (deadline->span.start, seek->target->count.start);

      if (!deadline->is_general || !is_same_lot (deadline, seek->target) || away >= distance)
        continue;
      best = deadline;
      distance = away;
    }
  return best;
}

/* "Within the contract's term": the term. */
static const TlCandidate *
find_term (const Seek *seek, const TlContext *context)
{
  const TlCandidate *best = NULL;
  gboolean is_due = tl_target_find_key (seek->run, "target-term", seek->place->sentence, FALSE, NULL)
                    || tl_target_find_key (seek->run, "target-term", seek->target->span, FALSE, NULL);

  for (guint i = 0; i < context->n && !is_due; i++)
    is_due = tl_target_find_key (seek->run, "target-term", context->spans[i], FALSE, NULL) != NULL;
  for (guint i = 0; is_due && i < seek->run->candidates->len; i++)
    {
      const TlCandidate *term = g_ptr_array_index (seek->run->candidates, i);

      if (term->field == TL_FIELD_PERFORMANCE && is_same_lot (term, seek->target)
          && (!best || term->score > best->score
              || (term->score == best->score && term->span.start < best->span.start)))
        best = term;
    }
  return best;
}

static const char *
find_word (const Seek *seek, const TlContext *context)
{
  const char *key = NULL;

  for (guint i = 0; i < context->n && !key; i++)
    key = tl_target_find_key (seek->run, "target-within", context->spans[i], FALSE, NULL);
  return key;
}

static const char *
find_own_word (const Seek *seek, TlSpan *where)
{
  const TlSpan spans[]
      = { { seek->target->span.start, seek->target->count.start }, seek->place->before, seek->place->clause };
  const char *key = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (spans) && !key; i++)
    key = tl_target_find_key (seek->run, "target-within", spans[i], i < 2, where);
  return key;
}

static const TlCandidate *
find_far (const Seek *seek, const TlContext *context)
{
  const TlCandidate *by = find_in_row (seek);

  if (!by)
    by = find_above (seek, context);
  if (!by)
    by = find_in_unit (seek);
  if (!by)
    by = find_general (seek);
  return by ? by : find_term (seek, context);
}

static void
settle (const Seek *seek, TlCandidate *target, gsize first_count)
{
  TlSpan where = { 0, 0 };
  const char *word = find_own_word (seek, &where);
  const TlCandidate *by = find_in (seek, target->span, TRUE);
  TlContext context;

  if (!by)
    by = find_in_sentence (seek, first_count);
  if (by && word && by->span.end <= target->count.start && by->span.start < where.start)
    by = NULL; /* "half a year 5000, year 15000": the word is nearer */
  if (!by && !word)
    {
      tl_context_read (seek->run, target->unit, &context);
      by = find_far (seek, &context);
      word = by ? NULL : find_word (seek, &context);
    }
  target->owner = by;
  if (!by)
    target->by = g_strdup (word);
}

void
tl_target_by_settle (TlRun *run, GPtrArray *targets, const TlPlace *places)
{
  g_autoptr (GPtrArray) deadlines = list_deadlines (run);
  gsize first_count = 0;

  for (guint i = 0; i < targets->len; i++)
    {
      TlCandidate *target = g_ptr_array_index (targets, i);
      Seek seek = { run, deadlines, target, &places[i], tl_view_unit (run->view, target->unit) };

      if (i == 0 || places[i].sentence.start != places[i - 1].sentence.start)
        first_count = target->count.start;
      if (!target->by)
        settle (&seek, target, first_count);
    }
}

/* The nearest target of the same metric, else of any. */
static const TlCandidate *
find_target (const TlRun *run, const TlCandidate *part)
{
  const TlCandidate *best = NULL;
  guint64 distance = G_MAXUINT64;

  for (guint i = 0; i < run->candidates->len; i++)
    {
      const TlCandidate *target = g_ptr_array_index (run->candidates, i);
      guint64 away;

      if (target->field != TL_FIELD_TARGET)
        continue;
      away = MAX (part->span.start, target->count.start) - MIN (part->span.start, target->count.start);
      if (part->metric && g_strcmp0 (part->metric, target->metric) != 0)
        away += G_GUINT64_CONSTANT (1) << 40;
      if (away < distance)
        {
          best = target;
          distance = away;
        }
    }
  return best;
}

void
tl_target_by_own_parts (TlRun *run)
{
  guint n = 0;

  for (guint i = 0; i < run->candidates->len && n < PARTS_MAX; i++)
    {
      TlCandidate *part = g_ptr_array_index (run->candidates, i);

      if (part->field != TL_FIELD_TARGET_SHARE && part->field != TL_FIELD_TARGET_BENCHMARK)
        continue;
      part->owner = find_target (run, part);
      n++;
    }
}
