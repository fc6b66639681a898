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
  guint first, end;   /* lines */
} TlTextTable;

/* Finds a table that begins at line ${from}: lines with the same number of fields between bars, tabs or
 * gaps at the same columns; or fields on lines of their own, each ended (or each begun) by a bar.
 * O(lines of the table). */
gboolean tl_text_table_find (const TlTextLines *lines, guint from, TlTextTable *table);

void tl_text_table_add (const TlTextTable *table, const TlTextLines *lines, TlBuilder *builder);

G_END_DECLS

#endif /* TL_READER_TEXT_TABLE_H */
