/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_text.c - what the readers of names ask of their text. */
#include "config.h"

#include "value/name_text.h"

#include "base/utf8.h"
#include "value/numeral_token.h"

#define MAX_BLANKS 16

gsize
tl_name_skip_blanks (const TlText *text, gsize at, gsize limit)
{
  for (guint n = 0; n < MAX_BLANKS && at < limit && (text->lower[at] == ' ' || text->lower[at] == '\t'); n++)
    at++;
  return at;
}

gsize
tl_name_trim (const TlText *text, gsize start, gsize stop, const char *set)
{
  while (stop > start)
    {
      gsize before = tl_utf8_prev (text->lower, stop);
      gunichar c = tl_utf8_get (text->lower, stop, before);

      if (c != ' ' && c != '\t' && !g_utf8_strchr (set, -1, c))
        break;
      stop = before;
    }
  return MAX (stop, start);
}

gboolean
tl_name_is_cjk (gunichar c)
{
  return (tl_utf8_is_cjk (c) && g_unichar_isalpha (c)) || (c >= 0xac00 && c <= 0xd7a3);
}

const char *
tl_name_find (const TlText *text, gsize at, gsize limit, const TlReading *reading, const char *list,
              gsize *end)
{
  if (at >= limit || tl_token_cuts (text, at))
    return NULL;
  return tl_lexicon_find (reading->lexicon, list, reading->lang, text->lower, limit, at, end);
}

/* Nothing but x, *, - and the like, or less than one letter or digit. */
static gboolean
is_masked (const TlText *text, gsize start, gsize stop)
{
  gsize letters = 0, crosses = 0;

  for (gsize i = start; i < stop && letters == crosses; i = tl_utf8_next (text->lower, stop, i))
    {
      gunichar c = tl_utf8_get (text->lower, stop, i);

      if (!g_unichar_isalnum (c))
        continue;
      letters++;
      crosses += c == 'x' || c == 0xd7;
    }
  return letters == crosses;
}

gboolean
tl_name_is_placeholder (const TlText *text, gsize start, gsize stop, const TlReading *reading)
{
  gsize end, rest;

  if (start >= stop || is_masked (text, start, stop))
    return TRUE;
  if (text->lower[start] == '(' && start + 1 < stop)
    return tl_name_is_placeholder (text, start + 1, stop, reading);
  if (!tl_name_find (text, start, stop, reading, "placeholder", &end))
    return FALSE;
  rest = tl_name_trim (text, end, stop, ".,;:!)。；");
  if (!g_unichar_isalnum (tl_utf8_get (text->lower, stop, start)))
    return rest <= end;
  /* "无锡市": a CJK placeholder of one character has to stand alone */
  if (end - start <= 3 && tl_name_is_cjk (tl_utf8_get (text->lower, stop, start)))
    return rest <= end;
  if (tl_name_is_cjk (tl_utf8_get (text->lower, stop, start)))
    return TRUE;
  /* "Na", "See": words in prose are placeholders where no capitalised name follows */
  rest = tl_name_skip_blanks (text, end, stop);
  return rest >= stop || !g_unichar_isupper (tl_utf8_get (text->text, stop, rest)) || end - start > 6;
}
