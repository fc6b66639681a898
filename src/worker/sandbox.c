/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sandbox.c - the order in which a process is closed in. */
#include "config.h"

#include "worker/sandbox.h"

#include <grp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "worker/filter.h"
#include "worker/landlock.h"
#include "worker/rlimits.h"

#define NOBODY 65534

/* What poppler and cairo open when a document needs it. */
static const char *const readable[] = {
  "/usr/share/poppler",    "/usr/local/share/poppler",
  "/usr/share/fonts",      "/usr/local/share/fonts",
  "/usr/share/fontconfig", "/etc/fonts",
  "/var/cache/fontconfig", NULL,
};

static gboolean
fail (TlReady *ready, const char *why)
{
  g_strlcpy (ready->problem, why, sizeof ready->problem);
  return FALSE;
}

/* Root that may not become anybody else (a container) stays what it is. */
static gboolean
drop_user (TlReady *ready)
{
  if (geteuid () != 0 || setgroups (0, NULL) != 0 || setresgid (NOBODY, NOBODY, NOBODY) != 0)
    return TRUE;
  if (setresuid (NOBODY, NOBODY, NOBODY) != 0)
    return fail (ready, "the user cannot be changed from root to nobody");
  ready->is_dropped = TRUE;
  return TRUE;
}

static gboolean
restrict_files (TlReady *ready)
{
  ready->landlock = tl_landlock_get_version ();
  return ready->landlock == 0 || tl_landlock_restrict (ready->landlock, readable)
         || fail (ready, "Landlock is there, but refuses");
}

static gboolean
restrict_calls (int channel, TlReady *ready)
{
  if (!tl_filter_is_there ())
    return TRUE;
  ready->has_filter = tl_filter_load (channel);
  return ready->has_filter || fail (ready, "seccomp is there, but refuses");
}

void
tl_sandbox_enter (const TlSandbox *sandbox, TlReady *ready)
{
  /* A write beyond the limits is an error, not an end. */
  signal (SIGXFSZ, SIG_IGN);
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    (void) fail (ready, "rights cannot be given up");
  else if (!tl_rlimits_set (sandbox->memory_bytes, sandbox->cpu_seconds))
    (void) fail (ready, "limits of memory and time cannot be set");
  else if (drop_user (ready))
    {
      /* Both are forgotten when the user changes.  Nobody else may look into this process. */
      (void) prctl (PR_SET_PDEATHSIG, SIGKILL);
      (void) prctl (PR_SET_DUMPABLE, 0);
      ready->is_good = restrict_files (ready) && restrict_calls (sandbox->channel, ready);
    }
}
