/* SPDX-License-Identifier: GPL-3.0-or-later */
/* proposal.h - a rule for a labelled value that no rule takes yet, for a person to look over. */
#ifndef TL_RULES_PROPOSAL_H
#define TL_RULES_PROPOSAL_H

#include "document/document.h"
#include "rules/pack.h"
#include "rules/trace.h"

G_BEGIN_DECLS

#define TL_PROPOSALS_MAX 100

typedef struct
{
  char *label;         /* as a rule has it */
  char *snippet;       /* "label: value", as the document has them */
  char *value;         /* canonical */
  const char *capture; /* type of the value: "money" */
  TlField field;       /* the likeliest; its type is certain, it is not */
  TlValueKind kind;
  gboolean has_unit; /* the label names the unit */
  guint page;
} TlProposal;

void tl_proposal_free (TlProposal *proposal);

/* The labelled values of ${document}, in ${lang}, whose label no rule of ${packs} knows and that the matcher
 * did not look at otherwise (${trace}); each label once. Returns: (transfer full): array of TlProposal, in
 * the order of the document. */
GPtrArray *tl_proposals_find (const TlPacks *packs, const TlDocument *document, const char *lang,
                              const TlTrace *trace);

/* Appends ${proposal} as the stanza [rule ${id}]. */
void tl_proposal_print (const TlProposal *proposal, const char *id, GString *out);

G_END_DECLS

#endif /* TL_RULES_PROPOSAL_H */
