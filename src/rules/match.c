/* SPDX-License-Identifier: GPL-3.0-or-later */
/* match.c - rules x document -> notices with facts.
 *
 * One scan of the folded text finds where the literals of all rules stand; only there a rule looks closer.
 */
#include "config.h"

#include "rules/match.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/anchor.h"
#include "rules/cards.h"
#include "rules/entries.h"
#include "rules/evidence.h"
#include "rules/grid.h"
#include "rules/headline.h"
#include "rules/kind.h"
#include "rules/label.h"
#include "rules/labelled.h"
#include "rules/language.h"
#include "rules/prose.h"
#include "rules/resolve.h"
#include "rules/same_day.h"
#include "rules/section.h"
#include "rules/sieve.h"

#define GATE_MAX   (1024 * 1024)
#define LABELS_MAX 100 /* of one expression on one line */

/* A pattern of a rule that is tried where one of its literals stands. */
typedef struct
{
  const TlRule *rule;
  const TlPattern *pattern;
  gboolean is_label;
} Probe;

struct _TlMatcher
{
  const TlPacks *packs;
  const TlLimits *limits;
  TlSieve *sieve;
  TlAnchors *anchors;
  GArray *probes; /* of Probe: ids of the anchors */
  GArray *free;   /* of guint: probes without a literal, tried on every line */
};

static void
add_probes (TlMatcher *matcher, const TlRule *rule, const GPtrArray *patterns, gboolean is_label)
{
  for (guint i = 0; patterns && i < patterns->len; i++)
    {
      Probe probe = { rule, g_ptr_array_index (patterns, i), is_label };
      guint id = matcher->probes->len;

      g_array_append_val (matcher->probes, probe);
      if (!tl_pattern_add_anchors (probe.pattern, matcher->anchors, id))
        g_array_append_val (matcher->free, id);
    }
}

TlMatcher *
tl_matcher_new (const TlPacks *packs, const TlLimits *limits)
{
  TlMatcher *matcher = g_new0 (TlMatcher, 1);
  const GPtrArray *rules = tl_packs_get_rules (packs);

  matcher->packs = packs;
  matcher->limits = limits;
  matcher->sieve = tl_sieve_new (packs);
  matcher->anchors = tl_anchors_new ();
  matcher->probes = g_array_new (FALSE, FALSE, sizeof (Probe));
  matcher->free = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < rules->len; i++)
    {
      const TlRule *rule = g_ptr_array_index (rules, i);

      add_probes (matcher, rule, rule->labels, TRUE);
      add_probes (matcher, rule, rule->proses, FALSE);
    }
  tl_anchors_build (matcher->anchors);
  return matcher;
}

void
tl_matcher_free (TlMatcher *matcher)
{
  if (!matcher)
    return;
  tl_sieve_free (matcher->sieve);
  tl_anchors_free (matcher->anchors);
  g_array_unref (matcher->probes);
  g_array_unref (matcher->free);
  g_free (matcher);
}

/* What is left of the last passage that a probe saw: it need not see it again. */
typedef struct
{
  TlRun *run;
  GArray *labels; /* of TlLabel */
  gsize *seen;    /* by probe: end of what it has seen */
} Scan;

static void
add_label (Scan *scan, const TlRule *rule, guint unit, TlSpan span)
{
  TlLabel label;

  if (tl_label_read (scan->run, rule, unit, span, &label))
    g_array_append_val (scan->labels, label);
}

/* A label that is an expression: all places where it fits on the line around ${at}. */
static gsize
read_label_pattern (Scan *scan, const Probe *probe, guint unit, gsize at)
{
  TlRun *run = scan->run;
  TlSpan line = tl_view_get_line (run->view, tl_view_unit (run->view, unit), at, run->limits->window / 2);
  gsize from = line.start;

  for (guint i = 0; i < LABELS_MAX && from < line.end; i++)
    {
      TlMatch match;

      if (!tl_run_match (run, probe->pattern, line, from, FALSE, NULL, &match))
        break;
      if (match.end > match.start)
        add_label (scan, probe->rule, unit, (TlSpan){ (guint32) match.start, (guint32) match.end });
      from = MAX (match.end, tl_utf8_next (run->view->text.text, line.end, from));
      tl_match_clear (&match);
    }
  return line.end;
}

