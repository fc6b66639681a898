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

gboolean
tl_day_groups_read (TlCursor *cursor, TlDayGroups *groups)
{
  TlCursor walk = *cursor;

  memset (groups, 0, sizeof *groups);
  groups->digits[0] = tl_cursor_skip_digits (&walk, 8, &groups->number[0]);
  if (groups->digits[0] == 0)
    return FALSE;
  *cursor = walk;
  for (groups->n = 1; groups->n < 3; groups->n++)
    {
      gboolean is_apart = FALSE;
      gunichar mark = skip_mark (&walk, &is_apart);
      gint digits;

      if (mark == 0 || (groups->n > 1 && mark != groups->mark && mark != ','))
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
      *cursor = walk;
    }
  return TRUE;
}
