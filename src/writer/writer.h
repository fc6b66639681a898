/* SPDX-License-Identifier: GPL-3.0-or-later */
/* writer.h - output formats: records in, bytes out.
 *
 * A new format is one file and one line in writer_list.h.  A writer keeps no state between records.
 */
#ifndef TL_WRITER_WRITER_H
#define TL_WRITER_WRITER_H

#include "record/record.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;      /* "xml" */
  const char *extension; /* ".xml" */
  /* ${packs} says which rule packs with which content made the records. */
  gboolean (*begin) (GOutputStream *out, const char *packs, GError **error);
  gboolean (*record) (GOutputStream *out, const TlRecord *record, GError **error);
  gboolean (*end) (GOutputStream *out, GError **error);
} TlWriter;

/* Returns: (nullable): the writer of that name. */
const TlWriter *tl_writer_find (const char *name);

/* Returns: all writers, ended by NULL. */
const TlWriter *const *tl_writer_list (void);

G_END_DECLS

#endif /* TL_WRITER_WRITER_H */
