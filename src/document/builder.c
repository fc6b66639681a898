/* SPDX-License-Identifier: GPL-3.0-or-later */
/* builder.c - the only way to make a document; enforces the limits.
 *
 * A block or cell is "open" while text goes into it.  A line end is kept back until more text comes, so
 * that none stands at an edge.
 */
#include "config.h"

#include "document/builder.h"

#include <string.h>

#include "base/utf8.h"
#include "document/builder_private.h"

#define NO_PAGES G_MAXUINT

TlBuilder *
tl_builder_new (const TlLimits *limits, const char *type)
{
  TlBuilder *builder = g_new0 (TlBuilder, 1);
  TlDocument *document = g_new0 (TlDocument, 1);

  g_atomic_ref_count_init (&document->refs);
  document->strings = g_string_chunk_new (1024);
  document->type = g_string_chunk_insert (document->strings, type);
  document->blocks = g_array_new (FALSE, FALSE, sizeof (TlBlock));
  document->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_table_free);
  document->problems = g_array_new (TRUE, TRUE, sizeof (TlProblem));
  tl_places_init (&document->places);
  builder->limits = limits;
  builder->document = document;
  builder->text = g_string_new (NULL);
  builder->page = 1;
  builder->n_pages = NO_PAGES;
  builder->slots = 2 * limits->cells;
  return builder;
}

void
tl_builder_free (TlBuilder *builder)
{
  if (builder == NULL)
    return;
  tl_document_unref (builder->document);
  if (builder->text != NULL)
    g_string_free (builder->text, TRUE);
  tl_table_draft_free (builder->table);
  g_free (builder->path);
  g_free (builder);
}

/* Returns: a copy of ${string} that lives as long as the document, valid UTF-8. */
static const char *
keep (TlBuilder *builder, const char *string)
{
  g_autofree char *valid = NULL;

  if (string == NULL)
    return NULL;
  valid = g_utf8_make_valid (string, -1);
  return g_string_chunk_insert_const (builder->document->strings, valid);
}

void
tl_builder_set_title (TlBuilder *builder, const char *title)
{
  builder->document->title = keep (builder, title);
}

void
tl_builder_set_n_pages (TlBuilder *builder, guint n_pages)
{
  builder->n_pages = n_pages;
}

void
tl_builder_set_page (TlBuilder *builder, guint page)
{
  builder->page = MAX (page, 1);
}

void
tl_builder_set_path (TlBuilder *builder, const char *path)
{
  if (g_strcmp0 (builder->path, path) == 0)
    return;
  g_free (builder->path);
  builder->path = g_strdup (path);
  builder->path_kept = NULL;
}

const char *
tl_builder_get_path (TlBuilder *builder)
{
  if (builder->path_kept == NULL)
    builder->path_kept = keep (builder, builder->path);
  return builder->path_kept;
}

void
tl_builder_set_group (TlBuilder *builder, guint group)
{
  builder->group = group;
}

void
tl_builder_meet_limit (TlBuilder *builder)
{
  builder->full = TRUE;
  tl_builder_add_problem (builder, "too-long",
                          "The document is longer than the limits allow; its end was not read.", TRUE);
}

gboolean
tl_builder_is_full (const TlBuilder *builder)
{
  return builder->full;
}

void
tl_builder_add_problem (TlBuilder *builder, const char *code, const char *sentence, gboolean lossy)
{
  GArray *problems = builder->document->problems;
  TlProblem problem = { code, NULL, lossy };

  for (guint i = 0; i < problems->len; i++)
    if (g_str_equal (g_array_index (problems, TlProblem, i).code, code))
      return;
  problem.sentence = keep (builder, sentence);
  g_array_append_val (problems, problem);
}

void
tl_builder_cut_text (TlBuilder *builder, gsize len)
{
  while (builder->text->len > len)
    {
      gsize at = tl_utf8_prev (builder->text->str, builder->text->len);

      tl_places_drop_char (&builder->document->places, (guint32) at);
      g_string_truncate (builder->text, at);
    }
}

void
tl_builder_trim_text (TlBuilder *builder)
{
  gsize len = builder->text->len;

  while (len > builder->text_from)
    {
      gsize at = tl_utf8_prev (builder->text->str, len);
      gunichar c = g_utf8_get_char (builder->text->str + at);

      if (c != '\n' && !tl_utf8_is_blank (c) && !tl_utf8_is_invisible (c))
        break;
      len = at;
    }
  tl_builder_cut_text (builder, len);
  builder->line_end = 0;
}

void
tl_builder_start_block (TlBuilder *builder, TlBlockKind kind, guint level)
{
  builder->block_from = builder->text->len;
  if (builder->text->len > 0)
    g_string_append_c (builder->text, '\n');
  builder->text_from = builder->text->len;
  builder->line_end = 0;
  builder->page_set = FALSE;
  builder->block = (TlBlock){ .kind = kind, .level = level, .page = builder->page, .group = builder->group };
  builder->block.span.start = (guint32) builder->text->len;
  builder->block.path = tl_builder_get_path (builder);
}

