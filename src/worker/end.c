/* SPDX-License-Identifier: GPL-3.0-or-later */
/* end.c - how a worker ended, in a sentence. */
#include "config.h"

#include "worker/end.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "worker/rlimits.h"

#define FULL_SHARE 60 /* per cent of its memory with which a worker that broke off has run out of it */

/* What libraries say when they get no more. */
static gboolean
complains_of_memory (const char *words)
{
  static const char *const signs[]
      = { "ailed to allocate", "ut of memory", "bad_alloc", "annot allocate memory" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strstr (words, signs[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_signal (const TlEnd *end, int number)
{
  return WIFSIGNALED (end->wait_status) && WTERMSIG (end->wait_status) == number;
}

static TlStatus
find_status (const TlEnd *end, const TlAllowance *allowance)
{
  if (end->kind == TL_END_CPU || end->kind == TL_END_WALL)
    return TL_STATUS_TIMEOUT;
  if (end->kind == TL_END_NONSENSE)
    return TL_STATUS_CRASH;
  if (is_signal (end, SIGXCPU))
    return TL_STATUS_TIMEOUT;
  /* Nobody but the system's own guard of memory ends a worker so. */
  if (is_signal (end, SIGKILL) || complains_of_memory (end->words)
      || (tl_rlimits_has_memory () && end->peak > allowance->memory_bytes / 100 * FULL_SHARE))
    return TL_STATUS_MEMORY;
  return TL_STATUS_CRASH;
}

static char *
word_crash (const TlEnd *end)
{
  if (end->kind == TL_END_NONSENSE)
    return g_strdup (
        "The file made the program answer nonsense, which was thrown away; it is damaged or hostile. "
        "Open it only with care");
  if (is_signal (end, SIGSYS))
    return g_strdup (
        "The file made the program try something that is forbidden to it, and was stopped; it is "
        "damaged or hostile. Open it only with care");
  if (WIFSIGNALED (end->wait_status))
    return g_strdup_printf (
        "The file brought the program down that reads it (signal %d); it is damaged or hostile. "
        "Open it in a PDF viewer or browser and save it anew",
        WTERMSIG (end->wait_status));
  return g_strdup ("The file brought the program down that reads it; it is damaged or hostile. "
                   "Open it in a PDF viewer or browser and save it anew");
}

static char *
word (TlStatus status, const TlEnd *end, const TlAllowance *allowance)
{
  if (status == TL_STATUS_MEMORY)
    return g_strdup_printf ("Reading the file takes more than the %" G_GUINT64_FORMAT
                            " MB of memory that it may use; a higher limit (--max-memory) may help",
                            allowance->memory_bytes >> 20);
  if (status == TL_STATUS_TIMEOUT)
    return g_strdup_printf ("Reading the file takes longer than the %u seconds that it may use; "
                            "a higher limit (--timeout) may help",
                            end->kind == TL_END_WALL ? allowance->wall_seconds : allowance->cpu_seconds);
  return word_crash (end);
}

void
tl_verdict_init (TlVerdict *verdict, const TlEnd *end, const TlAllowance *allowance)
{
  TlStatus status = find_status (end, allowance);
  g_autofree char *what = word (status, end, allowance);

  verdict->status = status;
  /* Nonsense is seen later than it is said. */
  verdict->page = end->kind != TL_END_NONSENSE ? end->page : 0;
  verdict->is_slow = end->kind == TL_END_WALL;
  verdict->sentence
      = end->page > 0 ? g_strdup_printf ("%s (page %u).", what, end->page) : g_strconcat (what, ".", NULL);
}

void
tl_verdict_clear (TlVerdict *verdict)
{
  g_clear_pointer (&verdict->sentence, g_free);
}
