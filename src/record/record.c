/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record.c - what one document states, and what became of it. */
#include "config.h"

#include "record/record.h"

#include <string.h>

static const char *const statuses[] = {
  "ok",      "partial", "empty",  "encrypted", "damaged",    "unsupported",
  "too-big", "timeout", "memory", "crash",     "unreadable", "changed",
};

G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == TL_STATUS_LAST);

const char *
tl_status_name (TlStatus status)
{
  g_assert (status < TL_STATUS_LAST);
  return statuses[status];
}

TlStatus
tl_status_parse (const char *name)
{
  TlStatus status = 0;

  while (status < TL_STATUS_LAST && strcmp (statuses[status], name) != 0)
    status++;
  return status;
}

static void
free_problem (TlRecordProblem *problem)
{
  g_free (problem->code);
  g_free (problem->sentence);
  g_free (problem);
}

static void
free_notice (TlNotice *notice)
{
  g_free (notice->kind);
  tl_fact_free (notice->kind_fact);
  g_ptr_array_unref (notice->facts);
  g_ptr_array_unref (notice->conflicts);
  g_free (notice);
}

TlRecord *
tl_record_new (const char *source, GBytes *bytes)
{
  TlRecord *record = g_new0 (TlRecord, 1);

  g_atomic_ref_count_init (&record->refs);
  record->source = g_strdup (source);
  if (bytes != NULL)
    {
      record->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      record->bytes = g_bytes_get_size (bytes);
    }
  record->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) free_problem);
  record->notices = g_ptr_array_new_with_free_func ((GDestroyNotify) free_notice);
  record->facts = g_ptr_array_new ();
  return record;
}

TlRecord *
tl_record_new_failed (const char *source, GBytes *bytes, TlStatus status, const char *code,
                      const char *sentence)
{
  TlRecord *record = tl_record_new (source, bytes);

  record->status = status;
  tl_record_add_problem (record, code, sentence);
  return record;
}

TlRecord *
tl_record_ref (TlRecord *record)
{
  g_return_val_if_fail (record != NULL, NULL);
  g_atomic_ref_count_inc (&record->refs);
  return record;
}

void
tl_record_unref (TlRecord *record)
{
  g_return_if_fail (record != NULL);
  if (!g_atomic_ref_count_dec (&record->refs))
    return;
  g_free (record->source);
  g_free (record->sha256);
  g_free (record->type);
  g_free (record->language);
  g_ptr_array_unref (record->problems);
  g_ptr_array_unref (record->facts);
  g_ptr_array_unref (record->notices);
  g_free (record);
}

const char *
tl_record_get_status (const TlRecord *record)
{
  g_return_val_if_fail (record != NULL, NULL);
  return tl_status_name (record->status);
}

void
tl_record_add_problem (TlRecord *record, const char *code, const char *sentence)
{
  TlRecordProblem *problem = g_new (TlRecordProblem, 1);

  problem->code = g_strdup (code);
  problem->sentence = g_strdup (sentence);
  g_ptr_array_add (record->problems, problem);
}

TlNotice *
tl_record_add_notice (TlRecord *record, const char *kind)
{
  TlNotice *notice = g_new0 (TlNotice, 1);

  notice->kind = g_strdup (kind);
  notice->facts = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_fact_free);
  notice->conflicts = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_fact_free);
  g_ptr_array_add (record->notices, notice);
  return notice;
}

void
tl_notice_add_fact (TlNotice *notice, TlFact *fact)
{
  g_ptr_array_add (notice->facts, fact);
}

void
tl_notice_add_conflict (TlNotice *notice, TlFact *fact)
{
  g_ptr_array_add (notice->conflicts, fact);
}

static gint
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* 0: the same statement at the same place. */
static gint
compare_statements (const TlFact *a, const TlFact *b)
{
  gint order = compare_numbers (a->evidence.chars.start, b->evidence.chars.start);

  if (order == 0)
    order = compare_numbers (a->evidence.chars.end, b->evidence.chars.end);
  if (order == 0)
    order = compare_numbers (a->field, b->field);
  if (order == 0)
    order = strcmp (a->lot, b->lot);
  if (order == 0)
    order = strcmp (a->printed, b->printed);
  return order;
}

static gint
compare_facts (gconstpointer a, gconstpointer b)
{
  const TlFact *left = *(const TlFact *const *) a, *right = *(const TlFact *const *) b;
  gint order = compare_statements (left, right);

  if (order == 0)
    order = compare_numbers (right->confidence, left->confidence);
  if (order == 0)
    order = g_strcmp0 (left->rule, right->rule);
  return order;
}

static gboolean
is_part (const TlFact *fact)
{
  return tl_field_get (fact->field)->element == NULL;
}

/* Sorts ${facts}, then closes the gaps in one pass. */
static void
seal_facts (GPtrArray *facts)
{
  guint n = 0;

  g_ptr_array_sort (facts, compare_facts);
  for (guint i = 0; i < facts->len; i++)
    {
      TlFact *fact = facts->pdata[i];

      if (is_part (fact) || (n > 0 && compare_statements (facts->pdata[n - 1], fact) == 0))
        tl_fact_free (fact);
      else
        facts->pdata[n++] = fact;
      if (n <= i)
        facts->pdata[i] = NULL;
    }
  /* The tail holds NULLs, which tl_fact_free() takes. */
  g_ptr_array_set_size (facts, (gint) n);
}

void
tl_record_seal (TlRecord *record)
{
  g_ptr_array_set_size (record->facts, 0);
  for (guint i = 0; i < record->notices->len; i++)
    {
      TlNotice *notice = record->notices->pdata[i];

      seal_facts (notice->facts);
      seal_facts (notice->conflicts);
      for (guint j = 0; j < notice->facts->len; j++)
        g_ptr_array_add (record->facts, notice->facts->pdata[j]);
    }
}

void
tl_fact_iter_init (TlFactIter *iter, const TlRecord *record)
{
  g_return_if_fail (iter != NULL && record != NULL);
  iter->record = record;
  iter->next = 0;
}

gboolean
tl_fact_iter_next (TlFactIter *iter, const TlFact **fact)
{
  g_return_val_if_fail (iter != NULL && fact != NULL, FALSE);
  if (iter->next >= iter->record->facts->len)
    return FALSE;
  *fact = iter->record->facts->pdata[iter->next++];
  return TRUE;
}
