/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_document.c - any bytes as a document, through one reader, the rules and the writer. */
#include "config.h"

#include "fuzz_document.h"

#include "base/limits.h"
#include "reader/reader.h"
#include "tenderlens.h"

static TlEngine *engine;

void
tl_fuzz_document_init (void)
{
  g_autoptr (GError) error = NULL;

  engine = tl_engine_new (NULL, &error);
  g_assert_no_error (error);
}

static const TlReader *
get_reader (const char *name)
{
  const TlReader *const *reader = tl_reader_list ();

  while (g_strcmp0 ((*reader)->name, name) != 0)
    reader++;
  return *reader;
}

/* The reader alone: what does not look like its format never reaches it through the engine. */
static void
read_alone (const char *reader, GBytes *bytes)
{
  TlDocument *document = get_reader (reader)->read (bytes, tl_limits_default (), NULL);

  g_clear_pointer (&document, tl_document_unref);
}

void
tl_fuzz_document_read (const char *reader, const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (TlRecord) record = tl_engine_extract (engine, bytes, "fuzz");

  read_alone (reader, bytes);
  g_assert_nonnull (record);
  g_assert_true (tl_record_write (record, "xml", out, NULL));
}
