/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wanted.h - which documents a command is to read: places, lists of places, globs. */
#ifndef TL_CLI_WANTED_H
#define TL_CLI_WANTED_H

#include "source/source.h"

G_BEGIN_DECLS

/* As given; zero to begin with. */
typedef struct
{
  char *list;
  char **includes, **excludes;
} TlWanted;

/* Lines of a GOptionEntry[]; ${wanted} is a TlWanted. */
#define TL_WANTED_ENTRIES(wanted)                                                                             \
  { "files-from",                                                                                             \
    0,                                                                                                        \
    0,                                                                                                        \
    G_OPTION_ARG_FILENAME,                                                                                    \
    &(wanted)->list,                                                                                          \
    "read the files that LIST names, one a line or NUL-ended",                                                \
    "LIST" },                                                                                                 \
      { "include", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(wanted)->includes, "only files whose name fits GLOB", \
        "GLOB" },                                                                                             \
  {                                                                                                           \
    "exclude", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(wanted)->excludes,                                        \
        "no files or folders whose name fits GLOB", "GLOB"                                                    \
  }

void tl_wanted_clear (TlWanted *wanted);

/* A walk over all that is wanted: the list first, then the places in their order. */
typedef struct
{
  TlSourceOptions options;
  char **places; /* not owned; the next one */
  TlSource *source;
} TlWalk;

/* ${wanted} and ${places} must outlive the walk.  Returns: FALSE when the list cannot be read and one line
 * said so. */
gboolean tl_walk_begin (TlWalk *walk, const TlWanted *wanted, char **places, gsize max_bytes);
void tl_walk_end (TlWalk *walk);

/* Returns: (nullable): the next name, until the next call; NULL at the end. */
const char *tl_walk_next (TlWalk *walk);

/* Returns: how many documents there are; 0 when a list on standard input alone knows. */
guint64 tl_wanted_count (const TlWanted *wanted, char **places);

G_END_DECLS

#endif /* TL_CLI_WANTED_H */
