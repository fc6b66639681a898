/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_table.c - a table of a page. */
#include "config.h"

#include "reader/pdf_table.h"

#include "base/utf8.h"

#define PARTED 1.75f /* of the size: words that far apart are not of one text */

static void
clear_cell (gpointer data)
{
  TlPdfCell *cell = data;

  g_array_unref (cell->words);
  tl_pdf_lines_free (cell->lines);
}

TlPdfTable *
tl_pdf_table_new (gboolean ruled)
{
  TlPdfTable *table = g_new0 (TlPdfTable, 1);

  table->ruled = ruled;
  table->xs = g_array_new (FALSE, FALSE, sizeof (float));
  table->ys = g_array_new (FALSE, FALSE, sizeof (float));
  table->cells = g_array_new (FALSE, FALSE, sizeof (TlPdfCell));
  g_array_set_clear_func (table->cells, clear_cell);
  return table;
}

void
tl_pdf_table_free (TlPdfTable *table)
{
  if (table == NULL)
    return;
  g_array_unref (table->xs);
  g_array_unref (table->ys);
  g_array_unref (table->cells);
  g_free (table);
}

guint
tl_pdf_table_n_rows (const TlPdfTable *table)
{
  return table->ys->len > 0 ? table->ys->len - 1 : 0;
}

guint
tl_pdf_table_n_cols (const TlPdfTable *table)
{
  return table->xs->len > 0 ? table->xs->len - 1 : 0;
}

TlPdfCell *
tl_pdf_table_add_cell (TlPdfTable *table, guint row, guint col, guint rowspan, guint colspan)
{
  TlPdfCell cell = { .row = row, .col = col, .rowspan = rowspan, .colspan = colspan };

  cell.box.x0 = g_array_index (table->xs, float, col);
  cell.box.x1 = g_array_index (table->xs, float, col + colspan);
  cell.box.y0 = g_array_index (table->ys, float, row);
  cell.box.y1 = g_array_index (table->ys, float, row + rowspan);
  cell.words = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (table->cells, cell);
  return &g_array_index (table->cells, TlPdfCell, table->cells->len - 1);
}

static gint
compare_cells (gconstpointer a, gconstpointer b)
{
  const TlPdfCell *p = a, *q = b;

  if (p->row != q->row)
    return p->row < q->row ? -1 : 1;
  return p->col < q->col ? -1 : p->col > q->col;
}

TlPdfCell *
tl_pdf_table_cell (const TlPdfTable *table, guint row, guint col)
{
  guint low = 0, high = table->cells->len;

  while (low < high)
    {
      guint mid = (low + high) / 2;
      TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, mid);

      if (cell->row == row && cell->col == col)
        return cell;
      if (cell->row < row || (cell->row == row && cell->col < col))
        low = mid + 1;
      else
        high = mid;
    }
  return NULL;
}

guint
tl_pdf_table_n_filled (const TlPdfTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->cells->len; i++)
    n += g_array_index (table->cells, TlPdfCell, i).words->len > 0 ? 1 : 0;
  return n;
}

/* Takes out the borders whose row (or column) no cell begins in: rules that are only ornament. */
static void
drop_empty (TlPdfTable *table, gboolean rows)
{
  GArray *borders = rows ? table->ys : table->xs;
  g_autofree guint *moved = g_new0 (guint, borders->len + 1);
  g_autofree gboolean *used = g_new0 (gboolean, borders->len + 1);
  guint kept = 0;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);

      if (cell->words->len > 0)
        used[rows ? cell->row : cell->col] = TRUE;
    }
  for (guint i = 0; i < borders->len; i++)
    {
      moved[i] = kept;
      if (used[i] || i + 1 == borders->len)
        {
          g_array_index (borders, float, kept) = g_array_index (borders, float, i);
          kept++;
        }
    }
  g_array_set_size (borders, kept);
  for (guint i = table->cells->len; i > 0; i--)
    {
      TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i - 1);
      guint *at = rows ? &cell->row : &cell->col, *span = rows ? &cell->rowspan : &cell->colspan;
      guint from = moved[*at], to = moved[*at + *span];

      if (from == to)
        {
          g_array_remove_index (table->cells, i - 1);
          continue;
        }
      *at = from;
      *span = to - from;
    }
}

/* Whether the words of ${cell} stand well apart on both sides of ${x}. */
static gboolean
is_parted (const TlPdfPage *page, const TlPdfCell *cell, float x)
{
  float left = cell->box.x0, right = cell->box.x1, size = 0;

  for (guint i = 0; i < cell->words->len; i++)
    {
      const TlPdfWord *word = tl_pdf_page_word (page, g_array_index (cell->words, guint, i));

      if (word->box.x0 < x && word->box.x1 > x)
        return FALSE;
      if (word->box.x1 <= x)
        left = MAX (left, word->box.x1);
      else
        right = MIN (right, word->box.x0);
      size = MAX (size, word->size);
    }
  return left > cell->box.x0 && right < cell->box.x1 && right - left > PARTED * size;
}

