/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_words.h - the words around a count that say of what, where, how often and by when.
 *
 * Lexicon lists (patterns/lexicon/target.rules): increase, rate, every (KEY a duration), target-within (KEY a
 * duration), target-term, target-each, target-respective, target-all.
 */
#ifndef TL_RULES_TARGET_WORDS_H
#define TL_RULES_TARGET_WORDS_H

#include "rules/run.h"

G_BEGIN_DECLS

#define TL_PLATFORMS_MAX 12

/* Platforms that stand in one enumeration. */
typedef struct
{
  char *keys[TL_PLATFORMS_MAX];
  guint n;
  TlSpan span;
} TlPlatforms;

void tl_platforms_clear (TlPlatforms *platforms);

/* Returns: (nullable): key of the last (or first) word of ${list} in ${span}; its place in ${where} (may be
 * NULL). */
const char *tl_target_find_key (const TlRun *run, const char *list, TlSpan span, gboolean last,
                                TlSpan *where);

/* Returns: (nullable) (transfer full): the last (or first) value of ${kind} in ${span} by its key. */
char *tl_target_find_value (const TlRun *run, TlValueKind kind, TlSpan span, gboolean last);

/* The last (or first) enumeration of platforms in ${span}.  Returns: FALSE if there is none. */
gboolean tl_target_find_platforms (const TlRun *run, TlSpan span, gboolean last, TlPlatforms *platforms);

G_END_DECLS

#endif /* TL_RULES_TARGET_WORDS_H */
