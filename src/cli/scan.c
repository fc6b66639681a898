/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scan.c - documents into a database.
 *
 * What the database knows of a file decides what it costs: the same size, times and inode, read by the same
 * program and rules: a look at the folder.  The same content: reading it once for its hash.  A file that was
 * changed less than a tenth of a second before it was read may change again without any of these telling: it
 * is kept without its time, so that the next scan looks at the content.
 */
#include "config.h"

#include "cli/scan.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <errno.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/scan_log.h"
#include "source/file.h"

#define AHEAD    128       /* names that are looked up at once */
#define TOO_NEW  100000000 /* nanoseconds */
#define TRIM     256       /* documents after which memory is given back that a large one left */
#define PATIENCE 1000      /* milliseconds without news after which what there is is written */

/* A document in hand. */
typedef struct
{
  char *name;
  TlFootprint footprint;
  char sha256[65]; /* of the content as it is known, or "" */
  gboolean is_forced;
} Job;

struct _TlScan
{
  const TlEngine *engine;
  TlPool *pool;
  TlStore *store;
  const TlScanOptions *options;
  TlProgress *progress;
  TlRunCount count;
  guint64 pushed;
  GArray *own;      /* of struct stat: the files of the database */
  GHashTable *jobs; /* set of Job: those of the pool */
  GPtrArray *names; /* looked up */
  guint next;       /* of them */
  TlSeen seen[AHEAD];
};

static void
free_job (gpointer data)
{
  Job *job = data;

  g_free (job->name);
  g_free (job);
}

static void
find_own_files (TlScan *scan, const char *database)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (database, endings[i], NULL);
      struct stat info;

      if (stat (path, &info) == 0)
        g_array_append_val (scan->own, info);
    }
}

TlScan *
tl_scan_new (const TlEngine *engine, TlPool *pool, TlStore *store, const char *database,
             const TlScanOptions *options, TlProgress *progress)
{
  TlScan *scan = g_new0 (TlScan, 1);

  scan->engine = engine;
  scan->pool = pool;
  scan->store = store;
  scan->options = options;
  scan->progress = progress;
  scan->jobs = g_hash_table_new_full (NULL, NULL, free_job, NULL);
  scan->names = g_ptr_array_new_with_free_func (g_free);
  scan->own = g_array_new (FALSE, FALSE, sizeof (struct stat));
  find_own_files (scan, database);
  return scan;
}

void
tl_scan_free (TlScan *scan)
{
  if (scan == NULL)
    return;
  g_array_unref (scan->own);
  g_hash_table_unref (scan->jobs);
  g_ptr_array_unref (scan->names);
  g_free (scan);
}

const TlRunCount *
tl_scan_get_count (const TlScan *scan)
{
  return &scan->count;
}

/* The same shard on every machine. */
static gboolean
is_in_shard (const TlScanOptions *options, const char *name)
{
  g_autofree char *sum = NULL;

  if (options->shards == 0)
    return TRUE;
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  sum[8] = '\0';
  return g_ascii_strtoull (sum, NULL, 16) % options->shards == options->shard - 1;
}

/* Returns: FALSE when it failed; the list is empty at the end of ${walk}. */
static gboolean
look_ahead (TlScan *scan, TlWalk *walk, GError **error)
{
  const char *name;

  g_ptr_array_set_size (scan->names, 0);
  scan->next = 0;
  while (scan->names->len < AHEAD && (name = tl_walk_next (walk)) != NULL)
    if (is_in_shard (scan->options, name))
      g_ptr_array_add (scan->names, g_strdup (name));
  return tl_store_look_up (scan->store, (const char *const *) scan->names->pdata, scan->names->len,
                           scan->seen, error);
}

static void
set_footprint (TlFootprint *footprint, const struct stat *info)
{
  footprint->size = (guint64) info->st_size;
  footprint->mtime = info->st_mtim.tv_sec * G_GINT64_CONSTANT (1000000000) + info->st_mtim.tv_nsec;
  footprint->ctime = info->st_ctim.tv_sec * G_GINT64_CONSTANT (1000000000) + info->st_ctim.tv_nsec;
  footprint->inode = info->st_ino;
}

