/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sqlite_private.h - an open SQLite database, for the files sqlite*.c, the only users of sqlite3. */
#ifndef TL_STORE_SQLITE_PRIVATE_H
#define TL_STORE_SQLITE_PRIVATE_H

#include <sqlite3.h>

#include "store/store.h"

G_BEGIN_DECLS

/* Statements that writing a batch needs over and over; made when first used. */
typedef enum
{
  TL_SQLITE_FIND_DOCUMENT,
  TL_SQLITE_FIND_CAPTURE,
  TL_SQLITE_FIND_SHARED,
  TL_SQLITE_FIND_TEXT,
  TL_SQLITE_PUT_WORDS,
  TL_SQLITE_DROP_WORDS,
  TL_SQLITE_DROP_TEXT,
  TL_SQLITE_DROP_DOCUMENT,
  TL_SQLITE_TOUCH,
  TL_SQLITE_LAST
} TlSqliteVerb;

typedef struct
{
  sqlite3 *db;
  sqlite3_stmt *verbs[TL_SQLITE_LAST];
  sqlite3_stmt *inserts[TL_TABLE_LAST];
  sqlite3_stmt *drops[TL_TABLE_LAST]; /* of the rows of a document */
} TlSqlite;

/* Sets ${error} to what the failure ${code} means for people.  Returns: FALSE. */
gboolean tl_sqlite_fail (const TlSqlite *self, int code, GError **error);

/* Runs statements without parameters and answers. */
gboolean tl_sqlite_run (TlSqlite *self, const char *sql, GError **error);

/* TlStoreKind.write, .query, .match */
gboolean tl_sqlite_write (gpointer self, const TlBatch *batch, GError **error);
gboolean tl_sqlite_query (gpointer self, const char *sql, const char *const *args, TlRowFunc each,
                          gpointer data, guint64 *changed, GError **error);
void tl_sqlite_match (gpointer self, const GPtrArray *phrases, GString *sql, GPtrArray *args);

G_END_DECLS

#endif /* TL_STORE_SQLITE_PRIVATE_H */
