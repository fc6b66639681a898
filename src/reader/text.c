/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text.c - plain text: what blocks its lines make.
 *
 * What a line is can only be told from its shape: numbering, punctuation, length.
 */
#include "config.h"

#include <string.h>

#include "base/utf8.h"
#include "document/builder.h"
#include "reader/charset.h"
#include "reader/magic.h"
#include "reader/reader.h"
#include "reader/text_mark.h"
#include "reader/text_piece.h"

#define SURE          10 /* anything that has a shape of its own is surer */
#define HEADING_WIDTH 90
#define TITLE_WIDTH   140
#define LIST_MIN      2 /* numbered lines before one that is the last of a list, no heading */

extern const TlReader tl_reader_text;

static guint
sniff (const guint8 *bytes, gsize len)
{
  return tl_magic_find (bytes, len) == NULL && tl_magic_is_text (bytes, len) ? SURE : 0;
}

/* What a piece looks like. */
typedef struct
{
  TlTextMark mark;
  gsize skip;
  guint width;
  gboolean is_label; /* and something stands behind it */
  gboolean is_end;
  guint run; /* pieces with the same mark right before it */
} Look;

static gboolean
ends_with_colon (const char *text, gsize len)
{
  return len > 0 && (text[len - 1] == ':' || g_utf8_get_char (text + tl_utf8_prev (text, len)) == 0xff1a);
}

static Look
look_at (const char *text, const TlTextPiece *piece)
{
  const char *start = text + piece->start;
  gsize len = piece->end - piece->start;
  Look look = { 0 };

  if (piece->is_table)
    return look;
  look.mark = tl_text_mark_find (start, len, &look.skip);
  look.width = tl_text_mark_width (start, len);
  look.is_end = !ends_with_colon (start, len) && tl_text_mark_is_end (start, len);
  look.is_label = tl_text_mark_is_label (start, len) && !ends_with_colon (start, len);
  return look;
}

/* Whether ${text} is but a small word or sign and a number: "Page 2 of 51" is no part of anything. */
static gboolean
is_counted (const char *text, gsize len)
{
  gsize at = 0;

  while (at < len && (g_ascii_islower (text[at]) || text[at] == ' ' || text[at] == '/'))
    at++;
  if (at == 0 || at == len)
    return FALSE;
  while (at < len && g_ascii_isdigit (text[at]))
    at++;
  return at == len;
}

/* Returns: the level of the heading that the piece is, or 0.  ${next} is the piece behind it: numbered lines
 * one after the other are a list. */
static guint
find_level (const Look *look, const char *text, gsize len, const Look *next)
{
  if (look->mark < TL_TEXT_MARK_PART || look->mark >= TL_TEXT_MARK_INNER || look->width > HEADING_WIDTH
      || look->is_label || look->is_end)
    return 0;
  if (look->mark == TL_TEXT_MARK_PART)
    return is_counted (text + look->skip, len - look->skip) ? 0 : look->mark;
  if (look->skip >= len
      || (look->mark >= TL_TEXT_MARK_HAN_IN && (next->mark == look->mark || look->run >= LIST_MIN)))
    return 0;
  return look->mark;
}

/* The first line names the document, if it is no sentence and no "Label: value". */
static gboolean
is_title (const Look *look, guint index, guint n)
{
  return index == 0 && n > 1 && look->width >= 8 && look->width <= TITLE_WIDTH
         && look->mark == TL_TEXT_MARK_NONE && !look->is_label && !look->is_end;
}

/* "## Award": as Markdown writes headings. */
static guint
find_hashes (const char *text, gsize len)
{
  gsize n = 0;

  while (n < len && text[n] == '#')
    n++;
  return n > 0 && n <= 6 && n < len && text[n] == ' ' ? (guint) n : 0;
}

