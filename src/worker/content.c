/* SPDX-License-Identifier: GPL-3.0-or-later */
/* content.c - the bytes of a document, read to memory. */
#include "config.h"

#include "worker/content.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "source/file.h"

void
tl_content_clear (TlContent *content)
{
  g_clear_pointer (&content->bytes, g_bytes_unref);
  g_clear_pointer (&content->sha256, g_free);
}

static gboolean
is_same (const struct stat *before, const struct stat *after)
{
  return before->st_size == after->st_size && before->st_mtim.tv_sec == after->st_mtim.tv_sec
         && before->st_mtim.tv_nsec == after->st_mtim.tv_nsec;
}

gboolean
tl_content_read (TlContent *content, int fd, gsize max_bytes, GError **error)
{
  struct stat before, after;
  GBytes *bytes;

  if (lseek (fd, 0, SEEK_SET) < 0 || fstat (fd, &before) != 0)
    {
      tl_file_set_error (error, errno);
      return FALSE;
    }
  bytes = tl_file_read_fd (fd, max_bytes, error);
  if (bytes == NULL)
    return FALSE;
  content->bytes = bytes;
  content->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  content->is_changed = fstat (fd, &after) != 0 || !is_same (&before, &after);
  return TRUE;
}
