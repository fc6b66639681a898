/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pattern_tree.c - takes a pattern, literal or regex, to pieces.
 *
 * Recursive descent over PCRE2's syntax (pcre2pattern(3)); the depth is bounded.  Things that would undo
 * what pattern.c promises (recursion, callouts, verbs, extended syntax) are refused here.
 */
#include "config.h"

#include "rules/pattern_tree.h"

#include <string.h>

#include "base/fold_char.h"
#include "base/utf8.h"
#include "rules/anchor.h"
#include "base/nearest.h"
#include "rules/pattern.h"
#include "rules/pattern_parser.h"

#define DEPTH_MAX  32
#define REPEAT_MAX 65535 /* pcre2's own */
#define BIT(kind)  (1u << (kind))
#define ELASTIC    (BIT (TL_VALUE_TEXT) | BIT (TL_VALUE_ORG) | BIT (TL_VALUE_PLACE))

static TlNode *parse_choice (TlParser *parser);

/* The names of %{kind}. */
static const struct
{
  const char *name;
  TlValueKind kind;
} kinds[] = {
  { "money", TL_VALUE_MONEY },       { "count", TL_VALUE_NUMBER },  { "percent", TL_VALUE_PERCENT },
  { "date", TL_VALUE_DATE },         { "datetime", TL_VALUE_DATE }, { "period", TL_VALUE_PERIOD },
  { "duration", TL_VALUE_DURATION }, { "org", TL_VALUE_ORG },       { "reference", TL_VALUE_REFERENCE },
  { "lot", TL_VALUE_LOT },           { "text", TL_VALUE_TEXT },     { "platform", TL_VALUE_PLATFORM },
  { "metric", TL_VALUE_METRIC },     { "place", TL_VALUE_PLACE },
};

gpointer
tl_parser_fail (TlParser *parser, const char *at, const char *format, ...)
{
  va_list args;

  if (*parser->message)
    return NULL;
  va_start (args, format);
  *parser->message = g_strdup_vprintf (format, args);
  va_end (args);
  *parser->offset = (guint) (at - parser->source);
  return NULL;
}

TlNode *
tl_parser_make (TlParser *parser, TlNodeKind kind, const char *at)
{
  TlNode *node = g_new0 (TlNode, 1);

  node->kind = kind;
  node->offset = (guint) (at - parser->source);
  g_ptr_array_add (parser->tree->nodes, node);
  return node;
}

const char *
tl_parser_keep (TlParser *parser, const char *text, gsize len)
{
  return g_string_chunk_insert_len (parser->tree->strings, text, (gssize) len);
}

/* A node that stands for the source from ${at} to where the parser is. */
static TlNode *
copy (TlParser *parser, TlNodeKind kind, const char *at)
{
  TlNode *node = tl_parser_make (parser, kind, at);

  node->text = tl_parser_keep (parser, at, (gsize) (parser->at - at));
  return node;
}

gboolean
tl_parser_looks_at (const TlParser *parser, const char *text)
{
  gsize len = strlen (text);

  return (gsize) (parser->end - parser->at) >= len && memcmp (parser->at, text, len) == 0;
}

gunichar
tl_parser_next (TlParser *parser)
{
  gunichar c = g_utf8_get_char (parser->at);

  parser->at = g_utf8_next_char (parser->at);
  return c;
}

void
tl_parser_fold (gunichar c, TlFoldChar *folded)
{
  *folded = (TlFoldChar){ .c = c };
  if (c < 0x80 || (c >= 0x4e00 && c <= 0x9fff))
    folded->len = (guint8) g_unichar_to_utf8 (c, folded->text);
  else
    tl_fold_char_init (folded, c);
  if (folded->fold_class == TL_FOLD_BLANK || folded->fold_class == TL_FOLD_SOFT)
    {
      folded->text[0] = ' ';
      folded->len = 1;
    }
}

