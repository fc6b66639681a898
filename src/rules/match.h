/* SPDX-License-Identifier: GPL-3.0-or-later */
/* match.h - rules x document -> notices with facts.
 *
 * The one entry to the matcher.  Pure: the same document and packs give the same record.
 */
#ifndef TL_RULES_MATCH_H
#define TL_RULES_MATCH_H

#include "document/document.h"
#include "record/record.h"
#include "rules/pack.h"
#include "rules/trace.h"

G_BEGIN_DECLS

typedef struct _TlMatcher TlMatcher;

/* Builds the prefilter over all ${packs}, which must outlive the matcher. */
TlMatcher *tl_matcher_new (const TlPacks *packs, const TlLimits *limits);
void tl_matcher_free (TlMatcher *matcher);

/* What is known of a document beforehand: a rule's own test knows it, a reader's file never. */
typedef struct
{
  const TlPack *pack; /* its gate is taken as open, its language as the document's; or NULL */
  const char *kind;   /* the kind of notice, or NULL */
} TlMatchHint;

/* Adds the notices and facts of ${document}, its language and problems to the open ${record}.
 * ${hint} and ${trace} are nullable; the latter is told what was looked at and why it was taken or not. */
void tl_matcher_run (const TlMatcher *matcher, const TlDocument *document, const TlMatchHint *hint,
                     TlRecord *record, TlTrace *trace);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlMatcher, tl_matcher_free)

G_END_DECLS

#endif /* TL_RULES_MATCH_H */
