/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_emit.c - pages to a document.
 *
 * A table stays open until something else comes: the next page may go on with it.  The feet and heads in
 * between wait until it is closed.
 */
#include "config.h"

#include "reader/pdf_emit.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "reader/pdf_layout.h"
#include "reader/pdf_mark.h"
#include "reader/pdf_paragraph.h"

#define AROUND 2      /* pages before and behind that a page is compared with */
#define SIZES 128     /* half points */
#define NEAR_RULED 6  /* points: columns of a table on two pages */
#define NEAR_ALIGNED 14
#define RUNNING_MAX 1000
#define PAD_MAX 6.f   /* points between a border and the text of its cell */

typedef struct
{
  TlBlockKind kind;
  char       *text;
  TlBox       box;
} Field;

/* A page that waits. */
typedef struct
{
  TlPdfSheet *sheet;
  GArray     *fields; /* of Field */
} Slot;

/* A character of furniture that waits; c is 0 behind a line. */
typedef struct
{
  gunichar c;
  guint    page;
  TlBox    box;
} Waiting;

struct _TlPdfEmit
{
  TlBuilder *builder;
  GPtrArray *slots; /* of Slot */
  guint      next;  /* of them: to be written */
  guint64    sizes[SIZES];
  guint64    bold, plain; /* glyphs */
  guint      group;
  GHashTable *running; /* texts of heads and feet that were read */

  gboolean  is_open; /* a table: */
  gboolean  ruled;
  guint     page; /* that it has reached */
  GArray   *xs;
  GPtrArray *head; /* of char *: texts of its first rows */
  guint     n_header;
  GArray   *waiting; /* of Waiting */
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
tl_pdf_emit_new (TlBuilder *builder)
{
  TlPdfEmit *emit = g_new0 (TlPdfEmit, 1);

  emit->builder = builder;
  emit->slots = g_ptr_array_new_with_free_func ((GDestroyNotify) slot_free);
  emit->xs = g_array_new (FALSE, FALSE, sizeof (float));
  emit->head = g_ptr_array_new_with_free_func (g_free);
  emit->running = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  emit->waiting = g_array_new (FALSE, FALSE, sizeof (Waiting));
  return emit;
}


void
tl_pdf_emit_free (TlPdfEmit *emit)
{
  if (emit == NULL)
    return;
  g_ptr_array_unref (emit->slots);
  g_array_unref (emit->xs);
  g_ptr_array_unref (emit->head);
  g_array_unref (emit->waiting);
  g_hash_table_unref (emit->running);
  g_free (emit);
}


static void
write_waiting (TlPdfEmit *emit)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < emit->waiting->len; i++)
    {
      const Waiting *waiting = &g_array_index (emit->waiting, Waiting, i);

      if (!is_open)
        {
          tl_builder_set_page (emit->builder, waiting->page);
          tl_builder_begin_block (emit->builder, TL_BLOCK_PARAGRAPH, 0);
          tl_builder_set_furniture (emit->builder);
        }
      is_open = waiting->c != 0;
      if (is_open)
        tl_builder_add_glyph (emit->builder, waiting->c, &waiting->box);
      else
        tl_builder_end_block (emit->builder);
    }
  g_array_set_size (emit->waiting, 0);
}


static void
close_table (TlPdfEmit *emit, const TlPdfPage *page)
{
  if (emit->is_open)
    {
      tl_builder_end_table (emit->builder, emit->n_header);
      emit->is_open = FALSE;
    }
  write_waiting (emit);
  tl_builder_set_page (emit->builder, page->number);
}


static TlBox
get_blank_box (const TlPdfGlyph *left, const TlPdfGlyph *right)
{
  TlBox box = left->place;

  if (right->place.x0 >= left->place.x1)
    {
      box.x0 = left->place.x1;
      box.x1 = right->place.x0;
    }
  return box;
}


