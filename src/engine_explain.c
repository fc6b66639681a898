/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine_explain.c - why a fact of a document is there, or is not. */
#include "config.h"

#include "engine.h"

#include <string.h>

#include "engine_private.h"
#include "reader/reader.h"

#define LINE_BYTES 200 /* of what one rule looks for */
#define RULES_MAX  12  /* of one field */

/* The words that a rule looks for, each once. */
typedef struct
{
  GString *out;
  GHashTable *seen;
} Words;

static void
add_word (Words *words, const char *word, const char *around)
{
  if (g_hash_table_add (words->seen, (gpointer) word))
    g_string_append_printf (words->out, "%s%s%s%s", words->out->len > 0 ? ", " : "", around, word, around);
}

/* "/(?:total )?award(?:ed)? value/" -> "…award…": what must stand there; a literal is itself. */
static void
add_pattern (Words *words, const TlPattern *pattern)
{
  const char *const *literals = tl_pattern_is_literal (pattern) ? NULL : tl_pattern_get_literals (pattern);

  if (literals == NULL)
    add_word (words, tl_pattern_get_source (pattern), "");
  for (; literals != NULL && *literals != NULL; literals++)
    add_word (words, *literals, "…");
}

static void
add_patterns (Words *words, const GPtrArray *patterns)
{
  for (guint i = 0; patterns != NULL && i < patterns->len; i++)
    add_pattern (words, patterns->pdata[i]);
}

/* "en.value.award: contract value, …award…  (only in award, contract)". */
static void
add_rule (const TlRule *rule, GString *out)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  Words words = { text, seen };
  g_autofree char *kinds = rule->notices != NULL ? g_strjoinv (", ", rule->notices) : NULL;
  const char *cut;

  add_patterns (&words, rule->labels);
  add_patterns (&words, rule->proses);
  if (text->len == 0)
    return;
  cut = text->len > LINE_BYTES ? g_strstr_len (text->str + LINE_BYTES, -1, ", ") : NULL;
  if (cut != NULL)
    {
      g_string_truncate (text, (gsize) (cut - text->str));
      g_string_append (text, ", ...");
    }
  g_string_append_printf (out, "    %s: %s", rule->id, text->str);
  if (kinds != NULL)
    g_string_append_printf (out, "  (only in: %s)", kinds);
  g_string_append_c (out, '\n');
}

/* A portal's pack that speaks all languages says nothing about a document of another portal. */
static gboolean
is_asked_in (const TlPack *pack, const char *lang)
{
  if (*pack->lang == '\0')
    return pack->gates->len == 0;
  return lang == NULL || strcmp (pack->lang, lang) == 0;
}

/* What the rules of each field look for in ${lang}: lines, by TlField. */
static char **
list_labels (const TlPacks *packs, const char *lang)
{
  const GPtrArray *rules = tl_packs_get_rules (packs);
  g_autofree GString **lists = g_new0 (GString *, TL_FIELD_LAST);
  guint n_rules[TL_FIELD_LAST] = { 0 };
  char **labels = g_new0 (char *, TL_FIELD_LAST + 1);

  for (guint i = 0; i < TL_FIELD_LAST; i++)
    lists[i] = g_string_new (NULL);
  for (guint i = 0; i < rules->len; i++)
    {
      const TlRule *rule = rules->pdata[i];

      if (is_asked_in (rule->pack, lang) && n_rules[rule->field]++ < RULES_MAX)
        add_rule (rule, lists[rule->field]);
    }
  for (guint i = 0; i < TL_FIELD_LAST; i++)
    {
      if (n_rules[i] > RULES_MAX)
        g_string_append_printf (lists[i], "    ... and %u rules more\n", n_rules[i] - RULES_MAX);
      labels[i] = g_string_free (lists[i], FALSE);
    }
  return labels;
}

/* "award notice in zh, by rule zh.award: "中标公告"": rules for other kinds of notices do not count. */
static void
print_head (const TlDocument *document, const TlRecord *record, GString *out)
{
  const TlNotice *notice = record->notices->len > 0 ? record->notices->pdata[0] : NULL;

  if (notice != NULL && notice->kind != NULL)
    g_string_append_printf (out, "kind of notice: %s", notice->kind);
  else
    g_string_append (out, "kind of notice: not known");
  if (notice != NULL && notice->kind_fact != NULL)
    g_string_append_printf (out, " (rule %s: \"%s\")", notice->kind_fact->rule,
                            notice->kind_fact->evidence.quote);
  if (*tl_document_get_text (document, NULL) == '\0')
    g_string_append (out, "\ntext: none stands in the document");
  g_string_append_printf (out, "\nlanguage: %s\n", record->language != NULL ? record->language : "not known");
}

gboolean
tl_engine_explain (const TlEngine *engine, GBytes *bytes, const char *field, GOutputStream *out,
                   GError **error)
{
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (TlTrace) trace = NULL;
  g_autoptr (TlRecord) record = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) labels = NULL;
  TlField wanted = field != NULL ? tl_field_parse (field) : TL_FIELD_LAST;

  g_return_val_if_fail (engine != NULL && bytes != NULL && G_IS_OUTPUT_STREAM (out), FALSE);
  if (field != NULL && wanted == TL_FIELD_LAST)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_UNSUPPORTED, "there is no field \"%s\"", field);
      return FALSE;
    }
  document = tl_reader_read (bytes, engine->limits, error);
  if (document == NULL)
    return FALSE;
  trace = tl_trace_new ();
  record = tl_record_new ("", NULL);
  tl_matcher_run (engine->matcher, document, NULL, record, trace);
  labels = list_labels (engine->packs, record->language);
  print_head (document, record, text);
  tl_trace_print (trace, wanted, (const char *const *) labels, text);
  return g_output_stream_write_all (out, text->str, text->len, NULL, NULL, error);
}
