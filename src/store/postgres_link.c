/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_link.c - the connection to a PostgreSQL server: made, lost, made again. */
#include "config.h"

#include <string.h>

#include "store/postgres_private.h"

#define PATIENCE     (60 * G_USEC_PER_SEC) /* that a server may take to come back */
#define MAX_PAUSE    (5 * G_USEC_PER_SEC)
#define MAX_ATTEMPTS 30     /* of a transaction that others are in the way of */
#define OLDEST       120000 /* version of the server */

static void
keep_quiet (void *data, const char *message)
{
}

/* 100 ms, 200 ms, ... and not at the same time as everybody else. */
static void
pause_before (guint attempt)
{
  gint64 pause = MIN ((gint64) 100000 << MIN (attempt, 10), MAX_PAUSE);

  g_usleep ((gulong) (pause / 2 + g_random_int_range (0, (gint32) (pause / 2) + 1)));
}

/* What every connection begins with.  No jit: it takes longer than our statements. */
static gboolean
set_up (TlPostgres *self, GError **error)
{
  const char *encoding = PQparameterStatus (self->link, "server_encoding");

  PQsetNoticeProcessor (self->link, keep_quiet, NULL);
  self->has_stage = FALSE;
  if (PQserverVersion (self->link) < OLDEST)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_UNSUPPORTED,
                   "The server is too old: PostgreSQL %d or later is needed.", OLDEST / 10000);
      return FALSE;
    }
  if (g_strcmp0 (encoding, "UTF8") != 0)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_UNSUPPORTED,
                   "The database cannot hold every script: its encoding is %s, not UTF8.", encoding);
      return FALSE;
    }
  /* The fast way to store texts, where the server knows it. */
  (void) tl_postgres_run (self, "SET default_toast_compression = lz4", NULL, NULL);
  return tl_postgres_run (
      self,
      self->mode == TL_STORE_READ
          ? "SET jit = off; SET lock_timeout = '60s'; SET default_transaction_read_only = on"
          : "SET jit = off; SET lock_timeout = '60s'",
      NULL, error);
}

static void
open_link (TlPostgres *self)
{
  /* What stands in the connection string counts more than what comes before it. */
  static const char *const names[]
      = { "connect_timeout", "fallback_application_name", "dbname", "client_encoding", NULL };
  const char *const values[] = { "15", PACKAGE_NAME, self->where, "UTF8", NULL };

  g_clear_pointer (&self->link, PQfinish);
  self->link = PQconnectdbParams (names, values, 1);
}

/* A server that comes or goes.  It gives no code before it lets us in. */
static gboolean
is_changing (const TlPostgres *self)
{
  static const char *const signs[] = {
    "the database system is starting up",   "the database system is not yet accepting",
    "the database system is shutting down", "the database system is in recovery mode",
    "server closed the connection",         "too many clients",
  };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (signs) && !found; i++)
    found = strstr (PQerrorMessage (self->link), signs[i]) != NULL;
  return found;
}

gboolean
tl_postgres_connect (TlPostgres *self, GError **error)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;
  gboolean was_there = FALSE;

  for (guint attempt = 0;; attempt++)
    {
      open_link (self);
      if (PQstatus (self->link) == CONNECTION_OK)
        return set_up (self, error);
      /* While it is down, it is as if it had never been. */
      was_there = was_there || is_changing (self);
      if (!was_there || g_get_monotonic_time () > until)
        break;
      pause_before (attempt);
    }
  tl_postgres_fail_link (self, error);
  return FALSE;
}

/* A server that was there a moment ago may be away for a while; the wrong password is not waited for, but
 * that was right a moment ago, too. */
static gboolean
connect_again (TlPostgres *self)
{
  gint64 until = g_get_monotonic_time () + PATIENCE;

  for (guint attempt = 0; g_get_monotonic_time () < until; attempt++)
    {
      pause_before (attempt);
      open_link (self);
      if (PQstatus (self->link) == CONNECTION_OK && set_up (self, NULL))
        return TRUE;
    }
  return FALSE;
}

gboolean
tl_postgres_recover (TlPostgres *self, guint attempt)
{
  TlFault fault = self->fault;

  if (fault != TL_FAULT_LOST && PQtransactionStatus (self->link) != PQTRANS_IDLE
      && !tl_postgres_run (self, "ROLLBACK", NULL, NULL))
    fault = fault == TL_FAULT_FINAL ? fault : self->fault;
  if (fault == TL_FAULT_FINAL || attempt >= MAX_ATTEMPTS)
    return FALSE;
  if (fault == TL_FAULT_LOST)
    return connect_again (self);
  pause_before (attempt);
  return TRUE;
}

PGresult *
tl_postgres_exec (TlPostgres *self, const char *sql, const char *const *args, GError **error)
{
  g_autoptr (PGresult) result = NULL;
  ExecStatusType status;

  if (args != NULL)
    result = PQexecParams (self->link, sql, (int) g_strv_length ((char **) args), NULL, args, NULL, NULL, 0);
  else
    result = PQexec (self->link, sql);
  status = PQresultStatus (result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN)
    return g_steal_pointer (&result);
  (void) tl_postgres_fail (self, result, error);
  return NULL;
}

gboolean
tl_postgres_run (TlPostgres *self, const char *sql, const char *const *args, GError **error)
{
  g_autoptr (PGresult) result = tl_postgres_exec (self, sql, args, error);

  return result != NULL;
}
