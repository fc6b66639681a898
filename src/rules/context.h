/* SPDX-License-Identifier: GPL-3.0-or-later */
/* context.h - what stands above a passage and speaks for it: headings, the line that introduces a list, the
 * heads of its column, the cells left of it. */
#ifndef TL_RULES_CONTEXT_H
#define TL_RULES_CONTEXT_H

#include "rules/run.h"

G_BEGIN_DECLS

#define TL_CONTEXT_MAX 12

typedef struct
{
  TlSpan spans[TL_CONTEXT_MAX]; /* the nearest first */
  guint n;
} TlContext;

/* Fills ${context} with what stands above ${unit} and speaks for it; bounded. */
void tl_context_read (const TlRun *run, guint unit, TlContext *context);

/* Returns: whether one of ${patterns} fits in one of the spans. */
gboolean tl_context_match_any (TlRun *run, const TlContext *context, const GPtrArray *patterns);

/* Returns: whether ${rule} may speak of [start, end) in ${unit} as far as its "with" and "without" say. */
gboolean tl_context_allows (TlRun *run, const TlRule *rule, guint unit, TlSpan sentence);

G_END_DECLS

#endif /* TL_RULES_CONTEXT_H */