static gboolean
is_page_number (const char *text, const GArray *pieces, guint i)
{
  const TlTextPiece *piece = &g_array_index (pieces, TlTextPiece, i);

  if (strspn (text + piece->start, "0123456789") < piece->end - piece->start || piece->end - piece->start > 4)
    return FALSE;
  return (i > 0 && (piece - 1)->page < piece->page)
         || (i + 1 < pieces->len && (piece + 1)->page > piece->page);
}

static void
add_piece (TlBuilder *builder, const TlTextLines *lines, const GArray *pieces, guint i, const Look *look,
           const Look *next)
{
  const TlTextPiece *piece = &g_array_index (pieces, TlTextPiece, i);
  const char *text = lines->text;
  const char *start = text + piece->start;
  gsize len = piece->end - piece->start;
  guint hashes = find_hashes (start, len), level = hashes;
  TlBlockKind kind = TL_BLOCK_HEADING;

  if (level == 0)
    level = is_title (look, i, pieces->len) ? 1 : find_level (look, start, len, next);
  if (level == 0)
    kind = look->mark >= TL_TEXT_MARK_HAN ? TL_BLOCK_ITEM : TL_BLOCK_PARAGRAPH;
  tl_builder_set_page (builder, piece->page);
  tl_builder_begin_block (builder, kind, level);
  if (tl_text_mark_is_furniture (start, len) || is_page_number (text, pieces, i))
    tl_builder_set_furniture (builder);
  tl_text_lines_add (lines, piece->line, piece->start + hashes, piece->end, builder);
  tl_builder_end_block (builder);
}

static void
add_pieces (TlBuilder *builder, const TlTextLines *lines, const GArray *pieces)
{
  Look look = { 0 }, next = { 0 };

  if (pieces->len > 0)
    next = look_at (lines->text, &g_array_index (pieces, TlTextPiece, 0));
  for (guint i = 0; i < pieces->len && !tl_builder_is_full (builder); i++)
    {
      const TlTextPiece *piece = &g_array_index (pieces, TlTextPiece, i);

      look = next;
      next = (Look){ 0 };
      if (i + 1 < pieces->len)
        next = look_at (lines->text, piece + 1);
      next.run = next.mark != TL_TEXT_MARK_NONE && next.mark == look.mark ? look.run + 1 : 0;
      if (piece->is_table)
        tl_text_table_add (&piece->table, lines, builder);
      else
        add_piece (builder, lines, pieces, i, &look, &next);
    }
}

/* Returns: how many of ${len} bytes to read: up to the last line end within the limit. */
static gsize
cut_bytes (const guint8 *bytes, gsize len, const TlLimits *limits, TlBuilder *builder)
{
  gsize at = limits->text_bytes;

  if (len <= limits->text_bytes)
    return len;
  tl_builder_add_problem (builder, "too-long",
                          "The text is longer than the limits allow; its end was not read.", TRUE);
  while (at > 0 && limits->text_bytes - at < 65536 && bytes[at - 1] != '\n')
    at--;
  return at > 0 && bytes[at - 1] == '\n' ? at : limits->text_bytes;
}

static TlDocument *
read_text (GBytes *bytes, const TlLimits *limits, GError **error)
{
  gsize len;
  const guint8 *data = g_bytes_get_data (bytes, &len);
  g_autoptr (TlBuilder) builder = tl_builder_new (limits, "text/plain");
  g_autoptr (TlDecoded) decoded = NULL;
  g_autoptr (TlTextLines) lines = NULL;
  g_autoptr (GArray) pieces = NULL;

  decoded = tl_charset_decode (data, cut_bytes (data, len, limits, builder), NULL);
  tl_decoded_add_problems (decoded, builder);
  lines = tl_text_lines_new (decoded->text, decoded->len);
  pieces = tl_text_pieces_new (lines);
  add_pieces (builder, lines, pieces);
  if (lines->lines->len > 0)
    tl_builder_set_n_pages (builder, tl_text_lines_get (lines, lines->lines->len - 1)->page);
  return tl_builder_finish (builder);
}

const TlReader tl_reader_text = {
  .name = "text",
  .type = "text/plain",
  .sniff = sniff,
  .read = read_text,
};
