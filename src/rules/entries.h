/* SPDX-License-Identifier: GPL-3.0-or-later */
/* entries.h - the notices of a page that holds several: each begins at a heading that an [entries] rule
 * knows.
 *
 * "above" lines, such as the office that buys, hold for all entries below them up to the next such line, or
 * to a heading that is no deeper than the one they stand under.
 */
#ifndef TL_RULES_ENTRIES_H
#define TL_RULES_ENTRIES_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Marks the units of ${run}'s view with the notice that they belong to, and adds those notices and what their
 * headings state.  One heading alone opens none.  Cost: units x patterns on their first lines. */
void tl_entries_mark (TlRun *run);

G_END_DECLS

#endif /* TL_RULES_ENTRIES_H */
