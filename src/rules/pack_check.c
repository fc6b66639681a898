/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack_check.c - rules that cannot work, or that nobody could tell whether they do. */
#include "config.h"

#include "rules/pack_check.h"

#include "base/nearest.h"
#include "rules/trial.h"

#define BIT(kind) (1u << (kind))

/* What a fact may be read as besides the kind of its field: a period or a duration is a deadline too. */
static const guint also_taken[TL_VALUE_LAST] = {
  [TL_VALUE_TEXT] = BIT (TL_VALUE_ORG) | BIT (TL_VALUE_REFERENCE) | BIT (TL_VALUE_PLACE),
  [TL_VALUE_REFERENCE] = BIT (TL_VALUE_TEXT),
  [TL_VALUE_ORG] = BIT (TL_VALUE_TEXT),
  [TL_VALUE_DATE] = BIT (TL_VALUE_PERIOD) | BIT (TL_VALUE_DURATION),
  [TL_VALUE_DURATION] = BIT (TL_VALUE_DATE) | BIT (TL_VALUE_PERIOD),
  [TL_VALUE_NUMBER] = BIT (TL_VALUE_PERCENT),
  [TL_VALUE_PERCENT] = BIT (TL_VALUE_NUMBER),
};

gboolean
tl_field_takes (TlField field, TlValueKind kind)
{
  TlValueKind own = tl_field_get (field)->value;

  return kind == own || (also_taken[own] & BIT (kind)) != 0;
}

/* ${source} stands in ${key} of ${stanza}, or of what it extends: then the stanza's own line is named. */
G_GNUC_PRINTF (5, 6)
static gboolean
fail_at (const TlStanza *stanza, const char *key, const char *source, GError **error, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  for (guint i = 0; i < stanza->entries->len; i++)
    {
      const TlEntry *entry = g_ptr_array_index (stanza->entries, i);

      if (g_str_equal (entry->key, key) && (!source || g_str_equal (entry->value, source)))
        return tl_stanza_fail (error, stanza->file, entry->line, entry->column, "%s", what);
    }
  return tl_stanza_fail (error, stanza->file, stanza->line, 1, "%s", what);
}

static gboolean
check_expected (const TlStanza *stanza, const TlTrial *trial, GError **error)
{
  for (guint i = 0; i < trial->expected->len; i++)
    {
      const TlExpected *expected = g_ptr_array_index (trial->expected, i);
      const char *near = NULL;
      g_autofree char *hint = NULL;

      if (!expected->field || tl_field_parse (expected->field) != TL_FIELD_LAST)
        continue;
      for (guint k = 0; k < TL_FIELD_LAST; k++)
        near = tl_nearest (expected->field, tl_field_get (k)->name, near);
      hint = tl_nearest_hint (near);
      return tl_stanza_fail (error, stanza->file, trial->line, 0,
                             "this test expects a field \"%s\" that there is not%s", expected->field, hint);
    }
  return TRUE;
}

static gboolean
check_trials (const TlStanza *stanza, GError **error)
{
  g_autoptr (GPtrArray) trials = tl_trials_new (stanza, error);
  guint n = 0;

  if (!trials)
    return FALSE;
  for (guint i = 0; i < trials->len; i++)
    {
      const TlTrial *trial = g_ptr_array_index (trials, i);

      n += trial->kind != TL_TRIAL_TODO;
      if (!check_expected (stanza, trial, error))
        return FALSE;
    }
  return n > 0
         || tl_stanza_fail (error, stanza->file, stanza->line, 1,
                            "[%s %s] has neither \"test\" nor \"deny\": nobody could tell whether it works",
                            stanza->kind, stanza->id);
}

/* The capture that is the fact: the one named "value", else the first that the field takes. */
static gboolean
check_captures (const TlRule *rule, const char *key, const GPtrArray *patterns, GError **error)
{
  for (guint i = 0; i < patterns->len; i++)
    {
      const TlPattern *pattern = g_ptr_array_index (patterns, i);
      guint n = 0, n_taken = 0;
      const TlValueKind *kinds = tl_pattern_get_kinds (pattern, &n);

      for (guint k = 0; k < n; k++)
        n_taken += tl_field_takes (rule->field, kinds[k]);
      if (n == 0)
        return fail_at (rule->stanza, key, tl_pattern_get_source (pattern), error,
                        "\"%s\" wants a typed capture that is the value, such as %%{%s}", key,
                        tl_value_kind_name (tl_field_get (rule->field)->value));
      if (n_taken == 0)
        return fail_at (rule->stanza, key, tl_pattern_get_source (pattern), error,
                        "none of the captures is a %s, which the field %s wants",
                        tl_value_kind_name (tl_field_get (rule->field)->value),
                        tl_field_get (rule->field)->name);
    }
  return TRUE;
}

static gboolean
check_sections (const TlPacks *packs, const TlStanza *stanza, char **sections, GError **error)
{
  const GPtrArray *known = tl_packs_get_sections (packs);

  for (guint i = 0; sections && sections[i]; i++)
    {
      const char *near = NULL;
      g_autofree char *hint = NULL;
      gboolean found = FALSE;

      for (guint k = 0; k < known->len && !found; k++)
        {
          const char *id = ((TlSectionRule *) g_ptr_array_index (known, k))->id;

          found = g_str_equal (id, sections[i]);
          near = tl_nearest (sections[i], id, near);
        }
      hint = tl_nearest_hint (near);
      if (!found)
        return fail_at (stanza, "in", NULL, error, "there is no [section %s]%s", sections[i], hint);
    }
  return TRUE;
}

