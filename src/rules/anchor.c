/* SPDX-License-Identifier: GPL-3.0-or-later */
/* anchor.c - the automaton that finds the rules' literals in one pass over the text.
 *
 * States are numbered breadth first.  The first ones, where a scan spends its time, have a full row of
 * transitions (by class of byte); the deep ones have their own few edges and a link to where the automaton
 * falls back.  So the tables of 10,000 rules stay small and the ones in use stay in the cache.
 */
#include "config.h"

#include "rules/anchor.h"

#include <string.h>

#include "base/utf8.h"

#define NONE        G_MAXUINT32
#define DENSE_BYTES (1024 * 1024) /* of full rows; measured: more gains nothing */
#define BLANKS_MAX  4
#define HAS_OUTPUT  0x80000000u /* in a transition: something ends in its state or in one it falls back to */

/* A literal that ends in a state. */
typedef struct
{
  guint32 id;
  guint32 text; /* offset into pool */
  guint32 len;
  guint32 next; /* another one that ends here, or NONE */
  gboolean bound_start, bound_end;
} Output;

typedef struct
{
  guint32 child, next; /* first child; next sibling */
  guint32 output;
  guint32 state; /* its number, once built */
  guint8 byte;
} Node;

typedef struct
{
  guint32 edge, n_edges;
  guint32 fail;
  guint32 output;  /* first literal that ends here, or NONE */
  guint32 shorter; /* nearest state on the way of fail links with an output, or NONE */
} State;

typedef struct
{
  guint32 target;
  guint8 byte;
} Edge;

struct _TlAnchors
{
  GArray *nodes;   /* Node; dropped when built */
  GArray *outputs; /* Output */
  GString *pool;   /* literals */
  State *states;
  Edge *edges;
  guint32 *rows; /* n_dense rows of n_classes transitions */
  guint32 n_states, n_dense, n_classes;
  guint8 classes[256];
};

static guint32
add_node (TlAnchors *anchors, guint8 byte)
{
  Node node = { .child = NONE, .next = NONE, .output = NONE, .state = NONE, .byte = byte };

  g_array_append_val (anchors->nodes, node);
  return anchors->nodes->len - 1;
}

static Node *
node_at (const TlAnchors *anchors, guint32 index)
{
  return &g_array_index (anchors->nodes, Node, index);
}

TlAnchors *
tl_anchors_new (void)
{
  TlAnchors *anchors = g_new0 (TlAnchors, 1);

  anchors->nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  anchors->outputs = g_array_new (FALSE, FALSE, sizeof (Output));
  anchors->pool = g_string_new (NULL);
  add_node (anchors, 0);
  return anchors;
}

void
tl_anchors_free (TlAnchors *anchors)
{
  if (!anchors)
    return;
  if (anchors->nodes)
    g_array_unref (anchors->nodes);
  g_array_unref (anchors->outputs);
  g_string_free (anchors->pool, TRUE);
  g_free (anchors->states);
  g_free (anchors->edges);
  g_free (anchors->rows);
  g_free (anchors);
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\n';
}

static char
unify (char c)
{
  return c == '\n' ? ' ' : c;
}

static gboolean
is_cjk_at (const char *text, gsize len, gsize at)
{
  return at < len && (guint8) text[at] >= 0x80 && tl_utf8_is_cjk (tl_utf8_get (text, len, at));
}

static gboolean
is_cjk_before (const char *text, gsize len, gsize at)
{
  return at > 0 && (guint8) text[at - 1] >= 0x80 && is_cjk_at (text, len, tl_utf8_prev (text, at));
}

gboolean
tl_anchor_is_bounding (gunichar c)
{
  if (!tl_utf8_is_word (c) || tl_utf8_is_cjk (c))
    return FALSE;
  return !((c >= 0xac00 && c <= 0xd7a3) || (c >= 0xe00 && c <= 0xeff) || (c >= 0x1000 && c <= 0x109f)
           || (c >= 0x1780 && c <= 0x17ff));
}

char *
tl_anchor_normalise (const char *literal)
{
  gsize len = strlen (literal);
  GString *out = g_string_sized_new (len);

  for (gsize i = 0; i < len; i++)
    {
      gsize next = i;

      if (!is_blank (literal[i]))
        {
          g_string_append_c (out, literal[i]);
          continue;
        }
      while (next < len && is_blank (literal[next]))
        next++;
      if (i > 0 && next < len && !is_cjk_before (literal, len, i) && !is_cjk_at (literal, len, next))
        g_string_append_c (out, ' ');
      i = next - 1;
    }
  return g_string_free (out, FALSE);
}

