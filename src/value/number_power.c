/* SPDX-License-Identifier: GPL-3.0-or-later */
/* number_power.c - numbers as calculators print them: 1e10, 1.1^23. */
#include "config.h"

#include "value/number_power.h"

#include "value/figure.h"
#include "value/numeral_sum.h"

#define MAX_EXPONENT 99

/* ${base}^${exponent}, each product rounded to as many digits as fit. */
static gboolean
raise_to (TlDecimal base, gint64 exponent, TlDecimal *out)
{
  TlDecimal power = { 1, 0 };

  for (gint64 i = 0; i < exponent; i++)
    if (!tl_sum_product (power, base, &power))
      return FALSE;
  return tl_sum_round (power, out);
}

void
tl_number_power_read (const TlText *text, gsize limit, TlNumeral *numeral, gsize *end)
{
  const char *lower = text->lower;
  gsize i = *end, stop;
  TlFigure exponent;
  gboolean is_scientific, is_minus;

  if (i + 1 >= limit || (lower[i] != 'e' && lower[i] != '^') || !numeral->has_digits || numeral->has_words
      || numeral->has_scale || numeral->is_fraction)
    return;
  is_scientific = lower[i] == 'e';
  i++;
  is_minus = is_scientific && lower[i] == '-';
  i += is_minus || (is_scientific && lower[i] == '+');
  if (!tl_figure_read_plain (text, i, limit, &exponent, &stop) || exponent.value.units > MAX_EXPONENT
      || (stop < text->len && g_ascii_isalpha (lower[stop])))
    return;
  if (is_scientific ? tl_decimal_shift (
          numeral->value, (gint) (is_minus ? -exponent.value.units : exponent.value.units), &numeral->value)
                    : raise_to (numeral->value, exponent.value.units, &numeral->value))
    *end = stop;
}
