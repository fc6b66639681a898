/* SPDX-License-Identifier: GPL-3.0-or-later */
/* seat.h - a place for a worker: one after the other sits there, each with one document at a time. */
#ifndef TL_WORKER_SEAT_H
#define TL_WORKER_SEAT_H

#include "worker/child.h"
#include "worker/job.h"

G_BEGIN_DECLS

typedef enum
{
  TL_SEAT_EMPTY,
  TL_SEAT_STARTING, /* closes its doors */
  TL_SEAT_IDLE,
  TL_SEAT_BUSY
} TlSeatState;

typedef struct
{
  TlSeatState state;
  TlChild *child;  /* NULL: empty */
  TlJob *job;      /* of the pool; busy only */
  guint32 number;  /* of the job, in the frames */
  guint documents; /* that this worker may read */
  guint served;    /* documents of this worker */
  gint64 began;    /* by the clock, microseconds */
  gint64 cpu_began;
  TlReady ready; /* what the last worker said of its doors */
} TlSeat;

typedef enum
{
  TL_SEAT_NOTHING, /* it goes on */
  TL_SEAT_READY,   /* it can be given a document */
  TL_SEAT_UNFIT,   /* it cannot: see ready.problem; the seat is empty */
  TL_SEAT_READ,    /* the document is in its memory: job->read */
  TL_SEAT_DONE,    /* job->is_done; the worker is idle */
  TL_SEAT_LOST     /* so is the worker: see the verdict; the seat is empty */
} TlSeatNews;

/* Returns: FALSE when the system gives no worker. */
gboolean tl_seat_start (TlSeat *seat, TlSpawner *spawner);

/* Ends the worker. */
void tl_seat_clear (TlSeat *seat);

/* Gives the idle worker a document.  Returns: FALSE when the worker is gone; the seat is empty. */
gboolean tl_seat_give (TlSeat *seat, TlJob *job, guint32 number);

/* Reads what the worker says, up to the first news; the job stays with the pool. */
TlSeatNews tl_seat_listen (TlSeat *seat, const TlTrade *trade, TlVerdict *verdict);

/* Whether the time is up: TL_SEAT_NOTHING, else as tl_seat_listen(). */
TlSeatNews tl_seat_watch (TlSeat *seat, const TlTrade *trade, TlVerdict *verdict);

/* Returns: in how many microseconds the time can be up at the earliest; -1: never. */
gint64 tl_seat_get_time (const TlSeat *seat, const TlTrade *trade);

G_END_DECLS

#endif /* TL_WORKER_SEAT_H */
