/* SPDX-License-Identifier: GPL-3.0-or-later */
/* run.c - one document on its way through the rules. */
#include "config.h"

#include "rules/run.h"

#include "base/utf8.h"
#include "rules/example.h"
#include "rules/wrapped.h"

#define QUOTE_MAX 160 /* bytes of a line that a trace shows */

gboolean
tl_run_is_active (const TlRun *run, const TlPack *pack)
{
  return g_hash_table_contains (run->active, pack);
}

gboolean
tl_run_match (TlRun *run, const TlPattern *pattern, TlSpan window, gsize from, gboolean anchored,
              const TlReading *reading, TlMatch *match)
{
  TlMatchResult result;

  if (window.end > window.start + run->limits->window)
    window.end
        = (guint32) tl_utf8_floor (run->view->text.text, window.start, window.start + run->limits->window);
  if (from > window.end || !tl_sieved_may_fit (run->sieved, pattern, from, window.end))
    return FALSE;
  result = tl_pattern_match (pattern, &run->view->text, window.start, window.end, from, anchored,
                             reading ? reading : &run->reading, run->limits, match);
  if (result == TL_MATCH_LIMIT)
    run->met_limit = TRUE;
  return result == TL_MATCH_FOUND;
}

const TlPattern *
tl_run_find_any (TlRun *run, const GPtrArray *patterns, TlSpan window)
{
  for (guint i = 0; patterns && i < patterns->len; i++)
    {
      TlMatch match;

      if (tl_run_match (run, g_ptr_array_index (patterns, i), window, window.start, FALSE, NULL, &match))
        {
          tl_match_clear (&match);
          return g_ptr_array_index (patterns, i);
        }
    }
  return NULL;
}

gboolean
tl_run_match_any (TlRun *run, const GPtrArray *patterns, TlSpan window)
{
  return tl_run_find_any (run, patterns, window) != NULL;
}

static gboolean
has (char *const *list, const char *word)
{
  return word && g_strv_contains ((const char *const *) list, word);
}

gboolean
tl_run_allows (const TlRun *run, const TlPack *pack, char *const *sections, char *const *notices,
               const TlUnit *unit)
{
  if (unit->is_skipped || !tl_run_is_active (run, pack)
      || (notices && !has (notices, tl_run_get_kind (run, unit))))
    return FALSE;
  if (!sections)
    return TRUE;
  for (guint i = 0; sections[i]; i++)
    if (tl_view_is_in (run->view, unit, sections[i]))
      return TRUE;
  return FALSE;
}

const char *
tl_run_get_kind (const TlRun *run, const TlUnit *unit)
{
  return unit->notice ? g_array_index (run->notices, TlNoticeMark, unit->notice).kind : run->kind;
}

guint
tl_run_add_notice (TlRun *run, const char *kind)
{
  TlNoticeMark mark = { .kind = kind };

  g_array_append_val (run->notices, mark);
  return run->notices->len - 1;
}

void
tl_run_hand_over (TlRun *run)
{
  for (guint i = 0; i < run->candidates->len; i++)
    {
      TlCandidate *candidate = g_ptr_array_index (run->candidates, i);

      if (candidate->notice == 0)
        candidate->notice = tl_view_unit (run->view, candidate->unit)->notice;
    }
}

gboolean
tl_run_is_on_page (const TlRun *run, const TlRule *rule, const TlUnit *unit)
{
  guint last = tl_document_get_n_pages (run->view->document);
  guint from = rule->page_from == G_MAXUINT ? last : rule->page_from;
  guint to = rule->page_to == 0 || rule->page_to == G_MAXUINT ? last : rule->page_to;

  return unit->page >= from && unit->page <= to;
}

void
tl_run_note (TlRun *run, TlTraceKind kind, TlField field, const char *rule, const TlValue *value, TlSpan span,
             const char *reason)
{
  g_autofree char *quote = NULL;
  g_autofree char *printed = NULL;
  const char *text = tl_document_get_text (run->view->document, NULL);
  TlTraceNote note = { .kind = kind, .field = field, .rule = (char *) rule, .reason = (char *) reason };
  TlSpan origin;

  if (!run->trace)
    return;
  origin = tl_fold_get_origin (tl_document_get_fold (run->view->document), span);
  if (origin.end > origin.start + QUOTE_MAX)
    origin.end = (guint32) tl_utf8_prev (text, origin.start + QUOTE_MAX);
  quote = tl_utf8_collapse (text + origin.start, origin.end - origin.start);
  printed = value ? tl_value_print (value) : NULL;
  note.quote = quote;
  note.value = printed;
  note.page = tl_document_get_page (run->view->document, origin.start);
  note.offset = origin.start;
  tl_trace_add (run->trace, &note);
}

void
tl_run_add (TlRun *run, TlCandidate *candidate)
{
  if (run->candidates->len >= run->limits->facts)
    {
      run->met_limit = TRUE;
      tl_candidate_free (candidate);
      return;
    }
  if (tl_example_stands (run, candidate->span))
    {
      tl_run_note (run, TL_TRACE_REFUSED, candidate->field, candidate->rule, &candidate->value,
                   candidate->span, "the words around it say that it is an example, or something to fill in");
      tl_candidate_free (candidate);
      return;
    }
  if (candidate->notice == 0)
    candidate->notice = tl_view_unit (run->view, candidate->unit)->notice;
  tl_wrapped_join_reference (run, candidate);
  g_ptr_array_add (run->candidates, candidate);
}
