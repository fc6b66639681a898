/* SPDX-License-Identifier: GPL-3.0-or-later */
/* builder_private.h - the inside of a builder: builder.c has blocks and text, builder_table.c tables. */
#ifndef TL_DOCUMENT_BUILDER_PRIVATE_H
#define TL_DOCUMENT_BUILDER_PRIVATE_H

#include "document/builder.h"
#include "document/document_private.h"
#include "document/table_private.h"

G_BEGIN_DECLS

struct _TlBuilder
{
  const TlLimits *limits;
  TlDocument *document;
  GString *text;
  guint page;
  guint n_pages;
  guint group;
  char *path;
  const char *path_kept; /* the same in document->strings, once something needed it */
  gboolean block_open;
  gboolean cell_open;
  gboolean cell_lost; /* what comes belongs to a cell that a limit dropped */
  TlBlock block;
  gsize block_from;    /* length of the text before the block and its separator */
  gsize text_from;     /* start of the open block's or cell's text */
  gunichar line_end;   /* kept back: '\n', TL_SOFT_BREAK_CHAR or 0 */
  gboolean page_set;   /* the open block or cell knows its page */
  TlTableDraft *table; /* NULL outside a table */
  gboolean table_text; /* some cell has text */
  guint sep_row;       /* row of the cell before */
  guint nested;        /* tables open within a cell */
  guint n_cells;
  guint slots;
  gboolean full;
};

/* The path that was set, as the document keeps it. */
const char *tl_builder_get_path (TlBuilder *builder);

/* Notes the problem, and takes no more text. */
void tl_builder_meet_limit (TlBuilder *builder);

/* Opens the place for a block, behind a separator. */
void tl_builder_start_block (TlBuilder *builder, TlBlockKind kind, guint level);
/* Adds the block, which ends here, to the document. */
void tl_builder_keep_block (TlBuilder *builder);

/* Shortens the text to ${len} bytes. */
void tl_builder_cut_text (TlBuilder *builder, gsize len);
/* Cuts blanks off the end of the open block or cell. */
void tl_builder_trim_text (TlBuilder *builder);

/* The open cell. */
TlCell *tl_builder_get_cell (TlBuilder *builder);

G_END_DECLS

#endif /* TL_DOCUMENT_BUILDER_PRIVATE_H */
