/* SPDX-License-Identifier: GPL-3.0-or-later */
/* worker.c - the life of a worker. */
#include "config.h"

#include "worker/worker.h"

#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "record/wire.h"
#include "worker/board.h"
#include "worker/order.h"
#include "worker/sandbox.h"
#include "worker/fitness.h"

#define HEAT_EVERY 8 /* documents */
#define SOFT_SHARE 4 /* the last quarter of the time is for the rules */

typedef struct
{
  const TlTrade *trade;
  TlBoard *board;
  TlOrder order;
  gint64 cpu_end, wall_end; /* microseconds: when no further page is begun */
  gboolean is_late;
} Worker;

static gint64
get_cpu (void)
{
  struct timespec used;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &used);
  return (gint64) used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000;
}

static guint32
get_peak (void)
{
  struct rusage usage;

  return getrusage (RUSAGE_SELF, &usage) == 0 ? (guint32) (usage.ru_maxrss / 1024) : 0;
}

static void
tell (const Worker *worker, TlFrameKind kind, const void *body, gsize len)
{
  const TlFrameHead head = { kind, worker->order.job, get_peak (), (guint32) len };

  /* Without a pool there is nothing to live for. */
  if (!tl_frame_send (TL_WORKER_CHANNEL, &head, body))
    _exit (0);
}

static void
tell_read (const char *sha256, guint64 bytes, gpointer data)
{
  TlRead body = { .bytes = bytes };

  g_strlcpy (body.sha256, sha256, sizeof body.sha256);
  tell (data, TL_FRAME_READ, &body, sizeof body);
}

static gboolean
go_on (guint page, gpointer data)
{
  Worker *worker = data;
  guint stop = worker->order.stop_page;

  tl_board_set_page (worker->board, page);
  if (page == 0)
    return TRUE;
  if (stop > 0 && page >= stop)
    return FALSE;
  worker->is_late = page > 1 && (get_cpu () > worker->cpu_end || g_get_monotonic_time () > worker->wall_end);
  return !worker->is_late;
}

static void
set_clocks (Worker *worker)
{
  const gint64 second = G_USEC_PER_SEC / SOFT_SHARE * (SOFT_SHARE - 1);

  worker->is_late = FALSE;
  worker->cpu_end = get_cpu () + worker->trade->cpu_seconds * second;
  worker->wall_end = g_get_monotonic_time () + worker->trade->wall_seconds * second;
}

static void
tell_late (const Worker *worker, TlRecord *record)
{
  g_autofree char *sentence = g_strdup_printf (
      "Reading was ended early, to stay below the limit of %u seconds; a higher one (--timeout) gives more.",
      worker->trade->cpu_seconds);

  if (record == NULL || !worker->is_late)
    return;
  tl_record_add_problem (record, "timeout", sentence);
  if (record->status == TL_STATUS_OK)
    record->status = TL_STATUS_PARTIAL;
}

static void
serve (Worker *worker, int fd)
{
  const TlTrade *trade = worker->trade;
  const TlAttempt attempt = {
    .engine = trade->engine,
    .read = trade->read,
    .task = { .choice = trade->choice, .go_on = go_on, .data = worker },
    .fd = fd,
    .sha256 = worker->order.sha256,
    .has_read = tell_read,
    .data = worker,
  };
  g_autoptr (TlRecord) record = NULL;
  g_autoptr (GBytes) wire = NULL;
  g_autofree char *text = NULL;

  set_clocks (worker);
  record = tl_attempt_run (&attempt, trade->want_text ? &text : NULL);
  tell_late (worker, record);
  if (record == NULL)
    {
      tell (worker, TL_FRAME_UNCHANGED, NULL, 0);
      return;
    }
  if (text != NULL)
    tell (worker, TL_FRAME_TEXT, text, strlen (text));
  wire = tl_record_to_wire (record);
  tell (worker, TL_FRAME_RECORD, g_bytes_get_data (wire, NULL), g_bytes_get_size (wire));
}

/* The test comes last: it must see what the documents will see. */
static void
close_doors (const Worker *worker)
{
  const TlTrade *trade = worker->trade;
  const TlSandbox sandbox
      = { trade->memory_bytes, (trade->documents + 1) * trade->cpu_seconds, TL_WORKER_CHANNEL };
  g_autoptr (GError) error = NULL;
  TlReady ready = { 0 };

  tl_sandbox_enter (&sandbox, &ready);
  if (ready.is_good && !tl_fitness_check (trade->engine, &error))
    {
      ready.is_good = FALSE;
      g_strlcpy (ready.problem, error->message, sizeof ready.problem);
    }
  tell (worker, TL_FRAME_READY, &ready, sizeof ready);
}

void
tl_worker_run (const TlTrade *trade, int board)
{
  Worker worker = { .trade = trade, .board = tl_board_open (board) };
  guint n = 0;
  int fd;

  if (worker.board == NULL)
    _exit (1);
  close (board);
  close_doors (&worker);
  while (tl_order_receive (TL_WORKER_CHANNEL, &worker.order, sizeof worker.order, &fd, 1))
    {
      worker.order.sha256[sizeof worker.order.sha256 - 1] = '\0';
      tl_board_set_page (worker.board, 0);
      serve (&worker, fd);
      close (fd);
      if (++n % HEAT_EVERY == 0)
        tl_engine_tell_heat (trade->engine, trade->heat, trade->n_heat);
    }
  _exit (0);
}
