/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_text.c - a document as the rules see it. */
#include "config.h"

#include "cli/command.h"

int
tl_command_text (int argc, char **argv)
{
  gboolean places = FALSE, raw = FALSE;
  const GOptionEntry entries[]
      = { { "places", 0, 0, G_OPTION_ARG_NONE, &places, "say where each block and cell stands", NULL },
          { "raw", 0, 0, G_OPTION_ARG_NONE, &raw, "the bare text whose characters start and end count",
            NULL },
          { NULL } };
  const TlUsage usage = { "FILE|-",
                          "Prints a document as the rules see it: a line a block, cells below their table.",
                          "Examples:\n  tenderlens text notice.pdf\n  tenderlens text --places notice.html\n"
                          "  tenderlens text --raw - < notice.html | wc -m",
                          entries,
                          1,
                          1 };
  g_autoptr (TlEngine) engine = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GOutputStream) out = tl_command_get_stdout ();
  g_autoptr (GError) error = NULL;

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  engine = tl_command_new_engine (NULL);
  if (engine == NULL)
    return TL_EXIT_USAGE;
  bytes = tl_command_read (engine, argv[1]);
  if (bytes == NULL)
    return TL_EXIT_FAILED;
  if (raw ? tl_engine_write_text (engine, bytes, out, &error)
          : tl_engine_dump (engine, bytes, places, out, &error))
    return TL_EXIT_OK;
  return tl_command_fail_document (argv[1], error);
}
