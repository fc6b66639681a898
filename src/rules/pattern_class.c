/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pattern_class.c - [...] of a regex: folded, and the characters that it fits where they are few. */
#include "config.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/anchor.h"
#include "rules/pattern_parser.h"

#define MEMBERS_MAX 8

typedef struct
{
  GString *regex;
  GString *members;
  guint n_members; /* MEMBERS_MAX + 1: many */
  gboolean has_cjk;
  gunichar last; /* 0: none that a range could begin with */
} Class;

static void
class_add (Class *class, gunichar c)
{
  gunichar lower = g_unichar_tolower (c);
  char text[7] = { 0 };

  class->has_cjk |= tl_utf8_is_cjk (c);
  (void) g_unichar_to_utf8 (lower, text);
  if (class->n_members > MEMBERS_MAX || strstr (class->members->str, text))
    return;
  class->n_members++;
  g_string_append (class->members, text);
}

static void
class_print (Class *class, const char *text)
{
  if ((guint8) *text < 0x80 && !g_ascii_isalnum (*text) && *text != '\0')
    g_string_append_c (class->regex, '\\');
  g_string_append (class->regex, text);
}

/* A character that stands for itself, perhaps the end of a range. */
static gboolean
class_char (TlParser *parser, Class *class, gunichar c, gboolean ends_range, const char *at)
{
  TlFoldChar folded;

  tl_parser_fold (c, &folded);
  if (folded.len == 0 || folded.len > g_utf8_skip[(guint8) folded.text[0]])
    return tl_parser_fail (
               parser, at,
               "this character is several in folded text (\"%s\"): write it as (?:a|b), not in [...]",
               folded.text)
           != NULL;
  c = g_utf8_get_char (folded.text);
  class_print (class, folded.text);
  if (ends_range && (c < class->last || c - class->last > MEMBERS_MAX))
    class->n_members = MEMBERS_MAX + 1;
  for (gunichar k = class->last + 1; ends_range && class->n_members <= MEMBERS_MAX && k < c; k++)
    class_add (class, k);
  class_add (class, c);
  class->has_cjk |= ends_range && tl_utf8_is_cjk (class->last);
  class->last = ends_range ? 0 : c;
  if (c >= 0x80 && tl_anchor_is_bounding (c))
    parser->tree->has_letters = TRUE;
  return TRUE;
}

/* [:alpha:], \d, \p{L}: many. */
static void
class_copy (TlParser *parser, Class *class, const char *at)
{
  g_string_append_len (class->regex, at, parser->at - at);
  class->n_members = MEMBERS_MAX + 1;
  class->last = 0;
}

static gboolean
class_escape (TlParser *parser, Class *class, gboolean ends_range)
{
  const char *at = parser->at++;
  gunichar c = parser->at < parser->end ? tl_parser_next (parser) : 0;

  if (c >= 0x80 || (c != 0 && !g_ascii_isalnum ((char) c)))
    return class_char (parser, class, c, ends_range, at);
  if (c == 'x')
    return tl_parser_hex (parser, &c)
               ? class_char (parser, class, c, ends_range, at)
               : tl_parser_fail (parser, at, "\"\\x\" wants hexadecimal digits: \\x{4e00}") != NULL;
  if (c == 't' || c == 'n')
    return class_char (parser, class, c == 't' ? '\t' : '\n', ends_range, at);
  if ((c == 'p' || c == 'P') && parser->at < parser->end)
    tl_parser_skip_braces (parser);
  else if (c == 0 || !strchr ("dDwWsShHvV", (char) c))
    return tl_parser_fail (parser, at, "this escape is not understood in [...]") != NULL;
  class_copy (parser, class, at);
  return TRUE;
}

static gboolean
class_posix (TlParser *parser, Class *class)
{
  const char *at = parser->at, *close = g_strstr_len (at, parser->end - at, ":]");

  if (!tl_parser_looks_at (parser, "[:") || !close)
    return FALSE;
  parser->at = close + 2;
  class_copy (parser, class, at);
  return TRUE;
}

static gboolean
class_item (TlParser *parser, Class *class, gboolean is_first)
{
  const char *at = parser->at;
  gboolean is_range = !is_first && class->last != 0 && *at == '-' && at + 1 < parser->end && at[1] != ']';

  if (class_posix (parser, class))
    return TRUE;
  if (is_range)
    {
      g_string_append_c (class->regex, '-');
      parser->at++;
    }
  if (*parser->at == '\\')
    return class_escape (parser, class, is_range);
  at = parser->at;
  return class_char (parser, class, tl_parser_next (parser), is_range, at);
}

TlNode *
tl_parser_class (TlParser *parser)
{
  const char *at = parser->at++;
  g_autoptr (GString) regex = g_string_new ("["), members = g_string_new (NULL);
  Class class = { .regex = regex, .members = members };
  gboolean is_negated = tl_parser_looks_at (parser, "^"), is_first = TRUE;
  TlNode *node;

  if (is_negated)
    {
      g_string_append_c (regex, '^');
      parser->at++;
    }
  for (; parser->at < parser->end && (is_first || *parser->at != ']'); is_first = FALSE)
    if (!class_item (parser, &class, is_first))
      return NULL;
  if (parser->at >= parser->end)
    return tl_parser_fail (parser, at, "the \"]\" of this \"[\" is missing");
  parser->at++;
  g_string_append_c (regex, ']');
  node = tl_parser_make (parser, TL_NODE_CLASS, at);
  node->text = tl_parser_keep (parser, regex->str, regex->len);
  node->is_cjk = !is_negated && class.has_cjk;
  if (!is_negated && class.n_members <= MEMBERS_MAX)
    node->members = tl_parser_keep (parser, members->str, members->len);
  return node;
}
