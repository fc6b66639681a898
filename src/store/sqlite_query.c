/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sqlite_query.c - one statement, its parameters and its rows; the full-text index. */
#include "config.h"

#include "store/sqlite_private.h"

#define MAX_CELLS 64

typedef sqlite3_stmt Statement;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Statement, sqlite3_finalize)

gboolean
tl_sqlite_run (TlSqlite *self, const char *sql, GError **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || tl_sqlite_fail (self, code, error);
}

/* Parameters are named $1, $2, ... and numbered by SQLite in the order in which they stand. */
static gboolean
bind (TlSqlite *self, sqlite3_stmt *statement, const char *const *args, GError **error)
{
  for (guint i = 0; args != NULL && args[i] != NULL; i++)
    {
      char name[16];
      int at, code;

      g_snprintf (name, sizeof name, "$%u", i + 1);
      at = sqlite3_bind_parameter_index (statement, name);
      code = at > 0 ? sqlite3_bind_text (statement, at, args[i], -1, SQLITE_STATIC) : SQLITE_OK;
      if (code != SQLITE_OK)
        return tl_sqlite_fail (self, code, error);
    }
  return TRUE;
}

static gboolean
hand_over (sqlite3_stmt *statement, TlRowFunc each, gpointer data, GError **error)
{
  const char *cells[MAX_CELLS] = { NULL };
  int n = MIN (sqlite3_column_count (statement), MAX_CELLS);

  for (int i = 0; i < n; i++)
    cells[i] = (const char *) sqlite3_column_text (statement, i);
  return each == NULL || each (cells, data, error);
}

gboolean
tl_sqlite_query (gpointer self, const char *sql, const char *const *args, TlRowFunc each, gpointer data,
                 guint64 *changed, GError **error)
{
  TlSqlite *sqlite = self;
  g_autoptr (Statement) statement = NULL;
  int code = sqlite3_prepare_v2 (sqlite->db, sql, -1, &statement, NULL);

  if (code != SQLITE_OK)
    return tl_sqlite_fail (sqlite, code, error);
  if (!bind (sqlite, statement, args, error))
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autoptr (GError) stop = NULL;

      if (hand_over (statement, each, data, &stop))
        continue;
      if (stop == NULL)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&stop));
      return FALSE;
    }
  if (code != SQLITE_DONE)
    return tl_sqlite_fail (sqlite, code, error);
  if (changed != NULL)
    *changed = sqlite3_stmt_readonly (statement) ? 0 : (guint64) sqlite3_changes64 (sqlite->db);
  return TRUE;
}

/* The query language of FTS5: words hold neither quotes nor blanks. */
void
tl_sqlite_match (gpointer self, const GPtrArray *phrases, GString *sql, GPtrArray *args)
{
  g_autoptr (GString) query = g_string_new (NULL);

  for (guint i = 0; i < phrases->len; i++)
    {
      const TlPhrase *phrase = phrases->pdata[i];
      g_autofree char *words = g_strjoinv (" ", phrase->words);

      g_string_append_printf (query, "%s\"%s\"%s", i > 0 ? " AND " : "", words,
                              phrase->is_prefix ? " *" : "");
    }
  g_ptr_array_add (args, g_string_free (g_steal_pointer (&query), FALSE));
  g_string_append_printf (sql, "SELECT rowid FROM document_words WHERE document_words MATCH $%u", args->len);
}
