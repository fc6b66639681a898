/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral.c - cardinal numbers in figures and words of each language. */
#include "config.h"

#include "value/numeral.h"

#include "base/utf8.h"
#include "value/figure.h"
#include "value/numeral_sum.h"
#include "value/numeral_token.h"

#define MAX_TOKENS 40 /* of one number: bounds the cost of a start */

typedef enum
{
  GAP_NONE,
  GAP_BLANK,
  GAP_HYPHEN
} Gap;

/* What became of a token: it cannot follow, it may if more follows, or the number may end behind it. */
typedef enum
{
  STEP_STOP,
  STEP_UNDONE,
  STEP_DONE,
  STEP_LAST
} Step;

typedef struct
{
  const TlText    *text;
  gsize            limit;
  const TlReading *reading;
  TlNumeralFlags   flags;

  TlSum      sum;
  TlToken    last;         /* the token before, skipped ones not counted */
  guint      n_tokens;
  guint      digit_run;    /* 一二三: digits of the last part */
  gboolean   has_zero;     /* 一千零五: zero behind the last scale */
  gboolean   is_lowered;   /* 三万五: the last digit stands right behind a scale */
  gboolean   joined;       /* "and" stands before */
  gint       lowest_scale; /* of the last scale word, -1: none */
  gboolean   is_decimal;
  TlNumeral  numeral;      /* flags so far */
  TlDecimal  other;        /* the other reading of the only figure */
} Reader;

static Step
add_value (Reader *reader, const TlToken *token)
{
  TlSumPart *last = &reader->sum.parts[MAX (reader->sum.n, 1) - 1];

  reader->numeral.has_words = TRUE;
  if (reader->sum.n == 0)
    return tl_sum_add (&reader->sum, token->value, tl_sum_step (token->value)) ? STEP_DONE : STEP_STOP;
  if (reader->sum.n == 1 && last->value.units == 0 && reader->last.type == TL_TOKEN_VALUE)
    {
      *last = (TlSumPart){ token->value, tl_sum_step (token->value) };
      return STEP_DONE;
    }
  if (token->value.units == 0)
    return STEP_STOP;
  if (reader->last.takes_teen && token->value.scale == 0 && token->value.units < 20)
    last->step = 2;
  return tl_sum_add (&reader->sum, token->value, tl_sum_step (token->value)) ? STEP_DONE : STEP_STOP;
}

/* ein und zwanzig, ثلاث و ثلاثون: the tens behind the unit. */
static Step
add_reversed (Reader *reader, const TlToken *token)
{
  TlSumPart *unit = &reader->sum.parts[MAX (reader->sum.n, 1) - 1];
  TlDecimal value = token->value;

  if (reader->sum.n == 0 || unit->value.scale != 0 || unit->value.units < 1 || unit->value.units > 9
      || value.scale != 0 || value.units < 20 || value.units > 90 || value.units % 10 != 0)
    return STEP_STOP;
  if (!tl_decimal_add (unit->value, value, &unit->value))
    return STEP_STOP;
  unit->step = 0;
  reader->numeral.has_words = TRUE;
  return STEP_DONE;
}

static Step
add_digit (Reader *reader, const TlToken *token, Gap gap)
{
  gint digit = (gint) token->value.units;

  reader->numeral.has_words = TRUE;
  if (reader->last.type == TL_TOKEN_DIGIT && reader->digit_run > 0 && gap == GAP_NONE)
    {
      reader->digit_run++;
      return tl_sum_append (&reader->sum, digit) ? STEP_DONE : STEP_STOP;
    }
  if (reader->sum.n > 0 && digit == 0)
    {
      if (reader->has_zero || reader->last.type == TL_TOKEN_FIGURE)
        return STEP_STOP;
      reader->has_zero = TRUE;
      return STEP_UNDONE;
    }
  if (reader->sum.n > 0 && reader->last.type == TL_TOKEN_FIGURE)
    return STEP_STOP;
  if (!tl_sum_add (&reader->sum, token->value, 0))
    return STEP_STOP;
  reader->digit_run = 1;
  reader->is_lowered = token->lowers && reader->last.type == TL_TOKEN_SCALE;
  return STEP_DONE;
}

