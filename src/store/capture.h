/* SPDX-License-Identifier: GPL-3.0-or-later */
/* capture.h - a name under which a document was seen, and what became of it there: one row a file. */
#ifndef TL_STORE_CAPTURE_H
#define TL_STORE_CAPTURE_H

#include "store/store.h"

G_BEGIN_DECLS

/* ${name} (bytes) as text: as it is with ${encoding} "", or with its bytes as %HH and ${encoding} "percent".
 * Returns: (transfer full). */
char *tl_capture_print_name (const char *name, const char **encoding);

/* The way back.  Returns: (transfer full): bytes. */
char *tl_capture_parse_name (const char *text, const char *encoding);

/* Who writes now. */
typedef struct
{
  const char *packs_hash, *program, *now; /* strings live as long as the batch */
  gint64 run;
} TlWriting;

/* Adds what became of a file to ${batch}. */
void tl_capture_add (TlBatch *batch, const TlArrival *arrival, const TlWriting *writing);

/* Returns: (transfer full): ${record} without its name (capture has it) as JSON. */
char *tl_capture_print_record (const TlRecord *record);

G_END_DECLS

#endif /* TL_STORE_CAPTURE_H */
