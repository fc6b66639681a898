/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_settle.c - all targets of a document together.
 *
 * Each count looks for its words from near to far: in what its rule matched, between the count before it and itself,
 * behind it, in its sentence, its line, its unit, and in what stands above (context.h).
 */
#include "config.h"

#include "rules/target_settle.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/context.h"
#include "rules/prose.h"
#include "rules/target_by.h"
#include "rules/target_words.h"

#define OTHER       "other"
#define TARGETS_MAX 2000 /* of one document */
#define LIST_BYTES  120  /* in which the next member of a list stands */
#define GAP_BYTES   24   /* at most between figure and platform, platform and figure */

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
  GPtrArray            *all = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_candidate_free);
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
      TlCandidate       *candidate = g_ptr_array_index (found, i);
      const TlCandidate *last = all->len ? g_ptr_array_index (all, all->len - 1) : NULL;

      if ((last && candidate->count.start < last->count.end) || all->len == TARGETS_MAX)
        tl_candidate_free (candidate);
      else
        g_ptr_array_add (all, candidate);
    }
  return all;
}

/* Where the words of a target are looked for. */
static void
read_place (const TlRun *run, const TlCandidate *candidate, const TlPlace *before, TlPlace *place)
{
  const TlUnit *unit = tl_view_unit (run->view, candidate->unit);
  const TlText *text = &run->view->text;
  gsize         start = candidate->count.start;

  place->line = tl_view_get_line (run->view, unit, start, run->limits->window / 2);
  if (candidate->span.start < start && candidate->span.start > place->line.start)
    start = candidate->span.start;
  place->sentence = tl_prose_get_sentence (text, place->line, start, MAX (candidate->count.end, start));
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

static void
read_places (const TlRun *run, const GPtrArray *targets, TlPlace *places)
{
  for (guint i = 0; i < targets->len; i++)
    {
      read_place (run, g_ptr_array_index (targets, i), i ? &places[i - 1] : NULL, &places[i]);
      if (i && places[i - 1].sentence.start == places[i].sentence.start)
        places[i - 1].after.end
            = MAX (places[i - 1].after.start,
                   MIN (places[i - 1].after.end, ((TlCandidate *) g_ptr_array_index (targets, i))->count.start));
    }
  for (guint i = 0; i < targets->len; i++)
    places[i].clause = get_clause (run, places[i].after);
}

static gboolean
is_same_sentence (const TlPlace *a, const TlPlace *b)
{
  return a->sentence.start == b->sentence.start;
}

/* Lists */

static TlCandidate *
copy_for (const TlCandidate *candidate, const char *platform)
{
  TlCandidate *copy = tl_candidate_new (candidate->field, candidate->rule, candidate->score);

  copy->prefer = candidate->prefer;
  copy->notice = candidate->notice;
  copy->lot = g_strdup (candidate->lot);
  tl_value_copy (&candidate->value, &copy->value);
  copy->span = candidate->span;
  copy->count = candidate->count;
  copy->unit = candidate->unit;
  copy->is_row = candidate->is_row;
  copy->change = candidate->change;
  copy->is_rate = candidate->is_rate;
  copy->platform = g_strdup (platform);
  copy->metric = g_strdup (candidate->metric);
  copy->every = g_strdup (candidate->every);
  copy->by = g_strdup (candidate->by);
  copy->owner = candidate->owner;
  return copy;
}

/* The next platform with its figure directly behind a figure: "Facebook 30, Twitter 20; …". */
static TlCandidate *
read_next (const TlRun *run, const TlCandidate *last)
{
  const TlText         *text = &run->view->text;
  gsize                 limit = MIN (tl_view_unit (run->view, last->unit)->span.end, last->count.end + LIST_BYTES);
  g_autoptr (TlCandidate) next = NULL;
  TlValue               value = { 0 };
  gsize                 start, end, at;

  if (!tl_value_find (TL_VALUE_PLATFORM, text, last->count.end, limit, &run->reading, &value, &start, &end))
    return NULL;
  next = copy_for (last, value.text);
  tl_value_clear (&value);
  for (at = last->count.end; at < start; at++)
    if (g_ascii_isdigit (text->text[at]) || text->text[at] == '(' || text->text[at] == '.')
      return NULL;
  if (start - last->count.end > GAP_BYTES)
    return NULL;
  tl_value_clear (&next->value);
  for (at = end; at < limit && at < end + GAP_BYTES; at = tl_utf8_next (text->text, text->len, at))
    {
      if (strchr (",;.\n", text->text[at]))
        return NULL;
      if (!tl_value_read (last->value.kind, text, at, limit, &run->reading, &next->value, &end))
        continue;
      next->span = (TlSpan){ (guint32) start, (guint32) end };
      next->count = (TlSpan){ (guint32) at, (guint32) end };
      return g_steal_pointer (&next);
    }
  return NULL;
}

/* Whether a platform stands directly before its figure, so that others may follow in the same way. */
static gboolean
may_go_on (const TlRun *run, const TlCandidate *candidate)
{
  TlPlatforms platforms;
  guint32     from = MAX (candidate->span.start, candidate->count.start - MIN (candidate->count.start, 3 * GAP_BYTES));
  gboolean    may;

  while (from < candidate->count.start && ((guchar) run->view->text.text[from] & 0xc0) == 0x80)
    from++;
  if (!tl_target_find_platforms (run, (TlSpan){ from, candidate->count.start }, TRUE, &platforms))
    return FALSE;
  may = platforms.n == 1 && candidate->count.start - platforms.span.end <= GAP_BYTES;
  tl_platforms_clear (&platforms);
  return may;
}

static void
read_lists (const TlRun *run, GPtrArray *targets)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const TlCandidate *candidate = g_ptr_array_index (targets, i);
      const TlCandidate *behind = i + 1 < targets->len ? g_ptr_array_index (targets, i + 1) : NULL;
      TlCandidate       *next = targets->len < TARGETS_MAX && may_go_on (run, candidate) ? read_next (run, candidate) : NULL;

      if (next && behind && behind->count.start <= next->count.end)
        g_clear_pointer (&next, tl_candidate_free);
      if (next)
        g_ptr_array_insert (targets, (gint) i + 1, next);
    }
}

