/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_align.c - tables without rules.
 *
 * A run of lines that leave the same strips blank is a table; the strips part its columns.
 */
#include "config.h"

#include "reader/pdf_align.h"

#include "reader/pdf_mark.h"

#define STRIP       0.8f /* of the size: narrowest strip between columns */
#define FAR         2.2f /* of the size: lines that stand further apart are not of one table */
#define COLUMNS_MAX 40
#define LINES_MAX   400

/* A blank strip. */
typedef struct
{
  float from, to;
  guint both; /* lines with text on both sides */
} Strip;

gboolean
tl_pdf_align_is_split (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line)
{
  g_autoptr (GString) text = NULL;

  if (line->turn != 0)
    return FALSE;
  for (guint i = 1; i < line->n; i++)
    {
      TlPdfMark mark;

      if (!tl_pdf_line_is_split (page, lines, line, i))
        continue;
      if (i > 1)
        return TRUE;
      text = tl_pdf_line_text (page, lines, line);
      mark = tl_pdf_mark_find (text->str);
      if (mark.kind == TL_PDF_MARK_NONE || !mark.closed
          || g_utf8_strlen (text->str, (gssize) mark.len)
                 < (glong) tl_pdf_lines_word (page, lines, line, 0)->n)
        return TRUE;
    }
  return FALSE;
}

/* The strips that ${line} leaves blank between its words. */
static void
get_strips (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line, GArray *strips)
{
  float reach = line->box.x0;

  g_array_set_size (strips, 0);
  for (guint i = 0; i < line->n; i++)
    {
      const TlPdfWord *word = tl_pdf_lines_word (page, lines, line, i);
      Strip strip = { reach, word->box.x0, 1 };

      if (i > 0 && strip.to - strip.from >= STRIP * line->size)
        g_array_append_val (strips, strip);
      reach = MAX (reach, word->box.x1);
    }
}

/* Cuts what the words of ${line} cover out of the strips; what remains is wide enough and inside. */
static void
cut_strips (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line, const GArray *old,
            GArray *cut)
{
  guint i = 0;

  g_array_set_size (cut, 0);
  for (guint s = 0; s < old->len; s++)
    {
      Strip strip = g_array_index (old, Strip, s);
      float from = strip.from;
      gboolean is_both = line->box.x0 < strip.from && line->box.x1 > strip.to;

      while (i < line->n && tl_pdf_lines_word (page, lines, line, i)->box.x1 <= strip.from)
        i++;
      for (guint k = i; k <= line->n; k++)
        {
          const TlPdfWord *word = k < line->n ? tl_pdf_lines_word (page, lines, line, k) : NULL;
          float to = word == NULL ? strip.to : MIN (strip.to, word->box.x0);
          Strip rest = { from, to, strip.both + (is_both ? 1 : 0) };

          if (to - from >= STRIP * line->size && cut->len < COLUMNS_MAX)
            g_array_append_val (cut, rest);
          if (word == NULL || word->box.x0 >= strip.to)
            break;
          from = MAX (from, word->box.x1);
        }
    }
}

/* Follows the lines from ${from} as long as they leave a strip blank together.
 * Returns: the line behind the last one; the strips in ${strips}. */
static guint
follow (const TlPdfPage *page, const TlPdfLines *lines, guint from, guint limit, GArray *strips,
        guint *n_split)
{
  g_autoptr (GArray) next = g_array_new (FALSE, FALSE, sizeof (Strip));
  guint end = from + 1, last = from + 1;

  get_strips (page, lines, tl_pdf_lines_get (lines, from), strips);
  *n_split = 1;
  for (; end < limit && end < from + LINES_MAX; end++)
    {
      const TlPdfLine *above = tl_pdf_lines_get (lines, end - 1), *line = tl_pdf_lines_get (lines, end);
      gboolean is_split = tl_pdf_align_is_split (page, lines, line);

      if (line->turn != 0 || line->box.y0 - above->box.y1 > FAR * MAX (line->size, above->size))
        break;
      cut_strips (page, lines, line, strips, next);
      if (next->len == 0 || (*n_split >= 3 && next->len * 2 < strips->len))
        break;
      if (!is_split && line->box.y0 - above->box.y1 > 0.9f * line->size)
        break;
      g_array_set_size (strips, 0);
      g_array_append_vals (strips, next->data, next->len);
      *n_split += is_split ? 1 : 0;
      last = end + 1;
    }
  return last;
}

/* A strip that has text on both sides in one line only, or only colons to its right, parts nothing. */
static void
settle_strips (const TlPdfPage *page, const TlPdfLines *lines, guint from, guint end, GArray *strips)
{
  for (guint s = strips->len; s > 0; s--)
    {
      const Strip *strip = &g_array_index (strips, Strip, s - 1);
      float x = (strip->from + strip->to) / 2;
      float next = s < strips->len ? g_array_index (strips, Strip, s).from : G_MAXFLOAT;
      guint others = 0, left = 0;

      for (guint i = from; i < end; i++)
        {
          const TlPdfLine *line = tl_pdf_lines_get (lines, i);

          for (guint k = 0; k < line->n; k++)
            {
              const TlPdfWord *word = tl_pdf_lines_word (page, lines, line, k);
              gunichar c = tl_pdf_page_glyph (page, word->first)->c;

              if (word->box.x0 > x && word->box.x0 < next && !(word->n == 1 && (c == ':' || c == 0xff1a)))
                others++;
              left += word->box.x1 < x ? 1 : 0;
            }
        }
      if (others == 0 || left == 0 || strip->both < 2)
        g_array_remove_index (strips, s - 1);
    }
}

