/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pair.h - what looks like a label and what stands beside it, whatever rules there are. */
#ifndef TL_RULES_PAIR_H
#define TL_RULES_PAIR_H

#include "rules/view.h"

G_BEGIN_DECLS

#define TL_PAIRS_MAX 2000 /* of a document: nobody reads more proposals than that */

typedef struct
{
  TlSpan label; /* of the folded text, without number and colon; a unit in brackets is part of it */
  TlSpan value; /* what stands beside it: the rest of the line, or the next cell */
  guint page;
  gboolean is_below; /* nothing but the place says that they belong together: the value must be all that
                        stands there */
} TlPair;

/* "Label: value" on a line, short lines above another one, and short cells left of another one in tables of
 * pairs. Returns: (transfer full): array of TlPair, in the order of the document. */
GArray *tl_pairs_find (const TlView *view, const TlLexicon *lexicon);

G_END_DECLS

#endif /* TL_RULES_PAIR_H */
