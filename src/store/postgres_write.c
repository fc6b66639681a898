/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_write.c - a batch in one transaction, a few statements for all its files.
 *
 * Rows that other writers may want, too (documents, organisations, captures: in this order), are locked in
 * the order of their keys; whoever loses a race all the same begins the transaction again.
 */
#include "config.h"

#include <string.h>

#include "store/postgres_row.h"

/* What goes through a temporary table: columns that are given, those of a touched capture apart. */
static const char stages[]
    = "CREATE TEMPORARY TABLE staged_document ON COMMIT DELETE ROWS AS SELECT * FROM document WITH NO DATA;"
      "CREATE TEMPORARY TABLE staged_organisation ON COMMIT DELETE ROWS AS SELECT * FROM organisation WITH "
      "NO DATA;"
      "CREATE TEMPORARY TABLE staged_capture ON COMMIT DELETE ROWS AS SELECT * FROM capture WITH NO DATA;"
      "CREATE TEMPORARY TABLE staged_text (document_id BIGINT, content TEXT COLLATE \"C\", words TEXT "
      "COLLATE \"C\") "
      "ON COMMIT DELETE ROWS;";

static gboolean
need_stages (TlPostgres *self, GError **error)
{
  if (!self->has_stage && !tl_postgres_run (self, stages, NULL, error))
    return FALSE;
  self->has_stage = TRUE;
  return TRUE;
}

/* Those that are new, or those that are not. */
static gboolean
stage_documents (TlPostgres *self, const TlPlan *plan, gboolean is_first, GError **error)
{
  if (!tl_postgres_copy_table (self, "staged_document", tl_schema_get_table (TL_TABLE_DOCUMENT), error))
    return FALSE;
  for (guint i = 0; i < plan->contents->len; i++)
    {
      const TlContent *content = plan->contents->pdata[i];

      if (content->news != NULL && (is_first || !content->is_new))
        tl_postgres_copy_row (self, &content->news->document, 0);
    }
  return tl_postgres_copy_end (self, error);
}

/* Those that were there are locked, too, and not told. */
static gboolean
insert_documents (TlPostgres *self, TlPlan *plan, GError **error)
{
  g_autofree char *columns = tl_postgres_list_columns (tl_schema_get_table (TL_TABLE_DOCUMENT), "");
  g_autofree char *sql
      = g_strdup_printf ("INSERT INTO document (%s) SELECT %s FROM staged_document ORDER BY sha256 "
                         "ON CONFLICT (sha256) DO UPDATE SET sha256 = excluded.sha256 WHERE FALSE "
                         "RETURNING id, sha256",
                         columns, columns);
  g_autoptr (PGresult) result = NULL;

  if (!stage_documents (self, plan, TRUE, error))
    return FALSE;
  result = tl_postgres_exec (self, sql, NULL, error);
  for (int i = 0; result != NULL && i < PQntuples (result); i++)
    {
      TlContent *content = g_hash_table_lookup (plan->by_sha256, PQgetvalue (result, i, 1));

      content->id = tl_postgres_get_integer (result, i, 0);
      content->is_new = TRUE;
    }
  return result != NULL;
}

/* What stands there decides whether it stays. */
static gboolean
settle_documents (TlPostgres *self, TlPlan *plan, guint *n_changed, GError **error)
{
  g_autoptr (PGresult) result
      = tl_postgres_exec (self,
                          "SELECT d.id, d.sha256, d.status, d.packs_hash, d.program FROM document d "
                          "JOIN staged_document s ON s.sha256 = d.sha256",
                          NULL, error);

  *n_changed = 0;
  for (int i = 0; result != NULL && i < PQntuples (result); i++)
    {
      TlContent *content = g_hash_table_lookup (plan->by_sha256, PQgetvalue (result, i, 1));
      const TlStored stored = { tl_status_parse (PQgetvalue (result, i, 2)), PQgetvalue (result, i, 3),
                                PQgetvalue (result, i, 4) };

      if (content->is_new)
        continue;
      content->id = tl_postgres_get_integer (result, i, 0);
      tl_content_settle (content, &stored);
      *n_changed += content->news != NULL;
    }
  return result != NULL;
}

static gboolean
change_documents (TlPostgres *self, const TlPlan *plan, GError **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autofree char *changes = tl_postgres_list_changes (tl_schema_get_table (TL_TABLE_DOCUMENT)),
                  *sql = g_strdup_printf (
                      "UPDATE document t SET %s FROM staged_document s WHERE t.sha256 = s.sha256", changes);

  for (guint i = 0; i < plan->contents->len; i++)
    {
      const TlContent *content = plan->contents->pdata[i];

      if (content->news != NULL && !content->is_new)
        tl_postgres_add_id (ids, content->id);
    }
  return tl_postgres_run (self, "DELETE FROM staged_document", NULL, error)
         && stage_documents (self, plan, FALSE, error) && tl_postgres_run (self, sql, NULL, error)
         && tl_postgres_drop_rows (self, ids->str, error);
}