/* Words [from, end) of the line, to the builder or to what waits. */
static void
write_words (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line, guint from,
             guint end, gboolean waits)
{
  Waiting waiting = { .page = page->number };

  for (guint i = from; i < end; i++)
    {
      const TlPdfWord *word = tl_pdf_lines_word (page, lines, line, i);
      const TlPdfWord *last = i > from ? tl_pdf_lines_word (page, lines, line, i - 1) : NULL;

      for (gint k = last != NULL && tl_pdf_line_has_blank (page, last, word) ? -1 : 0; k < (gint) word->n; k++)
        {
          const TlPdfGlyph *glyph = tl_pdf_page_glyph (page, word->first + (guint) MAX (k, 0));

          waiting.c = k < 0 ? ' ' : glyph->c;
          waiting.box = glyph->place;
          if (k < 0)
            waiting.box = get_blank_box (tl_pdf_page_glyph (page, last->first + last->n - 1), glyph);
          if (waits)
            g_array_append_val (emit->waiting, waiting);
          else
            tl_builder_add_glyph (emit->builder, waiting.c, &waiting.box);
        }
    }
}


/* A head or foot may say what nothing else does (the number of the tender): the first is read. */
static gboolean
is_news (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfPiece *piece)
{
  g_autoptr (GString) text = tl_pdf_line_text (page, piece->lines, tl_pdf_lines_get (piece->lines, piece->first));

  return piece->furniture == TL_PDF_RUNNING && !emit->is_open && g_hash_table_size (emit->running) < RUNNING_MAX
         && g_hash_table_add (emit->running, g_strdup (text->str));
}


static void
write_furniture (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfPiece *piece)
{
  Waiting end = { .page = page->number };

  for (guint i = piece->first; i < piece->first + piece->n; i++)
    {
      const TlPdfLine *line = tl_pdf_lines_get (piece->lines, i);

      write_words (emit, page, piece->lines, line, 0, line->n, TRUE);
    }
  g_array_append_val (emit->waiting, end);
  if (!emit->is_open)
    write_waiting (emit);
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
      write_words (emit, page, lines, line, from, i, FALSE);
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


static void
write_lines (TlPdfEmit *emit, const TlPdfSheet *sheet, const TlPdfPiece *piece)
{
  const TlPdfPage   *page = sheet->page;
  gboolean           bold = emit->bold > 2 * emit->plain;
  g_autoptr (GArray) paragraphs
      = tl_pdf_paragraph_split (page, piece->lines, piece->first, piece->n, get_size (emit), bold);

  for (guint p = 0; p < paragraphs->len; p++)
    {
      const TlPdfParagraph *paragraph = &g_array_index (paragraphs, TlPdfParagraph, p);
      const TlPdfLine      *line = tl_pdf_lines_get (piece->lines, paragraph->first);

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
          write_words (emit, page, piece->lines, line, 0, line->n, FALSE);
        }
      tl_builder_end_block (emit->builder);
    }
}


/* How far the texts of the column of ${cell} reach. */
static float
get_reach (const TlPdfTable *table, const TlPdfCell *cell)
{
  float reach = cell->box.x0;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *other = &g_array_index (table->cells, TlPdfCell, i);

      for (guint k = 0; other->col == cell->col && other->colspan == cell->colspan && k < other->lines->lines->len; k++)
        reach = MAX (reach, tl_pdf_lines_get (other->lines, k)->box.x1);
    }
  return reach;
}


static TlPdfMeasure
measure_cell (const TlPdfPage *page, const TlPdfTable *table, const TlPdfCell *cell)
{
  TlPdfMeasure measure = tl_pdf_paragraph_measure (page, cell->lines, 0, cell->lines->lines->len);
  float        pad = CLAMP (measure.left - cell->box.x0, 1, PAD_MAX);

  measure.right = table->ruled ? cell->box.x1 - pad : get_reach (table, cell);
  if (table->ruled)
    measure.left = cell->box.x0 + pad;
  return measure;
}


