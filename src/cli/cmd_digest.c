/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_digest.c - one number for all that a database says of documents. */
#include "config.h"

#include <stdio.h>

#include "cli/command.h"
#include "cli/database.h"
#include "store/digest.h"

static int
print_digest (const char *database)
{
  g_autoptr (TlStore) store = tl_database_open (database, TL_STORE_READ);
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;
  guint64 n_rows;

  if (store == NULL)
    return TL_EXIT_USAGE;
  digest = tl_digest_compute (store, &n_rows, &error);
  if (digest == NULL)
    return tl_database_fail (database, error);
  printf ("%s  %" G_GUINT64_FORMAT " rows\n", digest, n_rows);
  return fflush (stdout) == 0 ? TL_EXIT_OK : TL_EXIT_USAGE;
}

int
tl_command_digest (int argc, char **argv)
{
  g_autofree char *database = NULL;
  const GOptionEntry entries[]
      = { { "db", 0, 0, G_OPTION_ARG_FILENAME, &database, "the database", "DB" }, { NULL } };
  const TlUsage usage
      = { "",
          "Prints one number for all that a database says of documents: equal for the same files "
          "and rules,\nwhatever the order in which they were read and the kind of the database.",
          "Examples:\n  tenderlens digest --db tenders.db",
          entries,
          0,
          0 };

  return tl_command_parse (&usage, &argc, &argv) ? print_digest (database) : TL_EXIT_USAGE;
}
