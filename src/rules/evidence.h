/* SPDX-License-Identifier: GPL-3.0-or-later */
/* evidence.h - where a candidate stands, as a record says it. */
#ifndef TL_RULES_EVIDENCE_H
#define TL_RULES_EVIDENCE_H

#include "document/document.h"
#include "record/fact.h"

G_BEGIN_DECLS

/* Returns: the evidence for ${span} of the folded text of ${document}, for tl_evidence_clear(). */
TlEvidence tl_evidence_make (const TlDocument *document, TlSpan span);

/* The same for the bytes ${origin} of its text as it stands. */
TlEvidence tl_evidence_make_at (const TlDocument *document, TlSpan origin);

G_END_DECLS

#endif /* TL_RULES_EVIDENCE_H */