/* What of */

/* The last metric before the count, but none in brackets: "interactions (likes, comments) 5,000". */
static char *
find_metric_before (const TlRun *run, TlSpan span)
{
  const char *text = run->view->text.text;
  const char *open = span.end > span.start ? memchr (text + span.start, '(', span.end - span.start) : NULL;
  TlSpan      head = { span.start, open ? (guint32) (open - text) : span.end };
  const char *shut = open ? memchr (open, ')', span.end - head.end) : NULL;
  TlSpan      tail = { shut ? (guint32) (shut - text) : span.end, span.end };
  char       *metric = shut ? tl_target_find_value (run, TL_VALUE_METRIC, tail, TRUE) : NULL;

  if (!metric && shut)
    metric = tl_target_find_value (run, TL_VALUE_METRIC, head, TRUE);
  return metric ? metric : tl_target_find_value (run, TL_VALUE_METRIC, span, TRUE);
}

static void
settle_metric (const TlRun *run, GPtrArray *targets, const TlPlace *places, guint i)
{
  TlCandidate       *candidate = g_ptr_array_index (targets, i);
  const TlCandidate *last = i ? g_ptr_array_index (targets, i - 1) : NULL;
  TlSpan             front = { candidate->span.start, candidate->count.start };
  TlSpan             back = { candidate->count.end, candidate->span.end };

  if (!candidate->metric)
    candidate->metric = tl_target_find_value (run, TL_VALUE_METRIC, back, FALSE);
  if (!candidate->metric)
    candidate->metric = find_metric_before (run, front);
  if (!candidate->metric)
    candidate->metric = find_metric_before (run, places[i].before);
  if (!candidate->metric)
    candidate->metric = tl_target_find_value (run, TL_VALUE_METRIC, places[i].clause, FALSE);
  if (!candidate->metric && last && is_same_sentence (&places[i - 1], &places[i]))
    candidate->metric = g_strdup (last->metric);
}

/* Where */

/* Several platforms for one count: each, each its own, or a sum. */
static void
take_platforms (const TlRun *run, TlCandidate *candidate, TlPlace *place, TlPlatforms *platforms)
{
  const TlSpan spans[] = { place->before, candidate->span, place->clause };

  for (guint i = 0; i < G_N_ELEMENTS (spans) && platforms->n > 1; i++)
    {
      place->is_each = place->is_each || tl_target_find_key (run, "target-each", spans[i], FALSE, NULL);
      place->is_sum = place->is_sum || tl_target_find_key (run, "target-all", spans[i], FALSE, NULL);
    }
  if (platforms->n > 1 && place->is_each && !place->is_sum)
    {
      place->each = *platforms;
      *platforms = (TlPlatforms){ 0 };
      candidate->platform = g_strdup (place->each.keys[0]);
      return;
    }
  candidate->platform = g_strdup (platforms->n == 1 ? platforms->keys[0] : OTHER);
  tl_platforms_clear (platforms);
}

