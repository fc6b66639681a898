/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pattern_regex.c - prints a pattern as the regex that pcre2 compiles.
 *
 * What is added to the words of the rule writer:
 * - blanks before a CJK character or a typed capture, and between a CJK and another character, do not matter
 * (pages space labels out);
 * - a typed capture is (?>(?C1)(?<tl0>(?s:.)+?)(?C2)): the first callout reads the value and fails at once if
 * none starts here, the second stops where the value ends.  It is atomic, as a value has but one end; but
 * plain text and names are as short as what follows lets them be.
 */
#include "config.h"

#include "rules/pattern_tree.h"

#include <string.h>

#include "base/utf8.h"

#define GAP     "[ \\n]{0,4}"
#define CAPTURE "(?>(?C%u)(?<tl%u>(?s:.)+?)(?C%u))"

typedef struct
{
  GString *out;
  GArray *map;
  gboolean at_start;  /* nothing that takes a character stands before */
  gboolean after_cjk; /* a CJK character stands directly before */
  guint in_behind;    /* look-behinds want a fixed length */
} Printer;

static void print_node (Printer *printer, const TlNode *node);

static void
print_text (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          g_string_append (out, "\\n");
          continue;
        }
      if ((guint8) *p < 0x80 && !g_ascii_isalnum (*p))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
}

static gboolean
wants_gap (const Printer *printer, const TlNode *node)
{
  if (printer->in_behind > 0 || printer->at_start)
    return FALSE;
  return node->is_cjk || node->kind == TL_NODE_CAPTURE
         || (printer->after_cjk && node->kind == TL_NODE_CHAR && !g_ascii_isspace (node->text[0]));
}

static void
print_char (Printer *printer, const TlNode *node)
{
  if (node->text[0] == '\0')
    return;
  if (wants_gap (printer, node))
    g_string_append (printer->out, GAP);
  if (node->kind == TL_NODE_CLASS)
    g_string_append (printer->out, node->text);
  else
    print_text (printer->out, node->text);
  printer->after_cjk = node->is_cjk;
  printer->at_start = FALSE;
}

/* Beside CJK characters the gap does it. */
static void
print_blank (Printer *printer, const TlNode *node)
{
  const TlNode *next = node->next;

  while (next && next->kind == TL_NODE_BLANK)
    next = next->next;
  if (!next || next != node->next || printer->after_cjk || next->is_cjk)
    return;
  g_string_append (printer->out, "[ \\n]+");
  printer->at_start = FALSE;
}

static void
print_capture (Printer *printer, const TlNode *node)
{
  guint first = 2 * node->capture + 1;

  if (wants_gap (printer, node))
    g_string_append (printer->out, GAP);
  g_string_append_printf (printer->out,
                          node->is_elastic ? "(?|" CAPTURE "|(?C%u)(?<tl%u>.+?)(?C%u))" : CAPTURE, first,
                          node->capture, first + 1, first, node->capture, TL_CALLOUT_SHORTER + node->capture);
  printer->after_cjk = FALSE;
  printer->at_start = FALSE;
}

static void
print_choice (Printer *printer, const TlNode *node)
{
  gboolean at_start = printer->at_start, after_cjk = printer->after_cjk, may_be_start = FALSE;

  for (const TlNode *child = node->child; child; child = child->next)
    {
      printer->at_start = at_start;
      printer->after_cjk = after_cjk;
      if (child != node->child)
        g_string_append_c (printer->out, '|');
      print_node (printer, child);
      may_be_start |= printer->at_start;
    }
  printer->at_start = may_be_start;
  printer->after_cjk = FALSE;
}

static void
print_group (Printer *printer, const TlNode *node)
{
  gboolean at_start = printer->at_start;

  g_string_append (printer->out, node->text);
  printer->in_behind += node->is_behind;
  print_node (printer, node->child);
  printer->in_behind -= node->is_behind;
  g_string_append_c (printer->out, ')');
  if (node->is_look)
    printer->at_start = at_start;
  printer->after_cjk = FALSE;
}

static void
print_repeat (Printer *printer, const TlNode *node)
{
  gboolean at_start = printer->at_start;
  const TlNode *child = node->child;
  gboolean is_char
      = child->kind == TL_NODE_CHAR || child->kind == TL_NODE_CLASS || child->kind == TL_NODE_CAPTURE;
  gboolean wrap = child->kind == TL_NODE_REPEAT || (is_char && wants_gap (printer, child))
                  || (child->kind == TL_NODE_CHAR && g_utf8_strlen (child->text, -1) != 1);

  if (wrap)
    g_string_append (printer->out, "(?:");
  print_node (printer, child);
  if (wrap)
    g_string_append_c (printer->out, ')');
  g_string_append (printer->out, node->text);
  if (node->min == 0)
    printer->at_start = at_start;
  printer->after_cjk = FALSE;
}

static void
print_children (Printer *printer, const TlNode *node)
{
  for (const TlNode *child = node->child; child; child = child->next)
    print_node (printer, child);
}

static void
print_node (Printer *printer, const TlNode *node)
{
  TlRegexPlace place = { (guint) printer->out->len, node->offset };

  g_array_append_val (printer->map, place);
  switch (node->kind)
    {
    case TL_NODE_EMPTY:
      g_string_append (printer->out, node->text);
      break;
    case TL_NODE_ANY:
      g_string_append (printer->out, node->text);
      printer->at_start = FALSE;
      printer->after_cjk = FALSE;
      break;
    case TL_NODE_CHAR:
    case TL_NODE_CLASS:
      print_char (printer, node);
      break;
    case TL_NODE_BLANK:
      print_blank (printer, node);
      break;
    case TL_NODE_CAPTURE:
      print_capture (printer, node);
      break;
    case TL_NODE_CONCAT:
      print_children (printer, node);
      break;
    case TL_NODE_CHOICE:
      print_choice (printer, node);
      break;
    case TL_NODE_GROUP:
      print_group (printer, node);
      break;
    case TL_NODE_REPEAT:
      print_repeat (printer, node);
      break;
    }
}

char *
tl_pattern_tree_print (const TlPatternTree *tree, GArray *map)
{
  Printer printer = { .out = g_string_new (NULL), .map = map, .at_start = TRUE };

  if (tree->bound_start)
    g_string_append_printf (printer.out, "(?C%d)", TL_CALLOUT_BOUND_START);
  print_node (&printer, tree->root);
  if (tree->bound_end)
    g_string_append_printf (printer.out, "(?C%d)", TL_CALLOUT_BOUND_END);
  return g_string_free (printer.out, FALSE);
}
