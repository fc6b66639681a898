/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral.c - cardinal numbers in figures and words of each language: where they start, their sign. */
#include "config.h"

#include "value/numeral.h"

#include <string.h>

#include "base/utf8.h"
#include "value/figure.h"
#include "value/figure_link.h"
#include "value/numeral_fraction.h"
#include "value/numeral_plain.h"
#include "value/numeral_token.h"

/* "forty-five (45)", 58万（580000）: once. */
static void
read_twice (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral, gsize *end)
{
  gsize i = *end, stop;
  TlNumeral again;

  while (i < limit && text->lower[i] == ' ')
    i++;
  if (i >= limit || text->lower[i] != '(')
    return;
  for (i++; i < limit && text->lower[i] == ' '; i++)
    ;
  if (!tl_numeral_plain_read (text, i, limit, reading, 0, &again, &stop)
      || tl_decimal_compare (again.value, numeral->value) != 0)
    return;
  while (stop < limit && text->lower[stop] == ' ')
    stop++;
  if (stop >= limit || text->lower[stop] != ')')
    return;
  numeral->is_twice = TRUE;
  numeral->has_digits |= again.has_digits;
  numeral->has_words |= again.has_words;
  *end = stop + 1;
}

static gboolean
is_hangul (gunichar c)
{
  return c >= 0xac00 && c <= 0xd7a3;
}

static gboolean
is_kana (gunichar c)
{
  return c >= 0x3041 && c <= 0x3096;
}

/* Whether ${c} is between the things of a list. */
static gboolean
divides_list (gunichar c)
{
  return c == 0 || c == ' ' || c == ',' || c == 0x3001;
}

/* に, ご are particles, さん is a title: kana are numbers where they stand alone and are two or more, or
 * stand in a list. */
static gboolean
is_clear_kana (const TlText *text, gsize at, gsize end)
{
  gunichar before = at > 0 ? tl_utf8_get (text->lower, text->len, tl_utf8_prev (text->lower, at)) : 0;

  gunichar after = tl_utf8_get (text->lower, text->len, end);

  if (end - at <= 3)
    return at > 0 && divides_list (before) && after != 0 && after != ' ' && divides_list (after);
  return !g_unichar_isalnum (before) && !is_kana (after);
}

/* Hangul: particles and units may be glued to a number, but 이 is no 2 in every word that it ends.  A number
 * of one syllable, or one of digits only (사이에), takes no particle. */
static gboolean
is_clear_hangul (const TlText *text, gsize at, gsize end, const TlReading *reading, TlNumeralFlags flags,
                 const TlNumeral *numeral)
{
  const char *key
      = tl_lexicon_find (reading->lexicon, "counter", reading->lang, text->lower, text->len, end, NULL);

  if (!key || strcmp (key, "particle") != 0)
    return key != NULL;
  return (flags & TL_NUMERAL_GLUED) || (end - at > 3 && (numeral->has_scale || numeral->value.units < 100));
}

/* Whether the words from ${at} on may start and end there: 이 (this) is no 2, に no 2. */
static gboolean
is_clear (const TlText *text, gsize at, gsize end, const TlReading *reading, TlNumeralFlags flags,
          const TlNumeral *numeral)
{
  gunichar first = tl_utf8_get (text->lower, text->len, at);
  gunichar before = at > 0 ? tl_utf8_get (text->lower, text->len, tl_utf8_prev (text->lower, at)) : 0;
  gunichar after = tl_utf8_get (text->lower, text->len, end);

  if (is_kana (first))
    return is_clear_kana (text, at, end);
  if (!is_hangul (first))
    return TRUE;
  if (is_hangul (before) && !(flags & TL_NUMERAL_GLUED))
    return FALSE;
  return !is_hangul (after) || (flags & TL_NUMERAL_MONEY)
         || is_clear_hangul (text, at, end, reading, flags, numeral);
}

/* Whether ${at} is within a number in CJK numerals. */
static gboolean
is_inside_words (const TlText *text, gsize at, const TlReading *reading)
{
  gsize before = tl_utf8_prev (text->lower, at);
  gunichar c = at > 0 ? tl_utf8_get (text->lower, text->len, before) : 0;
  TlToken token;

  if (!tl_utf8_is_cjk (c) || is_kana (c) || !tl_token_read (text, before, at, reading, 0, &token))
    return FALSE;
  return token.type == TL_TOKEN_DIGIT || token.type == TL_TOKEN_SCALE || token.type == TL_TOKEN_VALUE;
}

static gboolean
is_latin (gunichar c)
{
  return g_unichar_isalpha (c) && !tl_utf8_is_cjk (c) && !is_hangul (c);
}

/* Letters right before figures make them a name (A4, B2B) unless a Chinese scale tells that they count: in a
 * line of its own only, nonono3.1千万. */
static gboolean
is_part_of_name (const TlText *text, gsize at, gsize end, TlNumeralFlags flags, const TlNumeral *numeral)
{
  gunichar before = at > 0 ? tl_utf8_get (text->lower, text->len, tl_utf8_prev (text->lower, at)) : 0;
  gunichar last = end > at ? tl_utf8_get (text->lower, text->len, tl_utf8_prev (text->lower, end)) : 0;

  return !(flags & TL_NUMERAL_GLUED) && is_latin (before)
         && tl_figure_digit (tl_utf8_get (text->lower, text->len, at)) >= 0
         && !(numeral->has_scale && tl_utf8_is_cjk (last));
}

