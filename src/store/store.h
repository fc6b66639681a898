/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store.h - databases of records: what became of each file, and what the documents state.
 *
 * A new kind of database is one file and one line in store_list.h.  It knows how to connect, how to write a
 * batch and how to run a statement; rows (row.h), schema (schema.h), words (bigram.h) and all questions
 * (census.h, search.h, digest.h) are the same for every kind.
 *
 * Statements are of the SQL that SQLite 3.40 and PostgreSQL 15 share; parameters are $1, $2, ... and texts.
 */
#ifndef TL_STORE_STORE_H
#define TL_STORE_STORE_H

#include "store/batch.h"
#include "store/bigram.h"

G_BEGIN_DECLS

typedef enum
{
  TL_STORE_READ, /* must be there, and is not written to */
  TL_STORE_WRITE /* made if need be; brought to TL_SCHEMA_VERSION if older */
} TlStoreMode;

/* A row of an answer: cells as text, NULL for NULL; they live until it returns.  Returns: FALSE to stop (with
 * error set: in failure). */
typedef gboolean (*TlRowFunc) (const char *const *cells, gpointer data, GError **error);

/* What a kind of database must know.  ${self} is its own.  Functions that fail set TL_ERROR_IO (the message
 * is a sentence or two without the place: locked, read-only, full, not there, no right, ...: whatever was
 * committed stays) or TL_ERROR_UNSUPPORTED (no database of ours, or made by a newer program). */
typedef struct
{
  const char *name;
  gboolean (*accepts) (const char *where);
  gpointer (*open) (const char *where, TlStoreMode mode, GError **error);
  /* Writes ${batch} in one transaction, taking each file in its order:
   *  - the row of document with the sha256 is looked for; unless it is there and tl_batch_is_news() is FALSE,
   * it is put in place (its id stays), what belongs to it is deleted and ${file}->rows put in instead, after
   *    their parties' organisations; document_text and the full-text index follow (NULL: no text);
   *  - the row of capture with that name and encoding is put in place (its id stays); without a sha256 it
   * goes on naming the document that it named;
   *  - the document that it named before is deleted, with all that belongs to it, if no capture names it any
   * more;
   *  - is_unchanged: only the columns size to inode and modified_at of capture change. */
  gboolean (*write) (gpointer self, const TlBatch *batch, GError **error);
  /* Runs one statement with ${args} (ended by NULL; itself NULL: none) and hands each row to ${each}
   * (nullable).
   * ${changed} (nullable): how many rows it changed.  Rows are not collected in memory. */
  gboolean (*query) (gpointer self, const char *sql, const char *const *args, TlRowFunc each, gpointer data,
                     guint64 *changed, GError **error);
  /* Appends the SQL of a SELECT of the ids of the documents whose words have all ${phrases} (of TlPhrase) to
   * ${sql}, and its parameters to ${args} (strings, owned), which may hold some before. */
  void (*match) (gpointer self, const GPtrArray *phrases, GString *sql, GPtrArray *args);
  void (*free) (gpointer self);
} TlStoreKind;

typedef struct _TlStore TlStore;

/* ${where} is "postgresql://…" or a file.  Fails with TL_ERROR_IO, TL_ERROR_UNSUPPORTED. */
TlStore *tl_store_open (const char *where, TlStoreMode mode, GError **error);
/* What was put but not flushed is dropped. */
void tl_store_free (TlStore *store);

/* What a file was like when it was read. */
typedef struct
{
  guint64 size;
  gint64 mtime, ctime; /* nanoseconds */
  guint64 inode;
} TlFootprint;

/* What a database knows of a name. */
typedef struct
{
  gboolean is_known;
  gboolean is_current; /* this program read it with these rules */
  TlStatus status;
  TlFootprint footprint;
  char sha256[65]; /* "": content not to be had */
} TlSeen;

/* Who reads. */
typedef struct
{
  const char *program; /* version */
  const char *packs;   /* names and hashes of rule packs */
  const char *sources; /* what was asked for, for people */
  const char *shard;   /* "3/7", or NULL */
} TlRunInfo;

typedef struct
{
  guint64 seen, done, unchanged, failed;
} TlRunCount;

/* Begins a run; everything that is put from now on belongs to it. */
gboolean tl_store_begin_run (TlStore *store, const TlRunInfo *info, GError **error);
/* Flushes.  ${state} is "finished" or "interrupted".  A run in which nothing was written is not kept. */
gboolean tl_store_end_run (TlStore *store, const TlRunCount *count, const char *state, GError **error);

/* ${seen} has room for ${n}. */
gboolean tl_store_look_up (TlStore *store, const char *const *names, guint n, TlSeen *seen, GError **error);

/* What became of a file. */
typedef struct
{
  const char *name; /* bytes */
  TlFootprint footprint;
  const TlRecord *record; /* NULL: the content is as before, ${sha256} */
  const char *sha256;
  const char *text;   /* nullable */
  gboolean is_forced; /* somebody asked for it to be read again */
} TlArrival;

/* Puts it to the batch in hand, which is written when it is large or old enough. */
gboolean tl_store_put (TlStore *store, const TlArrival *arrival, GError **error);
gboolean tl_store_flush (TlStore *store, GError **error);

/* As in TlStoreKind. */
gboolean tl_store_query (TlStore *store, const char *sql, const char *const *args, TlRowFunc each,
                         gpointer data, guint64 *changed, GError **error);
void tl_store_match (TlStore *store, const GPtrArray *phrases, GString *sql, GPtrArray *args);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlStore, tl_store_free)

G_END_DECLS

#endif /* TL_STORE_STORE_H */
