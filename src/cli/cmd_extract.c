/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_extract.c - documents in, records out: source -> pool -> sink, in the order of the documents. */
#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/command.h"
#include "cli/halt.h"
#include "cli/isolation.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/window.h"
#include "sink/sink.h"
#include "source/source.h"

#define TRIM_EVERY 256 /* documents: give memory back that a large one left */

typedef struct
{
  char *output, *format, *rules, *list;
  char *fields, *confidence; /* as given */
  char **names;              /* of the fields */
  TlChoice choice;
  char **includes, **excludes;
  gboolean is_quiet;
  TlIsolation isolation;
  char **places; /* not owned */
} Options;

typedef struct
{
  const Options *options;
  TlEngine *engine;
  TlPool *pool;
  TlWindow *window;
  TlHalt halt;    /* fd -1: nothing is waited for */
  TlSource *list; /* --files-from */
  TlSink *sink;
  TlSourceOptions wanted;
  TlProgress progress;
} Run;

static void
clear_options (Options *options)
{
  g_free (options->output);
  g_free (options->format);
  g_free (options->rules);
  g_free (options->list);
  g_free (options->fields);
  g_free (options->confidence);
  g_strfreev (options->names);
  g_strfreev (options->includes);
  g_strfreev (options->excludes);
  tl_isolation_clear (&options->isolation);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static void
clear_run (Run *run)
{
  tl_sink_free (run->sink);
  tl_source_free (run->list);
  tl_window_free (run->window);
  if (run->halt.fd >= 0)
    tl_halt_clear (&run->halt);
  tl_pool_free (run->pool);
  tl_engine_free (run->engine);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, clear_run)

static gboolean
choose_fields (Options *options)
{
  options->names = tl_command_split_fields (options->fields, tl_engine_list_fields ());
  options->choice.fields = (const char *const *) options->names;
  return options->names != NULL;
}

/* "0.9": whole per cent, rounded up, since facts have no finer ones. */
static gboolean
choose_confidence (Options *options)
{
  char *end;
  double least = g_ascii_strtod (options->confidence, &end);

  if (end == options->confidence || *end != '\0' || !(least >= 0 && least <= 1))
    {
      tl_command_say ("extract: --min-confidence wants a number from 0 to 1, such as 0.9, not \"%s\"",
                      options->confidence);
      return FALSE;
    }
  options->choice.min_confidence = (guint) (least * 100 + 0.999999);
  return TRUE;
}

static gboolean
choose (Options *options)
{
  return (options->fields == NULL || choose_fields (options))
         && (options->confidence == NULL || choose_confidence (options));
}

static gboolean
parse (Options *options, int argc, char **argv)
{
  const GOptionEntry entries[] = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output,
                                     "write to FILE (\"-\": standard output)", "FILE" },
                                   { "format", 0, 0, G_OPTION_ARG_FILENAME, &options->format,
                                     "output format (xml, jsonl, csv)", "FORMAT" },
                                   { "rules", 0, 0, G_OPTION_ARG_FILENAME, &options->rules,
                                     "rule packs below DIR instead of the built-in ones", "DIR" },
                                   { "files-from", 0, 0, G_OPTION_ARG_FILENAME, &options->list,
                                     "read the files that LIST names, one a line or NUL-ended", "LIST" },
                                   { "include", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->includes,
                                     "only files whose name fits GLOB", "GLOB" },
                                   { "exclude", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->excludes,
                                     "no files or folders whose name fits GLOB", "GLOB" },
                                   { "fields", 0, 0, G_OPTION_ARG_FILENAME, &options->fields,
                                     "only these fields (\"tenderlens rules list\" has them)", "F,F,..." },
                                   { "min-confidence", 0, 0, G_OPTION_ARG_FILENAME, &options->confidence,
                                     "only facts that are at least so sure, from 0 to 1", "N" },
                                   { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options->is_quiet,
                                     "no messages about documents, no progress", NULL },
                                   TL_ISOLATION_ENTRIES (&options->isolation),
                                   { NULL } };
  const TlUsage usage = {
    "FILE|DIR|-...",
    "States the facts of each document as XML, with the words that say so and where they stand.\n"
    "Exit status: 0 all well, 1 some documents could not be read or there were none, 2 wrong usage or rules.",
    "Examples:\n  tenderlens extract notice.pdf\n  tenderlens extract downloads -o records.xml\n"
    "  tenderlens extract --include '*.pdf' --exclude drafts downloads > records.xml\n"
    "  tenderlens extract --fields supplier,value.award --min-confidence 0.9 downloads\n"
    "  find . -name '*.html' -print0 | tenderlens extract --files-from - -o records.xml",
    entries,
    0,
    -1
  };

  if (!tl_command_parse (&usage, &argc, &argv))
    return FALSE;
  options->places = argv + 1;
  if (!choose (options))
    return FALSE;
  if (argc > 1 || options->list != NULL)
    return TRUE;
  tl_command_say ("extract: no document is named; usage: tenderlens extract [OPTION...] FILE|DIR|-...");
  return FALSE;
}

