/* SPDX-License-Identifier: GPL-3.0-or-later */
/* money.h - amounts of money as tenders write them. */
#ifndef TL_VALUE_MONEY_H
#define TL_VALUE_MONEY_H

#include "value/value.h"

G_BEGIN_DECLS

/* Contract as tl_value_read(). */
gboolean tl_money_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                        gsize *end);

/* The unit that a label or column head states: "总价（万元）" -> 4, CNY; "Rs. in Lakh" -> 5, INR;
 * "(USD)" -> 0, USD.  Scans ${text} from ${at} to ${limit}.
 * Returns: TRUE with ${power} and ${currency} ("" if it names only a scale) when a unit stands there. */
gboolean tl_money_read_unit (const TlText *text, gsize at, gsize limit, const TlReading *reading, gint *power,
                             char currency[4]);

/* Returns: (transfer full): "1248800.00" without currency: two decimals or as many as stand there. */
char *tl_money_print_amount (TlDecimal amount);

G_END_DECLS

#endif /* TL_VALUE_MONEY_H */
