/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_capture.c - the names of a batch, and the documents that no name is left of. */
#include "config.h"

#include "store/postgres_row.h"

/* Columns that are new when the content is not. */
static const char *const footprint[] = { "size", "mtime_ns", "ctime_ns", "inode", "modified_at" };

static void
copy_capture (TlPostgres *self, const TlNaming *naming)
{
  const TlTable *table = tl_schema_get_table (TL_TABLE_CAPTURE);
  const TlRow *row = naming->file != NULL ? &naming->file->capture : &naming->touch->capture;
  g_autofree TlCell *cells = g_memdup2 (row->cells, table->n_columns * sizeof (TlCell));
  const TlRow whole = { table, cells };

  for (guint i = 0; naming->touch != NULL && i < G_N_ELEMENTS (footprint); i++)
    {
      guint column = tl_schema_find_column (table, footprint[i]);

      cells[column] = naming->touch->capture.cells[column];
    }
  tl_postgres_copy_row (self, &whole, naming->content != NULL ? naming->content->id : 0);
}

/* Returns: FALSE when it failed; else in ${n} how many there are that are ${is_whole}, or only touched. */
static gboolean
stage_captures (TlPostgres *self, const TlPlan *plan, gboolean is_whole, guint *n, GError **error)
{
  if (!tl_postgres_copy_table (self, "staged_capture", tl_schema_get_table (TL_TABLE_CAPTURE), error))
    return FALSE;
  *n = 0;
  for (guint i = 0; i < plan->namings->len; i++)
    {
      const TlNaming *naming = plan->namings->pdata[i];

      if ((naming->file != NULL) != is_whole)
        continue;
      copy_capture (self, naming);
      ++*n;
    }
  return tl_postgres_copy_end (self, error);
}

/* Locks the captures that are there; the documents that they named, and will not, in ${left}. */
static gboolean
lock_captures (TlPostgres *self, GString *left, GError **error)
{
  g_autoptr (PGresult) result = tl_postgres_exec (
      self,
      "SELECT t.document_id, s.document_id FROM capture t JOIN staged_capture s "
      "ON t.name = s.name AND t.encoding = s.encoding ORDER BY t.name, t.encoding FOR UPDATE OF t",
      NULL, error);

  for (int i = 0; result != NULL && i < PQntuples (result); i++)
    {
      gint64 before = tl_postgres_get_integer (result, i, 0), after = tl_postgres_get_integer (result, i, 1);

      if (before != 0 && after != 0 && before != after)
        tl_postgres_add_id (left, before);
    }
  return result != NULL;
}

static gboolean
change_captures (TlPostgres *self, GError **error)
{
  const TlTable *table = tl_schema_get_table (TL_TABLE_CAPTURE);
  g_autofree char *changes = tl_postgres_list_changes (table),
                  *columns = tl_postgres_list_columns (table, ""),
                  *given = tl_postgres_list_columns (table, "s.");
  g_autofree char *update = g_strdup_printf ("UPDATE capture t SET %s FROM staged_capture s "
                                             "WHERE t.name = s.name AND t.encoding = s.encoding",
                                             changes);
  g_autofree char *insert = g_strdup_printf (
      "INSERT INTO capture (%s) SELECT %s FROM staged_capture s WHERE NOT EXISTS (SELECT 1 FROM capture t "
      "WHERE t.name = s.name AND t.encoding = s.encoding) ORDER BY s.name, s.encoding",
      columns, given);

  /* A name that somebody puts in between is refused, and the transaction begun again. */
  return tl_postgres_run (self, update, NULL, error) && tl_postgres_run (self, insert, NULL, error);
}

static gboolean
touch_captures (TlPostgres *self, const TlPlan *plan, GError **error)
{
  guint n;

  return tl_postgres_run (self, "DELETE FROM staged_capture", NULL, error)
         && stage_captures (self, plan, FALSE, &n, error)
         && (n == 0
             || tl_postgres_run (
                 self,
                 "UPDATE capture t SET size = s.size, mtime_ns = s.mtime_ns, ctime_ns = s.ctime_ns, "
                 "inode = s.inode, modified_at = s.modified_at FROM staged_capture s "
                 "WHERE t.name = s.name AND t.encoding = s.encoding",
                 NULL, error));
}

/* Contents that were read under a name that has another one since, within the batch. */
static void
list_overtaken (const TlPlan *plan, GString *left)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < plan->namings->len; i++)
    g_hash_table_add (named, (gpointer) ((const TlNaming *) plan->namings->pdata[i])->content);
  for (guint i = 0; i < plan->contents->len; i++)
    if (!g_hash_table_contains (named, plan->contents->pdata[i]))
      tl_postgres_add_id (left, ((const TlContent *) plan->contents->pdata[i])->id);
}

/* Documents of ${left} that no file holds any more go. */
static gboolean
drop_unnamed (TlPostgres *self, const char *left, GError **error)
{
  const char *const candidates[] = { left, NULL };
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (PGresult) result
      = tl_postgres_exec (self,
                          "SELECT id FROM document d WHERE id = ANY ($1::bigint[]) AND NOT EXISTS "
                          "(SELECT 1 FROM capture c WHERE c.document_id = d.id) ORDER BY sha256 FOR UPDATE",
                          candidates, error);

  if (result == NULL)
    return FALSE;
  for (int i = 0; i < PQntuples (result); i++)
    tl_postgres_add_id (ids, tl_postgres_get_integer (result, i, 0));
  if (ids->len > 0)
    {
      const char *const args[] = { ids->str, NULL };

      return tl_postgres_drop_rows (self, args[0], error)
             && tl_postgres_run (self, "DELETE FROM document_words WHERE document_id = ANY ($1::bigint[])",
                                 args, error)
             && tl_postgres_run (self, "DELETE FROM document_text WHERE document_id = ANY ($1::bigint[])",
                                 args, error)
             && tl_postgres_run (self, "DELETE FROM document WHERE id = ANY ($1::bigint[])", args, error);
    }
  return TRUE;
}

gboolean
tl_postgres_write_captures (TlPostgres *self, const TlPlan *plan, GError **error)
{
  g_autoptr (GString) left = g_string_new (NULL);
  guint n;

  if (!stage_captures (self, plan, TRUE, &n, error)
      || (n > 0 && (!lock_captures (self, left, error) || !change_captures (self, error))))
    return FALSE;
  if (n < plan->namings->len && !touch_captures (self, plan, error))
    return FALSE;
  list_overtaken (plan, left);
  return left->len == 0 || drop_unnamed (self, left->str, error);
}
