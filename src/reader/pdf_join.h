/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_join.h - tables that go on over pages.
 *
 * A table stays open until something else comes, for the next page may go on with it, even in the middle of
 * a row.  The feet and heads in between wait until it is closed.
 */
#ifndef TL_READER_PDF_JOIN_H
#define TL_READER_PDF_JOIN_H

#include "document/builder.h"
#include "reader/pdf_table.h"

G_BEGIN_DECLS

typedef struct _TlPdfJoin TlPdfJoin;

TlPdfJoin *tl_pdf_join_new (TlBuilder *builder);
void tl_pdf_join_free (TlPdfJoin *join);

gboolean tl_pdf_join_is_open (const TlPdfJoin *join);

/* Writes ${table}; ${is_first}: nothing but furniture stands before it on ${page}. */
void tl_pdf_join_add_table (TlPdfJoin *join, const TlPdfPage *page, const TlPdfTable *table,
                            gboolean is_first);

/* Writes ${line} as furniture, after the open table. */
void tl_pdf_join_add_furniture (TlPdfJoin *join, const TlPdfPage *page, const TlPdfLines *lines,
                                const TlPdfLine *line);

/* Writes the rows of ${table}, a table of contents, as furniture, after the open table. */
void tl_pdf_join_add_contents (TlPdfJoin *join, const TlPdfPage *page, const TlPdfTable *table);

/* Closes the open table, if any, and writes what waited. */
void tl_pdf_join_close (TlPdfJoin *join);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPdfJoin, tl_pdf_join_free)

G_END_DECLS

#endif /* TL_READER_PDF_JOIN_H */
