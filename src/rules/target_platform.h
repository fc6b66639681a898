/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_platform.h - on which platform a target is to be reached. */
#ifndef TL_RULES_TARGET_PLATFORM_H
#define TL_RULES_TARGET_PLATFORM_H

#include "rules/target_place.h"

G_BEGIN_DECLS

/* Gives target ${i} the platform that its own sentence says, if it does; where several are told apart, all of
 * them in places[i].each.  In the order of the targets: what one takes is not the next one's. */
void tl_target_platform_settle (const TlRun *run, GPtrArray *targets, TlPlace *places, guint i);

/* The same for what its line, its cell and what stands above say, else ${only}, else "other" if they speak of
 * accounts or campaigns at all. */
void tl_target_platform_settle_far (const TlRun *run, GPtrArray *targets, TlPlace *places, guint i,
                                    const char *only);

/* Returns: (transfer full) (nullable): the platform that the document names, if it is but one. */
char *tl_target_platform_find_only (const TlRun *run);

G_END_DECLS

#endif /* TL_RULES_TARGET_PLATFORM_H */
