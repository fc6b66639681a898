/* SPDX-License-Identifier: GPL-3.0-or-later */
/* candidate.h - what a rule found in a document, before it is chosen or not. */
#ifndef TL_RULES_CANDIDATE_H
#define TL_RULES_CANDIDATE_H

#include "rules/pack.h"

G_BEGIN_DECLS

typedef struct _TlCandidate
{
  TlField field;
  char *rule; /* id */
  TlPrefer prefer;
  guint notice; /* 0: the document's own; above: that of a row in a list */
  char *lot;
  TlValue value;
  guint hash;         /* of the value, once it is final: tl_value_hash() */
  TlSpan span;        /* of the folded text */
  guint unit;         /* of the view */
  gint score;         /* per cent */
  guint support;      /* others that say the same */
  gboolean is_beside; /* its rule's facts stand beside those of others of the field: net and gross, online and
                         on paper */
  gboolean is_member; /* one of several names that stand where one is asked for */
  gboolean is_row;    /* one of the rows of a table: others may stand beside it */

  /* Targets */
  TlChange change;
  gboolean is_rate;
  char *platform;
  char *metric;
  char *every;
  char *by;
  TlSpan count;                     /* of a target: where its figure stands */
  gboolean is_general;              /* of a part: said beside a label, so it holds wherever targets stand */
  const struct _TlCandidate *owner; /* of a part: the target that it belongs to; of a target: its deadline */
} TlCandidate;

TlCandidate *tl_candidate_new (TlField field, const char *rule, gint score);
void tl_candidate_free (TlCandidate *candidate);

/* Fits ${value} to what the field holds: the last day of a period for a deadline, a duration or day for the
 * performance.  Returns: FALSE if the field cannot hold it. */
gboolean tl_candidate_take_value (TlCandidate *candidate, const TlValue *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlCandidate, tl_candidate_free)

G_END_DECLS

#endif /* TL_RULES_CANDIDATE_H */
