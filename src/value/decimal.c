/* SPDX-License-Identifier: GPL-3.0-or-later */
/* decimal.c - exact decimals; amounts never pass through binary floats. */
#include "config.h"

#include "value/decimal.h"

#include <string.h>

#define LIMIT G_GINT64_CONSTANT (1000000000000000000) /* 10^TL_DECIMAL_DIGITS */

static gboolean
fits (gint64 units)
{
  return units > -LIMIT && units < LIMIT;
}

/* Without trailing zeros behind the point: the shortest form of the same number. */
static TlDecimal
shorten (TlDecimal a)
{
  while (a.scale > 0 && a.units % 10 == 0)
    {
      a.units /= 10;
      a.scale--;
    }
  return a;
}

static gboolean
multiply_units (gint64 a, gint64 b, gint64 *out)
{
  guint64 product;

  if (!g_uint64_checked_mul (&product, (guint64) ABS (a), (guint64) ABS (b)) || product >= (guint64) LIMIT)
    return FALSE;
  *out = (a < 0) != (b < 0) ? -(gint64) product : (gint64) product;
  return TRUE;
}

static gboolean
shift_units (gint64 units, gint power, gint64 *out)
{
  if (units == 0)
    {
      *out = 0;
      return TRUE;
    }
  for (; power > 0; power--)
    {
      if (units > LIMIT / 10 || units < -LIMIT / 10)
        return FALSE;
      units *= 10;
    }
  *out = units;
  return fits (units);
}

gboolean
tl_decimal_parse (const char *text, gsize len, TlDecimal *decimal)
{
  TlDecimal out = { 0, 0 };
  gboolean negative = len > 0 && text[0] == '-', in_fraction = FALSE;
  gsize first = negative ? 1 : 0;

  if (first >= len || text[first] == '.' || text[len - 1] == '.')
    return FALSE;
  for (gsize i = first; i < len; i++)
    {
      if (text[i] == '.' && !in_fraction)
        {
          in_fraction = TRUE;
          continue;
        }
      if (!g_ascii_isdigit (text[i]) || out.units >= LIMIT / 10)
        return FALSE;
      out.units = out.units * 10 + (text[i] - '0');
      out.scale += in_fraction;
      if (out.scale > TL_DECIMAL_DIGITS)
        return FALSE;
    }
  if (negative)
    out.units = -out.units;
  *decimal = out;
  return TRUE;
}

char *
tl_decimal_print (TlDecimal decimal, gint min_scale)
{
  TlDecimal a = shorten (decimal);
  g_autofree char *digits = g_strdup_printf ("%0*" G_GINT64_FORMAT, a.scale + 1, ABS (a.units));
  gsize whole = strlen (digits) - (gsize) a.scale;
  GString *out = g_string_new (a.units < 0 ? "-" : "");

  g_string_append_len (out, digits, (gssize) whole);
  if (a.scale > 0 || min_scale > 0)
    g_string_append_printf (out, ".%s", digits + whole);
  for (gint i = a.scale; i < min_scale; i++)
    g_string_append_c (out, '0');
  return g_string_free (out, FALSE);
}

gboolean
tl_decimal_add (TlDecimal a, TlDecimal b, TlDecimal *out)
{
  gint scale;
  gint64 left, right;

  a = shorten (a);
  b = shorten (b);
  scale = MAX (a.scale, b.scale);
  if (!shift_units (a.units, scale - a.scale, &left) || !shift_units (b.units, scale - b.scale, &right)
      || !fits (left + right))
    return FALSE;
  *out = shorten ((TlDecimal){ left + right, scale });
  return TRUE;
}

gboolean
tl_decimal_multiply (TlDecimal a, TlDecimal b, TlDecimal *out)
{
  gint64 product;
  gint scale;

  a = shorten (a);
  b = shorten (b);
  scale = a.scale + b.scale;
  /* 2.5 * 40: trailing zeros of one side shorten the fraction of the other */
  while (scale > 0 && a.units % 10 == 0 && a.units != 0)
    {
      a.units /= 10;
      scale--;
    }
  while (scale > 0 && b.units % 10 == 0 && b.units != 0)
    {
      b.units /= 10;
      scale--;
    }
  if (!multiply_units (a.units, b.units, &product))
    return FALSE;
  a = shorten ((TlDecimal){ product, scale });
  if (a.scale > TL_DECIMAL_DIGITS)
    return FALSE;
  *out = a;
  return TRUE;
}

gboolean
tl_decimal_shift (TlDecimal a, gint power, TlDecimal *out)
{
  gint64 units;

  a = shorten (a);
  if (power < 0)
    {
      if (a.scale - power > TL_DECIMAL_DIGITS)
        {
          /* 1000 * 10^-20 does not fit, 1000 * 10^-3 does: trailing zeros go first */
          for (; power < 0 && a.units % 10 == 0 && a.units != 0; power++)
            a.units /= 10;
          if (a.units != 0 && a.scale - power > TL_DECIMAL_DIGITS)
            return FALSE;
        }
      *out = a.units == 0 ? (TlDecimal){ 0, 0 } : shorten ((TlDecimal){ a.units, a.scale - power });
      return TRUE;
    }
  if (a.scale >= power)
    {
      *out = shorten ((TlDecimal){ a.units, a.scale - power });
      return TRUE;
    }
  if (!shift_units (a.units, power - a.scale, &units))
    return FALSE;
  *out = (TlDecimal){ units, 0 };
  return TRUE;
}

static gint64
power_of_ten (gint power)
{
  gint64 out = 1;

  while (power-- > 0)
    out *= 10;
  return out;
}

gint
tl_decimal_compare (TlDecimal a, TlDecimal b)
{
  gint64 step_a = power_of_ten (a.scale), step_b = power_of_ten (b.scale);
  gint64 whole_a = a.units / step_a, whole_b = b.units / step_b;
  gint64 rest_a, rest_b;

  if (whole_a != whole_b)
    return whole_a < whole_b ? -1 : 1;
  /* fractions below 1 have at most 18 digits: both fit when brought to 10^-18 */
  rest_a = a.units % step_a * power_of_ten (TL_DECIMAL_DIGITS - a.scale);
  rest_b = b.units % step_b * power_of_ten (TL_DECIMAL_DIGITS - b.scale);
  return rest_a < rest_b ? -1 : rest_a > rest_b;
}
