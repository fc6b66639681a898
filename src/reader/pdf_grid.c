/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_grid.c - ruled tables: rules that meet make a grid; places without a border between them are one
 * cell. */
#include "config.h"

#include "reader/pdf_grid.h"

#include <string.h>

#include "reader/pdf_row.h"

#define NEAR       3.f     /* points: rules that meet need not touch */
#define TORN       0.2f    /* of the size: glyphs nearer than that are of one word */
#define PLACES_MAX 60000   /* of one grid */
#define MATCH_MAX  4000000 /* pairs of rules that are tried */

/* The grid of one set of rules that hang together; places are the fields between neighbouring borders. */
typedef struct
{
  TlPdfTable *table;
  guint n_cols, n_rows;
  guint8 *left;  /* n_rows x (n_cols + 1): a rule stands at this border of the place */
  guint8 *above; /* (n_rows + 1) x n_cols */
  gint *cell;    /* n_rows x n_cols: index of the cell, -1 outside, -2 not yet known */
  guint n_torn;  /* words that a border runs through */
} Grid;

static void
grid_free (Grid *grid)
{
  g_clear_pointer (&grid->table, tl_pdf_table_free);
  g_free (grid->left);
  g_free (grid->above);
  g_free (grid->cell);
  g_free (grid);
}

static guint
find_root (guint *parents, guint i)
{
  while (parents[i] != i)
    {
      parents[i] = parents[parents[i]];
      i = parents[i];
    }
  return i;
}

static gboolean
do_meet (const TlPdfRule *flat, const TlPdfRule *tall)
{
  return tall->at >= flat->from - NEAR && tall->at <= flat->to + NEAR && flat->at >= tall->from - NEAR
         && flat->at <= tall->to + NEAR;
}

/* Returns: for each rule the smallest rule of its set, or NULL if there are too many. */
static guint *
find_sets (const GArray *rules)
{
  g_autofree guint *parents = NULL;
  const TlPdfRule *all = (const TlPdfRule *) (gpointer) rules->data;
  guint n = rules->len;

  parents = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    parents[i] = i;
  if ((guint64) n * n > MATCH_MAX)
    return NULL;
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n && all[i].flat; k++)
      if (!all[k].flat && do_meet (&all[i], &all[k]))
        {
          guint a = find_root (parents, i), b = find_root (parents, k);

          parents[MAX (a, b)] = MIN (a, b);
        }
  for (guint i = 0; i < n; i++)
    parents[i] = find_root (parents, i);
  return g_steal_pointer (&parents);
}

static gint
compare_floats (gconstpointer a, gconstpointer b)
{
  float p = *(const float *) a, q = *(const float *) b;

  return p < q ? -1 : p > q;
}

/* Sorts borders and takes those that lie close together as one. */
static void
settle (GArray *borders)
{
  guint kept = 0;

  g_array_sort (borders, compare_floats);
  for (guint i = 0; i < borders->len; i++)
    {
      float at = g_array_index (borders, float, i);

      if (kept == 0 || at - g_array_index (borders, float, kept - 1) > NEAR)
        g_array_index (borders, float, kept++) = at;
    }
  g_array_set_size (borders, kept);
}

/* Returns: the interval of ${borders} that ${at} lies in, -1 outside. */
static gint
find_interval (const GArray *borders, float at)
{
  guint low = 0, high = borders->len;

  while (low < high)
    {
      guint mid = (low + high) / 2;

      if (g_array_index (borders, float, mid) <= at)
        low = mid + 1;
      else
        high = mid;
    }
  return low == 0 || low == borders->len ? -1 : (gint) low - 1;
}

static guint
find_border (const GArray *borders, float at)
{
  gint i = find_interval (borders, at);

  if (i < 0)
    return at < g_array_index (borders, float, 0) ? 0 : borders->len - 1;
  return at - g_array_index (borders, float, i) < g_array_index (borders, float, i + 1) - at ? (guint) i
                                                                                             : (guint) i + 1;
}

