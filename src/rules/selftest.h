/* SPDX-License-Identifier: GPL-3.0-or-later */
/* selftest.h - runs the tests that stand in the packs through the matcher. */
#ifndef TL_RULES_SELFTEST_H
#define TL_RULES_SELFTEST_H

#include "rules/match.h"

G_BEGIN_DECLS

typedef struct
{
  guint passed;
  guint failed; /* an unexpected pass of a "todo" is one */
  guint known;  /* "todo" that fails, as it says */
} TlSelftestCount;

/* Each "test" becomes a document: a line is a paragraph, "# ..." a heading, "| a | b |" a row of a table.
 * Runs those of all rules, or of ${only_id} (nullable).  Appends what failed to ${report}: "file:line: [rule
 * id] ...".
 * ${count} is added to.  Returns: whether nothing failed. */
gboolean tl_selftest_run (const TlPacks *packs, const TlMatcher *matcher, const char *only_id,
                          GString *report, TlSelftestCount *count);

G_END_DECLS

#endif /* TL_RULES_SELFTEST_H */
