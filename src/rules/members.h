/* SPDX-License-Identifier: GPL-3.0-or-later */
/* members.h - several firms where one name is asked for: a consortium, a list of bidders.
 *
 * "A Ltd and B GmbH", "甲有限公司（牵头人）、乙有限公司": parted only where what stands on either side is the
 * name of an organisation by itself, so that "Smith and Sons Ltd" stays whole.
 */
#ifndef TL_RULES_MEMBERS_H
#define TL_RULES_MEMBERS_H

#include "rules/run.h"

G_BEGIN_DECLS

#define TL_MEMBERS_MAX 30

typedef struct
{
  TlSpan span;
  char *name;
} TlMember;

/* Returns: whether ${field} may have several names. */
gboolean tl_members_may_stand (TlField field);

/* Returns: (transfer full) (nullable): array of TlMember, two or more, of [at, limit); lines are parted only
 * where a part in a consortium stands beside a name. */
GArray *tl_members_read (const TlRun *run, const TlReading *reading, gsize at, gsize limit);

G_END_DECLS

#endif /* TL_RULES_MEMBERS_H */
