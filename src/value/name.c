/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name.c - lines of text and places; placeholders that stand for a missing value.
 *
 * Lexicon lists: placeholder, place, place-end, name-part.
 */
#include "config.h"

#include "value/name.h"

#include <string.h>

#include "base/utf8.h"
#include "value/name_text.h"
#include "value/numeral_token.h"

#define MAX_TEXT  1000 /* bytes of a line that is a value */
#define MAX_PLACE 90

static gboolean
give (TlValueKind kind, const TlText *text, gsize start, gsize stop, TlValue *value, gsize *end)
{
  if (stop <= start)
    return FALSE;
  *value = (TlValue){ .kind = kind, .text = g_strndup (text->text + start, stop - start) };
  *end = stop;
  return TRUE;
}

gboolean
tl_name_read_text (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                   gsize *end)
{
  gsize start, stop;

  limit = MIN (limit, text->len);
  start = tl_name_skip_blanks (text, at, limit);
  for (stop = start; stop < limit && text->lower[stop] != '\n' && text->lower[stop] != '\t'; stop++)
    if (stop - start > MAX_TEXT)
      return FALSE;
  stop = tl_name_trim (text, start, stop, ";,。；");
  if (stop <= start || tl_name_is_placeholder (text, start, stop, reading))
    return FALSE;
  return give (TL_VALUE_TEXT, text, start, stop, value, end);
}

/* 北京市海淀区: as far as endings of places follow each other. */
static gsize
find_cjk_place (const TlText *text, gsize at, gsize limit, const TlReading *reading)
{
  gsize best = at;
  guint n = 0;

  for (gsize i = at; i < limit && n < 15; n++)
    {
      gunichar c = tl_utf8_get (text->lower, limit, i);
      gsize end;

      if (!tl_utf8_is_cjk (c) || !g_unichar_isalpha (c))
        break;
      if (i > at
          && tl_lexicon_find (reading->lexicon, "place-end", reading->lang, text->lower, limit, i, &end))
        {
          if (end > best && n > 0)
            best = end;
        }
      i = tl_utf8_next (text->lower, limit, i);
    }
  return best;
}

/* "New South Wales": capitalised words. */
static gsize
find_capital_place (const TlText *text, gsize at, gsize limit, const TlReading *reading)
{
  gsize i = at, best = at, end;

  for (guint n = 0; n < 6 && i < limit; n++)
    {
      gboolean part
          = tl_lexicon_find (reading->lexicon, "name-part", reading->lang, text->lower, limit, i, NULL)
            != NULL;

      if (!g_unichar_isupper (tl_utf8_get (text->text, limit, i)) && (n == 0 || !part))
        break;
      for (end = i; end < limit && tl_utf8_is_word (tl_utf8_get (text->lower, limit, end));)
        end = tl_utf8_next (text->lower, limit, end);
      if (end == i || end - at > MAX_PLACE)
        break;
      if (!part || g_unichar_isupper (tl_utf8_get (text->text, limit, i)))
        best = end;
      i = end;
      if (i >= limit || text->lower[i] != ' ')
        break;
      i++;
    }
  return best;
}

gboolean
tl_name_read_place (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                    gsize *end)
{
  gsize stop = at;
  gunichar first;

  limit = MIN (limit, text->len);
  limit = MIN (limit, at + MAX_PLACE);
  first = tl_utf8_get (text->lower, limit, at);
  if (first == 0 || tl_token_cuts (text, at) || tl_name_is_placeholder (text, at, limit, reading))
    return FALSE;
  tl_lexicon_find (reading->lexicon, "place", reading->lang, text->lower, limit, at, &stop);
  if (tl_utf8_is_cjk (first))
    stop = MAX (stop, find_cjk_place (text, at, limit, reading));
  else if (stop == at)
    stop = find_capital_place (text, at, limit, reading);
  return give (TL_VALUE_PLACE, text, at, stop, value, end);
}
