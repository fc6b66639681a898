/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_paragraph.c - lines to paragraphs.
 *
 * A writer's line end shows by what was left free: had the first word of the next line found room on
 * this one, the page would have put it there.
 */
#include "config.h"

#include "reader/pdf_paragraph.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "reader/pdf_align.h"
#include "reader/pdf_mark.h"

#define INDENT        1.2f  /* of the size */
#define OTHER_SIZE    0.17f /* of the size: another font size */
#define MORE_PITCH    1.3f  /* of the usual pitch: a gap */
#define TITLE_PITCH   2.1f  /* of the size: lines of a title may stand that far apart */
#define FIRST_INDENT  4.f   /* of the size: no first line of a paragraph stands further in */
#define SMALL_WORD    3     /* letters of "of", "for", "de" */
#define MARGIN        0.12f /* of the width of a page: few margins are wider */
#define SURE_LINES    8     /* that many lines show where the right border is */
#define HEADING_CHARS 90
#define CHAPTER_CHARS 30
#define HEADING_LINES 3

static gint
compare_floats (gconstpointer a, gconstpointer b)
{
  float p = *(const float *) a, q = *(const float *) b;

  return p < q ? -1 : p > q;
}

static float
get_pitch (const TlPdfLines *lines, guint i)
{
  return tl_box_mid (&tl_pdf_lines_get (lines, i)->box) - tl_box_mid (&tl_pdf_lines_get (lines, i - 1)->box);
}

/* Both lines have the same middle, and begin at different places. */
static gboolean
is_centred (const TlPdfLine *a, const TlPdfLine *b)
{
  return fabsf (a->box.x0 + a->box.x1 - b->box.x0 - b->box.x1) < 1.2f * a->size
         && fabsf (a->box.x0 - b->box.x0) > INDENT * a->size;
}

/* Whether lines ${i} and ${i} + 1 stand in the middle: two by themselves may do so by chance. */
static gboolean
is_middle (const TlPdfLines *lines, guint i)
{
  const TlPdfLine *line = tl_pdf_lines_get (lines, i), *next = tl_pdf_lines_get (lines, i + 1);

  return is_centred (line, next)
         && ((i > 0 && is_centred (tl_pdf_lines_get (lines, i - 1), line))
             || (i + 2 < lines->lines->len && is_centred (next, tl_pdf_lines_get (lines, i + 2))));
}

/* A cover page: its lines show where the middle is, not where the borders are. */
static gboolean
is_cover (const TlPdfLines *lines, guint first, guint n)
{
  guint centred = 0;

  for (guint i = first + 1; i < first + n; i++)
    centred += is_centred (tl_pdf_lines_get (lines, i - 1), tl_pdf_lines_get (lines, i)) ? 1 : 0;
  return n > 2 && centred * 2 > n;
}

/* The right border is where at least a few lines end; a single line that reaches further is none. */
static float
find_right (const TlPdfLines *lines, guint first, guint n, gboolean *is_sure)
{
  g_autoptr (GArray) rights = g_array_sized_new (FALSE, FALSE, sizeof (float), n);
  guint few = n < 4 ? 1 : n < 20 ? 2 : 3;

  for (guint i = first; i < first + n; i++)
    g_array_append_val (rights, tl_pdf_lines_get (lines, i)->box.x1);
  g_array_sort (rights, compare_floats);
  *is_sure = n >= SURE_LINES;
  for (guint i = n; i >= few; i--)
    if (g_array_index (rights, float, i - 1) - g_array_index (rights, float, i - few)
        < 2.5f * tl_pdf_lines_get (lines, first)->size)
      return g_array_index (rights, float, i - 1);
  return g_array_index (rights, float, n - 1);
}

