/* SPDX-License-Identifier: GPL-3.0-or-later */
/* agree.h - whether two candidates of one field say the same, or can both be true. */
#ifndef TL_RULES_AGREE_H
#define TL_RULES_AGREE_H

#include "rules/candidate.h"

G_BEGIN_DECLS

/* Returns: whether both say the same; a day agrees with the same day and an hour, an hour with the same and
 * seconds. The candidates' hashes are set. */
gboolean tl_agree_is_same (const TlCandidate *a, const TlCandidate *b);

/* Returns: whether one name is the other and some words more: "BANK OF INDIA", "BANK OF INDIA, Hardoi
 * branch". */
gboolean tl_agree_is_longer_name (const TlCandidate *a, const TlCandidate *b);

/* Returns: whether a date says the hour, which the more exact of two has. */
gboolean tl_agree_has_time (const TlCandidate *candidate);

/* Gives each lot one spelling, the first that the document uses: "01" and "1" are one lot.
 * ${candidates}: of TlCandidate, each with a lot. */
void tl_agree_on_lots (const GPtrArray *candidates);

G_END_DECLS

#endif /* TL_RULES_AGREE_H */
