/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_flat.h - tables that a converter flattened: each cell on a line of its own, nothing between rows.
 *
 *     No.
 *     Bidder
 *     Price
 *     1
 *     A Ltd
 *     100
 */
#ifndef TL_READER_TEXT_FLAT_H
#define TL_READER_TEXT_FLAT_H

#include "reader/text_table.h"

G_BEGIN_DECLS

/* Like tl_text_table_find(); lines before ${floor} belong to another table. */
gboolean tl_text_flat_find (const TlTextLines *lines, guint floor, guint from, TlTextTable *table);
void tl_text_flat_add (const TlTextTable *table, const TlTextLines *lines, TlBuilder *builder);

G_END_DECLS

#endif /* TL_READER_TEXT_FLAT_H */