/* Whether a scale stands behind ${at}: "3 hundred and 2 hundred" are two numbers. */
static gboolean
is_scale_next (const Reader *reader, gsize at)
{
  TlToken token;

  for (guint n = 0; n < 2 && at < reader->limit && reader->text->lower[at] == ' '; n++)
    at++;
  return tl_token_read (reader->text, at, reader->limit, reader->reading, reader->flags, &token)
         && token.type == TL_TOKEN_SCALE;
}

static Step
add_figure (Reader *reader, const TlToken *token)
{
  gboolean behind_and = reader->joined && reader->lowest_scale > 0 && !reader->last.is_cjk && token->value.scale == 0;
  gboolean behind_scale = reader->last.type == TL_TOKEN_SCALE && reader->last.is_cjk;
  gboolean behind_zero = reader->last.type == TL_TOKEN_DIGIT && reader->has_zero && reader->digit_run == 0;

  if (reader->sum.n == 0)
    {
      reader->numeral.has_digits = TRUE;
      reader->numeral.is_grouping_open = token->is_open;
      reader->other = token->other;
      return tl_sum_add (&reader->sum, token->value, -token->value.scale) ? STEP_DONE : STEP_STOP;
    }
  if ((reader->last.type != TL_TOKEN_SCALE && !behind_zero && !behind_and)
      || !g_unichar_isdigit (tl_utf8_get (reader->text->lower, reader->limit, token->start)))
    return STEP_STOP;
  if (!tl_sum_add (&reader->sum, token->value, -token->value.scale))
    return STEP_STOP;
  reader->numeral.has_digits = TRUE;
  if (behind_and)
    return is_scale_next (reader, token->end) ? STEP_UNDONE : STEP_DONE;
  return behind_scale || behind_zero ? STEP_DONE : STEP_UNDONE;
}

static Step
add_scale (Reader *reader, const TlToken *token)
{
  gboolean is_first = reader->sum.n == 0;
  gboolean again = reader->last.type == TL_TOKEN_SCALE && reader->last.power == token->power && token->power >= 3;

  if (is_first && (reader->n_tokens > 0 || token->first == TL_FIRST_NEVER))
    return STEP_STOP;
  /* 0万 is nothing, 零十 is ten */
  if (reader->last.type == TL_TOKEN_FIGURE && reader->last.value.units == 0 && reader->sum.n == 1)
    {
      reader->numeral.has_scale = TRUE;
      return STEP_LAST;
    }
  if (!tl_sum_scale (&reader->sum, token->power, token->first != TL_FIRST_NEVER, again))
    return STEP_STOP;
  if (reader->numeral.is_grouping_open && !tl_decimal_shift (reader->other, token->power, &reader->other))
    reader->numeral.is_grouping_open = FALSE;
  reader->numeral.has_scale = TRUE;
  reader->numeral.has_words = reader->numeral.has_words || !reader->numeral.has_digits;
  reader->numeral.is_article = FALSE;
  reader->lowest_scale = token->power;
  reader->has_zero = FALSE;
  reader->digit_run = 0;
  return is_first && token->first == TL_FIRST_UNDONE ? STEP_UNDONE : STEP_DONE;
}

/* "42 L.E": the letter is the first of more. */
static gboolean
is_abbreviation (const Reader *reader, gsize at)
{
  return at + 1 < reader->limit && reader->text->lower[at] == '.' && g_ascii_isalpha (reader->text->lower[at + 1])
         && reader->text->lower[at - 1] != '.';
}

