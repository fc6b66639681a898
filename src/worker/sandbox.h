/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sandbox.h - a process that may read what it was given, compute, and answer; nothing else.
 *
 * Several walls, each good alone, since each is missing somewhere: limits of use, another user, Landlock
 * (files), seccomp (calls of the kernel).
 */
#ifndef TL_WORKER_SANDBOX_H
#define TL_WORKER_SANDBOX_H

#include "worker/frame.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 memory_bytes;
  guint cpu_seconds; /* in the whole life of the process */
  int channel;       /* which may be written to, as the standard error may */
} TlSandbox;

/* Closes this process in, for good.  What the machine lacks is left out and told in ${ready}; a wall that is
 * there but refuses makes it no good, with the reason.  Fonts and CMaps can still be read. */
void tl_sandbox_enter (const TlSandbox *sandbox, TlReady *ready);

G_END_DECLS

#endif /* TL_WORKER_SANDBOX_H */
