/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_place.h - where the words of a target are looked for. */
#ifndef TL_RULES_TARGET_PLACE_H
#define TL_RULES_TARGET_PLACE_H

#include "rules/target_words.h"

G_BEGIN_DECLS

/* Where the words of a target stand. */
typedef struct
{
  TlSpan line, sentence;
  TlSpan before;     /* from the target before it in its sentence, or the sentence's start, to the count */
  TlSpan after;      /* from the count to the next or the sentence's end */
  TlSpan clause;     /* of these the part up to a comma */
  guint32 used;      /* what is before this byte speaks for this target, not for the next */
  const char *every; /* period that stands before it, and so for the next as well */
  gboolean is_each, is_sum;
  TlPlatforms each; /* one target for each of them */
} TlPlace;

/* Fills ${places}, one for each of ${targets} (of TlCandidate, by place). */
void tl_places_read (const TlRun *run, const GPtrArray *targets, TlPlace *places);

gboolean tl_place_is_same_sentence (const TlPlace *a, const TlPlace *b);

G_END_DECLS

#endif /* TL_RULES_TARGET_PLACE_H */
