/* SPDX-License-Identifier: GPL-3.0-or-later */
/* place.c - where the characters of a text stand.
 *
 * A glyph costs eight bytes: top and bottom are kept once for a run.  Runs are short, so that looking
 * a byte up counts few characters.
 */
#include "config.h"

#include "document/place.h"

#define RUN_MAX 256

void
tl_places_init (TlPlaces *places)
{
  places->runs = g_array_new (FALSE, FALSE, sizeof (TlGlyphRun));
  places->edges = g_array_new (FALSE, FALSE, sizeof (TlGlyphEdge));
  places->pages = g_array_new (FALSE, FALSE, sizeof (TlPageMark));
}

void
tl_places_clear (TlPlaces *places)
{
  g_clear_pointer (&places->runs, g_array_unref);
  g_clear_pointer (&places->edges, g_array_unref);
  g_clear_pointer (&places->pages, g_array_unref);
}

void
tl_places_set_page (TlPlaces *places, guint32 at, guint page)
{
  TlPageMark mark = { at, page };
  guint n = places->pages->len;

  while (n > 0 && g_array_index (places->pages, TlPageMark, n - 1).start >= at)
    n--;
  g_array_set_size (places->pages, n);
  if (n == 0 || g_array_index (places->pages, TlPageMark, n - 1).page != page)
    g_array_append_val (places->pages, mark);
}

void
tl_places_add_glyph (TlPlaces *places, guint32 start, guint32 end, const TlBox *box)
{
  TlGlyphEdge edge = { box->x0, box->x1 };
  TlGlyphRun run = { start, end, places->edges->len, box->y0, box->y1 };
  TlGlyphRun *last = NULL;

  if (places->runs->len > 0)
    last = &g_array_index (places->runs, TlGlyphRun, places->runs->len - 1);
  g_array_append_val (places->edges, edge);
  if (last != NULL && last->end == start && last->y0 == box->y0 && last->y1 == box->y1
      && run.first - last->first < RUN_MAX)
    last->end = end;
  else
    g_array_append_val (places->runs, run);
}

void
tl_places_drop_char (TlPlaces *places, guint32 start)
{
  TlGlyphRun *last;

  if (places->runs->len == 0)
    return;
  last = &g_array_index (places->runs, TlGlyphRun, places->runs->len - 1);
  if (last->end <= start)
    return;
  last->end = start;
  g_array_set_size (places->edges, places->edges->len - 1);
  if (last->end <= last->start)
    g_array_set_size (places->runs, places->runs->len - 1);
}

guint
tl_places_get_page (const TlPlaces *places, guint32 at)
{
  guint low = 0, high = places->pages->len;

  while (low < high)
    {
      guint mid = (low + high) / 2;

      if (g_array_index (places->pages, TlPageMark, mid).start <= at)
        low = mid + 1;
      else
        high = mid;
    }
  return low > 0 ? g_array_index (places->pages, TlPageMark, low - 1).page : 1;
}

/* Returns: index of the first run that ends behind ${at}. */
static guint
find_run (const TlPlaces *places, guint32 at)
{
  guint low = 0, high = places->runs->len;

  while (low < high)
    {
      guint mid = (low + high) / 2;

      if (g_array_index (places->runs, TlGlyphRun, mid).end <= at)
        low = mid + 1;
      else
        high = mid;
    }
  return low;
}

/* The box of the characters of ${run} within ${span}. */
static gboolean
cut_run (const TlPlaces *places, const char *text, const TlGlyphRun *run, TlSpan span, TlBox *box)
{
  guint edge = run->first;
  gboolean found = FALSE;

  for (guint32 at = run->start; at < run->end && at < span.end; edge++)
    {
      guint32 next = at + (guint32) g_utf8_skip[(guchar) text[at]];
      const TlGlyphEdge *x = &g_array_index (places->edges, TlGlyphEdge, edge);

      if (next > span.start && !found)
        *box = (TlBox){ x->x0, run->y0, x->x1, run->y1 };
      else if (next > span.start)
        {
          box->x0 = MIN (box->x0, x->x0);
          box->x1 = MAX (box->x1, x->x1);
        }
      found = found || next > span.start;
      at = next;
    }
  return found;
}

/* Whether ${next}, whose text goes on without a break, stands on the line of ${box}. */
static gboolean
is_same_line (const TlBox *box, const TlBox *next)
{
  float height = MIN (box->y1 - box->y0, next->y1 - next->y0);
  float shared = MIN (box->y1, next->y1) - MAX (box->y0, next->y0);

  return shared * 2 >= height && next->x0 > box->x0 - height && next->x0 < box->x1 + 20 * height;
}

static gboolean
has_break (const char *text, guint32 from, guint32 to)
{
  for (guint32 at = from; at < to; at++)
    if (text[at] == '\n' || text[at] == '\t' || (guchar) text[at] == 0xe2)
      return TRUE;
  return FALSE;
}

void
tl_places_get_boxes (const TlPlaces *places, const char *text, TlSpan span, GArray *boxes)
{
  guint page = tl_places_get_page (places, span.start);
  guint first = boxes->len;
  guint32 behind = span.start;

  for (guint i = find_run (places, span.start); i < places->runs->len; i++)
    {
      const TlGlyphRun *run = &g_array_index (places->runs, TlGlyphRun, i);
      TlBox box, *last;

      if (run->start >= span.end || tl_places_get_page (places, run->start) != page)
        break;
      if (!cut_run (places, text, run, span, &box))
        continue;
      last = boxes->len > first ? &g_array_index (boxes, TlBox, boxes->len - 1) : NULL;
      if (last != NULL && is_same_line (last, &box) && !has_break (text, behind, MAX (behind, run->start)))
        *last = (TlBox){ MIN (last->x0, box.x0), MIN (last->y0, box.y0), MAX (last->x1, box.x1),
                         MAX (last->y1, box.y1) };
      else
        g_array_append_val (boxes, box);
      behind = MIN (run->end, span.end);
    }
}
