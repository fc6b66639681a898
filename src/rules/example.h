/* SPDX-License-Identifier: GPL-3.0-or-later */
/* example.h - values that are said to be examples, or what to fill in: they state nothing. */
#ifndef TL_RULES_EXAMPLE_H
#define TL_RULES_EXAMPLE_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Returns: whether the words around ${span}, on its line, say that it is an example ("e.g. USD 5,000",
 * "如：5万元",
 * "(sample)" behind it), or stand with it in a bracket that says what to fill in ("[insert amount, USD
 * 5,000]"). */
gboolean tl_example_stands (const TlRun *run, TlSpan span);

G_END_DECLS

#endif /* TL_RULES_EXAMPLE_H */
