/* SPDX-License-Identifier: GPL-3.0-or-later */
/* table_private.h - a table in the making: where its cells go.  For builder.c and document.c. */
#ifndef TL_DOCUMENT_TABLE_PRIVATE_H
#define TL_DOCUMENT_TABLE_PRIVATE_H

#include "document/table.h"

G_BEGIN_DECLS

typedef struct
{
  GArray *cells;   /* of TlCell */
  GArray *covered; /* of guint: for each column the row from which it is free */
  guint max_cols;
  guint n_rows; /* begun so far */
  guint col;    /* next one in the open row */
} TlTableDraft;

TlTableDraft *tl_table_draft_new (guint max_cols);
void tl_table_draft_free (TlTableDraft *draft);

void tl_table_draft_add_row (TlTableDraft *draft);

/* Adds a cell to the last row at ${col} (or G_MAXUINT: the next free column) or right of it.
 * Returns: (nullable): the cell, until the next one is added; NULL if there is no column left. */
TlCell *tl_table_draft_add_cell (TlTableDraft *draft, guint col, guint rowspan, guint colspan);

/* Cuts spans at the last row and the last column in which a cell starts, and further where the grid would
 * take more than is left of ${slots}.  Empties the draft. */
TlTable *tl_table_draft_finish (TlTableDraft *draft, guint n_header_rows, guint *slots);

void tl_table_free (TlTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTableDraft, tl_table_draft_free)

G_END_DECLS

#endif /* TL_DOCUMENT_TABLE_PRIVATE_H */
