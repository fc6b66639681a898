/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack_check.h - what a pack must have besides keys that are understood. */
#ifndef TL_RULES_PACK_CHECK_H
#define TL_RULES_PACK_CHECK_H

#include "rules/pack.h"

G_BEGIN_DECLS

/* Every rule and table has a test, finds something of its field's kind, names sections that are there, ...
 * Fails with TL_ERROR_RULE, the first error. */
gboolean tl_packs_check (const TlPacks *packs, GError **error);

/* Returns: whether a value of ${kind} can be a fact of ${field}. */
gboolean tl_field_takes (TlField field, TlValueKind kind);

G_END_DECLS

#endif /* TL_RULES_PACK_CHECK_H */
