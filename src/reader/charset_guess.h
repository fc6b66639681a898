/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charset_guess.h - the charset of bytes that are no UTF-8, from the bytes alone. */
#ifndef TL_READER_CHARSET_GUESS_H
#define TL_READER_CHARSET_GUESS_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (nullable): a canonical name, interned; NULL when nothing speaks for any. */
const char *tl_charset_guess (const char *bytes, gsize len);

/* Returns: whether ${name} (canonical) is one whose bytes can be invalid in most places, so that a text
 * without invalid bytes speaks for it. */
gboolean tl_charset_guess_is_strict (const char *name);

/* Returns: whether nearly all bytes above ASCII are pairs that stand for common Chinese characters in
 * GB18030, at least ${least} of them. */
gboolean tl_charset_guess_is_gb (const char *bytes, gsize len, gsize least);

G_END_DECLS

#endif /* TL_READER_CHARSET_GUESS_H */
