/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine_values.c - the values in a line of text, without rules: for people who write word lists. */
#include "config.h"

#include "base/fold.h"
#include "engine_private.h"

#include <string.h>

const char *const *
tl_engine_list_kinds (void)
{
  static const char *const names[]
      = { "money",     "number", "percent", "date",     "period", "duration", "org",
          "reference", "lot",    "text",    "platform", "metric", "place",    NULL };

  return names;
}

/* Adds the words of ${stanza} that are of ${len} letters. */
static void
add_words (const TlStanza *stanza, gsize len, GHashTable *words)
{
  for (guint i = 0; i < stanza->entries->len; i++)
    {
      const TlEntry *entry = stanza->entries->pdata[i];
      g_auto (GStrv) all = g_strsplit (entry->value, "|", -1);

      for (char **word = all; *word != NULL; word++)
        if (strlen (g_strstrip (*word)) == len)
          g_hash_table_add (words, g_strdup (*word));
    }
}

/* Returns: (transfer full): the keys of ${words}, sorted. */
static char **
sort_words (GHashTable *words)
{
  g_autoptr (GList) keys = g_list_sort (g_hash_table_get_keys (words), (GCompareFunc) strcmp);
  GPtrArray *sorted = g_ptr_array_new ();

  for (const GList *key = keys; key != NULL; key = key->next)
    g_ptr_array_add (sorted, g_strdup (key->data));
  g_ptr_array_add (sorted, NULL);
  return (char **) g_ptr_array_free (sorted, FALSE);
}

char **
tl_engine_list_languages (const TlEngine *engine)
{
  const GPtrArray *stanzas = tl_packs_get_stanzas (engine->packs);
  g_autoptr (GHashTable) langs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < stanzas->len; i++)
    {
      const TlStanza *stanza = stanzas->pdata[i];
      const char *dot = strchr (stanza->id, '.');

      if (strcmp (stanza->kind, "words") != 0)
        continue;
      if (dot != NULL)
        g_hash_table_add (langs, g_strndup (dot + 1, strcspn (dot + 1, "-")));
      else if (strcmp (stanza->id, "language-order") == 0)
        add_words (stanza, 2, langs);
    }
  return sort_words (langs);
}

char **
tl_engine_list_countries (const TlEngine *engine)
{
  const GPtrArray *stanzas = tl_packs_get_stanzas (engine->packs);
  g_autoptr (GHashTable) countries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < stanzas->len; i++)
    {
      const TlStanza *stanza = stanzas->pdata[i];

      if (strcmp (stanza->kind, "words") == 0
          && (strcmp (stanza->id, "country-order") == 0 || strcmp (stanza->id, "currency-of") == 0))
        add_words (stanza, 2, countries);
    }
  return sort_words (countries);
}

/* A language with a region ("en-IN") names the country, too. */
static const char *
get_country (const TlValueQuery *query)
{
  const char *dash = strrchr (query->lang, '-');

  if (query->country[0] == '\0' && dash != NULL && strlen (dash) == 3 && g_ascii_isupper (dash[1]))
    return dash + 1;
  return query->country;
}

void
tl_engine_find_values (const TlEngine *engine, const TlValueQuery *query, const char *line, gsize len,
                       GString *out)
{
  g_autoptr (TlFold) fold = tl_fold_new (line, len);
  TlText text = { fold->text, fold->lower, fold->len };
  TlReading reading = {
    .lexicon = tl_packs_get_lexicon (engine->packs),
    .lang = query->lang,
    .country = get_country (query),
    .currency = "",
    .order = TL_ORDER_UNKNOWN,
    .is_line = TRUE,
  };
  TlValueKind kind = tl_value_kind_parse (query->kind);
  TlValue value = { 0 };
  gboolean first = TRUE;

  for (gsize from = 0, start, end;
       tl_value_find (kind, &text, from, fold->len, &reading, &value, &start, &end); from = end)
    {
      g_autofree char *printed = tl_value_print (&value);

      g_string_append_printf (out, "%s%s", first ? "" : "\t", printed);
      first = FALSE;
      tl_value_clear (&value);
      g_assert (end > from);
    }
}
