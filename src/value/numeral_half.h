/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_half.h - what "half" does to a number in the making. */
#ifndef TL_VALUE_NUMERAL_HALF_H
#define TL_VALUE_NUMERAL_HALF_H

#include "value/numeral_step.h"

G_BEGIN_DECLS

/* Returns: the power of the scale behind ${at}, 0 for none: "3 hundred and 2 hundred" are two numbers. */
gint tl_numeral_get_next_scale (const TlNumeralReader *reader, gsize at);

/* Half of the unit that the last part counts: two and a half, three and a half million; it ends at ${end}. */
TlNumeralStep tl_numeral_add_half (TlNumeralReader *reader, gsize end);

/* The same for the word alone, ${gap} behind the number: half, 一个半, "drei halbe". */
TlNumeralStep tl_numeral_add_half_word (TlNumeralReader *reader, TlNumeralGap gap, gsize end);

G_END_DECLS

#endif /* TL_VALUE_NUMERAL_HALF_H */
