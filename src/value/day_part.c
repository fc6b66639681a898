/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_part.c - the parts of a day in words: the number of the day, the name of its month, what joins them. */
#include "config.h"

#include "value/day_part.h"

#include <string.h>

#include "base/utf8.h"

#define MAX_JOINTS  6
#define LEFT_QUOTE  0xab /* guillemets */
#define RIGHT_QUOTE 0xbb

void
tl_day_skip_joints (TlCursor *cursor, const char *marks)
{
  for (gint i = 0; i < MAX_JOINTS; i++)
    if (!tl_cursor_skip (cursor, ' ') && !tl_cursor_skip_any (cursor, marks)
        && tl_cursor_skip_word (cursor, "datejoin") == NULL)
      return;
}

gboolean
tl_day_skip_month (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  gboolean is_enclosed = tl_cursor_skip (&walk, '[');
  const char *key = tl_cursor_skip_word (&walk, "month");

  if (key == NULL)
    return FALSE;
  day->month = (gint) g_ascii_strtoll (key, NULL, 10);
  tl_cursor_skip_any (&walk, ".");
  if (is_enclosed && !tl_cursor_skip (&walk, ']'))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

gboolean
tl_day_skip_month_number (TlCursor *cursor, TlDay *day)
{
  const char *key = tl_cursor_skip_word (cursor, "monthnumber");

  day->month = key != NULL ? (gint) g_ascii_strtoll (key, NULL, 10) : 0;
  return key != NULL;
}

/* 31 of "6,107.31 Aug 2019" */
static gboolean
is_decimal (const TlCursor *cursor)
{
  gsize at = cursor->at;

  return at > 1 && strchr (".,", cursor->text->lower[at - 1])
         && g_ascii_isdigit (cursor->text->lower[at - 2]);
}

static gboolean
is_quote (gunichar c)
{
  return c == '"' || c == '\'' || c == LEFT_QUOTE || c == RIGHT_QUOTE || c == '_';
}

/* «15» of «15» марта 2024, as forms have it. */
static gboolean
skip_quoted_day (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;

  if (!is_quote (tl_cursor_peek (&walk)))
    return FALSE;
  tl_cursor_skip (&walk, tl_cursor_peek (&walk));
  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_digits (&walk, 2, &day->day) == 0 || day->day < 1 || day->day > 31)
    return FALSE;
  tl_cursor_skip_blank (&walk);
  if (!is_quote (tl_cursor_peek (&walk)))
    return FALSE;
  tl_cursor_skip (&walk, tl_cursor_peek (&walk));
  *cursor = walk;
  return TRUE;
}

gboolean
tl_day_skip_day (TlCursor *cursor, TlDay *day)
{
  TlCursor walk = *cursor;
  const char *key;
  gunichar next;

  if (skip_quoted_day (cursor, day))
    return TRUE;
  if (is_decimal (cursor))
    return FALSE;
  if (tl_cursor_skip_digits (&walk, 2, &day->day) == 0)
    {
      key = tl_cursor_skip_word (&walk, "dayword");
      if (key == NULL)
        return FALSE;
      day->day = (gint) g_ascii_strtoll (key, NULL, 10);
      *cursor = walk;
      return TRUE;
    }
  next = tl_cursor_peek (&walk);
  if (day->day < 1 || day->day > 31)
    return FALSE;
  if (next == ':' && tl_cursor_skip_word (&walk, "ordinal") == NULL) /* not the 15 of "15:30" */
    return FALSE;
  if (next == ' ')
    {
      TlCursor behind = walk;

      tl_cursor_skip_blank (&behind);
      if (tl_cursor_skip_word (&behind, "ordinal") != NULL)
        walk = behind;
    }
  else
    tl_cursor_skip_word (&walk, "ordinal");
  *cursor = walk;
  return TRUE;
}

/* Back over a blank, a mark, "of" and a quote. */
static void
skip_joint_before (TlCursor *cursor)
{
  const TlText *text = cursor->text;
  gsize end = cursor->at;

  for (gint i = 0; i < 2; i++)
    {
      while (
          cursor->at > 0 && end - cursor->at < 2
          && (strchr (" -/.", text->lower[cursor->at - 1]) != NULL || is_quote (tl_cursor_before (cursor))))
        cursor->at = tl_utf8_prev (text->lower, cursor->at);
      end = cursor->at;
      if (i > 0
          || tl_lexicon_find_before (cursor->reading->lexicon, "datejoin", cursor->reading->lang, text->lower,
                                     text->len, end, &cursor->at)
                 == NULL)
        return;
      end = cursor->at;
    }
}

gboolean
tl_day_is_behind_day (const TlCursor *cursor)
{
  const TlText *text = cursor->text;
  TlCursor walk = *cursor;

  skip_joint_before (&walk);
  if (tl_cursor_digit_value (tl_cursor_before (&walk)) < 0)
    tl_lexicon_find_before (cursor->reading->lexicon, "ordinal", cursor->reading->lang, text->lower,
                            text->len, walk.at, &walk.at);
  if (tl_cursor_digit_value (tl_cursor_before (&walk)) < 0)
    return FALSE;
  for (gint i = 0; i < 2 && walk.at > 0 && g_ascii_isdigit (text->lower[walk.at - 1]); i++)
    walk.at--;
  return !is_decimal (&walk);
}
