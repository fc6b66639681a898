/* SPDX-License-Identifier: GPL-3.0-or-later */
/* isolation.h - the options of all commands that read documents of strangers: in which processes, within
 * which limits. */
#ifndef TL_CLI_ISOLATION_H
#define TL_CLI_ISOLATION_H

#include "worker/pool.h"

G_BEGIN_DECLS

/* As given; zero to begin with. */
typedef struct
{
  char *isolate, *workers, *timeout, *memory, *size;
} TlIsolation;

/* Lines of a GOptionEntry[]; ${isolation} is a TlIsolation. */
#define TL_ISOLATION_ENTRIES(isolation)                                                                      \
  { "isolate",                                                                                               \
    0,                                                                                                       \
    0,                                                                                                       \
    G_OPTION_ARG_FILENAME,                                                                                   \
    &(isolation)->isolate,                                                                                   \
    "read in workers of which each reads many files (pool), in a new one for each file (each), or in the "   \
    "program "                                                                                               \
    "itself (none)",                                                                                         \
    "HOW" },                                                                                                 \
      { "workers",                                                                                           \
        0,                                                                                                   \
        0,                                                                                                   \
        G_OPTION_ARG_FILENAME,                                                                               \
        &(isolation)->workers,                                                                               \
        "how many files are read at a time (default: one a processor)",                                      \
        "N" },                                                                                               \
      { "timeout",                                                                                           \
        0,                                                                                                   \
        0,                                                                                                   \
        G_OPTION_ARG_FILENAME,                                                                               \
        &(isolation)->timeout,                                                                               \
        "processor time that a file may take (default: 20; by the clock four times that)",                   \
        "SECONDS" },                                                                                         \
      { "max-memory",                                                                                        \
        0,                                                                                                   \
        0,                                                                                                   \
        G_OPTION_ARG_FILENAME,                                                                               \
        &(isolation)->memory,                                                                                \
        "memory that a worker may take (default: 1G)",                                                       \
        "SIZE" },                                                                                            \
  {                                                                                                          \
    "max-size", 0, 0, G_OPTION_ARG_FILENAME, &(isolation)->size,                                             \
        "no files that are larger (default and most: 256M)", "SIZE"                                          \
  }

void tl_isolation_clear (TlIsolation *isolation);

/* Fills ${options} (except what else it holds) and ${max_bytes}, which holds the most that can be.
 * Returns: FALSE when something is wrong and one line about ${command} said so. */
gboolean tl_isolation_choose (const TlIsolation *isolation, const char *command, TlPoolOptions *options,
                              gsize *max_bytes);

/* The pool, after what the machine lacks has been said in one line.  Returns: (nullable): NULL when it cannot
 * be had and one line said so. */
TlPool *tl_isolation_new_pool (const TlEngine *engine, const TlPoolOptions *options, gboolean is_quiet);

G_END_DECLS

#endif /* TL_CLI_ISOLATION_H */
