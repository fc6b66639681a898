/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_emit.c - pages to a document. */
#include "config.h"

#include "reader/pdf_emit.h"

#include <string.h>

#include "reader/pdf_contents.h"
#include "reader/pdf_ink.h"
#include "reader/pdf_join.h"
#include "reader/pdf_layout.h"
#include "reader/pdf_mark.h"
#include "reader/pdf_paragraph.h"

#define AROUND      2   /* pages before and behind that a page is compared with */
#define SIZES       128 /* half points */
#define RUNNING_MAX 1000

typedef struct
{
  TlBlockKind kind;
  char *text;
  TlBox box;
} Field;

/* A page that waits. */
typedef struct
{
  TlPdfSheet *sheet;
  GArray *fields; /* of Field */
} Slot;

struct _TlPdfEmit
{
  TlBuilder *builder;
  guint n_pages;
  GPtrArray *slots; /* of Slot */
  guint next;       /* of them: to be written */
  guint64 sizes[SIZES];
  guint64 bold, plain; /* glyphs */
  guint group;
  GHashTable *running; /* texts of heads and feet that were read */
  TlPdfJoin *join;
  GArray *ink;                /* of TlPdfInk: of the line being written */
  const TlPdfLines *measured; /* lines whose borders are known: */
  TlPdfMeasure whole;
};

static void
clear_field (gpointer data)
{
  g_free (((Field *) data)->text);
}

static void
slot_free (Slot *slot)
{
  tl_pdf_sheet_free (slot->sheet);
  g_array_unref (slot->fields);
  g_free (slot);
}

TlPdfEmit *
tl_pdf_emit_new (TlBuilder *builder, guint n_pages)
{
  TlPdfEmit *emit = g_new0 (TlPdfEmit, 1);

  emit->builder = builder;
  emit->n_pages = n_pages;
  emit->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) slot_free);
  emit->join = tl_pdf_join_new (builder);
  emit->ink = g_array_new (FALSE, FALSE, sizeof (TlPdfInk));
  emit->running = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return emit;
}

void
tl_pdf_emit_free (TlPdfEmit *emit)
{
  if (emit == NULL)
    return;
  g_ptr_array_unref (emit->slots);
  tl_pdf_join_free (emit->join);
  g_array_unref (emit->ink);
  g_hash_table_unref (emit->running);
  g_free (emit);
}

/* Closes the open table before something else is written. */
static void
turn_to (TlPdfEmit *emit, const TlPdfPage *page)
{
  tl_pdf_join_close (emit->join);
  tl_builder_set_page (emit->builder, page->number);
}

static void
write_words (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line,
             guint from, guint end)
{
  g_array_set_size (emit->ink, 0);
  tl_pdf_ink_add_words (emit->ink, page, lines, line, from, end);
  tl_pdf_ink_write (emit->ink, emit->builder);
}

/* A head or foot may say what nothing else does (the number of the tender): the first is read. */
static gboolean
is_news (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfPiece *piece)
{
  g_autoptr (GString) text
      = tl_pdf_line_text (page, piece->lines, tl_pdf_lines_get (piece->lines, piece->first));

  return piece->furniture == TL_PDF_RUNNING && !tl_pdf_join_is_open (emit->join)
         && g_hash_table_size (emit->running) < RUNNING_MAX
         && g_hash_table_add (emit->running, g_strdup (text->str));
}

static gboolean
is_label_piece (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line, guint from)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = from; i < line->n && text->len < 400; i++)
    {
      const TlPdfWord *word = tl_pdf_lines_word (page, lines, line, i);

      for (guint k = 0; k < word->n; k++)
        g_string_append_unichar (text, tl_pdf_page_glyph (page, word->first + k)->c);
    }
  return tl_pdf_mark_is_label (text->str);
}

