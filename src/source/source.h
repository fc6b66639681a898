/* SPDX-License-Identifier: GPL-3.0-or-later */
/* source.h - where documents come from: names in a fixed order, each with its bytes on demand.
 *
 * A new kind of place is one file and one line in source_list.h.
 */
#ifndef TL_SOURCE_SOURCE_H
#define TL_SOURCE_SOURCE_H

#include <sys/stat.h>

#include "tenderlens.h"

G_BEGIN_DECLS

typedef struct
{
  const char *const *includes; /* globs, NULL-ended, or NULL: names of which one must fit */
  const char *const *excludes; /* the same: none may fit; a folder's name leaves out what is in it */
  gsize max_bytes;
  dev_t skip_device; /* the file that is being written, which is no input; */
  ino_t skip_inode;  /* 0: none */
} TlSourceOptions;

typedef struct _TlSource TlSource;

/* What a kind of source must know.  ${self} is its own. */
typedef struct
{
  const char *name;
  gboolean (*accepts) (const char *where);
  gpointer (*open) (const char *where, const TlSourceOptions *options, GError **error);
  /* Returns: (nullable): the next name, until the next call; NULL at the end. */
  const char *(*next) (gpointer self);
  int (*open_fd) (gpointer self, GError **error);
  void (*free) (gpointer self);
} TlSourceKind;

/**
 * tl_source_open:
 * ${where} is "-" (standard input), a folder (with all below it but hidden files, by the bytes of their
 * names, each folder once), or a file.  ${options} must outlive the source.
 * A place that is not there is a name whose bytes cannot be read: it fails when it is read.
 * Returns: (transfer full): a source for tl_source_free().
 */
TlSource *tl_source_open (const char *where, const TlSourceOptions *options);

/* The places that the file ${list} ("-": standard input) names, one a line, or ended by NUL if its first
 * 64 KB hold one.  Fails with TL_ERROR_IO when the list cannot be read. */
TlSource *tl_source_open_list (const char *list, const TlSourceOptions *options, GError **error);

void tl_source_free (TlSource *source);

/* Returns: (nullable): the name (bytes) of the next document, until the next call; NULL at the end. */
const char *tl_source_next (TlSource *source);

/* The document that was named last.
 * Fails with TL_ERROR_IO (not there, no right, no regular file) or TL_ERROR_LIMIT; the message is a sentence.
 * Returns: a descriptor of a regular file of at most max_bytes, for the caller to close, and what the system
 * knows of it in ${info} (nullable); -1 when it fails. */
int tl_source_open_fd (TlSource *source, struct stat *info, GError **error);
/* The same, read to memory. */
GBytes *tl_source_read (TlSource *source, GError **error);

/* Returns: whether the options want ${path}. */
gboolean tl_source_is_wanted (const TlSourceOptions *options, const char *path, gboolean is_folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSource, tl_source_free)

G_END_DECLS

#endif /* TL_SOURCE_SOURCE_H */
