/* SPDX-License-Identifier: GPL-3.0-or-later */
/* example.c - values that are said to be examples.
 *
 * Lexicon list: example, with the keys "before" (words before a value), "right" (only right before it),
 * "fill" (within a bracket with it) and "behind" (in a bracket behind it).
 */
#include "config.h"

#include "rules/example.h"

#include <string.h>

#include "base/utf8.h"

#define LOOK   70 /* bytes before a value */
#define BEHIND 40 /* bytes of a bracketed note behind it */

static const char *
find_word (const TlRun *run, gsize at, gsize limit, gsize *end)
{
  return tl_lexicon_find (run->lexicon, "example", NULL, run->view->text.lower, limit, at, end);
}

static gboolean
begins_word (const TlText *text, gsize start, gsize at)
{
  gunichar before = at > start ? tl_utf8_get (text->text, text->len, tl_utf8_prev (text->text, at)) : 0;

  return !tl_utf8_is_word (before) || tl_utf8_is_cjk (tl_utf8_get (text->text, text->len, at));
}

/* Returns: whether a bracket at ${at} says that what stands beside it is an example. */
static gboolean
is_note (const TlRun *run, gsize at, gsize limit)
{
  const TlText *text = &run->view->text;
  const char *close;

  at = tl_view_skip_blanks (run->view, at, limit);
  if (at >= limit || (text->text[at] != '(' && text->text[at] != '['))
    return FALSE;
  close = memchr (text->text + at, text->text[at] == '(' ? ')' : ']', MIN (limit - at, BEHIND));
  if (!close)
    return FALSE;
  for (gsize i = at + 1; text->text + i < close; i = tl_utf8_next (text->text, text->len, i))
    {
      gsize end;
      const char *key
          = begins_word (text, at, i) ? find_word (run, i, (gsize) (close - text->text), &end) : NULL;

      if (key && (g_str_equal (key, "behind") || g_str_equal (key, "before")) && i == at + 1)
        return TRUE;
    }
  return FALSE;
}

/* What stands before a value: the word nearest to it that counts. */
typedef struct
{
  gboolean is_example;
  gboolean is_open; /* within a bracket that says what to fill in */
} Before;

static Before
read_before (const TlRun *run, gsize start, gsize value)
{
  const TlText *text = &run->view->text;
  Before before = { 0 };
  guint depth = 0;
  gboolean noted = FALSE;

  for (gsize at = start; at < value; at = tl_utf8_next (text->text, text->len, at))
    {
      gunichar c = tl_utf8_get (text->text, text->len, at);
      gsize end = at;
      const char *key = begins_word (text, start, at) ? find_word (run, at, value, &end) : NULL;

      if (key
          && (g_str_equal (key, "before")
              || (g_str_equal (key, "right") && tl_view_skip_blanks (run->view, end, value) == value)))
        before.is_example = TRUE;
      if (key && g_str_equal (key, "fill") && depth > 0)
        before.is_open = TRUE;
      if (end > at + 1)
        at = tl_utf8_prev (text->text, end); /* the points of "e.g." end no sentence */
      else if (c == '[' || c == '(' || c == 0x3010)
        {
          depth++;
          noted = is_note (run, at, value); /* "(示例) 1年": a note before it */
        }
      else if ((c == ']' || c == ')' || c == 0x3011) && depth > 0)
        {
          depth--;
          before = (Before){ .is_example = noted };
          noted = FALSE;
        }
      else if (c == 0x3002 || c == ';' || c == '\n'
               || (c == '.' && at + 1 < value && text->text[at + 1] == ' '))
        before.is_example = FALSE;
    }
  return before;
}

gboolean
tl_example_stands (const TlRun *run, TlSpan span)
{
  const TlView *view = run->view;
  guint index = tl_view_find (view, span.start);
  TlSpan line;
  gsize start, end;
  const char *key;
  Before before;

  if (index == TL_VIEW_NONE)
    return FALSE;
  line = tl_view_get_line (view, tl_view_unit (view, index), span.start, run->limits->window / 2);
  key = find_word (run, span.start, span.end, &end);
  if (key && (g_str_equal (key, "before") || g_str_equal (key, "right")) && end < span.end)
    return TRUE;
  start = MAX (line.start, span.start > LOOK ? span.start - LOOK : 0);
  start = tl_utf8_ceil (view->text.text, start, span.start);
  before = read_before (run, start, span.start);
  return before.is_example || before.is_open || is_note (run, span.end, MAX (line.end, span.end));
}
