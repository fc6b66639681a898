/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_scan.c - many documents into a database, in a run that can be cut off at any moment. */
#include "config.h"

#include <string.h>

#include "base/filename.h"
#include "cli/command.h"
#include "cli/database.h"
#include "cli/isolation.h"
#include "cli/scan.h"
#include "cli/scan_log.h"
#include "cli/wanted.h"

#define SHARDS_MAX 1000000
#define ALL        G_MININT64 /* no --limit is given */

typedef struct
{
  char *database, *rules, *retry, *shard, *log;
  gint64 limit;
  gboolean is_quiet, marks_gone;
  TlWanted wanted;
  TlIsolation isolation;
  TlPoolOptions pool;
  TlScanOptions scan;
  char *sources; /* for people */
  char **places; /* not owned */
} Options;

static void
clear_options (Options *options)
{
  g_free (options->database);
  g_free (options->rules);
  g_free (options->retry);
  g_free (options->shard);
  g_free (options->log);
  g_free (options->sources);
  tl_wanted_clear (&options->wanted);
  tl_isolation_clear (&options->isolation);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
choose_retry (Options *options)
{
  /* In the order of TlRetry. */
  static const char *const words[] = { "none", "timeout", "failed", "all", NULL };

  for (guint i = 0; options->retry != NULL && words[i] != NULL; i++)
    if (strcmp (words[i], options->retry) == 0)
      {
        options->scan.retry = (TlRetry) i;
        return TRUE;
      }
  if (options->retry != NULL)
    (void) tl_command_fail_choice ("--retry", options->retry, words);
  return options->retry == NULL;
}

/* "3/7" */
static gboolean
choose_shard (Options *options)
{
  g_auto (GStrv) parts = options->shard != NULL ? g_strsplit (options->shard, "/", 2) : NULL;
  g_autofree char *shown = options->shard != NULL ? tl_filename_print (options->shard, NULL) : NULL;
  guint64 shard, shards;

  if (parts == NULL)
    return TRUE;
  if (g_strv_length (parts) == 2 && g_ascii_string_to_unsigned (parts[1], 10, 1, SHARDS_MAX, &shards, NULL)
      && g_ascii_string_to_unsigned (parts[0], 10, 1, shards, &shard, NULL))
    {
      options->scan.shard = (guint) shard;
      options->scan.shards = (guint) shards;
      return TRUE;
    }
  tl_command_say ("scan: --shard wants K/N with K from 1 to N, such as 3/7, not \"%s\"", shown);
  return FALSE;
}

static gboolean
choose_log (Options *options)
{
  static const char *const formats[] = { "json", NULL };

  options->scan.is_logged = g_strcmp0 (options->log, "json") == 0;
  if (options->log == NULL || options->scan.is_logged)
    return TRUE;
  (void) tl_command_fail_choice ("--log", options->log, formats);
  return FALSE;
}

static gboolean
choose (Options *options)
{
  if (options->limit != ALL && options->limit < 1)
    {
      tl_command_say ("scan: --limit wants a number from 1, not %" G_GINT64_FORMAT
                      "; without it all are read",
                      options->limit);
      return FALSE;
    }
  options->scan.limit = options->limit != ALL ? (guint64) options->limit : 0;
  options->scan.is_quiet = options->is_quiet;
  return choose_retry (options) && choose_shard (options) && choose_log (options);
}

static gboolean
has_places (Options *options, int argc)
{
  for (char **place = options->places; *place != NULL; place++)
    if (strcmp (*place, "-") == 0)
      {
        tl_command_say (
            "scan: standard input has no name to find it by again; \"tenderlens extract -\" reads it");
        return FALSE;
      }
  if (options->database == NULL)
    tl_command_say ("scan: say where the records go: --db FILE");
  else if (argc > 1 || options->wanted.list != NULL)
    return TRUE;
  else
    tl_command_say ("scan: no document is named; usage: tenderlens scan [OPTION...] FILE|DIR...");
  return FALSE;
}

static gboolean
parse (Options *options, int argc, char **argv)
{
  const GOptionEntry entries[]
      = { { "db", 0, 0, G_OPTION_ARG_FILENAME, &options->database,
            "the database: a file, made if need be, or postgresql://...", "DB" },
          { "rules", 0, 0, G_OPTION_ARG_FILENAME, &options->rules,
            "rule packs below DIR instead of the built-in ones", "DIR" },
          TL_WANTED_ENTRIES (&options->wanted),
          { "retry", 0, 0, G_OPTION_ARG_FILENAME, &options->retry,
            "read again those that failed, took too long (timeout), or all", "WHICH" },
          { "limit", 0, 0, G_OPTION_ARG_INT64, &options->limit,
            "read at most N documents (from 1; without it: all)", "N" },
          { "shard", 0, 0, G_OPTION_ARG_FILENAME, &options->shard,
            "only the documents that are the Kth of N machines' share", "K/N" },
          TL_ISOLATION_ENTRIES (&options->isolation),
          { "mark-gone", 0, 0, G_OPTION_ARG_NONE, &options->marks_gone,
            "note which files of these places are there no more", NULL },
          { "log", 0, 0, G_OPTION_ARG_FILENAME, &options->log,
            "a line on standard error for each document (json)", "FORMAT" },
          { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options->is_quiet, "no messages, no progress", NULL },
          { NULL } };
  const TlUsage usage = {
    "FILE|DIR...",
    "Reads many documents and puts what they state into a database. Can be ended and begun again at any "
    "time:\n"
    "only what is new, was changed, or is read otherwise by new rules is read.\n"
    "Exit status: 0 all well, 1 some documents could not be read or there were none, 2 wrong usage, rules or "
    "database.",
    "Examples:\n  tenderlens scan downloads --db tenders.db\n"
    "  tenderlens scan --retry timeout --timeout 120 downloads --db tenders.db\n"
    "  find . -name '*.pdf' -print0 | tenderlens scan --files-from - --db tenders.db\n"
    "  tenderlens scan --shard 3/7 /archive --db postgresql:///tenders",
    entries,
    0,
    -1
  };

  if (!tl_command_parse (&usage, &argc, &argv))
    return FALSE;
  options->places = argv + 1;
  options->sources = g_strjoinv (" ", argv + 1);
  return has_places (options, argc) && choose (options);
}

/* Says how it went.  ${run}: what was wanted and came about. */
static void
tell (const Options *options, const TlRunCount *count, int signal_number)
{
  g_autofree char *database = tl_database_print (options->database);

  if (options->scan.is_logged)
    tl_scan_log_end (count, signal_number != 0 ? "interrupted" : "finished");
  if (options->is_quiet)
    return;
  tl_command_say ("%" G_GUINT64_FORMAT " file%s: %" G_GUINT64_FORMAT " read, %" G_GUINT64_FORMAT
                  " failed, %" G_GUINT64_FORMAT " as they were",
                  count->seen, TL_PLURAL (count->seen), count->done - count->failed, count->failed,
                  count->unchanged);
  if (signal_number != 0)
    tl_command_say ("interrupted; what was read is in %s, and the same command goes on from here", database);
  else if (count->failed > 0)
    tl_command_say ("\"tenderlens status --db %s\" says what failed, and why", database);
}

static int
get_status (const TlRunCount *count, int signal_number, gboolean is_quiet)
{
  if (signal_number != 0)
    return 128 + signal_number;
  if (count->seen == 0 && !is_quiet)
    tl_command_say ("no document was found");
  return count->failed > 0 || count->seen == 0 ? TL_EXIT_FAILED : TL_EXIT_OK;
}

/* Everything is there; now it is done. */
static int
run (const Options *options, const TlEngine *engine, TlPool *pool, TlStore *store, TlHalt *halt)
{
  const TlRunInfo info = { PACKAGE_VERSION, tl_engine_get_packs (engine), options->sources, options->shard };
  gboolean is_shown = !options->is_quiet && !options->scan.is_logged && tl_progress_is_seen (), is_done;
  TlProgress progress;
  g_autoptr (TlScan) scan = tl_scan_new (engine, pool, store, options->database, &options->scan, &progress);
  const TlRunCount *count = tl_scan_get_count (scan);
  g_autoptr (GError) error = NULL;
  TlWalk walk;

  if (!tl_walk_begin (&walk, &options->wanted, options->places, options->scan.max_bytes))
    return TL_EXIT_USAGE;
  tl_progress_init (&progress, is_shown);
  if (is_shown && options->scan.shards == 0 && options->scan.limit == 0)
    progress.total = tl_wanted_count (&options->wanted, options->places);
  is_done = tl_store_begin_run (store, &info, &error) && tl_scan_run (scan, &walk, halt, &error)
            && (!options->marks_gone || halt->number != 0
                || tl_database_mark_gone (store, options->places, &error))
            && tl_store_end_run (store, count, halt->number != 0 ? "interrupted" : "finished", &error);
  tl_walk_end (&walk);
  tl_progress_wipe (&progress);
  if (!is_done)
    return tl_database_fail (options->database, error);
  tell (options, count, halt->number);
  return get_status (count, halt->number, options->is_quiet);
}

/* The workers are made before there is a database whose descriptors they could inherit. */
static int
prepare (Options *options, TlHalt *halt)
{
  g_autoptr (TlEngine) engine = tl_command_new_engine (options->rules);
  g_autoptr (TlPool) pool = NULL;
  g_autoptr (TlStore) store = NULL;

  if (engine == NULL)
    return TL_EXIT_USAGE;
  options->scan.max_bytes = tl_engine_get_max_bytes (engine);
  options->pool.want_text = TRUE;
  if (!tl_isolation_choose (&options->isolation, "scan", &options->pool, &options->scan.max_bytes))
    return TL_EXIT_USAGE;
  pool = tl_isolation_new_pool (engine, &options->pool, options->is_quiet);
  store = pool != NULL ? tl_database_open (options->database, TL_STORE_WRITE) : NULL;
  return store != NULL ? run (options, engine, pool, store, halt) : TL_EXIT_USAGE;
}

int
tl_command_scan (int argc, char **argv)
{
  g_auto (Options) options = { .limit = ALL };
  TlHalt halt;
  int status;

  if (!parse (&options, argc, argv))
    return TL_EXIT_USAGE;
  tl_halt_init (&halt);
  status = prepare (&options, &halt);
  tl_halt_clear (&halt);
  return status;
}
