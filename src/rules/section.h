/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section.h - sections, lots and passages that state nothing, marked on the units of a view. */
#ifndef TL_RULES_SECTION_H
#define TL_RULES_SECTION_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Marks every unit of the run's view.  Cost: units x section and lot patterns on their first lines. */
void tl_section_mark (TlRun *run);

G_END_DECLS

#endif /* TL_RULES_SECTION_H */