TlPdfMeasure
tl_pdf_paragraph_measure (const TlPdfPage *page, const TlPdfLines *lines, guint first, guint n,
                          gboolean is_page)
{
  TlPdfMeasure measure = { .left = page->width };
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (float));
  gboolean is_sure;

  measure.right = find_right (lines, first, n, &is_sure);
  for (guint i = first; i < first + n; i++)
    {
      float pitch = i > first ? get_pitch (lines, i) : 0;

      measure.left = MIN (measure.left, tl_pdf_lines_get (lines, i)->box.x0);
      if (pitch > 0)
        g_array_append_val (pitches, pitch);
    }
  g_array_sort (pitches, compare_floats);
  if (pitches->len > 0)
    measure.pitch = g_array_index (pitches, float, pitches->len / 2);
  if (is_page && is_cover (lines, first, n))
    {
      measure.left = MIN (measure.left, MARGIN * page->width);
      measure.right = MAX (measure.right, (1 - MARGIN) * page->width);
    }
  /* A few short lines do not show where long ones would end: most margins are alike. */
  if (is_page && !is_sure)
    measure.right
        = MAX (measure.right, page->width - measure.left - 2 * tl_pdf_lines_get (lines, first)->size);
  return measure;
}

/* The width of what cannot be broken at the start of ${line}: a word, or one CJK character. */
static float
get_first_width (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line)
{
  const TlPdfWord *word = tl_pdf_lines_word (page, lines, line, 0);
  const TlPdfGlyph *first = tl_pdf_page_glyph (page, word->first), *last = first;

  for (guint i = 1; i < word->n && !tl_utf8_is_cjk (first->c) && !tl_utf8_is_cjk (last[1].c); i++)
    last++;
  return last->box.x1 - first->box.x0;
}

static gboolean
is_short (const TlPdfPage *page, const TlPdfLines *lines, guint i, const TlPdfMeasure *measure)
{
  const TlPdfLine *line = tl_pdf_lines_get (lines, i), *next = tl_pdf_lines_get (lines, i + 1);
  const TlPdfWord *word = tl_pdf_lines_word (page, lines, line, line->n - 1);
  gunichar last = tl_pdf_page_glyph (page, word->first + word->n - 1)->c;
  float blank = tl_utf8_is_cjk (last) ? 0.6f : 0.4f, room = 0;

  /* A line in the middle has room on both sides. */
  if (measure->is_running && is_middle (lines, i) && next->box.x0 > measure->left + INDENT * next->size)
    room = MAX (0, line->box.x0 - measure->left);
  return line->box.x1 - room + blank * line->size + get_first_width (page, lines, next) < measure->right;
}

/* A title in the middle is broken where it looks good, not where it is full. */
static gboolean
is_title (const TlPdfLine *above, const TlPdfLine *line, const TlPdfMeasure *measure)
{
  return is_centred (above, line) && above->bold == line->bold
         && above->box.x1 - above->box.x0 > 0.5f * (measure->right - measure->left);
}

static gboolean
is_small_word (const char *word, gsize len)
{
  const char *end = word + len;
  glong n = g_utf8_strlen (word, (gssize) len);

  for (const char *at = word; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if ((!g_unichar_isalpha (c) && c != '&') || tl_utf8_is_cjk (c))
        return FALSE;
    }
  return n > 0 && n <= SMALL_WORD;
}

/* Whether neither of two lines of a title stands for itself: one ends or the other begins with a small word
 * ("Supply of", "de Obras"), or they are halves of a CJK phrase. */
static gboolean
is_one_phrase (const char *before, const char *text)
{
  const char *last = strrchr (before, ' '), *first = strchr (text, ' ');
  gunichar left = g_utf8_get_char (g_utf8_prev_char (before + strlen (before))),
           right = g_utf8_get_char (text);

  if (tl_utf8_is_cjk (left) && tl_utf8_is_cjk (right))
    return g_unichar_isalpha (left) && g_unichar_isalpha (right);
  return (last != NULL && is_small_word (last + 1, strlen (last + 1)))
         || (first != NULL && is_small_word (text, (gsize) (first - text)));
}

/* Whether a line in the middle goes on although the first word of the next would have found room: the names
 * of a ministry and of its department, or a title and the text below it, do not.  The first line of a
 * paragraph may look like one in the middle. */
static gboolean
goes_on_short (const TlPdfLine *above, const TlPdfLine *line, const TlPdfMeasure *measure, const char *before,
               const char *text)
{
  if (!is_title (above, line, measure))
    return FALSE;
  if (line->box.x0 < measure->left + INDENT * line->size)
    return above->box.x0 - line->box.x0 < FIRST_INDENT * line->size;
  return is_one_phrase (before, text);
}

