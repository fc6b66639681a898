/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_step.c - what each figure or word does to a number in the making. */
#include "config.h"

#include "value/numeral_step.h"

#include "base/utf8.h"
#include "value/numeral_half.h"

static gint
get_step (const TlToken *token)
{
  return token->is_last ? 0 : tl_sum_step (token->value);
}

/* "one twenty two": what one says for 122 where nothing else is said. */
static gboolean
is_short_hundred (const TlNumeralReader *reader, const TlToken *token, const TlSumPart *last)
{
  return reader->reading->is_whole && reader->sum.n == 1 && reader->last.type == TL_TOKEN_VALUE
         && last->value.scale == 0 && last->value.units > 0 && last->value.units < 10
         && token->value.scale == 0 && token->value.units >= 10 && token->value.units < 100;
}

static TlNumeralStep
add_short_hundred (TlNumeralReader *reader, const TlToken *token, TlSumPart *last)
{
  if (!tl_decimal_shift (last->value, 2, &last->value))
    return TL_NUMERAL_STEP_STOP;
  last->step = 2;
  return tl_sum_add (&reader->sum, token->value, get_step (token)) ? TL_NUMERAL_STEP_DONE
                                                                   : TL_NUMERAL_STEP_STOP;
}

/* "vijf miljard en driekwart": a fraction of the scale before it. */
static TlNumeralStep
add_fraction_of_scale (TlNumeralReader *reader, const TlToken *token, const TlSumPart *last)
{
  TlDecimal part;

  return tl_decimal_shift (token->value, last->step, &part) && tl_sum_add (&reader->sum, part, 0)
             ? TL_NUMERAL_STEP_DONE
             : TL_NUMERAL_STEP_STOP;
}

/* Whether ${token} takes the place of what stands before it: "zero eight" where nothing else stands, "a ½
 * hour". */
static gboolean
replaces (const TlNumeralReader *reader, const TlToken *token, const TlSumPart *last)
{
  if (reader->sum.n != 1)
    return FALSE;
  return (last->value.units == 0 && reader->last.type == TL_TOKEN_VALUE && reader->reading->is_whole)
         || (reader->last.type == TL_TOKEN_ARTICLE && token->value.scale > 0);
}

static TlNumeralStep
add_value (TlNumeralReader *reader, const TlToken *token)
{
  TlSumPart *last = &reader->sum.parts[MAX (reader->sum.n, 1) - 1];

  reader->numeral.has_words = TRUE;
  if (replaces (reader, token, last))
    {
      *last = (TlSumPart){ token->value, get_step (token) };
      reader->numeral.is_fraction = token->value.scale > 0;
      return TL_NUMERAL_STEP_DONE;
    }
  /* "2.12 hundred two": decimals end at their scale */
  if (reader->sum.n > 0
      && (token->value.units == 0
          || (reader->is_decimal && reader->last.type == TL_TOKEN_SCALE && reader->numeral.has_digits)))
    return TL_NUMERAL_STEP_STOP;
  if (is_short_hundred (reader, token, last))
    return add_short_hundred (reader, token, last);
  if (reader->sum.n > 0 && reader->joined && token->value.scale > 0 && last->step >= 6)
    return add_fraction_of_scale (reader, token, last);
  if (reader->last.takes_teen && token->value.scale == 0 && token->value.units < 20)
    last->step = 2;
  return tl_sum_add (&reader->sum, token->value, get_step (token)) ? TL_NUMERAL_STEP_DONE
                                                                   : TL_NUMERAL_STEP_STOP;
}

