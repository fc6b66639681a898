/* SPDX-License-Identifier: GPL-3.0-or-later */
/* zone.h - the zones behind times of day: "+08:00", "GMT+3", "(北京时间)", "(Eastern Africa Time)", "EST".
 *
 * Lexicon lists: zone (Z; local: a zone by its name; time: the last word of such a name).
 */
#ifndef TL_VALUE_ZONE_H
#define TL_VALUE_ZONE_H

#include "value/cursor.h"

G_BEGIN_DECLS

/* Steps over a zone and the blanks before it.  Writes ${zone} if it is one that can be printed.
 * Returns: whether one stood there. */
gboolean tl_zone_skip (TlCursor *cursor, char zone[7]);

/* Steps over "+08:00", "-0700", "-07:00" where nothing but an offset can stand. */
gboolean tl_zone_skip_offset (TlCursor *cursor, char zone[7]);

G_END_DECLS

#endif /* TL_VALUE_ZONE_H */
