/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_by.h - to which target a deadline, a share, a benchmark belongs. */
#ifndef TL_RULES_TARGET_BY_H
#define TL_RULES_TARGET_BY_H

#include "rules/target_place.h"

G_BEGIN_DECLS

/* Gives each of ${targets} (of TlCandidate, by place; ${places} beside) its deadline: by, or owner. */
void tl_target_by_settle (TlRun *run, GPtrArray *targets, const TlPlace *places);

/* Gives each share and benchmark its target: owner. */
void tl_target_by_own_parts (TlRun *run);

G_END_DECLS

#endif /* TL_RULES_TARGET_BY_H */
