/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_export.c - records out of a database, in any format that "extract" writes. */
#include "config.h"

#include "cli/command.h"
#include "cli/database.h"
#include "cli/output.h"
#include "sink/sink.h"
#include "store/shelf.h"

typedef struct
{
  char *database, *output, *format;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->database);
  g_free (options->output);
  g_free (options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

/* Where records go; whether it was this that failed. */
typedef struct
{
  TlSink *sink;
  gboolean is_broken;
} Outlet;

static gboolean
put (const TlRecord *record, const TlFootprint *footprint, const char *text, gpointer data, GError **error)
{
  Outlet *outlet = data;

  outlet->is_broken = !tl_sink_put (outlet->sink, record, error);
  return !outlet->is_broken;
}

static int
fail (const Options *options, const Outlet *outlet, const GError *error)
{
  return outlet->is_broken ? tl_command_fail_output (options->output, error)
                           : tl_database_fail (options->database, error);
}

static int
export_all (const Options *options, TlStore *store, const char *packs)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlSink) sink = tl_sink_open (options->output != NULL ? options->output : "-",
                                          options->format != NULL ? options->format : "xml", packs, &error);
  Outlet outlet = { sink, sink == NULL };
  const TlShelfQuery everything = { NULL, NULL, FALSE };

  if (sink == NULL)
    {
      if (!g_error_matches (error, TL_ERROR, TL_ERROR_UNSUPPORTED))
        return fail (options, &outlet, error);
      tl_command_say_error (NULL, error);
      return TL_EXIT_USAGE;
    }
  if (!tl_shelf_each (store, &everything, put, &outlet, &error))
    return fail (options, &outlet, error);
  outlet.is_broken = TRUE;
  return tl_sink_commit (sink, &error) ? TL_EXIT_OK : fail (options, &outlet, error);
}

static int
run (const Options *options)
{
  g_autoptr (TlStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *packs = NULL;
  guint n_kinds = 0;

  if (options->output != NULL && options->database != NULL
      && tl_command_refuse_same ("export", options->database, options->output))
    return TL_EXIT_USAGE;
  if (!tl_output_has_format (options->format) || !tl_output_may_replace ("export", options->output))
    return TL_EXIT_USAGE;
  store = tl_database_open (options->database, TL_STORE_READ);
  if (store == NULL)
    return TL_EXIT_USAGE;
  packs = tl_shelf_get_packs (store, &n_kinds, &error);
  if (packs == NULL)
    return tl_database_fail (options->database, error);
  if (n_kinds > 1)
    tl_command_say ("export: the records were made with %u sets of rules; the last one is named", n_kinds);
  return export_all (options, store, packs);
}

int
tl_command_export (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[]
      = { { "db", 0, 0, G_OPTION_ARG_FILENAME, &options.database, "the database", "DB" },
          { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
            "write to FILE (\"-\": standard output)", "FILE" },
          { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, "output format (xml, jsonl, csv)",
            "FORMAT" },
          { NULL } };
  const TlUsage usage
      = { "",
          "Writes the records of a database, by the names of the files: as XML what \"extract\" "
          "writes of the same files.",
          "Examples:\n  tenderlens export --db tenders.db -o records.xml\n"
          "  tenderlens export --db tenders.db --format csv -o facts.csv",
          entries,
          0,
          0 };

  return tl_command_parse (&usage, &argc, &argv) ? run (&options) : TL_EXIT_USAGE;
}
