/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gold.c - what careful readers found in documents: the facts to measure against. */
#include "config.h"

#include "score/gold.h"

#include <string.h>

#include <json-glib/json-glib.h>

#include "tenderlens.h"

#define NOTHING "none" /* the field of a file that states nothing */

struct _TlGold
{
  GHashTable *facts; /* file -> GPtrArray of TlGoldFact */
  GPtrArray *files;
};

static void
free_fact (gpointer data)
{
  TlGoldFact *fact = data;

  g_free (fact->field);
  g_free (fact->lot);
  g_free (fact->value);
  g_free (fact->evidence);
  g_free (fact);
}

void
tl_gold_free (TlGold *gold)
{
  if (gold == NULL)
    return;
  g_hash_table_unref (gold->facts);
  g_ptr_array_unref (gold->files);
  g_free (gold);
}

static char *
get (JsonObject *object, const char *name)
{
  return g_strdup (json_object_get_string_member_with_default (object, name, ""));
}

static GPtrArray *
get_facts (TlGold *gold, const char *file)
{
  GPtrArray *facts = g_hash_table_lookup (gold->facts, file);
  char *name;

  if (facts != NULL)
    return facts;
  facts = g_ptr_array_new_with_free_func (free_fact);
  name = g_strdup (file);
  g_hash_table_insert (gold->facts, name, facts);
  g_ptr_array_add (gold->files, name);
  return facts;
}

static gboolean
add_fact (TlGold *gold, JsonObject *object, const char *const *fields, GError **error)
{
  g_autofree char *file = get (object, "file"), *field = get (object, "field");
  GPtrArray *facts;
  TlGoldFact *fact;

  if (file == NULL || *file == '\0' || field == NULL || *field == '\0')
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_INPUT, "\"file\" or \"field\" is missing");
      return FALSE;
    }
  facts = get_facts (gold, file);
  if (strcmp (field, NOTHING) == 0 || (fields != NULL && !g_strv_contains (fields, field)))
    return TRUE;
  fact = g_new0 (TlGoldFact, 1);
  *fact = (TlGoldFact){ .field = g_steal_pointer (&field),
                        .lot = get (object, "lot"),
                        .value = get (object, "value"),
                        .evidence = get (object, "evidence"),
                        .is_optional
                        = json_object_get_boolean_member_with_default (object, "optional", FALSE) };
  g_ptr_array_add (facts, fact);
  if (fact->value != NULL && *fact->value != '\0' && fact->lot != NULL && fact->evidence != NULL)
    return TRUE;
  g_set_error_literal (error, TL_ERROR, TL_ERROR_INPUT, "\"value\" is missing, or is no text");
  return FALSE;
}

static gboolean
read_line (TlGold *gold, const char *line, gsize len, const char *const *fields, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) reason = NULL;
  JsonNode *root;

  if (!json_parser_load_from_data (parser, line, (gssize) len, &reason))
    {
      /* "<data>:1:14: Parse error: …": the line is ours to count. */
      const char *what = strstr (reason->message, ": ");

      g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "this is no JSON: %s",
                   what != NULL ? what + 2 : reason->message);
      return FALSE;
    }
  root = json_parser_get_root (parser);
  if (root != NULL && JSON_NODE_HOLDS_OBJECT (root))
    return add_fact (gold, json_node_get_object (root), fields, error);
  g_set_error_literal (error, TL_ERROR, TL_ERROR_INPUT, "this is no JSON object");
  return FALSE;
}

static gboolean
is_blank (const char *line, gsize len)
{
  for (gsize i = 0; i < len; i++)
    if (!g_ascii_isspace (line[i]))
      return FALSE;
  return TRUE;
}

static gint
compare_files (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

TlGold *
tl_gold_new (const char *text, gsize len, const char *const *fields, GError **error)
{
  g_autoptr (TlGold) gold = g_new0 (TlGold, 1);
  guint number = 1;

  gold->facts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  gold->files = g_ptr_array_new ();
  for (gsize at = 0; at < len; number++)
    {
      const char *line = text + at, *end = memchr (line, '\n', len - at);
      gsize line_len = end != NULL ? (gsize) (end - line) : len - at;

      if (!is_blank (line, line_len) && !read_line (gold, line, line_len, fields, error))
        {
          g_prefix_error (error, "line %u: ", number);
          return NULL;
        }
      at += line_len + 1;
    }
  g_ptr_array_sort (gold->files, compare_files);
  if (gold->files->len > 0)
    return g_steal_pointer (&gold);
  g_set_error_literal (error, TL_ERROR, TL_ERROR_INPUT, "no gold facts stand in it");
  return NULL;
}

const GPtrArray *
tl_gold_get_files (const TlGold *gold)
{
  return gold->files;
}

const GPtrArray *
tl_gold_get_facts (const TlGold *gold, const char *file)
{
  return g_hash_table_lookup (gold->facts, file);
}

const char *
tl_gold_find_file (const TlGold *gold, const char *source)
{
  gpointer file;

  for (; *source != '\0'; source++)
    if (g_hash_table_lookup_extended (gold->facts, source, &file, NULL))
      return file;
  return NULL;
}
