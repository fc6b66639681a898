/* SPDX-License-Identifier: GPL-3.0-or-later */
/* label.h - where the labels of the rules stand, and what stands around them. */
#ifndef TL_RULES_LABEL_H
#define TL_RULES_LABEL_H

#include "rules/run.h"

G_BEGIN_DECLS

/* "3. Budget (in lakh): 12" - a label that may have a value. */
typedef struct
{
  const TlRule *rule;
  guint unit;
  TlSpan span;       /* the words of the label */
  TlSpan line;       /* of its unit */
  gsize behind;      /* behind bracketed notes and translations: "(in lakh)" */
  gsize value;       /* behind the separator, where a value may start */
  gboolean has_sep;  /* a colon or the like stands there */
  gboolean is_verb;  /* the separator is a word: "is", 为; it may as well be part of a sentence */
  gboolean is_glued; /* another value stands right before it */
  gboolean is_start; /* nothing but a number stands before it on its line */
  gboolean is_whole; /* nothing else stands on its line */
} TlLabel;

/* Sees whether the words ${span} in ${unit} are a label.  Returns: FALSE if they are part of a sentence or of
 * a longer label. */
gboolean tl_label_read (const TlRun *run, const TlRule *rule, guint unit, TlSpan span, TlLabel *label);

/* By place, longer ones first; of labels of one rule at one place the longest stays. */
void tl_label_sort (GArray *labels);

/* Returns: where the next label with a separator starts on the line of label ${i}; the line's end if none
 * does. */
gsize tl_label_get_limit (const GArray *labels, guint i);

/* Returns: a set of the units (guint -> itself) that are nothing but a label. */
GHashTable *tl_label_get_units (const TlRun *run, const GArray *labels);

G_END_DECLS

#endif /* TL_RULES_LABEL_H */
