/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_guard.h - takes from a page what the parser cannot bear, and what it would only skip. */
#ifndef TL_READER_HTML_GUARD_H
#define TL_READER_HTML_GUARD_H

#include <glib.h>

G_BEGIN_DECLS

/* Removes comments, what stands in scripts and styles, and the attributes of a tag behind the first few
 * hundred: libxml2 compares each with all others of its tag, and 100,000 take it half a minute.
 * ${text} ends with NUL.  Cost O(len).  Returns: the bytes that are left. */
gsize tl_html_guard (char *text, gsize len);

G_END_DECLS

#endif /* TL_READER_HTML_GUARD_H */
