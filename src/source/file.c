/* SPDX-License-Identifier: GPL-3.0-or-later */
/* file.c - one file as a source; reading regular files. */
#include "config.h"

#include "source/file.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "source/source.h"

#define CHUNK ((gsize) 1 << 16)

extern const TlSourceKind tl_source_file;

void
tl_file_set_error (GError **error, int number)
{
  static const struct
  {
    int number;
    const char *sentence;
  } sentences[] = {
    { ENOENT, "There is no such file." },
    { ENOTDIR, "There is no such file: a part of its path is no folder." },
    { EACCES, "It may not be read: permission denied." },
    { EPERM, "It may not be read: permission denied." },
    { ELOOP, "Its symbolic links lead in a circle." },
    { ENAMETOOLONG, "Its path is too long." },
    { EISDIR, "It is a folder." },
    { EMFILE, "Too many files are open." },
    { ENFILE, "Too many files are open." },
    { ENXIO, "It is no regular file." },
    { EIO, "It could not be read: the medium reports an error." },
    { EBADF, "It is closed." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i].number == number)
      {
        g_set_error_literal (error, TL_ERROR, TL_ERROR_IO, sentences[i].sentence);
        return;
      }
  g_set_error (error, TL_ERROR, TL_ERROR_IO, "It could not be read (system error %d).", number);
}

static void
set_too_big (GError **error, gsize max_bytes)
{
  g_set_error (error, TL_ERROR, TL_ERROR_LIMIT,
               "It has more than %" G_GSIZE_FORMAT " bytes, the most that is read.", max_bytes);
}

/* Reads up to ${max_bytes} + 1 bytes, so that a file that grew is seen. */
static gboolean
read_all (int fd, gsize max_bytes, GByteArray *bytes, GError **error)
{
  for (;;)
    {
      gsize have = bytes->len, want = MIN (MAX (CHUNK, have / 2), max_bytes + 1 - have);
      gssize n;

      if (want == 0)
        {
          set_too_big (error, max_bytes);
          return FALSE;
        }
      g_byte_array_set_size (bytes, (guint) (have + want));
      do
        n = read (fd, bytes->data + have, want);
      while (n < 0 && errno == EINTR);
      if (n < 0)
        {
          tl_file_set_error (error, errno);
          return FALSE;
        }
      g_byte_array_set_size (bytes, (guint) (have + (gsize) n));
      if (n == 0)
        return TRUE;
    }
}

GBytes *
tl_file_read_fd (int fd, gsize max_bytes, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  /* A GByteArray holds less than 4 GiB. */
  if (!read_all (fd, MIN (max_bytes, G_MAXUINT32 - CHUNK), bytes, error))
    return NULL;
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static gboolean
check_regular (int fd, gsize max_bytes, GError **error)
{
  struct stat info;

  if (fstat (fd, &info) != 0)
    tl_file_set_error (error, errno);
  else if (!S_ISREG (info.st_mode))
    tl_file_set_error (error, ENXIO);
  else if ((guint64) info.st_size > max_bytes)
    set_too_big (error, max_bytes);
  else
    return TRUE;
  return FALSE;
}

/* Asked before it is opened: opening alone makes some devices act. */
static gboolean
check_kind (const char *path, GError **error)
{
  struct stat info;

  if (stat (path, &info) != 0)
    tl_file_set_error (error, errno);
  else if (S_ISDIR (info.st_mode))
    g_set_error_literal (error, TL_ERROR, TL_ERROR_IO, "It is a folder that could not be opened.");
  else if (!S_ISREG (info.st_mode))
    g_set_error_literal (error, TL_ERROR, TL_ERROR_IO,
                         "It is a pipe, socket or device; only regular files are read.");
  else
    return TRUE;
  return FALSE;
}

int
tl_file_open (const char *path, gsize max_bytes, GError **error)
{
  int fd;

  if (!check_kind (path, error))
    return -1;
  fd = g_open (path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, 0);
  if (fd < 0)
    tl_file_set_error (error, errno);
  if (fd < 0 || check_regular (fd, max_bytes, error))
    return fd;
  close (fd);
  return -1;
}

GBytes *
tl_file_read (const char *path, gsize max_bytes, GError **error)
{
  int fd = tl_file_open (path, max_bytes, error);
  GBytes *bytes;

  if (fd < 0)
    return NULL;
  bytes = tl_file_read_fd (fd, max_bytes, error);
  close (fd);
  return bytes;
}

/* The source of one file: its name, once. */
typedef struct
{
  char *path;
  gsize max_bytes;
  gboolean is_wanted;
} OneFile;

static gboolean
accepts_file (const char *where)
{
  return TRUE;
}

static gpointer
open_file (const char *where, const TlSourceOptions *options, GError **error)
{
  OneFile *file = g_new (OneFile, 1);

  file->path = g_strdup (where);
  file->max_bytes = options->max_bytes;
  file->is_wanted = tl_source_is_wanted (options, where, FALSE);
  return file;
}

static const char *
next_file (gpointer self)
{
  OneFile *file = self;

  if (!file->is_wanted)
    return NULL;
  file->is_wanted = FALSE;
  return file->path;
}

static int
open_fd (gpointer self, GError **error)
{
  OneFile *file = self;

  return tl_file_open (file->path, file->max_bytes, error);
}

static void
free_file (gpointer self)
{
  OneFile *file = self;

  g_free (file->path);
  g_free (file);
}

const TlSourceKind tl_source_file = { "file", accepts_file, open_file, next_file, open_fd, free_file };
