/* SPDX-License-Identifier: GPL-3.0-or-later */
/* seat.c - a place for a worker. */
#include "config.h"

#include "worker/seat.h"

#include <string.h>

#include "record/wire.h"
#include "worker/messages.h"
#include "worker/rlimits.h"

#define START_SECONDS 60  /* to close its doors, on a machine that is very busy */
#define PEAK_MAX      300 /* MB: a worker that once had so much does not give it back */

gboolean
tl_seat_start (TlSeat *seat, TlSpawner *spawner)
{
  *seat = (TlSeat){ .child = tl_child_new (spawner), .began = g_get_monotonic_time () };
  if (seat->child == NULL)
    return FALSE;
  seat->state = TL_SEAT_STARTING;
  return TRUE;
}

void
tl_seat_clear (TlSeat *seat)
{
  g_clear_pointer (&seat->child, tl_child_free);
  seat->state = TL_SEAT_EMPTY;
  seat->job = NULL;
}

gboolean
tl_seat_give (TlSeat *seat, TlJob *job, guint32 number)
{
  TlOrder order = { .job = number, .stop_page = job->stop_page };

  if (job->known != NULL)
    g_strlcpy (order.sha256, job->known, sizeof order.sha256);
  seat->cpu_began = tl_child_get_cpu (seat->child);
  seat->began = g_get_monotonic_time ();
  if (!tl_child_give (seat->child, &order, job->fd))
    {
      tl_seat_clear (seat);
      return FALSE;
    }
  seat->job = job;
  seat->number = number;
  seat->state = TL_SEAT_BUSY;
  return TRUE;
}

/* The worker is gone, or must go.  One that was closing its doors had no document: nothing is anybody's
 * fault. */
static TlSeatNews
lose (TlSeat *seat, TlEndKind kind, const TlTrade *trade, TlVerdict *verdict)
{
  const TlAllowance allowance = { trade->cpu_seconds, trade->wall_seconds, trade->memory_bytes };
  gboolean was_busy = seat->state == TL_SEAT_BUSY;
  TlEnd end = { .kind = kind };

  tl_child_end (seat->child, &end);
  if (was_busy)
    tl_verdict_init (verdict, &end, &allowance);
  else
    g_snprintf (seat->ready.problem, sizeof seat->ready.problem, "it ends at once%s%.200s",
                *end.words != '\0' ? ": " : "", end.words);
  tl_seat_clear (seat);
  return was_busy ? TL_SEAT_LOST : TL_SEAT_UNFIT;
}

static TlSeatNews
take_ready (TlSeat *seat, const TlFrameReader *reader)
{
  memcpy (&seat->ready, reader->body->data, sizeof seat->ready);
  seat->ready.problem[sizeof seat->ready.problem - 1] = '\0';
  /* What was said at the start is about no document. */
  g_free (tl_child_take_words (seat->child));
  if (seat->ready.is_good)
    {
      seat->state = TL_SEAT_IDLE;
      return TL_SEAT_READY;
    }
  tl_seat_clear (seat);
  return TL_SEAT_UNFIT;
}

static gboolean
take_read (TlJob *job, const TlFrameReader *reader)
{
  TlRead read;

  memcpy (&read, reader->body->data, sizeof read);
  if (read.sha256[sizeof read.sha256 - 1] != '\0' || strlen (read.sha256) != 64
      || strspn (read.sha256, "0123456789abcdef") != 64)
    return FALSE;
  job->read = read;
  return TRUE;
}

static gboolean
take_text (TlJob *job, const TlFrameReader *reader)
{
  const char *text = (const char *) reader->body->data;

  if (!g_utf8_validate (text, (gssize) reader->head.len, NULL))
    return FALSE;
  g_free (job->text);
  job->text = g_strndup (reader->head.len > 0 ? text : "", reader->head.len);
  return TRUE;
}

static gboolean
take_record (TlSeat *seat, TlFrameReader *reader)
{
  g_autoptr (GBytes) wire = g_byte_array_free_to_bytes (g_steal_pointer (&reader->body));
  TlRecord *record = tl_record_from_wire (wire, NULL);
  g_autofree char *words = NULL;

  if (record == NULL)
    return FALSE;
  words = tl_child_take_words (seat->child);
  if (*words != '\0')
    tl_messages_tell (record, words, strlen (words));
  tl_job_finish (seat->job, record);
  return TRUE;
}

