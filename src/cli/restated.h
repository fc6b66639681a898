/* SPDX-License-Identifier: GPL-3.0-or-later */
/* restated.h - what a document states when it is read anew, to hold an older record against. */
#ifndef TL_CLI_RESTATED_H
#define TL_CLI_RESTATED_H

#include <libxml/tree.h>

#include "engine.h"

G_BEGIN_DECLS

typedef struct _TlRestated TlRestated;

/* Returns: (transfer full): what ${bytes} state. */
TlRestated *tl_restated_new (const TlEngine *engine, GBytes *bytes);
void tl_restated_free (TlRestated *restated);

/* Returns: (transfer full, nullable): what is otherwise now in the typed value of ${element}, an element of a
 * record with a place of its own: "it is amount="5.00" now, not amount="6.00"". */
char *tl_restated_find_problem (const TlRestated *restated, xmlNode *element);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlRestated, tl_restated_free)

G_END_DECLS

#endif /* TL_CLI_RESTATED_H */