static Step
add_suffix (Reader *reader, const TlToken *token, Gap gap)
{
  gboolean upper = reader->text->text[token->start] != reader->text->lower[token->start];
  gboolean fits[] = { [TL_SUFFIX_ANY] = TRUE,
                      [TL_SUFFIX_MONEY] = upper || (gap == GAP_NONE && (reader->flags & TL_NUMERAL_MONEY)),
                      [TL_SUFFIX_UPPER] = upper,
                      [TL_SUFFIX_LOWER] = !upper && gap == GAP_NONE };

  if (reader->last.type != TL_TOKEN_FIGURE || gap == GAP_HYPHEN || (reader->flags & TL_NUMERAL_INTEGER))
    return STEP_STOP;
  if (!fits[token->letters] || is_abbreviation (reader, token->end))
    return STEP_STOP;
  if (!tl_sum_scale (&reader->sum, token->power, FALSE, FALSE))
    return STEP_STOP;
  if (reader->numeral.is_grouping_open && !tl_decimal_shift (reader->other, token->power, &reader->other))
    reader->numeral.is_grouping_open = FALSE;
  reader->numeral.has_scale = TRUE;
  return STEP_LAST;
}

static Step
add_dozen (Reader *reader, const TlToken *token)
{
  TlDecimal total;

  if (reader->sum.n == 0)
    return STEP_STOP;
  if (reader->last.type == TL_TOKEN_SCALE)
    {
      if (!tl_sum_total (&reader->sum, &total))
        return STEP_STOP;
      reader->sum.n = 1;
      reader->sum.parts[0].value = total;
    }
  reader->numeral.has_scale = TRUE;
  reader->numeral.is_article = FALSE;
  return tl_sum_multiply (&reader->sum, token->value) ? STEP_LAST : STEP_STOP;
}

static Step
add_part_of (Reader *reader, const TlToken *token)
{
  const TlSumPart *last = &reader->sum.parts[MAX (reader->sum.n, 1) - 1];

  if (reader->sum.n == 0 || (reader->sum.n > 1 && !reader->joined) || last->value.scale != 0
      || last->value.units > 19 || reader->flags & TL_NUMERAL_INTEGER)
    return STEP_STOP;
  reader->numeral.is_fraction = TRUE;
  reader->numeral.is_article = FALSE;
  if (reader->joined) /* one and a quarter */
    {
      TlDecimal part = { 1, 0 };

      return tl_sum_quotient (part, token->value, &part) && tl_sum_add (&reader->sum, part, -part.scale)
                 ? STEP_DONE
                 : STEP_STOP;
    }
  return tl_sum_divide (&reader->sum, token->value) ? STEP_DONE : STEP_STOP;
}

/* Half of the unit that the last part counts: two and a half, three and a half million. */
static Step
add_half (Reader *reader)
{
  const TlSumPart *last = &reader->sum.parts[MAX (reader->sum.n, 1) - 1];
  TlDecimal half = { 5, 1 };

  reader->numeral.is_fraction = TRUE;
  if (reader->sum.n == 0)
    return tl_sum_add (&reader->sum, half, -1) ? STEP_DONE : STEP_STOP;
  if (last->step < 0 || !tl_decimal_shift (half, reader->last.type == TL_TOKEN_SCALE || reader->joined ? last->step : 0, &half))
    return STEP_STOP;
  return tl_sum_add (&reader->sum, half, -1) ? STEP_DONE : STEP_STOP;
}

static Step
add_half_word (Reader *reader, Gap gap)
{
  TlSumPart *first = &reader->sum.parts[0];
  gboolean is_one = reader->sum.n == 1 && first->value.units == 1 && first->value.scale == 0;

  if (reader->sum.n == 0 || reader->joined)
    {
      reader->numeral.has_words = TRUE;
      return add_half (reader);
    }
  if (is_one && reader->n_tokens == 1) /* 一个半 is no half */
    {
      *first = (TlSumPart){ { 5, 1 }, -1 };
      reader->numeral.is_fraction = TRUE;
      reader->numeral.is_article = FALSE;
      return STEP_DONE;
    }
  if (gap == GAP_NONE && (reader->last.is_cjk || reader->last.type == TL_TOKEN_FIGURE))
    return add_half (reader);
  return STEP_STOP;
}

