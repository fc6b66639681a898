/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sentence.c - where a sentence ends. */
#include "config.h"

#include "rules/sentence.h"

#include "base/utf8.h"

/* "7 June 2024. For": a year and a capital. */
static gboolean
ends_year (const TlText *text, gsize at)
{
  return at > 3 && at + 2 < text->len && g_ascii_isdigit (text->text[at - 1])
         && g_ascii_isdigit (text->text[at - 2]) && g_ascii_isdigit (text->text[at - 3])
         && g_ascii_isdigit (text->text[at - 4]) && g_ascii_isupper (text->text[at + 2]);
}

gboolean
tl_sentence_ends (const TlText *text, gsize at)
{
  gunichar c = tl_utf8_get (text->text, text->len, at);

  if (c == 0x3002 || c == '!' || c == '?' || c == ';' || c == '\n') /* 。 */
    return TRUE;
  if (c != '.' || at + 1 >= text->len || text->text[at + 1] != ' ')
    return FALSE;
  return ends_year (text, at)
         || (at > 2 && g_ascii_islower (text->text[at - 1]) && g_ascii_islower (text->text[at - 2])
             && g_ascii_islower (text->text[at - 3]));
}

TlSpan
tl_sentence_find (const TlText *text, TlSpan outer, gsize start, gsize end)
{
  while (start > outer.start)
    {
      gsize before = tl_utf8_prev (text->text, start);

      if (tl_sentence_ends (text, before))
        break;
      start = before;
    }
  while (end < outer.end && !tl_sentence_ends (text, end))
    end = tl_utf8_next (text->text, text->len, end);
  return (TlSpan){ (guint32) start, (guint32) end };
}

gsize
tl_sentence_find_end (const TlText *text, gsize at, gsize limit)
{
  while (at < limit && !tl_sentence_ends (text, at))
    at = tl_utf8_next (text->text, text->len, at);
  return MIN (at, limit);
}
