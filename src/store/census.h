/* SPDX-License-Identifier: GPL-3.0-or-later */
/* census.h - what became of the files of a database: how many of each kind, and why. */
#ifndef TL_STORE_CENSUS_H
#define TL_STORE_CENSUS_H

#include "store/store.h"

G_BEGIN_DECLS

/* Files of one status with one kind of problem. */
typedef struct
{
  TlStatus status;
  char *code; /* of the problem, or NULL */
  guint64 n;
  char *sentence; /* of the problem, or NULL */
  char *example;  /* a name, as text */
} TlCensusLine;

typedef struct
{
  guint64 files, documents, notices, facts, gone;
  guint64 outdated; /* files whose record other rules or another program made */
  GPtrArray *lines; /* of TlCensusLine: the most frequent first */
  /* The last run; NULL: there was none. */
  char *started_at, *ended_at, *state, *sources, *program;
  guint64 run_done, run_failed, run_milliseconds;
} TlCensus;

/* ${packs} (names and hashes of rule packs) and ${program} are what a scan would be made with now. */
TlCensus *tl_census_new (TlStore *store, const char *packs, const char *program, GError **error);
void tl_census_free (TlCensus *census);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlCensus, tl_census_free)

G_END_DECLS

#endif /* TL_STORE_CENSUS_H */
