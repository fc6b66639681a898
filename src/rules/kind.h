/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kind.h - what kind of notice a document is: plan, tender, award, ... */
#ifndef TL_RULES_KIND_H
#define TL_RULES_KIND_H

#include "rules/run.h"

G_BEGIN_DECLS

/* The best fitting [notice] rule, by the headlines (units) first, then by the text.
 * Returns: FALSE when none fits. */
gboolean tl_kind_find (TlRun *run, const GArray *headlines, TlKind *kind);

/* The same by the first lines of ${headlines} alone. */
gboolean tl_kind_find_in_lines (TlRun *run, const GArray *headlines, TlKind *kind);

G_END_DECLS

#endif /* TL_RULES_KIND_H */
