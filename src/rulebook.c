/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rulebook.c - the rules themselves: are they well written, and which fields do they look for in which
 * language. */
#include "config.h"

#include "engine_private.h"
#include "rules/selftest.h"

#include <string.h>

#define WIDEST 24 /* the longest name of a field */

/* Whether some text must stand where a pattern of ${patterns} fits; a rule without is right, but slow. */
static void
note_slow (const TlStanza *stanza, const GPtrArray *patterns, TlRuleCount *count, GString *report)
{
  for (guint i = 0; patterns != NULL && i < patterns->len; i++)
    if (tl_pattern_get_literals (patterns->pdata[i]) == NULL)
      {
        count->notes++;
        g_string_append_printf (
            report, "%s:%u: note: [%s %s] is tried at every place, since no word must stand in %s\n",
            stanza->file, stanza->line, stanza->kind, stanza->id, tl_pattern_get_source (patterns->pdata[i]));
      }
}

gboolean
tl_rulebook_check (const char *patterns, TlRuleCount *count, GString *report, GError **error)
{
  g_autoptr (TlPacks) packs = tl_engine_load_packs (patterns, error);
  const GPtrArray *rules;

  if (packs == NULL)
    return FALSE;
  rules = tl_packs_get_rules (packs);
  *count = (TlRuleCount){ .rules = rules->len + tl_packs_get_tables (packs)->len,
                          .packs = tl_packs_get_packs (packs)->len };
  for (guint i = 0; i < rules->len; i++)
    {
      const TlRule *rule = rules->pdata[i];

      note_slow (rule->stanza, rule->labels, count, report);
      note_slow (rule->stanza, rule->proses, count, report);
    }
  return TRUE;
}

gboolean
tl_rulebook_test (const TlEngine *engine, const char *id, TlTestCount *count, GString *report)
{
  TlSelftestCount all = { 0 };
  gboolean passed = tl_selftest_run (engine->packs, engine->matcher, id, report, &all);

  *count = (TlTestCount){ .passed = all.passed, .failed = all.failed, .known = all.known };
  return passed;
}

static gint
compare_langs (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The languages of all packs, sorted; each once. */
static GPtrArray *
list_langs (const TlPacks *packs)
{
  const GPtrArray *all = tl_packs_get_packs (packs);
  GPtrArray *langs = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const TlPack *pack = all->pdata[i];

      if (!g_ptr_array_find_with_equal_func (langs, pack->lang, g_str_equal, NULL))
        g_ptr_array_add (langs, pack->lang);
    }
  g_ptr_array_sort (langs, compare_langs);
  return langs;
}

/* How many rules and columns of tables look for ${field} in ${lang}. */
static guint
count_rules (const TlPacks *packs, TlField field, const char *lang)
{
  const GPtrArray *rules = tl_packs_get_rules (packs), *tables = tl_packs_get_tables (packs);
  guint n = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const TlRule *rule = rules->pdata[i];

      n += rule->field == field && strcmp (rule->pack->lang, lang) == 0;
    }
  for (guint i = 0; i < tables->len; i++)
    {
      const TlTableRule *table = tables->pdata[i];

      for (guint j = 0; j < table->columns->len && strcmp (table->pack->lang, lang) == 0; j++)
        n += ((const TlColumnRule *) table->columns->pdata[j])->field == field;
    }
  return n;
}

/* None is a dot, so that the eye finds what is missing. */
static void
add_count (guint n, GString *out)
{
  if (n > 0)
    g_string_append_printf (out, " %4u", n);
  else
    g_string_append (out, "    .");
}

void
tl_rulebook_list (const TlEngine *engine, GString *out)
{
  g_autoptr (GPtrArray) langs = list_langs (engine->packs);

  g_string_append_printf (out, "%-*s", WIDEST, "field");
  for (guint i = 0; i < langs->len; i++)
    {
      const char *lang = langs->pdata[i];

      g_string_append_printf (out, " %4s", *lang != '\0' ? lang : "all");
    }
  g_string_append_c (out, '\n');
  for (TlField field = 0; field < TL_FIELD_LAST; field++)
    {
      g_string_append_printf (out, "%-*s", WIDEST, tl_field_get (field)->name);
      for (guint i = 0; i < langs->len; i++)
        add_count (count_rules (engine->packs, field, langs->pdata[i]), out);
      g_string_append_c (out, '\n');
    }
}
