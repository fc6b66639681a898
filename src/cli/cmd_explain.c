/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_explain.c - why a fact of a document is there, or is not. */
#include "config.h"

#include "base/filename.h"
#include "cli/command.h"

int
tl_command_explain (int argc, char **argv)
{
  g_autofree char *field = NULL, *rules = NULL;
  const GOptionEntry entries[] = { { "field", 'f', 0, G_OPTION_ARG_FILENAME, &field,
                                     "this field alone (\"tenderlens rules list\" has them)", "FIELD" },
                                   { "rules", 0, 0, G_OPTION_ARG_FILENAME, &rules,
                                     "rule packs below DIR instead of the built-in ones", "DIR" },
                                   { NULL } };
  const TlUsage usage
      = { "FILE|-",
          "For each field: the value that was chosen, its rivals and why they lost, near misses.",
          "Examples:\n  tenderlens explain notice.pdf\n"
          "  tenderlens explain --field value.award notice.html",
          entries,
          1,
          1 };
  g_autoptr (TlEngine) engine = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GOutputStream) out = tl_command_get_stdout ();
  g_autoptr (GError) error = NULL;

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  if (field != NULL && !g_strv_contains (tl_engine_list_fields (), field))
    return tl_command_fail_choice ("field", field, tl_engine_list_fields ());
  if (g_file_test (argv[1], G_FILE_TEST_IS_DIR))
    {
      g_autofree char *shown = tl_filename_print (argv[1], NULL);

      tl_command_say ("explain: %s is a folder; explain wants one file of it", shown);
      return TL_EXIT_USAGE;
    }
  engine = tl_command_new_engine (rules);
  if (engine == NULL)
    return TL_EXIT_USAGE;
  bytes = tl_command_read (engine, argv[1]);
  if (bytes == NULL)
    return TL_EXIT_FAILED;
  if (tl_engine_explain (engine, bytes, field, out, &error))
    return TL_EXIT_OK;
  return tl_command_fail_document (argv[1], error);
}
