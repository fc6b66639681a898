/* SPDX-License-Identifier: GPL-3.0-or-later */
/* repeat.h - candidates that say again what another one says better. */
#ifndef TL_RULES_REPEAT_H
#define TL_RULES_REPEAT_H

#include "rules/candidate.h"

G_BEGIN_DECLS

/* Returns: (nullable): the lot of ${notice} if it has but one. */
const char *tl_repeat_find_only_lot (const GPtrArray *candidates, guint notice);

/* Returns: whether ${candidate} need not be said: a winner as a losing bidder, a buyer as an agent, the long
 * name of a consortium whose members were read, what the whole tender says of its ${only_lot} (or NULL). */
gboolean tl_repeat_stands (const GPtrArray *candidates, const TlCandidate *candidate, const char *only_lot);

G_END_DECLS

#endif /* TL_RULES_REPEAT_H */
