/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cursor.c - where the reader of a day, a time or a period stands in its text. */
#include "config.h"

#include "value/cursor.h"

#include <string.h>

#include "base/utf8.h"

#define MAX_BLANKS   4
#define WHITE_CIRCLE 0x25cb
#define MAX_FIGURES  5

gunichar
tl_cursor_peek (const TlCursor *cursor)
{
  if (cursor->at >= cursor->limit)
    return 0;
  return tl_utf8_get (cursor->text->lower, cursor->text->len, cursor->at);
}

gunichar
tl_cursor_after (const TlCursor *cursor)
{
  return tl_utf8_get (cursor->text->lower, cursor->text->len, cursor->at);
}

gunichar
tl_cursor_before (const TlCursor *cursor)
{
  if (cursor->at == 0)
    return 0;
  return tl_utf8_get (cursor->text->lower, cursor->text->len, tl_utf8_prev (cursor->text->lower, cursor->at));
}

gint
tl_cursor_digit_value (gunichar c)
{
  if (c < 0x80)
    return c >= '0' && c <= '9' ? (gint) (c - '0') : -1;
  return g_unichar_isdigit (c) ? g_unichar_digit_value (c) : -1;
}

gboolean
tl_cursor_is_start (const TlCursor *cursor)
{
  gunichar before = tl_cursor_before (cursor);
  gunichar here = tl_cursor_peek (cursor);

  if (here == 0)
    return FALSE;
  if (before == 0 || before == ' ' || tl_utf8_is_cjk (before) || tl_utf8_is_cjk (here))
    return TRUE;
  if (tl_cursor_digit_value (here) >= 0)
    return tl_cursor_digit_value (before) < 0 && !(before < 0x80 && g_ascii_isalpha ((char) before));
  return !g_unichar_isalpha (before);
}

gboolean
tl_cursor_skip (TlCursor *cursor, gunichar c)
{
  if (tl_cursor_peek (cursor) != c || c == 0)
    return FALSE;
  cursor->at = tl_utf8_next (cursor->text->lower, cursor->limit, cursor->at);
  return TRUE;
}

gboolean
tl_cursor_skip_blank (TlCursor *cursor)
{
  gsize start = cursor->at;

  for (gint i = 0; i < MAX_BLANKS && cursor->at < cursor->limit; i++)
    {
      char c = cursor->text->lower[cursor->at];
      if (c != ' ' && c != '\t')
        break;
      cursor->at++;
    }
  return cursor->at > start;
}

char
tl_cursor_skip_any (TlCursor *cursor, const char *set)
{
  char c;

  if (cursor->at >= cursor->limit)
    return 0;
  c = cursor->text->lower[cursor->at];
  if (c == 0 || strchr (set, c) == NULL)
    return 0;
  cursor->at++;
  return c;
}

gint
tl_cursor_skip_digits (TlCursor *cursor, gint max, gint *value)
{
  gsize at = cursor->at;
  gint n = 0;
  gint sum = 0;

  while (at < cursor->limit)
    {
      gint digit = tl_cursor_digit_value (tl_utf8_get (cursor->text->lower, cursor->text->len, at));
      if (digit < 0)
        break;
      if (n == max)
        return 0;
      sum = sum * 10 + digit;
      n++;
      at = tl_utf8_next (cursor->text->lower, cursor->limit, at);
    }
  if (n > 0)
    {
      *value = sum;
      cursor->at = at;
    }
  return n;
}

/* 一百一十三, 一百零五: the year of an era. */
static gint
sum_hundred (const gint *figures, gint n, gint max, gint *value)
{
  gint rest = 0;

  if (max < 3 || figures[0] < 1 || figures[0] > 9 || (n == 3 && figures[2] < 10))
    return 0;
  for (gint i = 2; i < n; i++)
    {
      if (figures[i] >= 100 || (figures[i] < 10 && i < n - 1 && figures[i] != 0 && figures[i + 1] != 10))
        return 0;
      if (figures[i] >= 10)
        rest += rest > 0 ? figures[i] * rest - rest : figures[i];
      else
        rest += figures[i];
    }
  *value = figures[0] * 100 + rest;
  return rest < 100 ? 3 : 0;
}

