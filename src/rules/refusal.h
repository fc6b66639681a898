/* SPDX-License-Identifier: GPL-3.0-or-later */
/* refusal.h - why a rule may not look at a place, in a sentence. */
#ifndef TL_RULES_REFUSAL_H
#define TL_RULES_REFUSAL_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Returns: (transfer full): what tl_run_allows() or tl_run_is_on_page() said no to. */
char *tl_refusal_tell (const TlRun *run, const TlRule *rule, const TlUnit *unit);

/* Returns: (transfer full): that ${pattern}, a "not" of a rule, fits ${where} ("the line"). */
char *tl_refusal_tell_not (const TlPattern *pattern, const char *where);

G_END_DECLS

#endif /* TL_RULES_REFUSAL_H */
