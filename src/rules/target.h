/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target.h - follower and reach targets: a count, and the platform, metric and day that belong to it. */
#ifndef TL_RULES_TARGET_H
#define TL_RULES_TARGET_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Fills ${candidate} with what the match of a target rule captured.  Returns: FALSE if it has no count. */
gboolean tl_target_read_match (TlRun *run, const TlRule *rule, const TlMatch *match, TlCandidate *candidate);

/* Adds what the heads of a cell say (of its column, of its row): the metric, and whether it is an increase, a
 * level or a rate. */
void tl_target_add_cell (TlRun *run, const TlSpan *heads, guint n_heads, TlCandidate *candidate);

/* Adds the metric, if one of ${heads} says it and it is not known yet. */
void tl_target_add_metric (TlRun *run, const TlSpan *heads, guint n_heads, TlCandidate *candidate);

/* Adds what the heads of its column alone say: the day, and the scale of a bare figure. */
void tl_target_add_column (TlRun *run, const TlSpan *heads, guint n_heads, TlCandidate *candidate);

/* Adds candidates for the shares or benchmarks that a rule captured: a text capture is the place, or the
 * names.
 * ${like} says field, rule, unit, lot and score. */
void tl_target_read_parts (TlRun *run, const TlMatch *match, TlCandidate *like);

/* Returns: (transfer full): the target that ${candidate} states, with the deadline, shares and benchmarks
 * that tl_target_settle() gave it; ${by} gets the candidate of the deadline when it has one of its own. */
TlTarget *tl_target_make (const TlRun *run, const TlCandidate *candidate, const TlCandidate **by);

G_END_DECLS

#endif /* TL_RULES_TARGET_H */
