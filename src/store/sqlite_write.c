/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sqlite_write.c - a batch in one transaction. */
#include "config.h"

#include <string.h>

#include "store/sqlite_private.h"

static const char *const verbs[] = {
  [TL_SQLITE_FIND_DOCUMENT] = "SELECT id, status, packs_hash, program FROM document WHERE sha256 = ?1",
  [TL_SQLITE_FIND_CAPTURE] = "SELECT id, document_id FROM capture WHERE name = ?1 AND encoding = ?2",
  [TL_SQLITE_FIND_SHARED] = "SELECT 1 FROM capture WHERE document_id = ?1 LIMIT 1",
  [TL_SQLITE_FIND_TEXT] = "SELECT content FROM document_text WHERE document_id = ?1",
  [TL_SQLITE_PUT_WORDS] = "INSERT INTO document_words (rowid, words) VALUES (?1, ?2)",
  [TL_SQLITE_DROP_WORDS]
  = "INSERT INTO document_words (document_words, rowid, words) VALUES ('delete', ?1, ?2)",
  [TL_SQLITE_DROP_TEXT] = "DELETE FROM document_text WHERE document_id = ?1",
  [TL_SQLITE_DROP_DOCUMENT] = "DELETE FROM document WHERE id = ?1",
  [TL_SQLITE_TOUCH]
  = ("UPDATE capture SET size = ?1, mtime_ns = ?2, ctime_ns = ?3, inode = ?4, modified_at = ?5 "
     "WHERE name = ?6 AND encoding = ?7"),
};

G_STATIC_ASSERT (G_N_ELEMENTS (verbs) == TL_SQLITE_LAST);

static gboolean
prepare (TlSqlite *self, const char *sql, sqlite3_stmt **statement, GError **error)
{
  int code = SQLITE_OK;

  if (*statement == NULL)
    code = sqlite3_prepare_v3 (self->db, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);
  return code == SQLITE_OK || tl_sqlite_fail (self, code, error);
}

/* Returns: SQLITE_ROW or SQLITE_DONE; 0 when it failed. */
static int
step (TlSqlite *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return code;
  (void) tl_sqlite_fail (self, code, error);
  sqlite3_reset (statement);
  return 0;
}

/* For a statement that gives no rows. */
static gboolean
finish (TlSqlite *self, sqlite3_stmt *statement, GError **error)
{
  gboolean is_done = step (self, statement, error) != 0;

  sqlite3_reset (statement);
  return is_done;
}

static sqlite3_stmt *
get_verb (TlSqlite *self, TlSqliteVerb verb, GError **error)
{
  return prepare (self, verbs[verb], &self->verbs[verb], error) ? self->verbs[verb] : NULL;
}

