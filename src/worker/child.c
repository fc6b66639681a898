/* SPDX-License-Identifier: GPL-3.0-or-later */
/* child.c - a worker as the pool sees it. */
#include "config.h"

#include "worker/child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "worker/board.h"

#define WORDS_MAX 4096 /* bytes of its standard error that are kept */

struct _TlChild
{
  GPid pid; /* 0: waited for */
  int channel;
  int words; /* its standard error */
  clockid_t clock;
  TlBoard *board;
  TlFrameReader reader;
  char *last_words;
};

static void
close_pair (int *pair)
{
  for (guint i = 0; i < 2; i++)
    if (pair[i] >= 0)
      close (pair[i]);
}

/* Takes the pool's ends; a worker that floods its standard error must not stand still, so nobody waits. */
static TlChild *
make (TlSpawner *spawner, const int *channel, const int *words, TlBoard *board, int board_fd)
{
  GPid pid = tl_spawner_make (spawner, channel[1], words[1], board_fd);
  TlChild *child;

  if (pid <= 0)
    return NULL;
  child = g_new0 (TlChild, 1);
  child->pid = pid;
  child->channel = channel[0];
  child->words = words[0];
  child->board = board;
  (void) clock_getcpuclockid (pid, &child->clock);
  return child;
}

TlChild *
tl_child_new (TlSpawner *spawner)
{
  int channel[2] = { -1, -1 }, words[2] = { -1, -1 }, board_fd = -1;
  TlBoard *board = tl_board_new (&board_fd);
  TlChild *child = NULL;

  if (board != NULL && socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, channel) == 0
      && pipe2 (words, O_CLOEXEC | O_NONBLOCK) == 0)
    child = make (spawner, channel, words, board, board_fd);
  if (board_fd >= 0)
    close (board_fd);
  if (child != NULL)
    {
      channel[0] = words[0] = -1;
      board = NULL;
    }
  close_pair (channel);
  close_pair (words);
  tl_board_free (board);
  return child;
}

static int
wait_for (TlChild *child, struct rusage *usage)
{
  int status = 0;

  kill (child->pid, SIGKILL);
  while (wait4 (child->pid, &status, 0, usage) < 0 && errno == EINTR)
    ;
  child->pid = 0;
  return status;
}

void
tl_child_free (TlChild *child)
{
  struct rusage usage;

  if (child == NULL)
    return;
  if (child->pid != 0)
    (void) wait_for (child, &usage);
  close (child->channel);
  close (child->words);
  tl_board_free (child->board);
  tl_frame_reader_clear (&child->reader);
  g_free (child->last_words);
  g_free (child);
}

int
tl_child_get_channel (const TlChild *child)
{
  return child->channel;
}

gboolean
tl_child_give (TlChild *child, const TlOrder *order, int fd)
{
  tl_board_set_page (child->board, 0);
  return tl_order_send (child->channel, order, sizeof *order, &fd, 1);
}

TlFrameState
tl_child_read (TlChild *child, TlFrameReader **reader)
{
  *reader = &child->reader;
  return tl_frame_reader_fill (&child->reader, child->channel);
}

/* What there is is taken, so that there is room for more; the beginning is kept.  One that never stops
 * talking is not listened to for ever. */
char *
tl_child_take_words (TlChild *child)
{
  GString *words = g_string_new (NULL);
  char part[4096];
  gssize n;

  for (guint i = 0; i < 32 && (n = read (child->words, part, sizeof part)) > 0; i++)
    g_string_append_len (words, part, MIN (n, (gssize) (WORDS_MAX - MIN (words->len, WORDS_MAX))));
  return g_string_free (words, FALSE);
}

gint64
tl_child_get_cpu (const TlChild *child)
{
  struct timespec used = { 0 };

  if (clock_gettime (child->clock, &used) != 0)
    return 0;
  return (gint64) used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000;
}

/* One that is going by itself gets the moment it needs: else its end would look like ours. */
static void
let_go (const TlChild *child)
{
  siginfo_t info = { 0 };

  for (guint i = 0; i < 200; i++)
    {
      if (waitid (P_PID, (id_t) child->pid, &info, WEXITED | WNOHANG | WNOWAIT) != 0 || info.si_pid != 0)
        return;
      g_usleep (1000);
    }
}

void
tl_child_end (TlChild *child, TlEnd *end)
{
  struct rusage usage = { 0 };

  if (end->kind == TL_END_ITSELF)
    let_go (child);
  end->wait_status = wait_for (child, &usage);
  end->peak = (guint64) MAX (usage.ru_maxrss, 0) * 1024;
  end->page = tl_board_get_page (child->board);
  g_free (child->last_words);
  child->last_words = tl_child_take_words (child);
  end->words = child->last_words;
}
