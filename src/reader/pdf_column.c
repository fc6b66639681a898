/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_column.c - columns of running text.
 *
 * A gutter is a strip that many lines in a row leave blank, with text on both sides.
 */
#include "config.h"

#include "reader/pdf_column.h"

#include <string.h>

#define BIN       2.f  /* points */
#define GUTTER    4    /* bins that are blank */
#define LINES_MIN 8    /* lines with text on both sides */
#define ITEMS_MAX 1500 /* of one page; more is no text to be read in columns */
#define DEPTH_MAX 8

typedef struct
{
  TlBox box;
  gint line;   /* of the flow's lines, or -1 */
  guint table; /* of the page's tables, if line is -1 */
} Item;

typedef struct
{
  guint bin, first, end; /* items [first, end) have it */
  guint both;            /* lines with text on both sides */
} Gutter;

typedef struct
{
  const TlPdfPage *page;
  const GPtrArray *tables;
  TlPdfLines *lines;
  GArray *items; /* of Item */
  guint n_bins;
  guint8 *ink; /* items x bins */
} Region;

typedef struct
{
  TlPdfFlow *flow;
  guint depth;
} Task;

static TlPdfFlow *
flow_new (gboolean is_column)
{
  TlPdfFlow *flow = g_new0 (TlPdfFlow, 1);

  flow->words = g_array_new (FALSE, FALSE, sizeof (guint));
  flow->tables = g_array_new (FALSE, FALSE, sizeof (guint));
  flow->is_column = is_column;
  return flow;
}

void
tl_pdf_flow_free (TlPdfFlow *flow)
{
  if (flow == NULL)
    return;
  g_array_unref (flow->words);
  g_array_unref (flow->tables);
  tl_pdf_lines_free (flow->lines);
  g_free (flow);
}

static gint
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *p = a, *q = b;
  float s = tl_box_mid (&p->box), t = tl_box_mid (&q->box);

  if (s != t)
    return s < t ? -1 : 1;
  return p->line < q->line ? -1 : p->line > q->line;
}

static void
add_ink (Region *region, guint item, const TlBox *box)
{
  gint from = (gint) (MAX (0, box->x0) / BIN), to = (gint) (MAX (0, box->x1) / BIN);

  for (gint i = from; i <= to && i < (gint) region->n_bins; i++)
    region->ink[item * region->n_bins + (guint) i] = 1;
}

static TlPdfLines *
make_lines (const TlPdfPage *page, const TlPdfFlow *flow)
{
  return tl_pdf_lines_make (page, (const guint *) (gpointer) flow->words->data, flow->words->len);
}

/* Whether enough lines have a gap that may be a gutter. */
static gboolean
has_gaps (const TlPdfPage *page, const TlPdfLines *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->lines->len && n < LINES_MIN; i++)
    {
      const TlPdfLine *line = tl_pdf_lines_get (lines, i);

      for (guint k = 1; k < line->n; k++)
        if (tl_pdf_lines_word (page, lines, line, k)->box.x0
                - tl_pdf_lines_word (page, lines, line, k - 1)->box.x1
            >= (GUTTER - 1) * BIN)
          {
            n++;
            break;
          }
    }
  return n == LINES_MIN;
}

