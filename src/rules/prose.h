/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose.h - facts that sentences state. */
#ifndef TL_RULES_PROSE_H
#define TL_RULES_PROSE_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Tries ${pattern} of ${rule} on the passage (as `within` says) around ${at} in ${unit}; adds a candidate for
 * each place where it fits. Returns: the passage, so that a caller need not come back for it. */
TlSpan tl_prose_read (TlRun *run, const TlRule *rule, const TlPattern *pattern, guint unit, gsize at);

/* Tries ${pattern} of ${rule} all over ${window}, a part of ${unit}. */
void tl_prose_read_window (TlRun *run, const TlRule *rule, const TlPattern *pattern, guint unit,
                           TlSpan window, gint score);

G_END_DECLS

#endif /* TL_RULES_PROSE_H */