static Step
add_article (Reader *reader)
{
  if (reader->last.type == TL_TOKEN_HALF || reader->joined)
    return STEP_UNDONE;
  if (reader->sum.n > 0 || !tl_sum_add (&reader->sum, (TlDecimal){ 1, 0 }, 0))
    return STEP_STOP;
  reader->numeral.is_article = TRUE;
  reader->numeral.has_words = TRUE;
  return STEP_DONE;
}

static Step
apply (Reader *reader, const TlToken *token, Gap gap)
{
  switch (token->type)
    {
    case TL_TOKEN_FIGURE:
      return add_figure (reader, token);
    case TL_TOKEN_VALUE:
      if (reader->last.type == TL_TOKEN_REV && add_reversed (reader, token) == STEP_DONE)
        return STEP_DONE;
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
      return add_half_word (reader, gap);
    case TL_TOKEN_PLUS:
      return reader->sum.n > 0 ? add_half (reader) : STEP_STOP;
    case TL_TOKEN_ARTICLE:
      return add_article (reader);
    case TL_TOKEN_AND:
    case TL_TOKEN_REV:
    case TL_TOKEN_SKIP:
      return reader->sum.n > 0 ? STEP_UNDONE : STEP_STOP;
    case TL_TOKEN_VAGUE:
      reader->numeral.is_vague = TRUE;
      return reader->sum.n > 0 ? STEP_DONE : STEP_STOP;
    default:
      return STEP_STOP;
    }
}

/* Blanks and a hyphen between two tokens. */
static Gap
skip_gap (const Reader *reader, gsize *at)
{
  const char *lower = reader->text->lower;
  gsize i = *at;
  Gap gap = GAP_NONE;

  /* "three million, two hundred" */
  if (i + 1 < reader->limit && lower[i] == ',' && lower[i + 1] == ' ' && reader->last.type == TL_TOKEN_SCALE
      && !reader->last.is_cjk && !reader->numeral.has_digits)
    i++;
  for (guint n = 0; n < 3 && i < reader->limit; n++, i++)
    {
      if (lower[i] == '-' && gap != GAP_HYPHEN && !reader->last.is_cjk)
        gap = GAP_HYPHEN;
      else if (lower[i] != ' ')
        break;
      else if (gap == GAP_NONE)
        gap = GAP_BLANK;
    }
  *at = i;
  return gap;
}

/* 三万五: the last digit counts the order below the scale. */
static gboolean
take_total (const Reader *reader, TlDecimal *total)
{
  TlSum sum = reader->sum;

  if (reader->last.type == TL_TOKEN_DIGIT && reader->is_lowered && reader->digit_run == 1 && !reader->has_zero
      && reader->lowest_scale >= 2 && sum.n > 1
      && !tl_decimal_shift (sum.parts[sum.n - 1].value, reader->lowest_scale - 1, &sum.parts[sum.n - 1].value))
    return FALSE;
  return tl_sum_total (&sum, total);
}

