/* SPDX-License-Identifier: GPL-3.0-or-later */
/* job.h - a document on its way through the pool, and what is done when a worker does not come back with it.
 */
#ifndef TL_WORKER_JOB_H
#define TL_WORKER_JOB_H

#include "worker/end.h"
#include "worker/frame.h"

G_BEGIN_DECLS

typedef struct
{
  char *name;
  char *known; /* the sha256 of last time, or NULL */
  int fd;
  gpointer tag;
  guint tries;       /* that brought no record */
  guint stop_page;   /* from here on pages are left out; 0: none */
  gboolean is_alone; /* to be read while nothing else is */
  TlVerdict verdict; /* on the last of these tries */
  TlRead read;       /* sha256 is "" until a worker had the bytes in memory */
  char *text;        /* or NULL */
  TlRecord *record;  /* or NULL: not yet, or unchanged */
  gboolean is_done;
} TlJob;

/* Takes ${fd}. */
TlJob *tl_job_new (const char *name, int fd, const char *known, gpointer tag);
void tl_job_free (TlJob *job);

/* It is done: the bytes are those of last time (NULL), or ${record} (taken) came of it. */
void tl_job_finish (TlJob *job, TlRecord *record);

/* A worker was lost over it, with ${verdict} (taken).  The document is tried once more, in a fresh worker
 * (which one that read others before may not be); then, when it is one page that does it, without this and
 * what follows. Returns: whether to try again; else the job is done. */
gboolean tl_job_lose (TlJob *job, TlVerdict *verdict);

/* Nobody could read it, for the reason ${error}. */
void tl_job_refuse (TlJob *job, const GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlJob, tl_job_free)

G_END_DECLS

#endif /* TL_WORKER_JOB_H */
