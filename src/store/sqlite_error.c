/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sqlite_error.c - what SQLite's failures mean for people. */
#include "config.h"

#include "store/sqlite_private.h"

gboolean
tl_sqlite_fail (const TlSqlite *self, int code, GError **error)
{
  static const struct
  {
    int code;
    TlError kind;
    const char *sentence;
  } sentences[] = {
    { SQLITE_BUSY, TL_ERROR_IO,
      "Another program is writing to the database and does not end; what was committed stays. Try again "
      "later." },
    { SQLITE_LOCKED, TL_ERROR_IO,
      "Another program is writing to the database and does not end; what was committed stays. Try again "
      "later." },
    { SQLITE_READONLY, TL_ERROR_IO, "The database may not be written to: it, or its folder, is read-only." },
    { SQLITE_PERM, TL_ERROR_IO, "The database may not be opened: permission denied." },
    { SQLITE_AUTH, TL_ERROR_IO, "The database may not be opened: permission denied." },
    { SQLITE_FULL, TL_ERROR_IO,
      "The disk is full; what was committed stays. Make room and run the same command again." },
    { SQLITE_IOERR, TL_ERROR_IO,
      "The disk reports an error; what was committed stays. Is it full, or gone? Then run the same command "
      "again." },
    { SQLITE_CANTOPEN, TL_ERROR_IO,
      "The database cannot be opened: is its folder there, and may files be made in it?" },
    { SQLITE_NOTADB, TL_ERROR_UNSUPPORTED, "It is no database; nothing was changed." },
    { SQLITE_CORRUPT, TL_ERROR_IO, "The database is damaged. Restore a copy, or scan into a new one." },
    { SQLITE_TOOBIG, TL_ERROR_IO, "A document is too large for the database." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i].code == (code & 0xff))
      {
        g_set_error_literal (error, TL_ERROR, (gint) sentences[i].kind, sentences[i].sentence);
        return FALSE;
      }
  g_set_error (error, TL_ERROR, TL_ERROR_IO, "The database failed: %s",
               self->db != NULL ? sqlite3_errmsg (self->db) : sqlite3_errstr (code));
  return FALSE;
}
