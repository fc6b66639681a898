/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_error.c - what PostgreSQL's failures mean for people, and what can be done about them
 * (https://www.postgresql.org/docs/15/errcodes-appendix.html). */
#include "config.h"

#include <string.h>

#include "store/postgres_private.h"

/* Returns: (transfer full): ${message} on one line. */
static char *
flatten (const char *message)
{
  g_autofree char *valid = g_utf8_make_valid (message, -1);
  g_auto (GStrv) lines = g_strsplit (g_strstrip (valid), "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    g_strdelimit (g_strstrip (*line), "\t\r", ' ');
  return g_strjoinv ("; ", lines);
}

/* A code, or the beginning of one; the first that fits counts. */
static const struct
{
  const char *code;
  TlFault fault;
  const char *sentence; /* NULL: what the server says */
} faults[] = {
  { "08", TL_FAULT_LOST, NULL },
  { "57P01", TL_FAULT_LOST, NULL }, /* shut down */
  { "57P02", TL_FAULT_LOST, NULL }, /* another process of the server crashed */
  { "57P03", TL_FAULT_LOST, NULL }, /* starting */
  { "53300", TL_FAULT_LOST, NULL }, /* too many connections */
  { "40001", TL_FAULT_AGAIN, NULL },
  { "40P01", TL_FAULT_AGAIN, NULL }, /* deadlock */
  { "23503", TL_FAULT_AGAIN, NULL }, /* the row that is referred to was deleted, or is referred to again */
  { "23505", TL_FAULT_AGAIN, NULL }, /* somebody else put the row */
  { "55P03", TL_FAULT_AGAIN, NULL }, /* waited too long for a lock */
  { "42501", TL_FAULT_FINAL, "The database gives us no right to do that" },
  { "25006", TL_FAULT_FINAL, "The database may not be written to" },
  { "53100", TL_FAULT_FINAL, "The server's disk is full; what was committed stays" },
  { "3F000", TL_FAULT_FINAL, "There is no schema to put tables in: see search_path" },
};

static void
set_fault (TlPostgres *self, const char *code, const char *message, GError **error)
{
  g_autofree char *line = flatten (message);
  const char *sentence = "The database server failed";

  /* Without a code it is libpq that could not send or read; it may still take the connection for good. */
  self->fault = *code == '\0' ? TL_FAULT_LOST : TL_FAULT_FINAL;
  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    if (g_str_has_prefix (code, faults[i].code))
      {
        self->fault = faults[i].fault;
        sentence = faults[i].sentence != NULL ? faults[i].sentence : sentence;
        break;
      }
  g_set_error (error, TL_ERROR, TL_ERROR_IO, "%s: %s", sentence, line);
}

void
tl_postgres_fail_link (TlPostgres *self, GError **error)
{
  g_autofree char *line = flatten (PQerrorMessage (self->link));

  self->fault = TL_FAULT_FINAL;
  g_set_error (error, TL_ERROR, TL_ERROR_IO, "No connection to the database server: %s", line);
}

gboolean
tl_postgres_fail (TlPostgres *self, const PGresult *result, GError **error)
{
  const char *code = result != NULL ? PQresultErrorField (result, PG_DIAG_SQLSTATE) : NULL;
  const char *message = result != NULL ? PQresultErrorField (result, PG_DIAG_MESSAGE_PRIMARY) : NULL;

  set_fault (self, code != NULL ? code : "", message != NULL ? message : PQerrorMessage (self->link), error);
  return FALSE;
}

gboolean
tl_postgres_fail_race (TlPostgres *self, GError **error)
{
  self->fault = TL_FAULT_AGAIN;
  g_set_error_literal (error, TL_ERROR, TL_ERROR_IO,
                       "Another program writes the same files to the database.");
  return FALSE;
}
