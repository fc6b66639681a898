/* SPDX-License-Identifier: GPL-3.0-or-later */
/* resolve.c - candidates to facts. */
#include "config.h"

#include "rules/resolve.h"

#include <string.h>

#include "rules/agree.h"
#include "rules/evidence.h"
#include "rules/repeat.h"
#include "rules/target.h"
#include "rules/target_settle.h"
#include "rules/total.h"

#define LEAST_SURE    50 /* per cent; what is less sure is not said */
#define SUPPORT_MORE  2  /* for each other place that says the same, up to SUPPORT_MAX */
#define SUPPORT_MAX   2
#define RIVAL_LESS    15 /* when another place says something else and is as sure */
#define RIVAL_CLOSE   4
#define RIVAL_SURE    75
#define RIVALS_MAX    3 /* more: a collection of notices, not one that contradicts itself */
#define FAR_LESS      8 /* for what stands at the end of a long document */
#define FAR_PAGES     12
#define PREFER_WITHIN 20 /* first, last: among those that are nearly as sure as the best */
#define MOST_SURE     99

/* Candidates [first, end) of one field in one lot of one notice. */
typedef struct
{
  TlRun *run;
  TlNotice *notice;
  GPtrArray *all;
  guint first, end;
  GPtrArray *taken; /* those that became facts so far */
} Group;

static TlCandidate *
get (const GPtrArray *candidates, guint i)
{
  return g_ptr_array_index (candidates, i);
}

/* Those of one party contradict each other. */
static const char *
get_party (const TlCandidate *candidate)
{
  return candidate->is_beside ? candidate->rule : "";
}

static gint
compare_candidates (gconstpointer a, gconstpointer b)
{
  const TlCandidate *x = *(TlCandidate *const *) a, *y = *(TlCandidate *const *) b;
  gint order;

  if (x->notice != y->notice)
    return x->notice < y->notice ? -1 : 1;
  if (x->field != y->field)
    return x->field < y->field ? -1 : 1;
  order = strcmp (x->lot, y->lot);
  if (order)
    return order;
  order = strcmp (get_party (x), get_party (y));
  if (order)
    return order;
  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  if (x->span.end != y->span.end)
    return x->span.end > y->span.end ? -1 : 1;
  return strcmp (x->rule, y->rule);
}

