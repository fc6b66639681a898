/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_platform.c - on which platform a target is to be reached. */
#include "config.h"

#include "rules/target_platform.h"

#include <string.h>

#include "rules/context.h"

#define OTHER "other"
#define MEDIA "target-media"

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
  TlSpan all = { 0, 0 }, each = { 0, 0 };
  const char *key = tl_target_find_key (run, "target-all", span, last, &all);
  gboolean found = tl_target_find_platforms (run, span, last, &platforms);
  gboolean is_nearer = !found || (last ? all.end > platforms.span.end : all.start < platforms.span.start);

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

/* Shares, views and reach are counted elsewhere, too: without a platform something else must speak of one. */
static gboolean
speaks_of_media (const TlRun *run, const TlCandidate *candidate, const TlPlace *place)
{
  TlContext context;
  gboolean found = tl_target_find_key (run, MEDIA, place->sentence, FALSE, NULL)
                   || tl_target_find_key (run, MEDIA, candidate->span, FALSE, NULL);

  tl_context_read (run, candidate->unit, &context);
  for (guint i = 0; i < context.n && !found; i++)
    found = tl_target_find_key (run, MEDIA, context.spans[i], FALSE, NULL) != NULL;
  return found;
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

void
tl_target_platform_settle (const TlRun *run, GPtrArray *targets, TlPlace *places, guint i)
{
  TlCandidate *candidate = g_ptr_array_index (targets, i);
  TlPlace *place = &places[i];
  TlCandidate *last
      = i && tl_place_is_same_sentence (&places[i - 1], place) ? g_ptr_array_index (targets, i - 1) : NULL;
  TlSpan front = { candidate->span.start, candidate->count.start };

  if (candidate->platform)
    return;
  if (last)
    place->before.start = MIN (MAX (place->before.start, places[i - 1].used), place->before.end);
  if ((front.start < place->before.start && !last && take_from (run, candidate, place, front, TRUE))
      || take_from (run, candidate, place, place->before, TRUE)
      || take_from (run, candidate, place, place->clause, FALSE))
    return;
  if (last && last->platform)
    candidate->platform = g_strdup (last->platform);
  if (!candidate->platform)
    (void) take_from (run, candidate, place, place->after, FALSE);
}

/* What has none is like the next in its sentence, then as its line, its cell, what stands above say. */
void
tl_target_platform_settle_far (const TlRun *run, GPtrArray *targets, TlPlace *places, guint i,
                               const char *only)
{
  TlCandidate *candidate = g_ptr_array_index (targets, i);
  TlPlace *place = &places[i];
  TlSpan unit = tl_view_unit (run->view, candidate->unit)->span;
  TlSpan spans[] = { { place->line.start, place->sentence.start }, { unit.start, place->line.start } };

  for (guint j = i + 1;
       j < targets->len && !candidate->platform && tl_place_is_same_sentence (&places[j], place); j++)
    candidate->platform = g_strdup (((TlCandidate *) g_ptr_array_index (targets, j))->platform);
  for (guint j = 0; j < G_N_ELEMENTS (spans) && !candidate->platform; j++)
    (void) take_from (run, candidate, place, spans[j], TRUE);
  if (candidate->platform || take_from_context (run, candidate, place))
    return;
  if (only || speaks_of_media (run, candidate, place))
    candidate->platform = g_strdup (only ? only : OTHER);
}

char *
tl_target_platform_find_only (const TlRun *run)
{
  char *only = NULL;

  for (guint i = 0; i < run->view->units->len; i++)
    {
      TlPlatforms platforms;
      gboolean is_other = FALSE;

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