/* What is written is no input, also when it stands in the folder that is read. */
static void
skip_output (Run *run, const char *output)
{
  struct stat info;

  if (output != NULL && stat (output, &info) == 0 && S_ISREG (info.st_mode))
    {
      run->wanted.skip_device = info.st_dev;
      run->wanted.skip_inode = info.st_ino;
    }
}

/* Whether ${name} would be lost under the output; one line has said so. */
static gboolean
is_output (const Options *options, const char *name)
{
  return options->output != NULL && tl_command_refuse_same ("extract", name, options->output);
}

/* A folder leaves the output out; a file that is named is meant. */
static gboolean
has_output_among_inputs (const Options *options)
{
  if (options->list != NULL && is_output (options, options->list))
    return TRUE;
  for (char **place = options->places; *place != NULL; place++)
    if (is_output (options, *place))
      return TRUE;
  return FALSE;
}

static int
fail_sink (const Options *options, const GError *error)
{
  if (!g_error_matches (error, TL_ERROR, TL_ERROR_UNSUPPORTED))
    return tl_command_fail_output (options->output, error);
  tl_command_say_error (NULL, error); /* the format: nothing about the file */
  return TL_EXIT_USAGE;
}

/* Without workers ^C must end a document that takes long: then nothing is waited for. */
static int
open_pool (Run *run, const TlPoolOptions *options)
{
  run->pool = tl_isolation_new_pool (run->engine, options, run->options->is_quiet);
  if (run->pool == NULL)
    return TL_EXIT_USAGE;
  if (options->isolate != TL_ISOLATE_NONE)
    tl_halt_init (&run->halt);
  run->window = tl_window_new (run->pool, run->halt.fd >= 0 ? &run->halt : NULL);
  return TL_EXIT_OK;
}

/* Everything that can be wrong with the call is found before the first byte is written. */
static int
prepare (Run *run, const Options *options)
{
  const char *output = options->output != NULL ? options->output : "-";
  TlPoolOptions pool = { .choice = options->choice };
  g_autoptr (GError) error = NULL;

  run->options = options;
  if (!tl_output_has_format (options->format) || has_output_among_inputs (options)
      || !tl_output_may_replace ("extract", options->output))
    return TL_EXIT_USAGE;
  run->engine = tl_command_new_engine (options->rules);
  if (run->engine == NULL)
    return TL_EXIT_USAGE;
  run->wanted.includes = (const char *const *) options->includes;
  run->wanted.excludes = (const char *const *) options->excludes;
  run->wanted.max_bytes = tl_engine_get_max_bytes (run->engine);
  if (!tl_isolation_choose (&options->isolation, "extract", &pool, &run->wanted.max_bytes))
    return TL_EXIT_USAGE;
  skip_output (run, options->output);
  if (options->list != NULL)
    {
      run->list = tl_source_open_list (options->list, &run->wanted, &error);
      if (run->list == NULL)
        {
          tl_command_say_error (options->list, error);
          return TL_EXIT_USAGE;
        }
    }
  run->sink = tl_sink_open (output, options->format != NULL ? options->format : "xml",
                            tl_engine_get_packs (run->engine), &error);
  if (run->sink == NULL)
    return fail_sink (options, error);
  return open_pool (run, &pool);
}

static void
tell_failure (const Run *run, const char *name, const TlRecord *record)
{
  g_autofree char *problem = tl_record_get_problem (record);
  g_autoptr (GError) error = g_error_new (TL_ERROR, TL_ERROR_INPUT, "%s: %s", tl_record_get_status (record),
                                          problem != NULL ? problem : "");

  if (!run->options->is_quiet)
    tl_command_say_error (name, error);
}

static gboolean
put (Run *run, const char *name, const TlRecord *record, GError **error)
{
  gboolean is_failed = !tl_record_is_read (record);

  /* No text is no failure, but nobody would look for it. */
  if (is_failed || strcmp (tl_record_get_status (record), "empty") == 0)
    tell_failure (run, name, record);
  if (!tl_sink_put (run->sink, record, error))
    return FALSE;
  tl_progress_step (&run->progress, is_failed);
#ifdef __GLIBC__
  if (run->progress.done % TRIM_EVERY == 0)
    malloc_trim (0);
#endif
  return TRUE;
}

