/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charset_name.h - what a page calls its charset, and the superset that it means.
 *
 * As in the WHATWG Encoding Standard (https://encoding.spec.whatwg.org/#names-and-labels): a page that says
 * gb2312 is GB18030, one that says iso-8859-1 is windows-1252.
 */
#ifndef TL_READER_CHARSET_NAME_H
#define TL_READER_CHARSET_NAME_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (nullable): the name to decode with for iconv, interned; NULL when ${name} is no charset that
 * holds ASCII as it is (nothing else can name itself in a page). */
const char *tl_charset_name_canonical (const char *name);

G_END_DECLS

#endif /* TL_READER_CHARSET_NAME_H */
