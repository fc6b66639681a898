/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_score.c - how right records are, measured against what careful readers found in the same documents. */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "score/answer.h"
#include "score/records.h"
#include "score/tally.h"
#include "source/file.h"

#define GOLD_BYTES_MAX (256 * 1024 * 1024)

/* Besides the fields of an engine: the kind of a notice. */
#define FIELD_NOTICE "notice"

static char **
split_fields (const char *text)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (const char *const *name = tl_engine_list_fields (); *name != NULL; name++)
    g_ptr_array_add (known, (gpointer) *name);
  g_ptr_array_add (known, (gpointer) FIELD_NOTICE);
  g_ptr_array_add (known, NULL);
  return tl_command_split_fields (text, (const char *const *) known->pdata);
}

static TlGold *
read_gold (const char *name, const char *const *fields)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tl_file_read (name, GOLD_BYTES_MAX, &error);
  gsize len = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &len) : NULL;
  TlGold *gold = bytes != NULL ? tl_gold_new (text, len, fields, &error) : NULL;

  if (gold == NULL)
    tl_command_say_error (name, error);
  return gold;
}

static gboolean
read_records (TlTally *tally, const char *name)
{
  int fd = tl_command_open (name);
  g_autoptr (TlRecords) records = fd >= 0 ? tl_records_new (fd) : NULL;
  g_autoptr (GError) error = NULL;
  xmlNode *document;

  if (records == NULL)
    return FALSE;
  while ((document = tl_records_next (records, &error)) != NULL)
    {
      g_autofree char *source = tl_records_get (document, "source");

      if (source != NULL)
        tl_tally_add (tally, source, tl_answers_read (document));
    }
  if (fd != STDIN_FILENO)
    close (fd);
  if (error != NULL)
    tl_command_say_error (name, error);
  return error == NULL;
}

static int
print (const GString *text)
{
  g_autoptr (GOutputStream) out = tl_command_get_stdout ();
  g_autoptr (GError) error = NULL;

  if (g_output_stream_write_all (out, text->str, text->len, NULL, NULL, &error))
    return TL_EXIT_OK;
  return tl_command_fail_output (NULL, error);
}

typedef struct
{
  char *fields, **names;
  gboolean by_file;
  gint n_errors;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->fields);
  g_strfreev (options->names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static int
score (const Options *options, char **names)
{
  const char *const *fields = (const char *const *) options->names;
  g_autoptr (TlEngine) engine = tl_command_new_engine (NULL);
  g_autoptr (TlGold) gold = engine != NULL ? read_gold (names[0], fields) : NULL;
  g_autoptr (TlTally) tally = NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  if (gold == NULL)
    return TL_EXIT_USAGE;
  tally = tl_tally_new (gold, tl_engine_get_lexicon (engine), fields);
  for (char **name = names + 1; *name != NULL; name++)
    if (!read_records (tally, *name))
      return TL_EXIT_USAGE;
  tl_tally_count (tally);
  tl_tally_print (tally, options->by_file, (guint) MAX (options->n_errors, 0), out);
  return print (out);
}

int
tl_command_score (int argc, char **argv)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[]
      = { { "errors", 0, 0, G_OPTION_ARG_INT, &options.n_errors,
            "below each field at most N of its misses and extras", "N" },
          { "by-file", 0, 0, G_OPTION_ARG_NONE, &options.by_file, "a line for each file of GOLD, too", NULL },
          { "fields", 0, 0, G_OPTION_ARG_FILENAME, &options.fields, "only these fields", "F,F,..." },
          { NULL } };
  const TlUsage usage = {
    "GOLD.jsonl RECORDS.xml|-...",
    "Measures records against what careful readers found in the same documents: precision, recall and F1\n"
    "for each field, and whether facts are right as often as their confidence says.\n"
    "GOLD.jsonl has one fact a line: {\"file\": \"a/b.pdf\", \"field\": \"value.award\", \"lot\": \"1\",\n"
    "\"value\": \"1200000.00 EUR\", \"evidence\": \"EUR 1.2 million\"}; a record is about the file that its "
    "source\n"
    "ends with.  \"optional\": true is neither asked for nor wrong; the field \"none\" marks a file that\n"
    "states nothing.",
    "Examples:\n  tenderlens score gold.jsonl records.xml\n"
    "  tenderlens score --errors 20 --fields value.award,supplier gold.jsonl records.xml\n"
    "  tenderlens extract downloads | tenderlens score gold.jsonl -",
    entries,
    2,
    -1
  };

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  if (options.fields != NULL)
    {
      options.names = split_fields (options.fields);
      if (options.names == NULL)
        return TL_EXIT_USAGE;
    }
  return score (&options, argv + 1);
}