/* ein und zwanzig, ثلاث و ثلاثون: the tens behind the unit. */
static TlNumeralStep
add_reversed (TlNumeralReader *reader, const TlToken *token)
{
  TlSumPart *unit = &reader->sum.parts[MAX (reader->sum.n, 1) - 1];
  TlDecimal value = token->value;

  if (reader->sum.n == 0 || unit->value.scale != 0 || unit->value.units < 1 || unit->value.units > 9
      || value.scale != 0 || value.units < 20 || value.units > 90 || value.units % 10 != 0)
    return TL_NUMERAL_STEP_STOP;
  if (!tl_decimal_add (unit->value, value, &unit->value))
    return TL_NUMERAL_STEP_STOP;
  unit->step = 0;
  reader->numeral.has_words = TRUE;
  return TL_NUMERAL_STEP_DONE;
}

static TlNumeralStep
add_digit (TlNumeralReader *reader, const TlToken *token, TlNumeralGap gap)
{
  gint digit = (gint) token->value.units;

  reader->numeral.has_words = TRUE;
  if (reader->last.type == TL_TOKEN_DIGIT && reader->digit_run > 0 && gap == TL_NUMERAL_GAP_NONE)
    {
      if (reader->sum.n > 1)
        return TL_NUMERAL_STEP_STOP; /* 삼백삼십일 일 */
      reader->digit_run++;
      return tl_sum_append (&reader->sum, digit) ? TL_NUMERAL_STEP_DONE : TL_NUMERAL_STEP_STOP;
    }
  if (reader->sum.n > 0 && digit == 0)
    {
      if (reader->has_zero || reader->last.type == TL_TOKEN_FIGURE)
        return TL_NUMERAL_STEP_STOP;
      reader->has_zero = TRUE;
      return TL_NUMERAL_STEP_UNDONE;
    }
  if (reader->sum.n > 0 && reader->last.type == TL_TOKEN_FIGURE)
    return TL_NUMERAL_STEP_STOP;
  if (!tl_sum_add (&reader->sum, token->value, 0))
    return TL_NUMERAL_STEP_STOP;
  reader->digit_run = 1;
  reader->is_lowered = token->lowers && reader->last.type == TL_TOKEN_SCALE;
  return TL_NUMERAL_STEP_DONE;
}

static TlNumeralStep
add_figure (TlNumeralReader *reader, const TlToken *token)
{
  gboolean behind_and
      = reader->joined && reader->lowest_scale > 0 && !reader->last.is_cjk && token->value.scale == 0;
  gboolean behind_scale = reader->last.type == TL_TOKEN_SCALE && reader->last.is_cjk;
  gboolean behind_zero = reader->last.type == TL_TOKEN_DIGIT && reader->has_zero && reader->digit_run == 0;
  /* "trente 3", "4 millones 2 mil 3" */
  gboolean is_said = reader->reading->is_whole && (reader->numeral.has_words || reader->lowest_scale > 0)
                     && !reader->last.is_cjk && token->value.scale == 0 && token->value.units > 0;

  if (reader->sum.n == 0)
    {
      reader->numeral.has_digits = TRUE;
      reader->numeral.is_grouping_open = token->is_open;
      reader->is_decimal = token->value.scale > 0;
      reader->other = token->other;
      return tl_sum_add (&reader->sum, token->value, -token->value.scale) ? TL_NUMERAL_STEP_DONE
                                                                          : TL_NUMERAL_STEP_STOP;
    }
  if ((reader->last.type != TL_TOKEN_SCALE && !behind_zero && !behind_and && !is_said)
      || (behind_and && token->value.units == 0)
      || !g_unichar_isdigit (tl_utf8_get (reader->text->lower, reader->limit, token->start)))
    return TL_NUMERAL_STEP_STOP;
  if (!tl_sum_add (&reader->sum, token->value, -token->value.scale))
    return TL_NUMERAL_STEP_STOP;
  reader->numeral.has_digits = TRUE;
  if (behind_and)
    return tl_numeral_get_next_scale (reader, token->end) > 0 ? TL_NUMERAL_STEP_UNDONE : TL_NUMERAL_STEP_DONE;
  return behind_scale || behind_zero || is_said ? TL_NUMERAL_STEP_DONE : TL_NUMERAL_STEP_UNDONE;
}

