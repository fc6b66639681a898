/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target.h - follower and reach targets: a count, and the platform, metric and day that belong to it. */
#ifndef TL_RULES_TARGET_H
#define TL_RULES_TARGET_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Fills ${candidate} with what the match of a target rule captured.  Returns: FALSE if it has no count. */
gboolean tl_target_read_match (TlRun *run, const TlRule *rule, const TlMatch *match, TlCandidate *candidate);

/* Adds what the head of the column says: platform, metric, and whether it is an increase or a level. */
void tl_target_read_head (TlRun *run, const TlColumnRule *column, TlSpan head, TlCandidate *candidate);

/* Fills in the platform and metric of ${candidate} from its surroundings: its sentence, row, column, the headings
 * above it, the headline.  Returns: FALSE if no metric is to be had. */
gboolean tl_target_complete (TlRun *run, TlCandidate *candidate);

/* Returns: (transfer full): the target that ${candidate} states, with the deadline, shares and benchmarks of ${parts}
 * (of TlCandidate) that stand nearest to it; ${spans} gets the part's span for each (in order by, shares,
 * benchmarks), as evidence. */
TlTarget *tl_target_make (const TlRun *run, const TlCandidate *candidate, const TlCandidate **by);

G_END_DECLS

#endif /* TL_RULES_TARGET_H */
