/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store.c - the list of kinds of databases; files gathered to batches. */
#include "config.h"

#include "store/store.h"

#include "store/capture.h"
#include "store/store_private.h"

#define BATCH_FILES 1000
#define BATCH_BYTES ((gsize) 8 << 20)
#define BATCH_TIME  G_USEC_PER_SEC

#define STORE(name) extern const TlStoreKind tl_store_##name;
#include "store/store_list.h"
#undef STORE

static const TlStoreKind *const kinds[] = {
#define STORE(name) &tl_store_##name,
#include "store/store_list.h"
#undef STORE
};

TlStore *
tl_store_open (const char *where, TlStoreMode mode, GError **error)
{
  guint i = 0;
  gpointer self;
  TlStore *store;

  /* The last kind takes every place. */
  while (i + 1 < G_N_ELEMENTS (kinds) && !kinds[i]->accepts (where))
    i++;
  self = kinds[i]->open (where, mode, error);
  if (self == NULL)
    return NULL;
  store = g_new0 (TlStore, 1);
  store->kind = kinds[i];
  store->self = self;
  store->batch = tl_batch_new ();
  return store;
}

void
tl_store_free (TlStore *store)
{
  if (store == NULL)
    return;
  store->kind->free (store->self);
  tl_batch_free (store->batch);
  tl_store_forget_run (store);
  g_free (store);
}

static gboolean
is_full (const TlStore *store)
{
  return store->batch->files->len >= BATCH_FILES || store->batch->bytes >= BATCH_BYTES
         || g_get_monotonic_time () - store->batch_began >= BATCH_TIME;
}

gboolean
tl_store_put (TlStore *store, const TlArrival *arrival, GError **error)
{
  g_autofree char *now = tl_store_print_now ();
  TlWriting writing;

  if (!tl_store_need_run (store, error))
    return FALSE;
  if (store->batch->files->len == 0)
    store->batch_began = g_get_monotonic_time ();
  writing = (TlWriting){
    .packs_hash = store->packs_hash, .program = store->program, .now = now, .run = store->run
  };
  tl_capture_add (store->batch, arrival, &writing);
  return !is_full (store) || tl_store_flush (store, error);
}

gboolean
tl_store_flush (TlStore *store, GError **error)
{
  if (store->batch->files->len == 0)
    return TRUE;
  if (!store->kind->write (store->self, store->batch, error))
    return FALSE;
  tl_batch_free (store->batch);
  store->batch = tl_batch_new ();
  return TRUE;
}

gboolean
tl_store_query (TlStore *store, const char *sql, const char *const *args, TlRowFunc each, gpointer data,
                guint64 *changed, GError **error)
{
  return store->kind->query (store->self, sql, args, each, data, changed, error);
}

void
tl_store_match (TlStore *store, const GPtrArray *phrases, GString *sql, GPtrArray *args)
{
  store->kind->match (store->self, phrases, sql, args);
}
