/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_sheet.c - tables, rows, running heads and feet of a page. */
#include "config.h"

#include "reader/pdf_sheet.h"

#include <math.h>
#include <string.h>

#include "reader/pdf_align.h"
#include "reader/pdf_grid.h"
#include "reader/pdf_mark.h"

#define WIDE_LINES 2     /* lines with a wide gap hint at a table */
#define EDGE_LINES 6     /* running heads and feet have no more */
#define EDGE_PART  0.16f /* of the page's height */
#define SAME_PLACE 5.f   /* points */
#define PIECES_MAX 3     /* a line with more gaps is the head of a table */

static TlPdfLines *
make_plain_rows (const TlPdfPage *page)
{
  TlPdfLines *rows = tl_pdf_lines_new ();
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < page->words->len; i++)
    {
      const TlPdfWord *word = tl_pdf_page_word (page, i);

      if (order->len > 0 && fabsf (tl_box_mid (&word->box) - tl_box_mid (&word[-1].box)) > 0.5f * word->size)
        {
          tl_pdf_lines_add (rows, page, (const guint *) (gpointer) order->data, order->len);
          g_array_set_size (order, 0);
        }
      g_array_append_val (order, i);
    }
  if (order->len > 0)
    tl_pdf_lines_add (rows, page, (const guint *) (gpointer) order->data, order->len);
  return rows;
}

static TlPdfLines *
make_rows (const TlPdfPage *page, const GByteArray *taken)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < page->words->len; i++)
    if (!taken->data[i])
      g_array_append_val (words, i);
  return tl_pdf_lines_make (page, (const guint *) (gpointer) words->data, words->len);
}

gboolean
tl_pdf_sheet_needs_rules (const TlPdfPage *page)
{
  g_autoptr (GByteArray) none = g_byte_array_new ();
  g_autoptr (TlPdfLines) rows = NULL;
  guint wide = 0;

  if (page->words->len < 4 || page->words->len > TL_PDF_WORDS_MAX)
    return FALSE;
  g_byte_array_set_size (none, page->words->len);
  memset (none->data, 0, none->len);
  rows = make_rows (page, none);
  for (guint i = 0; i < rows->lines->len && wide < WIDE_LINES; i++)
    {
      wide += tl_pdf_align_is_split (page, rows, tl_pdf_lines_get (rows, i)) ? 1 : 0;
    }
  return wide >= WIDE_LINES;
}

/* The size of most glyphs, to half a point. */
static float
find_size (const TlPdfPage *page)
{
  guint counts[128] = { 0 }, best = 0;

  for (guint i = 0; i < page->glyphs->len; i++)
    counts[CLAMP ((gint) (tl_pdf_page_glyph (page, i)->size * 2), 0, 127)]++;
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return best == 0 ? 10 : best / 2.f;
}

TlPdfSheet *
tl_pdf_sheet_new (TlPdfPage *page)
{
  TlPdfSheet *sheet = g_new0 (TlPdfSheet, 1);

  sheet->page = page;
  sheet->taken = g_byte_array_new ();
  sheet->furniture = g_byte_array_new ();
  sheet->texts = g_ptr_array_new_with_free_func (g_free);
  sheet->plain = page->words->len > TL_PDF_WORDS_MAX;
  sheet->size = find_size (page);
  if (sheet->plain)
    {
      sheet->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_pdf_table_free);
      sheet->rows = make_plain_rows (page);
    }
  else
    {
      sheet->tables = tl_pdf_grid_find (page, sheet->taken);
      sheet->rows = make_rows (page, sheet->taken);
    }
  for (guint i = 0; i < sheet->rows->lines->len; i++)
    g_ptr_array_add (
        sheet->texts,
        g_string_free (tl_pdf_line_text (page, sheet->rows, tl_pdf_lines_get (sheet->rows, i)), FALSE));
  g_byte_array_set_size (sheet->furniture, sheet->rows->lines->len);
  if (sheet->furniture->len > 0)
    memset (sheet->furniture->data, TL_PDF_NO_FURNITURE, sheet->furniture->len);
  return sheet;
}

void
tl_pdf_sheet_free (TlPdfSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_ptr_array_unref (sheet->tables);
  g_byte_array_unref (sheet->taken);
  g_byte_array_unref (sheet->furniture);
  g_ptr_array_unref (sheet->texts);
  tl_pdf_lines_free (sheet->rows);
  tl_pdf_page_free (sheet->page);
  g_free (sheet);
}

typedef enum
{
  DIFFERENT,
  COUNTED, /* the same but for numbers that grow with the pages */
  EQUAL
} Likeness;

static guint
skip_number (const char **text)
{
  guint number = 0;

  for (; g_ascii_isdigit (**text); (*text)++)
    number = number < 1000000 ? number * 10 + (guint) (**text - '0') : number;
  return number;
}

/* ${step} pages lie between ${a} and ${b}. */
static Likeness
compare_texts (const char *a, const char *b, gint step)
{
  gboolean is_counted = FALSE;

  while (*a != 0 && *b != 0)
    {
      if (g_ascii_isdigit (*a) && g_ascii_isdigit (*b))
        {
          gint64 p = skip_number (&a), q = skip_number (&b);

          if (p == q)
            continue;
          if (q - p != step)
            return DIFFERENT;
          is_counted = TRUE;
        }
      else if (*a++ != *b++)
        return DIFFERENT;
    }
  if (*a != *b)
    return DIFFERENT;
  return is_counted ? COUNTED : EQUAL;
}

