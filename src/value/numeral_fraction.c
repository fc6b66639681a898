/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_fraction.c - fractions in figures and words behind the number that starts them. */
#include "config.h"

#include "value/numeral_fraction.h"

#include <string.h>

#include "base/utf8.h"
#include "value/figure.h"
#include "value/numeral_plain.h"
#include "value/numeral_sum.h"
#include "value/numeral_token.h"

#define MANY 6 /* power of ten from which on a scale word takes fractions: "five billion and a half" */

static const TlDecimal one = { 1, 0 };

static gsize
skip_blanks (const TlText *text, gsize at, gsize limit)
{
  while (at < limit && text->lower[at] == ' ')
    at++;
  return at;
}

static gboolean
read_over (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlTokenType type, gsize *end)
{
  TlToken token;

  while (at < limit && text->lower[at] == ' ')
    at++;
  if (!tl_token_read (text, at, limit, reading, 0, &token) || token.type != type)
    return FALSE;
  *end = token.end;
  while (*end < limit && text->lower[*end] == ' ')
    ++*end;
  return TRUE;
}

/* A whole number and a fraction, which may be rounded. */
static gboolean
add_part (TlDecimal whole, TlDecimal part, TlDecimal *out)
{
  return tl_decimal_add (whole, part, &part) && tl_sum_round (part, out);
}

/* "1/2", "3 1/2": figures only, neither a date nor a reference. */
static gboolean
read_slash (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral, gsize *end)
{
  gsize i = *end, stop;
  TlFigure over;
  gunichar slash = tl_utf8_get (text->lower, limit, i);

  if ((slash != '/' && slash != 0x2044) || numeral->has_scale || !numeral->has_digits || numeral->has_words)
    return FALSE;
  i = tl_utf8_next (text->lower, text->len, i);
  if (!tl_figure_read_plain (text, i, limit, &over, &stop) || over.digits > 3 || numeral->value.scale != 0
      || numeral->value.units > 9999)
    return FALSE;
  slash = tl_utf8_get (text->lower, text->len, stop);
  if (slash == '/' || slash == '-' || slash == 0x2044)
    return FALSE;
  /* "1/2h", "3/4stunde"; "1/2A" is the number of a file */
  if (g_unichar_isalpha (slash)
      && (over.value.units > 4 || numeral->value.units >= over.value.units
          || g_unichar_isupper (tl_utf8_get (text->text, text->len, stop))))
    return FALSE;
  if (!tl_sum_quotient (numeral->value, over.value, &numeral->value))
    return FALSE;
  numeral->is_fraction = TRUE;
  numeral->is_grouping_open = FALSE;
  *end = stop;
  return TRUE;
}

/* Steps over a word of ${list} between blanks. */
static gboolean
skip_word (const TlText *text, gsize at, gsize limit, const TlReading *reading, const char *list, gsize *end)
{
  gsize i = skip_blanks (text, at, limit);

  if (i >= limit || tl_token_cuts (text, i)
      || !tl_lexicon_find (reading->lexicon, list, reading->lang, text->lower, limit, i, end))
    return FALSE;
  *end = skip_blanks (text, *end, limit);
  return TRUE;
}

/* "quinti", "venticinquesimi", "vinte e um avos". */
static gboolean
read_denominator (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlDecimal *over,
                  gsize *end)
{
  TlToken token;
  TlNumeral numeral;
  gsize i;

  if (tl_token_read (text, at, limit, reading, 0, &token) && token.type == TL_TOKEN_PART
      && !tl_token_cuts (text, token.end))
    {
      *over = token.value;
      *end = token.end;
      return TRUE;
    }
  if (!tl_numeral_plain_read (text, at, limit, reading, TL_NUMERAL_INTEGER | TL_NUMERAL_PREFIX, &numeral, &i)
      || numeral.has_digits || numeral.value.scale != 0 || numeral.value.units < 2)
    return FALSE;
  i = skip_blanks (text, i, limit);
  if (!tl_lexicon_find (reading->lexicon, "numeral-part", reading->lang, text->lower, limit, i, end))
    return FALSE;
  *over = numeral.value;
  return TRUE;
}