static void
write_cell (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfTable *table, const TlPdfCell *cell)
{
  guint        start = 0, n = cell->lines->lines->len;
  TlPdfMeasure measure = { 0 };

  if (n > 1)
    measure = measure_cell (page, table, cell);
  for (guint i = 0; i < n; i++)
    {
      const TlPdfLine *line = tl_pdf_lines_get (cell->lines, i);

      if (i > 0 && tl_pdf_paragraph_breaks (page, cell->lines, start, i, &measure))
        {
          tl_builder_add_break (emit->builder);
          start = i;
        }
      else if (i > 0)
        tl_builder_add_soft_break (emit->builder);
      write_words (emit, page, cell->lines, line, 0, line->n, FALSE);
    }
}


/* Returns: the border of the open table that ${x} lies at, or -1. */
static gint
find_border (const TlPdfEmit *emit, float x)
{
  float near = emit->ruled ? NEAR_RULED : NEAR_ALIGNED, best = near;
  gint  found = -1;

  for (guint i = 0; i < emit->xs->len; i++)
    {
      float away = fabsf (g_array_index (emit->xs, float, i) - x);

      if (away <= best)
        {
          best = away;
          found = (gint) i;
        }
    }
  return found;
}


/* Whether ${table}, the first on its page, goes on with the open one: its borders are borders of that. */
static gboolean
goes_on (const TlPdfEmit *emit, const TlPdfPage *page, const TlPdfTable *table)
{
  gint last = -1;

  if (!emit->is_open || emit->page + 1 != page->number || emit->ruled != table->ruled
      || table->box.y0 > 0.5f * page->height)
    return FALSE;
  for (guint i = 0; i < table->xs->len; i++)
    {
      gint border = find_border (emit, g_array_index (table->xs, float, i));

      if (border <= last || (i == 0 && border != 0))
        return FALSE;
      last = border;
    }
  if (last + 1 != (gint) emit->xs->len || (!table->ruled && table->xs->len != emit->xs->len))
    return FALSE;
  if (table->n_header > 0)
    {
      g_autofree char *text = tl_pdf_table_row_text (page, table, 0);

      return emit->head->len > 0 && g_str_equal (text, g_ptr_array_index (emit->head, 0));
    }
  return TRUE;
}


/* Returns: how many rows of ${table} repeat the head of the open one. */
static guint
count_repeated (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfTable *table)
{
  guint row = 0;

  for (; row < emit->head->len && row < tl_pdf_table_n_rows (table); row++)
    {
      g_autofree char *text = tl_pdf_table_row_text (page, table, row);

      if (!g_str_equal (text, g_ptr_array_index (emit->head, row)))
        break;
    }
  emit->n_header = MAX (emit->n_header, row);
  return row;
}


static void
open_table (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfTable *table)
{
  close_table (emit, page);
  tl_builder_begin_table (emit->builder);
  emit->is_open = TRUE;
  emit->ruled = table->ruled;
  emit->n_header = table->n_header;
  g_array_set_size (emit->xs, 0);
  g_array_append_vals (emit->xs, table->xs->data, table->xs->len);
  g_ptr_array_set_size (emit->head, 0);
  for (guint row = 0; row < MAX (table->n_header, 1); row++)
    g_ptr_array_add (emit->head, tl_pdf_table_row_text (page, table, row));
}


