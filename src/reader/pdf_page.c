/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_page.c - glyphs to words. */
#include "config.h"

#include "reader/pdf_page.h"

#include <math.h>

#include "base/utf8.h"

#define DOUBLE_AWAY 0.12f /* of the size: a letter drawn again there makes it bold */
#define DOUBLES_MAX 64    /* equal letters of a line that are looked at */
#define THIN        0.05f /* of the size: a glyph without width stands nowhere */

TlPdfPage *
tl_pdf_page_new (guint number, float width, float height)
{
  TlPdfPage *page = g_new0 (TlPdfPage, 1);

  page->number = number;
  page->width = width;
  page->height = height;
  page->glyphs = g_array_new (FALSE, FALSE, sizeof (TlPdfGlyph));
  page->words = g_array_new (FALSE, FALSE, sizeof (TlPdfWord));
  page->rules = g_array_new (FALSE, FALSE, sizeof (TlPdfRule));
  return page;
}

void
tl_pdf_page_free (TlPdfPage *page)
{
  if (page == NULL)
    return;
  g_array_unref (page->glyphs);
  g_array_unref (page->words);
  g_array_unref (page->rules);
  g_free (page);
}

void
tl_pdf_page_add_glyph (TlPdfPage *page, gunichar c, const TlBox *box, float size, gboolean bold,
                       gboolean apart)
{
  TlPdfGlyph glyph = { .c = c, .size = size, .bold = bold, .apart = apart };

  /* A damaged matrix gives coordinates that are no numbers: such a glyph stands nowhere. */
  if (!isfinite (box->x0) || !isfinite (box->y0) || !isfinite (box->x1) || !isfinite (box->y1))
    return;
  glyph.box.x0 = MIN (box->x0, box->x1);
  glyph.box.y0 = MIN (box->y0, box->y1);
  glyph.box.x1 = MAX (box->x0, box->x1);
  glyph.box.y1 = MAX (box->y0, box->y1);
  glyph.place = glyph.box;
  if (!(size > 1) || size > 500)
    glyph.size = CLAMP (glyph.box.y1 - glyph.box.y0, 1, 500);
  g_array_append_val (page->glyphs, glyph);
}

TlBox
tl_pdf_page_turn_box (const TlPdfPage *page, const TlBox *box)
{
  TlBox turned = *box;

  /* Width and height are those of the upright page. */
  if (page->turn > 0)
    turned = (TlBox){ box->y0, page->height - box->x1, box->y1, page->height - box->x0 };
  else if (page->turn < 0)
    turned = (TlBox){ page->width - box->y1, box->x0, page->width - box->y0, box->x1 };
  return turned;
}

/* Which way the writing goes from ${a} to the next glyph ${b} of the same word. */
static gint
get_step (const TlPdfGlyph *a, const TlPdfGlyph *b)
{
  float dx = (b->box.x0 + b->box.x1 - a->box.x0 - a->box.x1) / 2;
  float dy = tl_box_mid (&b->box) - tl_box_mid (&a->box);
  float size = MAX (a->size, b->size);

  if (fabsf (dx) < 0.2f * size && fabsf (dy) > 0.15f * size && fabsf (dy) < 1.6f * size)
    return dy > 0 ? 1 : -1;
  return 0;
}

static gboolean
is_next (const TlPdfGlyph *a, const TlPdfGlyph *b, gint turn)
{
  float size = MAX (a->size, b->size);
  float dy = tl_box_mid (&b->box) - tl_box_mid (&a->box);
  float gap = b->box.x0 - a->box.x1;

  if (b->apart)
    return FALSE;
  if (turn != 0)
    return get_step (a, b) == turn;
  return fabsf (dy) < 0.6f * size && gap < 0.6f * size && gap > -0.8f * size;
}

/* Bold letters faked by drawing them twice: the second one lies on the first. */
static gboolean
is_double (const TlPdfGlyph *a, const TlPdfGlyph *b)
{
  return a->c == b->c && fabsf (a->box.x0 - b->box.x0) < DOUBLE_AWAY * a->size
         && fabsf (a->box.y0 - b->box.y0) < DOUBLE_AWAY * a->size && fabsf (a->size - b->size) < 0.5f;
}

static void
append_word (TlPdfPage *page, guint first, guint n, gint turn)
{
  const TlPdfGlyph *glyph = tl_pdf_page_glyph (page, first);
  TlPdfWord word = { .box = glyph->box, .first = first, .n = n, .turn = turn, .apart = glyph->apart };
  guint bold = 0;

  for (guint i = 0; i < n; i++)
    {
      glyph = tl_pdf_page_glyph (page, first + i);
      tl_box_join (&word.box, &glyph->box);
      word.size = MAX (word.size, glyph->size);
      bold += glyph->bold ? 1 : 0;
    }
  word.bold = bold * 2 > n;
  g_array_append_val (page->words, word);
}

static void
split_words (TlPdfPage *page)
{
  guint n = page->glyphs->len;

  for (guint first = 0, end; first < n; first = end)
    {
      gint turn = 0;

      for (end = first + 1; end < n; end++)
        {
          const TlPdfGlyph *a = tl_pdf_page_glyph (page, end - 1);
          const TlPdfGlyph *b = tl_pdf_page_glyph (page, end);

          if (end == first + 1 && !b->apart)
            turn = get_step (a, b);
          if (!is_next (a, b, turn))
            break;
        }
      append_word (page, first, end - first, turn);
    }
}

