/* SPDX-License-Identifier: GPL-3.0-or-later */
/* progress.c - how far a run is. */
#include "config.h"

#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

#define PAUSE (G_USEC_PER_SEC / 10)
#define LOOK  (3 * G_USEC_PER_SEC) /* before that the pace is a guess */

gboolean
tl_progress_is_seen (void)
{
  return isatty (STDERR_FILENO) && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

void
tl_progress_init (TlProgress *progress, gboolean is_shown)
{
  *progress = (TlProgress){ .is_shown = is_shown, .began = g_get_monotonic_time () };
}

/* "0:04:10 left": at the pace so far. */
static void
show_left (const TlProgress *progress, gint64 now)
{
  guint64 done = progress->done, total = progress->total, left;

  if (total <= done || done == 0 || now - progress->began < LOOK)
    return;
  left = (guint64) (now - progress->began) / G_USEC_PER_SEC * (total - done) / done;
  fprintf (stderr, ", %" G_GUINT64_FORMAT ":%02u:%02u left", left / 3600, (guint) (left / 60 % 60),
           (guint) (left % 60));
}

static void
show (const TlProgress *progress, gint64 now)
{
  /* Whole tenths: a decimal point that is the same everywhere. */
  guint64 tenths = progress->done * 10 * G_USEC_PER_SEC / (guint64) MAX (now - progress->began, 1);
  /* NO_COLOR (no-color.org) asks for no colour; the count alone may stand out. */
  gboolean plain = g_getenv ("NO_COLOR") != NULL;

  fprintf (stderr, "\r\033[K%s%" G_GUINT64_FORMAT "%s", plain ? "" : "\033[1m", progress->done,
           plain ? "" : "\033[0m");
  if (progress->total > 0)
    fprintf (stderr, " of %" G_GUINT64_FORMAT, MAX (progress->total, progress->done));
  fprintf (stderr,
           " documents, %" G_GUINT64_FORMAT " failed, %" G_GUINT64_FORMAT ".%" G_GUINT64_FORMAT " a second",
           progress->failed, tenths / 10, tenths % 10);
  show_left (progress, now);
  fflush (stderr);
}

void
tl_progress_step (TlProgress *progress, gboolean is_failed)
{
  gint64 now;

  progress->done++;
  progress->failed += is_failed;
  if (!progress->is_shown)
    return;
  now = g_get_monotonic_time ();
  if (now - progress->shown < PAUSE)
    return;
  progress->shown = now;
  show (progress, now);
}

void
tl_progress_wipe (const TlProgress *progress)
{
  if (progress->is_shown)
    fputs ("\r\033[K", stderr);
}
