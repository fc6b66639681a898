/* SPDX-License-Identifier: GPL-3.0-or-later */
/* total.h - amounts compared with their total: the rows of a table with its last, lots with the whole tender.
 *
 * What adds up is surer than its rule says, what does not is less sure.
 */
#ifndef TL_RULES_TOTAL_H
#define TL_RULES_TOTAL_H

#include "rules/sight.h"

G_BEGIN_DECLS

/* Returns: whether ${row} is a total of those above: its first cell says so, in a word of the list "total" or
 * in one that a "check" of the rule names. */
gboolean tl_total_is_row (const TlSight *sight, guint row);

/* Compares the columns of money with the totals of the table.  ${first}: the first candidate of the run that
 * was read from it. */
void tl_total_check_table (const TlSight *sight, const TlHeads *heads, guint first);

/* Compares what the whole tender states with what its lots do. */
void tl_total_check_lots (TlRun *run);

/**
 * tl_total_find_whole:
 * @candidates: amounts of one field that differ
 *
 * Returns: (nullable): the one that the others add up to.
 */
TlCandidate *tl_total_find_whole (const GPtrArray *candidates);

/**
 * tl_total_is_lots:
 *
 * Returns: whether the amount of @other, smaller than that of @whole, is the amount of a lot of its notice.
 */
gboolean tl_total_is_lots (const TlRun *run, const TlCandidate *whole, const TlCandidate *other);

G_END_DECLS

#endif /* TL_RULES_TOTAL_H */