/* The digits behind a point word: "nought four", "seventy-one", 零五, "123". */
static gboolean
read_fraction (Reader *reader, gsize at, TlDecimal *fraction, gsize *end)
{
  TlDecimal out = { 0, 0 };
  gsize i = at;
  guint n = 0;
  gint tens = 0;

  for (; n < TL_DECIMAL_DIGITS; n++)
    {
      gsize next = i;
      Gap gap = skip_gap (reader, &next);
      TlToken token;
      TlDecimal value;
      gint digits;

      if (!tl_token_read (reader->text, next, reader->limit, reader->reading, TL_NUMERAL_INTEGER, &token)
          || (token.type != TL_TOKEN_FIGURE && token.type != TL_TOKEN_VALUE && token.type != TL_TOKEN_DIGIT)
          || (n > 0 && token.type == TL_TOKEN_FIGURE) || token.value.scale != 0 || token.value.units > 999999
          || (gap != GAP_NONE && n > 0 && token.is_cjk))
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
  if (n == 0)
    return FALSE;
  *fraction = out;
  *end = i;
  return TRUE;
}

/* "two hundred point seventy-one"; the sum becomes one part. */
static gboolean
add_fraction (Reader *reader, gsize at, gsize *end)
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
note (Reader *reader, const TlToken *token)
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

/* Reads tokens as long as they make one number; remembers the last place where it may end. */
static gboolean
read_sum (Reader *reader, gsize at, TlNumeral *numeral, gsize *end)
{
  gboolean found = FALSE;
  gsize i = at;

  for (guint n = 0; n < MAX_TOKENS; n++)
    {
      gsize next = i, stop;
      Gap gap = n == 0 ? GAP_NONE : skip_gap (reader, &next);
      TlNumeral before = reader->numeral;
      TlToken token;
      Step step;

      if (!tl_token_read (reader->text, next, reader->limit, reader->reading, reader->flags, &token)
          || (gap == GAP_HYPHEN && (token.is_cjk || token.type == TL_TOKEN_FIGURE)))
        break;
      if (token.type == TL_TOKEN_POINT)
        {
          if (!add_fraction (reader, token.end, &stop))
            break;
          token.type = TL_TOKEN_FIGURE;
          token.end = stop;
          step = STEP_DONE;
        }
      else
        step = apply (reader, &token, gap);
      if (step == STEP_STOP)
        {
          reader->numeral = before;
          break;
        }
      note (reader, &token);
      i = token.end;
      if (step == STEP_UNDONE || tl_token_cuts (reader->text, i))
        continue;
      if (!take_total (reader, &reader->numeral.value))
        return FALSE;
      reader->numeral.is_article = reader->numeral.is_article && token.type == TL_TOKEN_ARTICLE;
      *numeral = reader->numeral;
      *end = i;
      found = TRUE;
      if (step == STEP_LAST)
        break;
    }
  return found;
}

static void
reader_init (Reader *reader, const TlText *text, gsize limit, const TlReading *reading, TlNumeralFlags flags)
{
  *reader = (Reader){ .text = text, .limit = limit, .reading = reading, .flags = flags, .lowest_scale = -1 };
  reader->last.type = TL_TOKEN_SKIP;
}

static gboolean
read_plain (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlNumeralFlags flags,
            TlNumeral *numeral, gsize *end)
{
  Reader reader;

  reader_init (&reader, text, limit, reading, flags);
  if (!read_sum (&reader, at, numeral, end))
    return FALSE;
  numeral->other = reader.other;
  if (reader.sum.n > 1 || tl_decimal_compare (numeral->value, numeral->other) == 0)
    numeral->is_grouping_open = FALSE;
  return TRUE;
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
  if (slash == '/' || slash == '-' || slash == 0x2044 || g_unichar_isalpha (slash))
    return FALSE;
  if (!tl_sum_quotient (numeral->value, over.value, &numeral->value))
    return FALSE;
  numeral->is_fraction = TRUE;
  numeral->is_grouping_open = FALSE;
  *end = stop;
  return TRUE;
}

/* 三分之一, 十一又十四分之一, "bir bölü sekiz". */
static gboolean
read_parts (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral, gsize *end)
{
  TlDecimal whole = { 0, 0 }, value;
  TlNumeral below = *numeral, above;
  gboolean is_by = FALSE;
  gsize i;

  if (read_over (text, *end, limit, reading, TL_TOKEN_MIXED, &i))
    {
      whole = numeral->value;
      if (!read_plain (text, i, limit, reading, TL_NUMERAL_INTEGER, &below, &i))
        return FALSE;
    }
  else
    i = *end;
  if (whole.units == 0)
    is_by = read_over (text, i, limit, reading, TL_TOKEN_BY, &i);
  if ((!is_by && !read_over (text, i, limit, reading, TL_TOKEN_OVER, &i))
      || !read_plain (text, i, limit, reading, 0, &above, &i))
    return FALSE;
  if (!tl_sum_quotient (is_by ? below.value : above.value, is_by ? above.value : below.value, &value) || !tl_decimal_add (whole, value, &value))
    return FALSE;
  numeral->value = value;
  numeral->is_fraction = TRUE;
  numeral->has_words = TRUE;
  numeral->is_grouping_open = FALSE;
  *end = i;
  return TRUE;
}

/* "two and three quarters": a fraction in words behind a whole number. */
static gboolean
read_word_fraction (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral, gsize *end)
{
  TlNumeral part;
  gsize i;

  if (numeral->is_fraction || numeral->value.scale != 0 || numeral->has_scale
      || (!read_over (text, *end, limit, reading, TL_TOKEN_AND, &i)
          && !read_over (text, *end, limit, reading, TL_TOKEN_REV, &i))
      || !read_plain (text, i, limit, reading, 0, &part, &i) || !part.is_fraction || part.has_scale
      || tl_decimal_compare (part.value, (TlDecimal){ 1, 0 }) >= 0
      || !tl_decimal_add (numeral->value, part.value, &numeral->value))
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
      || !tl_decimal_add (numeral->value, part.value, &numeral->value))
    return;
  numeral->is_fraction = TRUE;
  *end = stop;
}

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
  if (!read_plain (text, i, limit, reading, 0, &again, &stop)
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

/* Whether the words from ${at} on may start and end there: 이 (this) is no 2, に no 2. */
static gboolean
is_clear (const TlText *text, gsize at, gsize end, const TlReading *reading, TlNumeralFlags flags)
{
  gunichar first = tl_utf8_get (text->lower, text->len, at);
  gunichar before = at > 0 ? tl_utf8_get (text->lower, text->len, tl_utf8_prev (text->lower, at)) : 0;
  gunichar after = tl_utf8_get (text->lower, text->len, end);

  if (is_kana (first))
    return !is_kana (before) && !is_kana (after);
  if (!is_hangul (first))
    return TRUE;
  if (is_hangul (before) && !(flags & TL_NUMERAL_GLUED))
    return FALSE;
  return !is_hangul (after) || (flags & TL_NUMERAL_MONEY)
         || tl_lexicon_find (reading->lexicon, "counter", reading->lang, text->lower, text->len, end, NULL);
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
may_start (const TlText *text, gsize at, const TlReading *reading, TlNumeralFlags flags)
{
  gunichar c = tl_utf8_get (text->lower, text->len, at);
  gunichar before = at > 0 ? tl_utf8_get (text->lower, text->len, tl_utf8_prev (text->lower, at)) : 0;

  if ((c == '.' && before == '.')
      || (c == ',' && before != 0 && !g_unichar_isspace (before) && !(flags & TL_NUMERAL_GLUED)))
    return FALSE;
  if (tl_figure_digit (c) >= 0 || c == '.' || c == ',')
    {
      if (tl_figure_is_inside (text, at))
        return FALSE;
      if (flags & TL_NUMERAL_GLUED)
        return TRUE;
      return !g_unichar_isalpha (before) || tl_utf8_is_cjk (before) || is_hangul (before);
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
  return tl_lexicon_find_before (reading->lexicon, "no-minus", reading->lang, text->lower, text->len, at - 1, NULL) != NULL;
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
  if (!may_start (text, at, reading, flags) || !read_plain (text, at, limit, reading, flags, numeral, end))
    return FALSE;
  if (!(flags & TL_NUMERAL_INTEGER) && !read_parts (text, limit, reading, numeral, end)
      && !read_slash (text, limit, reading, numeral, end)
      && !read_word_fraction (text, limit, reading, numeral, end))
    read_mixed (text, limit, reading, numeral, end);
  read_twice (text, limit, reading, numeral, end);
  return numeral->has_digits || is_clear (text, at, *end, reading, flags);
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