/* "A: x      B: y" are two blocks. */
static void
write_split_line (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line,
                  TlBlockKind kind)
{
  guint from = 0;

  for (guint i = 1; i <= line->n; i++)
    {
      if (i < line->n
          && (!tl_pdf_line_is_split (page, lines, line, i) || !is_label_piece (page, lines, line, i)))
        continue;
      tl_builder_begin_block (emit->builder, from == 0 ? kind : TL_BLOCK_PARAGRAPH, 0);
      write_words (emit, page, lines, line, from, i);
      tl_builder_end_block (emit->builder);
      from = i;
    }
}

static float
get_size (const TlPdfEmit *emit)
{
  guint best = 0;

  for (guint i = 1; i < SIZES; i++)
    if (emit->sizes[i] > emit->sizes[best])
      best = i;
  return best / 2.f;
}

/* The borders are those of the whole column, which are measured once; the pitch is the piece's own. */
static TlPdfMeasure
measure_piece (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfPiece *piece)
{
  TlPdfMeasure own = tl_pdf_paragraph_measure (page, piece->lines, piece->first, piece->n, FALSE);

  if (emit->measured != piece->lines)
    emit->whole
        = tl_pdf_paragraph_measure (page, piece->lines, 0, piece->lines->lines->len, piece->column == 0);
  emit->measured = piece->lines;
  own.left = MIN (own.left, emit->whole.left);
  own.right = MAX (own.right, emit->whole.right);
  return own;
}

static void
write_lines (TlPdfEmit *emit, const TlPdfSheet *sheet, const TlPdfPiece *piece)
{
  const TlPdfPage *page = sheet->page;
  gboolean bold = emit->bold > 2 * emit->plain;
  TlPdfMeasure measure = measure_piece (emit, page, piece);
  g_autoptr (GArray) paragraphs
      = tl_pdf_paragraph_split (page, piece->lines, piece->first, piece->n, &measure, get_size (emit), bold);

  for (guint p = 0; p < paragraphs->len; p++)
    {
      const TlPdfParagraph *paragraph = &g_array_index (paragraphs, TlPdfParagraph, p);
      const TlPdfLine *line = tl_pdf_lines_get (piece->lines, paragraph->first);

      if (paragraph->n == 1 && paragraph->kind != TL_BLOCK_HEADING)
        {
          write_split_line (emit, page, piece->lines, line, paragraph->kind);
          continue;
        }
      tl_builder_begin_block (emit->builder, paragraph->kind, paragraph->level);
      for (guint i = 0; i < paragraph->n; i++)
        {
          line = tl_pdf_lines_get (piece->lines, paragraph->first + i);
          if (i > 0)
            tl_builder_add_soft_break (emit->builder);
          write_words (emit, page, piece->lines, line, 0, line->n);
        }
      tl_builder_end_block (emit->builder);
    }
}

static void
write_field (TlPdfEmit *emit, const Field *field)
{
  g_auto (GStrv) rows = g_strsplit_set (field->text, "\r\n", -1);

  tl_builder_begin_block (emit->builder, field->kind, 0);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      if (i > 0)
        tl_builder_add_break (emit->builder);
      tl_builder_add_text (emit->builder, rows[i], strlen (rows[i]));
    }
  tl_builder_end_block (emit->builder);
}

static void
write_slot (TlPdfEmit *emit, const Slot *slot)
{
  const TlPdfPage *page = slot->sheet->page;
  g_autoptr (TlPdfLayout) layout = tl_pdf_layout_make (slot->sheet);
  gboolean is_first = TRUE;
  guint last_column = 0;

  tl_builder_set_page (emit->builder, page->number);
  emit->measured = NULL;
  for (guint i = 0; i < layout->pieces->len; i++)
    {
      const TlPdfPiece *piece = &g_array_index (layout->pieces, TlPdfPiece, i);

      if (piece->furniture != TL_PDF_NO_FURNITURE && !is_news (emit, page, piece))
        {
          tl_pdf_join_add_furniture (emit->join, page, piece->lines,
                                     tl_pdf_lines_get (piece->lines, piece->first));
          continue;
        }
      if (piece->column != last_column && piece->column > 0)
        emit->group++;
      last_column = piece->column;
      tl_builder_set_group (emit->builder, piece->column > 0 ? emit->group : 0);
      if (piece->table != NULL && tl_pdf_contents_is_table (page, piece->table, emit->n_pages))
        tl_pdf_join_add_contents (emit->join, page, piece->table);
      else if (piece->table != NULL)
        tl_pdf_join_add_table (emit->join, page, piece->table, is_first);
      else
        {
          turn_to (emit, page);
          write_lines (emit, slot->sheet, piece);
        }
      is_first = FALSE;
    }
  tl_builder_set_group (emit->builder, 0);
  for (guint i = 0; i < slot->fields->len; i++)
    {
      turn_to (emit, page);
      write_field (emit, &g_array_index (slot->fields, Field, i));
    }
}