/* 하나만 "only one": the numerals of the language itself take no scale, those of Chinese do. */
static gboolean
is_native_hangul (const TlNumeralReader *reader)
{
  return reader->last.type == TL_TOKEN_VALUE && reader->last.is_cjk
         && !tl_utf8_is_cjk (tl_utf8_get (reader->text->lower, reader->limit, reader->last.start));
}

static TlNumeralStep
add_scale (TlNumeralReader *reader, const TlToken *token)
{
  gboolean is_first = reader->sum.n == 0;
  gboolean again
      = reader->last.type == TL_TOKEN_SCALE && reader->last.power == token->power && token->power >= 3;

  if (is_first && (reader->n_tokens > 0 || token->first == TL_FIRST_NEVER))
    return TL_NUMERAL_STEP_STOP;
  /* 0万 is nothing, 零十 is ten */
  if (reader->last.type == TL_TOKEN_FIGURE && reader->last.value.units == 0 && reader->sum.n == 1)
    {
      reader->numeral.has_scale = TRUE;
      return TL_NUMERAL_STEP_LAST;
    }
  if (is_native_hangul (reader)
      || !tl_sum_scale (&reader->sum, token->power, token->first != TL_FIRST_NEVER, again))
    return TL_NUMERAL_STEP_STOP;
  if (reader->numeral.is_grouping_open && !tl_decimal_shift (reader->other, token->power, &reader->other))
    reader->numeral.is_grouping_open = FALSE;
  reader->numeral.has_scale = TRUE;
  reader->numeral.has_words = reader->numeral.has_words || !reader->numeral.has_digits;
  reader->numeral.is_article = FALSE;
  reader->lowest_scale = token->power;
  reader->has_zero = FALSE;
  reader->digit_run = 0;
  return is_first && token->first == TL_FIRST_UNDONE ? TL_NUMERAL_STEP_UNDONE : TL_NUMERAL_STEP_DONE;
}

/* "42 L.E": the letter is the first of more. */
static gboolean
is_abbreviation (const TlNumeralReader *reader, gsize at)
{
  return at + 1 < reader->limit && reader->text->lower[at] == '.'
         && g_ascii_isalpha (reader->text->lower[at + 1]) && reader->text->lower[at - 1] != '.';
}

static TlNumeralStep
add_suffix (TlNumeralReader *reader, const TlToken *token, TlNumeralGap gap)
{
  gboolean upper = reader->text->text[token->start] != reader->text->lower[token->start];
  gboolean fits[]
      = { [TL_SUFFIX_ANY] = TRUE,
          [TL_SUFFIX_MONEY] = upper || (gap == TL_NUMERAL_GAP_NONE && (reader->flags & TL_NUMERAL_MONEY)),
          [TL_SUFFIX_UPPER] = upper,
          [TL_SUFFIX_LOWER] = !upper && gap == TL_NUMERAL_GAP_NONE };

  if (reader->last.type != TL_TOKEN_FIGURE || gap == TL_NUMERAL_GAP_HYPHEN
      || (reader->flags & TL_NUMERAL_INTEGER))
    return TL_NUMERAL_STEP_STOP;
  if (!fits[token->letters] || is_abbreviation (reader, token->end))
    return TL_NUMERAL_STEP_STOP;
  if (!tl_sum_scale (&reader->sum, token->power, FALSE, FALSE))
    return TL_NUMERAL_STEP_STOP;
  if (reader->numeral.is_grouping_open && !tl_decimal_shift (reader->other, token->power, &reader->other))
    reader->numeral.is_grouping_open = FALSE;
  reader->numeral.has_scale = TRUE;
  return TL_NUMERAL_STEP_LAST;
}

