/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grid.h - tables that a [table] rule knows by their heads. */
#ifndef TL_RULES_GRID_H
#define TL_RULES_GRID_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Adds the candidates that the table rules find in all tables of the document.  Cost: cells x column rules on
 * the first rows of each table, then the cells of the tables that fit. */
void tl_grid_read (TlRun *run);

G_END_DECLS

#endif /* TL_RULES_GRID_H */