static gboolean
is_same (const TlFootprint *a, const TlFootprint *b)
{
  return a->size == b->size && a->mtime == b->mtime && a->ctime == b->ctime && a->inode == b->inode;
}

/* Returns: whether a change after now would be seen. */
static gboolean
is_old_enough (const TlFootprint *footprint)
{
  struct timespec now;

  clock_gettime (CLOCK_REALTIME, &now);
  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec - footprint->ctime >= TOO_NEW;
}

static gboolean
is_own_file (const TlScan *scan, const struct stat *info)
{
  for (guint i = 0; i < scan->own->len; i++)
    {
      const struct stat *own = &g_array_index (scan->own, struct stat, i);

      if (own->st_dev == info->st_dev && own->st_ino == info->st_ino)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_retried (const TlScan *scan, const TlSeen *seen)
{
  gboolean is_read
      = seen->status == TL_STATUS_OK || seen->status == TL_STATUS_PARTIAL || seen->status == TL_STATUS_EMPTY;

  switch (scan->options->retry)
    {
    case TL_RETRY_ALL:
      return TRUE;
    case TL_RETRY_FAILED:
      return !is_read;
    case TL_RETRY_TIMEOUT:
      return seen->status == TL_STATUS_TIMEOUT;
    default:
      return FALSE;
    }
}

/* What does not depend on the file alone: rights, a limit that was raised. */
static gboolean
may_be_mended (const TlScan *scan, const TlSeen *seen, const TlFootprint *footprint)
{
  return seen->status == TL_STATUS_UNREADABLE
         || (seen->status == TL_STATUS_TOO_BIG && footprint->size <= scan->options->max_bytes);
}

static gboolean
put (TlScan *scan, const TlArrival *arrival, GError **error)
{
  gboolean is_failed = !tl_record_is_read (arrival->record);

  scan->count.done++;
  scan->count.failed += is_failed;
  tl_progress_step (scan->progress, is_failed);
  if (scan->options->is_logged)
    tl_scan_log_record (arrival->name, arrival->record);
  return tl_store_put (scan->store, arrival, error);
}

static void
pass_over (TlScan *scan)
{
  scan->count.unchanged++;
  tl_progress_step (scan->progress, FALSE);
}

/* What was named and is not there is no news to the database, but to whoever named it again. */
static void
miss (TlScan *scan)
{
  scan->count.done++;
  scan->count.failed++;
  tl_progress_step (scan->progress, TRUE);
}

/* A file that cannot be opened has a record, too; the same as the last time, it is no news. */
static gboolean
refuse (TlScan *scan, const char *name, const TlSeen *seen, const TlFootprint *footprint, const GError *why,
        GError **error)
{
  g_autoptr (TlRecord) record = tl_engine_refuse (name, why);
  const TlArrival arrival = { .name = name, .record = record, .footprint = *footprint };

  if (seen->is_known && seen->is_current
      && strcmp (tl_record_get_status (record), tl_status_name (seen->status)) == 0
      && is_same (&seen->footprint, footprint))
    {
      if (footprint->inode != 0)
        pass_over (scan);
      else
        miss (scan);
      return TRUE;
    }
  return put (scan, &arrival, error);
}

static gboolean
push (TlScan *scan, const char *name, const TlSeen *seen, gboolean is_forced, GError **error)
{
  g_autoptr (GError) why = NULL;
  int fd = tl_file_open (name, scan->options->max_bytes, &why);
  struct stat info;
  Job *job;

  if (fd < 0 || fstat (fd, &info) != 0)
    {
      TlFootprint footprint = { 0 };

      if (why == NULL)
        tl_file_set_error (&why, errno);
      if (fd >= 0)
        close (fd);
      if (stat (name, &info) == 0)
        set_footprint (&footprint, &info);
      return refuse (scan, name, seen, &footprint, why, error);
    }
  job = g_new0 (Job, 1);
  job->name = g_strdup (name);
  job->is_forced = is_forced;
  if (seen->is_current && !is_forced)
    g_strlcpy (job->sha256, seen->sha256, sizeof job->sha256);
  set_footprint (&job->footprint, &info);
  if (!is_old_enough (&job->footprint))
    job->footprint.ctime = 0;
  scan->pushed++;
  g_hash_table_add (scan->jobs, job);
  tl_pool_push (scan->pool, name, fd, job->sha256[0] != '\0' ? job->sha256 : NULL, job);
  return TRUE;
}

/* Takes the next name.  ${seen} is what the database knows of it. */
static gboolean
take (TlScan *scan, const char *name, const TlSeen *seen, GError **error)
{
  gboolean is_forced = seen->is_known && is_retried (scan, seen);
  TlFootprint footprint = { 0 };
  struct stat info;

  if (stat (name, &info) == 0)
    {
      if (is_own_file (scan, &info))
        return TRUE;
      set_footprint (&footprint, &info);
    }
  scan->count.seen++;
  if (seen->is_known && seen->is_current && !is_forced && !may_be_mended (scan, seen, &footprint)
      && is_same (&seen->footprint, &footprint))
    {
      pass_over (scan);
      return TRUE;
    }
  return push (scan, name, seen, is_forced, error);
}

/* Nothing was read: the times, at most, are news. */
static gboolean
put_unchanged (TlScan *scan, const Job *job, GError **error)
{
  const TlArrival arrival = { .name = job->name, .footprint = job->footprint, .sha256 = job->sha256 };

  pass_over (scan);
  return job->footprint.ctime == 0 || tl_store_put (scan->store, &arrival, error);
}

static gboolean
finish (TlScan *scan, TlPoolResult *result, GError **error)
{
  Job *job = result->tag;
  gboolean is_put;

  if (result->is_unchanged)
    is_put = put_unchanged (scan, job, error);
  else
    {
      const TlArrival arrival = { .name = job->name,
                                  .footprint = job->footprint,
                                  .record = result->record,
                                  .text = result->text,
                                  .is_forced = job->is_forced };

      is_put = put (scan, &arrival, error);
    }
  g_clear_pointer (&result->record, tl_record_unref);
  g_free (result->text);
  g_hash_table_remove (scan->jobs, job);
#ifdef __GLIBC__
  if (scan->count.done % TRIM == 0)
    malloc_trim (0);
#endif
  return is_put;
}

/* Waits for the next document that is done; meanwhile a signal or nothing at all may come. */
static gboolean
reap (TlScan *scan, TlHalt *halt, GError **error)
{
  TlPoolResult result = { 0 };
  int fd = tl_pool_get_fd (scan->pool);

  if (fd >= 0 && !tl_pool_wait (scan->pool, 0))
    {
      if (!tl_halt_wait (halt, fd, PATIENCE) && !tl_store_flush (scan->store, error))
        return FALSE;
      if (!tl_pool_wait (scan->pool, 0))
        return TRUE;
    }
  return !tl_pool_pop (scan->pool, &result) || finish (scan, &result, error);
}

static gboolean
has_next (TlScan *scan, TlWalk *walk, GError **error)
{
  if (scan->options->limit != 0 && scan->pushed >= scan->options->limit)
    return FALSE;
  return scan->next < scan->names->len || (look_ahead (scan, walk, error) && scan->names->len > 0);
}

static void
tell_end (const TlScan *scan)
{
  guint n = tl_pool_get_pending (scan->pool);

  if (n > 0 && !scan->options->is_quiet)
    tl_command_say ("ending: %u document%s in hand %s finished first; once more ends at once", n,
                    n == 1 ? "" : "s", n == 1 ? "is" : "are");
}

gboolean
tl_scan_run (TlScan *scan, TlWalk *walk, TlHalt *halt, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean has_more = TRUE;

  while (failure == NULL && (has_more || tl_pool_get_pending (scan->pool) > 0))
    {
      if (halt->number == 0 && tl_halt_check (halt))
        {
          has_more = FALSE;
          tell_end (scan);
        }
      if (has_more && tl_pool_has_room (scan->pool))
        {
          has_more = has_next (scan, walk, &failure);
          if (has_more)
            {
              guint i = scan->next++;

              (void) take (scan, scan->names->pdata[i], &scan->seen[i], &failure);
            }
        }
      else if (tl_pool_get_pending (scan->pool) > 0)
        (void) reap (scan, halt, &failure);
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
