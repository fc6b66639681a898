/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pattern_literal.c - literals one of which stands in every text that a pattern fits.
 *
 * Bottom up, each part is either all the texts it fits (few and short), or the best set of texts one of which
 * it needs.  (After R. Cox, Regular expression matching with a trigram index, 2012.)
 */
#include "config.h"

#include "rules/pattern_tree.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/anchor.h"

#define TEXTS_MAX  64
#define TEXT_BYTES 96 /* longer ones are cut: a literal need not be long */

typedef struct
{
  GPtrArray *exact;  /* all texts that it fits, or NULL */
  GPtrArray *needed; /* else one of these stands in each, or NULL */
} Found;

static Found find (const TlNode *node);

static GPtrArray *
new_texts (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static GPtrArray *
new_empty (void)
{
  GPtrArray *texts = new_texts ();

  g_ptr_array_add (texts, g_strdup (""));
  return texts;
}

static void
found_clear (Found *found)
{
  g_clear_pointer (&found->exact, g_ptr_array_unref);
  g_clear_pointer (&found->needed, g_ptr_array_unref);
}

/* How much ${text} tells apart: a CJK character as much as two letters; 0: too little. */
static guint
weigh_text (const char *text)
{
  guint weight = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    weight += *p == ' ' ? 0 : tl_utf8_is_cjk (g_utf8_get_char (p)) ? 2 : 1;
  return weight >= 2 ? weight : 0;
}

/* The weight of the weakest; many texts weigh a little less than few. */
static guint
weigh (const GPtrArray *texts)
{
  guint least = G_MAXUINT;

  if (!texts || texts->len == 0)
    return 0;
  for (guint i = 0; i < texts->len; i++)
    least = MIN (least, weigh_text (g_ptr_array_index (texts, i)));
  return least == 0 ? 0 : 1 + MIN (least, 16) * 4 - MIN (3, texts->len / 8);
}

/* The better of both; frees the other. */
static GPtrArray *
choose (GPtrArray *a, GPtrArray *b)
{
  GPtrArray *better = weigh (b) > weigh (a) ? b : a, *other = better == a ? b : a;

  if (other)
    g_ptr_array_unref (other);
  return better;
}

static gboolean
add_text (GPtrArray *texts, const char *text)
{
  for (guint i = 0; i < texts->len; i++)
    if (g_str_equal (g_ptr_array_index (texts, i), text))
      return TRUE;
  if (texts->len == TEXTS_MAX)
    return FALSE;
  g_ptr_array_add (texts, g_strdup (text));
  return TRUE;
}

/* Each of ${a} with each of ${b} behind it.  Returns: NULL when they are too many or too long. */
static GPtrArray *
join (const GPtrArray *a, const GPtrArray *b)
{
  g_autoptr (GPtrArray) texts = NULL;

  if (a->len * b->len > TEXTS_MAX)
    return NULL;
  texts = new_texts ();
  for (guint i = 0; i < a->len; i++)
    for (guint k = 0; k < b->len; k++)
      {
        g_autofree char *text = g_strconcat (g_ptr_array_index (a, i), g_ptr_array_index (b, k), NULL);

        if (strlen (text) > TEXT_BYTES)
          return NULL;
        add_text (texts, text);
      }
  return g_steal_pointer (&texts);
}

/* Whether a caseless pattern takes no letter but its capital for the same: not so the sigmas and the Turkish
 * i. */
static gboolean
is_plain_case (gunichar lower)
{
  return lower != 0x3c3 && g_unichar_tolower (g_unichar_toupper (lower)) == lower;
}

/* Returns: FALSE when a text of the pattern need not have ${text} as it stands. */
static gboolean
lower_text (const char *text, GString *lower)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_unichar_tolower (g_utf8_get_char (p));

      if (c == '\t' || !is_plain_case (c))
        return FALSE;
      g_string_append_unichar (lower, c == '\n' ? ' ' : c);
    }
  return TRUE;
}

static GPtrArray *
find_text (const char *text)
{
  g_autoptr (GString) lower = g_string_new (NULL);
  GPtrArray *texts;

  if (!lower_text (text, lower))
    return NULL;
  texts = new_texts ();
  add_text (texts, lower->str);
  return texts;
}

static GPtrArray *
find_members (const char *members)
{
  g_autoptr (GPtrArray) texts = new_texts ();

  for (const char *p = members; *p != '\0'; p = g_utf8_next_char (p))
    {
      char text[7] = { 0 };
      g_autoptr (GString) lower = g_string_new (NULL);

      (void) g_unichar_to_utf8 (g_utf8_get_char (p), text);
      if (!lower_text (text, lower))
        return NULL;
      add_text (texts, lower->str);
    }
  return g_steal_pointer (&texts);
}