static guint
count_pieces (const TlPdfSheet *sheet, const TlPdfLine *line)
{
  guint pieces = 1;

  for (guint i = 1; i < line->n; i++)
    pieces += tl_pdf_line_is_split (sheet->page, sheet->rows, line, i) ? 1 : 0;
  return pieces;
}

/* How often ${others} have the row ${i} at its place. */
static guint
count_others (const TlPdfSheet *sheet, guint i, TlPdfSheet *const *others, guint n, gboolean *is_equal)
{
  const TlPdfLine *line = tl_pdf_lines_get (sheet->rows, i);
  const char *text = g_ptr_array_index (sheet->texts, i);
  guint count = 0;

  *is_equal = FALSE;
  for (guint k = 0; k < n; k++)
    {
      const TlPdfSheet *other = others[k];
      guint n_rows = other == NULL ? 0 : other->rows->lines->len;
      Likeness best = DIFFERENT;

      for (guint j = 0; j < n_rows && best == DIFFERENT; j++)
        {
          const TlPdfLine *row;

          if (j == EDGE_LINES && n_rows > 2 * EDGE_LINES)
            j = n_rows - EDGE_LINES;
          row = tl_pdf_lines_get (other->rows, j);
          if (fabsf (row->box.y0 - line->box.y0) < SAME_PLACE
              || fabsf (row->box.y1 - line->box.y1) < SAME_PLACE)
            best = compare_texts (text, g_ptr_array_index (other->texts, j),
                                  (gint) other->page->number - (gint) sheet->page->number);
        }
      count += best != DIFFERENT ? 1 : 0;
      *is_equal = *is_equal || best == EQUAL;
    }
  return count;
}

static TlPdfFurniture
find_kind (const TlPdfSheet *sheet, guint i, gboolean is_foot, TlPdfSheet *const *others, guint n)
{
  const TlPdfLine *line = tl_pdf_lines_get (sheet->rows, i);
  const char *text = g_ptr_array_index (sheet->texts, i);
  float edge = EDGE_PART * sheet->page->height;
  gboolean is_equal;
  guint count;

  if (is_foot ? line->box.y0 < sheet->page->height - edge : line->box.y1 > edge)
    return TL_PDF_NO_FURNITURE;
  count = count_others (sheet, i, others, n, &is_equal);
  if (tl_pdf_mark_is_page_number (text))
    return count > 0 || line->box.y0 > sheet->page->height * 0.88f
                   || line->box.y1 < sheet->page->height * 0.08f
               ? TL_PDF_NUMBER
               : TL_PDF_NO_FURNITURE;
  /* "Lot 1", "Lot 2" head pages of their own: what counts needs two witnesses, or to be small. */
  if (count == 0 || count_pieces (sheet, line) > PIECES_MAX)
    return TL_PDF_NO_FURNITURE;
  if (line->size > 1.25f * sheet->size && (count < 2 || !is_equal))
    return TL_PDF_NO_FURNITURE;
  if (is_equal)
    return TL_PDF_RUNNING;
  return is_foot || count >= 2 ? TL_PDF_NUMBER : TL_PDF_NO_FURNITURE;
}

/* Whether a ruled table stands between the row and the edge of the page. */
static gboolean
is_behind_table (const TlPdfSheet *sheet, const TlPdfLine *line, gboolean is_foot)
{
  for (guint i = 0; i < sheet->tables->len; i++)
    {
      const TlPdfTable *table = g_ptr_array_index (sheet->tables, i);

      if (is_foot ? table->box.y0 > line->box.y1 : table->box.y1 < line->box.y0)
        return TRUE;
    }
  return FALSE;
}

/* From the edge inwards, until a line is none; one line that is none may stand at the very edge (a stamp of
 * the date of printing). */
static void
mark_edge (TlPdfSheet *sheet, gboolean is_foot, TlPdfSheet *const *others, guint n)
{
  guint n_rows = sheet->rows->lines->len, misses = 0;

  for (guint k = 0; k < n_rows && k < EDGE_LINES && misses < 2; k++)
    {
      guint i = is_foot ? n_rows - 1 - k : k;
      const TlPdfLine *line = tl_pdf_lines_get (sheet->rows, i);

      if (line->turn != 0)
        continue;
      if (is_behind_table (sheet, line, is_foot))
        break;
      if (sheet->furniture->data[i] == TL_PDF_NO_FURNITURE)
        sheet->furniture->data[i] = find_kind (sheet, i, is_foot, others, n);
      misses += sheet->furniture->data[i] == TL_PDF_NO_FURNITURE ? 1 : 0;
    }
}

void
tl_pdf_sheet_mark_furniture (TlPdfSheet *sheet, TlPdfSheet *const *others, guint n)
{
  if (sheet->plain)
    return;
  mark_edge (sheet, FALSE, others, n);
  mark_edge (sheet, TRUE, others, n);
}
