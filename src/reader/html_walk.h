/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_walk.h - the parser's events, one by one, become the pieces of a page. */
#ifndef TL_READER_HTML_WALK_H
#define TL_READER_HTML_WALK_H

#include "base/limits.h"
#include "reader/html_page.h"

G_BEGIN_DECLS

typedef struct _TlHtmlWalk TlHtmlWalk;

/* Elements deeper than the limit only start and end lines.  ${shows_hidden}: what attributes hide is read. */
TlHtmlWalk *tl_html_walk_new (TlHtmlPage *page, const TlLimits *limits, gboolean shows_hidden);
void tl_html_walk_free (TlHtmlWalk *walk);

/* ${depth} is how many elements the parser has open, this one included: those that it dropped without
 * saying so end here.  ${attributes} as in tl_html_attrs_read().
 * Returns: FALSE if the element is too deep: it will not be closed. */
gboolean tl_html_walk_start (TlHtmlWalk *walk, guint depth, const char *name, const char *const *attributes);
void tl_html_walk_end (TlHtmlWalk *walk, guint depth);
void tl_html_walk_text (TlHtmlWalk *walk, guint depth, const char *text, gsize len);

/* Returns: whether the page has more pieces than any document may have: the rest would be dropped. */
gboolean tl_html_walk_is_full (const TlHtmlWalk *walk);

/* The page has ended. */
void tl_html_walk_finish (TlHtmlWalk *walk);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlHtmlWalk, tl_html_walk_free)

G_END_DECLS

#endif /* TL_READER_HTML_WALK_H */
