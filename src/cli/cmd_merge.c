/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_merge.c - what several scans found (--shard) into one database; doing it again changes nothing. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/database.h"
#include "store/merge.h"

static int
merge_segment (TlStore *store, const char *database, const char *segment, TlMergeCount *count)
{
  g_autoptr (TlStore) from = tl_database_open (segment, TL_STORE_READ);
  g_autoptr (GError) error = NULL;

  if (from == NULL)
    return TL_EXIT_USAGE;
  if (tl_merge_run (store, from, count, &error))
    return TL_EXIT_OK;
  return tl_database_fail (database, error);
}

/* One that is missing is found before anything is merged. */
static gboolean
can_open (char **segments)
{
  for (; *segments != NULL; segments++)
    {
      g_autoptr (TlStore) from = tl_database_open (*segments, TL_STORE_READ);

      if (from == NULL)
        return FALSE;
    }
  return TRUE;
}

static int
merge_all (const char *database, char **segments)
{
  g_autoptr (TlStore) store = NULL;
  TlMergeCount count = { 0 };
  int status = TL_EXIT_OK;

  for (char **segment = segments; database != NULL && *segment != NULL; segment++)
    if (tl_command_refuse_same ("merge", *segment, database))
      return TL_EXIT_USAGE;
  if (database != NULL && !can_open (segments))
    return TL_EXIT_USAGE;
  store = tl_database_open (database, TL_STORE_WRITE);
  if (store == NULL)
    return TL_EXIT_USAGE;
  for (char **segment = segments; status == TL_EXIT_OK && *segment != NULL; segment++)
    status = merge_segment (store, database, *segment, &count);
  if (status != TL_EXIT_OK)
    return status;
  printf ("%" G_GUINT64_FORMAT " file%s, %" G_GUINT64_FORMAT " of them new or changed\n", count.files,
          TL_PLURAL (count.files), count.changed);
  return fflush (stdout) == 0 ? TL_EXIT_OK : TL_EXIT_USAGE;
}

int
tl_command_merge (int argc, char **argv)
{
  g_autofree char *database = NULL;
  const GOptionEntry entries[] = { { "db", 0, 0, G_OPTION_ARG_FILENAME, &database,
                                     "the database that takes them, made if need be", "DB" },
                                   { NULL } };
  const TlUsage usage = { "SEGMENT...",
                          "Puts what other databases hold into one. Merging again changes nothing.",
                          "Examples:\n  tenderlens merge segment-*.db --db tenders.db",
                          entries,
                          1,
                          -1 };

  return tl_command_parse (&usage, &argc, &argv) ? merge_all (database, argv + 1) : TL_EXIT_USAGE;
}
