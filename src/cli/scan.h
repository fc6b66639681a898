/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scan.h - documents into a database: which have to be read, and what became of them. */
#ifndef TL_CLI_SCAN_H
#define TL_CLI_SCAN_H

#include "cli/halt.h"
#include "cli/progress.h"
#include "cli/wanted.h"
#include "store/store.h"
#include "worker/pool.h"

G_BEGIN_DECLS

/* Which documents are read again though nothing has changed. */
typedef enum
{
  TL_RETRY_NONE,
  TL_RETRY_TIMEOUT, /* those that took too long */
  TL_RETRY_FAILED,  /* those that could not be read */
  TL_RETRY_ALL
} TlRetry;

typedef struct
{
  TlRetry retry;
  guint64 limit;       /* documents that are read at most; 0: all */
  guint shard, shards; /* 1-based; 0: no shards */
  gsize max_bytes;
  gboolean is_logged; /* a line of JSON on stderr for each document */
  gboolean is_quiet;
} TlScanOptions;

typedef struct _TlScan TlScan;

/* All must outlive the scan.  ${database} is the file of ${store}: it is no document. */
TlScan *tl_scan_new (const TlEngine *engine, TlPool *pool, TlStore *store, const char *database,
                     const TlScanOptions *options, TlProgress *progress);
void tl_scan_free (TlScan *scan);

/* Reads what ${walk} gives until its end, the limit, or ${halt}; then what is in hand is finished.
 * Fails as tl_store_put(). */
gboolean tl_scan_run (TlScan *scan, TlWalk *walk, TlHalt *halt, GError **error);

const TlRunCount *tl_scan_get_count (const TlScan *scan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlScan, tl_scan_free)

G_END_DECLS

#endif /* TL_CLI_SCAN_H */
