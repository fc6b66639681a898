/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sqlite.c - a database in one file: opened, made, brought up to date.
 *
 * Write-ahead log: readers and one writer do not wait for each other, and a transaction that a kill cut off
 * is gone as a whole when the file is opened again.
 */
#include "config.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "store/sqlite_private.h"

#define PATIENCE "10000" /* milliseconds that another writer may take */

extern const TlStoreKind tl_store_sqlite;

static const TlDialect dialect = {
  .types = { "INTEGER", "INTEGER", "INTEGER", "INTEGER", "NUMERIC", "TEXT", "TEXT", "TEXT" },
  .has_all_references = TRUE, /* declared for those who read; not held to be true by SQLite unless asked */
};

/* "TLNS": file(1) and others can tell whose database it is. */
#define SIGN "PRAGMA application_id = 1414286931;\n"

static void
free_sqlite (gpointer data)
{
  TlSqlite *self = data;

  for (guint i = 0; i < TL_SQLITE_LAST; i++)
    sqlite3_finalize (self->verbs[i]);
  for (guint i = 0; i < TL_TABLE_LAST; i++)
    {
      sqlite3_finalize (self->inserts[i]);
      sqlite3_finalize (self->drops[i]);
    }
  sqlite3_close (self->db);
  g_free (self);
}

static gboolean
accepts (const char *where)
{
  return TRUE;
}

static gboolean
keep_integer (const char *const *cells, gpointer data, GError **error)
{
  *(gint64 *) data = cells[0] != NULL ? g_ascii_strtoll (cells[0], NULL, 10) : 0;
  return TRUE;
}

static gboolean
ask (TlSqlite *self, const char *sql, gint64 *answer, GError **error)
{
  return tl_sqlite_query (self, sql, NULL, keep_integer, answer, NULL, error);
}

/* ${version}: 0 for a database without any table. */
static gboolean
get_version (TlSqlite *self, gint64 *version, GError **error)
{
  gint64 n_tables = 0, is_ours = 0;

  if (!ask (self, "SELECT count(*) FROM sqlite_schema", &n_tables, error)
      || !ask (self, "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'", &is_ours, error))
    return FALSE;
  *version = 0;
  if (n_tables == 0)
    return TRUE;
  if (is_ours == 0)
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_UNSUPPORTED,
                           "It is a database, but none of tenderlens; nothing was changed.");
      return FALSE;
    }
  return ask (self, "SELECT max(version) FROM schema_version", version, error);
}

/* Takes the database from one version to the next, or makes it. */
static void
add_steps (GString *sql, gint64 version)
{
  g_string_append (sql, "BEGIN IMMEDIATE;\n");
  if (version == 0)
    {
      g_string_append (sql,
                       "CREATE TABLE schema_version (version INTEGER PRIMARY KEY, program TEXT NOT NULL, "
                       "applied_at TEXT NOT NULL);\n");
      tl_schema_add_ddl (sql, &dialect);
      g_string_append (sql, "CREATE VIRTUAL TABLE document_words USING fts5 (words, content = '', "
                            "tokenize = \"unicode61 remove_diacritics 0 categories 'L* N* Co M*'\");\n");
      version = TL_SCHEMA_VERSION - 1;
    }
  for (; version < TL_SCHEMA_VERSION; version++)
    g_string_append_printf (sql,
                            "%sINSERT INTO schema_version VALUES (%" G_GINT64_FORMAT ", '" PACKAGE_VERSION
                            "', strftime ('%%Y-%%m-%%dT%%H:%%M:%%SZ', 'now'));\n",
                            tl_schema_get_step ((guint) version), version + 1);
  g_string_append (sql, "COMMIT;\n");
}

static gboolean
migrate (TlSqlite *self, TlStoreMode mode, GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  gint64 version;

  if (!get_version (self, &version, error))
    return FALSE;
  if (version == TL_SCHEMA_VERSION)
    return TRUE;
  if (version > TL_SCHEMA_VERSION || mode == TL_STORE_READ)
    return tl_schema_refuse (version, error);
  if (version == 0)
    g_string_append (sql, SIGN);
  add_steps (sql, version);
  if (tl_sqlite_run (self, sql->str, error))
    return TRUE;
  (void) tl_sqlite_run (self, "ROLLBACK", NULL);
  /* Another program may have done it in the meantime. */
  if (!get_version (self, &version, NULL) || version != TL_SCHEMA_VERSION)
    return FALSE;
  g_clear_error (error);
  return TRUE;
}

static gboolean
set_up (TlSqlite *self, TlStoreMode mode, GError **error)
{
  return tl_sqlite_run (self, "PRAGMA busy_timeout = " PATIENCE "; PRAGMA cache_size = -16384;", error)
         && (mode == TL_STORE_READ
             || tl_sqlite_run (self,
                               "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
                               "PRAGMA wal_autocheckpoint = 4000;",
                               error))
         && migrate (self, mode, error);
}

static char *
make_uri (const char *path, gboolean is_frozen)
{
  g_autofree char *escaped = g_uri_escape_bytes ((const guint8 *) path, strlen (path), "/"),
                  *absolute
                  = g_path_is_absolute (path) ? g_strdup (escaped) : g_strconcat ("./", escaped, NULL);

  return g_strconcat ("file:", absolute, is_frozen ? "?immutable=1" : "", NULL);
}

static TlSqlite *
open_file (const char *where, TlStoreMode mode, gboolean is_frozen, GError **error)
{
  g_autofree char *uri = make_uri (where, is_frozen);
  TlSqlite *self = g_new0 (TlSqlite, 1);
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
              | (mode == TL_STORE_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE),
      code = sqlite3_open_v2 (uri, &self->db, flags, NULL);

  if (code == SQLITE_OK ? set_up (self, mode, error) : tl_sqlite_fail (self, code, error))
    return self;
  free_sqlite (self);
  return NULL;
}

/* To read a write-ahead log a file has to be made beside it; where that may not be, and there is no log, the
 * database is read as it is. */
static gboolean
is_frozen (const char *where)
{
  g_autofree char *folder = g_path_get_dirname (where), *log = g_strconcat (where, "-wal", NULL);
  GStatBuf info;

  return access (folder, W_OK) != 0 && (g_stat (log, &info) != 0 || info.st_size == 0);
}

static gpointer
open_sqlite (const char *where, TlStoreMode mode, GError **error)
{
  if (mode == TL_STORE_READ && !g_file_test (where, G_FILE_TEST_EXISTS))
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_IO, "There is no such database.");
      return NULL;
    }
  if (access (where, R_OK) != 0 && errno == EACCES)
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_IO, "It may not be read: permission denied.");
      return NULL;
    }
  if (g_file_test (where, G_FILE_TEST_IS_DIR))
    {
      g_set_error_literal (error, TL_ERROR, TL_ERROR_IO, "It is a folder, not a database.");
      return NULL;
    }
  return open_file (where, mode, mode == TL_STORE_READ && is_frozen (where), error);
}

const TlStoreKind tl_store_sqlite
    = { "sqlite", accepts, open_sqlite, tl_sqlite_write, tl_sqlite_query, tl_sqlite_match, free_sqlite };
