/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_pack.c - any bytes as a file of rules: loaded, or refused with a place. */
#include "config.h"

#include "fuzz.h"

#include "rules/pack.h"
#include "rules/stanza.h"
#include "tenderlens.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  return 0;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GPtrArray) stanzas = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_stanza_free);
  g_autoptr (GError) error = NULL;

  if (tl_stanza_parse ("fuzz.rules", (const char *) data, size, stanzas, &error))
    {
      g_autoptr (TlPacks) packs = tl_packs_new_from_stanzas (stanzas, &error);

      g_assert_true (packs != NULL || error != NULL);
    }
  if (error)
    {
      g_assert_true (g_error_matches (error, TL_ERROR, TL_ERROR_RULE));
      g_assert_true (g_str_has_prefix (error->message, "fuzz.rules:"));
    }
  return 0;
}
