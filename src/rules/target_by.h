/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_by.h - to which target a deadline, a share, a benchmark belongs. */
#ifndef TL_RULES_TARGET_BY_H
#define TL_RULES_TARGET_BY_H

#include "rules/target_words.h"

G_BEGIN_DECLS

/* Where the words of a target stand. */
typedef struct
{
  TlSpan      line, sentence;
  TlSpan      before;  /* from the target before it in its sentence, or the sentence's start, to the count */
  TlSpan      after;   /* from the count to the next or the sentence's end */
  TlSpan      clause;  /* of these the part up to a comma */
  guint32     used;    /* what is before this byte speaks for this target, not for the next */
  const char *every;   /* period that stands before it, and so for the next as well */
  gboolean    is_each, is_sum;
  TlPlatforms each;    /* one target for each of them */
} TlPlace;

/* Gives each of ${targets} (of TlCandidate, by place; ${places} beside) its deadline: by, or owner. */
void tl_target_by_settle (TlRun *run, GPtrArray *targets, const TlPlace *places);

/* Gives each share and benchmark its target: owner. */
void tl_target_by_own_parts (TlRun *run);

G_END_DECLS

#endif /* TL_RULES_TARGET_BY_H */
