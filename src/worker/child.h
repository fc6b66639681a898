/* SPDX-License-Identifier: GPL-3.0-or-later */
/* child.h - a worker as the pool sees it: what it is told, what it says, what it costs, how it ends. */
#ifndef TL_WORKER_CHILD_H
#define TL_WORKER_CHILD_H

#include "worker/end.h"
#include "worker/frame.h"
#include "worker/order.h"
#include "worker/spawner.h"

G_BEGIN_DECLS

typedef struct _TlChild TlChild;

/* Returns: (nullable): a new worker, which first says that it is ready; NULL when the system gives none. */
TlChild *tl_child_new (TlSpawner *spawner);
/* Ends it, if that has not been done. */
void tl_child_free (TlChild *child);

/* Returns: the descriptor that can be read when it has something to say. */
int tl_child_get_channel (const TlChild *child);

/* Gives it a document.  Returns: FALSE when it is gone. */
gboolean tl_child_give (TlChild *child, const TlOrder *order, int fd);

/* Reads on, without waiting; when whole, head and body stand in ${reader} until it is cleared. */
TlFrameState tl_child_read (TlChild *child, TlFrameReader **reader);

/* Returns: (transfer full): what it left on its standard error since it was asked last, perhaps "". */
char *tl_child_take_words (TlChild *child);

/* Returns: the processor time it has used, microseconds. */
gint64 tl_child_get_cpu (const TlChild *child);

/* Ends it and fills ${end} except for its kind; words live as long as the child. */
void tl_child_end (TlChild *child, TlEnd *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlChild, tl_child_free)

G_END_DECLS

#endif /* TL_WORKER_CHILD_H */
