/* SPDX-License-Identifier: GPL-3.0-or-later */
/* money_sum.h - what an amount means: its currency, its scale from label or head, or that it is no money.
 *
 * Lexicon lists: no-money, solid.
 */
#ifndef TL_VALUE_MONEY_SUM_H
#define TL_VALUE_MONEY_SUM_H

#include "value/amount.h"

G_BEGIN_DECLS

typedef struct
{
  TlDecimal value;
  char currency[4];
  gboolean has_currency;
  gboolean is_certain; /* the currency is */
} TlMoneySum;

/* Returns: FALSE if ${amount} is no money. */
gboolean tl_money_sum_settle (const TlText *text, const TlAmount *amount, gsize limit,
                              const TlReading *reading, TlMoneySum *sum);

/* Returns: whether the language has neither blanks nor points in the grouping of numbers (Chinese). */
gboolean tl_money_sum_is_solid (const TlReading *reading);

G_END_DECLS

#endif /* TL_VALUE_MONEY_SUM_H */