static gint
compare_glyphs (gconstpointer a, gconstpointer b, gpointer data)
{
  guint i = *(const guint *) a, k = *(const guint *) b;
  const TlPdfGlyph *p = tl_pdf_page_glyph (data, i), *q = tl_pdf_page_glyph (data, k);

  if (p->c != q->c)
    return p->c < q->c ? -1 : 1;
  if (p->box.y0 != q->box.y0)
    return p->box.y0 < q->box.y0 ? -1 : 1;
  if (p->box.x0 != q->box.x0)
    return p->box.x0 < q->box.x0 ? -1 : 1;
  return i < k ? -1 : i > k;
}

/* Marks in ${is_drawn} the glyphs that an equal one before them in the order of the PDF lies below.
 * ${order} has equal glyphs of a line next to each other. */
static void
mark_doubles (const TlPdfPage *page, const guint *order, gboolean *is_drawn)
{
  for (guint i = 1; i < page->glyphs->len; i++)
    {
      const TlPdfGlyph *glyph = tl_pdf_page_glyph (page, order[i]);

      if (glyph->box.x1 - glyph->box.x0 < THIN * glyph->size)
        continue;
      for (guint back = 1; back <= MIN (i, DOUBLES_MAX); back++)
        {
          const TlPdfGlyph *other = tl_pdf_page_glyph (page, order[i - back]);

          if (other->c != glyph->c || glyph->box.y0 - other->box.y0 > DOUBLE_AWAY * glyph->size)
            break;
          if (is_double (other, glyph))
            {
              is_drawn[MAX (order[i], order[i - back])] = TRUE;
              break;
            }
        }
    }
}

/* What is drawn twice may stand far apart in the order of the PDF, and in other words: "Rs." and below it
 * "Rs. 40". */
static void
drop_doubles (TlPdfPage *page)
{
  guint n = page->glyphs->len, kept = 0;
  g_autofree guint *order = g_new (guint, n + 1);
  g_autofree gboolean *is_drawn = g_new0 (gboolean, n + 1);
  gboolean apart = FALSE;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) n, sizeof (guint), compare_glyphs, page);
  mark_doubles (page, order, is_drawn);
  for (guint i = 0; i < n; i++)
    {
      TlPdfGlyph glyph = *tl_pdf_page_glyph (page, i);

      apart = apart || glyph.apart;
      if (is_drawn[i])
        continue;
      glyph.apart = apart;
      apart = FALSE;
      g_array_index (page->glyphs, TlPdfGlyph, kept++) = glyph;
    }
  g_array_set_size (page->glyphs, kept);
}

static gint
compare_place (gconstpointer a, gconstpointer b)
{
  const TlPdfWord *p = a, *q = b;

  if (p->box.y0 != q->box.y0)
    return p->box.y0 < q->box.y0 ? -1 : 1;
  if (p->box.x0 != q->box.x0)
    return p->box.x0 < q->box.x0 ? -1 : 1;
  return p->first < q->first ? -1 : 1;
}

static gint
find_turn (const TlPdfPage *page)
{
  guint ways[3] = { 0, 0, 0 };

  for (guint i = 0; i < page->words->len; i++)
    {
      const TlPdfWord *word = tl_pdf_page_word (page, i);

      if (word->n > 1)
        ways[word->turn + 1] += word->n;
    }
  if (ways[2] > 2 * (ways[1] + ways[0]))
    return 1;
  return ways[0] > 2 * (ways[1] + ways[2]) ? -1 : 0;
}

/* Upright CJK in columns from right to left also runs downwards: its glyphs are not turned, and boxes
 * turned by 90 degrees keep their order, so that it reads as lines all the same. */
static void
turn_page (TlPdfPage *page, gint turn)
{
  float width = page->width;

  page->turn = turn;
  page->width = page->height;
  page->height = width;
  for (guint i = 0; i < page->glyphs->len; i++)
    {
      TlPdfGlyph *glyph = &g_array_index (page->glyphs, TlPdfGlyph, i);

      glyph->box = tl_pdf_page_turn_box (page, &glyph->place);
    }
  g_array_set_size (page->words, 0);
  split_words (page);
}

void
tl_pdf_page_make_words (TlPdfPage *page)
{
  gint turn;

  g_array_set_size (page->words, 0);
  drop_doubles (page);
  split_words (page);
  turn = find_turn (page);
  if (turn != 0)
    turn_page (page, turn);
  if (page->words->len <= TL_PDF_WORDS_MAX)
    g_array_sort (page->words, compare_place);
}

void
tl_pdf_page_cut_words (TlPdfPage *page, TlPdfCut cut, gpointer data)
{
  g_autoptr (GArray) words = g_steal_pointer (&page->words);

  page->words = g_array_sized_new (FALSE, FALSE, sizeof (TlPdfWord), words->len);
  for (guint i = 0; i < words->len; i++)
    {
      const TlPdfWord *word = &g_array_index (words, TlPdfWord, i);
      guint first = word->first, end = word->first + word->n;

      for (guint k = first + 1; k <= end; k++)
        {
          if (k < end && !cut (tl_pdf_page_glyph (page, k - 1), tl_pdf_page_glyph (page, k), data))
            continue;
          append_word (page, first, k - first, word->turn);
          first = k;
        }
    }
}
