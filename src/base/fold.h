/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fold.h - the text as rules see it, with the way back to what stands there.
 *
 * Folding is one pass over a document: NFKC character by character (full width, ligatures, CJK
 * compatibility and radicals of PDF fonts: UAX #15), every dash "-", every blank " ", quotes ' and ",
 * invisible characters dropped, runs of blanks one blank, blanks beside a line end dropped; a soft
 * break becomes a blank, nothing between CJK characters or within a number, and joins a hyphenated
 * word.  Tabs and '\n' stay.
 */
#ifndef TL_BASE_FOLD_H
#define TL_BASE_FOLD_H

#include "base/span.h"

G_BEGIN_DECLS

typedef struct
{
  char *text;      /* folded, UTF-8, NUL-terminated */
  char *lower;     /* the same, simple lower case; byte for byte aligned with text */
  gsize len;       /* bytes of text and of lower */
  guint32 *origin; /* len + 1 offsets into the text that was folded */
  /*< private >*/
  GArray *gaps; /* where original text was dropped */
} TlFold;

/* Cost O(n).  ${text} is valid UTF-8 of fewer than 4 GiB.
 * Returns: (transfer full): the folded text, for tl_fold_free(). */
TlFold *tl_fold_new (const char *text, gsize len);
void tl_fold_free (TlFold *fold);

/* Returns: the original bytes that the folded bytes ${span} stand for. */
TlSpan tl_fold_get_origin (const TlFold *fold, TlSpan span);

/* Returns: the folded bytes for the original bytes ${span}; O(log n). */
TlSpan tl_fold_get_span (const TlFold *fold, TlSpan origin);

/* Returns: (transfer full): ${text} folded and in lower case, without the map. */
char *tl_fold_text (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlFold, tl_fold_free)

G_END_DECLS

#endif /* TL_BASE_FOLD_H */
