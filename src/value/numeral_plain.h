/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_plain.h - one number as a row of figures and words, without sign, slash and brackets. */
#ifndef TL_VALUE_NUMERAL_PLAIN_H
#define TL_VALUE_NUMERAL_PLAIN_H

#include "value/numeral.h"

G_BEGIN_DECLS

/* Contract as tl_numeral_read(), but may start within a word. */
gboolean tl_numeral_plain_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                                TlNumeralFlags flags, TlNumeral *numeral, gsize *end);

G_END_DECLS

#endif /* TL_VALUE_NUMERAL_PLAIN_H */
