/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_report.c - records as pages to look at: facts beside the words that say so. */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "cli/command.h"
#include "cli/progress.h"
#include "report/folder.h"
#include "score/records.h"
#include "source/file.h"
#include "worker/sandbox.h"

#define DRAW_MEMORY  ((guint64) 1 << 30)
#define DRAW_SECONDS 20 /* of the processor, for all pages of a document */

typedef struct
{
  TlEngine *engine; /* only reads text */
  TlReportFolder *folder;
  const char *base; /* folder of relative names, or NULL */
  gboolean is_copied;
  TlProgress progress;
} Report;

static void
clear_report (Report *report)
{
  tl_report_folder_free (report->folder);
  tl_engine_free (report->engine);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Report, clear_report)

/* Returns: (transfer full, nullable): the bytes that the record speaks of; else why not in ${trouble}. */
static GBytes *
read_again (const Report *report, const TlDossier *dossier, const char *path, char **trouble)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *now = NULL;

  if (dossier->sha256 == NULL || strcmp (dossier->path, "-") == 0)
    {
      *trouble = g_strdup ("The document cannot be opened again; its facts and quotes stand beside.");
      return NULL;
    }
  bytes = tl_file_read (path, tl_engine_get_max_bytes (report->engine), &error);
  if (bytes == NULL)
    {
      *trouble = g_strdup_printf ("The document cannot be shown: %s", error->message);
      return NULL;
    }
  now = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strcmp (now, dossier->sha256) == 0)
    return g_steal_pointer (&bytes);
  *trouble = g_strdup ("The file has changed since it was read: what it says now is not what was found.");
  return NULL;
}

static char *
get_text (const Report *report, GBytes *bytes)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  if (!tl_engine_write_text (report->engine, bytes, out, NULL))
    return NULL;
  return g_strndup (g_memory_output_stream_get_data (G_MEMORY_OUTPUT_STREAM (out)),
                    g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (out)));
}

static gboolean
add_document (Report *report, xmlNode *document, GError **error)
{
  g_autoptr (TlDossier) dossier = tl_dossier_new (document);
  g_autofree char *path = g_canonicalize_filename (dossier->path, report->base), *trouble = NULL,
                  *text = NULL;
  g_autoptr (GBytes) bytes = read_again (report, dossier, path, &trouble);

  if (bytes != NULL && dossier->pages == 0)
    text = get_text (report, bytes);
  return tl_report_folder_add (
      report->folder, dossier,
      &(TlReportMaterial){
          .bytes = bytes, .trouble = trouble, .text = text, .path = path, .is_copied = report->is_copied },
      error);
}

static int
add_records (Report *report, const char *name, const char *output)
{
  int fd = tl_command_open (name);
  g_autoptr (TlRecords) records = fd >= 0 ? tl_records_new (fd) : NULL;
  g_autoptr (GError) error = NULL;
  xmlNode *document;
  gboolean is_written = TRUE;

  if (records == NULL)
    return TL_EXIT_USAGE;
  while (is_written && (document = tl_records_next (records, &error)) != NULL)
    {
      is_written = add_document (report, document, &error);
      tl_progress_step (&report->progress, FALSE);
    }
  if (fd != STDIN_FILENO)
    close (fd);
  tl_progress_wipe (&report->progress);
  if (error == NULL)
    is_written = tl_report_folder_finish (report->folder, &error);
  if (error == NULL)
    return TL_EXIT_OK;
  tl_command_say_error (is_written ? name : output, error);
  return TL_EXIT_USAGE;
}

/* The records go through a file of their own, as "export" writes it: a report needs no more than that. */
static int
add_database (Report *report, const char *database, const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("tenderlens-XXXXXX", &error), *records = NULL;
  int status;

  if (folder == NULL)
    {
      tl_command_say_error (NULL, error);
      return TL_EXIT_USAGE;
    }
  records = g_build_filename (folder, "records.xml", NULL);
  status
      = tl_command_export (5, (char **) (const char *[]){ "export", "--db", database, "-o", records, NULL });
  if (status == TL_EXIT_OK)
    status = add_records (report, records, output);
  (void) g_unlink (records);
  (void) g_rmdir (folder);
  return status;
}

static gboolean
close_doors (int channel)
{
  const TlSandbox sandbox = { DRAW_MEMORY, DRAW_SECONDS, channel };
  TlReady ready = { 0 };

  tl_sandbox_enter (&sandbox, &ready);
  return ready.is_good;
}

static int
run_report (Report *report, const char *records, const char *database, const char *output)
{
  g_autoptr (GError) error = NULL;
  int status;

  report->engine = tl_command_new_engine (NULL);
  if (report->engine == NULL)
    return TL_EXIT_USAGE;
  report->folder = tl_report_folder_new (output, close_doors, &error);
  if (report->folder == NULL)
    return tl_command_fail_output (output, error);
  tl_progress_init (&report->progress, tl_progress_is_seen ());
  status = records != NULL ? add_records (report, records, output) : add_database (report, database, output);
  if (status == TL_EXIT_OK)
    printf ("%s/index.html\n", output);
  return fflush (stdout) == 0 ? status : TL_EXIT_USAGE;
}

int
tl_command_report (int argc, char **argv)
{
  g_auto (Report) report = { 0 };
  g_autofree char *output = NULL, *base = NULL, *database = NULL;
  const GOptionEntry entries[]
      = { { "db", 0, 0, G_OPTION_ARG_FILENAME, &database, "the records of the database DB", "DB" },
          { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "write the report into the folder DIR", "DIR" },
          { "base", 0, 0, G_OPTION_ARG_FILENAME, &base, "the folder that relative names start from", "DIR" },
          { "copy", 0, 0, G_OPTION_ARG_NONE, &report.is_copied,
            "put the documents themselves into the report, so that it can be mailed whole", NULL },
          { NULL } };
  const TlUsage usage = {
    "RECORDS.xml|-|--db DB -o DIR",
    "Writes pages to look at: an overview with tables and charts, and for each document its facts beside "
    "the\n"
    "words that say so, marked where they stand.  Works from the disk, without server or network.",
    "Examples:\n  tenderlens extract downloads -o records.xml\n  tenderlens report records.xml -o report\n"
    "  tenderlens report --db tenders.db -o report\n"
    "  tenderlens report --copy records.xml -o for-the-lawyer",
    entries,
    0,
    1
  };

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  report.base = base;
  if ((argc > 1) == (database != NULL))
    tl_command_say ("report: of what? Give either a file of records or --db DB");
  else if (output == NULL)
    tl_command_say ("report: where should it go? Give -o DIR");
  else
    return run_report (&report, argc > 1 ? argv[1] : NULL, database, output);
  return TL_EXIT_USAGE;
}
