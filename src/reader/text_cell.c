/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_cell.c - cells of a table of which only their order is left. */
#include "config.h"

#include "reader/text_cell.h"

#include <string.h>

#include "base/utf8.h"
#include "reader/text_mark.h"

#define HEAD_WIDTH  32
#define CELL_BYTES  4000 /* a longer one is no cell */
#define UNIT_CHARS  3    /* behind a figure */
#define ORDINAL_MAX 4    /* digits */

static gboolean
is_one_of (gunichar c, const char *set)
{
  return c != 0 && g_utf8_strchr (set, -1, c) != NULL;
}

/* "1,675,000.00", "¥ 20", "23.5%", with a unit of a few characters behind it; no date, no code. */
static gboolean
is_figure (const char *text, gsize start, gsize end)
{
  gsize at = start;
  guint n_digits = 0, n_unit = 0;

  if (is_one_of (tl_utf8_get (text, end, at), "¥￥$€£"))
    at = tl_utf8_next (text, end, at);
  for (; at < end; at = tl_utf8_next (text, end, at))
    {
      gunichar c = g_utf8_get_char (text + at);

      if (g_unichar_isdigit (c) && n_unit > 0)
        return FALSE;
      if (g_unichar_isdigit (c))
        n_digits++;
      else if (n_digits == 0
               || (!is_one_of (c, ",.，") && !tl_utf8_is_blank (c) && !g_unichar_isalpha (c)
                   && !is_one_of (c, "%％")))
        return FALSE;
      else
        n_unit += g_unichar_isalpha (c) ? 1 : 0;
    }
  return n_digits > 0 && n_unit <= UNIT_CHARS;
}

static gboolean
is_head (const TlTextCell *cell, const char *text)
{
  gsize last = tl_utf8_prev (text, cell->end);
  gboolean has_word = FALSE;

  if (cell->width > HEAD_WIDTH || cell->has_digit || cell->is_label || cell->is_break
      || is_one_of (g_utf8_get_char (text + last), "、，,；;。！？!?>》→"))
    return FALSE;
  for (gsize at = cell->start; at < cell->end; at = tl_utf8_next (text, cell->end, at))
    {
      gunichar c = g_utf8_get_char (text + at);

      if (is_one_of (c, "。；;，：:《“\"|"))
        return FALSE;
      has_word = has_word || g_unichar_isalpha (c);
    }
  return has_word;
}

void
tl_text_cell_init (TlTextCell *cell, const char *text, gsize start, gsize end)
{
  gsize skip, len = end - start;
  TlTextMark mark;
  gunichar last;

  *cell = (TlTextCell){ .start = start, .end = end };
  cell->is_break = len > CELL_BYTES;
  if (len == 0 || cell->is_break)
    return;
  cell->width = tl_text_mark_width (text + start, len);
  for (gsize at = start; at < end && !cell->has_digit; at = tl_utf8_next (text, end, at))
    cell->has_digit = g_unichar_isdigit (g_utf8_get_char (text + at));
  cell->is_figure = is_figure (text, start, end);
  mark = tl_text_mark_find (text + start, len, &skip);
  last = g_utf8_get_char (text + tl_utf8_prev (text, end));
  cell->is_break
      = last == ':' || last == 0xff1a
        || (mark != TL_TEXT_MARK_NONE && !cell->is_figure && (mark != TL_TEXT_MARK_INNER || skip < len));
  cell->is_label = tl_text_mark_is_label (text + start, len);
  cell->is_head = is_head (cell, text);
}

guint
tl_text_cell_get_ordinal (const TlTextCell *cell, const char *text)
{
  guint value = 0;

  if (cell->end - cell->start > ORDINAL_MAX)
    return 0;
  for (gsize at = cell->start; at < cell->end; at++)
    {
      if (!g_ascii_isdigit (text[at]))
        return 0;
      value = value * 10 + (guint) (text[at] - '0');
    }
  return value;
}

gboolean
tl_text_cell_is_equal (const TlTextCell *a, const TlTextCell *b, const char *text)
{
  return a->end - a->start == b->end - b->start
         && memcmp (text + a->start, text + b->start, a->end - a->start) == 0;
}