static TlNode *
make_char (TlParser *parser, gunichar c, const char *at)
{
  TlNode *node = tl_parser_make (parser, TL_NODE_CHAR, at);
  TlFoldChar folded;

  tl_parser_fold (c, &folded);
  node->text = tl_parser_keep (parser, folded.text, folded.fold_class == TL_FOLD_INVISIBLE ? 0 : folded.len);
  node->is_cjk = tl_utf8_is_cjk (g_utf8_get_char (node->text));
  if (c >= 0x80 && tl_anchor_is_bounding (c))
    parser->tree->has_letters = TRUE;
  return node;
}

/* Captures */

/* Returns: the index of the kind ${name}, -1 if it is unknown. */
static gint
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (name, kinds[i].name))
      return (gint) i;
  return -1;
}

static TlNode *
fail_kind (TlParser *parser, const char *at, const char *name)
{
  const char *near = NULL;
  g_autofree char *hint = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    near = tl_nearest (name, kinds[i].name, near);
  hint = tl_nearest_hint (near);
  return tl_parser_fail (parser, at, "there is no kind of value \"%s\"%s", name, hint);
}

static TlNode *
make_capture (TlParser *parser, TlValueKind kind, const char *name, const char *at)
{
  TlNode *node = tl_parser_make (parser, TL_NODE_CAPTURE, at);

  node->capture = parser->tree->kinds->len;
  node->is_elastic = (BIT (kind) & ELASTIC) != 0;
  g_array_append_val (parser->tree->kinds, kind);
  g_ptr_array_add (parser->tree->names, g_strdup (name));
  return node;
}

static TlNode *
parse_capture (TlParser *parser)
{
  const char *at = parser->at, *close = memchr (at, '}', (gsize) (parser->end - at));
  g_auto (GStrv) parts = NULL;
  g_autofree char *inner = NULL;
  gint kind;

  if (!close)
    return tl_parser_fail (parser, at, "the \"}\" of \"%%{kind}\" is missing");
  inner = g_strndup (at + 2, (gsize) (close - at - 2));
  parts = g_strsplit (inner, ":", 2);
  kind = find_kind (parts[0] ? parts[0] : "");
  if (kind < 0)
    return fail_kind (parser, at, parts[0] ? parts[0] : "");
  if (parts[1] && *parts[1] == '\0')
    return tl_parser_fail (parser, at, "the name behind \":\" is missing");
  if (parser->tree->kinds->len == TL_CAPTURES_MAX)
    return tl_parser_fail (parser, at, "more than %d typed captures", TL_CAPTURES_MAX);
  parser->at = close + 1;
  return make_capture (parser, kinds[kind].kind, parts[1] ? parts[1] : parts[0], at);
}

/* Escapes */

gboolean
tl_parser_hex (TlParser *parser, gunichar *c)
{
  gboolean braced = parser->at < parser->end && *parser->at == '{';
  guint digits = 0, most = braced ? 6 : 2;

  *c = 0;
  parser->at += braced;
  for (; parser->at < parser->end && digits < most && g_ascii_isxdigit (*parser->at); digits++)
    *c = *c * 16 + (gunichar) g_ascii_xdigit_value (*parser->at++);
  if (braced && (parser->at >= parser->end || *parser->at++ != '}'))
    return FALSE;
  return digits > 0 && *c != 0 && g_unichar_validate (*c);
}

void
tl_parser_skip_braces (TlParser *parser)
{
  const char *close = parser->at < parser->end && *parser->at == '{'
                          ? memchr (parser->at, '}', (gsize) (parser->end - parser->at))
                          : NULL;

  parser->at = close ? close + 1 : MIN (parser->end, g_utf8_next_char (parser->at));
}

