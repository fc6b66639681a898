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
 * What stands beside what is known, what stands below what is not: the cells become one row, unless their
 * shapes tell the rows apart.
 */
#include "config.h"

#include "reader/text_stream.h"

#include <string.h>

#include "reader/text_shape.h"

#define BARS_MIN  3
#define LINES_MAX 12   /* of a cell */
#define ROW_MAX   256  /* cells */
#define CELLS_MAX 8000 /* whose shapes are looked at */

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

/* Where cells go: into a table, or into an array that is looked at. */
typedef struct
{
  TlBuilder *builder; /* or NULL */
  GArray *cells;      /* of TlTextCell, without a builder */
  guint n_cols;       /* of each row, or 0 */
  guint n_cells;
  gboolean open;
} Stream;

static void
open_row (Stream *stream)
{
  if (stream->n_cols == 0 && stream->n_cells == ROW_MAX)
    {
      tl_builder_end_table (stream->builder, 0);
      tl_builder_begin_table (stream->builder);
      stream->n_cells = 0;
    }
  if (stream->n_cells == 0 || (stream->n_cols > 0 && stream->n_cells % stream->n_cols == 0))
    tl_builder_begin_row (stream->builder);
}

static void
open_cell (Stream *stream)
{
  TlTextCell cell = { 0 };

  if (stream->open)
    return;
  if (stream->builder != NULL)
    {
      open_row (stream);
      tl_builder_begin_cell (stream->builder, TL_COL_NEXT, 1, 1, stream->n_cells < stream->n_cols);
    }
  else
    g_array_append_val (stream->cells, cell);
  stream->n_cells++;
  stream->open = TRUE;
}

static void
close_cell (Stream *stream)
{
  open_cell (stream);
  if (stream->builder != NULL)
    tl_builder_end_cell (stream->builder);
  stream->open = FALSE;
}

static void
add_text (Stream *stream, const char *text, gsize start, gsize end)
{
  TlTextCell *cell;

  while (end > start && text[end - 1] == ' ')
    end--;
  while (start < end && text[start] == ' ')
    start++;
  if (end == start)
    return;
  open_cell (stream);
  if (stream->builder != NULL)
    {
      tl_builder_add_break (stream->builder);
      tl_builder_add_text (stream->builder, text + start, end - start);
      return;
    }
  cell = &g_array_index (stream->cells, TlTextCell, stream->cells->len - 1);
  if (cell->end == 0)
    cell->start = start;
  cell->end = end;
}

static void
add_line (Stream *stream, const TlTextLines *lines, guint i, gboolean leading)
{
  const TlTextLine *line = tl_text_lines_get (lines, i);

  for (gsize at = line->start; at < line->end;)
    {
      const char *bar = memchr (lines->text + at, '|', line->end - at);
      gsize end = bar != NULL ? (gsize) (bar - lines->text) : line->end;

      add_text (stream, lines->text, at, end);
      if (bar != NULL && (!leading || stream->open || at > line->start))
        close_cell (stream);
      at = end + 1;
    }
}

/* Returns: the columns of lines [first, end), if their shapes make rows of all cells; or 0. */
static guint
find_cols (const TlTextLines *lines, guint first, guint end)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (TlTextCell));
  Stream stream = { .cells = cells };
  gboolean leading = begins_with_bar (lines, first);
  guint n_cells = 0, n_cols;

  for (guint i = first; i < end && cells->len < CELLS_MAX; i++)
    add_line (&stream, lines, i, leading);
  for (guint i = 0; i < cells->len; i++)
    {
      TlTextCell *cell = &g_array_index (cells, TlTextCell, i);

      tl_text_cell_init (cell, lines->text, cell->start, cell->end);
    }
  n_cols = tl_text_shape_find_numbered (cells, lines->text, &n_cells);
  return n_cells == cells->len && cells->len < CELLS_MAX ? n_cols : 0;
}

gboolean
tl_text_stream_find (const TlTextLines *lines, guint from, TlTextTable *table)
{
  guint n_bars = count_bars (lines, from), n_pending = 0, last = from, i;
  gboolean is_below; /* the first cell ends on the line below */

  if (n_bars == 0 && (from + 1 >= lines->lines->len || !begins_with_bar (lines, from + 1)))
    return FALSE;
  is_below = n_bars == 0 && tl_text_lines_get (lines, from + 1)->width > 1;
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
  if (n_bars < BARS_MIN)
    return FALSE;
  table->n_cols = find_cols (lines, from, last + 1);
  return !is_below || table->n_cols > 0;
}

void
tl_text_stream_add (const TlTextTable *table, const TlTextLines *lines, TlBuilder *builder)
{
  Stream stream = { .builder = builder, .n_cols = table->n_cols };
  gboolean leading = begins_with_bar (lines, table->first);

  tl_builder_begin_table (builder);
  for (guint i = table->first; i < table->end; i++)
    {
      tl_builder_set_page (builder, tl_text_lines_get (lines, i)->page);
      add_line (&stream, lines, i, leading);
    }
  tl_builder_end_table (builder, table->n_cols > 0 ? 1 : 0);
}
