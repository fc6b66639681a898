/* SPDX-License-Identifier: GPL-3.0-or-later */
/* column.h - the value of a cell, as the rule of its column reads it. */
#ifndef TL_RULES_COLUMN_H
#define TL_RULES_COLUMN_H

#include "rules/sight.h"

G_BEGIN_DECLS

/* Reads the cell at ${row}, ${col} whose column has a rule: its ${value}, for tl_value_clear(), and ${where}
 * it stands.  Returns: FALSE if it holds none. */
gboolean tl_column_read (const TlSight *sight, const TlHeads *heads, guint row, guint col, TlValue *value,
                         TlSpan *where);

/* Returns: (transfer full) (nullable): the lot that a cell of the row names beside its value: "Lot 2: 5,000".
 */
char *tl_column_read_lot (const TlSight *sight, const TlHeads *heads, guint row);

/* Returns: (transfer full) (nullable): the text of the row's cell in the column ${name}, as its pattern reads
 * it. */
char *tl_column_read_word (const TlSight *sight, const TlHeads *heads, guint row, const char *name);

G_END_DECLS

#endif /* TL_RULES_COLUMN_H */
