/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_rule.c - ruling lines out of pixels.
 *
 * An edge is a run of places where neighbouring rows (or columns) differ in brightness.  A drawn line
 * gives two of them, a shaded cell one on each side: those that lie close together are one rule.
 */
#include "config.h"

#include "reader/pdf_rule.h"

#define CONTRAST       8    /* of 255: hair lines are pale at this scale */
#define SHORTEST       8.f  /* points: strokes of letters are shorter */
#define SPECK          20.f /* points: if most edges are shorter, the page is a scan: */
#define SPECKS_MIN     500
#define NOISY_CONTRAST 40
#define NOISY_SHORTEST 40.f
#define HOLE           4     /* pixels: dashes */
#define SHOWN          0.25f /* of a run that is not hidden by glyphs */
#define GLYPH          0x80000000u
#define THICK          3.5f /* points: both edges of the thickest line */

typedef struct
{
  const guint32 *pixels;
  guint width, height, stride;
  float scale;
  gint contrast;
  float shortest;
  GArray *edges; /* of TlPdfRule */
  guint specks;  /* of them: short ones */
} Scan;

typedef struct
{
  guint start, last; /* pixels of the open run; start > last: none */
  guint seen;        /* of them: that show an edge */
} Run;

static void
close_run (Scan *scan, Run *run, gboolean flat, guint at)
{
  TlPdfRule edge = { flat, at / scan->scale, run->start / scan->scale, (run->last + 1) / scan->scale };

  if (run->start <= run->last && edge.to - edge.from >= scan->shortest && scan->edges->len < TL_PDF_EDGES_MAX
      && run->seen >= SHOWN * (run->last + 1 - run->start))
    {
      g_array_append_val (scan->edges, edge);
      scan->specks += edge.to - edge.from < SPECK ? 1 : 0;
    }
  *run = (Run){ 1, 0, 0 };
}

/* Whether the gap of a run at ${at}, before pixel ${i}, is a hole or hidden by glyphs. */
static gboolean
is_bridged (const Scan *scan, const Run *run, guint i, gboolean flat, guint at)
{
  guint holes = 0;

  for (guint k = run->last + 1; k < i && holes <= HOLE; k++)
    {
      guint x = flat ? k : at, y = flat ? at : k;
      const guint32 *pixel = scan->pixels + (gsize) y * scan->stride + x;

      holes += (*pixel | (flat ? pixel[-(gssize) scan->stride] : pixel[-1])) & GLYPH ? 0 : 1;
    }
  return holes <= HOLE;
}

static inline void
add_pixel (Scan *scan, Run *run, guint i, gboolean flat, guint at)
{
  if (run->start <= run->last && !is_bridged (scan, run, i, flat, at))
    close_run (scan, run, flat, at);
  if (run->start > run->last)
    *run = (Run){ i, i, 0 };
  run->last = i;
  run->seen++;
}

static inline gboolean
differ (guint32 a, guint32 b, gint contrast)
{
  gint d = (gint) (a >> 8 & 0xff) - (gint) (b >> 8 & 0xff);

  return !((a | b) & GLYPH) && (d > contrast || d < -contrast);
}

/* The ink of letters makes edges too: what lies in their boxes is wiped out and not looked at. */
static void
hide_glyphs (const TlPdfPage *page, guint32 *pixels, guint width, guint height, guint stride, float scale)
{
  for (gsize i = 0; i < (gsize) stride * height; i++)
    pixels[i] &= 0xffffff;
  for (guint i = 0; i < page->glyphs->len; i++)
    {
      const TlBox *box = &tl_pdf_page_glyph (page, i)->place;
      float shave = 0.08f * (box->y1 - box->y0);
      gint x0 = (gint) (box->x0 * scale), x1 = (gint) (box->x1 * scale) + 1;
      gint y0 = (gint) ((box->y0 + shave) * scale), y1 = (gint) ((box->y1 - shave) * scale) + 1;

      for (gint y = MAX (y0, 0); y < MIN (y1, (gint) height); y++)
        for (gint x = MAX (x0, 0); x < MIN (x1, (gint) width); x++)
          pixels[(gsize) y * stride + (gsize) x] = GLYPH;
    }
}