static guint
find_col (const GArray *strips, const TlPdfWord *word)
{
  float x = (word->box.x0 + word->box.x1) / 2;
  guint col = 0;

  while (col < strips->len && x > g_array_index (strips, Strip, col).to)
    col++;
  return col;
}

static guint64
get_cols (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *line, const GArray *strips)
{
  guint64 cols = 0;

  for (guint i = 0; i < line->n; i++)
    cols |= (guint64) 1 << find_col (strips, tl_pdf_lines_word (page, lines, line, i));
  return cols;
}

/* Whether the text of the first column in ${above} is so long that it may go on in the next line. */
static gboolean
is_first_full (const TlPdfPage *page, const TlPdfLines *lines, const TlPdfLine *above, const GArray *strips)
{
  const Strip *strip = &g_array_index (strips, Strip, 0);
  float reach = above->box.x0;

  for (guint i = 0; i < above->n; i++)
    {
      const TlPdfWord *word = tl_pdf_lines_word (page, lines, above, i);

      if (find_col (strips, word) == 0)
        reach = MAX (reach, word->box.x1);
    }
  return strip->from - reach < 1.5f * above->size && reach - above->box.x0 > 4 * above->size;
}

/* Whether the line goes on with the row above: it is set close below it, and stands in some of its
 * columns only, not in the first, or the first is full. */
static gboolean
goes_on (const TlPdfPage *page, const TlPdfLines *lines, guint i, const GArray *strips, guint64 row_cols)
{
  const TlPdfLine *above = tl_pdf_lines_get (lines, i - 1), *line = tl_pdf_lines_get (lines, i);
  guint64 cols = get_cols (page, lines, line, strips);

  if (line->box.y0 - above->box.y1 > 0.7f * line->size || (cols & ~row_cols) != 0)
    return FALSE;
  if ((cols & 1) == 0)
    return TRUE;
  return cols == 1 && row_cols != 1 && is_first_full (page, lines, above, strips);
}

static void
add_row (const TlPdfPage *page, const TlPdfLines *lines, guint from, guint end, const GArray *strips,
         TlPdfTable *table, guint row)
{
  guint n_cols = tl_pdf_table_n_cols (table), first = table->cells->len;

  for (guint col = 0; col < n_cols; col++)
    tl_pdf_table_add_cell (table, row, col, 1, 1);
  for (guint i = from; i < end; i++)
    {
      const TlPdfLine *line = tl_pdf_lines_get (lines, i);

      for (guint k = 0; k < line->n; k++)
        {
          guint col = find_col (strips, tl_pdf_lines_word (page, lines, line, k));

          g_array_append_val (g_array_index (table->cells, TlPdfCell, first + col).words,
                              g_array_index (lines->order, guint, line->first + k));
        }
    }
}

static TlPdfTable *
make_table (const TlPdfPage *page, const TlPdfLines *lines, guint from, guint end, const GArray *strips)
{
  TlPdfTable *table = tl_pdf_table_new (FALSE);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint));
  guint64 cols = 0;

  table->box = tl_pdf_lines_get (lines, from)->box;
  for (guint i = from; i < end; i++)
    {
      const TlPdfLine *line = tl_pdf_lines_get (lines, i);

      tl_box_join (&table->box, &line->box);
      if (i > from && goes_on (page, lines, i, strips, cols))
        continue;
      cols = get_cols (page, lines, line, strips);
      g_array_append_val (starts, i);
      g_array_append_val (table->ys, line->box.y0);
    }
  g_array_append_val (table->ys, table->box.y1);
  g_array_append_val (table->xs, table->box.x0);
  for (guint s = 0; s < strips->len; s++)
    {
      float x = (g_array_index (strips, Strip, s).from + g_array_index (strips, Strip, s).to) / 2;

      g_array_append_val (table->xs, x);
    }
  g_array_append_val (table->xs, table->box.x1);
  for (guint row = 0; row < starts->len; row++)
    add_row (page, lines, g_array_index (starts, guint, row),
             row + 1 < starts->len ? g_array_index (starts, guint, row + 1) : end, strips, table, row);
  tl_pdf_table_finish (page, table);
  return table;
}

TlPdfTable *
tl_pdf_align_find (const TlPdfPage *page, const TlPdfLines *lines, guint from, guint limit, guint *end)
{
  g_autoptr (GArray) strips = g_array_new (FALSE, FALSE, sizeof (Strip));
  guint n_split, behind;

  if (!tl_pdf_align_is_split (page, lines, tl_pdf_lines_get (lines, from)))
    return NULL;
  behind = follow (page, lines, from, limit, strips, &n_split);
  if (n_split < 2)
    return NULL;
  settle_strips (page, lines, from, behind, strips);
  if (strips->len == 0)
    return NULL;
  *end = behind;
  return make_table (page, lines, from, behind, strips);
}