static gboolean
same_text (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

/* What stands as it should be keeps its own quotation marks and widths. */
static void
write_as_it_stands (TlValue *value, const char *quote)
{
  g_autofree char *folded = NULL;
  g_autofree char *plain = NULL;

  if (value->kind != TL_VALUE_ORG && value->kind != TL_VALUE_TEXT && value->kind != TL_VALUE_REFERENCE)
    return;
  folded = tl_fold_text (quote);
  plain = tl_fold_text (value->text);
  if (!g_str_equal (folded, plain))
    return;
  g_free (value->text);
  value->text = g_strdup (quote);
}

static TlFact *
make_fact (const TlRun *run, const TlCandidate *candidate, gint score)
{
  TlEvidence evidence = tl_evidence_make (run->view->document, candidate->span);
  TlTarget *target = NULL;
  TlValue value = { 0 };

  if (candidate->field == TL_FIELD_TARGET)
    {
      const TlCandidate *by;

      target = tl_target_make (run, candidate, &by);
      if (by)
        target->by_evidence = tl_evidence_make (run->view->document, by->span);
    }
  tl_value_copy (&candidate->value, &value);
  write_as_it_stands (&value, evidence.quote);
  return tl_fact_new (candidate->field, candidate->lot, &value, target, &evidence, candidate->rule,
                      (guint) CLAMP (score, 1, MOST_SURE));
}

/* "twitter followers +580000 by 2020-02-29". */
static char *
print_target (const TlRun *run, const TlCandidate *candidate)
{
  const TlCandidate *by;
  g_autoptr (TlTarget) target = tl_target_make (run, candidate, &by);
  g_autofree char *printed = tl_target_print (target);

  return g_strconcat (printed, target->by ? " by " : "", target->by, NULL);
}

static void
note (TlRun *run, TlTraceKind kind, const TlCandidate *candidate, const char *reason)
{
  TlValue whole = { .kind = TL_VALUE_TEXT };
  g_autofree char *printed = NULL;

  if (!run->trace)
    return;
  if (candidate->field == TL_FIELD_TARGET)
    whole.text = printed = print_target (run, candidate);
  tl_run_note (run, kind, candidate->field, candidate->rule, printed ? &whole : &candidate->value,
               candidate->span, reason);
}

static void
take (const Group *group, const TlCandidate *candidate, gint score)
{
  if (score < LEAST_SURE)
    {
      note (group->run, TL_TRACE_RIVAL, candidate, "it is not sure enough to be said");
      return;
    }
  note (group->run, TL_TRACE_CHOSEN, candidate, NULL);
  g_ptr_array_add (group->taken, (gpointer) candidate);
  tl_notice_add_fact (group->notice, make_fact (group->run, candidate, score));
}

/* Keeps the best of those that say the same, and counts the others. */
static void
merge (Group *group)
{
  guint kept = group->first;

  for (guint i = group->first; i < group->end; i++)
    {
      TlCandidate *candidate = get (group->all, i);
      gboolean doubled = FALSE;

      for (guint j = group->first; j < kept && !doubled; j++)
        if (tl_agree_is_same (get (group->all, j), candidate))
          {
            TlCandidate *that = get (group->all, j);

            doubled = TRUE;
            that->support += that->span.start != candidate->span.start;
            if (tl_agree_has_time (candidate) && !tl_agree_has_time (that)) /* the more exact one speaks */
              {
                candidate->score = that->score;
                candidate->support += that->support;
                group->all->pdata[j] = candidate;
                group->all->pdata[i] = that;
              }
          }
      if (doubled)
        continue;
      group->all->pdata[i] = group->all->pdata[kept];
      group->all->pdata[kept++] = candidate;
    }
  group->end = kept;
}

/* What stands beside other facts must differ from them. */
static void
drop_said (Group *group)
{
  guint kept = group->first;

  for (guint i = group->first; i < group->end; i++)
    {
      TlCandidate *candidate = get (group->all, i);
      gboolean is_said = FALSE;

      for (guint j = 0; j < group->taken->len && !is_said; j++)
        {
          const TlCandidate *that = get (group->taken, j);

          is_said = that->field == candidate->field && that->notice == candidate->notice
                    && same_text (that->lot, candidate->lot) && tl_agree_is_same (that, candidate);
        }
      if (is_said)
        continue;
      group->all->pdata[i] = group->all->pdata[kept];
      group->all->pdata[kept++] = candidate;
    }
  group->end = kept;
}

static gint
get_sure (const TlCandidate *candidate)
{
  return candidate->score + SUPPORT_MORE * (gint) MIN (candidate->support, SUPPORT_MAX);
}

static TlCandidate *
choose (const Group *group)
{
  TlCandidate *best = get (group->all, group->first);
  gint sure;

  for (guint i = group->first; i < group->end; i++)
    {
      TlCandidate *candidate = get (group->all, i);

      if (get_sure (candidate) > get_sure (best))
        best = candidate;
    }
  sure = get_sure (best);
  if (best->prefer == TL_PREFER_BEST || best->prefer == TL_PREFER_NEAREST)
    return best;
  for (guint i = group->first; i < group->end; i++)
    {
      TlCandidate *candidate = get (group->all, i);
      gboolean is_first = best->prefer == TL_PREFER_FIRST;

      if (get_sure (candidate) + PREFER_WITHIN >= sure
          && (is_first ? candidate->span.start < best->span.start : candidate->span.start > best->span.start)
          && candidate->prefer == best->prefer)
        best = candidate;
    }
  return best;
}

static gboolean
stands_beside (const TlCandidate *best, const TlCandidate *other)
{
  return best->is_row && other->is_row && same_text (other->rule, best->rule)
         && best->field == TL_FIELD_AWARD;
}

static gboolean
contradicts (const TlRun *run, const TlCandidate *best, const TlCandidate *other)
{
  return other != best && !stands_beside (best, other) && best->prefer == TL_PREFER_BEST
         && get_sure (other) >= RIVAL_SURE && get_sure (other) + RIVAL_CLOSE >= get_sure (best)
         && !tl_agree_is_longer_name (best, other) && !tl_total_is_lots (run, best, other);
}

/* Returns: how many contradict ${best}; if they are parts of one among them, that one becomes ${best}. */
static guint
count_rivals (const Group *group, TlCandidate **best)
{
  g_autoptr (GPtrArray) rivals = g_ptr_array_new ();
  TlCandidate *whole;

  g_ptr_array_add (rivals, *best);
  for (guint i = group->first; i < group->end; i++)
    if (contradicts (group->run, *best, get (group->all, i)))
      g_ptr_array_add (rivals, get (group->all, i));
  whole = rivals->len > 1 ? tl_total_find_whole (rivals) : NULL;
  if (!whole)
    return rivals->len - 1;
  *best = whole;
  return 0;
}

static void
resolve_one (const Group *group)
{
  TlCandidate *best = choose (group);
  guint rivals = count_rivals (group, &best);
  gint sure = get_sure (best);

  if (rivals > RIVALS_MAX)
    {
      note (group->run, TL_TRACE_RIVAL, best,
            "the document states this many times over, each time otherwise: none is taken");
      return;
    }
  for (guint i = group->first; i < group->end; i++)
    {
      TlCandidate *other = get (group->all, i);

      if (other == best)
        continue;
      if (stands_beside (best, other))
        take (group, other, get_sure (other)); /* several winners, each with its amount */
      else if (rivals && contradicts (group->run, best, other))
        {
          tl_notice_add_conflict (group->notice,
                                  make_fact (group->run, other, get_sure (other) - RIVAL_LESS));
          note (group->run, TL_TRACE_RIVAL, other,
                "it contradicts the one taken and is nearly as sure: reported as a conflict");
        }
      else
        note (group->run, TL_TRACE_RIVAL, other, "another one is surer");
    }
  take (group, best, sure - (rivals ? RIVAL_LESS : 0));
}

static void
resolve_many (const Group *group)
{
  for (guint i = group->first; i < group->end; i++)
    take (group, get (group->all, i), get_sure (get (group->all, i)));
}

/* In a long document the notice and the data sheet come first, annexes and forms last. */
static void
weigh_place (const TlRun *run, TlCandidate *candidate)
{
  gsize len = MAX (run->view->text.len, 1);

  if (tl_document_get_n_pages (run->view->document) > FAR_PAGES && candidate->prefer != TL_PREFER_LAST
      && candidate->prefer != TL_PREFER_AMENDED)
    candidate->score -= (gint) ((guint64) FAR_LESS * candidate->span.start / len);
}

static gboolean
is_part (TlField field)
{
  return tl_field_get (field)->element == NULL;
}

static void
prepare (TlRun *run)
{
  for (guint i = 0; i < run->candidates->len; i++)
    {
      TlCandidate *candidate = get (run->candidates, i);

      if (!candidate->lot)
        candidate->lot = g_strdup ("");
      weigh_place (run, candidate);
    }
  tl_agree_on_lots (run->candidates);
  tl_total_check_lots (run);
  tl_target_settle (run);
  for (guint i = 0; i < run->candidates->len; i++)
    get (run->candidates, i)->hash = tl_value_hash (&get (run->candidates, i)->value);
}

/* Returns: whether ${part} went into the fact of ${target}. */
static gboolean
owns (const TlCandidate *target, const TlCandidate *part)
{
  return target->field == TL_FIELD_TARGET && (part->owner == target || target->owner == part);
}

/* Parts of targets become no facts of their own: says what became of them. */
static void
note_parts (TlRun *run, const GPtrArray *taken)
{
  for (guint i = 0; run->trace && i < run->candidates->len; i++)
    {
      const TlCandidate *part = get (run->candidates, i);
      gboolean is_owned = FALSE;

      if (!is_part (part->field))
        continue;
      for (guint k = 0; k < taken->len && !is_owned; k++)
        is_owned = owns (get (taken, k), part);
      note (run, is_owned ? TL_TRACE_CHOSEN : TL_TRACE_RIVAL, part,
            is_owned ? NULL : "no target was taken that it could belong to");
    }
}

void
tl_resolve (TlRun *run, TlRecord *record)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  const char *only_lot;

  prepare (run);
  only_lot = tl_repeat_find_only_lot (run->candidates, 0);
  for (guint i = 0; i < run->candidates->len; i++)
    {
      TlCandidate *candidate = get (run->candidates, i);

      if (!is_part (candidate->field) && !tl_repeat_stands (run->candidates, candidate, only_lot))
        g_ptr_array_add (all, candidate);
    }
  g_ptr_array_sort (all, compare_candidates);
  for (guint i = 0, next; i < all->len; i = next)
    {
      const TlCandidate *first = get (all, i);
      Group group = { run, g_ptr_array_index (record->notices, first->notice), all, i, i, taken };

      for (next = i;
           next < all->len && get (all, next)->field == first->field
           && get (all, next)->notice == first->notice && same_text (get (all, next)->lot, first->lot)
           && same_text (get_party (get (all, next)), get_party (first));
           next++)
        ;
      group.end = next;
      if (first->is_beside)
        drop_said (&group);
      if (group.first == group.end)
        continue;
      merge (&group);
      if (tl_field_get (first->field)->is_many)
        resolve_many (&group);
      else
        resolve_one (&group);
    }
  note_parts (run, taken);
}