static void
write_table (TlPdfEmit *emit, const TlPdfPage *page, const TlPdfTable *table, gboolean is_first)
{
  gboolean joins = is_first && goes_on (emit, page, table);
  guint    row = 0, skip = 0, n_header = table->n_header;

  if (!joins)
    open_table (emit, page, table);
  else
    {
      skip = row = count_repeated (emit, page, table);
      n_header = 0;
    }
  tl_builder_set_page (emit->builder, page->number);
  emit->page = page->number;
  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);
      guint            col = cell->col, end = cell->col + cell->colspan;

      if (cell->row < skip)
        continue;
      if (i == 0 || cell->row != row || cell[-1].row != cell->row)
        tl_builder_begin_row (emit->builder);
      row = cell->row;
      if (joins)
        {
          col = (guint) find_border (emit, g_array_index (table->xs, float, col));
          end = (guint) find_border (emit, g_array_index (table->xs, float, end));
        }
      tl_builder_begin_cell (emit->builder, col, cell->rowspan, end - col, cell->row < n_header);
      write_cell (emit, page, table, cell);
      tl_builder_end_cell (emit->builder);
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
  const TlPdfPage         *page = slot->sheet->page;
  g_autoptr (TlPdfLayout)  layout = tl_pdf_layout_make (slot->sheet);
  gboolean                 is_first = TRUE;
  guint                    last_column = 0;

  tl_builder_set_page (emit->builder, page->number);
  for (guint i = 0; i < layout->pieces->len; i++)
    {
      const TlPdfPiece *piece = &g_array_index (layout->pieces, TlPdfPiece, i);

      if (piece->furniture != TL_PDF_NO_FURNITURE && !is_news (emit, page, piece))
        {
          write_furniture (emit, page, piece);
          continue;
        }
      if (piece->column != last_column && piece->column > 0)
        emit->group++;
      last_column = piece->column;
      tl_builder_set_group (emit->builder, piece->column > 0 ? emit->group : 0);
      if (piece->table != NULL)
        write_table (emit, page, piece->table, is_first);
      else
        {
          close_table (emit, page);
          write_lines (emit, slot->sheet, piece);
        }
      is_first = FALSE;
    }
  tl_builder_set_group (emit->builder, 0);
  for (guint i = 0; i < slot->fields->len; i++)
    {
      close_table (emit, page);
      write_field (emit, &g_array_index (slot->fields, Field, i));
    }
}


/* Writes the next page and drops what no other is compared with any more. */
static void
write_next (TlPdfEmit *emit)
{
  TlPdfSheet *others[2 * AROUND] = { NULL };
  Slot       *slot = g_ptr_array_index (emit->slots, emit->next);
  guint       n = 0;

  for (guint i = emit->next > AROUND ? emit->next - AROUND : 0; i < emit->slots->len && i <= emit->next + AROUND; i++)
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
      float             x = (glyph->place.x0 + glyph->place.x1) / 2;

      if (x >= box->x0 && x <= box->x1 && tl_box_mid (&glyph->place) >= box->y0 && tl_box_mid (&glyph->place) <= box->y1)
        g_string_append_unichar (shown, glyph->c);
    }
  return solid->len == 0 || strstr (shown->str, solid->str) != NULL;
}


void
tl_pdf_emit_add_field (TlPdfEmit *emit, TlBlockKind kind, const char *name, const char *value, const TlBox *box)
{
  Slot            *slot = g_ptr_array_index (emit->slots, emit->slots->len - 1);
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  g_autofree char *label = g_utf8_make_valid (name == NULL ? "" : name, -1);
  Field            field = { .kind = kind, .box = *box };

  if (is_shown (slot->sheet->page, valid, box))
    return;
  field.text = label[0] == 0 ? g_strdup (valid) : g_strconcat (label, ": ", valid, NULL);
  g_array_append_val (slot->fields, field);
}


void
tl_pdf_emit_finish (TlPdfEmit *emit)
{
  const TlPdfPage *last = NULL;

  while (emit->next < emit->slots->len)
    {
      last = ((Slot *) g_ptr_array_index (emit->slots, emit->next))->sheet->page;
      write_next (emit);
    }
  if (emit->slots->len > 0)
    last = ((Slot *) g_ptr_array_index (emit->slots, emit->slots->len - 1))->sheet->page;
  if (last != NULL)
    close_table (emit, last);
}
