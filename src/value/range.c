/* SPDX-License-Identifier: GPL-3.0-or-later */
/* range.c - what stands before, between and behind the two ends of a range. */
#include "config.h"

#include "value/range.h"

#include <string.h>

#define MAX_DASHES 3 /* 2019年8月——9月 */

TlRangeOpening
tl_range_skip_opening (TlCursor *cursor)
{
  TlCursor walk = *cursor;
  const char *key = tl_cursor_is_start (cursor) ? tl_cursor_skip_word (&walk, "range") : NULL;

  if (key == NULL || (strcmp (key, "from") != 0 && strcmp (key, "between") != 0))
    return TL_RANGE_NONE;
  tl_cursor_skip_any (&walk, ":");
  tl_cursor_skip_blank (&walk);
  *cursor = walk;
  return strcmp (key, "from") == 0 ? TL_RANGE_FROM : TL_RANGE_BETWEEN;
}

static gboolean
skip_dashes (TlCursor *cursor)
{
  gsize start = cursor->at;

  for (gint i = 0; i < MAX_DASHES; i++)
    if (!tl_cursor_skip_any (cursor, "-~") && !tl_cursor_skip (cursor, 0x301c)) /* wave dash */
      break;
  return cursor->at > start;
}

gboolean
tl_range_skip_middle (TlCursor *cursor, TlRangeOpening opening, gboolean *is_loose)
{
  TlCursor walk = *cursor;
  gboolean has_blank = tl_cursor_skip_blank (&walk);
  gboolean has_dash;

  if (tl_cursor_skip_key (&walk, "range", "start"))
    {
      tl_cursor_skip_blank (&walk);
      tl_cursor_skip_any (&walk, ",");
      tl_cursor_skip_blank (&walk);
    }
  else if (!has_blank && tl_cursor_skip_any (&walk, ","))
    tl_cursor_skip_blank (&walk);
  has_dash = skip_dashes (&walk);
  if (!has_dash && !tl_cursor_skip_key (&walk, "range", "to")
      && !(opening == TL_RANGE_BETWEEN && tl_cursor_skip_key (&walk, "range", "and")))
    return FALSE;
  if (!has_dash)
    tl_cursor_skip_any (&walk, ":");
  has_blank |= tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip (&walk, '\n'))
    has_blank = TRUE;
  if (is_loose != NULL)
    *is_loose = has_dash && has_blank;
  *cursor = walk;
  return TRUE;
}

void
tl_range_skip_closing (TlCursor *cursor)
{
  TlCursor walk = *cursor;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_key (&walk, "range", "stop"))
    *cursor = walk;
}
