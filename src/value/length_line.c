/* SPDX-License-Identifier: GPL-3.0-or-later */
/* length_line.c - lengths that only a line of its own can be: 5'30", "2 m", 10月, 分半.  In a document they
 * are feet, metres and October. */
#include "config.h"

#include "value/length.h"

#define MAX_PARTS 3

/* A number and its unit, or a word for both. */
static gboolean
read_part (TlCursor *cursor, TlLengthPart *part)
{
  TlCursor walk = *cursor;
  TlNumeral numeral;

  if (tl_length_skip_unit (cursor, "durationwhole-line", part))
    return TRUE;
  if (!tl_length_read_number (&walk, TL_NUMERAL_ANY, &numeral))
    return FALSE;
  tl_cursor_skip_blank (&walk);
  if (!tl_length_skip_unit (&walk, "duration-line", part)
      || !tl_decimal_multiply (numeral.value, part->number, &part->number))
    return FALSE;
  *cursor = walk;
  return TRUE;
}

gboolean
tl_length_read_line (TlCursor *cursor, TlDuration *duration)
{
  TlCursor walk = { cursor->text, cursor->reading, cursor->limit, 0 };
  TlLengthPart part;
  gint last = -1;

  tl_cursor_skip_blank (&walk);
  if (!cursor->reading->is_line || walk.at != cursor->at)
    return FALSE;
  *duration = (TlDuration){ { 0, 0 } };
  for (gint n = 0; n < MAX_PARTS && read_part (&walk, &part); n++)
    {
      if ((gint) part.unit <= last || !tl_length_add (duration, &part))
        return FALSE;
      last = (gint) part.unit;
      tl_cursor_skip_blank (&walk);
    }
  if (last < 0 || tl_cursor_after (&walk) != 0)
    return FALSE;
  *cursor = walk;
  return TRUE;
}
