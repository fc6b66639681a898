/* SPDX-License-Identifier: GPL-3.0-or-later */
/* choice.c - of what a document states, only what somebody asked for. */
#include "config.h"

#include "record/choice.h"

static gboolean
is_named (TlField field, const char *name)
{
  TlField named = tl_field_parse (name);

  if (named == TL_FIELD_LAST)
    return FALSE;
  return named == field || (field == TL_FIELD_TARGET && tl_field_get (named)->element == NULL);
}

static gboolean
is_wanted (TlField field, const char *const *fields)
{
  if (fields == NULL)
    return TRUE;
  for (; *fields != NULL; fields++)
    if (is_named (field, *fields))
      return TRUE;
  return FALSE;
}

static void
choose_facts (GPtrArray *facts, const char *const *fields, guint min_confidence)
{
  /* The last one moves up, and was seen: sealing sorts them anyway. */
  for (guint i = facts->len; i > 0; i--)
    {
      const TlFact *fact = facts->pdata[i - 1];

      if (fact->confidence < min_confidence || !is_wanted (fact->field, fields))
        g_ptr_array_remove_index_fast (facts, i - 1);
    }
}

/* What a fact and those that contradict it have in common. */
static char *
make_key (const TlFact *fact)
{
  return g_strdup_printf ("%u %s", fact->field, fact->lot);
}

static void
choose_conflicts (TlNotice *notice)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < notice->facts->len; i++)
    g_hash_table_add (keys, make_key (notice->facts->pdata[i]));
  for (guint i = notice->conflicts->len; i > 0; i--)
    {
      g_autofree char *key = make_key (notice->conflicts->pdata[i - 1]);

      if (!g_hash_table_contains (keys, key))
        g_ptr_array_remove_index_fast (notice->conflicts, i - 1);
    }
}

static void
choose_kind (TlNotice *notice, guint min_confidence)
{
  if (notice->kind_fact == NULL || notice->kind_fact->confidence >= min_confidence)
    return;
  g_clear_pointer (&notice->kind_fact, tl_fact_free);
  g_clear_pointer (&notice->kind, g_free);
}

void
tl_record_choose (TlRecord *record, const char *const *fields, guint min_confidence)
{
  for (guint i = 0; i < record->notices->len; i++)
    {
      TlNotice *notice = record->notices->pdata[i];

      choose_facts (notice->facts, fields, min_confidence);
      choose_conflicts (notice);
      choose_kind (notice, min_confidence);
    }
}
