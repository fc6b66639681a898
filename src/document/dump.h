/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dump.h - a document as people can read it, line by line; stable, for golden tests. */
#ifndef TL_DOCUMENT_DUMP_H
#define TL_DOCUMENT_DUMP_H

#include "document/document.h"

G_BEGIN_DECLS

/* Appends ${document} to ${out}: a line a block, cells indented below their table, with page and
 * place where ${places}. */
void tl_dump_print (const TlDocument *document, gboolean places, GString *out);

G_END_DECLS

#endif /* TL_DOCUMENT_DUMP_H */