/* Marks the places along ${rule} whose border it draws. */
static void
draw_rule (Grid *grid, const TlPdfRule *rule)
{
  const GArray *across = rule->flat ? grid->table->ys : grid->table->xs;
  const GArray *along = rule->flat ? grid->table->xs : grid->table->ys;
  guint at = find_border (across, rule->at);

  for (guint i = 0; i + 1 < along->len; i++)
    {
      float mid = (g_array_index (along, float, i) + g_array_index (along, float, i + 1)) / 2;

      if (mid < rule->from - 1 || mid > rule->to + 1)
        continue;
      if (rule->flat)
        grid->above[at * grid->n_cols + i] = 1;
      else
        grid->left[i * (grid->n_cols + 1) + at] = 1;
    }
}

static void
stretch_box (TlBox *box, const TlPdfRule *rule, gboolean is_first)
{
  TlBox own = { rule->at, rule->from, rule->at, rule->to };

  if (rule->flat)
    own = (TlBox){ rule->from, rule->at, rule->to, rule->at };
  if (is_first)
    *box = own;
  tl_box_join (box, &own);
}

/* The ends of rules count as borders: many tables have no rules at their sides. */
static TlPdfTable *
make_borders (const GArray *rules, const guint *sets, guint set)
{
  TlPdfTable *table = tl_pdf_table_new (TRUE);

  for (guint i = set; i < rules->len; i++)
    {
      const TlPdfRule *rule = &g_array_index (rules, TlPdfRule, i);

      if (sets[i] != set)
        continue;
      g_array_append_val (rule->flat ? table->ys : table->xs, rule->at);
      stretch_box (&table->box, rule, i == set);
    }
  g_array_append_val (table->xs, table->box.x0);
  g_array_append_val (table->xs, table->box.x1);
  g_array_append_val (table->ys, table->box.y0);
  g_array_append_val (table->ys, table->box.y1);
  settle (table->xs);
  settle (table->ys);
  return table;
}

static Grid *
make_grid (const GArray *rules, const guint *sets, guint set)
{
  Grid *grid = g_new0 (Grid, 1);
  guint64 n_places;

  grid->table = make_borders (rules, sets, set);
  grid->n_cols = tl_pdf_table_n_cols (grid->table);
  grid->n_rows = tl_pdf_table_n_rows (grid->table);
  n_places = grid->n_cols * (guint64) grid->n_rows;
  if (n_places > PLACES_MAX || n_places < 2)
    {
      grid_free (grid);
      return NULL;
    }
  grid->left = g_new0 (guint8, grid->n_rows * (grid->n_cols + 1));
  grid->above = g_new0 (guint8, (grid->n_rows + 1) * grid->n_cols);
  grid->cell = g_new (gint, n_places);
  for (guint i = set; i < rules->len; i++)
    if (sets[i] == set)
      draw_rule (grid, &g_array_index (rules, TlPdfRule, i));
  for (guint i = 0; i < n_places; i++)
    grid->cell[i] = -2;
  return grid;
}

/* A place is as wide as no rule cuts it, then as high as no rule cuts any of its width. */
static void
add_cell (Grid *grid, guint row, guint col)
{
  guint cols = 1, rows = 1;
  guint index = grid->table->cells->len;

  while (col + cols < grid->n_cols && !grid->left[row * (grid->n_cols + 1) + col + cols]
         && grid->cell[row * grid->n_cols + col + cols] == -2)
    cols++;
  for (; row + rows < grid->n_rows; rows++)
    {
      gboolean is_open = TRUE;

      for (guint i = col; i < col + cols && is_open; i++)
        is_open = !grid->above[(row + rows) * grid->n_cols + i]
                  && (i == col || !grid->left[(row + rows) * (grid->n_cols + 1) + i]);
      if (!is_open)
        break;
    }
  for (guint i = row; i < row + rows; i++)
    for (guint k = col; k < col + cols; k++)
      grid->cell[i * grid->n_cols + k] = (gint) index;
  tl_pdf_table_add_cell (grid->table, row, col, rows, cols);
}

