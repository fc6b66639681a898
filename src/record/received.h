/* SPDX-License-Identifier: GPL-3.0-or-later */
/* received.h - records that come from elsewhere (another process, a database, a file), checked field by field
 * before anybody believes them.
 */
#ifndef TL_RECORD_RECEIVED_H
#define TL_RECORD_RECEIVED_H

#include "record/record.h"

G_BEGIN_DECLS

/* What there may be only so much of. */
typedef enum
{
  TL_RECEIVED_BYTES,    /* of the whole, as it comes */
  TL_RECEIVED_TEXT,     /* bytes of one text */
  TL_RECEIVED_PROBLEMS, /* of a document */
  TL_RECEIVED_NOTICES,  /* of a document */
  TL_RECEIVED_FACTS,    /* of a document, with conflicts */
  TL_RECEIVED_PARTS,    /* of a target, and as many benchmarks */
  TL_RECEIVED_LAST
} TlReceivedLimit;

/* These fail with TL_ERROR_INPUT.  Returns: whether ${n} are not too many. */
gboolean tl_received_check_count (TlReceivedLimit limit, gsize n, GError **error);

/* A fact as it came: enumerations may have any value, texts may be NULL. */
typedef struct
{
  guint field;
  char *lot;
  TlValue value;
  TlTarget *target;
  TlEvidence evidence;
  char *rule;
  guint confidence;
} TlReceivedFact;

void tl_received_fact_clear (TlReceivedFact *fact);

/* Takes what ${fact} holds, also in failure.  Returns: (transfer full). */
TlFact *tl_received_fact_accept (TlReceivedFact *fact, GError **error);

/* Checks all of an open ${record} but its facts, which were accepted one by one, and seals it. */
gboolean tl_received_record_accept (TlRecord *record, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TlReceivedFact, tl_received_fact_clear)

G_END_DECLS

#endif /* TL_RECORD_RECEIVED_H */
