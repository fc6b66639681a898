/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_line.c - the lines of a plain text.
 *
 * Whether prose was wrapped is asked of the whole text: then many lines end near one column and hardly
 * any goes beyond it.
 */
#include "config.h"

#include "reader/text_line.h"

#include "base/utf8.h"
#include "reader/text_mark.h"
#include "reader/text_torn.h"

#define WRAP_MIN   50
#define WRAP_MAX   130
#define WRAP_SLACK 8  /* columns: words do not end all in one */
#define PROSE_MIN  40 /* a shorter line was ended by its writer */
#define TAB_WIDTH  8
#define GAP        3 /* blanks in a row that no prose has */
#define CJK_SLACK  3 /* columns: CJK text may be broken anywhere */

static gboolean
is_blank (gunichar c)
{
  return tl_utf8_is_blank (c) || tl_utf8_is_invisible (c);
}

static gboolean
has_gap (const char *text, gsize at, gsize end)
{
  guint n = 0;

  for (; at < end && n < GAP; at = tl_utf8_next (text, end, at))
    {
      gunichar c = g_utf8_get_char (text + at);

      n = c == '\t' ? GAP : tl_utf8_is_blank (c) ? n + 1 : 0;
    }
  return n >= GAP;
}

/* Trims bytes [from, to) of the text into ${line}.  Returns: whether something is left. */
static gboolean
trim_line (const TlTextLines *lines, gsize from, gsize to, TlTextLine *line)
{
  line->indent = 0;
  while (from < to)
    {
      gunichar c = g_utf8_get_char (lines->text + from);

      if (!is_blank (c))
        break;
      line->indent += c == '\t' ? TAB_WIDTH : c == 0x3000 ? 2 : 1;
      from = tl_utf8_next (lines->text, to, from);
    }
  while (to > from && is_blank (g_utf8_get_char (lines->text + tl_utf8_prev (lines->text, to))))
    to = tl_utf8_prev (lines->text, to);
  line->start = from;
  line->end = to;
  line->width = tl_text_mark_width (lines->text + from, to - from);
  line->has_gap = has_gap (lines->text, from, to);
  return to > from;
}

static gsize
find_line_end (const TlTextLines *lines, gsize at)
{
  while (at < lines->len && lines->text[at] != '\n' && lines->text[at] != '\r' && lines->text[at] != '\f')
    at++;
  return at;
}

static void
split_lines (TlTextLines *lines)
{
  guint n_blank = 0, page = 1;

  for (gsize at = 0; at < lines->len;)
    {
      gsize end = find_line_end (lines, at);
      TlTextLine line = { .n_blank = n_blank, .page = page };
      gboolean crlf = end + 1 < lines->len && lines->text[end] == '\r' && lines->text[end + 1] == '\n';

      if (trim_line (lines, at, end, &line))
        {
          g_array_append_val (lines->lines, line);
          n_blank = 0;
        }
      else
        n_blank++;
      if (end < lines->len && lines->text[end] == '\f')
        page++;
      at = end + (crlf ? 2 : 1);
    }
}

/* Some writers put a blank line after every line. */
static void
undo_double_spacing (TlTextLines *lines)
{
  guint n = lines->lines->len, n_blank = 0;

  for (guint i = 1; i < n; i++)
    n_blank += tl_text_lines_get (lines, i)->n_blank > 0 ? 1 : 0;
  if (n < 6 || n_blank * 20 < (n - 1) * 17)
    return;
  for (guint i = 0; i < n; i++)
    {
      TlTextLine *line = &g_array_index (lines->lines, TlTextLine, i);

      line->n_blank -= line->n_blank > 0 ? 1 : 0;
    }
}

static guint
find_wrap (const TlTextLines *lines)
{
  guint counts[WRAP_MAX + 1] = { 0 }, n = lines->lines->len, n_long = 0;

  for (guint i = 0; i < n; i++)
    {
      const TlTextLine *line = tl_text_lines_get (lines, i);

      if (line->indent + line->width > WRAP_MAX)
        n_long++;
      else
        counts[line->indent + line->width]++;
    }
  for (guint wrap = WRAP_MAX; wrap >= WRAP_MIN && n_long * 20 <= n; wrap--)
    {
      guint near = 0;

      for (guint i = 0; i <= WRAP_SLACK; i++)
        near += counts[wrap - i];
      if (counts[wrap] > 0 && near >= MAX (3, n / 16))
        return wrap;
      n_long += counts[wrap];
    }
  return 0;
}

