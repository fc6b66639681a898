/* SPDX-License-Identifier: GPL-3.0-or-later */
/* landlock.h - which files a process can name (https://docs.kernel.org/userspace-api/landlock.html). */
#ifndef TL_WORKER_LANDLOCK_H
#define TL_WORKER_LANDLOCK_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns: the version of Landlock in this kernel; 0: it has none, or it is switched off. */
guint tl_landlock_get_version (void);

/* From now on this process can read what stands below ${paths} (ended by NULL; those that are not there are
 * left out), and can name, write and connect to nothing else.  Returns: FALSE when the kernel refuses. */
gboolean tl_landlock_restrict (guint version, const char *const *paths);

G_END_DECLS

#endif /* TL_WORKER_LANDLOCK_H */
