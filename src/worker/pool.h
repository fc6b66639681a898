/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pool.h - records of documents from strangers, made in processes that may do nothing else.
 *
 * Forked from a process that has the engine, so that rules are compiled once.  The parent hands over an open
 * descriptor, never looks into a document, and checks every field that comes back.  Whatever a document does
 * to its worker, one record comes out for it.  Limits and sandbox: sandbox.h, limits.h.
 */
#ifndef TL_WORKER_POOL_H
#define TL_WORKER_POOL_H

#include "engine.h"

G_BEGIN_DECLS

typedef enum
{
  TL_ISOLATE_NONE, /* in this process, one at a time: for debuggers */
  TL_ISOLATE_POOL, /* workers that read many documents */
  TL_ISOLATE_EACH  /* a new worker for each document */
} TlIsolate;

typedef struct
{
  TlIsolate isolate;
  guint workers;        /* 0: one a processor */
  guint cpu_seconds;    /* a document, 0: 20 */
  guint wall_seconds;   /* a document, 0: 80 */
  guint64 memory_bytes; /* a worker, 0: 1 GB */
  TlChoice choice;      /* which facts; must outlive the pool */
  gboolean want_text;   /* the text of each document, too */
} TlPoolOptions;

typedef struct _TlPool TlPool;

/* What became of one document. */
typedef struct
{
  gpointer tag;          /* as pushed */
  TlRecord *record;      /* owned; NULL if unchanged */
  char *text;            /* owned, nullable: as "text --raw" prints it, if wanted */
  gboolean is_unchanged; /* its bytes have the sha256 that was pushed: nothing was read */
} TlPoolResult;

/* Fails with TL_ERROR_IO when workers cannot be made or their self-test fails (missing CMaps would give empty
 * Chinese pages without an error).  ${engine} must outlive the pool. */
TlPool *tl_pool_new (const TlEngine *engine, const TlPoolOptions *options, GError **error);
/* Documents in hand are dropped. */
void tl_pool_free (TlPool *pool);

/* Returns: whether a document can be pushed without waiting. */
gboolean tl_pool_has_room (const TlPool *pool);
/* Returns: how many documents were pushed and not yet popped. */
guint tl_pool_get_pending (const TlPool *pool);

/* Hands ${fd} (taken) over, a document of ${name}; ${sha256} (lower-case hex, nullable) is what it had when
 * it was read last: then only a change is worth a record.  ${tag} comes back with the result. */
void tl_pool_push (TlPool *pool, const char *name, int fd, const char *sha256, gpointer tag);

/* Waits for the next document that is done, in the order of their ends.  Returns: FALSE when none is in hand.
 */
gboolean tl_pool_pop (TlPool *pool, TlPoolResult *result);

/* Takes what workers have said, waiting up to ${milliseconds} (-1: for ever) for one to say something or for
 * a signal.  Returns: whether pop would not wait. */
gboolean tl_pool_wait (TlPool *pool, int milliseconds);

/* Returns: a descriptor that can be read when tl_pool_wait() has something to do, for poll(); -1 with isolate
 * none. */
int tl_pool_get_fd (const TlPool *pool);

/* Returns: (transfer full, nullable): the walls that this machine has not, for people to know; NULL: it has
 * all. */
char *tl_pool_get_lack (const TlPool *pool);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPool, tl_pool_free)

G_END_DECLS

#endif /* TL_WORKER_POOL_H */
