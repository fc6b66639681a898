/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_plain.c - one number as a row of figures and words. */
#include "config.h"

#include "value/numeral_plain.h"

#include "base/utf8.h"
#include "value/numeral_step.h"

#define MANY       6  /* power of ten from which on a scale word takes fractions */
#define TOO_MANY   15 /* power of ten whose multiples may have too many digits */
#define MAX_TOKENS 40 /* of one number: bounds the cost of a start */

/* Blanks and a hyphen between two tokens. */
static TlNumeralGap
skip_gap (const TlNumeralReader *reader, gsize *at)
{
  const char *lower = reader->text->lower;
  gsize i = *at;
  TlNumeralGap gap = TL_NUMERAL_GAP_NONE;

  /* "three million, two hundred" */
  if (i + 1 < reader->limit && lower[i] == ',' && lower[i + 1] == ' ' && reader->last.type == TL_TOKEN_SCALE
      && !reader->last.is_cjk && !reader->numeral.has_digits)
    i++;
  for (guint n = 0; n < 3 && i < reader->limit; n++, i++)
    {
      if (lower[i] == '-' && gap != TL_NUMERAL_GAP_HYPHEN && !reader->last.is_cjk)
        gap = TL_NUMERAL_GAP_HYPHEN;
      else if (lower[i] != ' ')
        break;
      else if (gap == TL_NUMERAL_GAP_NONE)
        gap = TL_NUMERAL_GAP_BLANK;
    }
  *at = i;
  return gap;
}

/* 三万五: the last digit counts the order below the scale. */
static gboolean
take_total (const TlNumeralReader *reader, TlDecimal *total)
{
  TlSum sum = reader->sum;

  if (reader->last.type == TL_TOKEN_DIGIT && reader->is_lowered && reader->digit_run == 1 && !reader->has_zero
      && reader->lowest_scale >= 2 && sum.n > 1
      && !tl_decimal_shift (sum.parts[sum.n - 1].value, reader->lowest_scale - 1,
                            &sum.parts[sum.n - 1].value))
    return FALSE;
  return tl_sum_total (&sum, total);
}

/* "coma quinientos doce": the digits of one number that goes further than ${end}, where its digits one by one
 * do. */
static gboolean
read_fraction_number (const TlNumeralReader *reader, gsize at, TlDecimal *fraction, gsize *end)
{
  TlNumeral numeral;
  gsize next = at, stop;
  gint64 digits;

  skip_gap (reader, &next);
  if (!tl_numeral_plain_read (reader->text, next, reader->limit, reader->reading, TL_NUMERAL_INTEGER,
                              &numeral, &stop)
      || stop < *end || numeral.has_digits || numeral.value.scale != 0 || numeral.last_power != 0
      || tl_utf8_is_cjk (tl_utf8_get (reader->text->lower, reader->limit, next)) || numeral.value.units < 10
      || (*end > at && fraction->units == 0) || (stop == *end && numeral.value.units < 100))
    return FALSE;
  fraction->units = numeral.value.units;
  fraction->scale = 0;
  for (digits = numeral.value.units; digits > 0; digits /= 10)
    fraction->scale++;
  *end = stop;
  return TRUE;
}

/* The digits behind a point word: "nought four", "seventy-one", 零五, "123". */
static gboolean
read_fraction (TlNumeralReader *reader, gsize at, TlDecimal *fraction, gsize *end)
{
  TlDecimal out = { 0, 0 };
  gsize i = at;
  guint n = 0;
  gint tens = 0;

  for (; n < TL_DECIMAL_DIGITS; n++)
    {
      gsize next = i;
      TlNumeralGap gap = skip_gap (reader, &next);
      TlToken token;
      TlDecimal value;
      gint digits;

      if (!tl_token_read (reader->text, next, reader->limit, reader->reading, TL_NUMERAL_INTEGER, &token)
          || (token.type != TL_TOKEN_FIGURE && token.type != TL_TOKEN_VALUE && token.type != TL_TOKEN_DIGIT)
          || (n > 0 && token.type == TL_TOKEN_FIGURE) || token.counts || token.value.scale != 0
          || token.value.units > 999999 || (gap != TL_NUMERAL_GAP_NONE && n > 0 && token.is_cjk))
        break;
      value = token.value;
      digits = token.type == TL_TOKEN_FIGURE ? (gint) (token.end - token.start) : value.units > 9 ? 2 : 1;
      if (tens > 0 && value.units < 10)
        {
          out.units += value.units; /* "seventy" "one" */
          tens = 0;
        }
      else
        {
          if (out.scale + digits >= TL_DECIMAL_DIGITS || value.units >= 100000000)
            break;
          for (gint k = 0; k < digits; k++)
            out.units *= 10;
          out.units += value.units;
          out.scale += digits;
          tens = token.type == TL_TOKEN_VALUE && value.units >= 20 && value.units % 10 == 0;
        }
      i = token.end;
      if (token.type == TL_TOKEN_FIGURE)
        {
          n++;
          break;
        }
    }
  *fraction = out;
  *end = i;
  return read_fraction_number (reader, at, fraction, end) || n > 0;
}

