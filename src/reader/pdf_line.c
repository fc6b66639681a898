/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_line.c - words to lines. */
#include "config.h"

#include "reader/pdf_line.h"

#include <math.h>

#include "base/utf8.h"

#define SPLIT_GAP  1.75f /* of the size: wider is no blank of a justified line */
#define SPREAD_GAP 4.5f  /* of the size: between the letters of a label spread to fill its column */

TlPdfLines *
tl_pdf_lines_new (void)
{
  TlPdfLines *lines = g_new0 (TlPdfLines, 1);

  lines->order = g_array_new (FALSE, FALSE, sizeof (guint));
  lines->lines = g_array_new (FALSE, FALSE, sizeof (TlPdfLine));
  return lines;
}

void
tl_pdf_lines_free (TlPdfLines *lines)
{
  if (lines == NULL)
    return;
  g_array_unref (lines->order);
  g_array_unref (lines->lines);
  g_free (lines);
}

void
tl_pdf_lines_add (TlPdfLines *lines, const TlPdfPage *page, const guint *order, guint n)
{
  const TlPdfWord *word = tl_pdf_page_word (page, order[0]);
  TlPdfLine line = { .box = word->box, .first = lines->order->len, .n = n, .turn = word->turn };
  guint bold = 0, plain = 0, most = 0;

  for (guint i = 0; i < n; i++)
    {
      word = tl_pdf_page_word (page, order[i]);
      tl_box_join (&line.box, &word->box);
      if (word->n >= most)
        {
          most = word->n;
          line.size = word->size;
        }
      *(word->bold ? &bold : &plain) += word->n;
    }
  line.bold = bold > 4 * plain;
  g_array_append_vals (lines->order, order, n);
  g_array_append_val (lines->lines, line);
}

/* Across the writing: down the page for level words, across it for turned ones. */
static float
get_across (const TlPdfWord *word)
{
  return word->turn == 0 ? tl_box_mid (&word->box) : (word->box.x0 + word->box.x1) / 2;
}

static float
get_along (const TlPdfWord *word)
{
  if (word->turn == 0)
    return word->box.x0;
  return word->turn > 0 ? word->box.y0 : -word->box.y1;
}

static gint
compare_across (gconstpointer a, gconstpointer b, gpointer data)
{
  const TlPdfPage *page = data;
  guint i = *(const guint *) a, k = *(const guint *) b;
  float p = get_across (tl_pdf_page_word (page, i)), q = get_across (tl_pdf_page_word (page, k));

  if (p != q)
    return p < q ? -1 : 1;
  return i < k ? -1 : i > k;
}

static gint
compare_along (gconstpointer a, gconstpointer b, gpointer data)
{
  const TlPdfPage *page = data;
  guint i = *(const guint *) a, k = *(const guint *) b;
  float p = get_along (tl_pdf_page_word (page, i)), q = get_along (tl_pdf_page_word (page, k));

  if (p != q)
    return p < q ? -1 : 1;
  return i < k ? -1 : i > k;
}

static float
get_height (const TlPdfWord *word)
{
  float high = word->turn == 0 ? word->box.y1 - word->box.y0 : word->box.x1 - word->box.x0;

  return MAX (1, MIN (high, 1.6f * word->size));
}

/* The line of words that begins at ${first}: all whose middle is near that of the line so far.
 * The words are sorted by their middle. */
static guint
find_line_end (const TlPdfPage *page, const guint *words, guint n, guint first)
{
  const TlPdfWord *word = tl_pdf_page_word (page, words[first]);
  float mid = get_across (word), weight = word->n, high = get_height (word);
  guint end = first + 1;

  for (; end < n; end++)
    {
      float next, next_high;

      word = tl_pdf_page_word (page, words[end]);
      next = get_across (word);
      next_high = get_height (word);
      if (next - mid > 0.45f * MIN (MAX (high, 3), next_high))
        break;
      mid = (mid * weight + next * word->n) / (weight + word->n);
      high = MAX (high, next_high);
      weight += word->n;
    }
  return end;
}

/* Raised and lowered signs (1st, m2) make lines of their own at first: they go into the line whose
 * words they touch. */
static gboolean
is_raised (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *small, const TlPdfLine *line)
{
  float lap = MIN (small->box.y1, line->box.y1) - MAX (small->box.y0, line->box.y0);

  if (small->turn != 0 || line->turn != 0 || small->size > 0.85f * line->size || small->n > 12
      || lap < 0.4f * (small->box.y1 - small->box.y0))
    return FALSE;
  for (guint i = 0; i < small->n; i++)
    {
      const TlPdfWord *word = tl_pdf_lines_word (page, lines, small, i);
      gboolean touches = FALSE;

      for (guint k = 0; k < line->n && !touches; k++)
        {
          const TlPdfWord *next = tl_pdf_lines_word (page, lines, line, k);

          touches = fabsf (word->box.x0 - next->box.x1) < 0.3f * line->size;
        }
      if (!touches)
        return FALSE;
    }
  return TRUE;
}

