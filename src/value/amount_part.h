/* SPDX-License-Identifier: GPL-3.0-or-later */
/* amount_part.h - the parts of an amount below its currency: cents, 角 分.
 *
 * Lexicon lists: sub-unit, formal, money-and.
 */
#ifndef TL_VALUE_AMOUNT_PART_H
#define TL_VALUE_AMOUNT_PART_H

#include "value/amount.h"

G_BEGIN_DECLS

#define TL_AMOUNT_MAX_PARTS 3 /* 角 分 厘 */

typedef struct
{
  const TlText *text;
  gsize limit;
  const TlReading *reading;
} TlAmountSource;

/* Steps over a word of ${list}.  Returns: its key, or NULL. */
const char *tl_amount_skip_word (const TlAmountSource *source, const char *list, gsize *at);

/* 肆角叁分, "and 43 cents": the next part, smaller than ${last}.  Returns: whether one stood there. */
gboolean tl_amount_part_read (const TlAmountSource *source, TlAmount *amount, gint *last);

/* 一块二, 三块零四: the digit behind a spoken name. */
void tl_amount_part_read_digit (const TlAmountSource *source, TlAmount *amount);

/* "15 dollars 50", "15 euros and 15.": hundredths without a word, behind the name at ${name} and before an
 * end. */
void tl_amount_part_read_hundredths (const TlAmountSource *source, TlAmount *amount, gsize name);

/* Returns: whether a sentence, a line or, in a line of its own, a part of it ends at ${at}. */
gboolean tl_amount_part_ends (const TlAmountSource *source, gsize at);

/* An amount that has nothing but sub-units: 肆角叁分, in capital numerals.  Returns: whether it is one. */
gboolean tl_amount_part_read_only (const TlAmountSource *source, TlAmount *amount);

G_END_DECLS

#endif /* TL_VALUE_AMOUNT_PART_H */
