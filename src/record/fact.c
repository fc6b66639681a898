/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fact.c - one thing that a document states, and where it stands.
 *
 * The canonical text of a target is that of the corpus (corpus/GOLD.md): platform, metric, then "+N" for an
 * increase, "=N" for a level, "N%" for growth, "=N%" for a rate, and "/P1M" when it is due anew in each
 * period.
 */
#include "config.h"

#include "record/fact.h"

TlFact *
tl_fact_new (TlField field, const char *lot, TlValue *value, TlTarget *target, TlEvidence *evidence,
             const char *rule, guint confidence)
{
  TlFact *fact = g_new0 (TlFact, 1);

  g_assert (field < TL_FIELD_LAST && (target != NULL) == (field == TL_FIELD_TARGET));
  fact->field = field;
  fact->lot = g_strdup (lot != NULL ? lot : "");
  fact->value = *value;
  *value = (TlValue){ 0 };
  fact->target = target;
  fact->evidence = *evidence;
  *evidence = (TlEvidence){ 0 };
  fact->rule = g_strdup (rule);
  fact->confidence = MIN (confidence, 100);
  fact->printed = target != NULL ? tl_target_print (target) : tl_value_print (&fact->value);
  return fact;
}

void
tl_fact_free (TlFact *fact)
{
  if (fact == NULL)
    return;
  g_free (fact->lot);
  tl_value_clear (&fact->value);
  tl_target_free (fact->target);
  tl_evidence_clear (&fact->evidence);
  g_free (fact->rule);
  g_free (fact->printed);
  g_free (fact);
}

void
tl_evidence_clear (TlEvidence *evidence)
{
  g_free (evidence->quote);
  g_free (evidence->box);
  g_free (evidence->path);
  *evidence = (TlEvidence){ 0 };
}

TlTarget *
tl_target_new (void)
{
  TlTarget *target = g_new0 (TlTarget, 1);

  target->shares = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_target_part_free);
  target->benchmarks = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_target_part_free);
  return target;
}

void
tl_target_free (TlTarget *target)
{
  if (target == NULL)
    return;
  g_free (target->platform);
  g_free (target->metric);
  g_free (target->every);
  g_free (target->by);
  tl_evidence_clear (&target->by_evidence);
  g_ptr_array_unref (target->shares);
  g_ptr_array_unref (target->benchmarks);
  g_free (target);
}

TlTargetPart *
tl_target_part_new (TlDecimal percent, const char *name, TlEvidence *evidence)
{
  TlTargetPart *part = g_new0 (TlTargetPart, 1);

  part->percent = percent;
  part->name = g_strdup (name);
  part->evidence = *evidence;
  *evidence = (TlEvidence){ 0 };
  return part;
}

void
tl_target_part_free (TlTargetPart *part)
{
  g_free (part->name);
  tl_evidence_clear (&part->evidence);
  g_free (part);
}

const char *
tl_change_name (TlChange change)
{
  static const char *const names[] = {
    [TL_CHANGE_INCREASE] = "increase",
    [TL_CHANGE_ABSOLUTE] = "absolute",
    [TL_CHANGE_GROWTH] = "growth",
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == TL_CHANGE_LAST);
  return names[change];
}

char *
tl_target_print (const TlTarget *target)
{
  static const char *const signs[] = { "+", "=", "" };
  g_autofree char *count = tl_decimal_print (target->count, 0);
  gboolean is_percent = target->is_rate || target->change == TL_CHANGE_GROWTH;

  return g_strdup_printf ("%s %s %s%s%s%s%s", target->platform != NULL ? target->platform : "other",
                          target->metric != NULL ? target->metric : "", signs[target->change], count,
                          is_percent ? "%" : "", target->every != NULL ? "/" : "",
                          target->every != NULL ? target->every : "");
}

const char *
tl_fact_get_field (const TlFact *fact)
{
  return tl_field_get (fact->field)->name;
}

const char *
tl_fact_get_lot (const TlFact *fact)
{
  return fact->lot;
}

const char *
tl_fact_get_value (const TlFact *fact)
{
  return fact->printed;
}

const char *
tl_fact_get_evidence (const TlFact *fact)
{
  return fact->evidence.quote;
}

guint
tl_fact_get_page (const TlFact *fact)
{
  return fact->evidence.page;
}

const char *
tl_fact_get_rule (const TlFact *fact)
{
  return fact->rule;
}
