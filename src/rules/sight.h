/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sight.h - a table as a rule looks at it: as it stands or turned over, known by its heads. */
#ifndef TL_RULES_SIGHT_H
#define TL_RULES_SIGHT_H

#include "rules/run.h"

G_BEGIN_DECLS

#define TL_SIGHT_COLUMNS_MAX 64 /* of a table that a rule looks at */

/* A grid as the rule reads it: as it stands, or with candidates as columns, turned over. */
typedef struct
{
  TlRun *run;
  const TlTableRule *rule;
  guint table;
  const TlTable *grid;
  gboolean is_turned;
  guint n_rows, n_cols;
} TlSight;

typedef struct
{
  const TlColumnRule *rules[TL_SIGHT_COLUMNS_MAX]; /* by column; NULL: not asked for */
  TlSpan spans[TL_SIGHT_COLUMNS_MAX]; /* of the heads; of another table if this one goes on from it */
  guint head_row;
  guint first_row; /* behind the heads */
} TlHeads;

/* The unit of the cell that covers ${row}, ${col}, TL_VIEW_NONE if there is none; its span, empty then. */
guint tl_sight_get_unit (const TlSight *sight, guint row, guint col);
TlSpan tl_sight_get_span (const TlSight *sight, guint row, guint col);

/* Returns: whether a row heads the columns that the rule needs. */
gboolean tl_sight_find_heads (const TlSight *sight, TlHeads *heads);

/* Returns: whether this table goes on where the one of ${heads} ended: nothing but page furniture stands
 * between, its columns are as many, and it has no heads of its own.  Then ${heads} serve it, from its first
 * row on. */
gboolean tl_sight_continue (const TlSight *sight, TlHeads *heads);

/* Returns: whether ${row} heads the columns once more: below a wide head, or on the next page. */
gboolean tl_sight_is_head_row (const TlSight *sight, const TlHeads *heads, guint row);

/* Returns: whether a "not" of the rule fits a head; a trace is told so for each field that the table would
 * have. */
gboolean tl_sight_is_refused (const TlSight *sight, const TlHeads *heads);

G_END_DECLS

#endif /* TL_RULES_SIGHT_H */
