/* SPDX-License-Identifier: GPL-3.0-or-later */
/* batch.h - what some files have become, as rows of the tables: all that a kind of database has to write.
 *
 * A batch is written in one transaction.  It may be written again, whole, when nobody knows whether it
 * arrived (a server that went away): that changes nothing.
 */
#ifndef TL_STORE_BATCH_H
#define TL_STORE_BATCH_H

#include "record/record.h"
#include "store/schema.h"

G_BEGIN_DECLS

typedef enum
{
  TL_CELL_NULL,
  TL_CELL_INTEGER,
  TL_CELL_TEXT
} TlCellKind;

/* In a DOCUMENT column: NULL stands for the id of the file's document (there is one: TlBatchFile.sha256).
 * In a PART column: the number within the document, to which the id of the document has to be added. */
typedef struct
{
  TlCellKind kind;
  gint64 integer;
  const char *text; /* UTF-8 without NUL; lives as long as the batch */
} TlCell;

typedef struct
{
  const TlTable *table;
  const TlCell *cells; /* as many as the table has columns */
} TlRow;

/* One file. */
typedef struct
{
  const char *name, *encoding; /* its key in capture: what tl_capture_print_name() gives */
  const char *sha256;          /* of the content; NULL: not to be had, then it has a row in capture only */
  TlStatus status;
  const char *packs_hash, *program;
  gboolean
      is_unchanged;   /* the content is as before: only the footprint in capture is new; document is empty */
  gboolean is_forced; /* somebody asked for it to be read again */
  TlRow capture;      /* to be put in place of the row of the same name */
  TlRow document;     /* cells NULL when there is no sha256 or nothing new */
  const char *text;   /* of the document, for document_text and the full-text index; nullable */
  GPtrArray *rows;    /* of TlRow: what belongs to the document, parents first */
} TlBatchFile;

typedef struct
{
  GPtrArray *files; /* of TlBatchFile */
  gsize bytes;      /* of text, about */
  /*< private >*/
  GStringChunk *strings;
  GPtrArray *blocks; /* of cells and rows */
  gsize used, left;  /* of the last block */
} TlBatch;

TlBatch *tl_batch_new (void);
void tl_batch_free (TlBatch *batch);

/* Returns: a new empty file of ${batch}, owned by it. */
TlBatchFile *tl_batch_add_file (TlBatch *batch);
/* Returns: ${size} bytes of zeros, or a copy of ${text} (nullable), that live as long as the batch. */
gpointer tl_batch_take (TlBatch *batch, gsize size);
const char *tl_batch_keep (TlBatch *batch, const char *text);

/* What stands in document under a sha256. */
typedef struct
{
  TlStatus status;
  const char *packs_hash, *program;
} TlStored;

/* Returns: whether document, document_text and all that belongs to the document have to be replaced by
 * ${file}. They stay when the same program and rules made them, and when the machine, not the document,
 * failed now (timeout, memory, crash) and did not then. */
gboolean tl_batch_is_news (const TlBatchFile *file, const TlStored *stored);

/* Returns: the status of the machine's failures. */
gboolean tl_status_is_machine (TlStatus status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlBatch, tl_batch_free)

G_END_DECLS

#endif /* TL_STORE_BATCH_H */