static guint32
enter (TlAnchors *anchors, guint32 parent, guint8 byte)
{
  guint32 child = node_at (anchors, parent)->child, made;

  while (child != NONE && node_at (anchors, child)->byte != byte)
    child = node_at (anchors, child)->next;
  if (child != NONE)
    return child;
  made = add_node (anchors, byte);
  node_at (anchors, made)->next = node_at (anchors, parent)->child;
  node_at (anchors, parent)->child = made;
  return made;
}

static void
add (TlAnchors *anchors, const char *literal, guint32 id, gboolean bounded)
{
  g_autofree char *text = tl_anchor_normalise (literal);
  gsize len = strlen (text);
  guint32 node = 0;
  Output output = { .id = id, .text = (guint32) anchors->pool->len, .len = (guint32) len };

  g_assert (anchors->nodes != NULL);
  if (len == 0)
    return;
  output.bound_start = bounded && tl_anchor_is_bounding (tl_utf8_get (text, len, 0));
  output.bound_end = bounded && tl_anchor_is_bounding (tl_utf8_get (text, len, tl_utf8_prev (text, len)));
  for (gsize i = 0; i < len; i++)
    node = enter (anchors, node, (guint8) text[i]);
  output.next = node_at (anchors, node)->output;
  node_at (anchors, node)->output = anchors->outputs->len;
  g_array_append_val (anchors->outputs, output);
  g_string_append_len (anchors->pool, text, (gssize) len);
}

void
tl_anchors_add (TlAnchors *anchors, const char *literal, guint32 id)
{
  add (anchors, literal, id, TRUE);
}

void
tl_anchors_add_part (TlAnchors *anchors, const char *literal, guint32 id)
{
  add (anchors, literal, id, FALSE);
}

/* A class for each byte that stands in a literal; class 0 for all others. */
static void
make_classes (TlAnchors *anchors)
{
  gboolean used[256] = { FALSE };

  for (guint32 i = 1; i < anchors->nodes->len; i++)
    used[node_at (anchors, i)->byte] = TRUE;
  anchors->n_classes = 1;
  for (guint b = 0; b < 256; b++)
    if (used[b])
      anchors->classes[b] = (guint8) anchors->n_classes++;
  anchors->classes[(guint8) '\n'] = anchors->classes[(guint8) ' '];
}

/* Numbers the nodes breadth first and lays their edges out in that order. */
static void
make_states (TlAnchors *anchors)
{
  guint32 n = anchors->nodes->len, made = 1, edge = 0;
  g_autofree guint32 *order = g_new (guint32, n);

  anchors->states = g_new (State, n);
  anchors->edges = g_new (Edge, n);
  anchors->n_states = n;
  order[0] = 0;
  for (guint32 i = 0; i < n; i++)
    {
      const Node *node = node_at (anchors, order[i]);
      State *state = &anchors->states[i];

      *state = (State){ .edge = edge, .output = node->output, .shorter = NONE };
      for (guint32 c = node->child; c != NONE; c = node_at (anchors, c)->next)
        {
          order[made] = c;
          anchors->edges[edge++] = (Edge){ made++, anchors->classes[node_at (anchors, c)->byte] };
        }
      state->n_edges = edge - state->edge;
    }
}

static guint32
find_edge (const TlAnchors *anchors, guint32 state, guint8 byte)
{
  const State *from = &anchors->states[state];

  for (guint32 i = 0; i < from->n_edges; i++)
    if (anchors->edges[from->edge + i].byte == byte)
      return anchors->edges[from->edge + i].target;
  return NONE;
}

/* Where the automaton goes on when ${state}'s child by ${byte} fits no further. */
static guint32
find_fail (const TlAnchors *anchors, guint32 state, guint8 byte)
{
  while (state != 0)
    {
      guint32 target;

      state = anchors->states[state].fail;
      target = find_edge (anchors, state, byte);
      if (target != NONE)
        return target;
    }
  return 0;
}

static guint32
mark (const TlAnchors *anchors, guint32 state)
{
  const State *to = &anchors->states[state];

  return to->output != NONE || to->shorter != NONE ? state | HAS_OUTPUT : state;
}

static void
make_links (TlAnchors *anchors)
{
  anchors->states[0].fail = 0;
  for (guint32 i = 0; i < anchors->n_states; i++)
    {
      const State *state = &anchors->states[i];

      for (guint32 e = state->edge; e < state->edge + state->n_edges; e++)
        {
          State *child = &anchors->states[anchors->edges[e].target];
          const State *fail;

          child->fail = find_fail (anchors, i, anchors->edges[e].byte);
          fail = &anchors->states[child->fail];
          child->shorter = fail->output != NONE ? child->fail : fail->shorter;
        }
    }
}