/* Writes the next page and drops what no other is compared with any more. */
static void
write_next (TlPdfEmit *emit)
{
  TlPdfSheet *others[2 * AROUND] = { NULL };
  Slot *slot = g_ptr_array_index (emit->slots, emit->next);
  guint n = 0;

  for (guint i = emit->next > AROUND ? emit->next - AROUND : 0;
       i < emit->slots->len && i <= emit->next + AROUND; i++)
    if (i != emit->next)
      others[n++] = ((Slot *) g_ptr_array_index (emit->slots, i))->sheet;
  tl_pdf_sheet_mark_furniture (slot->sheet, others, n);
  write_slot (emit, slot);
  emit->next++;
  if (emit->next > AROUND)
    {
      g_ptr_array_remove_index (emit->slots, 0);
      emit->next--;
    }
}

static void
count_glyphs (TlPdfEmit *emit, const TlPdfPage *page)
{
  for (guint i = 0; i < page->glyphs->len; i++)
    {
      const TlPdfGlyph *glyph = tl_pdf_page_glyph (page, i);

      emit->sizes[CLAMP ((gint) (glyph->size * 2), 0, SIZES - 1)]++;
      *(glyph->bold ? &emit->bold : &emit->plain) += 1;
    }
}

void
tl_pdf_emit_add_page (TlPdfEmit *emit, TlPdfPage *page)
{
  Slot *slot = g_new0 (Slot, 1);

  count_glyphs (emit, page);
  slot->sheet = tl_pdf_sheet_new (page);
  slot->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  g_array_set_clear_func (slot->fields, clear_field);
  g_ptr_array_add (emit->slots, slot);
  if (emit->next + AROUND + 1 < emit->slots->len)
    write_next (emit);
}

static void
append_solid (GString *solid, const char *text)
{
  for (const char *at = text; *at != 0; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (solid, g_utf8_get_char (at));
}

/* Whether the words of the page in ${box} say ${value} already. */
static gboolean
is_shown (const TlPdfPage *page, const char *value, const TlBox *box)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (GString) solid = g_string_new (NULL);

  append_solid (solid, value);
  for (guint i = 0; i < page->glyphs->len; i++)
    {
      const TlPdfGlyph *glyph = tl_pdf_page_glyph (page, i);
      float x = (glyph->place.x0 + glyph->place.x1) / 2;

      if (x >= box->x0 && x <= box->x1 && tl_box_mid (&glyph->place) >= box->y0
          && tl_box_mid (&glyph->place) <= box->y1)
        g_string_append_unichar (shown, glyph->c);
    }
  return solid->len == 0 || strstr (shown->str, solid->str) != NULL;
}

void
tl_pdf_emit_add_field (TlPdfEmit *emit, TlBlockKind kind, const char *name, const char *value,
                       const TlBox *box)
{
  Slot *slot = g_ptr_array_index (emit->slots, emit->slots->len - 1);
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  g_autofree char *label = g_utf8_make_valid (name == NULL ? "" : name, -1);
  Field field = { .kind = kind, .box = *box };

  if (is_shown (slot->sheet->page, valid, box))
    return;
  field.text = label[0] == 0 ? g_strdup (valid) : g_strconcat (label, ": ", valid, NULL);
  g_array_append_val (slot->fields, field);
}

void
tl_pdf_emit_finish (TlPdfEmit *emit)
{
  while (emit->next < emit->slots->len)
    write_next (emit);
  tl_pdf_join_close (emit->join);
}
