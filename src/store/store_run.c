/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store_run.c - who writes to a database, when, and how many documents. */
#include "config.h"

#include "store/store_private.h"

char *
tl_store_print_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

char *
tl_store_hash_packs (const char *packs)
{
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, packs, -1);

  return g_strndup (sum, 12);
}

void
tl_store_forget_run (TlStore *store)
{
  g_clear_pointer (&store->program, g_free);
  g_clear_pointer (&store->packs, g_free);
  g_clear_pointer (&store->packs_hash, g_free);
  g_clear_pointer (&store->sources, g_free);
  g_clear_pointer (&store->shard, g_free);
  g_clear_pointer (&store->started_at, g_free);
  store->run = 0;
}

gboolean
tl_store_begin_run (TlStore *store, const TlRunInfo *info, GError **error)
{
  tl_store_forget_run (store);
  store->program = g_strdup (info->program);
  store->packs = g_strdup (info->packs);
  store->packs_hash = tl_store_hash_packs (info->packs);
  store->sources = g_utf8_make_valid (info->sources != NULL ? info->sources : "", -1);
  store->shard = g_strdup (info->shard);
  store->started_at = tl_store_print_now ();
  store->began = g_get_monotonic_time ();
  return TRUE;
}

static gboolean
keep_id (const char *const *cells, gpointer data, GError **error)
{
  *(gint64 *) data = g_ascii_strtoll (cells[0], NULL, 10);
  return TRUE;
}

gboolean
tl_store_need_run (TlStore *store, GError **error)
{
  const char *const packs[] = { store->packs_hash, store->packs, NULL };
  const char *const run[] = { store->started_at,
                              store->program,
                              store->packs_hash,
                              store->sources,
                              store->shard != NULL ? store->shard : "",
                              NULL };

  if (store->run != 0)
    return TRUE;
  g_assert (store->program != NULL);
  return tl_store_query (store, "INSERT INTO packs (hash, names) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                         packs, NULL, NULL, NULL, error)
         && tl_store_query (store,
                            "INSERT INTO run (started_at, state, program, packs_hash, sources, shard) "
                            "VALUES ($1, 'running', $2, $3, $4, nullif ($5, '')) RETURNING id",
                            run, keep_id, &store->run, NULL, error);
}

static char *
print_count (guint64 count)
{
  return g_strdup_printf ("%" G_GUINT64_FORMAT, count);
}

gboolean
tl_store_end_run (TlStore *store, const TlRunCount *count, const char *state, GError **error)
{
  g_autofree char *now = tl_store_print_now (), *seen = print_count (count->seen),
                  *done = print_count (count->done), *unchanged = print_count (count->unchanged),
                  *failed = print_count (count->failed),
                  *spent = print_count ((guint64) (g_get_monotonic_time () - store->began) / 1000),
                  *run = g_strdup_printf ("%" G_GINT64_FORMAT, store->run);
  const char *const args[] = { now, state, seen, done, unchanged, failed, spent, run, NULL };

  if (!tl_store_flush (store, error))
    return FALSE;
  return store->run == 0
         || tl_store_query (store,
                            "UPDATE run SET ended_at = $1, state = $2, seen = $3, done = $4, unchanged = $5, "
                            "failed = $6, milliseconds = $7 WHERE id = $8",
                            args, NULL, NULL, NULL, error);
}
