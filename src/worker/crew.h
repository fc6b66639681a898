/* SPDX-License-Identifier: GPL-3.0-or-later */
/* crew.h - the workers of a pool, and the documents that they have or shall have.
 *
 * Everything happens in the calls of the owner: no thread, no signal.
 */
#ifndef TL_WORKER_CREW_H
#define TL_WORKER_CREW_H

#include "worker/quarantine.h"
#include "worker/seat.h"

G_BEGIN_DECLS

typedef struct
{
  TlTrade trade;
  guint n_seats;
  TlSpawner *spawner;
  TlReady ready; /* of the first worker */
  TlSeat *seats;
  GQueue waiting; /* of TlJob: not tried yet */
  GQueue again;   /* of TlJob: lost a worker */
  GQueue done;    /* of TlJob */
  guint n_busy;   /* jobs with a worker */
  TlQuarantine *quarantine;
  guint32 number; /* of the last job that was given out */
  guint n_started, n_unfit;
  GError *error; /* no worker can be had any more */
  int events;    /* epoll: what workers say, and the timer; -1: none yet */
  int timer;     /* for the next time that may be up; -1: none yet */
} TlCrew;

/* Makes the first worker, which shows whether the others will do; trade, n_seats, events and timer are set,
 * the rest is zero.  Fails with TL_ERROR_IO. */
gboolean tl_crew_start (TlCrew *crew, GError **error);
void tl_crew_clear (TlCrew *crew);

/* Gives out what waits. */
void tl_crew_arrange (TlCrew *crew);

/* Takes what workers have said, waiting for it up to ${milliseconds} (-1: for ever). */
void tl_crew_step (TlCrew *crew, int milliseconds);

G_END_DECLS

#endif /* TL_WORKER_CREW_H */