/* Whether a side of the table has any rule: then a cell that is open there lies outside. */
static gboolean
is_outside (const Grid *grid, const TlPdfCell *cell)
{
  guint open = 0;
  guint right = cell->col + cell->colspan, below = cell->row + cell->rowspan, wide = grid->n_cols + 1;

  open += cell->col == 0 && !grid->left[cell->row * wide] ? 1 : 0;
  open += right == grid->n_cols && !grid->left[cell->row * wide + right] ? 1 : 0;
  if (cell->row == 0 && !grid->above[cell->col])
    open += 2;
  if (below == grid->n_rows && !grid->above[below * grid->n_cols + cell->col])
    open += 2;
  return open >= 3;
}

static Grid *
fill_grid (Grid *grid)
{
  for (guint row = 0; row < grid->n_rows; row++)
    for (guint col = 0; col < grid->n_cols; col++)
      if (grid->cell[row * grid->n_cols + col] == -2)
        add_cell (grid, row, col);
  for (guint i = 0; i < grid->n_rows * grid->n_cols; i++)
    if (is_outside (grid, &g_array_index (grid->table->cells, TlPdfCell, grid->cell[i])))
      grid->cell[i] = -1;
  return grid;
}

/* Returns: the cell of ${grid} that holds the middle of ${box}, or -1. */
static gint
find_cell (const Grid *grid, const TlBox *box)
{
  gint col = find_interval (grid->table->xs, (box->x0 + box->x1) / 2);
  gint row = col < 0 ? -1 : find_interval (grid->table->ys, tl_box_mid (box));

  return row < 0 ? -1 : grid->cell[(guint) row * grid->n_cols + (guint) col];
}

/* The smallest grid that has it: tables in a frame belong to themselves. */
static gint
find_place (const GPtrArray *grids, const TlBox *box, gint *cell)
{
  for (guint i = 0; i < grids->len; i++)
    {
      *cell = find_cell (g_ptr_array_index (grids, i), box);
      if (*cell >= 0)
        return (gint) i;
    }
  *cell = -1;
  return -1;
}

static gboolean
is_cut (const TlPdfGlyph *left, const TlPdfGlyph *right, gpointer data)
{
  const GPtrArray *grids = data;
  gint a, b, grid = find_place (grids, &left->box, &a);

  if (find_place (grids, &right->box, &b) == grid && a == b)
    return FALSE;
  if (grid >= 0 && b >= 0 && right->box.x0 - left->box.x1 < TORN * left->size)
    ((Grid *) g_ptr_array_index (grids, (guint) grid))->n_torn++;
  return TRUE;
}

static gint
compare_areas (gconstpointer a, gconstpointer b)
{
  const Grid *p = *(Grid *const *) a, *q = *(Grid *const *) b;
  const TlBox *s = &p->table->box, *t = &q->table->box;
  float m = (s->x1 - s->x0) * (s->y1 - s->y0), n = (t->x1 - t->x0) * (t->y1 - t->y0);

  return m < n ? -1 : m > n;
}

static void
clear_words (const GPtrArray *grids)
{
  for (guint g = 0; g < grids->len; g++)
    {
      GArray *cells = ((Grid *) g_ptr_array_index (grids, g))->table->cells;

      for (guint i = 0; i < cells->len; i++)
        g_array_set_size (g_array_index (cells, TlPdfCell, i).words, 0);
    }
}

