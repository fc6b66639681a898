/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_path.h - where elements stand, as XPath: /html/body/table[1]/tr[7]/td[2].
 *
 * Paths are printed only for what has text; till then an element costs a few bytes.  A path that would
 * get too long ends at an ancestor, which holds the text as well.
 */
#ifndef TL_READER_HTML_PATH_H
#define TL_READER_HTML_PATH_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TlHtmlPaths TlHtmlPaths;

TlHtmlPaths *tl_html_paths_new (void);
void tl_html_paths_free (TlHtmlPaths *paths);

/* An element starts within the one that is open.  Elements are closed in reverse order.
 * Returns: its node, for tl_html_paths_print(). */
guint tl_html_paths_open (TlHtmlPaths *paths, const char *name);
void tl_html_paths_close (TlHtmlPaths *paths);

/* Sets ${out} to the path of ${node}. */
void tl_html_paths_print (const TlHtmlPaths *paths, guint node, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlHtmlPaths, tl_html_paths_free)

G_END_DECLS

#endif /* TL_READER_HTML_PATH_H */