/* Sentences and labels begin large where letters come in two sizes. */
static gboolean
starts_small (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text))
         && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (text)));
}

/* The pitch that line ${i} would have in the paragraph: as before it or, at its start, as behind it if the
 * lines are set wider than others. */
static float
get_usual_pitch (const TlPdfLines *lines, guint start, guint i, const TlPdfMeasure *measure)
{
  const TlPdfLine *line = tl_pdf_lines_get (lines, i);
  float next = i + 1 < lines->lines->len ? get_pitch (lines, i + 1) : 0;

  if (i - start >= 2)
    return get_pitch (lines, i - 1);
  if (next < TITLE_PITCH * line->size && fabsf (next - get_pitch (lines, i)) < 0.1f * line->size)
    return MAX (measure->pitch, next);
  return measure->pitch;
}

static gboolean
breaks_by_place (const TlPdfLines *lines, guint start, guint i, const TlPdfMeasure *measure,
                 gboolean has_mark, gboolean goes_on)
{
  const TlPdfLine *above = tl_pdf_lines_get (lines, i - 1), *line = tl_pdf_lines_get (lines, i);
  float pitch = get_pitch (lines, i), usual = get_usual_pitch (lines, start, i, measure);
  float indent = line->box.x0 - above->box.x0;

  if (pitch < 0.3f * line->size || pitch > 3.2f * MAX (line->size, above->size))
    return TRUE;
  if (fabsf (line->size - above->size) > OTHER_SIZE * MAX (line->size, above->size))
    return TRUE;
  if (usual > 0 && pitch > MORE_PITCH * MAX (usual, 1.1f * line->size)
      && !(is_title (above, line, measure) && pitch < TITLE_PITCH * line->size))
    return TRUE;
  if (fabsf (indent) < INDENT * line->size || is_centred (above, line))
    return FALSE;
  /* Behind the first line both are usual: a hanging second line, and an indented first one. */
  if (i - 1 == start)
    return indent > 0 && !has_mark && !goes_on && line->box.x0 > measure->left + INDENT * line->size;
  return TRUE;
}

gboolean
tl_pdf_paragraph_breaks (const TlPdfPage *page, const TlPdfLines *lines, guint start, guint i,
                         const TlPdfMeasure *measure)
{
  const TlPdfLine *above = tl_pdf_lines_get (lines, i - 1), *line = tl_pdf_lines_get (lines, i);
  g_autoptr (GString) text = tl_pdf_line_text (page, lines, line);
  g_autoptr (GString) before = tl_pdf_line_text (page, lines, above);
  g_autoptr (GString) head
      = start == i - 1 ? NULL : tl_pdf_line_text (page, lines, tl_pdf_lines_get (lines, start));
  TlPdfMark mark = tl_pdf_mark_find (text->str),
            own = tl_pdf_mark_find (head == NULL ? before->str : head->str);
  gboolean ends = tl_pdf_mark_is_end (before->str), goes_on = !ends && starts_small (text->str);

  if (above->turn != line->turn || tl_pdf_align_is_split (page, lines, above)
      || tl_pdf_align_is_split (page, lines, line)
      || breaks_by_place (lines, start, i, measure, own.kind != TL_PDF_MARK_NONE, goes_on))
    return TRUE;
  if (line->turn != 0)
    return FALSE;
  if (mark.kind == TL_PDF_MARK_BULLET && (mark.closed || ends))
    return TRUE;
  if (tl_pdf_mark_is_label (text->str)
      && (tl_pdf_mark_is_label (before->str) || fabsf (line->box.x0 - above->box.x0) > INDENT * line->size))
    return TRUE;
  if (is_short (page, lines, i - 1, measure))
    return ends || mark.kind != TL_PDF_MARK_NONE
           || !(goes_on || goes_on_short (above, line, measure, before->str, text->str));
  if (mark.kind == TL_PDF_MARK_BULLET)
    return FALSE;
  if (mark.kind == TL_PDF_MARK_NUMBER)
    return ends || (mark.closed && own.kind == TL_PDF_MARK_NUMBER && mark.depth == own.depth);
  return ends && (line->bold != above->bold || tl_pdf_mark_is_label (text->str));
}

