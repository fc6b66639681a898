/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shelf.c - the records of a database, one a file. */
#include "config.h"

#include "store/shelf.h"

#include "record/json.h"
#include "store/capture.h"

typedef struct
{
  TlShelfFunc each;
  gpointer data;
} Walk;

static gint64
parse (const char *cell)
{
  return cell != NULL ? g_ascii_strtoll (cell, NULL, 10) : 0;
}

/* name, encoding, record, size, mtime_ns, ctime_ns, inode, text */
static gboolean
hand_over (const char *const *cells, gpointer data, GError **error)
{
  const Walk *walk = data;
  g_autoptr (TlRecord) record = tl_record_from_json (cells[2] != NULL ? cells[2] : "", -1, error);
  const TlFootprint footprint
      = { (guint64) parse (cells[3]), parse (cells[4]), parse (cells[5]), (guint64) parse (cells[6]) };

  if (record == NULL)
    {
      g_prefix_error (error, "The record of %s is broken: ", cells[0]);
      return FALSE;
    }
  /* The document's record has no name of its own: nobody else holds it yet. */
  g_free (record->source);
  record->source = tl_capture_parse_name (cells[0], cells[1]);
  return walk->each (record, &footprint, cells[7], walk->data, error);
}

/* Who made the record of a capture: its own, or that of its document. */
#define MADE_BY(column) "CASE WHEN c.record IS NULL THEN d." column " ELSE c." column " END"

gboolean
tl_shelf_each (TlStore *store, const TlShelfQuery *query, TlShelfFunc each, gpointer data, GError **error)
{
  Walk walk = { each, data };
  const char *const args[] = { query->packs_hash, query->program, NULL };
  g_autofree char *sql = g_strconcat (
      "SELECT c.name, c.encoding, coalesce (c.record, d.record), c.size, c.mtime_ns, c.ctime_ns, c.inode, ",
      query->want_text ? "t.content" : "NULL",
      " FROM capture c LEFT JOIN document d ON d.id = c.document_id ",
      query->want_text ? "LEFT JOIN document_text t ON t.document_id = d.id " : "",
      query->packs_hash != NULL ? "WHERE " MADE_BY ("packs_hash") " = $1 AND " MADE_BY ("program") " = $2 "
                                : "",
      "ORDER BY c.name, c.encoding", NULL);

  return tl_store_query (store, sql, args, hand_over, &walk, NULL, error);
}

static gboolean
keep_text (const char *const *cells, gpointer data, GError **error)
{
  g_free (*(char **) data);
  *(char **) data = g_strdup (cells[0]);
  return TRUE;
}

static gboolean
keep_count (const char *const *cells, gpointer data, GError **error)
{
  *(guint *) data = (guint) parse (cells[0]);
  return TRUE;
}

char *
tl_shelf_get_packs (TlStore *store, guint *n_kinds, GError **error)
{
  g_autofree char *packs = g_strdup ("");

  if (!tl_store_query (
          store, "SELECT p.names FROM run r JOIN packs p ON p.hash = r.packs_hash ORDER BY r.id DESC LIMIT 1",
          NULL, keep_text, &packs, NULL, error)
      || !tl_store_query (store, "SELECT count(DISTINCT packs_hash) FROM document", NULL, keep_count, n_kinds,
                          NULL, error))
    return NULL;
  return g_steal_pointer (&packs);
}
