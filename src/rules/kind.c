/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kind.c - what kind of notice a document is. */
#include "config.h"

#include "rules/kind.h"

#define TEXT_UNITS 120 /* in which a weaker sign is looked for */
#define TEXT_LESS  15  /* a sign in the text is so much weaker than one in the headline */

static void
try (TlRun *run, const TlNoticeRule *rule, const GPtrArray *patterns, TlSpan window, gint less, TlKind *best)
{
  gint score = rule->score - less;

  if (best->rule && score <= best->score)
    return;
  for (guint i = 0; patterns && i < patterns->len; i++)
    {
      TlMatch match;

      if (!tl_run_match (run, g_ptr_array_index (patterns, i), window, window.start, FALSE, NULL, &match))
        continue;
      if (!tl_run_match_any (run, rule->nots, window))
        *best = (TlKind){ rule, { (guint32) match.start, (guint32) match.end }, score };
      tl_match_clear (&match);
      return;
    }
}

static void
try_lines (TlRun *run, const TlNoticeRule *rule, const GArray *headlines, TlKind *best)
{
  for (guint i = 0; i < headlines->len; i++)
    try (run, rule, rule->titles, tl_view_unit (run->view, g_array_index (headlines, guint, i))->span,
         (gint) i * 2, best);
}

gboolean
tl_kind_find_in_lines (TlRun *run, const GArray *headlines, TlKind *kind)
{
  const GPtrArray *rules = tl_packs_get_notices (run->packs);

  *kind = (TlKind){ 0 };
  for (guint i = 0; i < rules->len; i++)
    if (tl_run_is_active (run, ((TlNoticeRule *) g_ptr_array_index (rules, i))->pack))
      try_lines (run, g_ptr_array_index (rules, i), headlines, kind);
  return kind->rule != NULL;
}

gboolean
tl_kind_find (TlRun *run, const GArray *headlines, TlKind *kind)
{
  const GPtrArray *rules = tl_packs_get_notices (run->packs);
  TlKind best = { 0 };

  for (guint i = 0; i < rules->len; i++)
    {
      const TlNoticeRule *rule = g_ptr_array_index (rules, i);

      if (!tl_run_is_active (run, rule->pack))
        continue;
      try_lines (run, rule, headlines, &best);
      for (guint j = 0, seen = 0;
           rule->texts && rule->texts->len && j < run->view->units->len && seen < TEXT_UNITS; j++)
        {
          const TlUnit *unit = tl_view_unit (run->view, j);

          if (unit->is_skipped || tl_span_is_empty (unit->span))
            continue;
          seen++;
          try (run, rule, rule->texts, unit->span, TEXT_LESS + (gint) (seen / 20), &best);
        }
    }
  *kind = best;
  return best.rule != NULL;
}