static gboolean
run_on_id (TlSqlite *self, TlSqliteVerb verb, gint64 id, GError **error)
{
  sqlite3_stmt *statement = get_verb (self, verb, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  return finish (self, statement, error);
}

/* Organisations are shared; whatever else has a key that is taken replaces what had it. */
static sqlite3_stmt *
get_insert (TlSqlite *self, const TlTable *table, TlTableId id, GError **error)
{
  g_autoptr (GString) sql = g_string_new ("INSERT OR ");

  if (self->inserts[id] != NULL)
    return self->inserts[id];
  g_string_append_printf (sql, "%s INTO %s (", id == TL_TABLE_ORGANISATION ? "IGNORE" : "REPLACE",
                          table->name);
  tl_schema_add_columns (sql, table);
  g_string_append (sql, ") VALUES (");
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append (sql, i > 0 ? ", ?" : "?");
  g_string_append_c (sql, ')');
  return prepare (self, sql->str, &self->inserts[id], error) ? self->inserts[id] : NULL;
}

static gint64
make_part (gint64 document, gint64 number)
{
  return document * ((gint64) 1 << TL_SCHEMA_PART_BITS) + number;
}

static void
bind_cell (sqlite3_stmt *statement, int at, const TlCell *cell, TlColumnType type, gint64 document)
{
  if (cell->kind == TL_CELL_TEXT)
    sqlite3_bind_text (statement, at, cell->text, -1, SQLITE_STATIC);
  else if (cell->kind == TL_CELL_INTEGER)
    sqlite3_bind_int64 (statement, at,
                        type == TL_COLUMN_PART ? make_part (document, cell->integer) : cell->integer);
  else if (type == TL_COLUMN_DOCUMENT && document != 0)
    sqlite3_bind_int64 (statement, at, document);
  else
    sqlite3_bind_null (statement, at);
}

/* ${id}: of a row that the database numbers; 0: a new one. */
static gboolean
insert_row (TlSqlite *self, const TlRow *row, gint64 document, gint64 id, GError **error)
{
  TlTableId table = (TlTableId) (row->table - tl_schema_get_table (0));
  sqlite3_stmt *statement = get_insert (self, row->table, table, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < row->table->n_columns; i++)
    bind_cell (statement, (int) i + 1, &row->cells[i], row->table->columns[i].type, document);
  if (id != 0)
    sqlite3_bind_int64 (statement, 1, id);
  return finish (self, statement, error);
}

/* All that a document has in a table stands together under its key. */
static gboolean
drop_rows (TlSqlite *self, gint64 document, GError **error)
{
  for (guint i = 0; i < TL_TABLE_LAST; i++)
    {
      const TlTable *table = tl_schema_get_table (i);
      g_autofree char *sql = NULL;

      if (!table->is_part)
        continue;
      sql = g_strdup_printf ("DELETE FROM %s WHERE id BETWEEN ?1 AND ?2", table->name);
      if (!prepare (self, sql, &self->drops[i], error))
        return FALSE;
      sqlite3_bind_int64 (self->drops[i], 1, make_part (document, 0));
      sqlite3_bind_int64 (self->drops[i], 2, make_part (document + 1, 0) - 1);
      if (!finish (self, self->drops[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
index_text (TlSqlite *self, TlSqliteVerb verb, gint64 document, const char *text, GError **error)
{
  sqlite3_stmt *statement = get_verb (self, verb, error);
  g_autoptr (GString) words = g_string_sized_new (4096);
  gboolean is_done;

  if (statement == NULL)
    return FALSE;
  tl_bigram_add_text (words, text);
  sqlite3_bind_int64 (statement, 1, document);
  sqlite3_bind_text (statement, 2, words->str, (int) words->len, SQLITE_STATIC);
  is_done = finish (self, statement, error);
  sqlite3_clear_bindings (statement);
  return is_done;
}

/* Returns: FALSE when it failed; else the text that ${document} has so far in ${text}, or NULL. */
static gboolean
find_text (TlSqlite *self, gint64 document, char **text, GError **error)
{
  sqlite3_stmt *statement = get_verb (self, TL_SQLITE_FIND_TEXT, error);
  int code;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, document);
  code = step (self, statement, error);
  *text = code == SQLITE_ROW ? g_strdup ((const char *) sqlite3_column_text (statement, 0)) : NULL;
  sqlite3_reset (statement);
  return code != 0;
}

/* The index holds no text: to take words out it must be told them. */
static gboolean
drop_text (TlSqlite *self, gint64 document, const char *text, GError **error)
{
  return index_text (self, TL_SQLITE_DROP_WORDS, document, text, error)
         && run_on_id (self, TL_SQLITE_DROP_TEXT, document, error);
}

static gboolean
put_text (TlSqlite *self, gint64 document, const char *text, GError **error)
{
  TlCell cells[2] = { { .kind = TL_CELL_NULL }, { .kind = TL_CELL_TEXT, .text = text } };
  const TlRow row = { tl_schema_get_table (TL_TABLE_DOCUMENT_TEXT), cells };

  return insert_row (self, &row, document, 0, error)
         && index_text (self, TL_SQLITE_PUT_WORDS, document, text, error);
}

static gboolean
replace_text (TlSqlite *self, gint64 document, const char *text, GError **error)
{
  g_autofree char *old = NULL;

  if (!find_text (self, document, &old, error))
    return FALSE;
  if (g_strcmp0 (old, text) == 0)
    return TRUE;
  return (old == NULL || drop_text (self, document, old, error))
         && (text == NULL || put_text (self, document, text, error));
}

/* ${document}: id of the row that stands there; 0: none.  It is set. */
static gboolean
write_document (TlSqlite *self, const TlBatchFile *file, gint64 *document, GError **error)
{
  gboolean is_new = *document == 0;

  if (!is_new && !drop_rows (self, *document, error))
    return FALSE;
  if (!insert_row (self, &file->document, 0, *document, error))
    return FALSE;
  if (is_new)
    *document = sqlite3_last_insert_rowid (self->db);
  for (guint i = 0; i < file->rows->len; i++)
    if (!insert_row (self, file->rows->pdata[i], *document, 0, error))
      return FALSE;
  if (!is_new)
    return replace_text (self, *document, file->text, error);
  return file->text == NULL || put_text (self, *document, file->text, error);
}

/* Returns: FALSE when it failed; else whether the content is ${known} enough to stay as it is. */
static gboolean
find_document (TlSqlite *self, const TlBatchFile *file, gint64 *document, gboolean *stays, GError **error)
{
  sqlite3_stmt *statement = get_verb (self, TL_SQLITE_FIND_DOCUMENT, error);
  int code;

  *document = 0;
  *stays = FALSE;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, file->sha256, -1, SQLITE_STATIC);
  code = step (self, statement, error);
  if (code == SQLITE_ROW)
    {
      const TlStored stored = { tl_status_parse ((const char *) sqlite3_column_text (statement, 1)),
                                (const char *) sqlite3_column_text (statement, 2),
                                (const char *) sqlite3_column_text (statement, 3) };

      *document = sqlite3_column_int64 (statement, 0);
      *stays = !tl_batch_is_news (file, &stored);
    }
  sqlite3_reset (statement);
  return code != 0;
}

static gboolean
find_capture (TlSqlite *self, const TlBatchFile *file, gint64 *capture, gint64 *document, GError **error)
{
  sqlite3_stmt *statement = get_verb (self, TL_SQLITE_FIND_CAPTURE, error);
  int code;

  *capture = *document = 0;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, file->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, file->encoding, -1, SQLITE_STATIC);
  code = step (self, statement, error);
  if (code == SQLITE_ROW)
    {
      *capture = sqlite3_column_int64 (statement, 0);
      *document = sqlite3_column_int64 (statement, 1);
    }
  sqlite3_reset (statement);
  return code != 0;
}

/* A document that no file holds any more goes. */
static gboolean
drop_unnamed (TlSqlite *self, gint64 document, GError **error)
{
  sqlite3_stmt *statement = get_verb (self, TL_SQLITE_FIND_SHARED, error);
  int code;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, document);
  code = step (self, statement, error);
  sqlite3_reset (statement);
  if (code != SQLITE_DONE)
    return code == SQLITE_ROW;
  return replace_text (self, document, NULL, error) && drop_rows (self, document, error)
         && run_on_id (self, TL_SQLITE_DROP_DOCUMENT, document, error);
}

static gboolean
write_capture (TlSqlite *self, const TlBatchFile *file, gint64 document, GError **error)
{
  gint64 capture, before;

  if (!find_capture (self, file, &capture, &before, error)
      || !insert_row (self, &file->capture, document != 0 ? document : before, capture, error))
    return FALSE;
  return before == 0 || document == 0 || before == document || drop_unnamed (self, before, error);
}

static gboolean
touch_capture (TlSqlite *self, const TlBatchFile *file, GError **error)
{
  static const char *const columns[] = { "size", "mtime_ns", "ctime_ns", "inode", "modified_at" };
  sqlite3_stmt *statement = get_verb (self, TL_SQLITE_TOUCH, error);
  int at = 0;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    bind_cell (statement, ++at, &file->capture.cells[tl_schema_find_column (file->capture.table, columns[i])],
               TL_COLUMN_INTEGER, 0);
  sqlite3_bind_text (statement, ++at, file->name, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, ++at, file->encoding, -1, SQLITE_STATIC);
  return finish (self, statement, error);
}

static gboolean
write_file (TlSqlite *self, const TlBatchFile *file, GError **error)
{
  gint64 document = 0;
  gboolean stays = FALSE;

  if (file->is_unchanged)
    return touch_capture (self, file, error);
  if (file->sha256 != NULL
      && (!find_document (self, file, &document, &stays, error)
          || (!stays && !write_document (self, file, &document, error))))
    return FALSE;
  return write_capture (self, file, document, error);
}

static gboolean
write_files (TlSqlite *self, const TlBatch *batch, GError **error)
{
  for (guint i = 0; i < batch->files->len; i++)
    if (!write_file (self, batch->files->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
tl_sqlite_write (gpointer self, const TlBatch *batch, GError **error)
{
  TlSqlite *sqlite = self;

  if (!tl_sqlite_run (sqlite, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (write_files (sqlite, batch, error) && tl_sqlite_run (sqlite, "COMMIT", error))
    return TRUE;
  (void) tl_sqlite_run (sqlite, "ROLLBACK", NULL);
  return FALSE;
}