/* "een half" behind "drie miljoen en": its half. */
static gboolean
read_half (const TlText *text, gsize at, gsize limit, const TlReading *reading, const TlNumeral *numeral,
           gsize *end)
{
  TlToken token, next;

  if (numeral->tail.units != 1 || numeral->tail.scale != 0
      || !tl_token_read (text, at, limit, reading, 0, &token) || token.type != TL_TOKEN_HALF
      || tl_token_cuts (text, token.end))
    return FALSE;
  *end = token.end;
  return !tl_token_read (text, skip_blanks (text, token.end, limit), limit, reading, 0, &next)
         || next.type != TL_TOKEN_SCALE;
}

/* "uno su venti" */
static gboolean
read_of (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral, gsize *end)
{
  TlNumeral over;
  gsize i;

  if (tl_decimal_compare (numeral->value, one) != 0
      || !skip_word (text, *end, limit, reading, "numeral-of", &i)
      || !tl_numeral_plain_read (text, i, limit, reading, TL_NUMERAL_INTEGER, &over, &i)
      || !tl_sum_quotient (one, over.value, &numeral->value))
    return FALSE;
  *end = i;
  return TRUE;
}

/* The part of ${numeral} that ${over} divides: all of it, or what stands behind its last "and". */
static gboolean
divide (TlNumeral *numeral, TlDecimal over, const TlReading *reading)
{
  TlDecimal above = numeral->value, whole = { 0, 0 };

  if (numeral->tail.units != 0
      && (numeral->is_tail_apart
              ? tl_numeral_has_habit (reading, "blank")
              : tl_numeral_has_habit (reading, "blank") || tl_numeral_has_habit (reading, "and")))
    {
      TlDecimal minus = { -numeral->tail.units, numeral->tail.scale };

      above = numeral->tail;
      if (!tl_decimal_add (numeral->value, minus, &whole))
        return FALSE;
    }
  return tl_sum_quotient (above, over, &above)
         && (whole.units == 0 || tl_decimal_shift (above, numeral->tail_power, &above))
         && add_part (whole, above, &numeral->value);
}

/* "tre quarti", "ventitre quinti", "cento e tre quarti". */
static gboolean
read_words (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral, gsize *end)
{
  TlDecimal over = { 2, 0 };
  gsize i, stop;

  if (numeral->is_fraction || numeral->value.scale != 0 || !numeral->has_words
      || (numeral->has_digits && numeral->tail.units == 0))
    return FALSE;
  i = skip_blanks (text, *end, limit);
  if (read_of (text, limit, reading, numeral, end))
    ;
  else
    {
      if (!read_denominator (text, i, limit, reading, &over, &stop)
          && !(skip_word (text, i, limit, reading, "numeral-link", &i)
               && read_denominator (text, i, limit, reading, &over, &stop))
          && !read_half (text, i, limit, reading, numeral, &stop))
        return FALSE;
      if (!divide (numeral, over, reading))
        return FALSE;
      *end = stop;
    }
  numeral->is_fraction = TRUE;
  numeral->is_article = FALSE;
  return TRUE;
}

/* 十一又十四分之一, 一又十分一: behind the whole number. */
static gboolean
read_mixed_parts (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlDecimal *part,
                  gsize *end)
{
  TlNumeral below, above;
  TlToken token;
  gsize i;

  if (!tl_numeral_plain_read (text, at, limit, reading, TL_NUMERAL_INTEGER, &below, &i))
    return FALSE;
  if (!read_over (text, i, limit, reading, TL_TOKEN_OVER, &i))
    {
      if (!tl_token_read (text, i, limit, reading, 0, &token) || token.type != TL_TOKEN_BRIEF)
        return FALSE;
      i = token.end;
    }
  return tl_numeral_plain_read (text, i, limit, reading, 0, &above, end)
         && tl_sum_quotient (above.value, below.value, part);
}

