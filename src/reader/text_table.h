/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_table.h - tables in plain text. */
#ifndef TL_READER_TEXT_TABLE_H
#define TL_READER_TEXT_TABLE_H

#include "document/builder.h"
#include "reader/text_field.h"
#include "reader/text_line.h"

G_BEGIN_DECLS

typedef struct
{
  TlTextSeparator separator;
  gboolean is_stream; /* a field a line or more: only the order of the fields is known */
  gboolean is_flat;   /* a field a line, and nothing between them */
  gboolean is_torn;   /* flat, and some fields were torn apart */
  guint n_cols;       /* stream or flat: of each row; 0 where nobody knows */
  guint first, end;   /* lines */
} TlTextTable;

/* Finds a table that begins at line ${from}: lines with the same number of fields between bars, tabs or
 * gaps at the same columns; or fields on lines of their own, each ended (or each begun) by a bar, or
 * such that their shapes alone make rows.  Lines before ${floor} belong to another table.
 * O(lines of the table). */
gboolean tl_text_table_find (const TlTextLines *lines, guint floor, guint from, TlTextTable *table);

void tl_text_table_add (const TlTextTable *table, const TlTextLines *lines, TlBuilder *builder);

G_END_DECLS

#endif /* TL_READER_TEXT_TABLE_H */
