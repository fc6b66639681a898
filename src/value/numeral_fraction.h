/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_fraction.h - fractions in figures and words behind the number that starts them.
 *
 * Lexicon lists: numeral-part (suffixes that make a number a denominator: avos, esimo), numeral-link (between
 * the two: का), numeral-of ("one OF twenty"), numeral-with (two WITH three fifths), numeral-habit (KEY
 * and, blank: languages whose numerator is only what stands behind the last "and" or blank).
 */
#ifndef TL_VALUE_NUMERAL_FRACTION_H
#define TL_VALUE_NUMERAL_FRACTION_H

#include "value/numeral.h"

G_BEGIN_DECLS

/* "1/2", "3 1/2", 三分之一, "bir bölü sekiz", "ventitre quinti", "two and three quarters": makes ${numeral},
 * which ends at ${end}, the fraction that it starts and moves ${end} behind it.  Else leaves both as they
 * are. */
void tl_numeral_fraction_read (const TlText *text, gsize limit, const TlReading *reading, TlNumeral *numeral,
                               gsize *end);

G_END_DECLS

#endif /* TL_VALUE_NUMERAL_FRACTION_H */