/* Moves what stands behind border ${col} into a cell of its own. */
static void
part_cell (const TlPdfPage *page, TlPdfTable *table, guint index, guint col)
{
  TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, index);
  TlPdfCell *right;
  guint end = cell->col + cell->colspan, kept = 0;
  float x = g_array_index (table->xs, float, col);

  right = tl_pdf_table_add_cell (table, cell->row, col, cell->rowspan, end - col);
  cell = &g_array_index (table->cells, TlPdfCell, index);
  cell->colspan = col - cell->col;
  cell->box.x1 = x;
  for (guint i = 0; i < cell->words->len; i++)
    {
      guint word = g_array_index (cell->words, guint, i);

      if (tl_pdf_page_word (page, word)->box.x0 >= x)
        g_array_append_val (right->words, word);
      else
        g_array_index (cell->words, guint, kept++) = word;
    }
  g_array_set_size (cell->words, kept);
}

/* A border that is too pale to be seen in one row stands in the others: words that keep clear of it are
 * two cells. */
static void
part_cells (const TlPdfPage *page, TlPdfTable *table)
{
  for (guint i = 0, n = table->cells->len; i < n; i++)
    {
      const TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);
      guint first = cell->col;

      for (guint col = first + cell->colspan - 1; col > first; col--)
        {
          cell = &g_array_index (table->cells, TlPdfCell, i);
          if (cell->words->len > 1 && is_parted (page, cell, g_array_index (table->xs, float, col)))
            part_cell (page, table, i, col);
        }
    }
}

static guint
count_digits (const TlPdfPage *page, const TlPdfCell *cell, guint *n_glyphs)
{
  guint digits = 0;

  *n_glyphs = 0;
  for (guint i = 0; i < cell->words->len; i++)
    {
      const TlPdfWord *word = tl_pdf_page_word (page, g_array_index (cell->words, guint, i));

      for (guint k = 0; k < word->n; k++)
        digits += g_unichar_isdigit (tl_pdf_page_glyph (page, word->first + k)->c) ? 1 : 0;
      *n_glyphs += word->n;
    }
  return digits;
}

typedef struct
{
  guint filled, bold, numbers, colons;
  gboolean spans;
} RowLook;

static RowLook
look_at_row (const TlPdfPage *page, const TlPdfTable *table, guint row)
{
  RowLook look = { 0 };

  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);
      const TlPdfWord *last;
      guint n, digits;
      gunichar c;

      if (cell->row > row)
        break;
      look.spans = look.spans || (cell->row == row && (cell->rowspan > 1 || cell->colspan > 1));
      if (cell->row != row || cell->words->len == 0)
        continue;
      digits = count_digits (page, cell, &n);
      last = tl_pdf_page_word (page, g_array_index (cell->words, guint, cell->words->len - 1));
      c = tl_pdf_page_glyph (page, last->first + last->n - 1)->c;
      look.filled++;
      look.bold += last->bold ? 1 : 0;
      look.numbers += digits * 2 >= n && n > 0 ? 1 : 0;
      look.colons += c == ':' || c == 0xff1a ? 1 : 0;
    }
  return look;
}

/* The first row is a head if it holds words only, is full, and what stands below differs from it: it
 * has numbers or is not bold. */
static guint
find_header (const TlPdfPage *page, const TlPdfTable *table)
{
  guint n_rows = tl_pdf_table_n_rows (table), n_cols = tl_pdf_table_n_cols (table), numbers = 0, bold = 0;
  RowLook first;

  if (n_rows < 2 || n_cols < 2 || n_cols > 64)
    return 0;
  first = look_at_row (page, table, 0);
  for (guint row = 1; row < n_rows && row < 12; row++)
    {
      RowLook look = look_at_row (page, table, row);

      numbers += look.numbers;
      bold += look.bold;
    }
  if (first.numbers > 0 || first.colons > 0 || first.filled < 2
      || (!first.spans && first.filled + 1 < n_cols))
    return 0;
  if (n_cols == 2)
    return first.bold == first.filled && bold == 0 ? 1 : 0;
  return (numbers > 0 || first.bold == first.filled) && n_rows > 1 ? 1 : 0;
}

void
tl_pdf_table_finish (const TlPdfPage *page, TlPdfTable *table)
{
  if (table->ruled)
    part_cells (page, table);
  g_array_sort (table->cells, compare_cells);
  drop_empty (table, TRUE);
  drop_empty (table, FALSE);
  for (guint i = 0; i < table->cells->len; i++)
    {
      TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);

      cell->lines = tl_pdf_lines_make (page, (const guint *) (gpointer) cell->words->data, cell->words->len);
    }
  table->n_header = find_header (page, table);
}

char *
tl_pdf_table_row_text (const TlPdfPage *page, const TlPdfTable *table, guint row)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);

      if (cell->row > row)
        break;
      if (cell->row < row)
        continue;
      for (guint k = 0; k < cell->lines->lines->len; k++)
        {
          g_autoptr (GString) line = tl_pdf_line_text (page, cell->lines, tl_pdf_lines_get (cell->lines, k));

          g_string_append_len (text, line->str, (gssize) line->len);
        }
      g_string_append_c (text, '\t');
    }
  return g_string_free (text, FALSE);
}
