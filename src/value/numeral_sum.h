/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_sum.h - a number in the making: parts, each smaller than the lowest digit of the one before. */
#ifndef TL_VALUE_NUMERAL_SUM_H
#define TL_VALUE_NUMERAL_SUM_H

#include "value/decimal.h"

G_BEGIN_DECLS

#define TL_SUM_PARTS 16

typedef struct
{
  TlDecimal value;
  gint step; /* what follows must be below 10^step */
} TlSumPart;

typedef struct
{
  TlSumPart parts[TL_SUM_PARTS];
  guint n;
} TlSum;

/* All return FALSE, ${sum} untouched, when the number cannot go on so. */

/* "twenty" "five": ${value} below the last part. */
gboolean tl_sum_add (TlSum *sum, TlDecimal value, gint step);

/* "two hundred and two" "thousand": multiplies all parts below 10^power; 10^power itself when there is none
 * and ${alone}.  ${again}: a scale right behind the same scale (万万). */
gboolean tl_sum_scale (TlSum *sum, gint power, gboolean alone, gboolean again);

/* Multiplies the last part, or divides it (exactly, else to 15 significant digits). */
gboolean tl_sum_multiply (TlSum *sum, TlDecimal factor);
gboolean tl_sum_divide (TlSum *sum, TlDecimal divisor);

/* The last part becomes last * 10 + digit. */
gboolean tl_sum_append (TlSum *sum, gint digit);

gboolean tl_sum_total (const TlSum *sum, TlDecimal *total);

/* a / b, rounded half up to 15 significant digits when it does not come out even. */
gboolean tl_sum_quotient (TlDecimal a, TlDecimal b, TlDecimal *out);

/* a * b, rounded half up to the digits that fit; ${a} and ${b} are exact to 18 digits. */
gboolean tl_sum_product (TlDecimal a, TlDecimal b, TlDecimal *out);

/* ${number} rounded half up to 15 significant digits, as quotients are; whole numbers stay exact. */
gboolean tl_sum_round (TlDecimal number, TlDecimal *out);

/* Returns: 0 for 5, 1 for 20, 2 for 300: where the next part may stand. */
gint tl_sum_step (TlDecimal value);

G_END_DECLS

#endif /* TL_VALUE_NUMERAL_SUM_H */
