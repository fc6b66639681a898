/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record.h - what one document states: its notices with their facts, and what became of the document.
 *
 * Made by the engine and sealed; then immutable and refcounted.  One record a document, always.
 */
#ifndef TL_RECORD_RECORD_H
#define TL_RECORD_RECORD_H

#include "record/fact.h"

G_BEGIN_DECLS

/* What became of a document; the names are those of document/@status. */
typedef enum
{
  TL_STATUS_OK,
  TL_STATUS_PARTIAL,
  TL_STATUS_EMPTY,
  TL_STATUS_ENCRYPTED,
  TL_STATUS_DAMAGED,
  TL_STATUS_UNSUPPORTED,
  TL_STATUS_TOO_BIG,
  TL_STATUS_TIMEOUT,
  TL_STATUS_MEMORY,
  TL_STATUS_CRASH,
  TL_STATUS_UNREADABLE,
  TL_STATUS_CHANGED,
  TL_STATUS_LAST
} TlStatus;

const char *tl_status_name (TlStatus status);
/* Returns: TL_STATUS_LAST for an unknown name. */
TlStatus tl_status_parse (const char *name);

/* One tender, award, … of the document. */
typedef struct
{
  char *kind; /* "plan" "tender" "amendment" "award" "contract" "cancellation" "requirements", or NULL */
  TlFact *kind_fact;    /* where the kind was read (field TITLE is not meant; value is TEXT), or NULL */
  GPtrArray *facts;     /* of TlFact, in document order */
  GPtrArray *conflicts; /* of TlFact: what contradicts a fact that was taken */
} TlNotice;

typedef struct
{
  char *code;
  char *sentence;
} TlRecordProblem;

struct _TlRecord
{
  gatomicrefcount refs;
  char *source; /* name as given: bytes, perhaps no UTF-8 */
  char *sha256; /* lower-case hex, or NULL when the bytes were not to be had */
  guint64 bytes;
  char *type;     /* MIME type, or NULL */
  char *language; /* "zh", or NULL */
  guint pages;
  TlStatus status;
  GPtrArray *problems; /* of TlRecordProblem */
  GPtrArray *notices;  /* of TlNotice */
  GPtrArray *facts;    /* of TlFact: those of all notices in their order, not owned; made by sealing */
};

/* Returns: (transfer full): an open record; ${bytes} may be NULL (then no sha256). */
TlRecord *tl_record_new (const char *source, GBytes *bytes);
/* A record that holds a status and one problem only. */
TlRecord *tl_record_new_failed (const char *source, GBytes *bytes, TlStatus status, const char *code,
                                const char *sentence);

void tl_record_add_problem (TlRecord *record, const char *code, const char *sentence);
TlNotice *tl_record_add_notice (TlRecord *record, const char *kind); /* owned by the record */
void tl_notice_add_fact (TlNotice *notice, TlFact *fact);            /* takes it */
void tl_notice_add_conflict (TlNotice *notice, TlFact *fact);        /* takes it */

/* Sorts each notice's facts by place, field, lot and value; of doubles that differ in nothing but rule and
 * confidence the surest stays.  Parts of a target, which are no facts of their own, are dropped. */
void tl_record_seal (TlRecord *record);

G_END_DECLS

#endif /* TL_RECORD_RECORD_H */
