/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pattern_check.c - regexes that can run away.
 *
 * A repeat without bound around a repeat without bound, (a+)+, can split a text in as many ways as it has
 * subsets.  Possessive and atomic repeats are not given back and are harmless.
 */
#include "config.h"

#include "rules/pattern_tree.h"

#define OPEN_FROM 256 /* so many are as good as no bound */

/* Returns: the first repeat without bound below ${node}, or ${node} itself, that can give back. */
static const TlNode *
find_open (const TlNode *node)
{
  const TlNode *found = NULL;

  if (node->is_atomic)
    return NULL;
  if (node->kind == TL_NODE_REPEAT && node->max >= OPEN_FROM)
    return node;
  for (const TlNode *child = node->child; child && !found; child = child->next)
    found = find_open (child);
  return found;
}

gboolean
tl_pattern_tree_check (const TlPatternTree *tree, guint *offset, char **message)
{
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const TlNode *node = g_ptr_array_index (tree->nodes, i);

      if (node->kind != TL_NODE_REPEAT || node->is_atomic || node->max < OPEN_FROM
          || !find_open (node->child))
        continue;
      *offset = node->offset;
      *message = g_strdup_printf (
          "this \"%s\" repeats what repeats without bound itself and can run away: give one "
          "of them a bound, {1,20}, or make it possessive, \"%.1s+\"",
          node->text, node->text);
      return FALSE;
    }
  return TRUE;
}

gboolean
tl_pattern_tree_is_open (const TlPatternTree *tree)
{
  for (guint i = 0; i < tree->nodes->len; i++)
    {
      const TlNode *node = g_ptr_array_index (tree->nodes, i);

      if (node->kind == TL_NODE_REPEAT && node->max >= OPEN_FROM && node->child->kind == TL_NODE_ANY
          && node->child->text[0] == '.')
        return TRUE;
    }
  return FALSE;
}
