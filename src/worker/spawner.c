/* SPDX-License-Identifier: GPL-3.0-or-later */
/* spawner.c - a process of which workers are made. */
#include "config.h"

#include "worker/spawner.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "worker/order.h"

#define SOCKET 3 /* of the spawner to the pool: where a worker will have its channel */

struct _TlSpawner
{
  GPid pid;
  int socket;
};

/* A terminal's ^C is for the program, which then ends its workers. */
static void
leave_signals (void)
{
  static const int ignored[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGPIPE };
  sigset_t none;

  for (guint i = 0; i < G_N_ELEMENTS (ignored); i++)
    signal (ignored[i], SIG_IGN);
  signal (SIGCHLD, SIG_DFL);
  sigemptyset (&none);
  sigprocmask (SIG_SETMASK, &none, NULL);
}

/* Ends with the program, also if that is gone already. */
static void
follow (GPid program)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  if (getppid () != program)
    _exit (0);
}

static void
point_at_nothing (int fd, int flags)
{
  int nothing = open ("/dev/null", flags | O_CLOEXEC);

  if (nothing >= 0 && nothing != fd)
    {
      dup2 (nothing, fd);
      close (nothing);
    }
}

G_NORETURN static void
become_worker (const TlTrade *trade, GPid program, const int *fds)
{
  int board = fds[2];

  follow (program);
  dup2 (fds[0], TL_WORKER_CHANNEL);
  dup2 (fds[1], STDERR_FILENO);
  if (board != TL_WORKER_CHANNEL + 1)
    dup2 (board, TL_WORKER_CHANNEL + 1);
  close_range (TL_WORKER_CHANNEL + 2, ~0U, 0);
  tl_worker_run (trade, TL_WORKER_CHANNEL + 1);
}

/* A child of the program, not of the spawner: who waits for it learns how it ended. */
static GPid
clone_sibling (void)
{
  return (GPid) syscall (SYS_clone, CLONE_PARENT | SIGCHLD, NULL, NULL, NULL, NULL);
}

G_NORETURN static void
run_spawner (const TlTrade *trade, GPid program)
{
  int fds[TL_ORDER_FDS_MAX];
  char order;

  follow (program);
  leave_signals ();
  point_at_nothing (STDIN_FILENO, O_RDONLY);
  point_at_nothing (STDOUT_FILENO, O_WRONLY);
  close_range (SOCKET + 1, ~0U, 0);
  tl_engine_warm ();
  while (tl_order_receive (SOCKET, &order, sizeof order, fds, TL_ORDER_FDS_MAX))
    {
      GPid pid;

      tl_engine_forge (trade->engine, trade->heat, trade->n_heat);
      pid = clone_sibling ();
      if (pid == 0)
        become_worker (trade, program, fds);
      for (guint i = 0; i < TL_ORDER_FDS_MAX; i++)
        close (fds[i]);
      if (send (SOCKET, &pid, sizeof pid, MSG_NOSIGNAL) != sizeof pid)
        break;
    }
  _exit (0);
}

TlSpawner *
tl_spawner_new (const TlTrade *trade, GError **error)
{
  GPid program = getpid (), pid = -1;
  int ends[2];
  TlSpawner *spawner;

  if (socketpair (AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) == 0)
    pid = fork ();
  if (pid == 0)
    {
      if (ends[1] != SOCKET)
        dup2 (ends[1], SOCKET);
      run_spawner (trade, program);
    }
  if (pid < 0)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_IO, "no worker can be started: %s", g_strerror (errno));
      return NULL;
    }
  close (ends[1]);
  spawner = g_new (TlSpawner, 1);
  spawner->pid = pid;
  spawner->socket = ends[0];
  return spawner;
}

void
tl_spawner_free (TlSpawner *spawner)
{
  if (spawner == NULL)
    return;
  kill (spawner->pid, SIGKILL);
  while (waitpid (spawner->pid, NULL, 0) < 0 && errno == EINTR)
    ;
  close (spawner->socket);
  g_free (spawner);
}

GPid
tl_spawner_make (TlSpawner *spawner, int channel, int words, int board)
{
  const int fds[TL_ORDER_FDS_MAX] = { channel, words, board };
  const char order = 0;
  GPid pid = -1;
  gssize n;

  if (!tl_order_send (spawner->socket, &order, sizeof order, fds, TL_ORDER_FDS_MAX))
    return -1;
  do
    n = recv (spawner->socket, &pid, sizeof pid, 0);
  while (n < 0 && errno == EINTR);
  return n == sizeof pid ? pid : -1;
}