static gboolean
region_init (Region *region, const TlPdfPage *page, const TlPdfFlow *flow, const GPtrArray *tables)
{
  region->page = page;
  region->tables = tables;
  region->lines = make_lines (page, flow);
  region->items = g_array_new (FALSE, FALSE, sizeof (Item));
  region->n_bins = (guint) CLAMP (page->width / BIN + 1, 1, 2000);
  if (!has_gaps (page, region->lines))
    return FALSE;
  for (guint i = 0; i < region->lines->lines->len; i++)
    {
      Item item = { .box = tl_pdf_lines_get (region->lines, i)->box, .line = (gint) i };

      g_array_append_val (region->items, item);
    }
  for (guint i = 0; i < flow->tables->len; i++)
    {
      guint index = g_array_index (flow->tables, guint, i);
      const TlPdfTable *table = g_ptr_array_index (tables, index);
      Item item = { .box = table->box, .line = -1, .table = index };

      g_array_append_val (region->items, item);
    }
  if (region->items->len > ITEMS_MAX || region->items->len < LINES_MIN)
    return FALSE;
  g_array_sort (region->items, compare_items);
  region->ink = g_new0 (guint8, region->items->len * region->n_bins);
  for (guint i = 0; i < region->items->len; i++)
    {
      const Item *item = &g_array_index (region->items, Item, i);
      const TlPdfLine *line = item->line < 0 ? NULL : tl_pdf_lines_get (region->lines, (guint) item->line);

      if (line == NULL)
        add_ink (region, i, &item->box);
      for (guint k = 0; line != NULL && k < line->n; k++)
        add_ink (region, i, &tl_pdf_lines_word (page, region->lines, line, k)->box);
    }
  return TRUE;
}

static void
region_clear (Region *region)
{
  tl_pdf_lines_free (region->lines);
  g_clear_pointer (&region->items, g_array_unref);
  g_free (region->ink);
}

/* The longest run of items that leave ${bin} and its neighbours blank. */
static Gutter
measure_gutter (const Region *region, guint bin)
{
  Gutter best = { .bin = bin }, run = { .bin = bin };
  float x = (bin + GUTTER / 2) * BIN;

  for (guint i = 0; i <= region->items->len; i++)
    {
      const Item *item = i < region->items->len ? &g_array_index (region->items, Item, i) : NULL;
      gboolean is_clear = item != NULL;

      for (guint k = 0; k < GUTTER && is_clear; k++)
        is_clear = !region->ink[i * region->n_bins + bin + k];
      if (!is_clear)
        {
          if (run.both > best.both)
            best = run;
          run.both = 0;
          continue;
        }
      if (item->box.x0 < x && item->box.x1 > x)
        {
          run.first = run.both == 0 ? i : run.first;
          run.both++;
        }
      run.end = i + 1;
    }
  return best;
}

static gint
compare_fills (gconstpointer a, gconstpointer b)
{
  float p = *(const float *) a, q = *(const float *) b;

  return p < q ? -1 : p > q;
}

/* Running text fills its column; labels and numbers do not. */
static gboolean
is_running (const Region *region, const Gutter *gutter)
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) right = g_array_new (FALSE, FALSE, sizeof (float));
  float x = (gutter->bin + GUTTER / 2) * BIN, x0 = x, x1 = x;

  for (guint i = gutter->first; i < gutter->end; i++)
    {
      x0 = MIN (x0, g_array_index (region->items, Item, i).box.x0);
      x1 = MAX (x1, g_array_index (region->items, Item, i).box.x1);
    }
  if (x - x0 < 90 || x1 - x < 90)
    return FALSE;
  for (guint i = gutter->first; i < gutter->end; i++)
    {
      const guint8 *ink = region->ink + i * region->n_bins;
      guint n = 0, m = 0;
      float fill;

      for (guint k = 0; k < region->n_bins; k++)
        *(k < gutter->bin ? &n : &m) += ink[k];
      fill = n * BIN / (x - x0);
      if (n > 0)
        g_array_append_val (left, fill);
      fill = m * BIN / (x1 - x);
      if (m > 0)
        g_array_append_val (right, fill);
    }
  g_array_sort (left, compare_fills);
  g_array_sort (right, compare_fills);
  return left->len >= LINES_MIN && right->len >= LINES_MIN
         && g_array_index (left, float, left->len / 3) > 0.6f
         && g_array_index (right, float, right->len / 3) > 0.5f;
}

