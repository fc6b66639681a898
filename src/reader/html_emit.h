/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_emit.h - the pieces of a page become a document. */
#ifndef TL_READER_HTML_EMIT_H
#define TL_READER_HTML_EMIT_H

#include "document/builder.h"
#include "reader/html_page.h"

G_BEGIN_DECLS

void tl_html_emit (const TlHtmlPage *page, TlBuilder *builder);

G_END_DECLS

#endif /* TL_READER_HTML_EMIT_H */
