/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trial.h - the tests that stand in a stanza: a snippet of a document, and what it should yield.
 *
 *     test = SNIPPET => VALUE          the fact
 *     deny = SNIPPET                   no fact
 *     todo = SNIPPET => VALUE          not yet
 *     test =                           of several lines, with what is expected below
 *       | # 第三章 采购需求             a heading
 *       | a line of text
 *       | 包号 | 金额 |              a row of a table
 *     expect = lot 1 value.award => 1248800.00 CNY
 *     expect = supplier => ...
 *     expect = VALUE                   of the rule's own field (not in a table)
 *     expect = none
 */
#ifndef TL_RULES_TRIAL_H
#define TL_RULES_TRIAL_H

#include "rules/stanza.h"

G_BEGIN_DECLS

typedef enum
{
  TL_TRIAL_TEST,
  TL_TRIAL_DENY,
  TL_TRIAL_TODO
} TlTrialKind;

typedef struct
{
  char *lot;   /* NULL: any */
  char *field; /* NULL: the rule's */
  char *value; /* NULL: no fact at all */
} TlExpected;

typedef struct
{
  TlTrialKind kind;
  char *snippet;       /* lines joined by '\n', their "| " taken off; rows of tables keep their bars */
  guint line;          /* of the stanza's file */
  GPtrArray *expected; /* of TlExpected; empty for DENY */
} TlTrial;

/* Returns: (transfer full): array of TlTrial.  Fails with TL_ERROR_RULE where one is not understood. */
GPtrArray *tl_trials_new (const TlStanza *stanza, GError **error);

G_END_DECLS

#endif /* TL_RULES_TRIAL_H */