static void
read_probe (Scan *scan, const Probe *probe, guint index, gsize start, gsize end)
{
  guint unit;

  if (!tl_run_is_active (scan->run, probe->rule->pack))
    return;
  if (probe->is_label && tl_pattern_is_literal (probe->pattern))
    {
      unit = tl_view_find (scan->run->view, start);
      if (unit != TL_VIEW_NONE)
        add_label (scan, probe->rule, unit, (TlSpan){ (guint32) start, (guint32) end });
      return;
    }
  if (start < scan->seen[index])
    return;
  unit = tl_view_find (scan->run->view, start);
  if (unit == TL_VIEW_NONE)
    return;
  scan->seen[index] = probe->is_label
                          ? read_label_pattern (scan, probe, unit, start)
                          : tl_prose_read (scan->run, probe->rule, probe->pattern, unit, start).end;
}

static void
read_free_probes (const TlMatcher *matcher, Scan *scan)
{
  const TlText *text = &scan->run->view->text;

  for (guint i = 0; i < matcher->free->len; i++)
    {
      guint index = g_array_index (matcher->free, guint, i);
      const Probe *probe = &g_array_index (matcher->probes, Probe, index);

      if (!tl_run_is_active (scan->run, probe->rule->pack))
        continue;
      for (guint unit = 0; unit < scan->run->view->units->len; unit++)
        {
          TlSpan span = tl_view_unit (scan->run->view, unit)->span;

          for (gsize at = span.start; at < span.end;
               at = MAX (scan->seen[index], tl_utf8_next (text->text, text->len, at)))
            read_probe (scan, probe, index, at, at);
        }
    }
}

static void
read_rules (const TlMatcher *matcher, TlRun *run)
{
  const TlText *text = &run->view->text;
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (TlAnchorHit));
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (TlLabel));
  g_autofree gsize *seen = g_new0 (gsize, MAX (matcher->probes->len, 1));
  Scan scan = { run, labels, seen };

  tl_anchors_scan (matcher->anchors, text->lower, text->len, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const TlAnchorHit *hit = &g_array_index (hits, TlAnchorHit, i);

      read_probe (&scan, &g_array_index (matcher->probes, Probe, hit->id), hit->id, hit->start, hit->end);
    }
  read_free_probes (matcher, &scan);
  tl_label_sort (labels);
  tl_cards_mark (run, labels);
  tl_labelled_read (run, labels);
}

/* Gates are looked for in the first megabyte, in windows that overlap by half. */
static gboolean
passes_gate (TlRun *run, const TlPack *pack)
{
  gsize len = MIN (run->view->text.len, GATE_MAX);

  if (pack->gates->len == 0)
    return TRUE;
  for (guint i = 0; i < run->view->units->len; i++)
    {
      TlSpan span = tl_view_unit (run->view, i)->span;

      if (span.start > len)
        break;
      for (; span.start < span.end; span.start += run->limits->window / 2)
        {
          span.start = (guint32) tl_utf8_ceil (run->view->text.text, span.start, span.end);
          if (tl_run_match_any (run, pack->gates, span))
            return TRUE;
        }
    }
  return FALSE;
}

/* A few words without a common one among them may be in any language: the gates decide. */
static gboolean
is_in_language (const TlPack *pack, const TlLanguages *languages)
{
  return !*pack->lang || !*languages->first || g_str_equal (pack->lang, languages->first)
         || g_str_equal (pack->lang, languages->second);
}

/* Decides which packs serve the document; the first that names a country or an order of days decides these.
 */
static void
open_packs (TlRun *run, TlRecord *record)
{
  const GPtrArray *packs = tl_packs_get_packs (run->packs);
  TlLanguages languages = tl_language_find (&run->view->text, run->lexicon);
  const TlPack *known = run->hint ? run->hint->pack : NULL;

  if (known && *known->lang)
    languages.first = known->lang;
  run->reading.lang = g_intern_string (languages.first);
  record->language = *languages.first ? g_strdup (languages.first) : NULL;
  run->reading.order = tl_language_find_order (&run->view->text);
  for (guint i = 0; i < packs->len; i++)
    {
      const TlPack *pack = g_ptr_array_index (packs, i);

      if (pack != known && (!is_in_language (pack, &languages) || !passes_gate (run, pack)))
        continue;
      g_hash_table_add (run->active, (gpointer) pack);
      if (*pack->country && !*run->reading.country)
        run->reading.country = pack->country;
      if (run->reading.order == TL_ORDER_UNKNOWN && *pack->order)
        run->reading.order = g_str_equal (pack->order, "dmy")   ? TL_ORDER_DMY
                             : g_str_equal (pack->order, "mdy") ? TL_ORDER_MDY
                                                                : TL_ORDER_YMD;
    }
}

