/* SPDX-License-Identifier: GPL-3.0-or-later */
/* worker.h - the life of a worker: close the doors, then read one document after the other. */
#ifndef TL_WORKER_WORKER_H
#define TL_WORKER_WORKER_H

#include "worker/attempt.h"

G_BEGIN_DECLS

/* What all workers of a pool have in common. */
typedef struct
{
  const TlEngine *engine;
  TlReadFunc read;
  const TlChoice *choice;
  gboolean want_text;
  guint cpu_seconds, wall_seconds; /* a document */
  guint64 memory_bytes;
  guint documents; /* in a worker's life */
  guint8 *heat;    /* memory that all share: engine.h */
  gsize n_heat;
} TlTrade;

#define TL_WORKER_CHANNEL 3 /* its descriptor in a worker */

/* The worker's standard error and channel stand where they belong; the descriptor ${board} is taken.
 * Never returns. */
G_NORETURN void tl_worker_run (const TlTrade *trade, int board);

G_END_DECLS

#endif /* TL_WORKER_WORKER_H */
