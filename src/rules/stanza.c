/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stanza.c - splits a rule file into stanzas, keys and values; the grammar stands in stanza.h.
 *
 * One pass over the lines, no look-ahead.  Columns count characters, as editors do.
 */
#include "config.h"

#include "rules/stanza.h"

#include <stdarg.h>
#include <string.h>

#include "tenderlens.h"

#define COMMENT_BLANKS 3 /* this many before a "#" make it a comment behind a value */

/* A line, or a part of one: bytes [start, end). */
typedef struct
{
  const char *start;
  const char *end;
} Piece;

typedef struct
{
  const char *file;
  guint line;
  const char *line_start;
  GPtrArray *stanzas;
  TlStanza *stanza; /* the open one, owned by stanzas */
  TlEntry *entry;   /* the open one, owned by its stanza; its value is still in ${value} */
  GString *value;
} Parser;

static void
entry_free (gpointer data)
{
  TlEntry *entry = data;

  g_free (entry->key);
  g_free (entry->value);
  g_free (entry);
}

void
tl_stanza_free (TlStanza *stanza)
{
  if (!stanza)
    return;
  g_free (stanza->kind);
  g_free (stanza->id);
  g_free (stanza->file);
  g_ptr_array_unref (stanza->entries);
  g_free (stanza);
}

const char *
tl_stanza_get (const TlStanza *stanza, const char *key)
{
  for (guint i = stanza->entries->len; i > 0; i--)
    {
      const TlEntry *entry = g_ptr_array_index (stanza->entries, i - 1);

      if (g_str_equal (entry->key, key))
        return entry->value;
    }
  return NULL;
}

gboolean
tl_stanza_fail (GError **error, const char *file, guint line, guint column, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  if (column > 0)
    g_set_error (error, TL_ERROR, TL_ERROR_RULE, "%s:%u:%u: %s", file, line, column, what);
  else
    g_set_error (error, TL_ERROR, TL_ERROR_RULE, "%s:%u: %s", file, line, what);
  return FALSE;
}

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\r';
}

static Piece
trim (Piece piece)
{
  while (piece.start < piece.end && is_blank (*piece.start))
    piece.start++;
  while (piece.end > piece.start && is_blank (piece.end[-1]))
    piece.end--;
  return piece;
}

static guint
column_of (const Parser *parser, const char *at)
{
  return 1 + (guint) g_utf8_strlen (parser->line_start, at - parser->line_start);
}

/* The part of ${piece} before a comment that stands behind blanks. */
static Piece
drop_comment (Piece piece)
{
  guint blanks = 0;

  for (const char *p = piece.start; p < piece.end; p++)
    {
      if (*p == '#' && blanks >= COMMENT_BLANKS)
        return (Piece){ piece.start, p };
      blanks = is_blank (*p) ? blanks + 1 : 0;
    }
  return piece;
}

static void
finish_entry (Parser *parser)
{
  if (parser->entry)
    parser->entry->value = g_strstrip (g_strdup (parser->value->str));
  parser->entry = NULL;
}

static gboolean
parse_header (Parser *parser, Piece line, GError **error)
{
  const char *close = memchr (line.start, ']', (gsize) (line.end - line.start));
  Piece inner, rest, kind, id;
  const char *p;

  if (!close)
    return tl_stanza_fail (error, parser->file, parser->line, column_of (parser, line.start),
                           "a stanza begins with \"[kind id]\": the \"]\" is missing");
  inner = trim ((Piece){ line.start + 1, close });
  rest = trim ((Piece){ close + 1, line.end });
  if (rest.start < rest.end && *rest.start != '#')
    return tl_stanza_fail (error, parser->file, parser->line, column_of (parser, rest.start),
                           "nothing but a comment may follow \"[kind id]\"");
  for (p = inner.start; p < inner.end && !is_blank (*p);)
    p++;
  kind = (Piece){ inner.start, p };
  id = trim ((Piece){ p, inner.end });
  for (p = id.start; p < id.end && !is_blank (*p);)
    p++;
  if (id.start == id.end || p < id.end)
    return tl_stanza_fail (error, parser->file, parser->line, column_of (parser, p),
                           "a stanza begins with \"[kind id]\", two words: write \"[%.*s some.name]\"",
                           (int) (kind.end - kind.start), kind.start);
  finish_entry (parser);
  parser->stanza = g_new0 (TlStanza, 1);
  parser->stanza->kind = g_strndup (kind.start, (gsize) (kind.end - kind.start));
  parser->stanza->id = g_strndup (id.start, (gsize) (id.end - id.start));
  parser->stanza->file = g_strdup (parser->file);
  parser->stanza->line = parser->line;
  parser->stanza->entries = g_ptr_array_new_with_free_func (entry_free);
  g_ptr_array_add (parser->stanzas, parser->stanza);
  return TRUE;
}