static TlNumeralStep
add_dozen (TlNumeralReader *reader, const TlToken *token)
{
  TlDecimal total;

  if (reader->sum.n == 0)
    return TL_NUMERAL_STEP_STOP;
  if (reader->last.type == TL_TOKEN_SCALE)
    {
      if (!tl_sum_total (&reader->sum, &total))
        return TL_NUMERAL_STEP_STOP;
      reader->sum.n = 1;
      reader->sum.parts[0].value = total;
    }
  reader->numeral.has_scale = TRUE;
  reader->numeral.is_article = FALSE;
  return tl_sum_multiply (&reader->sum, token->value) ? TL_NUMERAL_STEP_LAST : TL_NUMERAL_STEP_STOP;
}

static TlNumeralStep
add_part_of (TlNumeralReader *reader, const TlToken *token)
{
  const TlSumPart *last = &reader->sum.parts[MAX (reader->sum.n, 1) - 1];

  if (reader->sum.n == 0 || (reader->sum.n > 1 && !reader->joined) || last->value.scale != 0
      || last->value.units > 19 || reader->flags & TL_NUMERAL_INTEGER)
    return TL_NUMERAL_STEP_STOP;
  reader->numeral.is_fraction = TRUE;
  reader->numeral.is_article = FALSE;
  if (reader->joined) /* one and a quarter */
    {
      TlDecimal part = { 1, 0 };

      return tl_sum_quotient (part, token->value, &part) && tl_sum_add (&reader->sum, part, -part.scale)
                 ? TL_NUMERAL_STEP_DONE
                 : TL_NUMERAL_STEP_STOP;
    }
  return tl_sum_divide (&reader->sum, token->value) ? TL_NUMERAL_STEP_DONE : TL_NUMERAL_STEP_STOP;
}

static TlNumeralStep
add_article (TlNumeralReader *reader)
{
  if (reader->last.type == TL_TOKEN_HALF || reader->joined)
    return TL_NUMERAL_STEP_UNDONE;
  if (reader->sum.n > 0 || !tl_sum_add (&reader->sum, (TlDecimal){ 1, 0 }, 0))
    return TL_NUMERAL_STEP_STOP;
  reader->numeral.is_article = TRUE;
  reader->numeral.has_words = TRUE;
  return TL_NUMERAL_STEP_DONE;
}

TlNumeralStep
tl_numeral_step (TlNumeralReader *reader, const TlToken *token, TlNumeralGap gap)
{
  switch (token->type)
    {
    case TL_TOKEN_FIGURE:
      return add_figure (reader, token);
    case TL_TOKEN_VALUE:
      if (reader->last.type == TL_TOKEN_REV && add_reversed (reader, token) == TL_NUMERAL_STEP_DONE)
        return TL_NUMERAL_STEP_DONE;
      return add_value (reader, token);
    case TL_TOKEN_DIGIT:
      return add_digit (reader, token, gap);
    case TL_TOKEN_SCALE:
      return add_scale (reader, token);
    case TL_TOKEN_SUFFIX:
      return add_suffix (reader, token, gap);
    case TL_TOKEN_DOZEN:
      return add_dozen (reader, token);
    case TL_TOKEN_PART:
      return add_part_of (reader, token);
    case TL_TOKEN_HALF:
      return tl_numeral_add_half_word (reader, gap, token->end);
    case TL_TOKEN_PLUS:
      return reader->sum.n > 0 ? tl_numeral_add_half (reader, token->end) : TL_NUMERAL_STEP_STOP;
    case TL_TOKEN_ARTICLE:
      return add_article (reader);
    case TL_TOKEN_AND:
    case TL_TOKEN_REV:
    case TL_TOKEN_SKIP:
      return reader->sum.n > 0 ? TL_NUMERAL_STEP_UNDONE : TL_NUMERAL_STEP_STOP;
    case TL_TOKEN_VAGUE:
      reader->numeral.is_vague = TRUE;
      return reader->sum.n > 0 ? TL_NUMERAL_STEP_DONE : TL_NUMERAL_STEP_STOP;
    default:
      return TL_NUMERAL_STEP_STOP;
    }
}
