/* SPDX-License-Identifier: GPL-3.0-or-later */
/* headline.h - the headlines of a document: headings first, then its first lines, then the title of a web
 * page. */
#ifndef TL_RULES_HEADLINE_H
#define TL_RULES_HEADLINE_H

#include "rules/run.h"

G_BEGIN_DECLS

/* Returns: (transfer full): indices (guint) of the units that may hold the document's headline, best first.
 */
GArray *tl_headlines_list (const TlView *view);

/* Tries the headline patterns of all rules on ${headlines}. */
void tl_headlines_read (TlRun *run, const GArray *headlines);

G_END_DECLS

#endif /* TL_RULES_HEADLINE_H */
