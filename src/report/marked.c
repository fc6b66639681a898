/* SPDX-License-Identifier: GPL-3.0-or-later */
/* marked.c - a text in which quotes are marked, as HTML. */
#include "config.h"

#include "report/marked.h"

#include <string.h>

#include "writer/markup.h"

/* Where a quote begins or ends. */
typedef struct
{
  guint32 at; /* character */
  gboolean is_end;
  guint id;
} Edge;

static int
compare_edges (gconstpointer a, gconstpointer b)
{
  const Edge *x = a, *y = b;

  if (x->at != y->at)
    return x->at < y->at ? -1 : 1;
  if (x->is_end != y->is_end)
    return x->is_end ? -1 : 1;
  return (x->id > y->id) - (x->id < y->id);
}

static GArray *
list_edges (const GPtrArray *items, guint32 n_chars)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (Edge));

  for (guint i = 0; i < items->len; i++)
    {
      const TlItem *item = items->pdata[i];
      Edge begin = { item->start, FALSE, item->id }, end = { item->end, TRUE, item->id };

      if (item->start >= item->end || item->end > n_chars)
        continue;
      g_array_append_val (edges, begin);
      g_array_append_val (edges, end);
    }
  g_array_sort (edges, compare_edges);
  return edges;
}

static void
add_stretch (GString *out, const char *from, const char *to, const GArray *open)
{
  g_autofree char *text = g_strndup (from, (gsize) (to - from));

  if (*text == '\0')
    return;
  if (open->len > 0)
    g_string_append (out, "<mark data-facts=\"");
  for (guint i = 0; i < open->len; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? " " : "", g_array_index (open, guint, i));
  if (open->len > 0)
    g_string_append (out, "\">");
  tl_markup_add_text (out, text);
  if (open->len > 0)
    g_string_append (out, "</mark>");
}

static void
turn (GArray *open, const Edge *edge)
{
  for (guint i = 0; edge->is_end && i < open->len; i++)
    if (g_array_index (open, guint, i) == edge->id)
      {
        g_array_remove_index (open, i);
        return;
      }
  if (!edge->is_end)
    g_array_append_val (open, edge->id);
}

void
tl_marked_add_text (GString *out, const char *text, const GPtrArray *items)
{
  g_autoptr (GArray) edges = list_edges (items, (guint32) g_utf8_strlen (text, -1));
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  const char *at = text;
  guint32 chars = 0;

  for (guint i = 0; i < edges->len; i++)
    {
      const Edge *edge = &g_array_index (edges, Edge, i);
      const char *next = g_utf8_offset_to_pointer (at, (glong) (edge->at - chars));

      add_stretch (out, at, next, open);
      turn (open, edge);
      at = next;
      chars = edge->at;
    }
  add_stretch (out, at, at + strlen (at), open);
}
