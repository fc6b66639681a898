/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_settle.c - all targets of a document together.
 *
 * Each count looks for its words from near to far: in what its rule matched, between the count before it and
 * itself, behind it, in its sentence, its line, its unit, and in what stands above (context.h).
 */
#include "config.h"

#include "rules/target_settle.h"

#include <string.h>

#include "rules/context.h"
#include "rules/target_by.h"
#include "rules/target_list.h"
#include "rules/target_platform.h"

static gint
compare_targets (gconstpointer a, gconstpointer b)
{
  const TlCandidate *x = *(TlCandidate *const *) a, *y = *(TlCandidate *const *) b;

  if (x->count.start != y->count.start)
    return x->count.start < y->count.start ? -1 : 1;
  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  if (x->span.end != y->span.end)
    return x->span.end > y->span.end ? -1 : 1;
  return strcmp (x->rule, y->rule);
}

/* Takes the targets out of the run's candidates, sorted, one for each count. */
static GPtrArray *
steal_targets (TlRun *run)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_candidate_free);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; i < run->candidates->len;)
    {
      TlCandidate *candidate = g_ptr_array_index (run->candidates, i);

      if (candidate->field == TL_FIELD_TARGET)
        g_ptr_array_add (found, g_ptr_array_steal_index (run->candidates, i));
      else
        i++;
    }
  g_ptr_array_sort (found, compare_targets);
  for (guint i = 0; i < found->len; i++)
    {
      TlCandidate *candidate = g_ptr_array_index (found, i);
      const TlCandidate *last = all->len ? g_ptr_array_index (all, all->len - 1) : NULL;

      if ((last && candidate->count.start < last->count.end) || all->len == TL_TARGETS_MAX)
        tl_candidate_free (candidate);
      else
        g_ptr_array_add (all, candidate);
    }
  return all;
}

/* What of */

/* The last metric before the count, but none in brackets: "interactions (likes, comments) 5,000". */
static char *
find_metric_before (const TlRun *run, TlSpan span)
{
  const char *text = run->view->text.text;
  const char *open = span.end > span.start ? memchr (text + span.start, '(', span.end - span.start) : NULL;
  TlSpan head = { span.start, open ? (guint32) (open - text) : span.end };
  const char *shut = open ? memchr (open, ')', span.end - head.end) : NULL;
  TlSpan tail = { shut ? (guint32) (shut - text) : span.end, span.end };
  char *metric = shut ? tl_target_find_value (run, TL_VALUE_METRIC, tail, TRUE) : NULL;

  if (!metric && shut)
    metric = tl_target_find_value (run, TL_VALUE_METRIC, head, TRUE);
  return metric ? metric : tl_target_find_value (run, TL_VALUE_METRIC, span, TRUE);
}

static void
settle_metric (const TlRun *run, GPtrArray *targets, const TlPlace *places, guint i)
{
  TlCandidate *candidate = g_ptr_array_index (targets, i);
  const TlCandidate *last = i ? g_ptr_array_index (targets, i - 1) : NULL;
  TlSpan front = { candidate->span.start, candidate->count.start };
  TlSpan back = { candidate->count.end, candidate->span.end };

  if (!candidate->metric)
    candidate->metric = tl_target_find_value (run, TL_VALUE_METRIC, back, FALSE);
  if (!candidate->metric)
    candidate->metric = find_metric_before (run, front);
  if (!candidate->metric)
    candidate->metric = find_metric_before (run, places[i].before);
  if (!candidate->metric)
    candidate->metric = tl_target_find_value (run, TL_VALUE_METRIC, places[i].clause, FALSE);
  if (!candidate->metric && last && tl_place_is_same_sentence (&places[i - 1], &places[i]))
    candidate->metric = g_strdup (last->metric);
}

/* How often */

/* A period before the count, unless the clause that it stands in counts something else. */
static const char *
find_every_before (const TlRun *run, const TlCandidate *candidate, const TlPlace *place)
{
  TlSpan span = { MIN (place->before.start, candidate->span.start), candidate->count.start };
  TlSpan where = { 0, 0 };
  const char *key = tl_target_find_key (run, "every", span, TRUE, &where);
  const char *comma
      = key ? memchr (run->view->text.text + where.end, ',', candidate->count.start - where.end) : NULL;
  g_autofree char *between = NULL;

  if (!comma || comma > run->view->text.text + candidate->span.start)
    return key;
  between = tl_target_find_value (run, TL_VALUE_METRIC,
                                  (TlSpan){ where.end, (guint32) (comma - run->view->text.text) }, FALSE);
  return between ? NULL : key;
}

static const char *
find_every_above (const TlRun *run, const TlCandidate *candidate)
{
  TlContext context;
  const char *key = NULL;

  if (!tl_view_unit (run->view, candidate->unit)->cell)
    return NULL;
  tl_context_read (run, candidate->unit, &context);
  for (guint i = 0; i < context.n && !key; i++)
    key = tl_target_find_key (run, "every", context.spans[i], FALSE, NULL);
  return key;
}

