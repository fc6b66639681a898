/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charset_convert.h - bytes of a known charset to UTF-8, to the last byte whatever stands in between. */
#ifndef TL_READER_CHARSET_CONVERT_H
#define TL_READER_CHARSET_CONVERT_H

#include "reader/charset.h"

G_BEGIN_DECLS

/* Both set text, len and n_invalid of ${out}; U+FFFD stands for each run of invalid bytes. */

/* Returns: FALSE when iconv does not know ${charset} (a system without its gconv modules). */
gboolean tl_charset_convert (TlDecoded *out, const char *charset, const char *bytes, gsize len);
void tl_charset_convert_utf8 (TlDecoded *out, const char *bytes, gsize len);

G_END_DECLS

#endif /* TL_READER_CHARSET_CONVERT_H */
