/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pool.c - documents in, one record each out.
 *
 * Everything happens in the calls of the owner: no thread, no signal.
 */
#include "config.h"

#include "worker/pool.h"

#include <string.h>

#include "worker/crew.h"
#include "worker/fitness.h"
#include "worker/pool_private.h"

#define CPU_SECONDS  20
#define WALL_SECONDS 80
#define MEMORY       ((guint64) 1 << 30)
#define DOCUMENTS    200 /* that one worker reads */

struct _TlPool
{
  TlPoolOptions options;
  TlCrew crew; /* documents without workers wait and end there, too */
};

static void
set_defaults (TlPool *pool, const TlEngine *engine, TlReadFunc read)
{
  const TlPoolOptions *options = &pool->options;

  pool->crew.trade = (TlTrade){
    .engine = engine,
    .read = read,
    .choice = &options->choice,
    .want_text = options->want_text,
    .cpu_seconds = options->cpu_seconds > 0 ? options->cpu_seconds : CPU_SECONDS,
    .wall_seconds = options->wall_seconds > 0 ? options->wall_seconds : WALL_SECONDS,
    .memory_bytes = options->memory_bytes > 0 ? options->memory_bytes : MEMORY,
    .documents = options->isolate == TL_ISOLATE_EACH ? 1 : DOCUMENTS,
  };
  pool->crew.n_seats = options->workers > 0 ? options->workers : g_get_num_processors ();
}

/* Whether documents are read in this process. */
static gboolean
is_here (const TlPool *pool)
{
  return pool->options.isolate == TL_ISOLATE_NONE;
}

TlPool *
tl_pool_new_reading (const TlEngine *engine, const TlPoolOptions *options, TlReadFunc read, GError **error)
{
  g_autoptr (TlPool) pool = g_new0 (TlPool, 1);

  pool->options = *options;
  pool->crew.events = pool->crew.timer = -1;
  set_defaults (pool, engine, read);
  if (is_here (pool) ? tl_fitness_check (engine, error) : tl_crew_start (&pool->crew, error))
    return g_steal_pointer (&pool);
  return NULL;
}

TlPool *
tl_pool_new (const TlEngine *engine, const TlPoolOptions *options, GError **error)
{
  return tl_pool_new_reading (engine, options, tl_engine_extract_task, error);
}

void
tl_pool_free (TlPool *pool)
{
  if (pool == NULL)
    return;
  tl_crew_clear (&pool->crew);
  g_free (pool);
}

guint
tl_pool_get_started (const TlPool *pool)
{
  return pool->crew.n_started;
}

gboolean
tl_pool_has_room (const TlPool *pool)
{
  return pool->crew.waiting.length < (is_here (pool) ? 1 : pool->crew.n_seats);
}

guint
tl_pool_get_pending (const TlPool *pool)
{
  return pool->crew.waiting.length + pool->crew.again.length + pool->crew.n_busy + pool->crew.done.length;
}

void
tl_pool_push (TlPool *pool, const char *name, int fd, const char *sha256, gpointer tag)
{
  g_queue_push_tail (&pool->crew.waiting, tl_job_new (name, fd, sha256, tag));
  if (!is_here (pool))
    tl_crew_arrange (&pool->crew);
}

/* Without workers. */
static void
run_here (TlPool *pool)
{
  TlJob *job = g_queue_pop_head (&pool->crew.waiting);
  const TlAttempt attempt = {
    .engine = pool->crew.trade.engine,
    .read = pool->crew.trade.read,
    .task = { .choice = pool->crew.trade.choice },
    .fd = job->fd,
    .sha256 = job->known,
  };

  tl_job_finish (job, tl_attempt_run (&attempt, pool->crew.trade.want_text ? &job->text : NULL));
  g_queue_push_tail (&pool->crew.done, job);
}

gboolean
tl_pool_wait (TlPool *pool, int milliseconds)
{
  if (!is_here (pool) && pool->crew.done.length == 0 && tl_pool_get_pending (pool) > 0)
    tl_crew_step (&pool->crew, milliseconds);
  return pool->crew.done.length > 0 || (is_here (pool) && pool->crew.waiting.length > 0);
}

gboolean
tl_pool_pop (TlPool *pool, TlPoolResult *result)
{
  g_autoptr (TlJob) job = NULL;

  if (is_here (pool) && pool->crew.done.length == 0 && pool->crew.waiting.length > 0)
    run_here (pool);
  while (pool->crew.done.length == 0 && tl_pool_get_pending (pool) > 0)
    tl_crew_step (&pool->crew, -1);
  job = g_queue_pop_head (&pool->crew.done);
  if (job == NULL)
    return FALSE;
  *result = (TlPoolResult){
    .tag = job->tag,
    .record = g_steal_pointer (&job->record),
    .text = g_steal_pointer (&job->text),
  };
  result->is_unchanged = result->record == NULL;
  return TRUE;
}

int
tl_pool_get_fd (const TlPool *pool)
{
  return pool->crew.events;
}

char *
tl_pool_get_lack (const TlPool *pool)
{
  const TlReady *ready = &pool->crew.ready;
  GString *lack = g_string_new (NULL);

  if (is_here (pool))
    return g_string_free (lack, TRUE);
  if (ready->landlock == 0)
    g_string_append (lack, "the kernel has no Landlock: workers can read files of others; ");
  if (!ready->has_filter)
    g_string_append (lack, "the kernel has no seccomp filters: workers can use the network; ");
  if (lack->len == 0)
    return g_string_free (lack, TRUE);
  g_string_truncate (lack, lack->len - strlen ("; "));
  return g_string_free (lack, FALSE);
}
