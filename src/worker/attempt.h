/* SPDX-License-Identifier: GPL-3.0-or-later */
/* attempt.h - one attempt at one document, in whatever process: descriptor in, record out. */
#ifndef TL_WORKER_ATTEMPT_H
#define TL_WORKER_ATTEMPT_H

#include "engine.h"

G_BEGIN_DECLS

/* What reads: tl_engine_extract_task(), or a test that misbehaves. */
typedef TlRecord *(*TlReadFunc) (const TlEngine *engine, GBytes *bytes, const char *name, const TlTask *task);

typedef struct
{
  const TlEngine *engine;
  TlReadFunc read;
  TlTask task; /* sha256 and text are filled in */
  int fd;
  const char *sha256; /* what the document had when it was read last, or NULL */
  /* Told before the bytes are looked at: what comes later may be the document's word. */
  void (*has_read) (const char *sha256, guint64 bytes, gpointer data);
  gpointer data;
} TlAttempt;

/* Returns: (transfer full, nullable): a record without a name; NULL when the bytes are those of sha256.  The
 * text in
 * ${text} (NULL: not wanted), if it can be had. */
TlRecord *tl_attempt_run (const TlAttempt *attempt, char **text);

G_END_DECLS

#endif /* TL_WORKER_ATTEMPT_H */