/* The characters from ${node} on that follow each other, in one go.  Returns: the last one. */
static const TlNode *
find_run (const TlNode *node, GPtrArray **texts)
{
  g_autoptr (GString) lower = g_string_new (NULL);

  *texts = NULL;
  if (!lower_text (node->text, lower))
    return node;
  while (node->next && (node->next->kind == TL_NODE_CHAR || node->next->kind == TL_NODE_BLANK)
         && lower->len < TEXT_BYTES / 2)
    {
      gsize len = lower->len;

      if (!lower_text (node->next->text, lower))
        {
          g_string_truncate (lower, len);
          break;
        }
      node = node->next;
    }
  *texts = new_texts ();
  add_text (*texts, lower->str);
  return node;
}

static Found
find_concat (const TlNode *node)
{
  GPtrArray *run = new_empty (), *best = NULL;
  gboolean is_exact = TRUE;

  for (const TlNode *child = node->child; child; child = child->next)
    {
      Found found = { NULL, NULL };
      GPtrArray *joined;

      if (child->kind == TL_NODE_CHAR || child->kind == TL_NODE_BLANK)
        child = find_run (child, &found.exact);
      else
        found = find (child);
      joined = found.exact ? join (run, found.exact) : NULL;
      if (joined)
        {
          g_ptr_array_unref (run);
          run = joined;
          found_clear (&found);
          continue;
        }
      is_exact = FALSE;
      best = choose (best, run);
      best = choose (best, g_steal_pointer (&found.needed));
      run = found.exact ? g_steal_pointer (&found.exact) : new_empty ();
    }
  if (is_exact)
    return (Found){ .exact = run };
  return (Found){ .needed = choose (best, run) };
}

static Found
find_choice (const TlNode *node)
{
  g_autoptr (GPtrArray) all = new_texts ();
  gboolean is_exact = TRUE, is_needed = TRUE;

  for (const TlNode *child = node->child; child; child = child->next)
    {
      Found found = find (child);
      const GPtrArray *texts = found.exact ? found.exact : found.needed;

      is_exact = is_exact && found.exact;
      is_needed = is_needed && texts;
      for (guint i = 0; is_needed && i < texts->len; i++)
        is_needed = add_text (all, g_ptr_array_index (texts, i));
      found_clear (&found);
    }
  if (!is_needed)
    return (Found){ NULL, NULL };
  if (is_exact)
    return (Found){ .exact = g_steal_pointer (&all) };
  return (Found){ .needed = g_steal_pointer (&all) };
}

static Found
find_repeat (const TlNode *node)
{
  Found found = find (node->child);

  if (node->min == 0 && node->max == 1 && found.exact && add_text (found.exact, ""))
    return found;
  if (node->min == 0)
    {
      found_clear (&found);
      return found;
    }
  if (found.exact && node->max > 1)
    found.needed = g_steal_pointer (&found.exact);
  return found;
}

static Found
find (const TlNode *node)
{
  Found found = { NULL, NULL };

  switch (node->kind)
    {
    case TL_NODE_EMPTY:
      found.exact = new_empty ();
      break;
    case TL_NODE_CHAR:
    case TL_NODE_BLANK:
      found.exact = find_text (node->text);
      break;
    case TL_NODE_CLASS:
      found.exact = node->members ? find_members (node->members) : NULL;
      break;
    case TL_NODE_CONCAT:
      return find_concat (node);
    case TL_NODE_CHOICE:
      return find_choice (node);
    case TL_NODE_GROUP:
      if (!node->is_look)
        return find (node->child);
      found.exact = new_empty ();
      break;
    case TL_NODE_REPEAT:
      return find_repeat (node);
    case TL_NODE_ANY:
    case TL_NODE_CAPTURE:
      break;
    }
  return found;
}

char **
tl_pattern_tree_get_literals (const TlPatternTree *tree)
{
  Found found = find (tree->root);
  g_autoptr (GPtrArray) texts = found.exact ? found.exact : found.needed;
  g_autoptr (GPtrArray) literals = g_ptr_array_new ();

  if (weigh (texts) == 0)
    return NULL;
  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (literals, tl_anchor_normalise (g_ptr_array_index (texts, i)));
  g_ptr_array_add (literals, NULL);
  return (char **) g_ptr_array_steal (literals, NULL);
}
