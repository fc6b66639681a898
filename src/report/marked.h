/* SPDX-License-Identifier: GPL-3.0-or-later */
/* marked.h - a text in which quotes are marked, as HTML. */
#ifndef TL_REPORT_MARKED_H
#define TL_REPORT_MARKED_H

#include <glib.h>

#include "report/dossier.h"

G_BEGIN_DECLS

/* Appends ${text} (UTF-8) to ${out}, each stretch that ${items} (TlItem) quote in a <mark data-facts="1 3">;
 * quotes may overlap.  Items outside of the text are passed over.  Costs O(text + items log items). */
void tl_marked_add_text (GString *out, const char *text, const GPtrArray *items);

G_END_DECLS

#endif /* TL_REPORT_MARKED_H */
