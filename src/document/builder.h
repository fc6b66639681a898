/* SPDX-License-Identifier: GPL-3.0-or-later */
/* builder.h - the only way to make a document; enforces the limits.
 *
 * Calls come in reading order.  Text goes into the open block or cell.  Invalid UTF-8 is replaced
 * with U+FFFD, NUL dropped.  Beyond a limit text and cells are dropped and one lossy problem
 * ("too-long", or "too-wide" for columns) says so: a reader need not check.  Blocks and cells are trimmed;
 * empty blocks vanish, empty cells stay.  A line end is '\n' as by tl_builder_add_break(); tabs become
 * blanks; several line ends count as one.  A table or block within a cell is flattened into it.
 */
#ifndef TL_DOCUMENT_BUILDER_H
#define TL_DOCUMENT_BUILDER_H

#include "base/limits.h"
#include "document/document.h"

G_BEGIN_DECLS

typedef struct _TlBuilder TlBuilder;

/* ${type} is the MIME type. */
TlBuilder *tl_builder_new (const TlLimits *limits, const char *type);
void tl_builder_free (TlBuilder *builder);

void tl_builder_set_title (TlBuilder *builder, const char *title);
void tl_builder_set_n_pages (TlBuilder *builder, guint n_pages);

/* The page that what follows stands on (1-based; 1 from the start). */
void tl_builder_set_page (TlBuilder *builder, guint page);
/* The element that what follows stands in; (nullable), copied. */
void tl_builder_set_path (TlBuilder *builder, const char *path);
/* The group (TlBlock.group) of the blocks that follow. */
void tl_builder_set_group (TlBuilder *builder, guint group);

/* ${level} is 0 unless ${kind} is a heading. */
void tl_builder_begin_block (TlBuilder *builder, TlBlockKind kind, guint level);
void tl_builder_set_furniture (TlBuilder *builder); /* the open block */
void tl_builder_end_block (TlBuilder *builder);

/* A table is a block.  Rows and cells come in order; ${col} may skip columns that a rowspan from
 * above covers (TL_COL_NEXT: the next free one).  A cell that overlaps another is moved right. */
#define TL_COL_NEXT G_MAXUINT
void tl_builder_begin_table (TlBuilder *builder);
void tl_builder_begin_row (TlBuilder *builder);
void tl_builder_begin_cell (TlBuilder *builder, guint col, guint rowspan, guint colspan, gboolean header);
void tl_builder_end_cell (TlBuilder *builder);
void tl_builder_end_table (TlBuilder *builder, guint n_header_rows);

/* Text without a place on a page (HTML, plain text). */
void tl_builder_add_text (TlBuilder *builder, const char *text, gsize len);
/* A character with its place. */
void tl_builder_add_glyph (TlBuilder *builder, gunichar c, const TlBox *box);
void tl_builder_add_break (TlBuilder *builder);      /* '\n': the writer ended a line */
void tl_builder_add_soft_break (TlBuilder *builder); /* TL_SOFT_BREAK: the page did */

/* ${code} is a static string; ${sentence} is copied.  A code that stands already is not repeated. */
void tl_builder_add_problem (TlBuilder *builder, const char *code, const char *sentence, gboolean lossy);

/* Returns: whether a limit was met, so that a reader may stop. */
gboolean tl_builder_is_full (const TlBuilder *builder);

/* Closes what is open.
 * Returns: (transfer full): the document; the builder is empty afterwards and can only be freed. */
TlDocument *tl_builder_finish (TlBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlBuilder, tl_builder_free)

G_END_DECLS

#endif /* TL_DOCUMENT_BUILDER_H */
