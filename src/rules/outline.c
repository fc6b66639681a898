/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outline.c - how deep a heading stands. */
#include "config.h"

#include "rules/outline.h"

#include <string.h>

#include "base/utf8.h"

#define HEADING_MAX 150 /* bytes; a longer numbered line is a clause */

enum
{
  DEPTH_PART = 10,
  DEPTH_TYPE = 15, /* told by its type alone: a form in a chapter of forms closes no chapter */
  DEPTH_CJK = 20,
  DEPTH_CJK_BRACKET = 30,
  DEPTH_NUMBER = 40,
  DEPTH_BRACKET = 60
};

static gboolean
is_cjk_figure (gunichar c)
{
  return c && g_utf8_strchr ("〇一二三四五六七八九十百", -1, c);
}

/* Steps over figures of one kind.  Returns: how many. */
static guint
skip_figures (const TlText *text, gsize end, gsize *at, gboolean cjk)
{
  guint n = 0;

  while (*at < end)
    {
      gunichar c = tl_utf8_get (text->text, text->len, *at);

      if (cjk ? !is_cjk_figure (c) : !(c < 128 && g_ascii_isdigit ((gchar) c)))
        break;
      *at = tl_utf8_next (text->text, text->len, *at);
      n++;
    }
  return n;
}

/* Steps over the letter or Roman number of a part, "A" or "IV", but not over the first letter of a word. */
static gboolean
skip_letters (const TlText *text, gsize end, gsize *at)
{
  gsize here = *at;

  if (here >= end || !strchr ("ABCDEFGHIVX", text->text[here]))
    return FALSE;
  for (here++; here < end && strchr ("IVX", text->text[here]);)
    here++;
  if (here < end && g_ascii_isalpha (text->text[here]))
    return FALSE;
  *at = here;
  return TRUE;
}

/* Steps over ".2.7" behind a first number.  Returns: the depth, TL_OUTLINE_NONE if the numbers are too many.
 */
static guint
skip_levels (const TlText *text, gsize end, gsize *at, guint depth)
{
  while (*at + 1 < end && text->text[*at] == '.' && g_ascii_isdigit (text->text[*at + 1]))
    {
      (*at)++;
      depth += 5;
      if (skip_figures (text, end, at, FALSE) > 3 || depth > DEPTH_BRACKET)
        return TL_OUTLINE_NONE;
    }
  return depth;
}

/* "IV.2.7)" "II.1)": the numbers of European forms.  Returns: their depth. */
static guint
read_roman (const TlText *text, gsize at, gsize end, gsize *behind)
{
  guint depth;

  if (!skip_letters (text, end, &at) || at + 1 >= end || text->text[at] != '.'
      || !g_ascii_isdigit (text->text[at + 1]))
    return TL_OUTLINE_NONE;
  depth = skip_levels (text, end, &at, DEPTH_CJK);
  if (depth == TL_OUTLINE_NONE || at >= end || text->text[at] != ')')
    return TL_OUTLINE_NONE;
  *behind = at + 1;
  return depth;
}

/* "1." "1.1" "1.1.2)" "1、" "I." "A." */
static guint
read_plain (const TlText *text, gsize at, gsize end, gsize *behind)
{
  guint depth = DEPTH_NUMBER;
  guint n = skip_figures (text, end, &at, FALSE);

  if (n == 0 && read_roman (text, at, end, behind))
    return read_roman (text, at, end, behind);
  if (n == 0 && at + 1 < end && strchr ("ABCDEFGHIVX", text->text[at]) && strchr (".)", text->text[at + 1]))
    {
      *behind = at + 2;
      return DEPTH_CJK;
    }
  if (n == 0 || n > 3)
    return TL_OUTLINE_NONE;
  depth = skip_levels (text, end, &at, depth);
  if (depth == TL_OUTLINE_NONE)
    return TL_OUTLINE_NONE;
  if (at < end && strchr (".)", text->text[at]))
    at++;
  else if (at < end && tl_utf8_get (text->text, text->len, at) == 0x3001) /* 、 */
    at += strlen ("、");
  else if (!(at < end && text->text[at] == ' '))
    return TL_OUTLINE_NONE;
  *behind = at;
  return depth;
}

guint
tl_outline_read_number (const TlText *text, gsize at, gsize end, const TlLexicon *lexicon, gsize *behind)
{
  gsize word_end;
  gsize here = at;
  gboolean is_open = at < end && text->text[at] == '(';
  gunichar c;

  if (tl_lexicon_find (lexicon, "part", NULL, text->lower, end, at, &word_end)) /* "section 4", 第 */
    {
      gsize next = word_end;

      while (next < end && text->text[next] == ' ')
        next++;
      if (skip_figures (text, end, &next, FALSE) || skip_figures (text, end, &next, TRUE)
          || skip_letters (text, end, &next))
        {
          if (tl_lexicon_find (lexicon, "part-end", NULL, text->lower, end, next, &word_end)) /* 章 */
            next = word_end;
          else if (tl_utf8_is_cjk (tl_utf8_get (text->text, end, at))) /* 第1包, 第三方 */
            return TL_OUTLINE_NONE;
          *behind = next;
          return DEPTH_PART;
        }
    }
  if (is_open)
    here++;
  if (skip_figures (text, end, &here, TRUE))
    {
      c = tl_utf8_get (text->text, text->len, here);
      if (is_open ? c != ')' : c != 0x3001 && c != '.' && c != ',')
        return TL_OUTLINE_NONE;
      *behind = tl_utf8_next (text->text, text->len, here);
      return is_open ? DEPTH_CJK_BRACKET : DEPTH_CJK;
    }
  if (is_open && skip_figures (text, end, &here, FALSE) && here < end && text->text[here] == ')')
    {
      *behind = here + 1;
      return DEPTH_BRACKET;
    }
  return is_open ? TL_OUTLINE_NONE : read_plain (text, at, end, behind);
}

gboolean
tl_outline_starts_anew (const TlText *text, gsize at, gsize end)
{
  gunichar first, next;

  if (at < end && text->text[at] == '(')
    at++;
  first = tl_utf8_get (text->text, end, at);
  next = at < end ? tl_utf8_get (text->text, end, tl_utf8_next (text->text, end, at)) : 0;
  if (first != '1' && first != 0x4e00 && first != 'A' && first != 'I') /* 一 */
    return FALSE;
  return !g_unichar_isalnum (next) || next == 0x3001;
}

guint
tl_outline_get_depth (const TlView *view, const TlUnit *unit, const TlLexicon *lexicon)
{
  TlSpan line = tl_view_get_line (view, unit, unit->span.start, HEADING_MAX + 10);
  gsize behind;
  guint depth = tl_outline_read_number (&view->text, line.start, line.end, lexicon, &behind);

  /* A cell is a heading only if it is alone in its row. */
  if (unit->cell && unit->cell->colspan < tl_table_get_n_cols (unit->table))
    return TL_OUTLINE_NONE;
  if (depth != TL_OUTLINE_NONE
      && (line.end - line.start <= HEADING_MAX || unit->from->kind == TL_BLOCK_HEADING))
    return depth;
  if (unit->from->kind != TL_BLOCK_HEADING)
    return TL_OUTLINE_NONE;
  return DEPTH_TYPE + MIN (unit->from->level, 4);
}
