/* SPDX-License-Identifier: GPL-3.0-or-later */
/* postgres_plan.h - what a batch comes to: many files at once instead of one behind the other.
 *
 * Files of a batch may have the same content or the same name; what counts is what would stand there had they
 * been written in their order.
 */
#ifndef TL_STORE_POSTGRES_PLAN_H
#define TL_STORE_POSTGRES_PLAN_H

#include "store/batch.h"

G_BEGIN_DECLS

/* One content. */
typedef struct
{
  const char *sha256;
  GPtrArray *files;        /* of TlBatchFile, those that were read, in their order */
  const TlBatchFile *news; /* whose rows have to stand there; NULL: those that stand there stay */
  gint64 id;               /* of the document; 0: not known yet */
  gboolean is_new;         /* it was not there before */
} TlContent;

/* One name. */
typedef struct
{
  const char *name, *encoding;
  const TlBatchFile *file;  /* whose row has to stand there; NULL: only its footprint is new */
  const TlBatchFile *touch; /* whose footprint is the latest; NULL: that of the row */
  const TlContent *content; /* the document that it names in the end; NULL: as before */
} TlNaming;

typedef struct
{
  GPtrArray *contents; /* of TlContent, by sha256 */
  GPtrArray *namings;  /* of TlNaming, by name and encoding */
  GHashTable *by_sha256;
  GPtrArray *organisations; /* of TlRow, by key, each once */
} TlPlan;

TlPlan *tl_plan_new (const TlBatch *batch);
void tl_plan_free (TlPlan *plan);

/* Decides what has to be written of ${content}; ${stored} (nullable) stands there. */
void tl_content_settle (TlContent *content, const TlStored *stored);

/* Gathers the organisations of what has to be written. */
void tl_plan_gather (TlPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPlan, tl_plan_free)

G_END_DECLS

#endif /* TL_STORE_POSTGRES_PLAN_H */