static TlPdfLines *
join_raised (const TlPdfPage *page, TlPdfLines *lines)
{
  TlPdfLines *joined = tl_pdf_lines_new ();
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < lines->lines->len; i++)
    {
      const TlPdfLine *line = tl_pdf_lines_get (lines, i);
      const TlPdfLine *next = i + 1 < lines->lines->len ? tl_pdf_lines_get (lines, i + 1) : NULL;

      g_array_set_size (order, 0);
      g_array_append_vals (order, &g_array_index (lines->order, guint, line->first), line->n);
      if (next != NULL && (is_raised (page, lines, line, next) || is_raised (page, lines, next, line)))
        {
          g_array_append_vals (order, &g_array_index (lines->order, guint, next->first), next->n);
          g_array_sort_with_data (order, compare_along, (gpointer) page);
          i++;
        }
      tl_pdf_lines_add (joined, page, (const guint *) (gpointer) order->data, order->len);
    }
  tl_pdf_lines_free (lines);
  return joined;
}

static void
make_lines (const TlPdfPage *page, TlPdfLines *lines, const guint *words, guint n, gint turn)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n; i++)
    if (tl_pdf_page_word (page, words[i])->turn == turn)
      g_array_append_val (sorted, words[i]);
  g_array_sort_with_data (sorted, compare_across, (gpointer) page);
  for (guint first = 0, end; first < sorted->len; first = end)
    {
      guint *order = &g_array_index (sorted, guint, first);

      end = find_line_end (page, (const guint *) (gpointer) sorted->data, sorted->len, first);
      g_qsort_with_data (order, (gint) (end - first), sizeof (guint), compare_along, (gpointer) page);
      tl_pdf_lines_add (lines, page, order, end - first);
    }
}

TlPdfLines *
tl_pdf_lines_make (const TlPdfPage *page, const guint *words, guint n)
{
  TlPdfLines *lines = tl_pdf_lines_new ();

  make_lines (page, lines, words, n, 0);
  lines = join_raised (page, lines);
  make_lines (page, lines, words, n, 1);
  make_lines (page, lines, words, n, -1);
  return lines;
}

float
tl_pdf_line_gap (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line, guint i)
{
  const TlPdfWord *a = tl_pdf_lines_word (page, lines, line, i - 1);
  const TlPdfWord *b = tl_pdf_lines_word (page, lines, line, i);

  if (line->turn > 0)
    return (b->box.y0 - a->box.y1) / MAX (a->size, b->size);
  if (line->turn < 0)
    return (a->box.y0 - b->box.y1) / MAX (a->size, b->size);
  return (b->box.x0 - a->box.x1) / MAX (1, MIN (a->size, b->size));
}

/* "采　购　人：" : single characters spread over the width of the column. */
static gboolean
is_spread (const TlPdfPage *page, const TlPdfWord *a, const TlPdfWord *b)
{
  gunichar first = tl_pdf_page_glyph (page, a->first)->c;
  gunichar next = tl_pdf_page_glyph (page, b->first)->c;
  gunichar after = b->n > 1 ? tl_pdf_page_glyph (page, b->first + 1)->c : 0;

  if (a->n != 1 || !tl_utf8_is_cjk (first) || !g_unichar_isalpha (first) || !tl_utf8_is_cjk (next)
      || !g_unichar_isalpha (next))
    return FALSE;
  return b->n == 1 || after == ':' || after == 0xff1a;
}

gboolean
tl_pdf_line_is_split (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line, guint i)
{
  const TlPdfWord *a = tl_pdf_lines_word (page, lines, line, i - 1);
  const TlPdfWord *b = tl_pdf_lines_word (page, lines, line, i);
  float gap = tl_pdf_line_gap (page, lines, line, i);

  if (gap < SPLIT_GAP)
    return FALSE;
  return gap >= SPREAD_GAP || !is_spread (page, a, b);
}

gboolean
tl_pdf_line_has_blank (const TlPdfPage *page, const TlPdfWord *a, const TlPdfWord *b)
{
  gunichar left = tl_pdf_page_glyph (page, a->first + a->n - 1)->c;
  gunichar right = tl_pdf_page_glyph (page, b->first)->c;
  float size = MAX (1, MIN (a->size, b->size));
  float gap = a->turn == 0  ? b->box.x0 - a->box.x1
              : a->turn > 0 ? b->box.y0 - a->box.y1
                            : a->box.y0 - b->box.y1;

  /* Justified CJK lines have hair gaps between all characters, which poppler takes for blanks. */
  if (tl_utf8_is_cjk (left) || tl_utf8_is_cjk (right))
    return gap >= 0.3f * size;
  if (b->apart && b->first == a->first + a->n)
    return gap > 0.02f * size;
  return gap >= 0.12f * size;
}

static void
append_char (GString *text, gunichar c)
{
  char buffer[6];

  if (c < 0x80 && c != 0)
    g_string_append_c (text, (char) c);
  else
    g_string_append_len (text, buffer, g_unichar_to_utf8 (c, buffer));
}

GString *
tl_pdf_line_text (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line)
{
  GString *text = g_string_sized_new (128);

  for (guint i = 0; i < line->n; i++)
    {
      const TlPdfWord *word = tl_pdf_lines_word (page, lines, line, i);

      if (i > 0 && tl_pdf_line_has_blank (page, tl_pdf_lines_word (page, lines, line, i - 1), word))
        append_char (text, ' ');
      for (guint k = 0; k < word->n; k++)
        append_char (text, tl_pdf_page_glyph (page, word->first + k)->c);
    }
  return text;
}
