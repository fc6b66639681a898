/* SPDX-License-Identifier: GPL-3.0-or-later */
/* resolve.h - candidates to facts: which one is taken, which contradicts it, how sure it is. */
#ifndef TL_RULES_RESOLVE_H
#define TL_RULES_RESOLVE_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Adds the facts of the run's candidates to the notices of ${record}, one for each of run->notices.
 * The order of the candidates does not matter. */
void tl_resolve (TlRun *run, TlRecord *record);

G_END_DECLS

#endif /* TL_RULES_RESOLVE_H */
