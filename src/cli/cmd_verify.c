/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_verify.c - opens the files of records again: is each the same, does each quote stand where it says? */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/filename.h"
#include "cli/command.h"
#include "cli/restated.h"
#include "score/records.h"
#include "source/file.h"

typedef struct
{
  const TlEngine *engine;
  const char *base;        /* folder of relative names, or NULL */
  const char *name;        /* of the document that is looked at, for people */
  gboolean has_same_packs; /* then the same facts must come out again */
  guint64 documents, quotes, problems;
} Check;

G_GNUC_PRINTF (2, 3)
static void
report (Check *check, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  check->problems++;
  printf ("%s: %s\n", check->name, text);
}

/* Returns: (transfer full, nullable): what is wrong with ${element}. */
static char *
find_problem (const TlProof *proof, const TlRestated *restated, xmlNode *element, const char *quote)
{
  g_autofree char *start = tl_records_get (element, "start"), *end = tl_records_get (element, "end"),
                  *page = tl_records_get (element, "page"), *box = tl_records_get (element, "box"),
                  *path = tl_records_get (element, "path");
  TlClaim claim = { .quote = quote, .page = page, .box = box, .path = path };
  guint64 from, to;
  char *problem;

  if (end == NULL || !g_ascii_string_to_unsigned (start, 10, 0, G_MAXUINT32, &from, NULL)
      || !g_ascii_string_to_unsigned (end, 10, 0, G_MAXUINT32, &to, NULL))
    return g_strdup ("it has no place in numbers");
  claim.start = (guint32) from;
  claim.end = (guint32) to;
  problem = tl_proof_find_problem (proof, &claim);
  return problem == NULL && restated != NULL ? tl_restated_find_problem (restated, element) : problem;
}

static void
check_element (Check *check, const TlProof *proof, const TlRestated *restated, xmlNode *element)
{
  g_autofree char *quote = tl_records_get_quote (element),
                  *problem = find_problem (proof, restated, element, quote);
  g_autofree char *start = tl_records_get (element, "start"), *end = tl_records_get (element, "end");

  check->quotes++;
  if (problem != NULL)
    report (check, "%s at characters %s to %s, \"%s\": %s", (const char *) element->name, start,
            end != NULL ? end : "?", quote, problem);
}

static void
check_quotes (Check *check, GBytes *bytes, xmlNode *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlProof) proof = NULL;
  g_autoptr (TlRestated) restated = NULL;

  for (xmlNode *node = tl_records_walk (document, document); node != NULL;
       node = tl_records_walk (node, document))
    {
      if (!tl_records_is_quote (node))
        continue;
      /* Read only where there is something to prove. */
      if (proof == NULL)
        proof = tl_proof_new (check->engine, bytes, &error);
      if (proof == NULL)
        {
          report (check, "%s", error->message);
          return;
        }
      if (restated == NULL && check->has_same_packs)
        restated = tl_restated_new (check->engine, bytes);
      check_element (check, proof, restated, node);
    }
}

/* Returns: (transfer full, nullable): the bytes that the record speaks of. */
static GBytes *
open_again (Check *check, const char *path, const char *sha256)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *full = check->base != NULL && !g_path_is_absolute (path)
                              ? g_build_filename (check->base, path, NULL)
                              : g_strdup (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *now = NULL;

  if (strcmp (path, "-") == 0)
    {
      report (check, "it came from standard input and cannot be opened again");
      return NULL;
    }
  bytes = tl_file_read (full, tl_engine_get_max_bytes (check->engine), &error);
  if (bytes == NULL)
    {
      report (check, "%s", error->message);
      return NULL;
    }
  now = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strcmp (now, sha256) == 0)
    return g_steal_pointer (&bytes);
  report (check, "it is not the same file any more: its sha256 is %s", now);
  return NULL;
}

static void
check_document (Check *check, xmlNode *document)
{
  g_autofree char *source = tl_records_get (document, "source"),
                  *encoding = tl_records_get (document, "source-encoding"),
                  *sha256 = tl_records_get (document, "sha256"), *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  check->documents++;
  check->name = source != NULL ? source : "?";
  path = source != NULL && g_strcmp0 (encoding, "percent") == 0 ? tl_filename_parse (source)
                                                                : g_strdup (source);
  if (path == NULL)
    {
      report (check, "the record does not say which file it is about");
      return;
    }
  /* A file that could not be read had no content to compare with. */
  if (sha256 == NULL)
    return;
  bytes = open_again (check, path, sha256);
  if (bytes != NULL)
    check_quotes (check, bytes, document);
}

static int
verify (Check *check, const char *name)
{
  int fd = tl_command_open (name);
  g_autoptr (TlRecords) records = fd >= 0 ? tl_records_new (fd) : NULL;
  g_autoptr (GError) error = NULL;
  xmlNode *document;

  if (records == NULL)
    return TL_EXIT_USAGE;
  while ((document = tl_records_next (records, &error)) != NULL)
    {
      check->has_same_packs
          = g_strcmp0 (tl_records_get_packs (records), tl_engine_get_packs (check->engine)) == 0;
      check_document (check, document);
    }
  if (fd != STDIN_FILENO)
    close (fd);
  if (error != NULL)
    {
      tl_command_say_error (name, error);
      return TL_EXIT_USAGE;
    }
  if (check->documents > 0 && !check->has_same_packs)
    tl_command_say (
        "verify: the records were made with other rules than these; their values were not compared");
  printf ("%" G_GUINT64_FORMAT " document%s, %" G_GUINT64_FORMAT " quote%s, %" G_GUINT64_FORMAT
          " problem%s\n",
          check->documents, TL_PLURAL (check->documents), check->quotes, TL_PLURAL (check->quotes),
          check->problems, TL_PLURAL (check->problems));
  return check->problems > 0 ? TL_EXIT_FAILED : TL_EXIT_OK;
}

int
tl_command_verify (int argc, char **argv)
{
  g_autofree char *base = NULL, *rules = NULL;
  const GOptionEntry entries[]
      = { { "base", 0, 0, G_OPTION_ARG_FILENAME, &base, "the folder that relative names start from", "DIR" },
          { "rules", 0, 0, G_OPTION_ARG_FILENAME, &rules,
            "compare values by the rule packs below DIR instead of the built-in ones", "DIR" },
          { NULL } };
  const TlUsage usage
      = { "RECORDS.xml|-",
          "Opens the files of records again: is each the same, does each quote stand where the record says,\n"
          "do the same rules still read the same values?\n"
          "Prints a line for each problem.  Exit status: 0 none, 1 some, 2 the records cannot be read.",
          "Examples:\n  tenderlens verify records.xml\n  tenderlens verify --base downloads records.xml",
          entries,
          1,
          1 };
  g_autoptr (TlEngine) engine = NULL;
  Check check = { 0 };
  int status;

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  engine = tl_command_new_engine (rules);
  if (engine == NULL)
    return TL_EXIT_USAGE;
  check.engine = engine;
  check.base = base;
  status = verify (&check, argv[1]);
  return fflush (stdout) == 0 ? status : TL_EXIT_USAGE;
}
