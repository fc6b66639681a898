/* SPDX-License-Identifier: GPL-3.0-or-later */
/* money_unit.h - units of money without an amount: 万元, Rs. in Lakh, USD.
 *
 * Lexicon lists: scale (KEY the power of ten), unit-lead, unit-tail, per, rate-unit.
 */
#ifndef TL_VALUE_MONEY_UNIT_H
#define TL_VALUE_MONEY_UNIT_H

#include "value/currency.h"

G_BEGIN_DECLS

typedef struct
{
  const char *key; /* currency or group, NULL: only a scale */
  gint power;
} TlMoneyUnit;

/* Reads the unit that starts exactly at ${at}.  Returns: FALSE if neither scale nor currency stands there. */
gboolean tl_money_unit_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                             TlMoneyUnit *unit, gsize *end);

/* The same with brackets around it and nothing else in them: "（万元）".  Starts at the bracket. */
gboolean tl_money_unit_read_bracket (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                                     TlMoneyUnit *unit, gsize *end);

/* The unit in brackets that ends right before ${at}: "总价（万元）：". */
gboolean tl_money_unit_read_before (const TlText *text, gsize at, const TlReading *reading,
                                    TlMoneyUnit *unit);

/* "/人", "per day", 每天: what makes an amount the price of one thing.  Returns: whether it stands at ${at};
 * its end in ${end} (may be NULL). */
gboolean tl_money_unit_is_rate (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                                gsize *end);

G_END_DECLS

#endif /* TL_VALUE_MONEY_UNIT_H */