/* "two hundred point seventy-one"; the sum becomes one part. */
static gboolean
add_fraction (TlNumeralReader *reader, gsize at, gsize *end)
{
  TlDecimal total = { 0, 0 }, fraction;
  gsize stop;

  if (reader->is_decimal || (reader->sum.n > 0 && !take_total (reader, &total)))
    return FALSE;
  if (total.scale != 0 || !read_fraction (reader, at, &fraction, &stop) || tl_token_cuts (reader->text, stop)
      || !tl_decimal_add (total, fraction, &total))
    return FALSE;
  reader->sum.n = 1;
  reader->sum.parts[0] = (TlSumPart){ total, -MAX (fraction.scale, 1) };
  reader->is_decimal = TRUE;
  reader->digit_run = 0;
  reader->numeral.has_words = TRUE;
  reader->numeral.is_article = FALSE;
  *end = stop;
  return TRUE;
}

static void
note (TlNumeralReader *reader, const TlToken *token)
{
  switch (token->type)
    {
    case TL_TOKEN_AND:
    case TL_TOKEN_REV:
      reader->joined = TRUE;
      break;
    case TL_TOKEN_ARTICLE:
    case TL_TOKEN_VAGUE:
    case TL_TOKEN_SKIP:
      break;
    default:
      reader->joined = FALSE;
      break;
    }
  if (token->type != TL_TOKEN_VAGUE && token->type != TL_TOKEN_SKIP)
    reader->last = *token;
  if (token->type != TL_TOKEN_ARTICLE && token->type != TL_TOKEN_VAGUE)
    reader->numeral.is_article = FALSE;
  reader->n_tokens++;
}

/* "siete CON cincuenta": only words may stand before it, no fraction behind it. */
static gboolean
add_soft_fraction (TlNumeralReader *reader, gsize at, gsize *end)
{
  TlNumeralReader draft = *reader;
  TlToken next;
  gsize i;

  if (reader->sum.n == 0 || reader->numeral.has_digits || !add_fraction (&draft, at, end))
    return FALSE;
  i = *end;
  skip_gap (&draft, &i);
  if (tl_token_read (reader->text, i, reader->limit, reader->reading, TL_NUMERAL_INTEGER, &next))
    return FALSE;
  *reader = draft;
  return TRUE;
}

/* 百二萬: the digit before a larger scale counts the order below the scale before it. */
static gboolean
lower_digit (TlNumeralReader *reader, const TlToken *scale)
{
  TlSumPart *last = &reader->sum.parts[MAX (reader->sum.n, 1) - 1];

  if (reader->last.type != TL_TOKEN_DIGIT || !reader->is_lowered || reader->digit_run != 1 || reader->has_zero
      || reader->lowest_scale < 2 || scale->power <= reader->lowest_scale || reader->sum.n < 2)
    return TRUE;
  return tl_decimal_shift (last->value, reader->lowest_scale - 1, &last->value);
}

/* Where the part begins that a fraction behind the number would divide. */
static void
note_tail (TlNumeralReader *reader, const TlToken *token, TlNumeralGap gap, gboolean joined, guint n_before)
{
  gboolean is_apart = gap == TL_NUMERAL_GAP_BLANK && token->type == TL_TOKEN_VALUE && token->value.units < 10;

  if (reader->sum.n <= n_before)
    reader->tail = 0;
  else if (n_before > 0 && (joined || is_apart))
    {
      reader->tail = n_before;
      reader->is_tail_apart = !joined;
    }
}

static void
take_tail (TlNumeralReader *reader, const TlToken *token)
{
  TlNumeral *numeral = &reader->numeral;

  numeral->tail = (TlDecimal){ 0, 0 };
  numeral->tail_power = 0;
  numeral->is_tail_apart = reader->is_tail_apart;
  numeral->last_power = token->type == TL_TOKEN_SCALE ? token->power : 0;
  if (reader->tail == 0)
    return;
  for (guint i = reader->tail; i < reader->sum.n; i++)
    if (!tl_decimal_add (numeral->tail, reader->sum.parts[i].value, &numeral->tail))
      return;
  if (reader->sum.parts[reader->tail - 1].step >= MANY)
    numeral->tail_power = reader->sum.parts[reader->tail - 1].step;
}

static gboolean
is_kana (gunichar c)
{
  return c >= 0x3041 && c <= 0x3096;
}