/* Most of a page is blank: pixels that equal their neighbours are passed over first. */
static void
find_edges (Scan *scan)
{
  g_autofree Run *columns = g_new (Run, scan->width);

  for (guint x = 0; x < scan->width; x++)
    columns[x] = (Run){ 1, 0, 0 };
  for (guint y = 0; y < scan->height; y++)
    {
      const guint32 *row = scan->pixels + (gsize) y * scan->stride, *above = y > 0 ? row - scan->stride : row;
      Run run = { 1, 0, 0 };

      for (guint x = 0; x < scan->width; x++)
        if (row[x] != above[x] && differ (row[x], above[x], scan->contrast))
          add_pixel (scan, &run, x, TRUE, y);
      for (guint x = 1; x < scan->width; x++)
        if (row[x] != row[x - 1] && differ (row[x], row[x - 1], scan->contrast))
          add_pixel (scan, &columns[x], y, FALSE, x);
      close_run (scan, &run, TRUE, y);
    }
  for (guint x = 0; x < scan->width; x++)
    close_run (scan, &columns[x], FALSE, x);
}

static gint
compare_edges (gconstpointer a, gconstpointer b)
{
  const TlPdfRule *p = a, *q = b;

  if (p->flat != q->flat)
    return p->flat ? -1 : 1;
  if (p->at != q->at)
    return p->at < q->at ? -1 : 1;
  if (p->from != q->from)
    return p->from < q->from ? -1 : 1;
  return p->to < q->to ? -1 : p->to > q->to;
}

/* Joins an edge to a rule found shortly before that lies along it. */
static gboolean
join_edge (GArray *rules, const TlPdfRule *edge)
{
  for (guint i = rules->len; i > 0; i--)
    {
      TlPdfRule *rule = &g_array_index (rules, TlPdfRule, i - 1);

      if (rule->flat != edge->flat || edge->at - rule->at > THICK || rules->len - i > 200)
        return FALSE;
      if (edge->from > rule->to + 2 || edge->to < rule->from - 2)
        continue;
      if (edge->to - edge->from > 0.5f * (rule->to - rule->from))
        rule->at = (rule->at + edge->at) / 2;
      rule->from = MIN (rule->from, edge->from);
      rule->to = MAX (rule->to, edge->to);
      return TRUE;
    }
  return FALSE;
}

static TlPdfRule
turn_rule (const TlPdfPage *page, const TlPdfRule *rule)
{
  TlBox box = { rule->from, rule->at, rule->to, rule->at };
  TlPdfRule turned = *rule;

  if (page->turn == 0)
    return turned;
  if (!rule->flat)
    box = (TlBox){ rule->at, rule->from, rule->at, rule->to };
  box = tl_pdf_page_turn_box (page, &box);
  turned.flat = !rule->flat;
  turned.at = turned.flat ? box.y0 : box.x0;
  turned.from = turned.flat ? box.x0 : box.y0;
  turned.to = turned.flat ? box.x1 : box.y1;
  return turned;
}

void
tl_pdf_rule_join (TlPdfPage *page, GArray *edges)
{
  g_autoptr (GArray) rules = g_array_new (FALSE, FALSE, sizeof (TlPdfRule));

  if (edges->len >= TL_PDF_EDGES_MAX)
    return;
  g_array_sort (edges, compare_edges);
  for (guint i = 0; i < edges->len; i++)
    {
      const TlPdfRule *edge = &g_array_index (edges, TlPdfRule, i);

      if (!join_edge (rules, edge))
        g_array_append_val (rules, *edge);
    }
  for (guint i = rules->len; i > 0; i--)
    if (g_array_index (rules, TlPdfRule, i - 1).to - g_array_index (rules, TlPdfRule, i - 1).from < SHORTEST)
      g_array_remove_index_fast (rules, i - 1);
  g_array_sort (rules, compare_edges);
  if (rules->len > TL_PDF_RULES_MAX)
    return;
  for (guint i = 0; i < rules->len; i++)
    {
      TlPdfRule rule = turn_rule (page, &g_array_index (rules, TlPdfRule, i));

      g_array_append_val (page->rules, rule);
    }
}

void
tl_pdf_rule_find (TlPdfPage *page, guint32 *pixels, guint width, guint height, guint stride, float scale)
{
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (TlPdfRule));
  Scan scan = { pixels, width, height, stride, scale, CONTRAST, SHORTEST, edges, 0 };

  hide_glyphs (page, pixels, width, height, stride, scale);
  find_edges (&scan);
  if (scan.specks > SPECKS_MIN && scan.specks * 2 > edges->len)
    {
      g_array_set_size (edges, 0);
      scan.contrast = NOISY_CONTRAST;
      scan.shortest = NOISY_SHORTEST;
      find_edges (&scan);
    }
  tl_pdf_rule_join (page, edges);
}
