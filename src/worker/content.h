/* SPDX-License-Identifier: GPL-3.0-or-later */
/* content.h - the bytes of a document, read to memory: a file that is mapped and shrinks ends its reader. */
#ifndef TL_WORKER_CONTENT_H
#define TL_WORKER_CONTENT_H

#include "tenderlens.h"

G_BEGIN_DECLS

typedef struct
{
  GBytes *bytes;
  char *sha256;        /* lower-case hex */
  gboolean is_changed; /* somebody wrote to the file meanwhile: the bytes are nobody's */
} TlContent;

/* Reads ${fd} from its start to its end.  Fails with TL_ERROR_IO, or TL_ERROR_LIMIT beyond ${max_bytes}. */
gboolean tl_content_read (TlContent *content, int fd, gsize max_bytes, GError **error);
void tl_content_clear (TlContent *content);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlContent, tl_content_clear)

G_END_DECLS

#endif /* TL_WORKER_CONTENT_H */
