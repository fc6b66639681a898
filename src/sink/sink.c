/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sink.c - the list of kinds of sinks. */
#include "config.h"

#include "sink/sink.h"

#define SINK(name) extern const TlSinkKind tl_sink_##name;
#include "sink/sink_list.h"
#undef SINK

static const TlSinkKind *const kinds[] = {
#define SINK(name) &tl_sink_##name,
#include "sink/sink_list.h"
#undef SINK
};

struct _TlSink
{
  const TlSinkKind *kind;
  gpointer self;
};

TlSink *
tl_sink_open (const char *where, const char *format, const char *packs, GError **error)
{
  guint i = 0;
  gpointer self;
  TlSink *sink;

  /* The last kind takes every place. */
  while (i + 1 < G_N_ELEMENTS (kinds) && !kinds[i]->accepts (where))
    i++;
  self = kinds[i]->open (where, format, packs, error);
  if (self == NULL)
    return NULL;
  sink = g_new (TlSink, 1);
  sink->kind = kinds[i];
  sink->self = self;
  return sink;
}

void
tl_sink_free (TlSink *sink)
{
  if (sink == NULL)
    return;
  sink->kind->free (sink->self);
  g_free (sink);
}

gboolean
tl_sink_put (TlSink *sink, const TlRecord *record, GError **error)
{
  return sink->kind->put (sink->self, record, error);
}

gboolean
tl_sink_commit (TlSink *sink, GError **error)
{
  return sink->kind->commit (sink->self, error);
}
