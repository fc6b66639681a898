/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack.c - stanzas into packs: who belongs to which pack, extends, replaces, words. */
#include "config.h"

#include "rules/pack.h"

#include <string.h>

#include "base/fold.h"
#include "base/nearest.h"
#include "rules/pack_check.h"
#include "rules/pack_file.h"
#include "rules/pack_kind.h"
#include "tenderlens.h"

#define PACK_FILE   "pack.rules"
#define WORDS       "words"
#define HASH_DIGITS 12
#define EXTENDS_MAX 8 /* a chain of them */

struct _TlPacks
{
  GPtrArray *stanzas;
  GPtrArray *lists[TL_PACK_KIND_LAST]; /* of structs by kind, in order of loading */
  TlLexicon *lexicon;
  GPtrArray *warnings;
  GHashTable *folders; /* folder -> TlPack of its pack.rules */
  GHashTable *ids;     /* "kind id" -> TlStanza; tables are rules here */
  GHashTable *sums;    /* TlPack -> GChecksum, while loading */
};

/* Who belongs to which pack */

static TlPack *
add_pack (TlPacks *packs, const TlStanza *stanza)
{
  TlPack *pack = tl_pack_kind_new (TL_PACK_KIND_PACK, NULL, stanza);

  g_ptr_array_add (packs->lists[TL_PACK_KIND_PACK], pack);
  g_hash_table_insert (packs->sums, pack, g_checksum_new (G_CHECKSUM_SHA256));
  return pack;
}

static gboolean
is_pack_file (const char *file)
{
  g_autofree char *name = g_path_get_basename (file);

  return g_str_equal (name, PACK_FILE);
}

/* The pack of the folder that ${file} is in, or of one above; NULL if there is none. */
static TlPack *
find_folder_pack (const TlPacks *packs, const char *file)
{
  g_autofree char *folder = g_path_get_dirname (file);

  while (TRUE)
    {
      TlPack *pack = g_hash_table_lookup (packs->folders, folder);
      g_autofree char *above = g_path_get_dirname (folder);

      if (pack || g_str_equal (above, folder))
        return pack;
      g_free (folder);
      folder = g_steal_pointer (&above);
    }
}

/* Word lists need no [pack]: those of a folder without one get one by its name, so that they are in the hash.
 */
static TlPack *
add_words_pack (TlPacks *packs, const TlStanza *stanza)
{
  g_autofree char *folder = g_path_get_dirname (stanza->file);
  g_autofree char *name = g_path_get_basename (folder);
  TlStanza like = { .id = name };
  TlPack *pack = add_pack (packs, &like);

  g_hash_table_insert (packs->folders, g_steal_pointer (&folder), pack);
  return pack;
}

static void
hash_stanza (const TlPacks *packs, const TlPack *pack, const TlStanza *stanza)
{
  GChecksum *sum = g_hash_table_lookup (packs->sums, pack);

  g_checksum_update (sum, (const guchar *) stanza->kind, -1);
  g_checksum_update (sum, (const guchar *) " ", 1);
  g_checksum_update (sum, (const guchar *) stanza->id, -1);
  for (guint i = 0; i < stanza->entries->len; i++)
    {
      const TlEntry *entry = g_ptr_array_index (stanza->entries, i);

      g_checksum_update (sum, (const guchar *) "\n", 1);
      g_checksum_update (sum, (const guchar *) entry->key, -1);
      g_checksum_update (sum, (const guchar *) "=", 1);
      g_checksum_update (sum, (const guchar *) entry->value, -1);
    }
  g_checksum_update (sum, (const guchar *) "\n\n", 2);
}

/* Ids */

static char *
make_key (const char *kind, const char *id)
{
  return g_strconcat (g_str_equal (kind, "table") ? "rule" : kind, " ", id, NULL);
}

static const TlStanza *
find_stanza (const TlPacks *packs, const char *kind, const char *id)
{
  g_autofree char *key = make_key (kind, id);

  return g_hash_table_lookup (packs->ids, key);
}

static gboolean
add_id (TlPacks *packs, TlStanza *stanza, GError **error)
{
  const TlStanza *first = find_stanza (packs, stanza->kind, stanza->id);

  if (first)
    return tl_stanza_fail (error, stanza->file, stanza->line, 1,
                           "[%s %s] stands already at %s:%u: give one another id", stanza->kind, stanza->id,
                           first->file, first->line);
  g_hash_table_insert (packs->ids, make_key (stanza->kind, stanza->id), stanza);
  return TRUE;
}