static gboolean
may_start (const TlText *text, gsize at, const TlReading *reading, TlNumeralFlags flags)
{
  gunichar c = tl_utf8_get (text->lower, text->len, at);
  gunichar before = at > 0 ? tl_utf8_get (text->lower, text->len, tl_utf8_prev (text->lower, at)) : 0;

  if ((c == '.' && before == '.')
      || (c == ',' && before != 0 && !g_unichar_isspace (before) && !(flags & TL_NUMERAL_GLUED)))
    return FALSE;
  if (tl_figure_digit (c) >= 0 || c == '.' || c == ',')
    {
      if (tl_figure_is_inside (text, at)
          && !((flags & TL_NUMERAL_LINK) && tl_figure_link_is_start (text, at, text->len, reading)))
        return FALSE;
      if (flags & TL_NUMERAL_GLUED)
        return TRUE;
      return !is_latin (before) || (flags & TL_NUMERAL_LINK);
    }
  if (tl_utf8_is_cjk (c))
    return !is_inside_words (text, at, reading);
  return (flags & TL_NUMERAL_GLUED) || !tl_token_cuts (text, at);
}

gboolean
tl_numeral_can_start (const TlText *text, gsize at, const TlReading *reading)
{
  guint8 c = at < text->len ? (guint8) text->lower[at] : 0;

  if (c < 0x80)
    return g_ascii_isalnum ((char) c) || c == '-' || c == '.' || c == ',';
  return (c & 0xc0) != 0x80;
}

/* "au moins 10": at least. */
static gboolean
is_no_minus (const TlText *text, gsize at, const TlReading *reading)
{
  if (at == 0 || text->lower[at - 1] != ' ')
    return FALSE;
  return tl_lexicon_find_before (reading->lexicon, "no-minus", reading->lang, text->lower, text->len, at - 1,
                                 NULL)
         != NULL;
}

/* A sign at ${at}; a hyphen only where no range or word can be meant. */
static gboolean
read_sign (const TlText *text, gsize at, gsize limit, const TlReading *reading, gsize *end)
{
  gunichar before = at > 0 ? tl_utf8_get (text->lower, text->len, tl_utf8_prev (text->lower, at)) : 0;
  gsize i = at + 1;
  TlToken token;

  if (text->lower[at] == '-')
    {
      if ((g_unichar_isalnum (before) && !tl_utf8_is_cjk (before) && !is_hangul (before)) || before == ')'
          || before == '-' || before == '.')
        return FALSE;
      if (i < limit && text->lower[i] == ' ' && (before == 0 || before == '\n' || before == '\t'))
        i++;
      if (i >= limit || text->lower[i] == '-' || text->lower[i] == ' ')
        return FALSE;
      *end = i;
      return TRUE;
    }
  if (tl_token_cuts (text, at) || !tl_token_read (text, at, limit, reading, 0, &token)
      || token.type != TL_TOKEN_MINUS || is_no_minus (text, at, reading))
    return FALSE;
  for (i = token.end; i < limit && text->lower[i] == ' '; i++)
    ;
  *end = i;
  return i > token.end || token.is_cjk;
}

static gboolean
read_unsigned (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlNumeralFlags flags,
               TlNumeral *numeral, gsize *end)
{
  if (!may_start (text, at, reading, flags)
      || !tl_numeral_plain_read (text, at, limit, reading, flags, numeral, end))
    return FALSE;
  if (is_part_of_name (text, at, *end, flags, numeral))
    return FALSE;
  if (!(flags & TL_NUMERAL_INTEGER))
    tl_numeral_fraction_read (text, limit, reading, numeral, end);
  read_twice (text, limit, reading, numeral, end);
  return numeral->has_digits || is_clear (text, at, *end, reading, flags, numeral);
}

gboolean
tl_numeral_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlNumeralFlags flags,
                 TlNumeral *numeral, gsize *end)
{
  TlNumeral out = { 0 };
  gsize start = at, stop;
  gboolean negative = FALSE;

  limit = MIN (limit, text->len);
  if (at >= limit || !tl_numeral_can_start (text, at, reading))
    return FALSE;
  if (!(flags & TL_NUMERAL_UNSIGNED) && read_sign (text, at, limit, reading, &start))
    {
      negative = TRUE;
      flags |= TL_NUMERAL_GLUED;
      if (start >= limit)
        return FALSE;
    }
  else
    start = at;
  if (!read_unsigned (text, start, limit, reading, flags, &out, &stop))
    return FALSE;
  if (out.is_article && !(flags & TL_NUMERAL_ARTICLE))
    return FALSE;
  if ((flags & TL_NUMERAL_MONEY) && out.is_grouping_open && tl_decimal_compare (out.value, out.other) < 0)
    {
      TlDecimal grouped = out.other;

      out.other = out.value;
      out.value = grouped;
    }
  if (stop < limit && text->lower[stop] == '+')
    {
      out.is_vague = TRUE;
      stop++;
    }
  if (negative)
    {
      out.value.units = -out.value.units;
      out.other.units = -out.other.units;
    }
  *numeral = out;
  *end = stop;
  return TRUE;
}
