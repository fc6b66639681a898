/* SPDX-License-Identifier: GPL-3.0-or-later */
/* document_private.h - the inside of a document, which builder.c fills. */
#ifndef TL_DOCUMENT_DOCUMENT_PRIVATE_H
#define TL_DOCUMENT_DOCUMENT_PRIVATE_H

#include "document/document.h"
#include "document/place.h"

G_BEGIN_DECLS

struct _TlDocument
{
  gatomicrefcount refs;
  const char *type; /* in strings, like the title, all paths and sentences */
  const char *title;
  guint n_pages;
  char *text;
  gsize len;
  TlFold *fold;
  GArray *blocks;    /* of TlBlock */
  GPtrArray *tables; /* of TlTable */
  GArray *problems;  /* of TlProblem */
  TlPlaces places;
  GArray *n_chars; /* of guint32: characters before every TL_CHARS_STEP bytes */
  GStringChunk *strings;
};

#define TL_CHARS_STEP 1024

/* Counts characters and folds, once the text is complete. */
void tl_document_seal (TlDocument *document);

G_END_DECLS

#endif /* TL_DOCUMENT_DOCUMENT_PRIVATE_H */