/* The nearest id of ${kind}. */
static const char *
find_near_id (const TlPacks *packs, const char *kind, const char *id)
{
  const char *near = NULL;

  for (guint i = 0; i < packs->stanzas->len; i++)
    {
      const TlStanza *stanza = g_ptr_array_index (packs->stanzas, i);

      if (g_str_equal (stanza->kind, kind))
        near = tl_nearest (id, stanza->id, near);
    }
  return near;
}

static const TlEntry *
find_entry (const TlStanza *stanza, const char *key)
{
  for (guint i = 0; i < stanza->entries->len; i++)
    {
      const TlEntry *entry = g_ptr_array_index (stanza->entries, i);

      if (g_str_equal (entry->key, key))
        return entry;
    }
  return NULL;
}

/* The other stanza that ${key} of ${stanza} names; NULL with an error, or without one if the key is not
 * there. */
static const TlStanza *
find_named (const TlPacks *packs, const TlStanza *stanza, const char *key, GError **error)
{
  const TlEntry *entry = find_entry (stanza, key);
  const TlStanza *other = entry ? find_stanza (packs, stanza->kind, entry->value) : NULL;
  g_autofree char *hint = NULL;

  if (!entry || (other && other != stanza && g_str_equal (other->kind, stanza->kind)))
    return other;
  hint = tl_nearest_hint (find_near_id (packs, stanza->kind, entry->value));
  (void) tl_stanza_fail (error, stanza->file, entry->line, entry->column, "there is no other [%s %s]%s",
                         stanza->kind, entry->value, hint);
  return NULL;
}

/* Reading */

static gboolean
is_own_key (const char *key)
{
  static const char *const own[] = { "test", "deny", "todo", "expect", "extends", "replaces", NULL };

  return g_strv_contains (own, key);
}

static gboolean
read_entry (TlPacks *packs, TlPackKind kind, gpointer object, const TlStanza *stanza, const TlEntry *entry,
            GError **error)
{
  TlKeyPlace place = { stanza->file, entry };

  if (!tl_pack_kind_repeats (kind, entry->key) && find_entry (stanza, entry->key) != entry)
    return tl_stanza_fail (error, stanza->file, entry->line, 1, "\"%s\" stands here twice: line %u",
                           entry->key, find_entry (stanza, entry->key)->line);
  return tl_pack_kind_read (kind, object, &place, packs->warnings, error);
}

/* Reads the keys of ${stanza} behind those of what it extends: single ones override, others add. */
static gboolean
read_entries (TlPacks *packs, TlPackKind kind, gpointer object, const TlStanza *stanza, GError **error)
{
  const TlStanza *chain[EXTENDS_MAX] = { stanza };
  guint n = 1;

  while (n > 0 && find_entry (chain[n - 1], "extends"))
    {
      if (n == EXTENDS_MAX)
        return tl_stanza_fail (error, stanza->file, stanza->line, 1,
                               "\"extends\" goes on for more than %d rules", EXTENDS_MAX);
      chain[n] = find_named (packs, chain[n - 1], "extends", error);
      if (!chain[n++])
        return FALSE;
    }
  for (guint i = n; i > 0; i--)
    for (guint k = 0; k < chain[i - 1]->entries->len; k++)
      {
        const TlEntry *entry = g_ptr_array_index (chain[i - 1]->entries, k);

        if (i > 1 && is_own_key (entry->key))
          continue;
        if (!read_entry (packs, kind, object, chain[i - 1], entry, error))
          return FALSE;
      }
  return TRUE;
}

/* Most words are plain ASCII, which folding leaves alone but for the case. */
static char *
fold_word (const char *word)
{
  return g_str_is_ascii (word) && !strstr (word, "  ") ? g_ascii_strdown (word, -1) : tl_fold_text (word);
}

/* [words LIST.LANG] */
static void
read_words (TlPacks *packs, const TlStanza *stanza)
{
  const char *dot = strchr (stanza->id, '.');
  g_autofree char *list = dot ? g_strndup (stanza->id, (gsize) (dot - stanza->id)) : g_strdup (stanza->id);

  for (guint i = 0; i < stanza->entries->len; i++)
    {
      const TlEntry *entry = g_ptr_array_index (stanza->entries, i);
      g_auto (GStrv) words = g_strsplit_set (entry->value, "|\n", -1);

      for (guint k = 0; words[k]; k++)
        {
          g_autofree char *word = fold_word (g_strstrip (words[k]));

          if (*word != '\0')
            tl_lexicon_add (packs->lexicon, list, dot ? dot + 1 : "", entry->key, word);
        }
    }
}

