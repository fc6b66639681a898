/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine_private.h - what an engine consists of; for engine.c and its neighbours in src/ only. */
#ifndef TL_ENGINE_PRIVATE_H
#define TL_ENGINE_PRIVATE_H

#include "base/limits.h"
#include "engine.h"
#include "rules/match.h"

G_BEGIN_DECLS

struct _TlEngine
{
  const TlLimits *limits;
  TlPacks *packs;
  TlMatcher *matcher;
  char *description; /* of the packs */
};

/* Returns: (transfer full): ${pattern} as people read it: "[total ]contract (value/price) / bid sum". */
char *tl_engine_word_pattern (const TlPattern *pattern);

/* tl_packs_new(), but a folder without rules is an error: a mistyped one would give empty records. */
TlPacks *tl_engine_load_packs (const char *patterns, GError **error);

G_END_DECLS

#endif /* TL_ENGINE_PRIVATE_H */