static void
settle_every (const TlRun *run, GPtrArray *targets, TlPlace *places, guint i)
{
  TlCandidate *candidate = g_ptr_array_index (targets, i);
  const char *key;

  if (candidate->every || candidate->is_rate)
    {
      if (candidate->is_rate)
        g_clear_pointer (&candidate->every, g_free);
      return;
    }
  key = find_every_before (run, candidate, &places[i]);
  places[i].every = key;
  if (!key)
    key = tl_target_find_key (run, "every", places[i].clause, FALSE, NULL);
  if (!key && i && tl_place_is_same_sentence (&places[i - 1], &places[i])
      && !tl_target_find_key (run, "target-within", places[i].before, FALSE, NULL))
    key = places[i].every = places[i - 1].every;
  if (!key)
    key = find_every_above (run, candidate);
  candidate->every = g_strdup (key);
}

/* Which lot */

/* "Lot 1: …; Lot 2: …" in one line: the last one that begins a sentence before the count. */
static void
settle_lot (const TlRun *run, TlCandidate *candidate, const TlPlace *place)
{
  const TlText *text = &run->view->text;
  gsize from = place->line.start;

  for (guint i = 0; i < 32 && from < candidate->count.start && (i == 0 || from > place->line.start); i++)
    {
      TlValue value = { 0 };
      gsize start, end, before;

      if (!tl_value_find (TL_VALUE_LOT, text, from, candidate->count.start, &run->reading, &value, &start,
                          &end))
        return;
      for (before = start; before > place->line.start && text->text[before - 1] == ' '; before--)
        ;
      if ((before == place->line.start || strchr (".;:", text->text[before - 1])) && value.text)
        {
          g_free (candidate->lot);
          candidate->lot = g_strdup (value.text);
        }
      tl_value_clear (&value);
      from = MAX (end, start + 1);
    }
}

/* All */

static gboolean
is_same (const TlCandidate *a, const TlCandidate *b)
{
  return a->notice == b->notice && g_strcmp0 (a->lot, b->lot) == 0
         && g_strcmp0 (a->platform, b->platform) == 0 && g_strcmp0 (a->metric, b->metric) == 0
         && a->change == b->change && a->is_rate == b->is_rate && g_strcmp0 (a->every, b->every) == 0
         && tl_value_equal (&a->value, &b->value);
}

/* Puts the targets back, each said once: the surest, with the deadline of one that has it. */
static void
put_back (TlRun *run, GPtrArray *targets)
{
  guint first = run->candidates->len;

  while (targets->len)
    {
      TlCandidate *candidate = g_ptr_array_steal_index (targets, 0);
      TlCandidate *same = NULL;

      for (guint i = first; i < run->candidates->len && !same; i++)
        if (is_same (g_ptr_array_index (run->candidates, i), candidate))
          same = g_ptr_array_index (run->candidates, i);
      if (!same)
        {
          tl_run_add (run, candidate);
          continue;
        }
      same->support++;
      same->score = MAX (same->score, candidate->score);
      if (!same->by && !same->owner)
        {
          same->by = g_steal_pointer (&candidate->by);
          same->owner = candidate->owner;
        }
      tl_candidate_free (candidate);
    }
}

static void
drop_nameless (TlRun *run, GPtrArray *targets)
{
  for (guint i = 0; i < targets->len;)
    {
      TlCandidate *candidate = g_ptr_array_index (targets, i);

      if (candidate->metric && candidate->platform)
        {
          i++;
          continue;
        }
      tl_run_note (run, TL_TRACE_NO_VALUE, candidate->field, candidate->rule, &candidate->value,
                   candidate->span, "a count, but nothing says of what and where");
      g_ptr_array_remove_index (targets, i);
    }
}

static void
settle_metrics (const TlRun *run, GPtrArray *targets)
{
  g_autofree TlPlace *places = g_new0 (TlPlace, targets->len);

  tl_places_read (run, targets, places);
  for (guint i = 0; i < targets->len; i++)
    settle_metric (run, targets, places, i);
}

static void
settle_all (TlRun *run, GPtrArray *targets)
{
  g_autofree TlPlace *places = g_new0 (TlPlace, targets->len);
  g_autofree char *only = NULL;
  gboolean asked = FALSE;
  guint n;

  tl_places_read (run, targets, places);
  for (guint i = 0; i < targets->len; i++)
    tl_target_platform_settle (run, targets, places, i);
  for (guint i = 0; i < targets->len; i++)
    {
      TlCandidate *candidate = g_ptr_array_index (targets, i);

      if (!candidate->platform && !asked)
        only = tl_target_platform_find_only (run);
      asked = asked || !candidate->platform;
      tl_target_platform_settle_far (run, targets, places, i, only);
      settle_every (run, targets, places, i);
      settle_lot (run, candidate, &places[i]);
    }
  tl_target_by_settle (run, targets, places);
  n = targets->len;
  for (guint i = 0; i < n; i++)
    tl_target_list_expand (run, targets, i, &places[i]);
}

void
tl_target_settle (TlRun *run)
{
  g_autoptr (GPtrArray) targets = steal_targets (run);

  if (targets->len == 0)
    return;
  settle_metrics (run, targets);
  tl_target_list_read (run, targets);
  settle_all (run, targets);
  drop_nameless (run, targets);
  put_back (run, targets);
  tl_target_by_own_parts (run);
}
