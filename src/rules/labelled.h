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

/* Reads the value of ${rule} at [at, limit) of the text as a label's value: by its value patterns, or by the kind of
 * its field, at ${at} itself or, for figures and days, further on in the sentence.
 * Returns: (nullable) (transfer full): the candidate, with its span and the cost of the gap in its score. */
TlCandidate *tl_labelled_read_value (TlRun *run, const TlRule *rule, const TlReading *reading, gsize at, gsize limit,
                                     gint score);

G_END_DECLS

#endif /* TL_RULES_LABELLED_H */
