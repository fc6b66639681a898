/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sink.h - where records go.
 *
 * A new kind of place is one file and one line in sink_list.h.
 */
#ifndef TL_SINK_SINK_H
#define TL_SINK_SINK_H

#include "tenderlens.h"

G_BEGIN_DECLS

typedef struct _TlSink TlSink;

/* What a kind of sink must know.  ${self} is its own. */
typedef struct
{
  const char *name;
  gboolean (*accepts) (const char *where);
  gpointer (*open) (const char *where, const char *format, const char *packs, GError **error);
  gboolean (*put) (gpointer self, const TlRecord *record, GError **error);
  gboolean (*commit) (gpointer self, GError **error);
  void (*free) (gpointer self);
} TlSinkKind;

/**
 * tl_sink_open:
 * ${where} is "-" (standard output) or a file; ${format} one of writer_list.h; ${packs} says which rules
 * made the records.  Fails with TL_ERROR_UNSUPPORTED for an unknown format, TL_ERROR_IO.
 */
TlSink *tl_sink_open (const char *where, const char *format, const char *packs, GError **error);

/* Nothing stands under the final name before the sink is committed; freed without that, it leaves nothing
 * behind (what went to standard output or a device is out). */
void tl_sink_free (TlSink *sink);

/* Fail with G_IO_ERROR_BROKEN_PIPE when the reader is gone, TL_ERROR_IO or another G_IO_ERROR otherwise. */
gboolean tl_sink_put (TlSink *sink, const TlRecord *record, GError **error);
gboolean tl_sink_commit (TlSink *sink, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlSink, tl_sink_free)

G_END_DECLS

#endif /* TL_SINK_SINK_H */
