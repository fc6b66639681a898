/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_list.c - several platforms, each with its target, in one enumeration. */
#include "config.h"

#include "rules/target_list.h"

#include <string.h>

#include "base/utf8.h"

#define LIST_BYTES 120 /* in which the next member of a list stands */
#define GAP_BYTES  24  /* at most between figure and platform, platform and figure */

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
  const TlText *text = &run->view->text;
  gsize limit = MIN (tl_view_unit (run->view, last->unit)->span.end, last->count.end + LIST_BYTES);
  g_autoptr (TlCandidate) next = NULL;
  TlValue value = { 0 };
  gsize start, end, at;

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
  guint32 from
      = MAX (candidate->span.start, candidate->count.start - MIN (candidate->count.start, 3 * GAP_BYTES));
  gboolean may;

  while (from < candidate->count.start && ((guchar) run->view->text.text[from] & 0xc0) == 0x80)
    from++;
  if (!tl_target_find_platforms (run, (TlSpan){ from, candidate->count.start }, TRUE, &platforms))
    return FALSE;
  may = platforms.n == 1 && candidate->count.start - platforms.span.end <= GAP_BYTES;
  tl_platforms_clear (&platforms);
  return may;
}

void
tl_target_list_read (const TlRun *run, GPtrArray *targets)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const TlCandidate *candidate = g_ptr_array_index (targets, i);
      const TlCandidate *behind = i + 1 < targets->len ? g_ptr_array_index (targets, i + 1) : NULL;
      TlCandidate *next
          = targets->len < TL_TARGETS_MAX && may_go_on (run, candidate) ? read_next (run, candidate) : NULL;

      if (next && behind && behind->count.start <= next->count.end)
        g_clear_pointer (&next, tl_candidate_free);
      if (next)
        g_ptr_array_insert (targets, (gint) i + 1, next);
    }
}

/* "A and B by 12 and 6 respectively": the count of the next platform. */
static gboolean
read_next_count (const TlRun *run, TlCandidate *copy, gsize limit)
{
  const TlText *text = &run->view->text;
  gsize at = copy->count.end;
  gsize end;

  while (at < limit && (text->text[at] == ' ' || text->text[at] == ','))
    at++;
  if (at < limit && tl_utf8_get (text->text, text->len, at) == 0x3001) /* 、 */
    at = tl_utf8_next (text->text, text->len, at);
  else if (at < limit
           && tl_lexicon_find (run->lexicon, "target-and", run->reading.lang, text->lower, limit, at, &end))
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

void
tl_target_list_expand (const TlRun *run, GPtrArray *targets, guint i, TlPlace *place)
{
  TlCandidate *candidate = g_ptr_array_index (targets, i);
  gboolean is_respective
      = tl_target_find_key (run, "target-respective", place->sentence, FALSE, NULL) != NULL;
  TlSpan count = candidate->count;

  for (guint k = 1; k < place->each.n; k++)
    {
      TlCandidate *copy = copy_for (candidate, place->each.keys[k]);
      gboolean is_own;

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
