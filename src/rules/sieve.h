/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sieve.h - tells where a pattern cannot fit, because none of its literals stands there.
 *
 * For the patterns that are tried on every unit of a document: gates, headings, kinds of notice, column
 * heads.  One pass over the text finds where the literals of all of them stand.
 */
#ifndef TL_RULES_SIEVE_H
#define TL_RULES_SIEVE_H

#include "rules/pack.h"

G_BEGIN_DECLS

typedef struct _TlSieve TlSieve;

/* Knows the literals of ${packs}, which must outlive it, but not those of labels, values, proses and
 * headlines. */
TlSieve *tl_sieve_new (const TlPacks *packs);
void tl_sieve_free (TlSieve *sieve);

/* Where they stand in one text. */
typedef struct _TlSieved TlSieved;

TlSieved *tl_sieve_scan (const TlSieve *sieve, const TlText *text);
void tl_sieved_free (TlSieved *sieved);

/* Returns: FALSE if ${pattern} fits nowhere in [from, end) of the text; cost O(its literals x log of their
 * places). */
gboolean tl_sieved_may_fit (const TlSieved *sieved, const TlPattern *pattern, gsize from, gsize end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSieve, tl_sieve_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSieved, tl_sieved_free)

G_END_DECLS

#endif /* TL_RULES_SIEVE_H */
