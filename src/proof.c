/* SPDX-License-Identifier: GPL-3.0-or-later */
/* proof.c - a document that is read again to see whether a quote still stands in it. */
#include "config.h"

#include "base/utf8.h"
#include "engine_private.h"
#include "reader/reader.h"
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

gboolean
tl_proof_has_quote (const TlProof *proof, guint32 start, guint32 end, const char *quote)
{
  TlSpan chars = { start, end }, bytes;
  g_autofree char *line = NULL, *legal = NULL;
  const char *text = tl_document_get_text (proof->document, NULL);

  if (end < start || (glong) end > proof->n_chars)
    return FALSE;
  bytes = tl_document_get_bytes (proof->document, chars);
  line = tl_utf8_collapse (text + bytes.start, bytes.end - bytes.start);
  legal = tl_markup_make_legal (line);
  return strcmp (legal, quote) == 0;
}
