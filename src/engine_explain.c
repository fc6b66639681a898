/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine_explain.c - why a fact of a document is there, or is not. */
#include "config.h"

#include "engine.h"

#include <string.h>

#include "engine_private.h"
#include "reader/reader.h"
#include "rules/language.h"

#define LINE_BYTES 200 /* of what one rule looks for */
#define RULES_MAX  12  /* of one field */

/* The words that a rule looks for, each once. */
typedef struct
{
  GString *out;
  GHashTable *seen;
} Words;

/* Each wording once. */
static void
add_pattern (Words *words, const TlPattern *pattern)
{
  char *text = tl_engine_word_pattern (pattern);

  if (*text == '\0')
    g_free (text);
  else if (g_hash_table_add (words->seen, text))
    g_string_append_printf (words->out, "%s%s", words->out->len > 0 ? " / " : "", text);
}

static void
add_patterns (Words *words, const GPtrArray *patterns)
{
  for (guint i = 0; patterns != NULL && i < patterns->len; i++)
    add_pattern (words, patterns->pdata[i]);
}

/* At the end of an alternative, if there is one in sight. */
static void
cut_short (GString *text)
{
  const char *end = g_strrstr_len (text->str, LINE_BYTES, " / ");
  gboolean is_whole = end != NULL;

  if (text->len <= LINE_BYTES)
    return;
  if (!is_whole)
    end = g_utf8_find_prev_char (text->str, text->str + LINE_BYTES);
  g_string_truncate (text, (gsize) (end - text->str));
  g_string_append (text, is_whole ? " / ..." : "...");
}

/* "en.value.award: contract value / [total ]award sum  (only in: award, contract)". */
static void
add_rule (const TlRule *rule, GString *out)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Words words = { text, seen };
  g_autofree char *kinds = rule->notices != NULL ? g_strjoinv (", ", rule->notices) : NULL;

  add_patterns (&words, rule->labels);
  add_patterns (&words, rule->proses);
  if (text->len == 0)
    return;
  cut_short (text);
  g_string_append_printf (out, "    %s: %s", rule->id, text->str);
  if (kinds != NULL)
    g_string_append_printf (out, "  (only in: %s)", kinds);
  g_string_append_c (out, '\n');
}

/* What the rules of a document are chosen by. */
typedef struct
{
  const TlEngine *engine;
  TlText text;
  TlLanguages languages;
} Scope;

/* A portal's pack says nothing about a document of another portal. */
static gboolean
passes_gate (const Scope *scope, const TlPack *pack)
{
  TlReading reading = { .lexicon = tl_packs_get_lexicon (scope->engine->packs),
                        .lang = scope->languages.first,
                        .country = "",
                        .currency = "" };

  for (guint i = 0; i < pack->gates->len; i++)
    {
      TlMatch match;

      if (tl_pattern_match (pack->gates->pdata[i], &scope->text, 0, scope->text.len, 0, FALSE, &reading,
                            scope->engine->limits, &match)
          != TL_MATCH_FOUND)
        continue;
      tl_match_clear (&match);
      return TRUE;
    }
  return pack->gates->len == 0;
}

static gboolean
speaks (const TlPack *pack, const TlLanguages *languages)
{
  return *pack->lang == '\0' || strcmp (pack->lang, languages->first) == 0
         || strcmp (pack->lang, languages->second) == 0;
}

static Scope
get_scope (const TlEngine *engine, const TlDocument *document, const TlRecord *record)
{
  const TlFold *fold = tl_document_get_fold (document);
  Scope scope = { engine, { fold->text, fold->lower, fold->len }, { NULL, NULL } };

  scope.languages = tl_language_find (&scope.text, tl_packs_get_lexicon (engine->packs));
  if (record->language != NULL)
    scope.languages.first = record->language;
  return scope;
}

/* The packs that are asked in ${scope}. */
static GHashTable *
find_packs (const Scope *scope)
{
  const GPtrArray *all = tl_packs_get_packs (scope->engine->packs);
  GHashTable *asked = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < all->len; i++)
    if (speaks (all->pdata[i], &scope->languages) && passes_gate (scope, all->pdata[i]))
      g_hash_table_add (asked, all->pdata[i]);
  return asked;
}

/* What the rules of each field look for in ${scope}: lines, by TlField. */
static char **
list_labels (const Scope *scope)
{
  const GPtrArray *rules = tl_packs_get_rules (scope->engine->packs);
  g_autoptr (GHashTable) asked = find_packs (scope);
  g_autofree GString **lists = g_new0 (GString *, TL_FIELD_LAST);
  guint n_rules[TL_FIELD_LAST] = { 0 };
  char **labels = g_new0 (char *, TL_FIELD_LAST + 1);

  for (guint i = 0; i < TL_FIELD_LAST; i++)
    lists[i] = g_string_new (NULL);
  for (guint i = 0; i < rules->len; i++)
    {
      const TlRule *rule = rules->pdata[i];

      if (g_hash_table_contains (asked, rule->pack) && n_rules[rule->field]++ < RULES_MAX)
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
  Scope scope;
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
  scope = get_scope (engine, document, record);
  labels = list_labels (&scope);
  print_head (document, record, text);
  tl_trace_print (trace, wanted, (const char *const *) labels, text);
  return g_output_stream_write_all (out, text->str, text->len, NULL, NULL, error);
}
