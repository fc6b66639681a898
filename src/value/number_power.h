/* SPDX-License-Identifier: GPL-3.0-or-later */
/* number_power.h - numbers as calculators print them: 1e10, 1.1^23. */
#ifndef TL_VALUE_NUMBER_POWER_H
#define TL_VALUE_NUMBER_POWER_H

#include "value/numeral.h"

G_BEGIN_DECLS

/* Reads the exponent behind the figure ${numeral}, which ends at ${end}; else leaves both as they are. */
void tl_number_power_read (const TlText *text, gsize limit, TlNumeral *numeral, gsize *end);

G_END_DECLS

#endif /* TL_VALUE_NUMBER_POWER_H */
