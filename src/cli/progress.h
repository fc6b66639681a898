/* SPDX-License-Identifier: GPL-3.0-or-later */
/* progress.h - how far a run is: a line on stderr that is written over, on a terminal only. */
#ifndef TL_CLI_PROGRESS_H
#define TL_CLI_PROGRESS_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 total; /* 0: unknown */
  guint64 done, failed;
  gboolean is_shown;
  gint64 began, shown; /* microseconds */
} TlProgress;

/* Returns: whether a progress line would be seen: stderr is a terminal that can write over a line. */
gboolean tl_progress_is_seen (void);

void tl_progress_init (TlProgress *progress, gboolean is_shown);
void tl_progress_step (TlProgress *progress, gboolean is_failed); /* a document is done */
void tl_progress_wipe (const TlProgress *progress);

G_END_DECLS

#endif /* TL_CLI_PROGRESS_H */
