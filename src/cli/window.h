/* SPDX-License-Identifier: GPL-3.0-or-later */
/* window.h - documents through a pool, whose records come out in the order in which the documents went in.
 *
 * Records that wait for one before them are kept: so many documents, and no more, are on their way.
 */
#ifndef TL_CLI_WINDOW_H
#define TL_CLI_WINDOW_H

#include "cli/halt.h"
#include "worker/pool.h"

G_BEGIN_DECLS

typedef struct _TlWindow TlWindow;

/* ${pool} and ${halt} (NULL: nobody can interrupt) must outlive it. */
TlWindow *tl_window_new (TlPool *pool, TlHalt *halt);
void tl_window_free (TlWindow *window);

/* The document ${name}: ${fd} (taken), or -1 when it cannot be opened for the reason ${error}. */
void tl_window_add (TlWindow *window, const char *name, int fd, const GError *error);

/* Returns: whether a document can be added. */
gboolean tl_window_has_room (const TlWindow *window);

/* The next record, for which it waits if there is no room, or ${is_end}.
 * Returns: (transfer full, nullable): NULL when there is none (yet), or somebody interrupts; the document's
 * name, which lives until the next call, in ${name}. */
TlRecord *tl_window_take (TlWindow *window, gboolean is_end, const char **name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlWindow, tl_window_free)

G_END_DECLS

#endif /* TL_CLI_WINDOW_H */
