/* SPDX-License-Identifier: GPL-3.0-or-later */
/* zone.c - the zones behind times of day. */
#include "config.h"

#include "value/zone.h"

#include <string.h>

#define MAX_ZONE_WORDS 6

/* "+02:00", "+0500", "-0700", "+8". */
static gboolean
skip_offset (TlCursor *cursor, gboolean is_named, char zone[7])
{
  TlCursor walk = *cursor;
  char sign = tl_cursor_skip_any (&walk, "+-");
  gint hour, minute = 0, digits;

  if (sign == 0)
    return FALSE;
  digits = tl_cursor_skip_digits (&walk, 4, &hour);
  if (digits == 0 || digits == 3)
    return FALSE;
  if (digits == 4)
    {
      minute = hour % 100;
      hour /= 100;
    }
  else if (tl_cursor_skip_any (&walk, ":"))
    {
      if (tl_cursor_skip_digits (&walk, 2, &minute) != 2)
        return FALSE;
    }
  else if (!is_named)
    return FALSE;
  /* "09:00-11:00" is a range of hours: the sign alone does not make a zone. */
  if (sign == '-' && !is_named && digits != 4)
    return FALSE;
  if (hour > 14 || minute > 59)
    return FALSE;
  g_snprintf (zone, 7, "%c%02d:%02d", sign, hour % 100, minute % 100);
  *cursor = walk;
  return TRUE;
}

gboolean
tl_zone_skip_offset (TlCursor *cursor, char zone[7])
{
  return skip_offset (cursor, TRUE, zone);
}

/* "Eastern Africa Time" in parentheses: some words, the last of which means time. */
static gboolean
skip_named_time (TlCursor *cursor)
{
  TlCursor walk = *cursor;

  for (gint letters = 0; letters < MAX_ZONE_WORDS * 12; letters++)
    {
      gunichar c = tl_cursor_peek (&walk);

      if (tl_cursor_skip_key (&walk, "zone", "time"))
        {
          *cursor = walk;
          return TRUE;
        }
      if (c == 0 || (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && c != ' ' && c != '.'))
        return FALSE;
      tl_cursor_skip (&walk, c);
    }
  return FALSE;
}

static gboolean
skip_zone_name (TlCursor *cursor, char zone[7])
{
  TlCursor walk = *cursor;
  const char *key = tl_cursor_skip_word (&walk, "zone");

  if (key == NULL || strcmp (key, "time") == 0)
    return FALSE;
  *cursor = walk;
  if (strcmp (key, "Z") != 0)
    return TRUE;
  tl_cursor_skip_blank (&walk);
  if (skip_offset (&walk, TRUE, zone))
    *cursor = walk;
  else
    g_strlcpy (zone, "Z", 7);
  return TRUE;
}

gboolean
tl_zone_skip (TlCursor *cursor, char zone[7])
{
  TlCursor walk = *cursor;
  gboolean is_apart = tl_cursor_skip_blank (&walk);
  gunichar c = tl_cursor_peek (&walk);
  gboolean is_enclosed;

  if (c == 0 || c == '\n')
    return FALSE;
  is_enclosed = tl_cursor_skip (&walk, '(');
  if (!is_enclosed && !is_apart && tl_cursor_skip (&walk, 'z')
      && !g_unichar_isalnum (tl_cursor_after (&walk)))
    {
      g_strlcpy (zone, "Z", 7);
      *cursor = walk;
      return TRUE;
    }
  walk = *cursor;
  tl_cursor_skip_blank (&walk);
  tl_cursor_skip (&walk, '(');
  if (!skip_offset (&walk, FALSE, zone) && !skip_zone_name (&walk, zone)
      && !(is_enclosed && skip_named_time (&walk)))
    return FALSE;
  if (is_enclosed && !tl_cursor_skip (&walk, ')'))
    return FALSE;
  *cursor = walk;
  return TRUE;
}