static void
rise (TlSeat *seat, guint peak, const TlTrade *trade)
{
  const TlRecord *record = seat->job->record;

  seat->job = NULL;
  seat->state = TL_SEAT_IDLE;
  if (++seat->served >= seat->documents || (tl_rlimits_has_memory () && peak > PEAK_MAX)
      || (record != NULL && !tl_record_is_read (record)))
    tl_seat_clear (seat);
}

/* A whole frame of a worker that has a document. */
static TlSeatNews
take_answer (TlSeat *seat, TlFrameReader *reader, const TlTrade *trade, TlVerdict *verdict)
{
  TlFrameKind kind = reader->head.kind;
  gboolean is_good = reader->head.job == seat->number;
  guint peak = reader->head.peak;

  if (kind == TL_FRAME_READ)
    is_good = is_good && take_read (seat->job, reader);
  else if (kind == TL_FRAME_TEXT)
    is_good = is_good && take_text (seat->job, reader);
  else if (kind == TL_FRAME_RECORD)
    is_good = is_good && take_record (seat, reader);
  else if (kind == TL_FRAME_UNCHANGED && is_good && seat->job->known != NULL)
    tl_job_finish (seat->job, NULL);
  else
    is_good = FALSE;
  if (!is_good)
    return lose (seat, TL_END_NONSENSE, trade, verdict);
  if (!seat->job->is_done)
    return kind == TL_FRAME_READ ? TL_SEAT_READ : TL_SEAT_NOTHING;
  tl_frame_reader_clear (reader);
  rise (seat, peak, trade);
  return TL_SEAT_DONE;
}

TlSeatNews
tl_seat_listen (TlSeat *seat, const TlTrade *trade, TlVerdict *verdict)
{
  TlFrameReader *reader;
  TlFrameState state;
  TlSeatNews news;

  if (seat->state == TL_SEAT_EMPTY)
    return TL_SEAT_NOTHING;
  state = tl_child_read (seat->child, &reader);
  if (state == TL_FRAME_MORE)
    return TL_SEAT_NOTHING;
  if (state != TL_FRAME_WHOLE)
    return lose (seat, state == TL_FRAME_END ? TL_END_ITSELF : TL_END_NONSENSE, trade, verdict);
  if (seat->state == TL_SEAT_STARTING && reader->head.kind == TL_FRAME_READY)
    news = take_ready (seat, reader);
  else if (seat->state == TL_SEAT_BUSY)
    news = take_answer (seat, reader, trade, verdict);
  else
    news = lose (seat, TL_END_NONSENSE, trade, verdict);
  if (seat->child != NULL && news != TL_SEAT_DONE)
    tl_frame_reader_clear (reader);
  return news;
}

static gint64
get_left (gint64 used, guint seconds)
{
  return MAX (seconds * G_USEC_PER_SEC - used, 0);
}

gint64
tl_seat_get_time (const TlSeat *seat, const TlTrade *trade)
{
  gint64 waited = g_get_monotonic_time () - seat->began;

  if (seat->state == TL_SEAT_STARTING)
    return get_left (waited, START_SECONDS);
  if (seat->state != TL_SEAT_BUSY)
    return -1;
  /* One thread computes no faster than the clock goes. */
  return MIN (get_left (waited, trade->wall_seconds),
              get_left (tl_child_get_cpu (seat->child) - seat->cpu_began, trade->cpu_seconds));
}

TlSeatNews
tl_seat_watch (TlSeat *seat, const TlTrade *trade, TlVerdict *verdict)
{
  gint64 waited = g_get_monotonic_time () - seat->began;

  if (seat->state == TL_SEAT_STARTING && get_left (waited, START_SECONDS) == 0)
    return lose (seat, TL_END_WALL, trade, verdict);
  if (seat->state != TL_SEAT_BUSY)
    return TL_SEAT_NOTHING;
  if (get_left (tl_child_get_cpu (seat->child) - seat->cpu_began, trade->cpu_seconds) == 0)
    return lose (seat, TL_END_CPU, trade, verdict);
  if (get_left (waited, trade->wall_seconds) == 0)
    return lose (seat, TL_END_WALL, trade, verdict);
  return TL_SEAT_NOTHING;
}
