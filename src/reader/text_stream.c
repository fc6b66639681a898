/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_stream.c - tables whose cells stand on lines of their own.
 *
 * Portals hand out pages of which a converter kept the bars between cells and lost the rows:
 *
 *     Buyer |
 *
 *     Town of X
 *      |
 *
 * What stands beside what is known, what stands below what is not: the cells become one row.
 */
#include "config.h"

#include "reader/text_stream.h"

#include <string.h>

#define BARS_MIN  3
#define LINES_MAX 12  /* of a cell */
#define ROW_MAX   256 /* cells */

static guint
count_bars (const TlTextLines *lines, guint i)
{
  const TlTextLine *line = tl_text_lines_get (lines, i);
  guint n = 0;

  for (gsize at = line->start; at < line->end; at++)
    n += lines->text[at] == '|' ? 1 : 0;
  return n;
}

static gboolean
begins_with_bar (const TlTextLines *lines, guint i)
{
  return lines->text[tl_text_lines_get (lines, i)->start] == '|';
}

gboolean
tl_text_stream_find (const TlTextLines *lines, guint from, TlTextTable *table)
{
  guint n_bars = count_bars (lines, from), n_pending = 0, last = from, i;

  /* A cell may end on the line below. */
  if (n_bars == 0
      && (from + 1 >= lines->lines->len || count_bars (lines, from + 1) != 1
          || tl_text_lines_get (lines, from + 1)->width > 1))
    return FALSE;
  for (i = from + 1; i < lines->lines->len && n_pending <= LINES_MAX; i++)
    {
      guint n = count_bars (lines, i);

      if (n == 0)
        {
          n_pending++;
          continue;
        }
      /* "text |" behind lines that no bar ended: those were no cell. */
      if (n_pending > 0 && !begins_with_bar (lines, i) && !begins_with_bar (lines, last))
        break;
      n_bars += n;
      n_pending = 0;
      last = i;
    }
  *table = (TlTextTable){ .is_stream = TRUE, .first = from, .end = last + 1 };
  return n_bars >= BARS_MIN;
}

typedef struct
{
  TlBuilder *builder;
  guint n_cells;
  gboolean open;
} Stream;

static void
open_cell (Stream *stream)
{
  if (stream->open)
    return;
  if (stream->n_cells == ROW_MAX)
    {
      tl_builder_end_table (stream->builder, 0);
      tl_builder_begin_table (stream->builder);
      stream->n_cells = 0;
    }
  if (stream->n_cells == 0)
    tl_builder_begin_row (stream->builder);
  tl_builder_begin_cell (stream->builder, TL_COL_NEXT, 1, 1, FALSE);
  stream->n_cells++;
  stream->open = TRUE;
}

static void
close_cell (Stream *stream)
{
  open_cell (stream);
  tl_builder_end_cell (stream->builder);
  stream->open = FALSE;
}

static void
add_line (Stream *stream, const TlTextLines *lines, guint i, gboolean leading)
{
  const TlTextLine *line = tl_text_lines_get (lines, i);

  for (gsize at = line->start; at < line->end;)
    {
      const char *bar = memchr (lines->text + at, '|', line->end - at);
      gsize end = bar != NULL ? (gsize) (bar - lines->text) : line->end;

      if (end > at)
        {
          open_cell (stream);
          tl_builder_add_break (stream->builder);
          tl_builder_add_text (stream->builder, lines->text + at, end - at);
        }
      if (bar != NULL && (!leading || stream->open || at > line->start))
        close_cell (stream);
      at = end + 1;
    }
}

void
tl_text_stream_add (const TlTextTable *table, const TlTextLines *lines, TlBuilder *builder)
{
  Stream stream = { builder, 0, FALSE };
  gboolean leading = begins_with_bar (lines, table->first);

  tl_builder_begin_table (builder);
  for (guint i = table->first; i < table->end; i++)
    {
      tl_builder_set_page (builder, tl_text_lines_get (lines, i)->page);
      add_line (&stream, lines, i, leading);
    }
  tl_builder_end_table (builder, 0);
}
