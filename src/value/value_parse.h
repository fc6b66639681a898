/* SPDX-License-Identifier: GPL-3.0-or-later */
/* value_parse.h - canonical texts, as tl_value_print() gives them, read back. */
#ifndef TL_VALUE_VALUE_PARSE_H
#define TL_VALUE_VALUE_PARSE_H

#include "value/value.h"

G_BEGIN_DECLS

/* Reads the whole of ${text}, which may be anything.  What is not printed (doubt, where a currency comes
 * from) is unset. Returns: FALSE, ${value} untouched, where tl_value_print() would never print that. */
gboolean tl_value_parse (TlValueKind kind, const char *text, TlValue *value);

/* Returns: whether ${value} is one that can be: decimals of 18 digits, days of the calendar, hours of the
 * day, currencies of three letters. */
gboolean tl_value_is_possible (const TlValue *value);

G_END_DECLS

#endif /* TL_VALUE_VALUE_PARSE_H */
