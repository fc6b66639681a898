/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_copy.c - rows for COPY, in its text format
 * (https://www.postgresql.org/docs/15/sql-copy.html#id-1.9.3.55.9.2). */
#include "config.h"

#include <string.h>

#include "store/postgres_private.h"

#define CHUNK 65536

gboolean
tl_postgres_copy_begin (TlPostgres *self, const char *target, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("COPY %s FROM STDIN", target);

  g_string_truncate (self->lines, 0);
  return tl_postgres_run (self, sql, NULL, error);
}

/* A tab, unless it is the first of its line. */
static void
separate (TlPostgres *self)
{
  if (self->is_in_row)
    g_string_append_c (self->lines, '\t');
  self->is_in_row = TRUE;
}

void
tl_postgres_copy_text (TlPostgres *self, const char *text)
{
  const char *from = text;
  gsize n;

  separate (self);
  if (text == NULL)
    {
      g_string_append (self->lines, "\\N");
      return;
    }
  for (n = strcspn (from, "\\\t\n\r"); from[n] != '\0'; n = strcspn (from, "\\\t\n\r"))
    {
      char c = from[n];

      g_string_append_len (self->lines, from, (gssize) n);
      g_string_append_c (self->lines, '\\');
      g_string_append_c (self->lines, c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c);
      from += n + 1;
    }
  g_string_append_len (self->lines, from, (gssize) n);
}

void
tl_postgres_copy_integer (TlPostgres *self, gint64 number)
{
  separate (self);
  g_string_append_printf (self->lines, "%" G_GINT64_FORMAT, number);
}

void
tl_postgres_copy_cell (TlPostgres *self, const TlCell *cell, TlColumnType type, gint64 document)
{
  if (cell->kind == TL_CELL_TEXT)
    tl_postgres_copy_text (self, cell->text);
  else if (cell->kind == TL_CELL_INTEGER && type == TL_COLUMN_PART)
    tl_postgres_copy_integer (self, document * ((gint64) 1 << TL_SCHEMA_PART_BITS) + cell->integer);
  else if (cell->kind == TL_CELL_INTEGER)
    tl_postgres_copy_integer (self, cell->integer);
  else if (type == TL_COLUMN_DOCUMENT && document != 0)
    tl_postgres_copy_integer (self, document);
  else
    tl_postgres_copy_text (self, NULL);
}

/* What cannot be sent is told by tl_postgres_copy_end(). */
static void
send_lines (TlPostgres *self)
{
  (void) PQputCopyData (self->link, self->lines->str, (int) self->lines->len);
  g_string_truncate (self->lines, 0);
}

void
tl_postgres_copy_end_row (TlPostgres *self)
{
  g_string_append_c (self->lines, '\n');
  self->is_in_row = FALSE;
  if (self->lines->len >= CHUNK)
    send_lines (self);
}

gboolean
tl_postgres_copy_end (TlPostgres *self, GError **error)
{
  g_autoptr (PGresult) result = NULL;
  PGresult *more;
  gboolean is_good;

  if (self->lines->len > 0)
    send_lines (self);
  if (PQputCopyEnd (self->link, NULL) != 1)
    return tl_postgres_fail (self, NULL, error);
  result = PQgetResult (self->link);
  is_good = PQresultStatus (result) == PGRES_COMMAND_OK || tl_postgres_fail (self, result, error);
  while ((more = PQgetResult (self->link)) != NULL)
    PQclear (more);
  return is_good;
}