static TlNode *
parse_escape (TlParser *parser)
{
  const char *at = parser->at++;
  gunichar c;

  if (parser->at >= parser->end)
    return tl_parser_fail (parser, at, "a \"\\\" ends the expression");
  c = tl_parser_next (parser);
  if (c >= 0x80 || !g_ascii_isalnum ((char) c))
    return make_char (parser, c, at);
  if (strchr ("bBwW", (char) c))
    parser->tree->has_word_escape = TRUE;
  if (strchr ("bBAzZGK", (char) c))
    return copy (parser, TL_NODE_EMPTY, at);
  if (c == 'x')
    return tl_parser_hex (parser, &c)
               ? make_char (parser, c, at)
               : tl_parser_fail (parser, at, "\"\\x\" wants hexadecimal digits: \\x{4e00}");
  if (c == 't' || c == 'n')
    return make_char (parser, c == 't' ? '\t' : '\n', at);
  if (strchr ("pPk", (char) c) && parser->at < parser->end)
    tl_parser_skip_braces (parser);
  else if (!strchr ("dDwWsShHvVRNX", (char) c))
    return tl_parser_fail (parser, at, "\"\\%c\" is not understood here", (char) c);
  return copy (parser, TL_NODE_ANY, at);
}

/* Groups */

/* "(?i)" or the "(?i:" of a group: the end of the letters, or NULL. */
static const char *
skip_options (const TlParser *parser)
{
  const char *p = parser->at + 2;

  while (p < parser->end && strchr ("imsnUJ-^", *p))
    p++;
  return p > parser->at + 2 && p < parser->end && (*p == ')' || *p == ':') ? p : NULL;
}

static const char *
skip_name (const TlParser *parser)
{
  const char *p = parser->at;

  if (!tl_parser_looks_at (parser, "(?<") && !tl_parser_looks_at (parser, "(?P<"))
    return NULL;
  p = memchr (p, '>', (gsize) (parser->end - p));
  return p && g_ascii_isalpha (parser->at[parser->at[2] == 'P' ? 4 : 3]) ? p : NULL;
}

/* Moves behind the opening of a group and describes it in ${node}. */
static gboolean
parse_opening (TlParser *parser, TlNode *node)
{
  static const struct
  {
    const char *text;
    gboolean is_look, is_behind, is_atomic;
  } openings[] = {
    { "(?:", FALSE, FALSE, FALSE }, { "(?|", FALSE, FALSE, FALSE }, { "(?>", FALSE, FALSE, TRUE },
    { "(?=", TRUE, FALSE, FALSE },  { "(?!", TRUE, FALSE, FALSE },  { "(?<=", TRUE, TRUE, FALSE },
    { "(?<!", TRUE, TRUE, FALSE },
  };
  const char *at = parser->at, *close = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    if (tl_parser_looks_at (parser, openings[i].text))
      {
        node->text = openings[i].text;
        node->is_look = openings[i].is_look;
        node->is_behind = openings[i].is_behind;
        node->is_atomic = openings[i].is_atomic;
        parser->at += strlen (node->text);
        return TRUE;
      }
  if (!tl_parser_looks_at (parser, "(?") && !tl_parser_looks_at (parser, "(*"))
    {
      node->text = "(?:";
      parser->at++;
      return TRUE;
    }
  close = skip_name (parser);
  if (!close)
    close = skip_options (parser);
  if (!close || *close == ')')
    return tl_parser_fail (
               parser, at,
               "this kind of group is not allowed: use (?:...), (?=...), (?!...), (?<=...), (?<!...), "
               "(?>...), (?i:...)")
           != NULL;
  parser->at = close + 1;
  node->text = tl_parser_keep (parser, at, (gsize) (parser->at - at));
  return TRUE;
}

static TlNode *
parse_group (TlParser *parser)
{
  const char *at = parser->at, *options = tl_parser_looks_at (parser, "(?") ? skip_options (parser) : NULL;
  TlNode *node;

  if (options && *options == ')')
    {
      parser->at = options + 1;
      return copy (parser, TL_NODE_EMPTY, at);
    }
  node = tl_parser_make (parser, TL_NODE_GROUP, at);
  if (!parse_opening (parser, node))
    return NULL;
  if (parser->depth == DEPTH_MAX)
    return tl_parser_fail (parser, at, "groups are nested deeper than %d", DEPTH_MAX);
  parser->depth++;
  node->child = parse_choice (parser);
  parser->depth--;
  if (!node->child)
    return NULL;
  if (parser->at >= parser->end)
    return tl_parser_fail (parser, at, "the \")\" of this \"(\" is missing");
  parser->at++;
  return node;
}

