/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_flat.c - tables with each cell on a line of its own.
 *
 * Only lines behind a heading, a label or another table are asked, and only where nothing else can be meant:
 * text_shape.c says so.
 */
#include "config.h"

#include "reader/text_flat.h"

#include <string.h>

#include "base/utf8.h"
#include "reader/text_shape.h"
#include "reader/text_torn.h"

#define HEADS_MIN   3   /* fewer are no table, and most lines are told at once */
#define CELLS_FIRST 40  /* enough to see heads and the row below */
#define CELLS_PLAIN 400 /* of a table whose rows are not counted */
#define CELLS_MAX   8000

/* Returns: whether ${line} holds but single characters and blanks: "地    址". */
static gboolean
is_spaced (const TlTextLines *lines, const TlTextLine *line)
{
  gboolean was_blank = TRUE;

  for (gsize at = line->start; at < line->end; at = tl_utf8_next (lines->text, line->end, at))
    {
      gboolean blank = tl_utf8_is_blank (g_utf8_get_char (lines->text + at));

      if (!blank && !was_blank)
        return FALSE;
      was_blank = blank;
    }
  return TRUE;
}

static gboolean
is_cell_line (const TlTextLines *lines, const TlTextLine *line)
{
  const char *text = lines->text + line->start;
  gsize len = line->end - line->start;

  return memchr (text, '|', len) == NULL && memchr (text, '\t', len) == NULL
         && (!line->has_gap || is_spaced (lines, line));
}

/* Returns: the line behind the cell that begins on line ${i}. */
static guint
find_cell_end (const TlTextLines *lines, guint i, guint end, gboolean is_torn)
{
  while (i + 1 < end && tl_text_lines_get (lines, i + 1)->n_blank == 0
         && (is_torn ? tl_text_torn_is_next (lines, i) : tl_text_torn_is_cut (lines, i)))
    i++;
  return i + 1;
}

/* Puts up to ${most} cells from line ${from} on into ${cells}, and the line behind each into ${ends}; up to
 * the first that can be in no table. */
static void
collect (const TlTextLines *lines, guint from, gboolean is_torn, guint most, GArray *cells, GArray *ends)
{
  guint n = lines->lines->len, end;
  gboolean spaced = from + 1 < n && tl_text_lines_get (lines, from + 1)->n_blank > 0;

  g_array_set_size (cells, 0);
  g_array_set_size (ends, 0);
  for (guint i = from; i < n && cells->len < most; i = end)
    {
      const TlTextLine *line = tl_text_lines_get (lines, i);
      TlTextCell cell;

      end = find_cell_end (lines, i, n, is_torn);
      for (guint k = i; k < end; k++)
        if (!is_cell_line (lines, tl_text_lines_get (lines, k)))
          return;
      tl_text_cell_init (&cell, lines->text, line->start, tl_text_lines_get (lines, end - 1)->end);
      if (cell.is_break || line->page != tl_text_lines_get (lines, from)->page)
        return;
      cell.is_apart = i > from && line->n_blank > 0 && !spaced;
      g_array_append_val (cells, cell);
      g_array_append_val (ends, end);
    }
}

/* Returns: the first of ${cells} that is a label, or their number. */
static guint
find_label (const GArray *cells)
{
  guint i = 0;

  while (i < cells->len && !g_array_index (cells, TlTextCell, i).is_label)
    i++;
  return i;
}

/* Finds heads and rows that are not counted: up to a label or another table; the last cell may be a label. */
static guint
find_plain (const GArray *cells, const char *text, guint *n_cells)
{
  guint label = find_label (cells), n_cols;

  for (*n_cells = 6; *n_cells <= label; (*n_cells)++)
    {
      if (*n_cells < label && !g_array_index (cells, TlTextCell, *n_cells).is_apart
          && !tl_text_shape_is_start (cells, text, *n_cells))
        continue;
      n_cols = tl_text_shape_find_plain (cells, text, *n_cells);
      if (n_cols > 0)
        return n_cols;
    }
  *n_cells = label + 1;
  if (*n_cells > cells->len
      || (*n_cells < cells->len && !g_array_index (cells, TlTextCell, *n_cells).is_apart
          && !tl_text_shape_is_start (cells, text, *n_cells)))
    return 0;
  return tl_text_shape_find_plain (cells, text, *n_cells);
}

