/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_join.c - tables that go on over pages. */
#include "config.h"

#include "reader/pdf_join.h"

#include <math.h>

#include "base/utf8.h"
#include "reader/pdf_ink.h"
#include "reader/pdf_mark.h"
#include "reader/pdf_paragraph.h"
#include "reader/pdf_torn.h"

#define NEAR_RULED   6 /* points: columns of a table on two pages */
#define NEAR_ALIGNED 14
#define PAD_MAX      6.f /* points between a border and the text of its cell */
#define TAIL_MAX     64  /* bytes of the end of a cell that tell whether it goes on */

/* A cell of the last row, which the next page may go on with. */
typedef struct
{
  guint col, rowspan, colspan, page;
  gboolean header;
  GArray *ink;
} Held;

struct _TlPdfJoin
{
  TlBuilder *builder;
  gboolean is_open;
  gboolean ruled;
  guint page;      /* that the table has reached */
  GArray *xs;      /* of float: its borders */
  GPtrArray *head; /* of char *: texts of its first rows */
  guint n_header;
  GArray *row;        /* of Held */
  GPtrArray *waiting; /* of GArray of TlPdfInk: lines of furniture */
};

static void
clear_held (gpointer data)
{
  g_array_unref (((Held *) data)->ink);
}

TlPdfJoin *
tl_pdf_join_new (TlBuilder *builder)
{
  TlPdfJoin *join = g_new0 (TlPdfJoin, 1);

  join->builder = builder;
  join->xs = g_array_new (FALSE, FALSE, sizeof (float));
  join->head = g_ptr_array_new_with_free_func (g_free);
  join->row = g_array_new (FALSE, FALSE, sizeof (Held));
  g_array_set_clear_func (join->row, clear_held);
  join->waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return join;
}

void
tl_pdf_join_free (TlPdfJoin *join)
{
  if (join == NULL)
    return;
  g_array_unref (join->xs);
  g_ptr_array_unref (join->head);
  g_array_unref (join->row);
  g_ptr_array_unref (join->waiting);
  g_free (join);
}

gboolean
tl_pdf_join_is_open (const TlPdfJoin *join)
{
  return join->is_open;
}

static void
write_waiting (TlPdfJoin *join)
{
  for (guint i = 0; i < join->waiting->len; i++)
    {
      const GArray *ink = g_ptr_array_index (join->waiting, i);

      tl_builder_set_page (join->builder, g_array_index (ink, TlPdfInk, 0).page);
      tl_builder_begin_block (join->builder, TL_BLOCK_PARAGRAPH, 0);
      tl_builder_set_furniture (join->builder);
      tl_pdf_ink_write (ink, join->builder);
      tl_builder_end_block (join->builder);
    }
  g_ptr_array_set_size (join->waiting, 0);
}

static void
write_row (TlPdfJoin *join)
{
  if (join->row->len > 0)
    tl_builder_begin_row (join->builder);
  for (guint i = 0; i < join->row->len; i++)
    {
      const Held *held = &g_array_index (join->row, Held, i);

      tl_builder_set_page (join->builder, held->page);
      tl_builder_begin_cell (join->builder, held->col, held->rowspan, held->colspan, held->header);
      tl_pdf_ink_write (held->ink, join->builder);
      tl_builder_end_cell (join->builder);
    }
  g_array_set_size (join->row, 0);
}

void
tl_pdf_join_close (TlPdfJoin *join)
{
  if (join->is_open)
    {
      write_row (join);
      tl_builder_end_table (join->builder, join->n_header);
      join->is_open = FALSE;
    }
  write_waiting (join);
}

void
tl_pdf_join_add_furniture (TlPdfJoin *join, const TlPdfPage *page, const TlPdfLines *lines,
                           const TlPdfLine *line)
{
  GArray *ink = g_array_new (FALSE, FALSE, sizeof (TlPdfInk));

  tl_pdf_ink_add_words (ink, page, lines, line, 0, line->n);
  g_ptr_array_add (join->waiting, ink);
  if (!join->is_open)
    write_waiting (join);
}

