/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store_look.c - what a database knows of names. */
#include "config.h"

#include <string.h>

#include "store/capture.h"
#include "store/store_private.h"

/* What is looked for. */
typedef struct
{
  const TlStore *store;
  GHashTable *places; /* name as text, tab, encoding -> place in seen + 1 */
  TlSeen *seen;
} Look;

static char *
make_key (const char *name, const char *encoding)
{
  return g_strconcat (name, "\t", encoding, NULL);
}

static gint64
parse_integer (const char *text)
{
  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

/* name, encoding, status, size, mtime_ns, ctime_ns, inode, sha256, packs_hash, program */
static gboolean
see (const char *const *cells, gpointer data, GError **error)
{
  Look *look = data;
  g_autofree char *key = make_key (cells[0], cells[1]);
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (look->places, key));
  TlSeen *seen;

  if (place == 0)
    return TRUE;
  seen = &look->seen[place - 1];
  seen->is_known = TRUE;
  seen->status = tl_status_parse (cells[2]);
  seen->footprint.size = (guint64) parse_integer (cells[3]);
  seen->footprint.mtime = parse_integer (cells[4]);
  seen->footprint.ctime = parse_integer (cells[5]);
  seen->footprint.inode = (guint64) parse_integer (cells[6]);
  g_strlcpy (seen->sha256, cells[7] != NULL ? cells[7] : "", sizeof seen->sha256);
  seen->is_current
      = g_strcmp0 (cells[8], look->store->packs_hash) == 0 && g_strcmp0 (cells[9], look->store->program) == 0;
  return TRUE;
}

/* A name that was asked for twice is known twice. */
static void
copy_doubles (const char *const *names, guint n, Look *look)
{
  for (guint i = 0; i < n; i++)
    {
      const char *encoding;
      g_autofree char *name = tl_capture_print_name (names[i], &encoding), *key = make_key (name, encoding);
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (look->places, key));

      if (place != i + 1)
        look->seen[i] = look->seen[place - 1];
    }
}

gboolean
tl_store_look_up (TlStore *store, const char *const *names, guint n, TlSeen *seen, GError **error)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) args = g_ptr_array_new_with_free_func (g_free);
  /* A record of its own means that the content was not to be had: no matter what the document's row says. */
  g_autoptr (GString) sql = g_string_new (
      "SELECT c.name, c.encoding, c.status, c.size, c.mtime_ns, c.ctime_ns, c.inode, d.sha256, "
      "CASE WHEN c.record IS NULL THEN d.packs_hash ELSE c.packs_hash END, "
      "CASE WHEN c.record IS NULL THEN d.program ELSE c.program END "
      "FROM capture c LEFT JOIN document d ON d.id = c.document_id WHERE c.gone_at IS NULL AND c.name IN (");
  Look look = { store, places, seen };

  memset (seen, 0, n * sizeof *seen);
  for (guint i = 0; i < n; i++)
    {
      const char *encoding;
      char *name = tl_capture_print_name (names[i], &encoding);

      g_hash_table_insert (places, make_key (name, encoding), GUINT_TO_POINTER (i + 1));
      g_ptr_array_add (args, name);
      g_string_append_printf (sql, "%s$%u", i > 0 ? ", " : "", i + 1);
    }
  g_string_append_c (sql, ')');
  g_ptr_array_add (args, NULL);
  if (n > 0 && !tl_store_query (store, sql->str, (const char *const *) args->pdata, see, &look, NULL, error))
    return FALSE;
  copy_doubles (names, n, &look);
  return TRUE;
}
