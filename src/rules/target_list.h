/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_list.h - several platforms, each with its target, in one enumeration. */
#ifndef TL_RULES_TARGET_LIST_H
#define TL_RULES_TARGET_LIST_H

#include "rules/target_place.h"

G_BEGIN_DECLS

#define TL_TARGETS_MAX 400 /* of one document */

/* Adds to ${targets} the members of lists that their rules did not reach: "Facebook 30, Twitter 20". */
void tl_target_list_read (const TlRun *run, GPtrArray *targets);

/* Adds targets like target ${i} for the other platforms of place->each, "respectively" with their own counts.
 */
void tl_target_list_expand (const TlRun *run, GPtrArray *targets, guint i, TlPlace *place);

G_END_DECLS

#endif /* TL_RULES_TARGET_LIST_H */
