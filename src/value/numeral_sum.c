/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_sum.c - a number in the making: parts, each smaller than the lowest digit of the one before. */
#include "config.h"

#include "value/numeral_sum.h"

#define QUOTIENT_LIMIT G_GINT64_CONSTANT (100000000000000)    /* 15 significant digits */
#define MOST           G_GINT64_CONSTANT (999999999999999999) /* 18 digits */

__extension__ typedef __int128 Wide; /* a product of two numbers of 18 digits */

static gboolean
is_below (TlDecimal value, gint step)
{
  TlDecimal bound = { 1, 0 };

  if (step < 0)
    return FALSE;
  return tl_decimal_shift (bound, step, &bound) && tl_decimal_compare (value, bound) < 0;
}

gint
tl_sum_step (TlDecimal value)
{
  gint step = -value.scale;

  if (value.units == 0)
    return 0;
  while (value.units % 10 == 0)
    {
      value.units /= 10;
      step++;
    }
  return step;
}

gboolean
tl_sum_add (TlSum *sum, TlDecimal value, gint step)
{
  if (sum->n == TL_SUM_PARTS)
    return FALSE;
  if (sum->n > 0 && !is_below (value, sum->parts[sum->n - 1].step))
    return FALSE;
  sum->parts[sum->n++] = (TlSumPart){ value, step };
  return TRUE;
}

static gboolean
add_parts (const TlSum *sum, guint from, TlDecimal *total)
{
  TlDecimal out = { 0, 0 };

  for (guint i = from; i < sum->n; i++)
    if (!tl_decimal_add (out, sum->parts[i].value, &out))
      return FALSE;
  *total = out;
  return TRUE;
}

gboolean
tl_sum_scale (TlSum *sum, gint power, gboolean alone, gboolean again)
{
  TlDecimal factor = { 1, 0 };
  guint from = sum->n;

  while (from > 0 && (sum->parts[from - 1].step < power || (again && sum->parts[from - 1].step == power)))
    from--;
  if (from == sum->n && !alone)
    return FALSE;
  if (from < sum->n && !add_parts (sum, from, &factor))
    return FALSE;
  if (factor.units == 0)
    factor.units = 1; /* 零十 */
  if (!tl_decimal_shift (factor, power, &factor))
    return FALSE;
  if (from > 0 && !is_below (factor, sum->parts[from - 1].step))
    return FALSE;
  if (from == TL_SUM_PARTS)
    return FALSE;
  sum->parts[from] = (TlSumPart){ factor, power };
  sum->n = from + 1;
  return TRUE;
}

gboolean
tl_sum_multiply (TlSum *sum, TlDecimal factor)
{
  TlSumPart *last = &sum->parts[MAX (sum->n, 1) - 1];

  if (sum->n == 0 || !tl_decimal_multiply (last->value, factor, &last->value))
    return FALSE;
  last->step = 0;
  return TRUE;
}

gboolean
tl_sum_quotient (TlDecimal a, TlDecimal b, TlDecimal *out)
{
  gint64 rest, units;
  gint scale = 0, power;

  if (b.units <= 0 || a.units < 0)
    return FALSE;
  /* bring both to integers */
  power = MAX (a.scale, b.scale);
  if (!tl_decimal_shift (a, power, &a) || !tl_decimal_shift (b, power, &b) || a.scale || b.scale)
    return FALSE;
  units = a.units / b.units;
  rest = a.units % b.units;
  while (rest != 0 && scale < TL_DECIMAL_DIGITS && units < QUOTIENT_LIMIT && rest <= G_MAXINT64 / 10)
    {
      rest *= 10;
      units = units * 10 + rest / b.units;
      rest %= b.units;
      scale++;
    }
  if (rest != 0 && rest >= b.units - rest)
    units++;
  *out = (TlDecimal){ units, scale };
  return TRUE;
}

/* ${units} * 10^-${scale} with decimals taken off, the last one rounded, until it is below ${limit}. */
static gboolean
shorten (Wide units, gint scale, gint64 limit, TlDecimal *out)
{
  gboolean is_minus = units < 0;
  Wide rest = is_minus ? -units : units;
  gint digit = 0;

  for (; scale > 0 && (rest >= limit || scale > TL_DECIMAL_DIGITS); scale--)
    {
      digit = (gint) (rest % 10);
      rest /= 10;
    }
  rest += digit >= 5;
  if (rest > MOST)
    return FALSE;
  *out = (TlDecimal){ (gint64) (is_minus ? -rest : rest), scale };
  return TRUE;
}

gboolean
tl_sum_product (TlDecimal a, TlDecimal b, TlDecimal *out)
{
  return shorten ((Wide) a.units * b.units, a.scale + b.scale, MOST, out);
}

gboolean
tl_sum_round (TlDecimal number, TlDecimal *out)
{
  if (number.scale == 0)
    {
      *out = number;
      return TRUE;
    }
  return shorten (number.units, number.scale, QUOTIENT_LIMIT * 10, out);
}

gboolean
tl_sum_divide (TlSum *sum, TlDecimal divisor)
{
  TlSumPart *last = &sum->parts[MAX (sum->n, 1) - 1];

  if (sum->n == 0 || !tl_sum_quotient (last->value, divisor, &last->value))
    return FALSE;
  last->step = -last->value.scale;
  return TRUE;
}

gboolean
tl_sum_append (TlSum *sum, gint digit)
{
  TlSumPart *last;
  TlDecimal value;

  if (sum->n == 0)
    return FALSE;
  last = &sum->parts[sum->n - 1];
  if (!tl_decimal_shift (last->value, 1, &value) || !tl_decimal_add (value, (TlDecimal){ digit, 0 }, &value))
    return FALSE;
  last->value = value;
  last->step = 0;
  return TRUE;
}

gboolean
tl_sum_total (const TlSum *sum, TlDecimal *total)
{
  return sum->n > 0 && add_parts (sum, 0, total);
}
