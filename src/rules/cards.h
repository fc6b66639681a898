/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cards.h - the notices of a page that repeats its labels: cards of a list, blocks one below the other.
 *
 * Told by the labels alone: one field ("Ref:") that says something else each time, and another that stands
 * once beside each.  In a web page both stand in one element for each notice; elsewhere three notices at
 * least are asked for, since a tender document may bear two numbers.
 */
#ifndef TL_RULES_CARDS_H
#define TL_RULES_CARDS_H

#include "rules/label.h"

G_BEGIN_DECLS

/* Marks the units of ${run}'s view by the ${labels} (of TlLabel, sorted) with the notices that they belong
 * to, adds these, and hands what was found on them over to them.  Does nothing if the document has several
 * already. */
void tl_cards_mark (TlRun *run, const GArray *labels);

G_END_DECLS

#endif /* TL_RULES_CARDS_H */