/* 三分之一, "bir bölü sekiz", "बीस और तीन बटे पांच". */
static gboolean
read_parts (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral, gsize *end)
{
  TlNumeral draft = *numeral, other;
  TlDecimal part;
  gsize i, stop;

  if (read_over (text, *end, limit, reading, TL_TOKEN_MIXED, &i))
    {
      if (!read_mixed_parts (text, i, limit, reading, &part, &stop)
          || !add_part (numeral->value, part, &draft.value))
        return FALSE;
    }
  else if (read_over (text, *end, limit, reading, TL_TOKEN_BY, &i))
    {
      if (!tl_numeral_plain_read (text, i, limit, reading, 0, &other, &stop)
          || !divide (&draft, other.value, reading))
        return FALSE;
    }
  else if (!read_over (text, *end, limit, reading, TL_TOKEN_OVER, &i)
           || !tl_numeral_plain_read (text, i, limit, reading, 0, &other, &stop)
           || !tl_sum_quotient (other.value, numeral->value, &draft.value))
    return FALSE;
  *numeral = draft;
  numeral->is_fraction = TRUE;
  numeral->has_words = TRUE;
  numeral->is_grouping_open = FALSE;
  *end = stop;
  return TRUE;
}

/* "five and THREE QUARTERS BILLION": the scale counts the whole number, too; not that of "half a million". */
static gboolean
is_scaled_fraction (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                    const TlNumeral *numeral, const TlNumeral *part)
{
  TlDecimal scale = { 1, 0 };
  TlToken token;

  return part->is_fraction && part->last_power >= MANY && !numeral->has_scale && !numeral->has_digits
         && tl_token_read (text, at, limit, reading, 0, &token) && token.type == TL_TOKEN_VALUE
         && tl_decimal_shift (scale, part->last_power, &scale) && tl_decimal_compare (part->value, scale) < 0;
}

/* "two and three quarters", "drie een vijfde": a fraction in words behind a whole number. */
static gboolean
read_word_fraction (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral, gsize *end)
{
  TlNumeral part;
  TlDecimal whole;
  gsize i, from;

  if (numeral->is_fraction || numeral->value.scale != 0)
    return FALSE;
  if (!read_over (text, *end, limit, reading, TL_TOKEN_AND, &i)
      && !read_over (text, *end, limit, reading, TL_TOKEN_REV, &i)
      && !skip_word (text, *end, limit, reading, "numeral-with", &i))
    {
      i = skip_blanks (text, *end, limit);
      if (i == *end || numeral->has_digits || !tl_numeral_has_habit (reading, "blank"))
        return FALSE;
    }
  from = i;
  if (!tl_numeral_plain_read (text, i, limit, reading, 0, &part, &i))
    return FALSE;
  part.tail.units = 0;
  if (part.has_scale && is_scaled_fraction (text, from, limit, reading, numeral, &part)
      && tl_decimal_shift (numeral->value, part.last_power, &whole)
      && tl_decimal_add (whole, part.value, &numeral->value))
    {
      numeral->is_fraction = numeral->has_scale = TRUE;
      *end = i;
      return TRUE;
    }
  if (!part.is_fraction && !read_parts (text, limit, reading, &part, &i))
    read_words (text, limit, reading, &part, &i);
  if (!part.is_fraction || part.has_scale || tl_decimal_compare (part.value, one) >= 0
      || (numeral->last_power >= MANY && !tl_decimal_shift (part.value, numeral->last_power, &part.value))
      || !add_part (numeral->value, part.value, &numeral->value))
    return FALSE;
  numeral->is_fraction = TRUE;
  *end = i;
  return TRUE;
}

/* "3 1/2" */
static void
read_mixed (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral, gsize *end)
{
  TlNumeral part = { .has_digits = TRUE };
  TlFigure figure;
  gsize stop;

  if (*end >= limit || text->lower[*end] != ' ' || numeral->has_scale || numeral->has_words
      || numeral->value.scale != 0 || !tl_figure_read_plain (text, *end + 1, limit, &figure, &stop))
    return;
  part.value = figure.value;
  if (figure.value.units > 99 || !read_slash (text, limit, reading, &part, &stop)
      || tl_decimal_compare (part.value, (TlDecimal){ 1, 0 }) >= 0
      || !add_part (numeral->value, part.value, &numeral->value))
    return;
  numeral->is_fraction = TRUE;
  *end = stop;
}

void
tl_numeral_fraction_read (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral,
                          gsize *end)
{
  if (!read_parts (text, limit, reading, numeral, end) && !read_slash (text, limit, reading, numeral, end)
      && !read_words (text, limit, reading, numeral, end)
      && !read_word_fraction (text, limit, reading, numeral, end))
    read_mixed (text, limit, reading, numeral, end);
}
