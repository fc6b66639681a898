/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rulebook_new.c - a first rule pack for a kind of documents that nobody wrote rules for. */
#include "config.h"

#include "engine_private.h"
#include "reader/reader.h"
#include "rules/pack_file.h"
#include "rules/proposal.h"
#include "rules/selftest.h"

#include <string.h>

#define PREFIX     "mine."
#define NAME_BYTES 40

/* "My notice (2).html" -> "my-notice-2". */
static char *
make_name (const char *file)
{
  g_autofree char *base = g_path_get_basename (file);
  GString *name = g_string_new (NULL);
  const char *dot = strrchr (base, '.');

  for (const char *p = base; *p != '\0' && p != dot && name->len < NAME_BYTES; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (name, g_ascii_tolower (*p));
    else if (name->len > 0 && name->str[name->len - 1] != '-')
      g_string_append_c (name, '-');
  while (name->len > 0 && name->str[name->len - 1] == '-')
    g_string_truncate (name, name->len - 1);
  if (name->len == 0)
    g_string_append (name, "document");
  return g_string_free (name, FALSE);
}

static gboolean
has_pack (const TlPacks *packs, const char *name)
{
  const GPtrArray *all = tl_packs_get_packs (packs);
  g_autofree char *id = g_strconcat (PREFIX, name, NULL);

  for (guint i = 0; i < all->len; i++)
    if (strcmp (((const TlPack *) all->pdata[i])->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* A name that no pack has: "notice", "notice-2". */
static char *
make_new_name (const TlPacks *packs, const char *file)
{
  g_autofree char *first = make_name (file);
  char *name = g_strdup (first);

  for (guint i = 2; has_pack (packs, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s-%u", first, i);
    }
  return name;
}

/* "mine.notice.value.budget", the second of a field with "-2" behind it. */
static char *
make_id (const char *name, const GPtrArray *proposals, guint index)
{
  const TlProposal *proposal = proposals->pdata[index];
  guint n = 1;

  for (guint i = 0; i < index; i++)
    n += ((const TlProposal *) proposals->pdata[i])->field == proposal->field;
  if (n == 1)
    return g_strconcat (PREFIX, name, ".", tl_field_get (proposal->field)->name, NULL);
  return g_strdup_printf (PREFIX "%s.%s-%u", name, tl_field_get (proposal->field)->name, n);
}

static void
print_pack (const char *name, const char *lang, GString *out)
{
  g_string_append_printf (out, "[pack " PREFIX "%s]\ntitle = %s\n", name, name);
  if (*lang != '\0')
    g_string_append_printf (out, "lang  = %s\n", lang);
}

/* Returns: whether ${text} alone is a pack without an error. */
static gboolean
is_legal (const char *text)
{
  g_autoptr (GPtrArray) stanzas = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_stanza_free);
  g_autoptr (TlPacks) packs = NULL;

  if (!tl_stanza_parse ("new", text, strlen (text), stanzas, NULL))
    return FALSE;
  packs = tl_packs_new_from_stanzas (stanzas, NULL);
  return packs != NULL;
}

static void
drop_illegal (GPtrArray *proposals, const char *name, const char *lang)
{
  for (guint i = proposals->len; i > 0; i--)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      print_pack (name, lang, text);
      tl_proposal_print (proposals->pdata[i - 1], PREFIX "x", text);
      if (!is_legal (text->str))
        g_ptr_array_remove_index (proposals, i - 1);
    }
}

/* Drops the proposals whose own test fails among the rules below ${patterns}. */
static gboolean
drop_failing (const char *patterns, GPtrArray *proposals, const char *name, const char *lang, GError **error)
{
  g_autoptr (GPtrArray) stanzas = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_stanza_free);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL), report = g_string_new (NULL);
  g_autoptr (TlPacks) packs = NULL;
  g_autoptr (TlMatcher) matcher = NULL;

  print_pack (name, lang, text);
  for (guint i = 0; i < proposals->len; i++)
    {
      g_ptr_array_add (ids, make_id (name, proposals, i));
      tl_proposal_print (proposals->pdata[i], ids->pdata[i], text);
    }
  if (!tl_pack_files_read (patterns, stanzas, error)
      || !tl_stanza_parse ("new", text->str, text->len, stanzas, error))
    return FALSE;
  packs = tl_packs_new_from_stanzas (stanzas, error);
  if (packs == NULL)
    return FALSE;
  matcher = tl_matcher_new (packs, tl_limits_default ());
  for (guint i = proposals->len; i > 0; i--)
    {
      TlSelftestCount count = { 0 };

      if (!tl_selftest_run (packs, matcher, ids->pdata[i - 1], report, &count))
        g_ptr_array_remove_index (proposals, i - 1);
    }
  return TRUE;
}

static GPtrArray *
find_proposals (const TlEngine *engine, GBytes *bytes, char **lang, GError **error)
{
  g_autoptr (TlDocument) document = tl_reader_read (bytes, engine->limits, error);
  g_autoptr (TlRecord) record = NULL;
  g_autoptr (TlTrace) trace = NULL;

  if (document == NULL)
    return NULL;
  record = tl_record_new ("", NULL);
  trace = tl_trace_new ();
  tl_matcher_run (engine->matcher, document, NULL, record, trace);
  *lang = g_strdup (record->language != NULL ? record->language : "");
  return tl_proposals_find (engine->packs, document, *lang, trace);
}

gboolean
tl_rulebook_propose (const TlEngine *engine, const char *patterns, GBytes *bytes, const char *file, guint *n,
                     GString *pack, GError **error)
{
  g_autofree char *lang = NULL, *name = make_new_name (engine->packs, file);
  g_autoptr (GPtrArray) proposals = find_proposals (engine, bytes, &lang, error);

  if (proposals == NULL)
    return FALSE;
  drop_illegal (proposals, name, lang);
  if (!drop_failing (patterns, proposals, name, lang, error))
    return FALSE;
  *n = proposals->len;
  if (*n == 0)
    return TRUE;
  g_string_append_printf (
      pack,
      "# Labelled values of a document that no rule takes yet, proposed by \"tenderlens rules new\".\n"
      "# Look at each rule: is it a fact worth stating?  Then choose its field, else delete it.\n"
      "# A \"deny = ...\" is text in which nothing should be found.  tenderlens-rules(5) has the rest.\n");
  print_pack (name, lang, pack);
  for (guint i = 0; i < proposals->len; i++)
    {
      g_autofree char *id = make_id (name, proposals, i);

      tl_proposal_print (proposals->pdata[i], id, pack);
    }
  return TRUE;
}
