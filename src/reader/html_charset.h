/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_charset.h - the charset that an HTML page says it has. */
#ifndef TL_READER_HTML_CHARSET_H
#define TL_READER_HTML_CHARSET_H

#include <glib.h>

G_BEGIN_DECLS

/* Looks in the first KBs for <meta charset>, <meta http-equiv> with a charset, or an XML declaration.
 * Returns: (transfer full) (nullable): the name as written. */
char *tl_html_charset_find (const guint8 *bytes, gsize len);

G_END_DECLS

#endif /* TL_READER_HTML_CHARSET_H */
