/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_shape.c - how many columns a table had of which only the order of its cells is left.
 *
 * The traps: a page of labels and values by turns ("Bidder", "A Ltd", "Price", "100") looks the same as heads
 * above a row where no figure stands in a label's place; an empty cell leaves no trace, so that what follows
 * moves to the left and the count does not fit.  Both mean: no table.
 */
#include "config.h"

#include "reader/text_shape.h"

#define COLS_MIN   3
#define COLS_MAX   32
#define NAME_WIDTH 18 /* a name that begins a row is wider than any head, and at least so */
#define WIDE       32 /* wider than a head or a placeholder */

static const TlTextCell *
get (const GArray *cells, guint i)
{
  return &g_array_index (cells, TlTextCell, i);
}

/* Returns: how many heads, each another one, stand from cell ${from} on. */
static guint
count_heads (const GArray *cells, const char *text, guint from)
{
  guint n = 0;

  for (; n <= COLS_MAX && from + n < cells->len && get (cells, from + n)->is_head; n++)
    for (guint i = 0; i < n; i++)
      if (get (cells, from + n)->is_apart
          || tl_text_cell_is_equal (get (cells, from + i), get (cells, from + n), text))
        return n;
  return n;
}

gboolean
tl_text_shape_is_start (const GArray *cells, const char *text, guint from)
{
  guint n = count_heads (cells, text, from);

  return n >= COLS_MIN && n <= COLS_MAX && from + n < cells->len
         && tl_text_cell_get_ordinal (get (cells, from + n), text) == 1;
}

gboolean
tl_text_shape_is_repeat (const GArray *cells, const char *text, guint n_cols, guint from)
{
  for (guint i = 0; i < n_cols; i++)
    if (from + i >= cells->len || !tl_text_cell_is_equal (get (cells, i), get (cells, from + i), text))
      return FALSE;
  return TRUE;
}

/* Whether the ${n_cols} cells from ${from} are there, without a blank line between them. */
static gboolean
is_whole (const GArray *cells, guint n_cols, guint from)
{
  for (guint i = from + 1; i < from + n_cols && i < cells->len; i++)
    if (get (cells, i)->is_apart)
      return FALSE;
  return from + n_cols <= cells->len;
}

/* Whether cells [from, to) at every second place from ${from} might be labels. */
static gboolean
may_be_labels (const GArray *cells, guint from, guint to)
{
  for (guint i = from; i < to; i += 2)
    if (!get (cells, i)->is_head && get (cells, i)->width > 1)
      return FALSE;
  return TRUE;
}

static gboolean
has_name (const GArray *cells, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (!get (cells, i)->is_figure && get (cells, i)->width >= 4)
      return TRUE;
  return FALSE;
}

/* Whether one row that counts "1" stands in the ${n_cols} cells from ${from}, and ends there. */
static gboolean
is_single_row (const GArray *cells, const char *text, guint n_cols, guint from)
{
  guint end = from + n_cols;

  for (guint i = from; i + 1 < end; i++)
    if (get (cells, i)->is_label)
      return FALSE;
  if (get (cells, end - 1)->is_label && end < cells->len && get (cells, end)->is_label
      && !get (cells, end)->is_apart)
    return FALSE;
  if (end < cells->len && !get (cells, end)->is_label && !get (cells, end)->is_apart
      && !tl_text_shape_is_start (cells, text, end))
    return FALSE;
  /* No blank line stands between a label and its value. */
  return has_name (cells, from + 1, end)
         && (get (cells, from)->is_apart || !may_be_labels (cells, from + 1, end));
}

/* Whether the row of cells [from, from + n_cols) may stand below the first one. */
static gboolean
is_alike (const GArray *cells, guint n_cols, guint first, guint from)
{
  for (guint i = 0; i < n_cols; i++)
    {
      const TlTextCell *a = get (cells, first + i), *b = get (cells, from + i);

      if ((a->is_figure && b->width > WIDE) || (b->is_figure && a->width > WIDE))
        return FALSE;
    }
  return TRUE;
}

guint
tl_text_shape_find_numbered (const GArray *cells, const char *text, guint *n_cells)
{
  guint n_cols = count_heads (cells, text, 0), first = n_cols, n_rows = 0, at = first;

  if (!tl_text_shape_is_start (cells, text, 0))
    return 0;
  while (is_whole (cells, n_cols, at) && tl_text_cell_get_ordinal (get (cells, at), text) == n_rows + 1
         && is_alike (cells, n_cols, first, at))
    {
      n_rows++;
      *n_cells = at + n_cols;
      at = *n_cells;
      if (tl_text_shape_is_repeat (cells, text, n_cols, at))
        at += n_cols;
    }
  if (n_rows == 0 || (n_rows == 1 && !is_single_row (cells, text, n_cols, first)))
    return 0;
  return n_cols;
}

static gboolean
are_whole (const GArray *cells, guint n_cols, guint n)
{
  for (guint i = 0; i < n; i += n_cols)
    if (!is_whole (cells, n_cols, i))
      return FALSE;
  return TRUE;
}

/* Whether figures stand below figures in each column, and in one of them at least. */
static gboolean
has_types (const GArray *cells, guint n_cols, guint n)
{
  guint n_figures = 0;

  for (guint k = 0; k < n_cols; k++)
    {
      guint n_rows = 0, n_same = 0, n_blank = 0;

      for (guint i = n_cols + k; i < n; i += n_cols, n_rows++)
        {
          n_same += get (cells, i)->is_figure ? 1 : 0;
          n_blank += !get (cells, i)->has_digit && get (cells, i)->width <= 2 ? 1 : 0;
        }
      if (n_same > 0 && n_same + n_blank < n_rows)
        return FALSE;
      n_figures += n_same > 0 ? 1 : 0;
    }
  return n_figures > 0 && n_figures < n_cols;
}

/* Whether the first row cannot begin with the last head: it begins with a code or a name. */
static gboolean
begins_row (const GArray *cells, guint n_cols)
{
  guint width = NAME_WIDTH - 1;

  for (guint i = 0; i < n_cols; i++)
    width = MAX (width, get (cells, i)->width);
  return get (cells, n_cols)->has_digit || get (cells, n_cols)->width > width;
}

guint
tl_text_shape_find_plain (const GArray *cells, const char *text, guint n)
{
  guint n_heads = count_heads (cells, text, 0), found = 0;

  for (guint k = COLS_MIN; k <= MIN (n_heads, COLS_MAX) && k * 2 <= n; k++)
    {
      if (n % k != 0 || !are_whole (cells, k, n) || !has_types (cells, k, n) || may_be_labels (cells, k, n)
          || may_be_labels (cells, k + 1, n) || (k * 2 == n && !begins_row (cells, k)))
        continue;
      if (found != 0)
        return 0;
      found = k;
    }
  return found;
}
