/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crew.c - the workers of a pool: who gets which document, when a worker is made anew, when its time is up.
 */
#include "config.h"

#include "worker/crew.h"

#include <errno.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <unistd.h>

#define UNFIT_MAX 3 /* workers in a row that could not start */
/* That the first workers read: those that follow have the code that these asked for. */
#define APPRENTICE 16

static gboolean
open_events (TlCrew *crew, GError **error)
{
  struct epoll_event event = { .events = EPOLLIN };

  crew->events = epoll_create1 (EPOLL_CLOEXEC);
  crew->timer = timerfd_create (CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
  if (crew->events >= 0 && crew->timer >= 0
      && epoll_ctl (crew->events, EPOLL_CTL_ADD, crew->timer, &event) == 0)
    return TRUE;
  g_set_error (error, TL_ERROR, TL_ERROR_IO, "no worker can be started: %s", g_strerror (errno));
  return FALSE;
}

/* Nobody will read what waits. */
static void
refuse_all (TlCrew *crew)
{
  GQueue *const queues[] = { &crew->again, &crew->waiting };

  for (guint i = 0; i < G_N_ELEMENTS (queues); i++)
    while (queues[i]->length > 0)
      {
        TlJob *job = g_queue_pop_head (queues[i]);

        tl_job_refuse (job, crew->error);
        g_queue_push_tail (&crew->done, job);
      }
}

static void
break_down (TlCrew *crew, const char *why)
{
  if (crew->error == NULL)
    crew->error = g_error_new (TL_ERROR, TL_ERROR_IO, "No worker can be started to read it: %s.", why);
  refuse_all (crew);
}

static void
start (TlCrew *crew, TlSeat *seat)
{
  struct epoll_event event = { .events = EPOLLIN, .data = { .ptr = seat } };

  /* A spawner that was ended by somebody is made anew, once. */
  if (!tl_seat_start (seat, crew->spawner))
    {
      g_clear_pointer (&crew->spawner, tl_spawner_free);
      crew->spawner = tl_spawner_new (&crew->trade, NULL);
      if (crew->spawner == NULL || !tl_seat_start (seat, crew->spawner))
        {
          break_down (crew, "the system has no room for one");
          return;
        }
    }
  seat->documents
      = MIN ((guint) APPRENTICE << MIN (2 * (crew->n_started / crew->n_seats), 16), crew->trade.documents);
  crew->n_started++;
  if (epoll_ctl (crew->events, EPOLL_CTL_ADD, tl_child_get_channel (seat->child), &event) != 0)
    break_down (crew, g_strerror (errno));
}

static gboolean
share_heat (TlCrew *crew, GError **error)
{
  TlTrade *trade = &crew->trade;

  trade->n_heat = tl_engine_count_heat (trade->engine);
  trade->heat
      = mmap (NULL, MAX (trade->n_heat, 1), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (trade->heat != MAP_FAILED)
    return TRUE;
  trade->heat = NULL;
  g_set_error (error, TL_ERROR, TL_ERROR_IO, "no worker can be started: %s", g_strerror (errno));
  return FALSE;
}

static guint
count_seats (const TlCrew *crew, TlSeatState state)
{
  guint n = 0;

  for (guint i = 0; i < crew->n_seats; i++)
    n += crew->seats[i].state == state;
  return n;
}

/* Whether a document is, or is to be, read while nothing else is. */
static gboolean
is_reserved (const TlCrew *crew)
{
  const TlJob *next = crew->again.head != NULL ? crew->again.head->data : NULL;

  if (next != NULL && next->is_alone)
    return TRUE;
  for (guint i = 0; i < crew->n_seats; i++)
    if (crew->seats[i].job != NULL && crew->seats[i].job->is_alone)
      return TRUE;
  return FALSE;
}

/* Returns: (nullable): the document that ${seat} shall have next. */
static TlJob *
choose_job (TlCrew *crew, const TlSeat *seat)
{
  const TlJob *again = crew->again.head != NULL ? crew->again.head->data : NULL;
  gboolean reserved = is_reserved (crew);

  if (again != NULL && seat->served == 0 && (!reserved || crew->n_busy == 0))
    return g_queue_pop_head (&crew->again);
  return reserved ? NULL : g_queue_pop_head (&crew->waiting);
}

static void
give_out (TlCrew *crew)
{
  for (guint i = 0; i < crew->n_seats; i++)
    {
      TlSeat *seat = &crew->seats[i];
      TlJob *job = seat->state == TL_SEAT_IDLE ? choose_job (crew, seat) : NULL;

      if (job == NULL)
        continue;
      if (tl_seat_give (seat, job, ++crew->number))
        crew->n_busy++;
      else
        g_queue_push_head (job->tries > 0 ? &crew->again : &crew->waiting, job);
    }
}

/* Returns: (nullable): a seat for a worker that read nothing yet; NULL: one sits or is about to, or all are
 * busy. */
static TlSeat *
find_fresh (TlCrew *crew)
{
  TlSeat *found = NULL;

  for (guint i = 0; i < crew->n_seats; i++)
    {
      TlSeat *seat = &crew->seats[i];

      if (seat->state == TL_SEAT_STARTING || (seat->state == TL_SEAT_IDLE && seat->served == 0))
        return NULL;
      if (seat->state == TL_SEAT_EMPTY || (seat->state == TL_SEAT_IDLE && found == NULL))
        found = seat;
    }
  return found;
}

/* What comes again gets a worker that read nothing else: one that idles makes room. */
static void
seat_fresh (TlCrew *crew)
{
  TlSeat *seat = crew->again.length > 0 ? find_fresh (crew) : NULL;

  if (seat == NULL)
    return;
  tl_seat_clear (seat);
  start (crew, seat);
}

static void
seat_others (TlCrew *crew)
{
  guint n = count_seats (crew, TL_SEAT_IDLE) + count_seats (crew, TL_SEAT_STARTING);

  for (guint i = 0; i < crew->n_seats && n < crew->waiting.length && crew->error == NULL; i++)
    if (crew->seats[i].state == TL_SEAT_EMPTY)
      {
        start (crew, &crew->seats[i]);
        n++;
      }
}

static void
set_timer (TlCrew *crew)
{
  struct itimerspec when = { { 0, 0 }, { 0, 0 } };
  gint64 next = -1;

  for (guint i = 0; i < crew->n_seats; i++)
    {
      gint64 left = tl_seat_get_time (&crew->seats[i], &crew->trade);

      if (left >= 0 && (next < 0 || left < next))
        next = left;
    }
  if (next >= 0)
    {
      /* A little late: not to ask twice.  Zero would switch it off. */
      next += 2000;
      when.it_value.tv_sec = (time_t) (next / G_USEC_PER_SEC);
      when.it_value.tv_nsec = (long) (next % G_USEC_PER_SEC * 1000);
    }
  (void) timerfd_settime (crew->timer, 0, &when, NULL);
}

void
tl_crew_arrange (TlCrew *crew)
{
  if (crew->error != NULL)
    refuse_all (crew);
  else
    {
      give_out (crew);
      seat_fresh (crew);
      seat_others (crew);
    }
  set_timer (crew);
}

static void
finish (TlCrew *crew, TlJob *job)
{
  crew->n_busy--;
  g_queue_push_tail (&crew->done, job);
}

static void
lose (TlCrew *crew, TlJob *job, TlVerdict *verdict)
{
  if (tl_job_lose (job, verdict))
    {
      crew->n_busy--;
      g_queue_push_tail (&crew->again, job);
      return;
    }
  tl_quarantine_add (crew->quarantine, job->record);
  finish (crew, job);
}

/* A copy of what ended two workers gets the same record, without a third. */
static void
look_up (TlCrew *crew, TlSeat *seat, TlJob *job)
{
  TlRecord *record = job->tries == 0 ? tl_quarantine_copy (crew->quarantine, job->read.sha256) : NULL;

  if (record == NULL)
    return;
  tl_seat_clear (seat);
  tl_job_finish (job, record);
  finish (crew, job);
}

static void
complete (TlCrew *crew, TlJob *job)
{
  if (job->stop_page > 0 && job->record != NULL)
    tl_quarantine_add (crew->quarantine, job->record);
  finish (crew, job);
}

static void
take_news (TlCrew *crew, TlSeat *seat, TlSeatNews news, TlJob *job, TlVerdict *verdict)
{
  if (news == TL_SEAT_READY)
    crew->n_unfit = 0;
  else if (news == TL_SEAT_UNFIT && ++crew->n_unfit >= UNFIT_MAX)
    break_down (crew, seat->ready.problem);
  else if (news == TL_SEAT_READ)
    look_up (crew, seat, job);
  else if (news == TL_SEAT_DONE)
    complete (crew, job);
  else if (news == TL_SEAT_LOST)
    lose (crew, job, verdict);
}

static void
listen_to (TlCrew *crew, TlSeat *seat)
{
  g_auto (TlVerdict) verdict = { 0 };
  TlJob *job = seat->job;

  take_news (crew, seat, tl_seat_listen (seat, &crew->trade, &verdict), job, &verdict);
}

static void
watch_times (TlCrew *crew)
{
  guint64 n;

  (void) !read (crew->timer, &n, sizeof n);
  for (guint i = 0; i < crew->n_seats; i++)
    {
      g_auto (TlVerdict) verdict = { 0 };
      TlSeat *seat = &crew->seats[i];
      TlJob *job = seat->job;

      take_news (crew, seat, tl_seat_watch (seat, &crew->trade, &verdict), job, &verdict);
    }
}

/* Takes what workers have said, waiting for it up to ${milliseconds} (-1: for ever). */
void
tl_crew_step (TlCrew *crew, int milliseconds)
{
  struct epoll_event events[64];
  int n = epoll_wait (crew->events, events, G_N_ELEMENTS (events), milliseconds);

  for (int i = 0; i < n; i++)
    if (events[i].data.ptr != NULL)
      listen_to (crew, events[i].data.ptr);
    else
      watch_times (crew);
  tl_crew_arrange (crew);
}

/* One worker shows whether the others will do. */
static gboolean
start_first (TlCrew *crew, GError **error)
{
  start (crew, &crew->seats[0]);
  while (crew->error == NULL && crew->seats[0].state == TL_SEAT_STARTING)
    tl_crew_step (crew, -1);
  crew->ready = crew->seats[0].ready;
  if (crew->error == NULL && crew->seats[0].state == TL_SEAT_IDLE)
    return TRUE;
  g_set_error (error, TL_ERROR, TL_ERROR_IO, "no worker can be started: %s",
               crew->error != NULL ? crew->error->message : crew->seats[0].ready.problem);
  return FALSE;
}

gboolean
tl_crew_start (TlCrew *crew, GError **error)
{
  crew->quarantine = tl_quarantine_new ();
  crew->seats = g_new0 (TlSeat, crew->n_seats);
  if (!share_heat (crew, error) || !open_events (crew, error))
    return FALSE;
  crew->spawner = tl_spawner_new (&crew->trade, error);
  return crew->spawner != NULL && start_first (crew, error);
}

void
tl_crew_clear (TlCrew *crew)
{
  for (guint i = 0; crew->seats != NULL && i < crew->n_seats; i++)
    {
      tl_job_free (crew->seats[i].job);
      tl_seat_clear (&crew->seats[i]);
    }
  tl_spawner_free (crew->spawner);
  g_queue_clear_full (&crew->waiting, (GDestroyNotify) tl_job_free);
  g_queue_clear_full (&crew->again, (GDestroyNotify) tl_job_free);
  g_queue_clear_full (&crew->done, (GDestroyNotify) tl_job_free);
  tl_quarantine_free (crew->quarantine);
  g_clear_error (&crew->error);
  if (crew->events >= 0)
    close (crew->events);
  if (crew->timer >= 0)
    close (crew->timer);
  if (crew->trade.heat != NULL)
    munmap (crew->trade.heat, MAX (crew->trade.n_heat, 1));
  g_free (crew->seats);
}