static gboolean
check_target_keys (const TlRule *rule, GError **error)
{
  const struct
  {
    const char *key;
    gboolean stands;
  } keys[] = {
    { "change", rule->has_change },
    { "platform", rule->platform != NULL },
    { "metric", rule->metric != NULL },
    { "every", rule->every != NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys) && rule->field != TL_FIELD_TARGET; i++)
    if (keys[i].stands)
      return fail_at (rule->stanza, keys[i].key, NULL, error, "\"%s\" goes with \"field = target\" only",
                      keys[i].key);
  return TRUE;
}

static gboolean
check_rule (const TlPacks *packs, const TlRule *rule, GError **error)
{
  const TlStanza *stanza = rule->stanza;

  if (!tl_stanza_get (stanza, "field") && !tl_stanza_get (stanza, "extends"))
    return tl_stanza_fail (error, stanza->file, stanza->line, 1, "[rule %s] has no \"field\"", rule->id);
  if (rule->labels->len + rule->proses->len + rule->headlines->len == 0)
    return tl_stanza_fail (error, stanza->file, stanza->line, 1,
                           "[rule %s] has no \"label\", \"prose\" or \"headline\" and finds nothing",
                           rule->id);
  if (rule->values->len > 0 && rule->labels->len == 0)
    return fail_at (stanza, "value", NULL, error, "\"value\" is what follows a \"label\", and there is none");
  return check_target_keys (rule, error) && check_captures (rule, "value", rule->values, error)
         && check_captures (rule, "prose", rule->proses, error)
         && check_captures (rule, "headline", rule->headlines, error)
         && check_sections (packs, stanza, rule->sections, error) && check_trials (stanza, error);
}

static gboolean
has_column (const TlTableRule *table, const char *name)
{
  for (guint i = 0; i < table->columns->len; i++)
    if (g_str_equal (((TlColumnRule *) g_ptr_array_index (table->columns, i))->name, name))
      return TRUE;
  return FALSE;
}

/* "value.award|value.contract": one of them will do. */
static gboolean
check_need (const TlTableRule *table, const char *need, GError **error)
{
  g_auto (GStrv) names = g_strsplit (need, "|", -1);

  for (guint i = 0; names[i]; i++)
    if (!has_column (table, names[i]))
      return fail_at (table->stanza, "need", NULL, error, "\"%s\" is needed, but there is no such column",
                      names[i]);
  return TRUE;
}

static gboolean
check_table (const TlPacks *packs, const TlTableRule *table, GError **error)
{
  const TlStanza *stanza = table->stanza;

  if (table->columns->len == 0)
    return tl_stanza_fail (error, stanza->file, stanza->line, 1, "[table %s] has no \"column\"", table->id);
  if (!table->need)
    return tl_stanza_fail (error, stanza->file, stanza->line, 1,
                           "[table %s] has no \"need\": name the columns that make it this table", table->id);
  for (guint i = 0; table->need[i]; i++)
    if (!check_need (table, table->need[i], error))
      return FALSE;
  return check_sections (packs, stanza, table->sections, error) && check_trials (stanza, error);
}

/* Patterns without which a stanza does nothing. */
static gboolean
check_needed (const TlStanza *stanza, GError **error)
{
  static const struct
  {
    const char *kind;
    const char *keys[3];
  } needed[] = {
    { "section", { "heading" } }, { "lots", { "heading" } }, { "skip", { "block" } },
    { "entries", { "heading" } }, { "notice", { "kind" } },  { "notice", { "title", "text" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    {
      gboolean stands = FALSE;

      for (guint k = 0; needed[i].keys[k]; k++)
        stands = stands || tl_stanza_get (stanza, needed[i].keys[k]);
      if (g_str_equal (stanza->kind, needed[i].kind) && !stands)
        return tl_stanza_fail (error, stanza->file, stanza->line, 1, "[%s %s] has no \"%s\"", stanza->kind,
                               stanza->id, needed[i].keys[0]);
    }
  return TRUE;
}

static gboolean
check_lots (const TlPacks *packs, GError **error)
{
  const GPtrArray *lots = tl_packs_get_lots (packs);

  for (guint i = 0; i < lots->len; i++)
    {
      const TlLotRule *lot = g_ptr_array_index (lots, i);

      for (guint k = 0; k < lot->headings->len; k++)
        {
          const TlPattern *heading = g_ptr_array_index (lot->headings, k);
          guint n = 0;

          (void) tl_pattern_get_kinds (heading, &n);
          if (n == 0)
            {
              g_set_error (error, TL_ERROR, TL_ERROR_RULE, "[lots %s]: the heading %s has no %%{lot}",
                           lot->id, tl_pattern_get_source (heading));
              return FALSE;
            }
        }
    }
  return TRUE;
}

gboolean
tl_packs_check (const TlPacks *packs, GError **error)
{
  const GPtrArray *rules = tl_packs_get_rules (packs), *tables = tl_packs_get_tables (packs);
  const GPtrArray *stanzas = tl_packs_get_stanzas (packs);

  for (guint i = 0; i < stanzas->len; i++)
    if (!check_needed (g_ptr_array_index (stanzas, i), error))
      return FALSE;
  for (guint i = 0; i < rules->len; i++)
    if (!check_rule (packs, g_ptr_array_index (rules, i), error))
      return FALSE;
  for (guint i = 0; i < tables->len; i++)
    if (!check_table (packs, g_ptr_array_index (tables, i), error))
      return FALSE;
  return check_lots (packs, error);
}
