/* SPDX-License-Identifier: GPL-3.0-or-later */
/* heat.h - which patterns are used so often that machine code pays.
 *
 * A process in a sandbox may not make code: it tells here what it would have made, and the process that it
 * was copied from makes it for those that come next.  A byte a pattern, in the order of the packs.
 */
#ifndef TL_RULES_HEAT_H
#define TL_RULES_HEAT_H

#include "rules/pack.h"

G_BEGIN_DECLS

/* Returns: how many patterns ${packs} have. */
gsize tl_heat_count (const TlPacks *packs);

/* Adds to ${heat}, of ${n} bytes, what is hot in this process and has no code. */
void tl_heat_tell (const TlPacks *packs, guint8 *heat, gsize n);

/* Makes the code for what is hot in ${heat}, which is not trusted. */
void tl_heat_forge (const TlPacks *packs, const guint8 *heat, gsize n);

G_END_DECLS

#endif /* TL_RULES_HEAT_H */
