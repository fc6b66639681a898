/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_parse.h - libxml2's HTML parser, driven as a stream of events. */
#ifndef TL_READER_HTML_PARSE_H
#define TL_READER_HTML_PARSE_H

#include "reader/html_walk.h"

G_BEGIN_DECLS

/* Parses ${text} (UTF-8, guarded by tl_html_guard()) and tells ${walk} what it finds.
 * Returns: FALSE if the parser gave up before the end. */
gboolean tl_html_parse (const char *text, gsize len, TlHtmlWalk *walk);

G_END_DECLS

#endif /* TL_READER_HTML_PARSE_H */