static TlFact *
make_kind_fact (const TlRun *run, const TlKind *kind)
{
  TlEvidence evidence = tl_evidence_make (run->view->document, kind->span);
  TlValue value = { .kind = TL_VALUE_TEXT, .text = g_strdup (kind->rule->kind) };

  return tl_fact_new (TL_FIELD_TITLE, "", &value, NULL, &evidence, kind->rule->id,
                      (guint) CLAMP (kind->score, 1, 99));
}

static void
add_notices (TlRun *run, TlRecord *record)
{
  for (guint i = 0; i < run->notices->len; i++)
    {
      const TlNoticeMark *mark = &g_array_index (run->notices, TlNoticeMark, i);
      TlNotice *notice = tl_record_add_notice (record, mark->kind);

      if (mark->said.rule)
        notice->kind_fact = make_kind_fact (run, &mark->said);
    }
}

static void
find_kind (TlRun *run, const GArray *headlines)
{
  TlNoticeMark *own = &g_array_index (run->notices, TlNoticeMark, 0);

  if (tl_kind_find (run, headlines, &own->said))
    run->kind = own->said.rule->kind;
  if (run->hint && run->hint->kind)
    run->kind = run->hint->kind;
  own->kind = run->kind;
}

/* A kind alone is no notice: a news report has one, too. */
static void
drop_empty_notices (TlRecord *record)
{
  for (guint i = record->notices->len; i > 0; i--)
    {
      const TlNotice *notice = g_ptr_array_index (record->notices, i - 1);

      if (notice->facts->len == 0 && notice->conflicts->len == 0)
        g_ptr_array_remove_index (record->notices, i - 1);
    }
}

static void
copy_problems (const TlRun *run, TlRecord *record)
{
  if (!run->met_limit)
    return;
  tl_record_add_problem (
      record, "rule-limit",
      "A rule gave up on a passage that was too long or too intricate for it; facts may be missing.");
  if (record->status == TL_STATUS_OK)
    record->status = TL_STATUS_PARTIAL;
}

void
tl_matcher_run (const TlMatcher *matcher, const TlDocument *document, const TlMatchHint *hint,
                TlRecord *record, TlTrace *trace)
{
  g_autoptr (TlView) view = tl_view_new (document);
  g_autoptr (TlSieved) sieved = tl_sieve_scan (matcher->sieve, &view->text);
  g_autoptr (GHashTable) active = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_candidate_free);
  g_autoptr (GArray) notices = g_array_new (FALSE, TRUE, sizeof (TlNoticeMark));
  g_autoptr (GArray) headlines = NULL;
  TlRun run = {
    .packs = matcher->packs,
    .lexicon = tl_packs_get_lexicon (matcher->packs),
    .limits = matcher->limits,
    .hint = hint,
    .view = view,
    .sieved = sieved,
    .active = active,
    .candidates = candidates,
    .notices = notices,
    .trace = trace,
  };

  g_array_set_size (notices, 1); /* its own, whose kind is not known yet */
  run.reading = (TlReading){ .lexicon = run.lexicon, .lang = "", .country = "", .currency = "" };
  open_packs (&run, record);
  tl_section_mark (&run);
  headlines = tl_headlines_list (view);
  find_kind (&run, headlines);
  tl_entries_mark (&run);
  tl_headlines_read (&run, headlines);
  read_rules (matcher, &run);
  tl_grid_read (&run);
  tl_same_day_read (&run);
  add_notices (&run, record);
  tl_resolve (&run, record);
  if (!hint) /* the test of a [notice] rule has nothing else */
    drop_empty_notices (record);
  copy_problems (&run, record);
}