/* How far the texts of the column of ${cell} reach. */
static float
get_reach (const TlPdfTable *table, const TlPdfCell *cell)
{
  float reach = cell->box.x0;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *other = &g_array_index (table->cells, TlPdfCell, i);

      for (guint k = 0;
           other->col == cell->col && other->colspan == cell->colspan && k < other->lines->lines->len; k++)
        reach = MAX (reach, tl_pdf_lines_get (other->lines, k)->box.x1);
    }
  return reach;
}

static TlPdfMeasure
measure_cell (const TlPdfPage *page, const TlPdfTable *table, const TlPdfCell *cell)
{
  TlPdfMeasure measure = tl_pdf_paragraph_measure (page, cell->lines, 0, cell->lines->lines->len, FALSE);
  float pad = CLAMP (measure.left - cell->box.x0, 1, PAD_MAX);

  measure.right = table->ruled ? cell->box.x1 - pad : get_reach (table, cell);
  if (table->ruled)
    measure.left = cell->box.x0 + pad;
  return measure;
}

static void
add_cell_ink (GArray *ink, const TlPdfPage *page, const TlPdfTable *table, const TlPdfCell *cell)
{
  guint start = 0, n = cell->lines->lines->len;
  TlPdfMeasure measure = { 0 };
  gboolean is_torn;

  if (n > 1)
    measure = measure_cell (page, table, cell);
  is_torn = n > 1 && table->ruled && tl_pdf_torn_is_cell (page, cell, measure.right);
  for (guint i = 0; i < n; i++)
    {
      const TlPdfLine *line = tl_pdf_lines_get (cell->lines, i);

      if (i > 0 && !is_torn)
        {
          gboolean breaks = tl_pdf_paragraph_breaks (page, cell->lines, start, i, &measure);

          tl_pdf_ink_add_break (ink, page, !breaks);
          start = breaks ? i : start;
        }
      tl_pdf_ink_add_words (ink, page, cell->lines, line, 0, line->n);
    }
}

/* Returns: the border of the open table that ${x} lies at, or -1. */
static gint
find_border (const TlPdfJoin *join, float x)
{
  float best = join->ruled ? NEAR_RULED : NEAR_ALIGNED;
  gint found = -1;

  for (guint i = 0; i < join->xs->len; i++)
    {
      float away = fabsf (g_array_index (join->xs, float, i) - x);

      if (away <= best)
        {
          best = away;
          found = (gint) i;
        }
    }
  return found;
}

/* Whether ${table}, the first on its page, goes on with the open one: its borders are borders of that. */
static gboolean
goes_on (const TlPdfJoin *join, const TlPdfPage *page, const TlPdfTable *table)
{
  gint last = -1;

  if (!join->is_open || join->page + 1 != page->number || join->ruled != table->ruled
      || table->box.y0 > 0.5f * page->height)
    return FALSE;
  for (guint i = 0; i < table->xs->len; i++)
    {
      gint border = find_border (join, g_array_index (table->xs, float, i));

      if (border <= last || (i == 0 && border != 0))
        return FALSE;
      last = border;
    }
  if (last + 1 != (gint) join->xs->len || (!table->ruled && table->xs->len != join->xs->len))
    return FALSE;
  if (table->n_header > 0)
    {
      g_autofree char *text = tl_pdf_table_row_text (page, table, 0);

      return join->head->len > 0 && g_str_equal (text, g_ptr_array_index (join->head, 0));
    }
  return TRUE;
}

/* Returns: how many rows of ${table} repeat the head of the open one. */
static guint
count_repeated (TlPdfJoin *join, const TlPdfPage *page, const TlPdfTable *table)
{
  guint row = 0;

  for (; row < join->head->len && row < tl_pdf_table_n_rows (table); row++)
    {
      g_autofree char *text = tl_pdf_table_row_text (page, table, row);

      if (!g_str_equal (text, g_ptr_array_index (join->head, row)))
        break;
    }
  join->n_header = MAX (join->n_header, row);
  return row;
}

static void
open_table (TlPdfJoin *join, const TlPdfPage *page, const TlPdfTable *table)
{
  tl_pdf_join_close (join);
  tl_builder_set_page (join->builder, page->number);
  tl_builder_begin_table (join->builder);
  join->is_open = TRUE;
  join->ruled = table->ruled;
  join->n_header = table->n_header;
  g_array_set_size (join->xs, 0);
  g_array_append_vals (join->xs, table->xs->data, table->xs->len);
  g_ptr_array_set_size (join->head, 0);
  for (guint row = 0; row < MAX (table->n_header, 1); row++)
    g_ptr_array_add (join->head, tl_pdf_table_row_text (page, table, row));
}

