/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spawner.h - a process that has the engine and nothing else, and of which workers are made.
 *
 * The program itself may hold secrets (connection strings), much memory and open files when a worker is
 * needed: none of it shall be in a worker.
 */
#ifndef TL_WORKER_SPAWNER_H
#define TL_WORKER_SPAWNER_H

#include "worker/worker.h"

G_BEGIN_DECLS

typedef struct _TlSpawner TlSpawner;

/* ${trade} must outlive it.  Fails with TL_ERROR_IO. */
TlSpawner *tl_spawner_new (const TlTrade *trade, GError **error);
void tl_spawner_free (TlSpawner *spawner);

/* Makes a worker that has the descriptors (not taken) as its channel, standard error and board.  It is a
 * child of this process.  Returns: its number, or -1. */
GPid tl_spawner_make (TlSpawner *spawner, int channel, int words, int board);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSpawner, tl_spawner_free)

G_END_DECLS

#endif /* TL_WORKER_SPAWNER_H */