static GString *
get_text (const TlPdfPage *page, const TlPdfLines *lines, guint first, guint n)
{
  GString *text = tl_pdf_line_text (page, lines, tl_pdf_lines_get (lines, first));

  for (guint i = first + 1; i < first + n && text->len < 1000; i++)
    {
      g_autoptr (GString) next = tl_pdf_line_text (page, lines, tl_pdf_lines_get (lines, i));

      g_string_append_c (text, ' ');
      g_string_append_len (text, next->str, (gssize) next->len);
    }
  return text;
}

static guint
find_level (const TlPdfMark *mark, float ratio, gboolean is_numeral)
{
  if (ratio >= 1.6f)
    return 1;
  if (mark->kind == TL_PDF_MARK_NUMBER)
    return MIN (1 + mark->depth + (is_numeral ? 1 : 0), 8);
  return ratio >= 1.2f ? 2 : 4;
}

/* "第一章 …", "一、…": short lines with these numbers are headings in any font. */
static gboolean
is_chapter (const char *text, const TlPdfMark *mark)
{
  gunichar c = g_utf8_get_char (text);

  return mark->kind == TL_PDF_MARK_NUMBER && tl_utf8_is_cjk (c) && g_unichar_isalpha (c) && mark->closed
         && g_utf8_strlen (text, -1) <= CHAPTER_CHARS;
}

/* A heading is short, ends no sentence, and is larger or bolder than the text. */
static void
look_at (const TlPdfPage *page, const TlPdfLines *lines, TlPdfParagraph *paragraph, float size, gboolean bold)
{
  g_autoptr (GString) text = get_text (page, lines, paragraph->first, paragraph->n);
  const TlPdfLine *line = tl_pdf_lines_get (lines, paragraph->first);
  TlPdfMark mark = tl_pdf_mark_find (text->str);
  float ratio = line->size / MAX (size, 1);
  gboolean stands_out = ratio >= 1.12f || is_chapter (text->str, &mark);
  gboolean has_colon = g_str_has_suffix (text->str, ":") || g_str_has_suffix (text->str, "：");

  if (paragraph->n == 1 || tl_pdf_lines_get (lines, paragraph->first + paragraph->n - 1)->bold)
    stands_out = stands_out || (line->bold && !bold);
  paragraph->kind = mark.kind == TL_PDF_MARK_NONE ? TL_BLOCK_PARAGRAPH : TL_BLOCK_ITEM;
  if (!stands_out || paragraph->n > HEADING_LINES || g_utf8_strlen (text->str, -1) > HEADING_CHARS
      || mark.kind == TL_PDF_MARK_BULLET || text->str[mark.len] == 0 || line->turn != 0
      || (!(has_colon && mark.kind == TL_PDF_MARK_NUMBER)
          && (tl_pdf_mark_is_label (text->str) || tl_pdf_mark_is_end (text->str))))
    return;
  paragraph->kind = TL_BLOCK_HEADING;
  paragraph->level
      = find_level (&mark, ratio, is_chapter (text->str, &mark) && !g_str_has_prefix (text->str, "第"));
}

GArray *
tl_pdf_paragraph_split (const TlPdfPage *page, const TlPdfLines *lines, guint first, guint n,
                        const TlPdfMeasure *measure, float size, gboolean bold)
{
  TlPdfMeasure own = *measure;
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (TlPdfParagraph));
  TlPdfParagraph paragraph = { .first = first };

  own.is_running = TRUE;
  for (guint i = first; i < first + n; i++)
    {
      if (i > first && tl_pdf_paragraph_breaks (page, lines, paragraph.first, i, &own))
        {
          look_at (page, lines, &paragraph, size, bold);
          g_array_append_val (paragraphs, paragraph);
          paragraph = (TlPdfParagraph){ .first = i };
        }
      paragraph.n++;
    }
  if (paragraph.n > 0)
    {
      look_at (page, lines, &paragraph, size, bold);
      g_array_append_val (paragraphs, paragraph);
    }
  return paragraphs;
}