/* Whether the text of ${held} stops in the middle of a sentence. */
static gboolean
is_unfinished (const Held *held)
{
  char tail[TAIL_MAX + 8];
  gsize len = 0;
  guint first = held->ink->len > 8 ? held->ink->len - 8 : 0;

  for (guint i = first; i < held->ink->len; i++)
    len += (gsize) g_unichar_to_utf8 (g_array_index (held->ink, TlPdfInk, i).c, tail + len);
  tail[len] = 0;
  return held->ink->len > 0 && !tl_pdf_mark_is_end (tail);
}

/* Whether row ${row} of ${table}, the first on its page, is the rest of the row held: nothing stands in its
 * first column, and what it has goes on with sentences that were not finished. */
static gboolean
is_rest (const TlPdfJoin *join, const TlPdfTable *table, guint row)
{
  guint filled = 0, at = 0;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);
      const Held *held = at < join->row->len ? &g_array_index (join->row, Held, at) : NULL;

      if (cell->row != row)
        continue;
      if (held == NULL || held->header || cell->rowspan != 1 || held->rowspan != 1
          || find_border (join, g_array_index (table->xs, float, cell->col)) != (gint) held->col
          || (at == 0 && (cell->words->len > 0 || held->ink->len == 0))
          || (cell->words->len > 0 && !is_unfinished (held)))
        return FALSE;
      filled += cell->words->len > 0 ? 1 : 0;
      at++;
    }
  return at > 1 && at == join->row->len && filled > 0 && filled * 2 <= at;
}

static void
add_rest (TlPdfJoin *join, const TlPdfPage *page, const TlPdfTable *table, guint row)
{
  guint at = 0;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);
      GArray *ink;

      if (cell->row != row)
        continue;
      ink = g_array_index (join->row, Held, at++).ink;
      if (cell->words->len == 0)
        continue;
      tl_pdf_ink_add_break (ink, page, TRUE);
      add_cell_ink (ink, page, table, cell);
    }
}

static void
add_cell (TlPdfJoin *join, const TlPdfPage *page, const TlPdfTable *table, const TlPdfCell *cell,
          gboolean joins)
{
  Held held = { .rowspan = cell->rowspan, .page = page->number };
  guint end = cell->col + cell->colspan;

  held.col = cell->col;
  if (joins)
    {
      held.col = (guint) find_border (join, g_array_index (table->xs, float, cell->col));
      end = (guint) find_border (join, g_array_index (table->xs, float, end));
    }
  held.colspan = end - held.col;
  held.header = !joins && cell->row < table->n_header;
  held.ink = g_array_new (FALSE, FALSE, sizeof (TlPdfInk));
  add_cell_ink (held.ink, page, table, cell);
  g_array_append_val (join->row, held);
}

void
tl_pdf_join_add_table (TlPdfJoin *join, const TlPdfPage *page, const TlPdfTable *table, gboolean is_first)
{
  gboolean joins = is_first && goes_on (join, page, table);
  guint row = G_MAXUINT, skip = 0;

  if (!joins)
    open_table (join, page, table);
  else
    {
      skip = count_repeated (join, page, table);
      if (is_rest (join, table, skip))
        add_rest (join, page, table, skip++);
    }
  join->page = page->number;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);

      if (cell->row < skip)
        continue;
      if (cell->row != row)
        write_row (join);
      row = cell->row;
      add_cell (join, page, table, cell, joins);
    }
}

void
tl_pdf_join_add_contents (TlPdfJoin *join, const TlPdfPage *page, const TlPdfTable *table)
{
  GArray *ink = NULL;
  guint row = G_MAXUINT;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);

      if (cell->words->len == 0)
        continue;
      if (cell->row == row)
        tl_pdf_ink_add_break (ink, page, TRUE);
      else
        {
          ink = g_array_new (FALSE, FALSE, sizeof (TlPdfInk));
          g_ptr_array_add (join->waiting, ink);
          row = cell->row;
        }
      add_cell_ink (ink, page, table, cell);
    }
  if (!join->is_open)
    write_waiting (join);
}