static void
place_words (const TlPdfPage *page, const GPtrArray *grids, guint8 *taken)
{
  for (guint i = 0; i < page->words->len; i++)
    {
      gint cell, grid = find_place (grids, &tl_pdf_page_word (page, i)->box, &cell);

      taken[i] = grid >= 0 ? 1 : 0;
      if (grid >= 0)
        {
          TlPdfTable *table = ((Grid *) g_ptr_array_index (grids, (guint) grid))->table;

          g_array_append_val (g_array_index (table->cells, TlPdfCell, cell).words, i);
        }
    }
}

/* A frame around a text is no table, nor is a column of boxes, nor what runs through the words: the strokes
 * of a scan below its recognised text. */
static gboolean
is_table (const TlPdfPage *page, const Grid *grid)
{
  guint filled = 0, cols = 0, most = 0, all = 0;
  float first = -1;

  for (guint i = 0; i < grid->table->cells->len; i++)
    {
      const TlPdfCell *cell = &g_array_index (grid->table->cells, TlPdfCell, i);

      if (cell->words->len == 0)
        continue;
      filled++;
      cols += first < 0 || first != cell->box.x0 ? 1 : 0;
      first = cell->box.x0;
      all += cell->words->len;
      most = MAX (most, cell->words->len);
    }
  if (filled < 2 || cols < 2 || grid->n_torn * 4 >= filled)
    return FALSE;
  return !(filled <= 3 && most > 100 && most * 10 > all * 9
           && grid->table->box.y1 - grid->table->box.y0 > 0.5f * page->height);
}

static gint
compare_tops (gconstpointer a, gconstpointer b)
{
  const TlPdfTable *p = *(TlPdfTable *const *) a, *q = *(TlPdfTable *const *) b;

  if (p->box.y0 != q->box.y0)
    return p->box.y0 < q->box.y0 ? -1 : 1;
  return p->box.x0 < q->box.x0 ? -1 : p->box.x0 > q->box.x0;
}

static GPtrArray *
find_grids (const TlPdfPage *page)
{
  GPtrArray *grids = g_ptr_array_new_with_free_func ((GDestroyNotify) grid_free);
  g_autofree guint *sets = find_sets (page->rules);
  g_autofree guint *sizes = g_new0 (guint, page->rules->len + 1);

  if (sets == NULL)
    return grids;
  for (guint i = 0; i < page->rules->len; i++)
    sizes[sets[i]]++;
  for (guint i = 0; i < page->rules->len; i++)
    if (sets[i] == i && sizes[i] >= 3)
      {
        Grid *grid = make_grid (page->rules, sets, i);

        if (grid != NULL)
          g_ptr_array_add (grids, fill_grid (grid));
      }
  g_ptr_array_sort (grids, compare_areas);
  return grids;
}

GPtrArray *
tl_pdf_grid_find (TlPdfPage *page, GByteArray *taken)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_pdf_table_free);
  g_autoptr (GPtrArray) grids = find_grids (page);
  guint n_before = 0;

  if (grids->len > 0)
    tl_pdf_page_cut_words (page, is_cut, grids);
  g_byte_array_set_size (taken, page->words->len);
  if (taken->len == 0)
    return tables;
  memset (taken->data, 0, taken->len);
  /* What is no table gives its words back, to an outer table or to the page. */
  while (grids->len != n_before)
    {
      n_before = grids->len;
      place_words (page, grids, taken->data);
      for (guint i = grids->len; i > 0; i--)
        if (!is_table (page, g_ptr_array_index (grids, i - 1)))
          g_ptr_array_remove_index (grids, i - 1);
      if (grids->len != n_before)
        clear_words (grids);
    }
  for (guint i = 0; i < grids->len; i++)
    {
      Grid *grid = g_ptr_array_index (grids, i);

      grid->table = tl_pdf_row_split (page, grid->table);
      tl_pdf_table_finish (page, grid->table);
      g_ptr_array_add (tables, g_steal_pointer (&grid->table));
    }
  if (grids->len == 0)
    memset (taken->data, 0, taken->len);
  g_ptr_array_sort (tables, compare_tops);
  return tables;
}
