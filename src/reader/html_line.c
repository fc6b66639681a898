/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_line.c - one line of text. */
#include "config.h"

#include "reader/html_line.h"

#include <string.h>

#include "base/utf8.h"

#define WRAP_WIDTH      55 /* a line shorter than this was not wrapped, but ended */
#define MENU_LINKS      3  /* links that make a line a menu if nothing else stands in it */
#define MENU_LINK_WIDTH 24 /* longer ones are titles */

void
tl_html_line_init (TlHtmlLine *line, TlHtmlPage *page)
{
  *line = (TlHtmlLine){ .page = page };
}

static void
begin_line (TlHtmlLine *line, const TlHtmlPlace *place)
{
  line->is_open = TRUE;
  line->start = (guint) line->page->text->len;
  line->node = place->node;
  line->card = place->card;
  line->piece_level = place->level;
  line->kind = place->level > 0 ? TL_BLOCK_HEADING : line->is_item ? TL_BLOCK_ITEM : TL_BLOCK_PARAGRAPH;
  line->is_item = FALSE;
  line->has_gap = line->has_break = FALSE;
  line->last_width = 0;
}

/* A line of nothing but short links.  Counted since the last line ended: <a> starts before its text. */
static gboolean
is_menu (const TlHtmlTotals *line)
{
  return line->n_links >= MENU_LINKS && line->link_width * 10 >= line->width * 8 /* the rest: ">", "|" */
         && line->width <= (guint64) line->n_links * MENU_LINK_WIDTH;
}

static gboolean
is_blank (const char *text, gsize len)
{
  for (gsize at = 0; at < len; at = tl_utf8_next (text, len, at))
    {
      gunichar c = tl_utf8_get (text, len, at);

      if (c != '\n' && !tl_utf8_is_blank (c) && !tl_utf8_is_invisible (c))
        return FALSE;
    }
  return TRUE;
}

void
tl_html_line_end (TlHtmlLine *line)
{
  GString *text = line->page->text;
  TlHtmlTotals own;
  TlHtmlPiece *piece;

  line->has_gap = line->has_break = FALSE;
  if (line->is_open)
    tl_html_pair_settle (&line->pair, text, line->start);
  line->pair.stage = 0;
  if (!line->is_open)
    return;
  line->is_open = FALSE;
  own = tl_html_totals_since (&line->page->totals, &line->before);
  if (is_blank (text->str + line->start, text->len - line->start))
    {
      g_string_truncate (text, line->start);
      line->is_item = line->is_item || line->kind == TL_BLOCK_ITEM;
      line->page->totals.width = line->before.width;
      line->page->totals.link_width = line->before.link_width;
      return;
    }
  piece = tl_html_page_get (line->page, tl_html_page_add (line->page, TL_HTML_PIECE_LINE, line->node));
  piece->kind = (guint8) line->kind;
  piece->level = (guint8) line->piece_level;
  piece->card = line->card;
  piece->line.start = line->start;
  piece->line.end = (guint32) text->len;
  if (is_menu (&own))
    piece->flags |= TL_HTML_IS_FURNITURE;
  line->page->totals.n_lines++;
  line->page->totals.n_headings += line->kind == TL_BLOCK_HEADING;
  line->page->totals.n_titles += line->piece_level == 1;
  line->before = line->page->totals;
}

/* Decides what a possible wrap was, now that the next character is known. */
static void
settle_break (TlHtmlLine *line, const TlHtmlPlace *place, const char *text, const char *end)
{
  gunichar c = g_utf8_get_char_validated (text, end - text);

  if (line->piece_level > 0 || (c < 0x110000 && g_unichar_islower (c) && !line->has_gap))
    g_string_append (line->page->text, TL_SOFT_BREAK);
  else
    {
      tl_html_line_end (line);
      begin_line (line, place);
    }
  line->has_break = line->has_gap = FALSE;
  line->last_width = 0;
}

/* Letters without white space between. */
static void
add_word (TlHtmlLine *line, const TlHtmlPlace *place, const char *text, const char *end)
{
  guint width = 0;

  if (!line->is_open)
    begin_line (line, place);
  else if (line->has_break)
    settle_break (line, place, text, end);
  else if (line->has_gap)
    {
      g_string_append_c (line->page->text, ' ');
      line->last_width++;
    }
  line->has_gap = FALSE;
  for (const char *at = text; at < end; at++)
    width += (((guint8) *at & 0xc0) != 0x80) + ((guint8) *at >= 0xe3);
  g_string_append_len (line->page->text, text, end - text);
  line->last_width += width;
  line->page->totals.width += width;
  if (place->in_link)
    line->page->totals.link_width += width;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static void
add_flowing (TlHtmlLine *line, const TlHtmlPlace *place, const char *text, const char *end)
{
  while (text < end)
    {
      const char *word = text;

      while (text < end && !is_space (*text))
        text++;
      if (text > word)
        add_word (line, place, word, text);
      for (; text < end && is_space (*text); text++)
        line->has_gap = line->is_open && !line->has_break;
    }
}

/* In <pre> blanks stay (columns), and line ends are line ends. */
static void
add_preformatted (TlHtmlLine *line, const TlHtmlPlace *place, const char *text, const char *end)
{
  while (text < end)
    {
      const char *stop = memchr (text, '\n', (gsize) (end - text));
      const char *rest = stop != NULL ? stop : end;

      if (rest > text && rest[-1] == '\r')
        rest--;
      if (line->has_break && rest > text && is_space (*text))
        tl_html_line_end (line); /* indented */
      if (rest > text && (line->is_open || !is_blank (text, (gsize) (rest - text))))
        add_word (line, place, text, rest);
      if (stop == NULL)
        return;
      tl_html_line_break (line, place);
      text = stop + 1;
    }
}

void
tl_html_line_add (TlHtmlLine *line, const TlHtmlPlace *place, const char *text, gsize len)
{
  if (place->in_pre)
    add_preformatted (line, place, text, text + len);
  else
    add_flowing (line, place, text, text + len);
}

void
tl_html_line_break (TlHtmlLine *line, const TlHtmlPlace *place)
{
  if (!line->is_open)
    return;
  if (!line->has_break && (line->piece_level > 0 || line->last_width >= WRAP_WIDTH))
    line->has_break = TRUE;
  else
    tl_html_line_end (line);
  line->has_gap = FALSE;
}
