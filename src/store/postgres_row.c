/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_row.c - rows of our tables in statements: their columns, their ids, what belongs to a document. */
#include "config.h"

#include "store/postgres_row.h"

char *
tl_postgres_list_columns (const TlTable *table, const char *before)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].type != TL_COLUMN_SERIAL)
      g_string_append_printf (out, "%s%s%s", out->len > 0 ? ", " : "", before, table->columns[i].name);
  return g_string_free (out, FALSE);
}

char *
tl_postgres_list_changes (const TlTable *table)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    {
      const TlColumn *column = &table->columns[i];

      if (column->type == TL_COLUMN_SERIAL)
        continue;
      g_string_append_printf (out, "%s%s = ", out->len > 0 ? ", " : "", column->name);
      if (column->type == TL_COLUMN_DOCUMENT)
        g_string_append_printf (out, "coalesce (s.%s, t.%s)", column->name, column->name);
      else
        g_string_append_printf (out, "s.%s", column->name);
    }
  return g_string_free (out, FALSE);
}

gboolean
tl_postgres_copy_table (TlPostgres *self, const char *target, const TlTable *table, GError **error)
{
  g_autofree char *columns = tl_postgres_list_columns (table, "");
  g_autofree char *whole = g_strdup_printf ("%s (%s)", target, columns);

  return tl_postgres_copy_begin (self, whole, error);
}

void
tl_postgres_copy_row (TlPostgres *self, const TlRow *row, gint64 document)
{
  for (guint i = 0; i < row->table->n_columns; i++)
    if (row->table->columns[i].type != TL_COLUMN_SERIAL)
      tl_postgres_copy_cell (self, &row->cells[i], row->table->columns[i].type, document);
  tl_postgres_copy_end_row (self);
}

gint64
tl_postgres_get_integer (const PGresult *result, int row, int column)
{
  return PQgetisnull (result, row, column) ? 0 : g_ascii_strtoll (PQgetvalue (result, row, column), NULL, 10);
}

void
tl_postgres_add_id (GString *list, gint64 id)
{
  if (list->len == 0)
    g_string_append_c (list, '{');
  else
    list->str[list->len - 1] = ',';
  g_string_append_printf (list, "%" G_GINT64_FORMAT "}", id);
}

/* All that a document has in a table stands together under its key; what refers goes before what is referred
 * to. */
gboolean
tl_postgres_drop_rows (TlPostgres *self, const char *ids, GError **error)
{
  const char *const args[] = { ids, NULL };

  for (guint i = TL_TABLE_LAST; i-- > 0;)
    {
      const TlTable *table = tl_schema_get_table (i);
      g_autofree char *sql = g_strdup_printf (
          "DELETE FROM %s t USING unnest ($1::bigint[]) AS d WHERE t.id >= d * %d AND t.id < (d + 1) * %d",
          table->name, 1 << TL_SCHEMA_PART_BITS, 1 << TL_SCHEMA_PART_BITS);

      if (table->is_part && !tl_postgres_run (self, sql, args, error))
        return FALSE;
    }
  return TRUE;
}
