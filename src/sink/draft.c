/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft.c - a file that stands under its name only when it is whole. */
#include "config.h"

#include "sink/draft.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

struct _TlDraft
{
  char *path;   /* the final name; symbolic links resolved */
  char *hidden; /* the name until then, or NULL: it has none yet */
  int fd;
  gboolean is_direct; /* a device or pipe: what is written is out */
};

static void
set_error (GError **error, const char *what)
{
  int number = errno;

  g_set_error (error, TL_ERROR, TL_ERROR_IO, "%s: %s", what, g_strerror (number));
}

/* A hidden name beside the final one that is not taken. */
static char *
invent_name (const char *path)
{
  g_autofree char *dir = g_path_get_dirname (path), *name = g_path_get_basename (path);

  return g_strdup_printf ("%s/.%.200s.%08x", dir, name, g_random_int ());
}

static int
open_hidden (TlDraft *draft, mode_t mode)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *hidden = invent_name (draft->path);
      int fd = g_open (hidden, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);

      if (fd >= 0)
        draft->hidden = g_steal_pointer (&hidden);
      if (fd >= 0 || errno != EEXIST)
        return fd;
    }
  return -1;
}

static int
open_nameless (const TlDraft *draft, mode_t mode)
{
  g_autofree char *dir = g_path_get_dirname (draft->path);

  /* Without /proc it could never be given a name. */
  if (access ("/proc/self/fd", X_OK) != 0)
    return -1;
  return open (dir, O_TMPFILE | O_WRONLY | O_CLOEXEC, mode);
}

static void
open_draft (TlDraft *draft)
{
  struct stat info;
  gboolean exists = stat (draft->path, &info) == 0;

  if (exists && !S_ISREG (info.st_mode))
    {
      draft->is_direct = TRUE;
      draft->fd = g_open (draft->path, O_WRONLY | O_CLOEXEC, 0);
      return;
    }
  draft->fd = open_nameless (draft, 0666);
  if (draft->fd < 0)
    draft->fd = open_hidden (draft, 0666);
  if (draft->fd >= 0 && exists)
    (void) fchmod (draft->fd, info.st_mode & 0777);
}

TlDraft *
tl_draft_new (const char *path, GError **error)
{
  g_autoptr (TlDraft) draft = g_new0 (TlDraft, 1);
  char *real = realpath (path, NULL);

  draft->path = g_strdup (real != NULL ? real : path);
  free (real);
  open_draft (draft);
  if (draft->fd >= 0)
    return g_steal_pointer (&draft);
  set_error (error, "it cannot be written");
  return NULL;
}

void
tl_draft_free (TlDraft *draft)
{
  if (draft == NULL)
    return;
  if (draft->fd >= 0)
    close (draft->fd);
  if (draft->hidden != NULL)
    g_unlink (draft->hidden);
  g_free (draft->hidden);
  g_free (draft->path);
  g_free (draft);
}

int
tl_draft_get_fd (const TlDraft *draft)
{
  return draft->fd;
}

/* A file without a name cannot replace another at once: it gets a hidden name first. */
static gboolean
give_name (TlDraft *draft)
{
  g_autofree char *self = g_strdup_printf ("/proc/self/fd/%d", draft->fd);

  for (guint i = 0; i < 100 && draft->hidden == NULL; i++)
    {
      g_autofree char *hidden = invent_name (draft->path);

      if (linkat (AT_FDCWD, self, AT_FDCWD, hidden, AT_SYMLINK_FOLLOW) == 0)
        draft->hidden = g_steal_pointer (&hidden);
      else if (errno != EEXIST)
        return FALSE;
    }
  return draft->hidden != NULL;
}

gboolean
tl_draft_publish (TlDraft *draft, GError **error)
{
  if (draft->is_direct)
    return TRUE;
  /* EINVAL: the file system knows no fsync. */
  if ((fsync (draft->fd) != 0 && errno != EINVAL) || !give_name (draft)
      || g_rename (draft->hidden, draft->path) != 0)
    {
      set_error (error, "it cannot be put in its place");
      return FALSE;
    }
  g_clear_pointer (&draft->hidden, g_free);
  return TRUE;
}
