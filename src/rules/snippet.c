/* SPDX-License-Identifier: GPL-3.0-or-later */
/* snippet.c - the document that a test of a rule stands for. */
#include "config.h"

#include "rules/snippet.h"

#include <string.h>

#include "document/builder.h"

#define HEADING_LEVEL_MAX 9

static gboolean
is_row (const char *line)
{
  gsize len = strlen (line);

  return len >= 2 && line[0] == '|' && line[len - 1] == '|';
}

static void
add_row (TlBuilder *builder, const char *line)
{
  g_autofree char *inner = g_strndup (line + 1, strlen (line) - 2);
  g_auto (GStrv) cells = g_strsplit (inner, "|", -1);

  tl_builder_begin_row (builder);
  for (guint i = 0; cells[i]; i++)
    {
      const char *text = g_strstrip (cells[i]);

      tl_builder_begin_cell (builder, TL_COL_NEXT, 1, 1, FALSE);
      tl_builder_add_text (builder, text, strlen (text));
      tl_builder_end_cell (builder);
    }
}

static void
add_block (TlBuilder *builder, const char *line)
{
  guint level = (guint) strspn (line, "#");
  gboolean is_heading = level > 0 && level <= HEADING_LEVEL_MAX && line[level] == ' ';
  const char *text = is_heading ? line + level + 1 : line;

  tl_builder_begin_block (builder, is_heading ? TL_BLOCK_HEADING : TL_BLOCK_PARAGRAPH,
                          is_heading ? level : 0);
  tl_builder_add_text (builder, text, strlen (text));
  tl_builder_end_block (builder);
}

TlDocument *
tl_snippet_read (const char *snippet)
{
  g_autoptr (TlBuilder) builder = tl_builder_new (tl_limits_default (), "text/plain");
  g_auto (GStrv) lines = g_strsplit (snippet, "\n", -1);
  gboolean in_table = FALSE;

  for (guint i = 0; lines[i]; i++)
    {
      if (is_row (lines[i]) != in_table && in_table)
        tl_builder_end_table (builder, 0);
      if (is_row (lines[i]) && !in_table)
        tl_builder_begin_table (builder);
      in_table = is_row (lines[i]);
      if (in_table)
        add_row (builder, lines[i]);
      else if (*lines[i] != '\0')
        add_block (builder, lines[i]);
    }
  if (in_table)
    tl_builder_end_table (builder, 0);
  return tl_builder_finish (builder);
}
