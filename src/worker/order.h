/* SPDX-License-Identifier: GPL-3.0-or-later */
/* order.h - from the pool to a worker: read this descriptor. */
#ifndef TL_WORKER_ORDER_H
#define TL_WORKER_ORDER_H

#include <glib.h>

G_BEGIN_DECLS

#define TL_ORDER_FDS_MAX 3

typedef struct
{
  guint32 job;
  guint32 stop_page; /* this page and those behind it are left out; 0: none */
  char sha256[65];   /* what it had when it was read last, or "" */
} TlOrder;

/* Sends ${len} bytes with ${n} descriptors.  Returns: FALSE when nobody listens. */
gboolean tl_order_send (int channel, const void *order, gsize len, const int *fds, guint n);

/* Waits.  Returns: FALSE when nobody sends any more, or not just so many bytes and descriptors. */
gboolean tl_order_receive (int channel, void *order, gsize len, int *fds, guint n);

G_END_DECLS

#endif /* TL_WORKER_ORDER_H */