static gboolean
find_shape (const TlTextLines *lines, guint from, gboolean after_break, TlTextTable *table)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (TlTextCell));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_cells = 0;

  collect (lines, from, table->is_torn, HEADS_MIN, cells, ends);
  if (cells->len < HEADS_MIN || !g_array_index (cells, TlTextCell, HEADS_MIN - 1).is_head)
    return FALSE;
  collect (lines, from, table->is_torn, CELLS_FIRST, cells, ends);
  if (tl_text_shape_is_start (cells, lines->text, 0))
    {
      collect (lines, from, table->is_torn, CELLS_MAX, cells, ends);
      table->n_cols = tl_text_shape_find_numbered (cells, lines->text, &n_cells);
    }
  else if (after_break && cells->len >= 6)
    {
      collect (lines, from, table->is_torn, CELLS_PLAIN, cells, ends);
      if (cells->len < CELLS_PLAIN)
        table->n_cols = find_plain (cells, lines->text, &n_cells);
    }
  if (table->n_cols == 0)
    return FALSE;
  table->end = g_array_index (ends, guint, n_cells - 1);
  return TRUE;
}

gboolean
tl_text_flat_find (const TlTextLines *lines, guint floor, guint from, TlTextTable *table)
{
  const TlTextLine *line = tl_text_lines_get (lines, from), *before;
  gboolean after_break = from == floor && from > 0;
  TlTextCell cell;

  tl_text_cell_init (&cell, lines->text, line->start, line->end);
  if (from == 0 || !cell.is_head)
    return FALSE;
  if (!after_break)
    {
      before = tl_text_lines_get (lines, from - 1);
      tl_text_cell_init (&cell, lines->text, before->start, before->end);
      if (cell.is_head && line->n_blank == 0)
        return FALSE;
      after_break = cell.is_break || cell.is_label;
    }
  *table = (TlTextTable){ .is_flat = TRUE, .first = from };
  if (find_shape (lines, from, after_break, table))
    return TRUE;
  table->is_torn = TRUE;
  return find_shape (lines, from, after_break, table);
}

static void
add_cell (const TlTextLines *lines, guint i, guint end, gboolean header, TlBuilder *builder)
{
  tl_builder_set_page (builder, tl_text_lines_get (lines, i)->page);
  tl_builder_begin_cell (builder, TL_COL_NEXT, 1, 1, header);
  tl_text_lines_add (lines, i, tl_text_lines_get (lines, i)->start, tl_text_lines_get (lines, end - 1)->end,
                     builder);
  tl_builder_end_cell (builder);
}

void
tl_text_flat_add (const TlTextTable *table, const TlTextLines *lines, TlBuilder *builder)
{
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (TlTextCell));
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_cells = 0, i = table->first;

  collect (lines, table->first, table->is_torn, CELLS_MAX, cells, ends);
  while (n_cells < cells->len && g_array_index (ends, guint, n_cells) <= table->end)
    n_cells++;
  tl_builder_begin_table (builder);
  for (guint k = 0; k < n_cells; k++)
    {
      if (k % table->n_cols == 0)
        {
          /* Some pages say the heads above every row. */
          if (k > 0 && tl_text_shape_is_repeat (cells, lines->text, table->n_cols, k))
            {
              k += table->n_cols - 1;
              i = g_array_index (ends, guint, k);
              continue;
            }
          tl_builder_begin_row (builder);
        }
      add_cell (lines, i, g_array_index (ends, guint, k), k < table->n_cols, builder);
      i = g_array_index (ends, guint, k);
    }
  tl_builder_end_table (builder, 1);
}
