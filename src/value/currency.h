/* SPDX-License-Identifier: GPL-3.0-or-later */
/* currency.h - which currency a name, code or sign means.
 *
 * Lexicon lists: currency, currency-upper, currency-weak, currency-local, currency-loose, currency-scaled,
 * currency-behind (KEY an ISO 4217 code or the name of a group), in-GROUP (members), currency-default,
 * currency-of (by country), currency-lang.
 */
#ifndef TL_VALUE_CURRENCY_H
#define TL_VALUE_CURRENCY_H

#include "value/value.h"

G_BEGIN_DECLS

typedef struct
{
  const char *key;    /* ISO code or group, owned by the lexicon; NULL: none */
  gboolean is_weak;   /* a letter that is money only beside an amount that looks like one */
  gboolean is_local;  /* ... and only in its own country */
  gboolean is_behind; /* never before the number: 元 */
  gboolean is_loose;  /* 块: no word may follow */
  gint power;         /* mkr: 6 */
} TlCurrencyWord;

/* Reads the currency word at ${at}.  Returns: FALSE for none; its end in ${end}. */
gboolean tl_currency_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                           TlCurrencyWord *word, gsize *end);

/* What ${word} means here.  Returns: FALSE if that is not certain: ${code} is the likeliest then. */
gboolean tl_currency_resolve (const char *key, const TlReading *reading, char code[4]);

/* Returns: whether both can mean the same currency; the narrower one in ${key}. */
gboolean tl_currency_meet (const TlReading *reading, const char *a, const char *b, const char **key);

/* The currency of the country, or of a language that only one country writes.
 * Returns: FALSE if nothing tells. */
gboolean tl_currency_assume (const TlReading *reading, char code[4]);

/* Returns: the decimals of ${code}: 2, 0 for JPY, 3 for KWD. */
gint tl_currency_minor (const TlReading *reading, const char *code);

G_END_DECLS

#endif /* TL_VALUE_CURRENCY_H */