/* 二〇一九, 八, 十四, 二十, 廿四, 三十一. */
static gint
sum_figures (const gint *figures, gint n, gint max, gint *value)
{
  gint sum = 0;
  gint tens = -1;

  if (n > 1 && figures[1] == 100)
    return sum_hundred (figures, n, max, value);
  for (gint i = 0; i < n; i++)
    if (figures[i] >= 10)
      {
        if (tens >= 0)
          return 0;
        tens = i;
      }
  if (tens < 0)
    {
      if (n > max)
        return 0;
      for (gint i = 0; i < n; i++)
        sum = sum * 10 + figures[i];
      *value = sum;
      return n;
    }
  if (tens > 1 || n - tens > 2 || (tens == 1 && (figures[0] == 0 || figures[1] != 10)))
    return 0;
  sum = tens == 1 ? figures[0] * 10 : figures[0];
  *value = sum + (n - tens == 2 ? figures[n - 1] : 0);
  return 2;
}

/* 二〇一九, with the circle or the digit that many type for 〇. */
static gboolean
is_figure (gunichar c, gint n)
{
  return tl_utf8_is_cjk (c) || c == WHITE_CIRCLE || (n > 0 && c == '0');
}

gint
tl_cursor_skip_number (TlCursor *cursor, gint max, gint *value)
{
  TlCursor walk = *cursor;
  gint figures[MAX_FIGURES];
  gint n = 0;
  gint digits;
  const char *key;

  if (tl_cursor_digit_value (tl_cursor_peek (cursor)) >= 0)
    return tl_cursor_skip_digits (cursor, max, value);
  while (is_figure (tl_cursor_peek (&walk), n) && (key = tl_cursor_skip_word (&walk, "figure")) != NULL)
    {
      if (n == MAX_FIGURES)
        return 0;
      figures[n++] = (gint) g_ascii_strtoll (key, NULL, 10);
    }
  if (n == 0)
    return 0;
  digits = sum_figures (figures, n, max, value);
  if (digits > 0)
    cursor->at = walk.at;
  return digits;
}

const char *
tl_cursor_skip_word (TlCursor *cursor, const char *list)
{
  gsize end;
  const char *key;

  if (cursor->at >= cursor->limit)
    return NULL;
  key = tl_lexicon_find (cursor->reading->lexicon, list, cursor->reading->lang, cursor->text->lower,
                         cursor->limit, cursor->at, &end);
  if (key != NULL)
    cursor->at = end;
  return key;
}

gboolean
tl_cursor_skip_key (TlCursor *cursor, const char *list, const char *key)
{
  TlCursor walk = *cursor;
  const char *found = tl_cursor_skip_word (&walk, list);

  if (found == NULL || strcmp (found, key) != 0)
    return FALSE;
  cursor->at = walk.at;
  return TRUE;
}

gboolean
tl_cursor_has_habit (const TlCursor *cursor, const char *list, const char *key)
{
  g_autofree char *lang = NULL;
  gsize len;

  if (cursor->reading->lang == NULL || cursor->reading->lang[0] == 0)
    return FALSE;
  lang = g_ascii_strdown (cursor->reading->lang, -1);
  len = strlen (lang);
  for (;;)
    {
      gsize end = 0;
      const char *found = tl_lexicon_find (cursor->reading->lexicon, list, "", lang, len, 0, &end);
      char *dash;

      if (found != NULL && end == len && strcmp (found, key) == 0)
        return TRUE;
      lang[len] = 0;
      dash = strrchr (lang, '-');
      if (dash == NULL)
        return FALSE;
      len = (gsize) (dash - lang);
    }
}
