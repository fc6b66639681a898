/* SPDX-License-Identifier: GPL-3.0-or-later */
/* halt.c - somebody asks a long run to end. */
#include "config.h"

#include "cli/halt.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

#define ECHO (50 * 1000) /* microseconds */

static void
fill_set (sigset_t *set)
{
  sigemptyset (set);
  sigaddset (set, SIGINT);
  sigaddset (set, SIGTERM);
}

void
tl_halt_init (TlHalt *halt)
{
  sigset_t set;

  fill_set (&set);
  sigprocmask (SIG_BLOCK, &set, NULL);
  halt->fd = signalfd (-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
  halt->number = 0;
}

void
tl_halt_clear (TlHalt *halt)
{
  sigset_t set;

  if (halt->fd >= 0)
    close (halt->fd);
  fill_set (&set);
  sigprocmask (SIG_UNBLOCK, &set, NULL);
}

gboolean
tl_halt_check (TlHalt *halt)
{
  struct signalfd_siginfo info;
  sigset_t set;

  if (halt->number != 0)
    return TRUE;
  if (read (halt->fd, &info, sizeof info) != sizeof info)
    return FALSE;
  halt->number = (int) info.ssi_signo;
  /* timeout(1) and others tell the process and then its group: that is one wish. */
  g_usleep (ECHO);
  while (read (halt->fd, &info, sizeof info) == sizeof info)
    continue;
  /* The next one does what it always does. */
  fill_set (&set);
  sigprocmask (SIG_UNBLOCK, &set, NULL);
  return TRUE;
}

gboolean
tl_halt_wait (const TlHalt *halt, int fd, int milliseconds)
{
  struct pollfd fds[] = { { fd, POLLIN, 0 }, { halt->number == 0 ? halt->fd : -1, POLLIN, 0 } };

  return poll (fds, G_N_ELEMENTS (fds), milliseconds) != 0;
}
