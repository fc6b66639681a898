/* SPDX-License-Identifier: GPL-3.0-or-later */
/* proof.c - a document that is read again to see whether quotes still stand where a record says. */
#include "config.h"

#include "engine_private.h"
#include "reader/reader.h"
#include "rules/evidence.h"
#include "writer/markup.h"

#include <string.h>

struct _TlProof
{
  TlDocument *document;
  glong n_chars;
};

TlProof *
tl_proof_new (const TlEngine *engine, GBytes *bytes, GError **error)
{
  TlDocument *document = tl_reader_read (bytes, engine->limits, error);
  TlProof *proof;

  if (document == NULL)
    return NULL;
  proof = g_new (TlProof, 1);
  proof->document = document;
  proof->n_chars = g_utf8_strlen (tl_document_get_text (document, NULL), -1);
  return proof;
}

void
tl_proof_free (TlProof *proof)
{
  if (proof == NULL)
    return;
  tl_document_unref (proof->document);
  g_free (proof);
}

/* Returns: (transfer full, nullable): "the quote stands on page 2, not 77" when both are told and differ. */
static char *
compare (const char *what, const char *now, const char *claim)
{
  if (claim == NULL || g_strcmp0 (now, claim) == 0)
    return NULL;
  if (now == NULL)
    return g_strdup_printf ("the quote stands on no %s, but the record says %s", what, claim);
  return g_strdup_printf ("the quote stands on %s %s, not %s", what, now, claim);
}

static char *
compare_places (const TlEvidence *now, const TlClaim *claim)
{
  g_autofree char *page = now->page > 0 ? g_strdup_printf ("%u", now->page) : NULL;
  char *problem = compare ("page", page, claim->page);

  if (problem == NULL)
    problem = compare ("box", now->box, claim->box);
  return problem != NULL ? problem : compare ("path", now->path, claim->path);
}

char *
tl_proof_find_problem (const TlProof *proof, const TlClaim *claim)
{
  TlSpan chars = { claim->start, claim->end };
  TlEvidence now;
  g_autofree char *legal = NULL;
  char *problem;

  if (claim->end < claim->start || (glong) claim->end > proof->n_chars)
    return g_strdup ("the document ends before");
  now = tl_evidence_make_at (proof->document, tl_document_get_bytes (proof->document, chars));
  legal = tl_markup_make_legal (now.quote);
  problem = strcmp (legal, claim->quote) == 0 ? compare_places (&now, claim)
                                              : g_strdup ("the document reads otherwise there");
  tl_evidence_clear (&now);
  return problem;
}
