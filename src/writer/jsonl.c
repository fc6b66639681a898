/* SPDX-License-Identifier: GPL-3.0-or-later */
/* jsonl.c - records as JSON Lines: one object a line, with all that the XML says (docs/record.md). */
#include "config.h"

#include "record/json.h"
#include "writer/writer.h"

extern const TlWriter tl_writer_jsonl;

static gboolean
begin_jsonl (GOutputStream *stream, const char *packs, GError **error)
{
  return TRUE;
}

static gboolean
write_jsonl (GOutputStream *stream, const TlRecord *record, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  tl_record_to_json (record, out);
  g_string_append_c (out, '\n');
  return g_output_stream_write_all (stream, out->str, out->len, NULL, NULL, error);
}

static gboolean
end_jsonl (GOutputStream *stream, GError **error)
{
  return TRUE;
}

const TlWriter tl_writer_jsonl = { "jsonl", ".jsonl", begin_jsonl, write_jsonl, end_jsonl };