/* Reads one token at ${at}.  Returns: what it does to the number; its end in ${token}. */
static TlNumeralStep
read_token (TlNumeralReader *reader, gsize at, TlNumeralGap gap, TlToken *token)
{
  gsize stop;

  if (!tl_token_read (reader->text, at, reader->limit, reader->reading, reader->flags, token)
      || (gap == TL_NUMERAL_GAP_HYPHEN && (token->is_cjk || token->type == TL_TOKEN_FIGURE))
      || (gap == TL_NUMERAL_GAP_BLANK && is_kana (tl_utf8_get (reader->text->lower, reader->limit, at))))
    return TL_NUMERAL_STEP_STOP;
  if (token->type == TL_TOKEN_POINT || token->type == TL_TOKEN_SOFT)
    {
      if ((reader->flags & TL_NUMERAL_INTEGER)
          || !(token->type == TL_TOKEN_POINT ? add_fraction (reader, token->end, &stop)
                                             : add_soft_fraction (reader, token->end, &stop)))
        return TL_NUMERAL_STEP_STOP;
      token->type = TL_TOKEN_FIGURE;
      token->value = reader->sum.parts[0].value;
      token->end = stop;
      return TL_NUMERAL_STEP_DONE;
    }
  if (token->type == TL_TOKEN_SCALE && !lower_digit (reader, token))
    return TL_NUMERAL_STEP_STOP;
  return tl_numeral_step (reader, token, gap);
}

/* 一万|二万, 30万|20千: the figure before a scale that cannot follow is of the next number. */
static gboolean
belongs_to_next (const TlNumeralReader *reader, const TlToken *scale, TlNumeralGap gap)
{
  return scale->type == TL_TOKEN_SCALE && scale->is_cjk && gap == TL_NUMERAL_GAP_NONE
         && (reader->last.type == TL_TOKEN_DIGIT || reader->last.type == TL_TOKEN_FIGURE);
}

/* The number as far as it goes, and up to its last scale. */
typedef struct
{
  gboolean is_found;
  TlNumeral numeral, scaled;
  gsize end, scaled_end; /* 0: no scale */
} Ends;

/* Behind the last token: ${token} is the one that cannot follow. */
static void
settle_end (const TlNumeralReader *reader, const TlToken *token, TlNumeralGap gap, Ends *ends)
{
  if (token->type == TL_TOKEN_SCALE && token->power >= TOO_MANY)
    ends->is_found = FALSE; /* "21 triljoner" is not 21 */
  else if (belongs_to_next (reader, token, gap) && ends->scaled_end > 0)
    {
      ends->numeral = ends->scaled;
      ends->end = ends->scaled_end;
    }
}

/* The number may end behind ${token}.  Returns: FALSE if it has too many digits. */
static gboolean
take_end (TlNumeralReader *reader, const TlToken *token, Ends *ends)
{
  if (!take_total (reader, &reader->numeral.value))
    return FALSE;
  take_tail (reader, token);
  reader->numeral.is_article = reader->numeral.is_article && token->type == TL_TOKEN_ARTICLE;
  ends->numeral = reader->numeral;
  ends->end = token->end;
  ends->is_found = TRUE;
  if (token->type == TL_TOKEN_SCALE)
    {
      ends->scaled = ends->numeral;
      ends->scaled_end = ends->end;
    }
  return TRUE;
}

/* Reads tokens as long as they make one number; remembers the last place where it may end. */
static gboolean
read_sum (TlNumeralReader *reader, gsize at, TlNumeral *numeral, gsize *end)
{
  Ends ends = { .is_found = FALSE };
  gsize i = at;

  for (guint n = 0; n < MAX_TOKENS; n++)
    {
      gsize next = i;
      TlNumeralGap gap = n == 0 ? TL_NUMERAL_GAP_NONE : skip_gap (reader, &next);
      TlNumeral before = reader->numeral;
      gboolean joined = reader->joined;
      guint n_before = reader->sum.n;
      TlToken token = { .type = TL_TOKEN_SKIP };
      TlNumeralStep step = read_token (reader, next, gap, &token);

      if (step == TL_NUMERAL_STEP_STOP)
        {
          reader->numeral = before;
          settle_end (reader, &token, gap, &ends);
          break;
        }
      note_tail (reader, &token, gap, joined, n_before);
      note (reader, &token);
      i = token.end;
      if (reader->flags & TL_NUMERAL_PREFIX)
        step = token.type == TL_TOKEN_SCALE ? TL_NUMERAL_STEP_DONE : step;
      else if (tl_token_cuts (reader->text, i))
        continue;
      if (step == TL_NUMERAL_STEP_UNDONE)
        continue;
      if (!take_end (reader, &token, &ends))
        return FALSE;
      if (step == TL_NUMERAL_STEP_LAST)
        break;
    }
  if (!ends.is_found)
    return FALSE;
  *numeral = ends.numeral;
  *end = ends.end;
  return TRUE;
}

static void
reader_init (TlNumeralReader *reader, const TlText *text, gsize limit, const TlReading *reading,
             TlNumeralFlags flags)
{
  *reader = (TlNumeralReader){
    .text = text, .limit = limit, .reading = reading, .flags = flags, .lowest_scale = -1
  };
  reader->last.type = TL_TOKEN_SKIP;
}

gboolean
tl_numeral_plain_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                       TlNumeralFlags flags, TlNumeral *numeral, gsize *end)
{
  TlNumeralReader reader;

  reader_init (&reader, text, limit, reading, flags);
  if (!read_sum (&reader, at, numeral, end))
    return FALSE;
  numeral->other = reader.other;
  if (reader.sum.n > 1 || tl_decimal_compare (numeral->value, numeral->other) == 0)
    numeral->is_grouping_open = FALSE;
  return TRUE;
}
