/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_values.c - any text as values of every kind, Chinese and English. */
#include "config.h"

#include "fuzz.h"

#include <string.h>

#include "engine.h"

static TlEngine *engine;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  engine = tl_engine_new (NULL, &error);
  g_assert_no_error (error);
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const langs[] = { "", "zh", "en" };
  /* Lines are what the command reads; a long one only costs time. */
  g_autofree char *line = g_utf8_make_valid (size > 0 ? (const char *) data : "", (gssize) MIN (size, 65536));
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *const *kind = tl_engine_list_kinds (); *kind; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
      {
        const TlValueQuery query = { *kind, langs[i], "" };

        tl_engine_find_values (engine, &query, line, strlen (line), out);
        g_assert_true (g_utf8_validate (out->str, (gssize) out->len, NULL));
        g_string_truncate (out, 0);
      }
  return 0;
}
