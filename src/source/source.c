/* SPDX-License-Identifier: GPL-3.0-or-later */
/* source.c - the list of kinds of sources, and which names are wanted. */
#include "config.h"

#include "source/source.h"

#include <errno.h>
#include <fnmatch.h>
#include <string.h>
#include <unistd.h>

#include "source/file.h"

#define SOURCE(name) extern const TlSourceKind tl_source_##name;
#include "source/source_list.h"
#undef SOURCE

static const TlSourceKind *const kinds[] = {
#define SOURCE(name) &tl_source_##name,
#include "source/source_list.h"
#undef SOURCE
};

struct _TlSource
{
  const TlSourceKind *kind;
  gpointer self;
  gsize max_bytes;
};

static TlSource *
open_kind (const TlSourceKind *kind, const char *where, const TlSourceOptions *options, GError **error)
{
  gpointer self = kind->open (where, options, error);
  TlSource *source;

  if (self == NULL)
    return NULL;
  source = g_new (TlSource, 1);
  source->kind = kind;
  source->self = self;
  source->max_bytes = options->max_bytes;
  return source;
}

TlSource *
tl_source_open (const char *where, const TlSourceOptions *options)
{
  guint i = 0;

  /* The last kind takes every place. */
  while (i + 1 < G_N_ELEMENTS (kinds) && !kinds[i]->accepts (where))
    i++;
  return open_kind (kinds[i], where, options, NULL);
}

TlSource *
tl_source_open_list (const char *list, const TlSourceOptions *options, GError **error)
{
  return open_kind (&tl_source_list, list, options, error);
}

void
tl_source_free (TlSource *source)
{
  if (source == NULL)
    return;
  source->kind->free (source->self);
  g_free (source);
}

const char *
tl_source_next (TlSource *source)
{
  return source->kind->next (source->self);
}

int
tl_source_open_fd (TlSource *source, struct stat *info, GError **error)
{
  int fd = source->kind->open_fd (source->self, error);

  if (fd < 0 || info == NULL || fstat (fd, info) == 0)
    return fd;
  tl_file_set_error (error, errno);
  close (fd);
  return -1;
}

GBytes *
tl_source_read (TlSource *source, GError **error)
{
  int fd = tl_source_open_fd (source, NULL, error);
  GBytes *bytes;

  if (fd < 0)
    return NULL;
  bytes = tl_file_read_fd (fd, source->max_bytes, error);
  close (fd);
  return bytes;
}

/* A glob with a slash is about the whole path, one without about the name alone. */
static gboolean
fits_one (const char *const *globs, const char *path)
{
  const char *slash = strrchr (path, '/');
  const char *name = slash != NULL ? slash + 1 : path;

  for (; globs != NULL && *globs != NULL; globs++)
    if (fnmatch (*globs, strchr (*globs, '/') != NULL ? path : name, 0) == 0)
      return TRUE;
  return FALSE;
}

gboolean
tl_source_is_wanted (const TlSourceOptions *options, const char *path, gboolean is_folder)
{
  gboolean all = options->includes == NULL || options->includes[0] == NULL;

  return !fits_one (options->excludes, path) && (is_folder || all || fits_one (options->includes, path));
}
