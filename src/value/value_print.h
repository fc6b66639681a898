/* SPDX-License-Identifier: GPL-3.0-or-later */
/* value_print.h - the canonical text of each kind of value (value.h tells the forms); appended to ${out}. */
#ifndef TL_VALUE_VALUE_PRINT_H
#define TL_VALUE_VALUE_PRINT_H

#include "value/value.h"

G_BEGIN_DECLS

void tl_value_print_money (const TlMoney *money, GString *out);
void tl_value_print_number (TlDecimal number, gboolean percent, GString *out);
void tl_value_print_date (const TlDate *date, GString *out);
void tl_value_print_period (const TlPeriod *period, GString *out);
void tl_value_print_duration (const TlDuration *duration, GString *out);

G_END_DECLS

#endif /* TL_VALUE_VALUE_PRINT_H */
