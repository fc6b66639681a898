/* SPDX-License-Identifier: GPL-3.0-or-later */
/* nearest.h - which known word was perhaps meant. */
#ifndef TL_BASE_NEAREST_H
#define TL_BASE_NEAREST_H

#include <glib.h>

G_BEGIN_DECLS

#define TL_NEAREST_MAX 40 /* bytes; longer words have no near one */

/* Of two known words the nearer to ${word} by edits (insert, drop, change, swap neighbours).
 * Returns: (nullable): ${known} if it is near and nearer than ${best} (nullable), else ${best}. */
const char *tl_nearest (const char *word, const char *known, const char *best);

/* Returns: (nullable): the one of ${words} (ended by NULL) that is nearest to ${word}. */
const char *tl_nearest_find (const char *word, const char *const *words);

/* Returns: (transfer full): "; did you mean \"near\"?", or "" for NULL. */
char *tl_nearest_hint (const char *near);

G_END_DECLS

#endif /* TL_BASE_NEAREST_H */