static gboolean
read_stanza (TlPacks *packs, TlPack *pack, TlStanza *stanza, GError **error)
{
  const char *near = NULL;
  TlPackKind kind = tl_pack_kind_parse (stanza->kind, &near);
  gpointer object;

  if (kind == TL_PACK_KIND_PACK)
    return read_entries (packs, kind, pack, stanza, error);
  object = tl_pack_kind_new (kind, pack, stanza);
  g_ptr_array_add (packs->lists[kind], object);
  return read_entries (packs, kind, object, stanza, error);
}

static gboolean
check_kind (const TlStanza *stanza, GError **error)
{
  const char *near = NULL;
  g_autofree char *hint = NULL;

  if (g_str_equal (stanza->kind, WORDS) || tl_pack_kind_parse (stanza->kind, &near) != TL_PACK_KIND_LAST)
    return TRUE;
  hint = tl_nearest_hint (near);
  return tl_stanza_fail (error, stanza->file, stanza->line, 2, "there is no kind of stanza \"%s\"%s",
                         stanza->kind, hint);
}

/* First round: kinds, ids, packs of folders. */
static gboolean
register_stanzas (TlPacks *packs, GError **error)
{
  for (guint i = 0; i < packs->stanzas->len; i++)
    {
      TlStanza *stanza = g_ptr_array_index (packs->stanzas, i);

      if (!check_kind (stanza, error))
        return FALSE;
      if (!g_str_equal (stanza->kind, WORDS) && !add_id (packs, stanza, error))
        return FALSE;
      if (g_str_equal (stanza->kind, "pack") && is_pack_file (stanza->file))
        g_hash_table_insert (packs->folders, g_path_get_dirname (stanza->file), add_pack (packs, stanza));
    }
  return TRUE;
}

/* The pack that ${stanza} belongs to; ${current} is that of the stanza before in its file, or NULL. */
static TlPack *
choose_pack (TlPacks *packs, const TlStanza *stanza, TlPack *current, GError **error)
{
  TlPack *pack;

  if (g_str_equal (stanza->kind, "pack"))
    return is_pack_file (stanza->file) ? find_folder_pack (packs, stanza->file) : add_pack (packs, stanza);
  pack = current ? current : find_folder_pack (packs, stanza->file);
  if (!pack && g_str_equal (stanza->kind, WORDS))
    pack = add_words_pack (packs, stanza);
  if (!pack)
    (void) tl_stanza_fail (error, stanza->file, stanza->line, 1,
                           "no [pack id] stands above in this file, and its folder has no " PACK_FILE);
  return pack;
}

/* Second round: what they say. */
static gboolean
read_stanzas (TlPacks *packs, GError **error)
{
  const char *file = "";
  TlPack *pack = NULL;

  for (guint i = 0; i < packs->stanzas->len; i++)
    {
      TlStanza *stanza = g_ptr_array_index (packs->stanzas, i);

      pack = choose_pack (packs, stanza, g_str_equal (file, stanza->file) ? pack : NULL, error);
      file = stanza->file;
      if (!pack)
        return FALSE;
      hash_stanza (packs, pack, stanza);
      if (g_str_equal (stanza->kind, WORDS))
        read_words (packs, stanza);
      else if (!read_stanza (packs, pack, stanza, error))
        return FALSE;
    }
  return TRUE;
}

/* Drops what others take the place of. */
static gboolean
drop_replaced (TlPacks *packs, TlPackKind kind, GError **error)
{
  GPtrArray *list = packs->lists[kind];
  g_autoptr (GHashTable) replaced = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < packs->stanzas->len; i++)
    {
      const TlStanza *stanza = g_ptr_array_index (packs->stanzas, i), *other;

      if (!g_str_equal (stanza->kind, tl_pack_kind_name (kind)) || !find_entry (stanza, "replaces"))
        continue;
      other = find_named (packs, stanza, "replaces", error);
      if (!other)
        return FALSE;
      g_hash_table_add (replaced, other->id);
    }
  for (guint i = list->len; i > 0; i--)
    {
      gpointer object = g_ptr_array_index (list, i - 1);

      if (!g_hash_table_contains (replaced, kind == TL_PACK_KIND_RULE ? ((TlRule *) object)->id
                                                                      : ((TlTableRule *) object)->id))
        continue;
      g_ptr_array_remove_index (list, i - 1);
      tl_pack_kind_free (kind, object);
    }
  return TRUE;
}

