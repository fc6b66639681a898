/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stdin.c - standard input as one document, named "-". */
#include "config.h"

#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "source/file.h"
#include "source/source.h"

extern const TlSourceKind tl_source_stdin;

typedef struct
{
  gsize max_bytes;
  gboolean is_named;
} Stdin;

static gboolean
accepts_stdin (const char *where)
{
  return strcmp (where, "-") == 0;
}

static gpointer
open_stdin (const char *where, const TlSourceOptions *options, GError **error)
{
  Stdin *self = g_new0 (Stdin, 1);

  self->max_bytes = options->max_bytes;
  return self;
}

static const char *
next_stdin (gpointer self)
{
  Stdin *input = self;
  gboolean first = !input->is_named;

  input->is_named = TRUE;
  return first ? "-" : NULL;
}

static gboolean
write_all (int fd, const guint8 *bytes, gsize len)
{
  while (len > 0)
    {
      gssize n = write (fd, bytes, len);

      if (n < 0 && errno != EINTR)
        return FALSE;
      bytes += MAX (n, 0);
      len -= (gsize) MAX (n, 0);
    }
  return TRUE;
}

/* To memory: what comes by a pipe can be read only once, and a worker may need it again. */
static int
open_fd (gpointer self, GError **error)
{
  Stdin *input = self;
  g_autoptr (GBytes) bytes = tl_file_read_fd (STDIN_FILENO, input->max_bytes, error);
  int fd;

  if (bytes == NULL)
    return -1;
  fd = memfd_create ("standard input", MFD_CLOEXEC);
  if (fd >= 0 && write_all (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)))
    {
      (void) lseek (fd, 0, SEEK_SET);
      return fd;
    }
  tl_file_set_error (error, errno);
  if (fd >= 0)
    close (fd);
  return -1;
}

const TlSourceKind tl_source_stdin = { "stdin", accepts_stdin, open_stdin, next_stdin, open_fd, g_free };
