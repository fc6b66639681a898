/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_annotate.c - a PDF with what was found marked on its pages. */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include "cli/command.h"
#include "report/annotation.h"
#include "sink/draft.h"

/* Whether facts could be looked for; else one line has said why not. */
static gboolean
is_read (const char *name, const TlRecord *record)
{
  g_autofree char *problem = tl_record_get_problem (record);

  if (!tl_record_is_read (record))
    tl_command_say ("%s: %s: %s", name, tl_record_get_status (record), problem != NULL ? problem : "");
  return tl_record_is_read (record);
}

/* Poppler closes the descriptor that it writes to. */
static gboolean
write_marked (TlDraft *draft, GBytes *bytes, const TlRecord *record, guint *n, GError **error)
{
  int fd = dup (tl_draft_get_fd (draft));

  if (fd >= 0)
    return tl_annotate_pdf (bytes, record, fd, n, error) && tl_draft_publish (draft, error);
  g_set_error_literal (error, TL_ERROR, TL_ERROR_IO, "no file can be opened");
  return FALSE;
}

static int
annotate (const TlEngine *engine, const char *name, const char *output, const TlChoice *choice)
{
  g_autoptr (GBytes) bytes = tl_command_read (engine, name);
  g_autoptr (TlRecord) record = NULL;
  g_autoptr (TlDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (bytes == NULL)
    return TL_EXIT_FAILED;
  record = tl_engine_extract_choice (engine, bytes, name, choice);
  if (!is_read (name, record))
    return TL_EXIT_FAILED;
  draft = tl_draft_new (output, &error);
  if (draft == NULL)
    return tl_command_fail_output (output, error);
  if (!write_marked (draft, bytes, record, &n, &error))
    return error->domain == TL_ERROR && error->code != TL_ERROR_IO ? tl_command_fail_document (name, error)
                                                                   : tl_command_fail_output (output, error);
  tl_command_say ("%s: %u marks", output, n);
  return TL_EXIT_OK;
}

int
tl_command_annotate (int argc, char **argv)
{
  g_autofree char *output = NULL, *rules = NULL, *fields = NULL;
  g_auto (GStrv) names = NULL;
  g_autoptr (TlEngine) engine = NULL;
  TlChoice choice = { 0 };
  const GOptionEntry entries[]
      = { { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "write the marked PDF to OUT", "OUT" },
          { "rules", 0, 0, G_OPTION_ARG_FILENAME, &rules, "rule packs below DIR instead of the built-in ones",
            "DIR" },
          { "fields", 0, 0, G_OPTION_ARG_FILENAME, &fields, "only these fields", "F,F,..." },
          { NULL } };
  const TlUsage usage
      = { "FILE.pdf -o OUT.pdf",
          "Writes a copy of a PDF in which each quote is highlighted; the note of a highlight tells "
          "field, value and rule.",
          "Examples:\n  tenderlens annotate tender.pdf -o marked.pdf\n"
          "  tenderlens annotate --fields target,value.award tender.pdf -o marked.pdf",
          entries,
          1,
          1 };

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  if (output == NULL)
    {
      tl_command_say ("annotate: where should the marked PDF go? Give -o OUT.pdf");
      return TL_EXIT_USAGE;
    }
  if (tl_command_refuse_same ("annotate", argv[1], output))
    return TL_EXIT_USAGE;
  if (fields != NULL && (names = tl_command_split_fields (fields, tl_engine_list_fields ())) == NULL)
    return TL_EXIT_USAGE;
  choice.fields = (const char *const *) names;
  engine = tl_command_new_engine (rules);
  return engine != NULL ? annotate (engine, argv[1], output, &choice) : TL_EXIT_USAGE;
}