static void
finish_hashes (TlPacks *packs)
{
  GPtrArray *list = packs->lists[TL_PACK_KIND_PACK];

  for (guint i = 0; i < list->len; i++)
    {
      TlPack *pack = g_ptr_array_index (list, i);

      pack->hash = g_strndup (g_checksum_get_string (g_hash_table_lookup (packs->sums, pack)), HASH_DIGITS);
    }
}

static gboolean
load (TlPacks *packs, GError **error)
{
  if (!register_stanzas (packs, error) || !read_stanzas (packs, error))
    return FALSE;
  if (!drop_replaced (packs, TL_PACK_KIND_RULE, error) || !drop_replaced (packs, TL_PACK_KIND_TABLE, error))
    return FALSE;
  finish_hashes (packs);
  return tl_packs_check (packs, error);
}

TlPacks *
tl_packs_new_from_stanzas (GPtrArray *stanzas, GError **error)
{
  g_autoptr (TlPacks) packs = g_new0 (TlPacks, 1);

  packs->stanzas = g_ptr_array_ref (stanzas);
  packs->lexicon = tl_lexicon_new ();
  packs->warnings = g_ptr_array_new_with_free_func (g_free);
  packs->folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  packs->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  packs->sums = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_checksum_free);
  for (guint i = 0; i < TL_PACK_KIND_LAST; i++)
    packs->lists[i] = g_ptr_array_new ();
  return load (packs, error) ? g_steal_pointer (&packs) : NULL;
}

TlPacks *
tl_packs_new (const char *patterns, GError **error)
{
  g_autoptr (GPtrArray) stanzas = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_stanza_free);

  return tl_pack_files_read (patterns, stanzas, error) ? tl_packs_new_from_stanzas (stanzas, error) : NULL;
}

void
tl_packs_free (TlPacks *packs)
{
  if (!packs)
    return;
  for (guint i = 0; i < packs->lists[TL_PACK_KIND_PACK]->len; i++)
    g_free (((TlPack *) g_ptr_array_index (packs->lists[TL_PACK_KIND_PACK], i))->hash);
  for (guint kind = 0; kind < TL_PACK_KIND_LAST; kind++)
    {
      for (guint i = 0; i < packs->lists[kind]->len; i++)
        tl_pack_kind_free (kind, g_ptr_array_index (packs->lists[kind], i));
      g_ptr_array_unref (packs->lists[kind]);
    }
  g_hash_table_unref (packs->sums);
  g_hash_table_unref (packs->ids);
  g_hash_table_unref (packs->folders);
  g_ptr_array_unref (packs->warnings);
  tl_lexicon_free (packs->lexicon);
  g_ptr_array_unref (packs->stanzas);
  g_free (packs);
}

char *
tl_packs_describe (const TlPacks *packs)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < packs->lists[TL_PACK_KIND_PACK]->len; i++)
    {
      const TlPack *pack = g_ptr_array_index (packs->lists[TL_PACK_KIND_PACK], i);

      g_string_append_printf (out, "%s%s@%s", i > 0 ? " " : "", pack->id, pack->hash);
    }
  return g_string_free (out, FALSE);
}

const TlLexicon *
tl_packs_get_lexicon (const TlPacks *packs)
{
  return packs->lexicon;
}

const GPtrArray *
tl_packs_get_stanzas (const TlPacks *packs)
{
  return packs->stanzas;
}

const GPtrArray *
tl_packs_get_warnings (const TlPacks *packs)
{
  return packs->warnings;
}

#define GETTER(name, kind)                                                                                   \
  const GPtrArray *tl_packs_get_##name (const TlPacks *packs)                                                \
  {                                                                                                          \
    return packs->lists[kind];                                                                               \
  }

GETTER (packs, TL_PACK_KIND_PACK)
GETTER (rules, TL_PACK_KIND_RULE)
GETTER (tables, TL_PACK_KIND_TABLE)
GETTER (sections, TL_PACK_KIND_SECTION)
GETTER (lots, TL_PACK_KIND_LOTS)
GETTER (entries, TL_PACK_KIND_ENTRIES)
GETTER (skips, TL_PACK_KIND_SKIP)
GETTER (notices, TL_PACK_KIND_NOTICE)
