/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_path.c - a tree of steps, and the siblings counted so far. */
#include "config.h"

#include "reader/html_path.h"

#include <string.h>

#define STEPS_MAX    48 /* deeper than real pages, and a million cells still fit into memory */
#define NAME_MAX_LEN 24
#define NODES_MAX    8000000 /* elements of a page that have paths of their own */
#define NAMES_MAX    64      /* different names below one element: each is looked for in a row */

typedef struct
{
  guint parent;
  guint index; /* among siblings of its name; 0: the only one there can be */
  const char *name;
} Node;

/* How many children of one name an open element has. */
typedef struct
{
  const char *name;
  guint n;
} Tally;

typedef struct
{
  guint node;
  guint first_tally;
} Level;

struct _TlHtmlPaths
{
  GArray *nodes;
  GArray *tallies; /* of all open elements, the innermost last */
  GArray *levels;
  GStringChunk *names;
};

TlHtmlPaths *
tl_html_paths_new (void)
{
  TlHtmlPaths *paths = g_new (TlHtmlPaths, 1);
  Node root = { 0 };
  Level level = { 0 };

  paths->nodes = g_array_sized_new (FALSE, FALSE, sizeof (Node), 512);
  paths->tallies = g_array_new (FALSE, FALSE, sizeof (Tally));
  paths->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  paths->names = g_string_chunk_new (512);
  g_array_append_val (paths->nodes, root);
  g_array_append_val (paths->levels, level);
  return paths;
}

void
tl_html_paths_free (TlHtmlPaths *paths)
{
  g_array_unref (paths->nodes);
  g_array_unref (paths->tallies);
  g_array_unref (paths->levels);
  g_string_chunk_free (paths->names);
  g_free (paths);
}

/* Returns: (nullable): the tally of children called ${name}; NULL if there are too many names. */
static Tally *
find_tally (TlHtmlPaths *paths, const Level *level, const char *name)
{
  Tally fresh = { .n = 0 };

  for (guint i = level->first_tally; i < paths->tallies->len; i++)
    {
      Tally *tally = &g_array_index (paths->tallies, Tally, i);

      if (strcmp (tally->name, name) == 0)
        return paths->nodes->len < NODES_MAX ? tally : NULL;
    }
  if (paths->tallies->len - level->first_tally >= NAMES_MAX || strlen (name) > NAME_MAX_LEN)
    return NULL;
  fresh.name = g_string_chunk_insert_const (paths->names, name);
  g_array_append_val (paths->tallies, fresh);
  return &g_array_index (paths->tallies, Tally, paths->tallies->len - 1);
}

/* "[12]". */
static void
print_index (guint index, GString *out)
{
  char digits[12];
  guint at = sizeof digits;

  digits[--at] = ']';
  for (; index > 0; index /= 10)
    digits[--at] = (char) ('0' + index % 10);
  digits[--at] = '[';
  g_string_append_len (out, digits + at, (gssize) (sizeof digits - at));
}

static gboolean
is_single (const Node *parent, const char *name)
{
  return parent->name == NULL || (strcmp (name, "body") == 0 && strcmp (parent->name, "html") == 0);
}

guint
tl_html_paths_open (TlHtmlPaths *paths, const char *name)
{
  Level *level = &g_array_index (paths->levels, Level, paths->levels->len - 1);
  Tally *tally = paths->levels->len <= STEPS_MAX ? find_tally (paths, level, name) : NULL;
  Level inner = { .node = level->node, .first_tally = paths->tallies->len };

  if (tally != NULL)
    {
      Node node = { .parent = level->node, .index = ++tally->n, .name = tally->name };

      if (is_single (&g_array_index (paths->nodes, Node, level->node), name))
        node.index = 0;
      inner.node = paths->nodes->len;
      g_array_append_val (paths->nodes, node);
    }
  g_array_append_val (paths->levels, inner);
  return inner.node;
}

void
tl_html_paths_close (TlHtmlPaths *paths)
{
  const Level *level = &g_array_index (paths->levels, Level, paths->levels->len - 1);

  g_assert (paths->levels->len > 1);
  g_array_set_size (paths->tallies, level->first_tally);
  g_array_set_size (paths->levels, paths->levels->len - 1);
}

void
tl_html_paths_print (const TlHtmlPaths *paths, guint node, GString *out)
{
  guint chain[STEPS_MAX + 1];
  guint n = 0;

  g_string_truncate (out, 0);
  for (; node != 0 && n < G_N_ELEMENTS (chain); node = g_array_index (paths->nodes, Node, node).parent)
    chain[n++] = node;
  while (n > 0)
    {
      const Node *step = &g_array_index (paths->nodes, Node, chain[--n]);

      g_string_append_c (out, '/');
      g_string_append (out, step->name);
      if (step->index > 0)
        print_index (step->index, out);
    }
  if (out->len == 0)
    g_string_append_c (out, '/');
}
