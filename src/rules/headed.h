/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headed.h - tells tables with column heads from grids of labels and values. */
#ifndef TL_RULES_HEADED_H
#define TL_RULES_HEADED_H

#include "rules/view.h"

G_BEGIN_DECLS

/* ${label_units}: the units that are nothing but a label of some rule.
 * Returns: whether the cell ${unit} heads a column. */
gboolean tl_headed_is_head (const TlView *view, const TlUnit *unit, GHashTable *label_units);

/* Returns: whether row ${row} of ${table} only numbers its columns: "1 | 2 | 3". */
gboolean tl_headed_is_numbering (const TlView *view, guint table, guint row);

G_END_DECLS

#endif /* TL_RULES_HEADED_H */