/* The best gutter; of equally good ones side by side the middle one. */
static gboolean
find_gutter (const Region *region, Gutter *found)
{
  guint from = (guint) (region->n_bins * 0.12f), to = (guint) (region->n_bins * 0.88f), alike = 0;

  found->both = 0;
  for (guint bin = from; bin + GUTTER < to; bin++)
    {
      Gutter gutter = measure_gutter (region, bin);

      if (gutter.both > found->both)
        {
          *found = gutter;
          alike = 0;
        }
      else if (gutter.both == found->both && found->both > 0 && gutter.first == found->first
               && gutter.end == found->end && bin == found->bin + alike + 1)
        alike++;
    }
  found->bin += alike / 2;
  return found->both >= LINES_MIN && is_running (region, found);
}

static void
add_item (const Region *region, const Item *item, TlPdfFlow *left, TlPdfFlow *right, float x)
{
  const TlPdfLine *line;

  if (item->line < 0)
    {
      g_array_append_val ((item->box.x0 + item->box.x1) / 2 < x ? left->tables : right->tables, item->table);
      return;
    }
  line = tl_pdf_lines_get (region->lines, (guint) item->line);
  for (guint i = 0; i < line->n; i++)
    {
      guint index = g_array_index (region->lines->order, guint, line->first + i);
      const TlPdfWord *word = tl_pdf_page_word (region->page, index);

      g_array_append_val ((word->box.x0 + word->box.x1) / 2 < x ? left->words : right->words, index);
    }
}

static void
push (GArray *tasks, TlPdfFlow *flow, guint depth)
{
  Task task = { flow, depth };

  if (flow->words->len + flow->tables->len == 0)
    tl_pdf_flow_free (flow);
  else
    g_array_append_val (tasks, task);
}

/* Puts what is above, left, right and below on the stack. */
static void
split_flow (const Region *region, const Gutter *gutter, const Task *task, GArray *tasks)
{
  TlPdfFlow *above = flow_new (task->flow->is_column), *below = flow_new (task->flow->is_column);
  TlPdfFlow *left = flow_new (TRUE), *right = flow_new (TRUE);
  float x = (gutter->bin + GUTTER / 2) * BIN;

  for (guint i = 0; i < region->items->len; i++)
    {
      const Item *item = &g_array_index (region->items, Item, i);

      if (i < gutter->first)
        add_item (region, item, above, above, x);
      else if (i < gutter->end)
        add_item (region, item, left, right, x);
      else
        add_item (region, item, below, below, x);
    }
  push (tasks, below, task->depth + 1);
  push (tasks, right, task->depth + 1);
  push (tasks, left, task->depth + 1);
  push (tasks, above, task->depth + 1);
}

GPtrArray *
tl_pdf_column_split (const TlPdfPage *page, const GArray *words, const GPtrArray *tables)
{
  GPtrArray *flows = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_pdf_flow_free);
  g_autoptr (GArray) tasks = g_array_new (FALSE, FALSE, sizeof (Task));
  TlPdfFlow *whole = flow_new (FALSE);

  g_array_append_vals (whole->words, words->data, words->len);
  for (guint i = 0; i < tables->len; i++)
    g_array_append_val (whole->tables, i);
  push (tasks, whole, 0);
  while (tasks->len > 0)
    {
      Task task = g_array_index (tasks, Task, tasks->len - 1);
      Region region = { 0 };
      Gutter gutter = { 0 };

      g_array_set_size (tasks, tasks->len - 1);
      if (task.depth < DEPTH_MAX && region_init (&region, page, task.flow, tables)
          && find_gutter (&region, &gutter))
        {
          split_flow (&region, &gutter, &task, tasks);
          tl_pdf_flow_free (task.flow);
        }
      else
        {
          if (region.lines == NULL)
            region.lines = make_lines (page, task.flow);
          task.flow->lines = g_steal_pointer (&region.lines);
          g_ptr_array_add (flows, task.flow);
        }
      region_clear (&region);
    }
  return flows;
}
