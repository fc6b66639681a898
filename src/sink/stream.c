/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stream.c - any format, to standard output or a file. */
#include "config.h"

#include <string.h>
#include <unistd.h>

#include <gio/gunixoutputstream.h>

#include "sink/draft.h"
#include "sink/sink.h"
#include "writer/writer.h"

extern const TlSinkKind tl_sink_stream;

typedef struct
{
  const TlWriter *writer;
  TlDraft *draft; /* NULL: standard output */
  GOutputStream *out;
} Stream;

static gboolean
accepts_stream (const char *where)
{
  return TRUE;
}

static void
free_stream (gpointer self)
{
  Stream *stream = self;

  g_clear_object (&stream->out);
  tl_draft_free (stream->draft);
  g_free (stream);
}

static gboolean
begin (Stream *stream, const char *where, const char *packs, GError **error)
{
  gboolean is_stdout = strcmp (where, "-") == 0;

  if (!is_stdout)
    {
      stream->draft = tl_draft_new (where, error);
      if (stream->draft == NULL)
        return FALSE;
    }
  stream->out = g_unix_output_stream_new (is_stdout ? STDOUT_FILENO : tl_draft_get_fd (stream->draft), FALSE);
  return stream->writer->begin (stream->out, packs, error);
}

static gpointer
open_stream (const char *where, const char *format, const char *packs, GError **error)
{
  const TlWriter *writer = tl_writer_find (format);
  Stream *stream;

  if (writer == NULL)
    {
      g_set_error (error, TL_ERROR, TL_ERROR_UNSUPPORTED, "there is no output format \"%s\"", format);
      return NULL;
    }
  stream = g_new0 (Stream, 1);
  stream->writer = writer;
  if (begin (stream, where, packs, error))
    return stream;
  free_stream (stream);
  return NULL;
}

static gboolean
put_stream (gpointer self, const TlRecord *record, GError **error)
{
  Stream *stream = self;

  return stream->writer->record (stream->out, record, error);
}

static gboolean
commit_stream (gpointer self, GError **error)
{
  Stream *stream = self;

  return stream->writer->end (stream->out, error) && g_output_stream_flush (stream->out, NULL, error)
         && (stream->draft == NULL || tl_draft_publish (stream->draft, error));
}

const TlSinkKind tl_sink_stream
    = { "stream", accepts_stream, open_stream, put_stream, commit_stream, free_stream };