static gboolean
take_from (const TlRun *run, TlCandidate *candidate, TlPlace *place, TlSpan span, gboolean last)
{
  TlPlatforms platforms = { 0 };
  TlSpan      all = { 0, 0 }, each = { 0, 0 };
  const char *key = tl_target_find_key (run, "target-all", span, last, &all);
  gboolean    found = tl_target_find_platforms (run, span, last, &platforms);
  gboolean    is_nearer = !found || (last ? all.end > platforms.span.end : all.start < platforms.span.start);

  if (key && tl_target_find_key (run, "target-each", span, TRUE, &each) && each.start > all.start)
    key = NULL; /* "on all of them, each by 5" */
  if (key && is_nearer && ((found && platforms.n > 1) || g_str_equal (key, "all")))
    {
      candidate->platform = g_strdup (OTHER);
      if (!last)
        place->used = MAX (place->used, all.end);
    }
  else if (found)
    {
      if (!last)
        place->used = MAX (place->used, platforms.span.end);
      take_platforms (run, candidate, place, &platforms);
    }
  tl_platforms_clear (&platforms);
  return candidate->platform != NULL;
}

static gboolean
take_from_context (const TlRun *run, TlCandidate *candidate, TlPlace *place)
{
  TlContext context;

  tl_context_read (run, candidate->unit, &context);
  for (guint i = 0; i < context.n; i++)
    if (take_from (run, candidate, place, context.spans[i], FALSE))
      return TRUE;
  return FALSE;
}

static gboolean
settle_platform (const TlRun *run, GPtrArray *targets, TlPlace *places, guint i)
{
  TlCandidate *candidate = g_ptr_array_index (targets, i);
  TlPlace     *place = &places[i];
  TlCandidate *last = i && is_same_sentence (&places[i - 1], place) ? g_ptr_array_index (targets, i - 1) : NULL;
  TlSpan       front = { candidate->span.start, candidate->count.start };

  if (candidate->platform)
    return TRUE;
  if (last)
    place->before.start = MIN (MAX (place->before.start, places[i - 1].used), place->before.end);
  if ((front.start < place->before.start && !last && take_from (run, candidate, place, front, TRUE))
      || take_from (run, candidate, place, place->before, TRUE)
      || take_from (run, candidate, place, place->clause, FALSE))
    return TRUE;
  if (last && last->platform)
    candidate->platform = g_strdup (last->platform);
  return candidate->platform || take_from (run, candidate, place, place->after, FALSE);
}

/* What has none is like the next in its sentence, then as its line, its cell, what stands above say. */
static void
settle_far_platform (const TlRun *run, GPtrArray *targets, TlPlace *places, guint i, const char *only)
{
  TlCandidate *candidate = g_ptr_array_index (targets, i);
  TlPlace     *place = &places[i];
  TlSpan       unit = tl_view_unit (run->view, candidate->unit)->span;
  TlSpan       spans[] = { { place->line.start, place->sentence.start }, { unit.start, place->line.start } };

  for (guint j = i + 1; j < targets->len && !candidate->platform && is_same_sentence (&places[j], place); j++)
    candidate->platform = g_strdup (((TlCandidate *) g_ptr_array_index (targets, j))->platform);
  for (guint j = 0; j < G_N_ELEMENTS (spans) && !candidate->platform; j++)
    (void) take_from (run, candidate, place, spans[j], TRUE);
  if (!candidate->platform && !take_from_context (run, candidate, place))
    candidate->platform = g_strdup (only ? only : OTHER);
}

/* Returns: (transfer full) (nullable): the platform that the document names, if it is but one. */
static char *
find_only (const TlRun *run)
{
  char *only = NULL;

  for (guint i = 0; i < run->view->units->len; i++)
    {
      TlPlatforms platforms;
      gboolean    is_other = FALSE;

      if (tl_view_unit (run->view, i)->is_skipped
          || !tl_target_find_platforms (run, tl_view_unit (run->view, i)->span, TRUE, &platforms))
        continue;
      is_other = platforms.n > 1 || (only && !g_str_equal (only, platforms.keys[0]));
      if (!only)
        only = g_strdup (platforms.keys[0]);
      tl_platforms_clear (&platforms);
      if (is_other)
        {
          g_free (only);
          return NULL;
        }
    }
  return only;
}

/* How often */

/* A period before the count, unless the clause that it stands in counts something else. */
static const char *
find_every_before (const TlRun *run, const TlCandidate *candidate, const TlPlace *place)
{
  TlSpan            span = { MIN (place->before.start, candidate->span.start), candidate->count.start };
  TlSpan            where = { 0, 0 };
  const char       *key = tl_target_find_key (run, "every", span, TRUE, &where);
  const char       *comma = key ? memchr (run->view->text.text + where.end, ',', candidate->count.start - where.end) : NULL;
  g_autofree char  *between = NULL;

  if (!comma || comma > run->view->text.text + candidate->span.start)
    return key;
  between = tl_target_find_value (run, TL_VALUE_METRIC,
                                  (TlSpan){ where.end, (guint32) (comma - run->view->text.text) }, FALSE);
  return between ? NULL : key;
}

