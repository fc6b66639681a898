/* SPDX-License-Identifier: GPL-3.0-or-later */
/* utf8.c - the few questions about characters that GLib leaves open. */
#include "config.h"

#include "base/utf8.h"

typedef struct
{
  gunichar first, last;
} Range;

static gboolean
is_in (const Range *ranges, gsize n, gunichar c)
{
  for (gsize i = 0; i < n; i++)
    {
      if (c < ranges[i].first)
        return FALSE;
      if (c <= ranges[i].last)
        return TRUE;
    }
  return FALSE;
}

gboolean
tl_utf8_is_cjk (gunichar c)
{
  static const Range ranges[] = {
    { 0x2e80, 0x2fff },   /* radicals, description characters */
    { 0x3001, 0x3130 },   /* punctuation, kana, bopomofo; not the blank U+3000 */
    { 0x3190, 0x9fff },   /* marks, strokes, enclosed, Han */
    { 0xf900, 0xfaff },   /* compatibility Han */
    { 0xfe30, 0xfe6b },   /* vertical and small punctuation */
    { 0xff01, 0xff9f },   /* full-width ASCII, half-width kana */
    { 0xffe0, 0xffe6 },   /* full-width currency signs */
    { 0x1b000, 0x1b2ff }, /* old kana */
    { 0x1f200, 0x1f2ff }, /* enclosed Han */
    { 0x20000, 0x3ffff }, /* Han of the second and third plane */
  };

  if (c >= 0x4e00 && c <= 0x9fff)
    return TRUE;
  return c >= 0x2e80 && is_in (ranges, G_N_ELEMENTS (ranges), c);
}

gboolean
tl_utf8_is_blank (gunichar c)
{
  static const Range ranges[] = {
    { 0x09, 0x09 },     { 0x0b, 0x0d },     { 0x20, 0x20 },     { 0x85, 0x85 },     { 0xa0, 0xa0 },
    { 0x1680, 0x1680 }, { 0x2000, 0x200a }, { 0x2028, 0x2029 }, { 0x202f, 0x202f }, { 0x205f, 0x205f },
    { 0x3000, 0x3000 }, { 0x3164, 0x3164 }, { 0xffa0, 0xffa0 },
  };

  if (c > 0x20 && c < 0x85)
    return FALSE;
  return is_in (ranges, G_N_ELEMENTS (ranges), c);
}

gboolean
tl_utf8_is_invisible (gunichar c)
{
  static const Range ranges[] = {
    { 0x00, 0x08 },     { 0x0e, 0x1f },     { 0x7f, 0x84 },     { 0x86, 0x9f },     { 0xad, 0xad },
    { 0x034f, 0x034f }, { 0x061c, 0x061c }, { 0x180b, 0x180e }, { 0x200b, 0x200f }, { 0x202a, 0x202e },
    { 0x2060, 0x206f }, { 0xfe00, 0xfe0f }, { 0xfeff, 0xfeff }, { 0xfff9, 0xfffb }, { 0xe0000, 0xe0fff },
  };

  if (c >= 0x20 && c < 0x7f)
    return FALSE;
  return is_in (ranges, G_N_ELEMENTS (ranges), c);
}

gboolean
tl_utf8_is_word (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c);
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

gboolean
tl_utf8_is_joined (gunichar before, gunichar after)
{
  if (tl_utf8_is_cjk (before))
    return tl_utf8_is_cjk (after) || !g_unichar_isalpha (after);
  return tl_utf8_is_cjk (after) && !g_unichar_isalpha (before);
}

gunichar
tl_utf8_get (const char *text, gsize len, gsize at)
{
  return at < len ? g_utf8_get_char (text + at) : 0;
}

gsize
tl_utf8_prev (const char *text, gsize at)
{
  while (at > 0)
    {
      at--;
      if (((guchar) text[at] & 0xc0) != 0x80)
        break;
    }
  return at;
}

gsize
tl_utf8_next (const char *text, gsize len, gsize at)
{
  if (at >= len)
    return len;
  return MIN (len, at + (gsize) g_utf8_skip[(guchar) text[at]]);
}

gsize
tl_utf8_floor (const char *text, gsize low, gsize at)
{
  while (at > low && ((guchar) text[at] & 0xc0) == 0x80)
    at--;
  return at;
}

gsize
tl_utf8_ceil (const char *text, gsize at, gsize high)
{
  while (at < high && ((guchar) text[at] & 0xc0) == 0x80)
    at++;
  return at;
}

char *
tl_utf8_collapse (const char *text, gsize len)
{
  g_autoptr (GString) out = g_string_sized_new (len + 1);
  gunichar before = 0;
  gboolean blank = FALSE, soft = FALSE;

  for (gsize at = 0; at < len; at = tl_utf8_next (text, len, at))
    {
      gunichar c = g_utf8_get_char (text + at);

      if (c == '\n' || tl_utf8_is_blank (c))
        {
          blank = TRUE;
          soft = soft || c == TL_SOFT_BREAK_CHAR;
          continue;
        }
      if (tl_utf8_is_invisible (c))
        continue;
      if (blank && before != 0 && !(soft && tl_utf8_is_joined (before, c)))
        g_string_append_c (out, ' ');
      g_string_append_unichar (out, c);
      before = c;
      blank = soft = FALSE;
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
