/* SPDX-License-Identifier: GPL-3.0-or-later */
/* charset.h - bytes of any charset to UTF-8; nothing behind a bad byte is ever lost.
 *
 * Order of belief: BOM, validity (UTF-8 with multibyte sequences is UTF-8 whatever is declared; a page
 * declared UTF-8 that is none is not), declaration, statistics (uchardet).
 */
#ifndef TL_READER_CHARSET_H
#define TL_READER_CHARSET_H

#include "document/builder.h"

G_BEGIN_DECLS

typedef struct
{
  char *text;        /* valid UTF-8 without NUL inside and without BOM; NUL-terminated */
  gsize len;         /* bytes of text */
  char *charset;     /* what the bytes were taken for: "UTF-8", "GB18030" */
  char *declared;    /* (nullable): what the page says, as written */
  gboolean is_wrong; /* the declaration was not believed */
  gsize n_invalid;   /* invalid bytes, for which U+FFFD stands (one a run) */
  gsize n_nul;       /* NUL bytes dropped */
} TlDecoded;

/* Never fails: what cannot be decoded is replaced and counted.  ${declared} (nullable) is the charset that
 * the page or its carrier names, believed only where the bytes allow it.  Cost O(len).
 * Returns: (transfer full): the text, for tl_decoded_free(). */
TlDecoded *tl_charset_decode (const guint8 *bytes, gsize len, const char *declared);
void tl_decoded_free (TlDecoded *decoded);

/* Tells the problems of ${decoded}: "invalid-bytes" (lossy), "charset-wrong", "nul-bytes". */
void tl_decoded_add_problems (const TlDecoded *decoded, TlBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDecoded, tl_decoded_free)

G_END_DECLS

#endif /* TL_READER_CHARSET_H */
