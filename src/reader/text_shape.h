/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_shape.h - how many columns a table had of which only the order of its cells is left.
 *
 *     No. | Bidder | Price | 1 | A Ltd | 100 | 2 | B Ltd | 90
 *
 * Heads come first; then rows of as many cells.  Told by shapes alone: rows count 1, 2, 3 in their first
 * cell, or figures stand below one another; and nothing may be left over.
 */
#ifndef TL_READER_TEXT_SHAPE_H
#define TL_READER_TEXT_SHAPE_H

#include "reader/text_cell.h"

G_BEGIN_DECLS

/* ${cells} (of TlTextCell) begins with the first head and goes on as far as a table might; none is_break.
 * Returns: the number of columns of a table whose rows are counted, or 0; in ${n_cells} the cells that it
 * takes. */
guint tl_text_shape_find_numbered (const GArray *cells, const char *text, guint *n_cells);

/* Returns: the number of columns of a table that takes the first ${n} cells, all of them; or 0. */
guint tl_text_shape_find_plain (const GArray *cells, const char *text, guint n);

/* Returns: whether heads, and a row that counts "1", begin at cell ${from}. */
gboolean tl_text_shape_is_start (const GArray *cells, const char *text, guint from);

/* Returns: whether the ${n_cols} cells from ${from} say the heads once more. */
gboolean tl_text_shape_is_repeat (const GArray *cells, const char *text, guint n_cols, guint from);

G_END_DECLS

#endif /* TL_READER_TEXT_SHAPE_H */
