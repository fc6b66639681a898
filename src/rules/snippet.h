/* SPDX-License-Identifier: GPL-3.0-or-later */
/* snippet.h - the document that a test of a rule stands for. */
#ifndef TL_RULES_SNIPPET_H
#define TL_RULES_SNIPPET_H

#include "document/document.h"

G_BEGIN_DECLS

/* A line is a paragraph, "# ..." a heading ("##" one below), "| a | b |" a row of a table; an empty line ends
 * a table. Returns: (transfer full). */
TlDocument *tl_snippet_read (const char *snippet);

G_END_DECLS

#endif /* TL_RULES_SNIPPET_H */
