/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_layout.h - which rows of a table only lay out the page. */
#ifndef TL_READER_HTML_LAYOUT_H
#define TL_READER_HTML_LAYOUT_H

#include "reader/html_page.h"

G_BEGIN_DECLS

/* Row by row, so that a table of labels and values keeps them although a whole notice stands in its last
 * row.  Returns: whether the cells of ${row} of ${table} are to be read as blocks, one after the other. */
gboolean tl_html_layout_is_flow (const TlHtmlPage *page, const TlHtmlPiece *table, const TlHtmlPiece *row);

G_END_DECLS

#endif /* TL_READER_HTML_LAYOUT_H */