static gboolean
parse_entry (Parser *parser, Piece line, GError **error)
{
  const char *equals = memchr (line.start, '=', (gsize) (line.end - line.start));
  Piece key, value;

  if (!equals)
    return tl_stanza_fail (error, parser->file, parser->line, column_of (parser, line.start),
                           "this is neither \"key = value\" nor \"[kind id]\" nor a comment (\"# ...\")");
  if (!parser->stanza)
    return tl_stanza_fail (error, parser->file, parser->line, column_of (parser, line.start),
                           "a key stands before the first \"[kind id]\"");
  key = trim ((Piece){ line.start, equals });
  if (key.start == key.end)
    return tl_stanza_fail (error, parser->file, parser->line, column_of (parser, equals),
                           "the key before \"=\" is missing");
  value = trim (drop_comment ((Piece){ equals + 1, line.end }));
  finish_entry (parser);
  parser->entry = g_new0 (TlEntry, 1);
  parser->entry->key = g_strndup (key.start, (gsize) (key.end - key.start));
  parser->entry->line = parser->line;
  parser->entry->column = column_of (parser, value.start);
  g_string_truncate (parser->value, 0);
  g_string_append_len (parser->value, value.start, value.end - value.start);
  g_ptr_array_add (parser->stanza->entries, parser->entry);
  return TRUE;
}

/* A line that begins with a blank: more of the value above, a comment, or nothing. */
static gboolean
parse_indented (Parser *parser, Piece line, GError **error)
{
  Piece rest = trim (drop_comment (line));

  if (rest.start == rest.end || *rest.start == '#')
    return TRUE;
  if (*rest.start != '|')
    return tl_stanza_fail (
        error, parser->file, parser->line, column_of (parser, rest.start),
        "a line that goes on begins with blanks and \"|\"; a key begins at the line's start");
  if (!parser->entry)
    return tl_stanza_fail (error, parser->file, parser->line, column_of (parser, rest.start),
                           "there is no \"key = value\" above that this line could go on with");
  g_string_append_c (parser->value, '\n');
  g_string_append_len (parser->value, rest.start, rest.end - rest.start);
  return TRUE;
}

static gboolean
parse_line (Parser *parser, Piece line, GError **error)
{
  Piece whole = trim (line);

  if (whole.start == whole.end || *line.start == '#')
    return TRUE;
  if (is_blank (*line.start))
    return parse_indented (parser, line, error);
  return *line.start == '[' ? parse_header (parser, line, error) : parse_entry (parser, line, error);
}

static gboolean
check_utf8 (const char *file, const char *text, gsize len, GError **error)
{
  const char *bad, *line_start = text;
  guint line = 1;

  if (g_utf8_validate_len (text, len, &bad))
    return TRUE;
  for (const char *p = text; p < bad; p++)
    if (*p == '\n')
      {
        line++;
        line_start = p + 1;
      }
  return tl_stanza_fail (error, file, line, 1 + (guint) g_utf8_strlen (line_start, bad - line_start),
                         "this byte (0x%02x) is no UTF-8: save the file as UTF-8", (guint8) *bad);
}

gboolean
tl_stanza_parse (const char *file, const char *text, gsize len, GPtrArray *stanzas, GError **error)
{
  const char *end = text + len;
  g_autoptr (GString) value = g_string_new (NULL);
  Parser parser = { .file = file, .stanzas = stanzas, .value = value };
  gboolean ok = TRUE;

  if (!check_utf8 (file, text, len, error))
    return FALSE;
  if (len >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    text += 3;
  while (ok && text < end)
    {
      const char *stop = memchr (text, '\n', (gsize) (end - text));

      stop = stop ? stop : end;
      parser.line++;
      parser.line_start = text;
      ok = parse_line (&parser, (Piece){ text, stop }, error);
      text = stop < end ? stop + 1 : end;
    }
  finish_entry (&parser);
  return ok;
}
