/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table.h - a grid of cells with spans. */
#ifndef TL_DOCUMENT_TABLE_H
#define TL_DOCUMENT_TABLE_H

#include "base/span.h"

G_BEGIN_DECLS

typedef struct
{
  guint row, col;         /* 0-based, of its top left corner */
  guint rowspan, colspan; /* at least 1, within the grid */
  TlSpan span;            /* of the document's text; may be empty */
  gboolean header;        /* written as a header cell, or in a header row */
  guint page;
  const char *path; /* XPath (HTML), or NULL */
} TlCell;

typedef struct _TlTable TlTable;

guint tl_table_get_n_rows (const TlTable *table);
guint tl_table_get_n_cols (const TlTable *table);
/* Returns: how many rows at the top are heads; 0 if it has none or nobody knows. */
guint tl_table_get_n_header_rows (const TlTable *table);

/* Cells in reading order (row, then column), each once. */
const TlCell *tl_table_get_cells (const TlTable *table, guint *n);

/* Returns: (nullable): the cell that covers ${row}, ${col}, also as part of a larger one; O(1). */
const TlCell *tl_table_get_cell (const TlTable *table, guint row, guint col);

/* Returns: (nullable): the cell that holds byte ${offset} of the document's text; O(log n). */
const TlCell *tl_table_find_cell (const TlTable *table, guint32 offset);

G_END_DECLS

#endif /* TL_DOCUMENT_TABLE_H */
