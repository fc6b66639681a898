/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rlimits.h - how much of the machine a process may use. */
#ifndef TL_WORKER_RLIMITS_H
#define TL_WORKER_RLIMITS_H

#include <glib.h>

G_BEGIN_DECLS

/* Limits this process for good: ${memory} bytes of its own besides what it has mapped, ${cpu_seconds} in all,
 * no files to write, no processes, no core.  Returns: FALSE when the system refuses. */
gboolean tl_rlimits_set (guint64 memory, guint cpu_seconds);

/* Returns: whether memory can be limited: not in a program that was built to look for its own faults. */
gboolean tl_rlimits_has_memory (void);

G_END_DECLS

#endif /* TL_WORKER_RLIMITS_H */
