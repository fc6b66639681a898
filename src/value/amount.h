/* SPDX-License-Identifier: GPL-3.0-or-later */
/* amount.h - one amount as it stands: number, currency, sub-units; what it means is decided in money.c.
 *
 * Lexicon lists: formal, money-tail, money-link, money-note, currency-loose-after,
 * no-hyphen (names that are no money behind a hyphen).
 */
#ifndef TL_VALUE_AMOUNT_H
#define TL_VALUE_AMOUNT_H

#include "value/currency.h"
#include "value/numeral.h"

G_BEGIN_DECLS

typedef struct
{
  TlDecimal value;
  TlDecimal decimal; /* if is_open: "1.234" read as a decimal */
  gboolean is_open;
  const char *key;     /* currency or group, NULL: none stands there */
  gboolean has_prefix; /* the currency stands before the number */
  gboolean has_scale;
  gboolean has_digits;
  gboolean has_tail;  /* 整, /-, only: nothing but money ends so */
  gboolean is_formal; /* in capital numerals */
  gsize start;        /* of the number */
  gsize number_end;
  gsize end;
} TlAmount;

/* Reads the amount that starts exactly at ${at}; a number without a currency is one, too. */
gboolean tl_amount_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                         TlAmount *amount);

/* Returns: the offset behind at most three blanks from ${at} on. */
gsize tl_amount_skip_blanks (const TlText *text, gsize at, gsize limit);

G_END_DECLS

#endif /* TL_VALUE_AMOUNT_H */
