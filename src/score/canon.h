/* SPDX-License-Identifier: GPL-3.0-or-later */
/* canon.h - two people write the same fact in different ways: what counts as the same. */
#ifndef TL_SCORE_CANON_H
#define TL_SCORE_CANON_H

#include "value/lexicon.h"

G_BEGIN_DECLS

/* Names, titles and references without case, width, blanks and the marks around them; amounts without the
 * zeros behind
 * ("12.50 EUR"); other values without the blanks around them.  ${field} may be none that we know ("notice").
 * Returns: (transfer full). */
char *tl_canon_value (const char *field, const char *text);

/* "第一包", "Lot 01" -> "1"; words of lots are those of ${lexicon} (nullable).
 * Returns: (transfer full): "" for no lot. */
char *tl_canon_lot (const TlLexicon *lexicon, const char *text);

/* Both canonical.  A day that somebody wrote down is answered by that day at any hour, an hour by itself with
 * or without seconds and zone. */
gboolean tl_canon_is_same (const char *field, const char *gold, const char *answer);

G_END_DECLS

#endif /* TL_SCORE_CANON_H */
