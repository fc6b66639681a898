/* SPDX-License-Identifier: GPL-3.0-or-later */
/* prose.h - facts that sentences and headlines state. */
#ifndef TL_RULES_PROSE_H
#define TL_RULES_PROSE_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Tries ${pattern} of ${rule} on the passage (as `within` says) around ${at} in ${unit}; adds a candidate for
 * each place where it fits. Returns: the passage, so that a caller need not come back for it. */
TlSpan tl_prose_read (TlRun *run, const TlRule *rule, const TlPattern *pattern, guint unit, gsize at);

/* Tries the headline patterns of all rules on the headlines of the document. */
void tl_prose_read_headlines (TlRun *run, const GArray *headlines);

/* Returns: (transfer full): indices (guint) of the units that may hold the document's headline, best first.
 */
GArray *tl_prose_list_headlines (const TlView *view);

/* Returns: the sentence around [start, end) within ${outer}. */
TlSpan tl_prose_get_sentence (const TlText *text, TlSpan outer, gsize start, gsize end);

G_END_DECLS

#endif /* TL_RULES_PROSE_H */
