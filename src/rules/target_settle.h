/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_settle.h - all targets of a document together: which count is one, and what belongs to it. */
#ifndef TL_RULES_TARGET_SETTLE_H
#define TL_RULES_TARGET_SETTLE_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Fills in the platform, metric, period and deadline of each target of run->candidates from its surroundings;
 * makes one for each platform where they are told apart ("each"), and drops those that say nothing of their
 * own. */
void tl_target_settle (TlRun *run);

G_END_DECLS

#endif /* TL_RULES_TARGET_SETTLE_H */
