/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board.c - the page that a worker is at. */
#include "config.h"

#include "worker/board.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

struct _TlBoard
{
  gint page; /* atomic */
};

TlBoard *
tl_board_open (int fd)
{
  void *memory = mmap (NULL, sizeof (TlBoard), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);

  return memory != MAP_FAILED ? memory : NULL;
}

TlBoard *
tl_board_new (int *fd)
{
  int memory = memfd_create ("page", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  TlBoard *board;

  if (memory < 0)
    return NULL;
  /* A worker that could shorten it would end the pool. */
  if (ftruncate (memory, sizeof (TlBoard)) != 0
      || fcntl (memory, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0
      || (board = tl_board_open (memory)) == NULL)
    {
      close (memory);
      return NULL;
    }
  *fd = memory;
  return board;
}

void
tl_board_free (TlBoard *board)
{
  if (board != NULL)
    munmap (board, sizeof *board);
}

void
tl_board_set_page (TlBoard *board, guint page)
{
  g_atomic_int_set (&board->page, (gint) page);
}

guint
tl_board_get_page (const TlBoard *board)
{
  return (guint) MAX (g_atomic_int_get (&board->page), 0);
}
