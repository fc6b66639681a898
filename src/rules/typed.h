/* SPDX-License-Identifier: GPL-3.0-or-later */
/* typed.h - the value that a rule expects, read at its place. */
#ifndef TL_RULES_TYPED_H
#define TL_RULES_TYPED_H

#include "rules/run.h"

G_BEGIN_DECLS

#define TL_TYPED_GAP_MAX 240 /* bytes between a label and a figure or day that it still names */

/* Reads the value of ${rule} at [at, limit) of the text as a label's value: by its value patterns, or by the
 * kind of its field, at ${at} itself or, for figures and days, further on in the sentence. Returns:
 * (nullable) (transfer full): the candidate, with its span and the cost of the gap in its score. */
TlCandidate *tl_typed_read (TlRun *run, const TlRule *rule, const TlReading *reading, gsize at, gsize limit,
                            gint score);

/* Returns: (nullable) (transfer full): the candidate of ${rule} for ${value}, which stands at [start, end);
 * NULL if its field cannot hold such a value. */
TlCandidate *tl_typed_make (TlRun *run, const TlRule *rule, const TlValue *value, gsize start, gsize end,
                            gint score);

G_END_DECLS

#endif /* TL_RULES_TYPED_H */