void
tl_builder_begin_block (TlBuilder *builder, TlBlockKind kind, guint level)
{
  if (builder->cell_open || builder->cell_lost)
    {
      tl_builder_add_break (builder);
      return;
    }
  tl_builder_end_table (builder, 0);
  tl_builder_end_block (builder);
  tl_builder_start_block (builder, kind, kind == TL_BLOCK_HEADING ? CLAMP (level, 1, 9) : 0);
  builder->block_open = TRUE;
}

void
tl_builder_set_furniture (TlBuilder *builder)
{
  builder->block.furniture = TRUE;
}

void
tl_builder_keep_block (TlBuilder *builder)
{
  builder->block.span.end = (guint32) builder->text->len;
  g_array_append_val (builder->document->blocks, builder->block);
  if (builder->document->blocks->len >= builder->limits->blocks)
    tl_builder_meet_limit (builder);
}

void
tl_builder_end_block (TlBuilder *builder)
{
  if (!builder->block_open)
    return;
  builder->block_open = FALSE;
  tl_builder_trim_text (builder);
  if (builder->text->len > builder->text_from)
    tl_builder_keep_block (builder);
  else
    tl_builder_cut_text (builder, builder->block_from);
}

/* Text that comes without a block or cell opens one.  Returns: whether text can be taken. */
static gboolean
open_something (TlBuilder *builder)
{
  if (builder->full || builder->cell_lost)
    return FALSE;
  if (builder->table != NULL && !builder->cell_open)
    tl_builder_begin_cell (builder, TL_COL_NEXT, 1, 1, FALSE);
  else if (builder->table == NULL && !builder->block_open)
    tl_builder_begin_block (builder, TL_BLOCK_PARAGRAPH, 0);
  return !builder->full && !builder->cell_lost;
}

/* Says on which page the text that comes stands. */
static void
mark_page (TlBuilder *builder)
{
  tl_places_set_page (&builder->document->places, (guint32) builder->text->len, builder->page);
  if (builder->page_set)
    return;
  builder->page_set = TRUE;
  if (builder->cell_open)
    tl_builder_get_cell (builder)->page = builder->page;
  if (builder->table == NULL || !builder->table_text)
    builder->block.page = builder->page;
}

/* Takes one character that is no line end.  Returns: where it starts, or -1 if it is not kept. */
static gssize
add_char (TlBuilder *builder, gunichar c)
{
  gboolean empty = builder->text->len == builder->text_from;
  gboolean blank = tl_utf8_is_blank (c) || tl_utf8_is_invisible (c);
  gssize at;

  if (c == 0 || (blank && (empty || builder->line_end != 0)))
    return -1;
  if (builder->text->len + 16 > builder->limits->text_bytes)
    {
      tl_builder_meet_limit (builder);
      return -1;
    }
  if (!empty && builder->line_end != 0)
    g_string_append_unichar (builder->text, builder->line_end);
  builder->line_end = 0;
  mark_page (builder);
  at = (gssize) builder->text->len;
  if (c < 0x80 && !g_ascii_iscntrl ((char) c))
    g_string_append_c (builder->text, (char) c);
  else
    g_string_append_unichar (builder->text, blank && c < 0x20 ? ' ' : c);
  return at;
}

static void
add_line_end (TlBuilder *builder, gunichar c)
{
  if (builder->line_end != '\n')
    builder->line_end = c;
}

void
tl_builder_add_break (TlBuilder *builder)
{
  add_line_end (builder, '\n');
}

void
tl_builder_add_soft_break (TlBuilder *builder)
{
  add_line_end (builder, TL_SOFT_BREAK_CHAR);
}

void
tl_builder_add_text (TlBuilder *builder, const char *text, gsize len)
{
  const char *end = text + len;

  if (len == 0 || !open_something (builder))
    return;
  while (text < end && !builder->full)
    {
      gunichar c = (guchar) *text;
      gsize skip = 1;

      if (c >= 0x80)
        {
          c = g_utf8_get_char_validated (text, end - text);
          skip = c < 0x110000 ? (gsize) g_utf8_skip[(guchar) *text] : 1;
          c = c < 0x110000 ? c : 0xfffd;
        }
      text += skip;
      if (c == '\n' || c == 0x2029)
        add_line_end (builder, '\n');
      else if (c == TL_SOFT_BREAK_CHAR)
        add_line_end (builder, c);
      else
        (void) add_char (builder, c);
    }
}

void
tl_builder_add_glyph (TlBuilder *builder, gunichar c, const TlBox *box)
{
  gssize at;

  if (!open_something (builder))
    return;
  if (c == '\n' || c == TL_SOFT_BREAK_CHAR)
    {
      add_line_end (builder, c);
      return;
    }
  at = add_char (builder, g_unichar_validate (c) ? c : 0xfffd);
  if (at >= 0)
    tl_places_add_glyph (&builder->document->places, (guint32) at, (guint32) builder->text->len, box);
}

TlDocument *
tl_builder_finish (TlBuilder *builder)
{
  TlDocument *document = builder->document;

  builder->nested = 0;
  tl_builder_end_table (builder, 0);
  tl_builder_end_block (builder);
  document->n_pages = builder->n_pages != NO_PAGES ? builder->n_pages : builder->page;
  document->len = builder->text->len;
  document->text = g_string_free (g_steal_pointer (&builder->text), FALSE);
  tl_document_seal (document);
  return g_steal_pointer (&builder->document);
}
