/* SPDX-License-Identifier: GPL-3.0-or-later */
/* nearest.h - what somebody probably meant to write. */
#ifndef TL_CLI_NEAREST_H
#define TL_CLI_NEAREST_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (nullable): the one of ${words} (ended by NULL) that takes the fewest changes of a letter to
 * become
 * ${word}, if these are few. */
const char *tl_nearest_find (const char *word, const char *const *words);

G_END_DECLS

#endif /* TL_CLI_NEAREST_H */
