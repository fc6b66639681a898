/* SPDX-License-Identifier: GPL-3.0-or-later */
/* unit.h - the unit that a label or column head lends to its values: "金额(万元)", "Rs. in Lakh", "Delivery
 * Days". */
#ifndef TL_RULES_UNIT_H
#define TL_RULES_UNIT_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Returns: how values of ${pack} beside the label ${label} are read: bare figures count, in the unit it
 * names. */
TlReading tl_unit_get_reading (const TlRun *run, const TlPack *pack, TlSpan label);

/* Reads a bare number at [at, end), and nothing else, as a length of time in the unit that ${label} names.
 * Returns: TRUE with ${value}. */
gboolean tl_unit_read_duration (const TlRun *run, TlSpan label, gsize at, gsize end, TlValue *value);

/* Returns: whether the value that ends at ${end}, in a cell or line that goes on to ${limit}, is a name cut
 * by a line end: "高安市城市" of "高安市城市\n管理局". */
gboolean tl_unit_is_cut (const TlRun *run, const TlValue *value, gsize start, gsize end, gsize limit);

G_END_DECLS

#endif /* TL_RULES_UNIT_H */