TlTextLines *
tl_text_lines_new (const char *text, gsize len)
{
  TlTextLines *lines = g_new0 (TlTextLines, 1);

  lines->text = text;
  lines->len = len;
  lines->lines = g_array_new (FALSE, FALSE, sizeof (TlTextLine));
  split_lines (lines);
  undo_double_spacing (lines);
  lines->wrap = find_wrap (lines);
  return lines;
}

void
tl_text_lines_free (TlTextLines *lines)
{
  if (lines == NULL)
    return;
  g_array_unref (lines->lines);
  g_free (lines);
}

gunichar
tl_text_lines_first_char (const TlTextLines *lines, guint i)
{
  return g_utf8_get_char (lines->text + tl_text_lines_get (lines, i)->start);
}

gunichar
tl_text_lines_last_char (const TlTextLines *lines, guint i)
{
  return g_utf8_get_char (lines->text + tl_utf8_prev (lines->text, tl_text_lines_get (lines, i)->end));
}

/* Returns: columns of the first word of ${line}: what did not fit on the line before. */
static guint
first_word_width (const TlTextLines *lines, const TlTextLine *line)
{
  guint width = 0;

  for (gsize at = line->start; at < line->end && width < 40; at = tl_utf8_next (lines->text, line->end, at))
    {
      gunichar c = g_utf8_get_char (lines->text + at);

      if (tl_utf8_is_blank (c))
        break;
      width++;
    }
  return width;
}

/* Whether ${line} is so full that the first word of ${next} did not fit. */
static gboolean
is_full (const TlTextLines *lines, const TlTextLine *line, const TlTextLine *next)
{
  gunichar first = g_utf8_get_char (lines->text + next->start);
  gunichar last = g_utf8_get_char (lines->text + tl_utf8_prev (lines->text, line->end));
  guint used = line->indent + line->width;

  if (lines->wrap == 0 || used > lines->wrap)
    return FALSE;
  if (tl_utf8_is_cjk (first) || tl_utf8_is_cjk (last))
    return used + CJK_SLACK >= lines->wrap;
  return used + 1 + first_word_width (lines, next) > lines->wrap;
}

gboolean
tl_text_lines_is_soft (const TlTextLines *lines, guint i)
{
  const TlTextLine *line, *next;
  gsize skip;

  if (i + 1 >= lines->lines->len)
    return FALSE;
  line = tl_text_lines_get (lines, i);
  next = tl_text_lines_get (lines, i + 1);
  if (next->n_blank > 0 || next->page != line->page || line->has_gap || next->has_gap)
    return FALSE;
  if (tl_text_torn_is_next (lines, i))
    return TRUE;
  if (tl_text_mark_find (lines->text + next->start, next->end - next->start, &skip) != TL_TEXT_MARK_NONE
      || tl_text_mark_is_label (lines->text + next->start, next->end - next->start)
      || tl_text_mark_is_end (lines->text + line->start, line->end - line->start))
    return FALSE;
  if (g_unichar_islower (g_utf8_get_char (lines->text + next->start)) && line->width >= PROSE_MIN
      && line->width <= WRAP_MAX)
    return TRUE;
  return is_full (lines, line, next);
}

void
tl_text_lines_add (const TlTextLines *lines, guint i, gsize start, gsize end, TlBuilder *builder)
{
  for (; start < end; i++)
    {
      gsize until = MIN (end, tl_text_lines_get (lines, i)->end);

      tl_builder_add_text (builder, lines->text + start, until - start);
      if (until == end)
        return;
      if (!tl_text_torn_is_next (lines, i))
        tl_builder_add_soft_break (builder);
      start = tl_text_lines_get (lines, i + 1)->start;
    }
}
