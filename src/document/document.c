/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document.c - what a reader found, and the ways to look a byte up. */
#include "config.h"

#include "document/document.h"

#include "document/document_private.h"

/* Returns: the characters that start in ${len} bytes. */
static guint32
count_chars (const char *text, gsize len)
{
  guint32 n = 0;

  for (gsize i = 0; i < len; i++)
    n += ((guchar) text[i] & 0xc0) != 0x80 ? 1 : 0;
  return n;
}

void
tl_document_seal (TlDocument *document)
{
  guint32 n = 0;

  document->n_chars = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (gsize at = 0; at <= document->len; at += TL_CHARS_STEP)
    {
      g_array_append_val (document->n_chars, n);
      n += count_chars (document->text + at, MIN (TL_CHARS_STEP, document->len - at));
    }
  document->fold = tl_fold_new (document->text, document->len);
}

TlDocument *
tl_document_ref (TlDocument *document)
{
  g_atomic_ref_count_inc (&document->refs);
  return document;
}

void
tl_document_unref (TlDocument *document)
{
  if (document == NULL || !g_atomic_ref_count_dec (&document->refs))
    return;
  g_free (document->text);
  tl_fold_free (document->fold);
  g_array_unref (document->blocks);
  g_ptr_array_unref (document->tables);
  g_array_unref (document->problems);
  tl_places_clear (&document->places);
  g_clear_pointer (&document->n_chars, g_array_unref);
  g_string_chunk_free (document->strings);
  g_free (document);
}

const char *
tl_document_get_type (const TlDocument *document)
{
  return document->type;
}

const char *
tl_document_get_title (const TlDocument *document)
{
  return document->title;
}

guint
tl_document_get_n_pages (const TlDocument *document)
{
  return document->n_pages;
}

const char *
tl_document_get_text (const TlDocument *document, gsize *len)
{
  if (len != NULL)
    *len = document->len;
  return document->text;
}

const TlFold *
tl_document_get_fold (const TlDocument *document)
{
  return document->fold;
}

const TlBlock *
tl_document_get_blocks (const TlDocument *document, guint *n)
{
  *n = document->blocks->len;
  return (const TlBlock *) (gpointer) document->blocks->data;
}

guint
tl_document_get_n_tables (const TlDocument *document)
{
  return document->tables->len;
}

const TlTable *
tl_document_get_table (const TlDocument *document, guint index)
{
  g_assert (index < document->tables->len);
  return g_ptr_array_index (document->tables, index);
}

const TlProblem *
tl_document_get_problems (const TlDocument *document, guint *n)
{
  *n = document->problems->len;
  return (const TlProblem *) (gpointer) document->problems->data;
}

gint
tl_document_find_block (const TlDocument *document, guint32 offset)
{
  guint low = 0, high = document->blocks->len;

  while (low < high)
    {
      guint mid = (low + high) / 2;

      if (g_array_index (document->blocks, TlBlock, mid).span.start <= offset)
        low = mid + 1;
      else
        high = mid;
    }
  if (low == 0 || offset >= g_array_index (document->blocks, TlBlock, low - 1).span.end)
    return -1;
  return (gint) low - 1;
}

guint
tl_document_get_page (const TlDocument *document, guint32 offset)
{
  return tl_places_get_page (&document->places, offset);
}

const char *
tl_document_get_path (const TlDocument *document, guint32 offset)
{
  gint index = tl_document_find_block (document, offset);
  const TlBlock *block;
  const TlCell *cell;

  if (index < 0)
    return NULL;
  block = &g_array_index (document->blocks, TlBlock, index);
  if (block->kind != TL_BLOCK_TABLE)
    return block->path;
  cell = tl_table_find_cell (tl_document_get_table (document, block->table), offset);
  return cell != NULL && cell->path != NULL ? cell->path : block->path;
}

void
tl_document_get_boxes (const TlDocument *document, TlSpan span, GArray *boxes)
{
  span.end = (guint32) MIN (span.end, document->len);
  if (!tl_span_is_empty (span))
    tl_places_get_boxes (&document->places, document->text, span, boxes);
}

static guint32
get_char (const TlDocument *document, guint32 at)
{
  gsize end = MIN (at, document->len), step = end / TL_CHARS_STEP, from = step * TL_CHARS_STEP;

  return g_array_index (document->n_chars, guint32, step) + count_chars (document->text + from, end - from);
}

TlSpan
tl_document_get_chars (const TlDocument *document, TlSpan span)
{
  return (TlSpan){ get_char (document, span.start), get_char (document, span.end) };
}

/* Returns: the byte at which character ${index} starts. */
static guint32
get_byte (const TlDocument *document, guint32 index)
{
  guint low = 0, high = document->n_chars->len;
  gsize at;

  while (high - low > 1)
    {
      guint mid = (low + high) / 2;

      if (g_array_index (document->n_chars, guint32, mid) <= index)
        low = mid;
      else
        high = mid;
    }
  at = (gsize) low * TL_CHARS_STEP;
  index -= g_array_index (document->n_chars, guint32, low);
  while (at < document->len && ((guchar) document->text[at] & 0xc0) == 0x80)
    at++;
  for (; index > 0 && at < document->len; index--)
    at += (gsize) g_utf8_skip[(guchar) document->text[at]];
  return (guint32) MIN (at, document->len);
}

TlSpan
tl_document_get_bytes (const TlDocument *document, TlSpan chars)
{
  return (TlSpan){ get_byte (document, chars.start), get_byte (document, chars.end) };
}
