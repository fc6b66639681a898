/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_half.c - what "half" does to a number in the making. */
#include "config.h"

#include "value/numeral_half.h"

gint
tl_numeral_get_next_scale (const TlNumeralReader *reader, gsize at)
{
  TlToken token;

  for (guint n = 0; n < 2 && at < reader->limit && reader->text->lower[at] == ' '; n++)
    at++;
  return tl_token_read (reader->text, at, reader->limit, reader->reading, reader->flags, &token)
                 && token.type == TL_TOKEN_SCALE
             ? token.power
             : 0;
}

TlNumeralStep
tl_numeral_add_half (TlNumeralReader *reader, gsize end)
{
  const TlSumPart *last = &reader->sum.parts[MAX (reader->sum.n, 1) - 1];
  TlDecimal half = { 5, 1 };
  gint next = last->step > 0 ? tl_numeral_get_next_scale (reader, end) : 0;

  reader->numeral.is_fraction = TRUE;
  if (reader->sum.n == 0)
    return tl_sum_add (&reader->sum, half, -1) ? TL_NUMERAL_STEP_DONE : TL_NUMERAL_STEP_STOP;
  if (next > 0 && next < last->step) /* "un miliardo e mezzo milione" */
    return tl_sum_add (&reader->sum, half, -1) ? TL_NUMERAL_STEP_UNDONE : TL_NUMERAL_STEP_STOP;
  if (last->step < 0
      || !tl_decimal_shift (half, reader->last.type == TL_TOKEN_SCALE || reader->joined ? last->step : 0,
                            &half))
    return TL_NUMERAL_STEP_STOP;
  return tl_sum_add (&reader->sum, half, -1) ? TL_NUMERAL_STEP_DONE : TL_NUMERAL_STEP_STOP;
}

/* Whether "and one" ends the number so far, behind a scale. */
static gboolean
is_one_behind_and (const TlNumeralReader *reader)
{
  const TlSumPart *last = &reader->sum.parts[MAX (reader->sum.n, 1) - 1];

  return reader->sum.n > 1 && last[-1].step >= 3 && last->value.units == 1 && last->value.scale == 0
         && reader->last.type == TL_TOKEN_VALUE && reader->tail == reader->sum.n - 1;
}

/* "drei halbe": so many halves, in languages that say so. */
static gboolean
is_halves (const TlNumeralReader *reader, TlNumeralGap gap, gsize end)
{
  const TlSumPart *first = &reader->sum.parts[0];

  return gap == TL_NUMERAL_GAP_BLANK && reader->n_tokens == 1 && reader->last.type == TL_TOKEN_VALUE
         && first->value.scale == 0 && first->value.units >= 2 && first->value.units < 20
         && !(reader->flags & TL_NUMERAL_INTEGER) && tl_numeral_get_next_scale (reader, end) == 0
         && tl_numeral_has_habit (reader->reading, "halves");
}

TlNumeralStep
tl_numeral_add_half_word (TlNumeralReader *reader, TlNumeralGap gap, gsize end)
{
  TlSumPart *first = &reader->sum.parts[0];
  gboolean is_one = reader->sum.n == 1 && first->value.units == 1 && first->value.scale == 0;

  if (reader->sum.n == 0 || reader->joined)
    {
      reader->numeral.has_words = TRUE;
      return tl_numeral_add_half (reader, end);
    }
  if (is_halves (reader, gap, end))
    {
      reader->numeral.is_fraction = TRUE;
      return tl_sum_divide (&reader->sum, (TlDecimal){ 2, 0 }) ? TL_NUMERAL_STEP_DONE : TL_NUMERAL_STEP_STOP;
    }
  if (is_one && reader->n_tokens == 1) /* 一个半 is no half */
    {
      *first = (TlSumPart){ { 5, 1 }, -1 };
      reader->numeral.is_fraction = TRUE;
      reader->numeral.is_article = FALSE;
      return TL_NUMERAL_STEP_DONE;
    }
  /* "een miljard en een half miljoen" */
  if (is_one_behind_and (reader) && tl_numeral_get_next_scale (reader, end) > 0)
    {
      reader->sum.parts[reader->sum.n - 1] = (TlSumPart){ { 5, 1 }, -1 };
      return TL_NUMERAL_STEP_UNDONE;
    }
  if (gap == TL_NUMERAL_GAP_NONE && (reader->last.is_cjk || reader->last.type == TL_TOKEN_FIGURE))
    return tl_numeral_add_half (reader, end);
  return TL_NUMERAL_STEP_STOP;
}
