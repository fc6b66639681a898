/* SPDX-License-Identifier: GPL-3.0-or-later */
/* decimal.h - exact decimals; amounts never pass through binary floats. */
#ifndef TL_VALUE_DECIMAL_H
#define TL_VALUE_DECIMAL_H

#include <glib.h>

G_BEGIN_DECLS

#define TL_DECIMAL_DIGITS 18 /* beyond that a text is no amount */

/* units / 10^scale; scale is 0 .. TL_DECIMAL_DIGITS. */
typedef struct
{
  gint64 units;
  gint scale;
} TlDecimal;

/* Plain notation "-?[0-9]+(\.[0-9]+)?" of ${len} bytes.
 * Returns: FALSE, ${decimal} untouched, on anything else and on more than 18 digits. */
gboolean tl_decimal_parse (const char *text, gsize len, TlDecimal *decimal);

/* Returns: (transfer full): plain notation with at least ${min_scale} and no further trailing digits. */
char *tl_decimal_print (TlDecimal decimal, gint min_scale);

/* Exact; FALSE, ${out} untouched, when the result has more than 18 digits. */
gboolean tl_decimal_add (TlDecimal a, TlDecimal b, TlDecimal *out);
gboolean tl_decimal_multiply (TlDecimal a, TlDecimal b, TlDecimal *out);
gboolean tl_decimal_shift (TlDecimal a, gint power, TlDecimal *out); /* a * 10^power */

/* Returns: <0, 0, >0; 1.10 equals 1.1. */
gint tl_decimal_compare (TlDecimal a, TlDecimal b);

G_END_DECLS

#endif /* TL_VALUE_DECIMAL_H */
