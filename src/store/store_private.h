/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store_private.h - an open database, for the files store*.c. */
#ifndef TL_STORE_STORE_PRIVATE_H
#define TL_STORE_STORE_PRIVATE_H

#include "store/store.h"

G_BEGIN_DECLS

struct _TlStore
{
  const TlStoreKind *kind;
  gpointer self;
  TlBatch *batch;
  gint64 batch_began; /* microseconds */
  /* The run; its row is made when something is written first. */
  char *program, *packs, *packs_hash, *sources, *shard, *started_at;
  gint64 began;
  gint64 run; /* 0: no row yet */
};

void tl_store_forget_run (TlStore *store);

/* Makes the row of the run unless it is there. */
gboolean tl_store_need_run (TlStore *store, GError **error);

/* Packs have long names together; rows carry a short one.  Returns: (transfer full). */
char *tl_store_hash_packs (const char *packs);

/* Returns: (transfer full): now, in UTC. */
char *tl_store_print_now (void);

G_END_DECLS

#endif /* TL_STORE_STORE_PRIVATE_H */
