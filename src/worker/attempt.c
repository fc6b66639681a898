/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attempt.c - one attempt at one document. */
#include "config.h"

#include "worker/attempt.h"

#include "record/record.h"
#include "worker/content.h"
#include "worker/messages.h"

static TlRecord *
read_content (const TlAttempt *attempt, const TlContent *content, char **text)
{
  TlTask task = attempt->task;
  TlMessages messages = { 0 };
  TlRecord *record;

  if (attempt->has_read != NULL)
    attempt->has_read (content->sha256, g_bytes_get_size (content->bytes), attempt->data);
  task.sha256 = content->sha256;
  task.text = text;
  tl_messages_begin (&messages);
  record = attempt->read (attempt->engine, content->bytes, "", &task);
  tl_messages_end (&messages, record);
  return record;
}

TlRecord *
tl_attempt_run (const TlAttempt *attempt, char **text)
{
  g_auto (TlContent) content = { 0 };
  g_autoptr (GError) error = NULL;

  if (!tl_content_read (&content, attempt->fd, tl_engine_get_max_bytes (attempt->engine), &error))
    return tl_engine_refuse ("", error);
  if (content.is_changed)
    return tl_record_new_failed ("", NULL, TL_STATUS_CHANGED, "changed",
                                 "The file changed while it was read; run again when nobody writes to it.");
  if (g_strcmp0 (content.sha256, attempt->sha256) == 0)
    return NULL;
  return read_content (attempt, &content, text);
}
