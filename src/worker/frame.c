/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frame.c - messages of a worker. */
#include "config.h"

#include "worker/frame.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define RECORD_MAX ((guint32) 128 << 20) /* bytes: 20,000 facts with their words */
#define TEXT_MAX   ((guint32) 256 << 20)
#define CHUNK      ((gsize) 256 << 10)

/* What a body of each kind may have. */
static const struct
{
  guint32 least, most;
} lengths[] = {
  { sizeof (TlReady), sizeof (TlReady) },
  { sizeof (TlRead), sizeof (TlRead) },
  { 0, TEXT_MAX },
  { 1, RECORD_MAX },
  { 0, 0 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lengths) == TL_FRAME_LAST);

static gboolean
write_all (int channel, const void *bytes, gsize len)
{
  const guint8 *at = bytes;

  while (len > 0)
    {
      gssize n = write (channel, at, len);

      if (n < 0 && errno != EINTR)
        return FALSE;
      at += MAX (n, 0);
      len -= (gsize) MAX (n, 0);
    }
  return TRUE;
}

gboolean
tl_frame_send (int channel, const TlFrameHead *head, const void *body)
{
  return write_all (channel, head, sizeof *head) && write_all (channel, body, head->len);
}

/* Returns: TL_FRAME_WHOLE when all ${want} bytes came to ${into}. */
static TlFrameState
receive (int channel, guint8 *into, gsize want, gsize *got)
{
  gssize n;

  do
    n = recv (channel, into, want, MSG_DONTWAIT);
  while (n < 0 && errno == EINTR);
  if (n < 0)
    return errno == EAGAIN ? TL_FRAME_MORE : TL_FRAME_END;
  if (n == 0)
    return TL_FRAME_END;
  *got += (gsize) n;
  return (gsize) n == want ? TL_FRAME_WHOLE : TL_FRAME_MORE;
}

static TlFrameState
fill_head (TlFrameReader *reader, int channel)
{
  const TlFrameHead *head = &reader->head;
  TlFrameState state = receive (channel, (guint8 *) &reader->head + reader->n_head,
                                sizeof reader->head - reader->n_head, &reader->n_head);

  if (state != TL_FRAME_WHOLE)
    return state;
  if (head->kind >= TL_FRAME_LAST || head->len < lengths[head->kind].least
      || head->len > lengths[head->kind].most)
    return TL_FRAME_BAD;
  reader->body = g_byte_array_new ();
  return TL_FRAME_WHOLE;
}

/* Room is made for what came, not for what was promised. */
static TlFrameState
fill_body (TlFrameReader *reader, int channel)
{
  while (reader->body->len < reader->head.len)
    {
      gsize have = reader->body->len, got = 0, want = MIN (CHUNK, reader->head.len - have);
      TlFrameState state;

      g_byte_array_set_size (reader->body, (guint) (have + want));
      state = receive (channel, reader->body->data + have, want, &got);
      g_byte_array_set_size (reader->body, (guint) (have + got));
      if (state == TL_FRAME_END || got == 0)
        return state;
    }
  return TL_FRAME_WHOLE;
}

TlFrameState
tl_frame_reader_fill (TlFrameReader *reader, int channel)
{
  if (reader->n_head < sizeof reader->head)
    {
      TlFrameState state = fill_head (reader, channel);

      if (state != TL_FRAME_WHOLE)
        return state;
    }
  return fill_body (reader, channel);
}

void
tl_frame_reader_clear (TlFrameReader *reader)
{
  reader->n_head = 0;
  g_clear_pointer (&reader->body, g_byte_array_unref);
}
