/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_private.h - an open PostgreSQL database, for the files postgres*.c, the only users of libpq. */
#ifndef TL_STORE_POSTGRES_PRIVATE_H
#define TL_STORE_POSTGRES_PRIVATE_H

#include <libpq-fe.h>

#include "store/store.h"

G_BEGIN_DECLS

/* What can be done about a failure. */
typedef enum
{
  TL_FAULT_FINAL, /* nothing */
  TL_FAULT_AGAIN, /* another writer was in the way: the transaction again */
  TL_FAULT_LOST   /* the server went away: connect, and the transaction again */
} TlFault;

typedef struct
{
  PGconn *link;
  char *where;
  TlStoreMode mode;
  TlFault fault;      /* of the last failure */
  gboolean has_stage; /* the temporary tables are there */
  GString *lines;     /* of COPY, to be sent */
  gboolean is_in_row; /* a cell of the last line is there */
  GString *words;
} TlPostgres;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PGresult, PQclear)

/* Sets ${error} to what the state of the connection means, before the server let us in. */
void tl_postgres_fail_link (TlPostgres *self, GError **error);

/* Sets ${error} to what ${result} (NULL: the state of the connection) means for people, and the fault.
 * Returns: FALSE. */
gboolean tl_postgres_fail (TlPostgres *self, const PGresult *result, GError **error);
/* The same for a race that was lost. */
gboolean tl_postgres_fail_race (TlPostgres *self, GError **error);

/* Makes the connection.  A server that is just starting is waited for. */
gboolean tl_postgres_connect (TlPostgres *self, GError **error);
/* After a failure: whether the transaction is worth another try, the ${attempt}th (from 0), and can be begun.
 */
gboolean tl_postgres_recover (TlPostgres *self, guint attempt);

/* Returns: (transfer full, nullable): the result of one statement, of any number without ${args}, or of COPY.
 */
PGresult *tl_postgres_exec (TlPostgres *self, const char *sql, const char *const *args, GError **error);
/* For what has no answer. */
gboolean tl_postgres_run (TlPostgres *self, const char *sql, const char *const *args, GError **error);

/* COPY: rows of cells, one behind the other; what goes wrong is told at the end. */
gboolean tl_postgres_copy_begin (TlPostgres *self, const char *target, GError **error);
void tl_postgres_copy_text (TlPostgres *self, const char *text); /* NULL for NULL */
void tl_postgres_copy_integer (TlPostgres *self, gint64 number);
void tl_postgres_copy_cell (TlPostgres *self, const TlCell *cell, TlColumnType type, gint64 document);
void tl_postgres_copy_end_row (TlPostgres *self);
gboolean tl_postgres_copy_end (TlPostgres *self, GError **error);

/* The words of ${text} as document_words has them, in ${self}->words. */
const char *tl_postgres_make_words (TlPostgres *self, const char *text);

/* TlStoreKind.write, .query, .match */
gboolean tl_postgres_write (gpointer self, const TlBatch *batch, GError **error);
gboolean tl_postgres_query (gpointer self, const char *sql, const char *const *args, TlRowFunc each,
                            gpointer data, guint64 *changed, GError **error);
void tl_postgres_match (gpointer self, const GPtrArray *phrases, GString *sql, GPtrArray *args);

G_END_DECLS

#endif /* TL_STORE_POSTGRES_PRIVATE_H */