static void
make_rows (TlAnchors *anchors)
{
  guint32 width = anchors->n_classes;

  anchors->n_dense = MIN (anchors->n_states, MAX (1, DENSE_BYTES / (width * sizeof (guint32))));
  anchors->rows = g_new0 (guint32, (gsize) anchors->n_dense * width);
  for (guint32 i = 0; i < anchors->n_dense; i++)
    {
      const State *state = &anchors->states[i];
      guint32 *row = anchors->rows + (gsize) i * width;

      if (i > 0)
        memcpy (row, anchors->rows + (gsize) state->fail * width, width * sizeof (guint32));
      for (guint32 e = state->edge; e < state->edge + state->n_edges; e++)
        row[anchors->edges[e].byte] = mark (anchors, anchors->edges[e].target);
    }
}

void
tl_anchors_build (TlAnchors *anchors)
{
  g_assert (anchors->nodes != NULL);
  make_classes (anchors);
  make_states (anchors);
  make_links (anchors);
  make_rows (anchors);
  g_clear_pointer (&anchors->nodes, g_array_unref);
}

static inline guint32
step (const TlAnchors *anchors, guint32 state, guint8 byte)
{
  while (state >= anchors->n_dense)
    {
      guint32 target = find_edge (anchors, state, byte);

      if (target != NONE)
        return mark (anchors, target);
      state = anchors->states[state].fail;
    }
  return anchors->rows[(gsize) state * anchors->n_classes + byte];
}

/* The start of ${output} that ends at ${end}: blanks that were passed over do not count. */
static gsize
find_start (const TlAnchors *anchors, const Output *output, const char *lower, gsize end)
{
  const char *literal = anchors->pool->str + output->text;

  for (gsize left = output->len; left > 0;)
    if (unify (lower[--end]) == literal[left - 1])
      left--;
  return end;
}

static void
add_hit (const TlAnchors *anchors, const Output *output, const char *lower, gsize len, gsize end,
         GArray *hits)
{
  gsize start = find_start (anchors, output, lower, end);
  TlAnchorHit hit = { .id = output->id, .start = (guint32) start, .end = (guint32) end };

  if (output->bound_start && start > 0
      && tl_anchor_is_bounding (tl_utf8_get (lower, len, tl_utf8_prev (lower, start))))
    return;
  if (output->bound_end && tl_anchor_is_bounding (tl_utf8_get (lower, len, end)))
    return;
  g_array_append_val (hits, hit);
}

static void
add_hits (const TlAnchors *anchors, guint32 state, const char *lower, gsize len, gsize end, GArray *hits)
{
  for (; state != NONE; state = anchors->states[state].shorter)
    for (guint32 i = anchors->states[state].output; i != NONE;
         i = g_array_index (anchors->outputs, Output, i).next)
      add_hit (anchors, &g_array_index (anchors->outputs, Output, i), lower, len, end, hits);
}

/* Blanks at ${at} that are passed over: 0 where they count. */
static gsize
count_passed (const char *lower, gsize len, gsize at)
{
  gsize end = at + 1;

  while (end < len && is_blank (lower[end]) && end - at <= BLANKS_MAX)
    end++;
  if (end - at > BLANKS_MAX)
    return 0;
  return is_cjk_before (lower, len, at) || is_cjk_at (lower, len, end) ? end - at : 0;
}

static gint
compare_hits (gconstpointer a, gconstpointer b)
{
  const TlAnchorHit *one = a, *two = b;

  if (one->start != two->start)
    return one->start < two->start ? -1 : 1;
  if (one->id != two->id)
    return one->id < two->id ? -1 : 1;
  return (one->end > two->end) - (one->end < two->end);
}

void
tl_anchors_scan (const TlAnchors *anchors, const char *lower, gsize len, GArray *hits)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (TlAnchorHit));
  guint32 state = 0;

  g_assert (anchors->states != NULL);
  for (gsize i = 0; i < len; i++)
    {
      if (is_blank (lower[i]))
        {
          gsize passed = count_passed (lower, len, i);

          if (passed > 0)
            {
              i += passed - 1;
              continue;
            }
        }
      state = step (anchors, state, anchors->classes[(guint8) lower[i]]);
      if (state & HAS_OUTPUT)
        {
          state &= ~HAS_OUTPUT;
          add_hits (anchors, state, lower, len, i + 1, found);
        }
    }
  g_array_sort (found, compare_hits);
  g_array_append_vals (hits, found->data, found->len);
}
