/* SPDX-License-Identifier: GPL-3.0-or-later */
/* filter.h - which calls of the kernel a process can make (seccomp). */
#ifndef TL_WORKER_FILTER_H
#define TL_WORKER_FILTER_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns: whether the kernel has seccomp filters. */
gboolean tl_filter_is_there (void);

/* From now on this process can compute, read files, and write to ${channel} and its standard error.  To start
 * programs, processes or connections ends it; other calls fail as if the kernel did not know them.
 * Returns: FALSE when the kernel refuses. */
gboolean tl_filter_load (int channel);

G_END_DECLS

#endif /* TL_WORKER_FILTER_H */