/* Repeats */

static const char *
read_figure (const char *p, const char *end, guint *figure)
{
  *figure = 0;
  for (; p < end && g_ascii_isdigit (*p) && *figure <= REPEAT_MAX; p++)
    *figure = *figure * 10 + (guint) (*p - '0');
  return p;
}

/* "{2}", "{2,}", "{2,5}" at ${p}.  Returns: the byte behind it, NULL when it is none. */
static const char *
read_braces (const char *p, const char *end, guint *min, guint *max)
{
  if (p + 1 >= end || *p != '{' || !g_ascii_isdigit (p[1]))
    return NULL;
  p = read_figure (p + 1, end, min);
  *max = *min;
  if (p < end && *p == ',')
    {
      *max = TL_REPEAT_INFINITE;
      if (++p < end && g_ascii_isdigit (*p))
        p = read_figure (p, end, max);
    }
  return p < end && *p == '}' ? p + 1 : NULL;
}

static const char *
read_repeat (const char *p, const char *end, guint *min, guint *max)
{
  static const struct
  {
    char sign;
    guint min, max;
  } signs[] = { { '*', 0, TL_REPEAT_INFINITE }, { '+', 1, TL_REPEAT_INFINITE }, { '?', 0, 1 } };

  for (guint i = 0; p < end && i < G_N_ELEMENTS (signs); i++)
    if (*p == signs[i].sign)
      {
        *min = signs[i].min;
        *max = signs[i].max;
        return p + 1;
      }
  return read_braces (p, end, min, max);
}

static TlNode *
parse_repeat (TlParser *parser, TlNode *of)
{
  const char *at = parser->at;
  guint min = 0, max = 0;
  const char *behind = read_repeat (at, parser->end, &min, &max);
  TlNode *node;

  if (!behind)
    return of;
  if (of->kind == TL_NODE_EMPTY)
    return tl_parser_fail (parser, at, "there is nothing here to repeat");
  parser->at = behind;
  if (behind < parser->end && (*behind == '?' || *behind == '+'))
    parser->at++;
  node = copy (parser, TL_NODE_REPEAT, at);
  node->is_atomic = parser->at > behind && *behind == '+';
  node->child = of;
  node->min = min;
  node->max = max;
  return node;
}

static TlNode *
parse_atom (TlParser *parser)
{
  const char *at = parser->at;

  if (tl_parser_looks_at (parser, "%{"))
    return parse_capture (parser);
  switch (*at)
    {
    case '(':
      return parse_group (parser);
    case '[':
      return tl_parser_class (parser);
    case '\\':
      return parse_escape (parser);
    case '.':
      parser->at++;
      return copy (parser, TL_NODE_ANY, at);
    case '^':
    case '$':
      parser->at++;
      return copy (parser, TL_NODE_EMPTY, at);
    case '*':
    case '+':
    case '?':
      return tl_parser_fail (parser, at, "there is nothing before this \"%c\" to repeat", *at);
    default:
      return make_char (parser, tl_parser_next (parser), at);
    }
}

static TlNode *
parse_concat (TlParser *parser)
{
  TlNode *concat = tl_parser_make (parser, TL_NODE_CONCAT, parser->at), **tail = &concat->child;

  while (parser->at < parser->end && *parser->at != '|' && *parser->at != ')')
    {
      TlNode *node;

      if (tl_parser_looks_at (parser, "(?#"))
        {
          const char *close = memchr (parser->at, ')', (gsize) (parser->end - parser->at));

          parser->at = close ? close + 1 : parser->end;
          continue;
        }
      node = parse_atom (parser);
      node = node ? parse_repeat (parser, node) : NULL;
      if (!node)
        return NULL;
      *tail = node;
      tail = &node->next;
    }
  return concat;
}