static gboolean
write_documents (TlPostgres *self, TlPlan *plan, GError **error)
{
  guint n_changed;

  if (plan->contents->len == 0)
    return TRUE;
  return insert_documents (self, plan, error) && settle_documents (self, plan, &n_changed, error)
         && (n_changed == 0 || change_documents (self, plan, error));
}

static gboolean
write_organisations (TlPostgres *self, TlPlan *plan, GError **error)
{
  tl_plan_gather (plan);
  if (plan->organisations->len == 0)
    return TRUE;
  if (!tl_postgres_copy_table (self, "staged_organisation", tl_schema_get_table (TL_TABLE_ORGANISATION),
                               error))
    return FALSE;
  for (guint i = 0; i < plan->organisations->len; i++)
    tl_postgres_copy_row (self, plan->organisations->pdata[i], 0);
  return tl_postgres_copy_end (self, error)
         && tl_postgres_run (self,
                             "INSERT INTO organisation SELECT * FROM staged_organisation ORDER BY name_key "
                             "ON CONFLICT (name_key) DO NOTHING",
                             NULL, error);
}

/* Returns: whether there is a row of ${table} to write. */
static gboolean
has_rows (const TlPlan *plan, const TlTable *table)
{
  for (guint i = 0; i < plan->contents->len; i++)
    {
      const TlContent *content = plan->contents->pdata[i];

      for (guint j = 0; content->news != NULL && j < content->news->rows->len; j++)
        if (((const TlRow *) content->news->rows->pdata[j])->table == table)
          return TRUE;
    }
  return FALSE;
}

static gboolean
write_table (TlPostgres *self, const TlPlan *plan, const TlTable *table, GError **error)
{
  if (!has_rows (plan, table))
    return TRUE;
  if (!tl_postgres_copy_table (self, table->name, table, error))
    return FALSE;
  for (guint i = 0; i < plan->contents->len; i++)
    {
      const TlContent *content = plan->contents->pdata[i];

      for (guint j = 0; content->news != NULL && j < content->news->rows->len; j++)
        {
          const TlRow *row = content->news->rows->pdata[j];

          if (row->table == table)
            tl_postgres_copy_row (self, row, content->id);
        }
    }
  return tl_postgres_copy_end (self, error);
}

static gboolean
write_rows (TlPostgres *self, const TlPlan *plan, GError **error)
{
  for (guint i = 0; i < TL_TABLE_LAST; i++)
    if (tl_schema_get_table (i)->is_part && !write_table (self, plan, tl_schema_get_table (i), error))
      return FALSE;
  return TRUE;
}

/* Text that stays is not written, nor indexed, again. */
static const char *const text_steps[] = {
  "DELETE FROM document_text t USING staged_text s WHERE t.document_id = s.document_id AND s.content IS NULL",
  "DELETE FROM document_words t USING staged_text s WHERE t.document_id = s.document_id AND s.content IS "
  "NULL",
  "INSERT INTO document_text (document_id, content) SELECT document_id, content FROM staged_text "
  "WHERE content IS NOT NULL ON CONFLICT (document_id) DO UPDATE SET content = excluded.content "
  "WHERE document_text.content <> excluded.content",
  "INSERT INTO document_words (document_id, words) SELECT document_id, words FROM staged_text "
  "WHERE content IS NOT NULL ON CONFLICT (document_id) DO UPDATE SET words = excluded.words "
  "WHERE document_words.words <> excluded.words",
};

static gboolean
write_texts (TlPostgres *self, const TlPlan *plan, GError **error)
{
  guint n = 0;

  if (!tl_postgres_copy_begin (self, "staged_text", error))
    return FALSE;
  for (guint i = 0; i < plan->contents->len; i++)
    {
      const TlContent *content = plan->contents->pdata[i];

      if (content->news == NULL || (content->is_new && content->news->text == NULL))
        continue;
      tl_postgres_copy_integer (self, content->id);
      tl_postgres_copy_text (self, content->news->text);
      tl_postgres_copy_text (
          self, content->news->text != NULL ? tl_postgres_make_words (self, content->news->text) : NULL);
      tl_postgres_copy_end_row (self);
      n++;
    }
  if (!tl_postgres_copy_end (self, error))
    return FALSE;
  for (guint i = 0; n > 0 && i < G_N_ELEMENTS (text_steps); i++)
    if (!tl_postgres_run (self, text_steps[i], NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
write_batch (TlPostgres *self, const TlBatch *batch, GError **error)
{
  g_autoptr (TlPlan) plan = tl_plan_new (batch);

  return need_stages (self, error) && tl_postgres_run (self, "BEGIN", NULL, error)
         && write_documents (self, plan, error) && write_organisations (self, plan, error)
         && write_rows (self, plan, error) && write_texts (self, plan, error)
         && tl_postgres_write_captures (self, plan, error) && tl_postgres_run (self, "COMMIT", NULL, error);
}

gboolean
tl_postgres_write (gpointer data, const TlBatch *batch, GError **error)
{
  TlPostgres *self = data;

  for (guint attempt = 0;; attempt++)
    {
      g_autoptr (GError) cause = NULL;

      if (write_batch (self, batch, &cause))
        return TRUE;
      if (tl_postgres_recover (self, attempt))
        continue;
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
}
