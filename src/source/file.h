/* SPDX-License-Identifier: GPL-3.0-or-later */
/* file.h - the bytes of one regular file, and nothing that could block or never end. */
#ifndef TL_SOURCE_FILE_H
#define TL_SOURCE_FILE_H

#include "tenderlens.h"

G_BEGIN_DECLS

/* Fails with TL_ERROR_IO (not there, no right, no regular file) or TL_ERROR_LIMIT (more than ${max_bytes});
 * the message is a sentence.  Never waits for another program: pipes, sockets and devices are refused.
 * Returns: a descriptor to read from, or -1. */
int tl_file_open (const char *path, gsize max_bytes, GError **error);

/* Fails as tl_file_open().
 * Returns: (transfer full): the bytes, read to memory. */
GBytes *tl_file_read (const char *path, gsize max_bytes, GError **error);

/* Reads ${fd} to its end.  Fails as tl_file_read(). */
GBytes *tl_file_read_fd (int fd, gsize max_bytes, GError **error);

/* Sets ${error} to what ${number} of errno.h means for a reader, in English in every locale. */
void tl_file_set_error (GError **error, int number);

G_END_DECLS

#endif /* TL_SOURCE_FILE_H */
