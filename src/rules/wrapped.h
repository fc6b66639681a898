/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wrapped.h - values that the lines of a narrow cell broke: "25th⏎November,⏎2021", "OT/001/2024-⏎2025". */
#ifndef TL_RULES_WRAPPED_H
#define TL_RULES_WRAPPED_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Reads [at, limit) as one value of ${kind} that fills it, with its line ends as blanks.
 * Returns: as tl_value_read(); FALSE if no line ends there. */
gboolean tl_wrapped_read (TlValueKind kind, const TlText *text, gsize at, gsize limit,
                          const TlReading *reading, TlValue *value);

/* Joins the parts of a number of a tender that a line end broke behind a hyphen or slash, where they are
 * within the span of ${candidate} or go on behind it to the end of its unit. */
void tl_wrapped_join_reference (const TlRun *run, TlCandidate *candidate);

G_END_DECLS

#endif /* TL_RULES_WRAPPED_H */
