/* SPDX-License-Identifier: GPL-3.0-or-later */
/* value_parts.h - a value in the parts that programs want: an amount apart from its currency. */
#ifndef TL_VALUE_VALUE_PARTS_H
#define TL_VALUE_VALUE_PARTS_H

#include "value/value.h"

G_BEGIN_DECLS

/* Appends a part to ${out}: its name and its canonical text, NULL for one that is not stated. */
typedef void (*TlPartFunc) (GString *out, const char *name, const char *text);

/* Says the parts of ${value} in their order: amount to currency; count; percent; date from; duration to.  A
 * period is over on its last day: that is its date. Returns: FALSE for a kind that has none, such as a name.
 */
gboolean tl_value_add_parts (GString *out, const TlValue *value, TlPartFunc add);

G_END_DECLS

#endif /* TL_VALUE_VALUE_PARTS_H */