static TlNode *
parse_choice (TlParser *parser)
{
  TlNode *first = parse_concat (parser), *choice, *last = first;

  if (!first || parser->at >= parser->end || *parser->at != '|')
    return first;
  choice = tl_parser_make (parser, TL_NODE_CHOICE, parser->at);
  choice->child = first;
  while (parser->at < parser->end && *parser->at == '|')
    {
      parser->at++;
      last->next = parse_concat (parser);
      if (!last->next)
        return NULL;
      last = last->next;
    }
  return choice;
}

static TlNode *
parse_regex (TlParser *parser)
{
  TlNode *root = parse_choice (parser);

  if (root && parser->at < parser->end)
    return tl_parser_fail (parser, parser->at, "there is no \"(\" for this \")\"");
  return root;
}

static TlNode *
parse_literal (TlParser *parser)
{
  TlNode *concat = tl_parser_make (parser, TL_NODE_CONCAT, parser->at), **tail = &concat->child;

  while (parser->at < parser->end)
    {
      const char *at = parser->at;
      TlNode *node;

      if (*at == '|')
        return tl_parser_fail (
            parser, at, "a \"|\" stands in literal text: for one or the other write /a|b/, for a bar /\\|/");
      if (tl_parser_looks_at (parser, "%{"))
        node = parse_capture (parser);
      else
        node = make_char (parser, tl_parser_next (parser), at);
      if (!node)
        return NULL;
      if (node->kind == TL_NODE_CHAR && (node->text[0] == ' ' || node->text[0] == '\t'))
        node->kind = TL_NODE_BLANK;
      *tail = node;
      tail = &node->next;
    }
  return concat;
}

/* A literal word is not found within a longer one. */
static void
set_bounds (TlPatternTree *tree)
{
  const TlNode *first = tree->root->child, *last = first;

  while (last && last->next)
    last = last->next;
  if (first && first->kind == TL_NODE_CHAR)
    tree->bound_start = tl_anchor_is_bounding (g_utf8_get_char (first->text));
  if (last && last->kind == TL_NODE_CHAR)
    tree->bound_end
        = tl_anchor_is_bounding (g_utf8_get_char (g_utf8_prev_char (last->text + strlen (last->text))));
}

void
tl_pattern_tree_free (TlPatternTree *tree)
{
  if (!tree)
    return;
  g_ptr_array_unref (tree->names);
  g_array_unref (tree->kinds);
  g_ptr_array_unref (tree->nodes);
  g_string_chunk_free (tree->strings);
  g_free (tree);
}

TlPatternTree *
tl_pattern_tree_new (const char *source, guint *offset, char **message)
{
  g_autoptr (TlPatternTree) tree = g_new0 (TlPatternTree, 1);
  gsize len = strlen (source);
  TlParser parser = { tree, source, source, source + len, 0, offset, message };

  tree->names = g_ptr_array_new_with_free_func (g_free);
  tree->kinds = g_array_new (FALSE, FALSE, sizeof (TlValueKind));
  tree->nodes = g_ptr_array_new_with_free_func (g_free);
  tree->strings = g_string_chunk_new (256);
  tree->is_literal = *source != '/';
  if (len == 0)
    return tl_parser_fail (&parser, source, "the pattern is empty");
  if (!tree->is_literal && (len < 3 || source[len - 1] != '/'))
    return tl_parser_fail (&parser, source + len,
                           "a regular expression stands between two \"/\": the last one is missing");
  if (!tree->is_literal)
    {
      parser.at++;
      parser.end--;
    }
  tree->root = tree->is_literal ? parse_literal (&parser) : parse_regex (&parser);
  if (!tree->root)
    return NULL;
  if (tree->is_literal)
    set_bounds (tree);
  return g_steal_pointer (&tree);
}
