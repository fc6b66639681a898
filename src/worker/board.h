/* SPDX-License-Identifier: GPL-3.0-or-later */
/* board.h - the page that a worker is at, where the pool can see it also after the worker is gone.
 *
 * Memory that both share: a message for each page would cost a switch of processes each time.
 */
#ifndef TL_WORKER_BOARD_H
#define TL_WORKER_BOARD_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TlBoard TlBoard;

/* Returns: (nullable): a new board; its descriptor, for the worker, in ${fd}. */
TlBoard *tl_board_new (int *fd);
/* Returns: (nullable): the board behind ${fd}. */
TlBoard *tl_board_open (int fd);
void tl_board_free (TlBoard *board);

/* 1-based; 0: at none. */
void tl_board_set_page (TlBoard *board, guint page);
guint tl_board_get_page (const TlBoard *board);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlBoard, tl_board_free)

G_END_DECLS

#endif /* TL_WORKER_BOARD_H */