static const char *
find_every_above (const TlRun *run, const TlCandidate *candidate)
{
  TlContext   context;
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
  const char  *key;

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
  if (!key && i && is_same_sentence (&places[i - 1], &places[i])
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
  gsize         from = place->line.start;

  for (guint i = 0; i < 32 && from < candidate->count.start && (i == 0 || from > place->line.start); i++)
    {
      TlValue value = { 0 };
      gsize   start, end, before;

      if (!tl_value_find (TL_VALUE_LOT, text, from, candidate->count.start, &run->reading, &value, &start, &end))
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

/* "A and B by 12 and 6 respectively": the count of the next platform. */
static gboolean
read_next_count (const TlRun *run, TlCandidate *copy, gsize limit)
{
  const TlText *text = &run->view->text;
  gsize         at = copy->count.end;
  gsize         end;

  while (at < limit && (text->text[at] == ' ' || text->text[at] == ','))
    at++;
  if (at < limit && tl_utf8_get (text->text, text->len, at) == 0x3001) /* 、 */
    at = tl_utf8_next (text->text, text->len, at);
  else if (at < limit && tl_lexicon_find (run->lexicon, "target-and", run->reading.lang, text->lower, limit, at, &end))
    at = end;
  while (at < limit && text->text[at] == ' ')
    at++;
  tl_value_clear (&copy->value);
  if (!tl_value_read (TL_VALUE_NUMBER, text, at, limit, &run->reading, &copy->value, &end))
    return FALSE;
  copy->count = (TlSpan){ (guint32) at, (guint32) end };
  copy->span.end = MAX (copy->span.end, (guint32) end);
  return TRUE;
}

static void
expand (const TlRun *run, GPtrArray *targets, guint i, TlPlace *place)
{
  TlCandidate *candidate = g_ptr_array_index (targets, i);
  gboolean     is_respective = tl_target_find_key (run, "target-respective", place->sentence, FALSE, NULL) != NULL;
  TlSpan       count = candidate->count;

  for (guint k = 1; k < place->each.n; k++)
    {
      TlCandidate *copy = copy_for (candidate, place->each.keys[k]);
      gboolean     is_own;

      copy->count = count;
      is_own = is_respective && read_next_count (run, copy, place->sentence.end);
      if (!is_own)
        {
          tl_value_clear (&copy->value);
          tl_value_copy (&candidate->value, &copy->value);
        }
      count = copy->count;
      g_ptr_array_add (targets, copy);
    }
  tl_platforms_clear (&place->each);
}

static gboolean
is_same (const TlCandidate *a, const TlCandidate *b)
{
  return a->notice == b->notice && g_strcmp0 (a->lot, b->lot) == 0 && g_strcmp0 (a->platform, b->platform) == 0
         && g_strcmp0 (a->metric, b->metric) == 0 && a->change == b->change && a->is_rate == b->is_rate
         && g_strcmp0 (a->every, b->every) == 0 && tl_value_equal (&a->value, &b->value);
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

      if (candidate->metric)
        {
          i++;
          continue;
        }
      tl_run_note (run, TL_TRACE_NO_VALUE, candidate->field, candidate->rule, &candidate->value, candidate->span,
                   "a count, but nothing says of what");
      g_ptr_array_remove_index (targets, i);
    }
}

static void
settle_metrics (const TlRun *run, GPtrArray *targets)
{
  g_autofree TlPlace *places = g_new0 (TlPlace, targets->len);

  read_places (run, targets, places);
  for (guint i = 0; i < targets->len; i++)
    settle_metric (run, targets, places, i);
}

static void
settle_all (TlRun *run, GPtrArray *targets)
{
  g_autofree TlPlace *places = g_new0 (TlPlace, targets->len);
  g_autofree char    *only = NULL;
  gboolean            asked = FALSE;
  guint               n;

  read_places (run, targets, places);
  for (guint i = 0; i < targets->len; i++)
    (void) settle_platform (run, targets, places, i);
  for (guint i = 0; i < targets->len; i++)
    {
      TlCandidate *candidate = g_ptr_array_index (targets, i);

      if (!candidate->platform && !asked)
        only = find_only (run);
      asked = asked || !candidate->platform;
      settle_far_platform (run, targets, places, i, only);
      settle_every (run, targets, places, i);
      settle_lot (run, candidate, &places[i]);
    }
  tl_target_by_settle (run, targets, places);
  n = targets->len;
  for (guint i = 0; i < n; i++)
    expand (run, targets, i, &places[i]);
}

void
tl_target_settle (TlRun *run)
{
  g_autoptr (GPtrArray) targets = steal_targets (run);

  if (targets->len == 0)
    return;
  settle_metrics (run, targets);
  read_lists (run, targets);
  settle_all (run, targets);
  drop_nameless (run, targets);
  put_back (run, targets);
  tl_target_by_own_parts (run);
}
