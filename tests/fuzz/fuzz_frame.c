/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_frame.c - any bytes as a record from another process (wire) or from a database (JSON): refused, or a
 * record that is sent, printed and written, and arrives as the same. */
#include "config.h"

#include "fuzz.h"

#include "record/json.h"
#include "record/wire.h"
#include "writer/writer.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  return 0;
}

static char *
print (const TlRecord *record)
{
  GString *out = g_string_new (NULL);

  tl_record_to_json (record, out);
  return g_string_free (out, FALSE);
}

/* What was believed once is believed again, both ways. */
static void
pass_on (const TlRecord *record)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) wire = tl_record_to_wire (record);
  g_autoptr (TlRecord) sent = tl_record_from_wire (wire, NULL);
  g_autofree char *json = print (record), *again = NULL;
  g_autoptr (TlRecord) printed = tl_record_from_json (json, -1, NULL);

  g_assert_nonnull (sent);
  g_assert_nonnull (printed);
  again = print (sent);
  g_assert_cmpstr (again, ==, json);
  g_assert_true (tl_record_write (record, "xml", out, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlRecord) received = tl_record_from_wire (bytes, &error);
  g_autoptr (TlRecord) read = tl_record_from_json (size > 0 ? (const char *) data : "", (gssize) size, NULL);

  g_assert_true (received != NULL || g_error_matches (error, TL_ERROR, TL_ERROR_INPUT));
  if (received != NULL)
    pass_on (received);
  if (read != NULL)
    pass_on (read);
  return 0;
}
