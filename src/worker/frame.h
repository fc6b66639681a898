/* SPDX-License-Identifier: GPL-3.0-or-later */
/* frame.h - from a worker to the pool: a head of fixed size, then as many bytes as it says.
 *
 * The pool believes nothing: kinds, numbers and lengths are checked here, contents by who takes them.
 */
#ifndef TL_WORKER_FRAME_H
#define TL_WORKER_FRAME_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TL_FRAME_READY,     /* TlReady: the doors are closed */
  TL_FRAME_READ,      /* TlRead: the bytes are in memory, nothing looked at them yet */
  TL_FRAME_TEXT,      /* UTF-8: the text, if the pool wants it */
  TL_FRAME_RECORD,    /* wire.h: all that came of it */
  TL_FRAME_UNCHANGED, /* the bytes are those of last time */
  TL_FRAME_LAST
} TlFrameKind;

typedef struct
{
  guint32 kind;
  guint32 job;  /* of the order */
  guint32 peak; /* the most memory that the worker ever had, MB */
  guint32 len;  /* of the body */
} TlFrameHead;

typedef struct
{
  guint32 is_good;
  guint32 landlock; /* version of the kernel's Landlock; 0: none */
  guint32 has_filter;
  guint32 is_dropped; /* it was root and is nobody now */
  char problem[256];  /* why it is not good; ended by NUL */
} TlReady;

typedef struct
{
  guint64 bytes;
  char sha256[65];
} TlRead;

/* Writes all of it.  Returns: FALSE when nobody reads. */
gboolean tl_frame_send (int channel, const TlFrameHead *head, const void *body);

typedef enum
{
  TL_FRAME_MORE,  /* not whole yet */
  TL_FRAME_WHOLE, /* head and body stand in the reader */
  TL_FRAME_END,   /* the worker is gone */
  TL_FRAME_BAD    /* no worker of ours would send that */
} TlFrameState;

/* Zero to begin with. */
typedef struct
{
  TlFrameHead head;
  gsize n_head;     /* bytes of it */
  GByteArray *body; /* as far as it came; NULL: none */
} TlFrameReader;

/* Reads what there is, without waiting, up to one whole frame. */
TlFrameState tl_frame_reader_fill (TlFrameReader *reader, int channel);
/* Makes it ready for the next frame. */
void tl_frame_reader_clear (TlFrameReader *reader);

G_END_DECLS

#endif /* TL_WORKER_FRAME_H */
