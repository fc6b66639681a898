/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day_groups.c - the figures of a day and the marks between them. */
#include "config.h"

#include "value/day_groups.h"

#include <string.h>

#define KATAKANA_DOT 0x30fb
#define MIDDLE_DOT   0xb7

/* One mark with its blanks.  Returns: it, or 0. */
static gunichar
skip_mark (TlCursor *cursor, gboolean *is_apart)
{
  static const gunichar marks[] = { '-', '/', '.', ',', MIDDLE_DOT, KATAKANA_DOT };
  TlCursor walk = *cursor;
  gboolean has_blank = tl_cursor_skip (&walk, ' ');

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    if (tl_cursor_skip (&walk, marks[i]))
      {
        has_blank |= tl_cursor_skip (&walk, ' ');
        *is_apart |= has_blank;
        *cursor = walk;
        return marks[i];
      }
  if (!has_blank)
    return 0;
  *cursor = walk;
  return ' ';
}

/* "15/3 2024", "15/3-2024" in the languages that write it. */
static gboolean
is_year_apart (const TlCursor *cursor, const TlDayGroups *groups, gunichar mark)
{
  return (mark == ' ' || mark == '-') && groups->mark == '/'
         && tl_cursor_has_habit (cursor, "date-slash-blank", "any");
}

gboolean
tl_day_groups_read (TlCursor *cursor, TlDayGroups *groups)
{
  TlCursor walk = *cursor;

  memset (groups, 0, sizeof *groups);
  groups->digits[0] = tl_cursor_skip_digits (&walk, 8, &groups->number[0]);
  if (groups->digits[0] == 0)
    return FALSE;
  groups->end[0] = walk.at;
  *cursor = walk;
  for (groups->n = 1; groups->n < 3; groups->n++)
    {
      gboolean is_apart = FALSE;
      gunichar mark = skip_mark (&walk, &is_apart);
      gint digits;

      if (mark == 0
          || (groups->n > 1 && mark != groups->mark && mark != ',' && !is_year_apart (&walk, groups, mark)))
        break;
      digits = tl_cursor_skip_digits (&walk, 4, &groups->number[groups->n]);
      if (digits == 0)
        break;
      if (groups->n > 1 && mark != groups->mark && digits != 4
          && (digits != 2 || is_apart)) /* "12/08, 2015" */
        break;
      groups->is_apart |= is_apart;
      groups->mark = groups->n == 1 ? mark : groups->mark;
      groups->digits[groups->n] = digits;
      groups->end[groups->n] = walk.at;
      *cursor = walk;
    }
  return TRUE;
}

gboolean
tl_day_groups_cut (TlCursor *cursor, gboolean is_bare, TlDayGroups *groups)
{
  gboolean is_pair = groups->n == 2 && (groups->mark == ',' || groups->mark == ' ');

  if (is_bare || is_pair)
    {
      groups->n = 1;
      groups->mark = 0;
      cursor->at = groups->end[0];
      tl_cursor_skip_word (cursor, "ordinal");
    }
  else if (groups->n == 3 && groups->mark == '.' && groups->is_apart && groups->digits[0] <= 2
           && groups->digits[2] <= 2)
    {
      groups->n = 2;
      cursor->at = groups->end[1];
    }
  return groups->n > 1 || groups->digits[0] <= 2;
}

/* A point with something behind it that goes on: it ends no sentence. */
static void
skip_point (TlCursor *cursor)
{
  TlCursor walk = *cursor;
  TlCursor point;

  if (!tl_cursor_skip (&walk, '.'))
    return;
  point = walk;
  tl_cursor_skip_blank (&walk);
  if (tl_cursor_digit_value (tl_cursor_peek (&walk)) >= 0 || tl_cursor_skip_any (&walk, "(-~")
      || tl_cursor_skip_word (&walk, "range") != NULL)
    *cursor = point;
}

void
tl_day_groups_skip_closing (TlCursor *cursor, const TlDayGroups *groups)
{
  TlCursor walk = *cursor;

  if (groups->mark == '.' && (groups->n == 2 || groups->digits[0] == 4 || groups->is_apart))
    skip_point (cursor);
  if (groups->n != 3 || groups->digits[2] != 4)
    return;
  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_word (&walk, "yearword") != NULL)
    *cursor = walk;
}
