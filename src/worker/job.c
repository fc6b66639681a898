/* SPDX-License-Identifier: GPL-3.0-or-later */
/* job.c - a document on its way through the pool. */
#include "config.h"

#include "worker/job.h"

#include <unistd.h>

#include "engine.h"

TlJob *
tl_job_new (const char *name, int fd, const char *known, gpointer tag)
{
  TlJob *job = g_new0 (TlJob, 1);

  job->name = g_strdup (name);
  job->known = g_strdup (known);
  job->fd = fd;
  job->tag = tag;
  return job;
}

void
tl_job_free (TlJob *job)
{
  if (job == NULL)
    return;
  close (job->fd);
  g_free (job->name);
  g_free (job->known);
  g_free (job->text);
  g_clear_pointer (&job->record, tl_record_unref);
  tl_verdict_clear (&job->verdict);
  g_free (job);
}

/* Workers never learn a name, and what they say of bytes and hash counts only before they look at the bytes.
 */
static void
identify (const TlJob *job, TlRecord *record)
{
  g_free (record->source);
  record->source = g_strdup (job->name);
  if (job->read.sha256[0] == '\0')
    return;
  g_free (record->sha256);
  record->sha256 = g_strdup (job->read.sha256);
  record->bytes = job->read.bytes;
}

/* Its first problem tells what came before all others. */
static void
tell_verdict (const TlJob *job, TlRecord *record)
{
  tl_record_add_problem (record, tl_status_name (job->verdict.status), job->verdict.sentence);
  g_ptr_array_insert (record->problems, 0,
                      g_ptr_array_steal_index (record->problems, record->problems->len - 1));
}

void
tl_job_finish (TlJob *job, TlRecord *record)
{
  job->is_done = TRUE;
  job->record = record;
  if (record == NULL)
    return;
  identify (job, record);
  if (job->stop_page == 0)
    return;
  tell_verdict (job, record);
  if (record->status == TL_STATUS_OK || record->status == TL_STATUS_EMPTY)
    record->status = TL_STATUS_PARTIAL;
}

static void
give_up (TlJob *job)
{
  g_clear_pointer (&job->text, g_free);
  job->stop_page = 0;
  tl_job_finish (job, tl_record_new_failed (job->name, NULL, job->verdict.status,
                                            tl_status_name (job->verdict.status), job->verdict.sentence));
}

gboolean
tl_job_lose (TlJob *job, TlVerdict *verdict)
{
  tl_verdict_clear (&job->verdict);
  job->verdict = *verdict;
  verdict->sentence = NULL;
  job->tries++;
  /* Others may have kept the processors busy. */
  job->is_alone = verdict->is_slow;
  if (job->tries == 1)
    return TRUE;
  if (job->tries == 2 && verdict->page > 1)
    {
      job->stop_page = verdict->page;
      return TRUE;
    }
  give_up (job);
  return FALSE;
}

void
tl_job_refuse (TlJob *job, const GError *error)
{
  tl_job_finish (job, tl_engine_refuse (job->name, error));
}
