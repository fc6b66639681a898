/* SPDX-License-Identifier: GPL-3.0-or-later */
/* reader.h - formats that can be read: bytes in, document out.
 *
 * A new format is one file and one line in reader_list.h.
 */
#ifndef TL_READER_READER_H
#define TL_READER_READER_H

#include "base/limits.h"
#include "document/document.h"
#include "tenderlens.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* "pdf" */
  const char *type; /* MIME type */
  /* Returns: how sure the format is from the content alone: 0 no .. 100 certain. */
  guint (*sniff) (const guint8 *bytes, gsize len);
  /* Fails with TL_ERROR_INPUT, _ENCRYPTED, _UNSUPPORTED, _LIMIT; the message is a sentence for a
   * reader that says what is wrong and what to do. */
  TlDocument *(*read) (GBytes *bytes, const TlLimits *limits, GError **error);
} TlReader;

/* Decided by content, never by name.
 * Returns: the reader for ${bytes}; fails with TL_ERROR_UNSUPPORTED, naming what the bytes look like. */
const TlReader *tl_reader_find (GBytes *bytes, GError **error);

/* Finds the reader and reads. */
TlDocument *tl_reader_read (GBytes *bytes, const TlLimits *limits, GError **error);

/* Returns: all readers, ended by NULL. */
const TlReader *const *tl_reader_list (void);

G_END_DECLS

#endif /* TL_READER_READER_H */
