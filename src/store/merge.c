/* SPDX-License-Identifier: GPL-3.0-or-later */
/* merge.c - what one database holds into another. */
#include "config.h"

#include "store/merge.h"

#include <string.h>

#include "store/shelf.h"

typedef struct
{
  TlStore *store;
  TlMergeCount *count;
} Merge;

/* Records made with one set of rules by one version of the program. */
typedef struct
{
  char *packs_hash, *program, *packs;
} Maker;

static void
free_maker (Maker *maker)
{
  g_free (maker->packs_hash);
  g_free (maker->program);
  g_free (maker->packs);
  g_free (maker);
}

static gboolean
add_maker (const char *const *cells, gpointer data, GError **error)
{
  Maker *maker = g_new (Maker, 1);

  maker->packs_hash = g_strdup (cells[0]);
  maker->program = g_strdup (cells[1]);
  maker->packs = g_strdup (cells[2]);
  g_ptr_array_add (data, maker);
  return TRUE;
}

static gboolean
is_there (const TlSeen *seen, const TlRecord *record, const TlFootprint *footprint)
{
  return seen->is_known && seen->is_current && seen->status == record->status
         && (record->sha256 == NULL || strcmp (seen->sha256, record->sha256) == 0)
         && seen->footprint.size == footprint->size && seen->footprint.mtime == footprint->mtime
         && seen->footprint.ctime == footprint->ctime && seen->footprint.inode == footprint->inode;
}

static gboolean
merge_record (const TlRecord *record, const TlFootprint *footprint, const char *text, gpointer data,
              GError **error)
{
  Merge *merge = data;
  const char *const names[] = { record->source };
  const TlArrival arrival
      = { .name = record->source, .footprint = *footprint, .record = record, .text = text };
  TlSeen seen;

  merge->count->files++;
  if (!tl_store_look_up (merge->store, names, 1, &seen, error))
    return FALSE;
  if (is_there (&seen, record, footprint))
    return TRUE;
  merge->count->changed++;
  return tl_store_put (merge->store, &arrival, error);
}

static gboolean
merge_maker (TlStore *store, TlStore *from, const Maker *maker, TlMergeCount *count, GError **error)
{
  const TlRunInfo info = { .program = maker->program, .packs = maker->packs, .sources = "merged" };
  const TlShelfQuery query = { maker->packs_hash, maker->program, TRUE };
  Merge merge = { store, count };
  TlRunCount done = { 0 };

  if (!tl_store_begin_run (store, &info, error) || !tl_shelf_each (from, &query, merge_record, &merge, error))
    return FALSE;
  done.seen = count->files;
  done.done = count->changed;
  return tl_store_end_run (store, &done, "finished", error);
}

gboolean
tl_merge_run (TlStore *store, TlStore *from, TlMergeCount *count, GError **error)
{
  g_autoptr (GPtrArray) makers = g_ptr_array_new_with_free_func ((GDestroyNotify) free_maker);

  if (!tl_store_query (
          from,
          "SELECT DISTINCT x.packs_hash, x.program, p.names FROM "
          "(SELECT packs_hash, program FROM document UNION SELECT packs_hash, program FROM capture) x "
          "JOIN packs p ON p.hash = x.packs_hash ORDER BY 1, 2",
          NULL, add_maker, makers, NULL, error))
    return FALSE;
  for (guint i = 0; i < makers->len; i++)
    if (!merge_maker (store, from, makers->pdata[i], count, error))
      return FALSE;
  return TRUE;
}
