/* SPDX-License-Identifier: GPL-3.0-or-later */
/* labelled.h - values beside their labels: behind, to the right, below, in a column.
 *
 * The rule writer says the words, this file knows the shapes.
 */
#ifndef TL_RULES_LABELLED_H
#define TL_RULES_LABELLED_H

#include "rules/label.h"

G_BEGIN_DECLS

/* Adds the candidates of all ${labels} (of TlLabel, sorted) to ${run}. */
void tl_labelled_read (TlRun *run, const GArray *labels);

G_END_DECLS

#endif /* TL_RULES_LABELLED_H */
