/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_emit.h - pages to a document: blocks, tables that go on over pages. */
#ifndef TL_READER_PDF_EMIT_H
#define TL_READER_PDF_EMIT_H

#include "document/builder.h"
#include "reader/pdf_page.h"

G_BEGIN_DECLS

typedef struct _TlPdfEmit TlPdfEmit;

/* Writes a document of ${n_pages} to ${builder}, which lives longer. */
TlPdfEmit *tl_pdf_emit_new (TlBuilder *builder, guint n_pages);
void tl_pdf_emit_free (TlPdfEmit *emit);

/* Takes ${page}: its words are made, its rules found.  It is written some pages later, when it is known
 * what it repeats. */
void tl_pdf_emit_add_page (TlPdfEmit *emit, TlPdfPage *page);

/* Adds what the page says beside its text to the page added last: ${name} (nullable) and ${value} of a
 * field, or a note.  What the page shows anyway is passed over. */
void tl_pdf_emit_add_field (TlPdfEmit *emit, TlBlockKind kind, const char *name, const char *value,
                            const TlBox *box);

/* Writes what is left. */
void tl_pdf_emit_finish (TlPdfEmit *emit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPdfEmit, tl_pdf_emit_free)

G_END_DECLS

#endif /* TL_READER_PDF_EMIT_H */
