/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pool_private.h - a pool whose workers read as the caller says: for tests of what goes wrong. */
#ifndef TL_WORKER_POOL_PRIVATE_H
#define TL_WORKER_POOL_PRIVATE_H

#include "worker/attempt.h"
#include "worker/pool.h"

G_BEGIN_DECLS

/* tl_pool_new(), but ${read} reads. */
TlPool *tl_pool_new_reading (const TlEngine *engine, const TlPoolOptions *options, TlReadFunc read,
                             GError **error);

/* Returns: how many workers were started so far. */
guint tl_pool_get_started (const TlPool *pool);

G_END_DECLS

#endif /* TL_WORKER_POOL_PRIVATE_H */
