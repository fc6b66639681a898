/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_row.h - rows of our tables in statements, for the files that write a batch. */
#ifndef TL_STORE_POSTGRES_ROW_H
#define TL_STORE_POSTGRES_ROW_H

#include "store/postgres_plan.h"
#include "store/postgres_private.h"

G_BEGIN_DECLS

/* Returns: (transfer full): "name, status, …" of ${table}, each with ${before}, without what the database
 * fills. */
char *tl_postgres_list_columns (const TlTable *table, const char *before);
/* Returns: (transfer full): "name = s.name, …"; a document that is not known stays the one of "t". */
char *tl_postgres_list_changes (const TlTable *table);

/* Begins a COPY of rows of ${table} into ${target}, and adds one, which belongs to ${document}. */
gboolean tl_postgres_copy_table (TlPostgres *self, const char *target, const TlTable *table, GError **error);
void tl_postgres_copy_row (TlPostgres *self, const TlRow *row, gint64 document);

/* Returns: 0 for NULL. */
gint64 tl_postgres_get_integer (const PGresult *result, int row, int column);

/* Appends to a list "{1,2,3}", which begins as "". */
void tl_postgres_add_id (GString *list, gint64 id);

/* Deletes all that belongs to the documents ${ids}. */
gboolean tl_postgres_drop_rows (TlPostgres *self, const char *ids, GError **error);

/* The rows of capture, once the contents of ${plan} have their ids. */
gboolean tl_postgres_write_captures (TlPostgres *self, const TlPlan *plan, GError **error);

G_END_DECLS

#endif /* TL_STORE_POSTGRES_ROW_H */
