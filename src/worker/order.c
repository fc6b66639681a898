/* SPDX-License-Identifier: GPL-3.0-or-later */
/* order.c - a message that carries descriptors over a socket. */
#include "config.h"

#include "worker/order.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>

/* Aligned as the system wants it. */
typedef union
{
  struct cmsghdr head;
  char bytes[CMSG_SPACE (TL_ORDER_FDS_MAX * sizeof (int))];
} Control;

gboolean
tl_order_send (int channel, const void *order, gsize len, const int *fds, guint n)
{
  Control control = { .bytes = { 0 } };
  struct iovec part = { (void *) order, len };
  struct msghdr message = { .msg_iov = &part, .msg_iovlen = 1 };
  struct cmsghdr *head;
  gssize sent;

  g_assert (n > 0 && n <= TL_ORDER_FDS_MAX);
  message.msg_control = control.bytes;
  message.msg_controllen = CMSG_SPACE (n * sizeof (int));
  head = CMSG_FIRSTHDR (&message);
  head->cmsg_level = SOL_SOCKET;
  head->cmsg_type = SCM_RIGHTS;
  head->cmsg_len = CMSG_LEN (n * sizeof (int));
  memcpy (CMSG_DATA (head), fds, n * sizeof (int));
  do
    sent = sendmsg (channel, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent == (gssize) len;
}

gboolean
tl_order_receive (int channel, void *order, gsize len, int *fds, guint n)
{
  Control control = { .bytes = { 0 } };
  struct iovec part = { order, len };
  struct msghdr message = { .msg_iov = &part, .msg_iovlen = 1 };
  const struct cmsghdr *head;
  gssize got;

  message.msg_control = control.bytes;
  message.msg_controllen = sizeof control.bytes;
  do
    got = recvmsg (channel, &message, MSG_CMSG_CLOEXEC);
  while (got < 0 && errno == EINTR);
  head = got == (gssize) len ? CMSG_FIRSTHDR (&message) : NULL;
  if (head == NULL || head->cmsg_type != SCM_RIGHTS || head->cmsg_len != CMSG_LEN (n * sizeof (int)))
    return FALSE;
  memcpy (fds, CMSG_DATA (head), n * sizeof (int));
  return TRUE;
}
