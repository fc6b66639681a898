/* SPDX-License-Identifier: GPL-3.0-or-later */
/* beside.h - the value of one label, wherever it was found: alone, or one a lot. */
#ifndef TL_RULES_BESIDE_H
#define TL_RULES_BESIDE_H

#include "rules/label.h"

G_BEGIN_DECLS

/* A label whose value is looked for. */
typedef struct
{
  TlRun *run;
  const GArray *labels;    /* of TlLabel: all of the document, sorted */
  GHashTable *label_units; /* units that are nothing but a label */
  guint index;             /* of this one in labels */
  const TlLabel *label;
  TlReading reading; /* how its values are read */
} TlBeside;

/* Reads the value at [at, limit) of ${unit}, alone or one a lot ("01包:3年;02包:2年", also on the lines and
 * in the units that follow), and adds it to the candidates.  Returns: whether there was one. */
gboolean tl_beside_read (const TlBeside *beside, const TlUnit *unit, gsize at, gsize limit, gint score);

/* The same for lines that each begin with a lot, from ${at} on in ${unit} and in the units behind it.
 * Returns: whether a value was read. */
gboolean tl_beside_read_lots (const TlBeside *beside, const TlUnit *unit, gsize at, gsize limit, gint score);

/* Returns: (nullable) (transfer full): the value at [at, limit), or a bare number in the unit of time that
 * the label names. */
TlCandidate *tl_beside_read_value (const TlBeside *beside, gsize at, gsize limit, gint score);

/* Takes ${candidate} (nullable) into the run, with the lot that ${lot} or, if that is NULL, its place says.
 * Returns: whether there was one. */
gboolean tl_beside_give (const TlBeside *beside, TlCandidate *candidate, const char *lot);

G_END_DECLS

#endif /* TL_RULES_BESIDE_H */
