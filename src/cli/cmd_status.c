/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_status.c - what became of the files of a database, and what a scan would do now. */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "base/filename.h"
#include "cli/command.h"
#include "cli/database.h"
#include "store/census.h"

/* ${word} of ${n}, "1 file". */
static void
print_number (guint64 n, const char *word, const char *end)
{
  printf ("%" G_GUINT64_FORMAT " %s%s%s", n, word, n == 1 ? "" : "s", end);
}

static void
print_totals (const TlCensus *census)
{
  print_number (census->files, "file", ", ");
  print_number (census->documents, "document", ", ");
  print_number (census->notices, "notice", ", ");
  print_number (census->facts, "quote", "\n");
}

static void
print_line (const TlCensusLine *line)
{
  printf ("%9" G_GUINT64_FORMAT "  %-11s  %s\n", line->n, tl_status_name (line->status),
          line->code != NULL ? line->code : "");
  if (line->sentence != NULL)
    {
      g_autofree char *sentence = tl_filename_print (line->sentence, NULL);

      printf ("%9s  %s\n%9s  e.g. %s\n", "", sentence, "", line->example);
    }
}

static void
print_run (const TlCensus *census)
{
  guint64 tenths = census->run_milliseconds > 0 ? census->run_done * 10000 / census->run_milliseconds : 0;

  if (census->started_at == NULL)
    return;
  printf ("\nlast run: %s, by tenderlens %s: ", census->started_at, census->program);
  if (strcmp (census->state, "running") == 0)
    printf ("not finished (going on, or killed)\n");
  else
    printf ("%s at %s: %" G_GUINT64_FORMAT " read, %" G_GUINT64_FORMAT " failed, %" G_GUINT64_FORMAT
            ".%" G_GUINT64_FORMAT " a second\n",
            census->state, census->ended_at, census->run_done - census->run_failed, census->run_failed,
            tenths / 10, tenths % 10);
}

static guint64
count_status (const TlCensus *census, gboolean (*is_meant) (TlStatus status))
{
  guint64 n = 0;

  for (guint i = 0; i < census->lines->len; i++)
    {
      const TlCensusLine *line = census->lines->pdata[i];

      if (is_meant (line->status))
        n += line->n;
    }
  return n;
}

static gboolean
is_unreadable (TlStatus status)
{
  return status == TL_STATUS_UNREADABLE;
}

static gboolean
is_failed (TlStatus status)
{
  return status != TL_STATUS_OK && status != TL_STATUS_PARTIAL && status != TL_STATUS_EMPTY;
}

static void
print_forecast (const TlCensus *census, const char *shown)
{
  guint64 unreadable = count_status (census, is_unreadable), failed = count_status (census, is_failed);

  printf ("\na scan would read new and changed files");
  if (census->outdated > 0)
    printf (", and %" G_GUINT64_FORMAT " that other rules or another program read", census->outdated);
  if (unreadable > 0)
    printf (", and try %" G_GUINT64_FORMAT " that could not be opened", unreadable);
  printf (":\n  tenderlens scan %s --db %s\n",
          census->sources != NULL && *census->sources != '\0' ? census->sources : "SOURCE...", shown);
  if (failed > unreadable)
    printf ("with --retry failed also %" G_GUINT64_FORMAT " that failed\n", failed);
  if (census->gone > 0)
    printf ("%" G_GUINT64_FORMAT " file%s there no more; what %s said is kept\n", census->gone,
            census->gone == 1 ? " is" : "s are", census->gone == 1 ? "it" : "they");
}

static int
run (const char *database, const char *rules)
{
  g_autoptr (TlStore) store = tl_database_open (database, TL_STORE_READ);
  g_autoptr (TlEngine) engine = store != NULL ? tl_command_new_engine (rules) : NULL;
  g_autoptr (TlCensus) census = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = NULL;

  if (engine == NULL)
    return TL_EXIT_USAGE;
  census = tl_census_new (store, tl_engine_get_packs (engine), PACKAGE_VERSION, &error);
  if (census == NULL)
    return tl_database_fail (database, error);
  shown = tl_database_print (database);
  print_totals (census);
  for (guint i = 0; i < census->lines->len; i++)
    print_line (census->lines->pdata[i]);
  print_run (census);
  print_forecast (census, shown);
  return fflush (stdout) == 0 ? TL_EXIT_OK : TL_EXIT_USAGE;
}

int
tl_command_status (int argc, char **argv)
{
  g_autofree char *database = NULL, *rules = NULL;
  const GOptionEntry entries[] = { { "db", 0, 0, G_OPTION_ARG_FILENAME, &database, "the database", "DB" },
                                   { "rules", 0, 0, G_OPTION_ARG_FILENAME, &rules,
                                     "what a scan with the rule packs below DIR would do", "DIR" },
                                   { NULL } };
  const TlUsage usage
      = { "",
          "Prints how many files of a database were read and how many failed, why, how fast, and "
          "what a scan would do now.",
          "Examples:\n  tenderlens status --db tenders.db",
          entries,
          0,
          0 };

  return tl_command_parse (&usage, &argc, &argv) ? run (database, rules) : TL_EXIT_USAGE;
}