/* Writes the records that are done, or (${is_end}) all of them.  Returns: the exit status. */
static int
put_done (Run *run, gboolean is_end)
{
  g_autoptr (GError) error = NULL;
  const char *name;
  TlRecord *record;

  while ((record = tl_window_take (run->window, is_end, &name)) != NULL)
    {
      g_autoptr (TlRecord) owned = record;

      if (!put (run, name, owned, &error))
        return tl_command_fail_output (run->options->output, error);
    }
  return run->halt.number == 0 ? TL_EXIT_OK : TL_EXIT_FAILED;
}

/* On a terminal standard input lets one wait: then ^C does what it always does. */
static void
add (Run *run, TlSource *source, const char *name)
{
  gboolean may_wait = run->halt.fd >= 0 && strcmp (name, "-") == 0;
  g_autoptr (GError) error = NULL;
  int fd;

  if (may_wait)
    tl_halt_clear (&run->halt);
  fd = tl_source_open_fd (source, NULL, &error);
  if (may_wait)
    tl_halt_init (&run->halt);
  tl_window_add (run->window, name, fd, error);
}

/* Has each document of ${source} read.  Returns: the exit status. */
static int
drain (Run *run, TlSource *source)
{
  const char *name;
  int status = TL_EXIT_OK;

  while (status == TL_EXIT_OK && (name = tl_source_next (source)) != NULL)
    {
      /* A list may name it, too.  What was put is a draft, and goes. */
      if (is_output (run->options, name))
        return TL_EXIT_USAGE;
      add (run, source, name);
      status = put_done (run, FALSE);
    }
  return status;
}

static guint64
count (TlSource *source)
{
  guint64 n = 0;

  while (tl_source_next (source) != NULL)
    n++;
  return n;
}

/* How many documents there will be; 0 when a list on standard input alone knows. */
static guint64
count_all (const Run *run)
{
  guint64 n = 0;

  if (run->options->list != NULL)
    {
      g_autoptr (TlSource) list = strcmp (run->options->list, "-") != 0
                                      ? tl_source_open_list (run->options->list, &run->wanted, NULL)
                                      : NULL;

      if (list == NULL)
        return 0;
      n += count (list);
    }
  for (char **place = run->options->places; *place != NULL; place++)
    {
      g_autoptr (TlSource) source = tl_source_open (*place, &run->wanted);

      n += count (source);
    }
  return n;
}

static int
drain_all (Run *run)
{
  const Options *options = run->options;
  g_autoptr (GError) error = NULL;
  int status = run->list != NULL ? drain (run, run->list) : TL_EXIT_OK;

  for (char **place = options->places; status == TL_EXIT_OK && *place != NULL; place++)
    {
      g_autoptr (TlSource) source = tl_source_open (*place, &run->wanted);

      status = drain (run, source);
    }
  if (status == TL_EXIT_OK)
    status = put_done (run, TRUE);
  if (status != TL_EXIT_OK)
    return status;
  if (!tl_sink_commit (run->sink, &error))
    return tl_command_fail_output (options->output, error);
  return run->progress.failed > 0 ? TL_EXIT_FAILED : TL_EXIT_OK;
}

static int
extract (Run *run, const Options *options)
{
  int status = prepare (run, options);

  if (status != TL_EXIT_OK)
    return status;
  tl_progress_init (&run->progress, !options->is_quiet && tl_progress_is_seen ());
  if (run->progress.is_shown)
    run->progress.total = count_all (run);
  status = drain_all (run);
  tl_progress_wipe (&run->progress);
  if (status != TL_EXIT_OK || run->progress.done > 0)
    return status;
  tl_command_say ("no document was found");
  return TL_EXIT_FAILED;
}

int
tl_command_extract (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  g_auto (Run) run = { .halt = { .fd = -1 } };
  int status, number;

  if (!parse (&options, argc, argv))
    return TL_EXIT_USAGE;
  status = extract (&run, &options);
  number = run.halt.number;
  if (number == 0)
    return status;
  tl_command_say ("extract: interrupted; %s",
                  options.output != NULL ? "nothing was written" : "the output is not whole");
  /* So that a shell sees what it was. */
  clear_run (&run);
  run = (Run){ .halt = { .fd = -1 } };
  signal (number, SIG_DFL);
  raise (number);
  return status;
}
