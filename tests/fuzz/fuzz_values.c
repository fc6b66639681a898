/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz_values.c - any text as values of every kind, in a few languages; what is printed reads as the same. */
#include "config.h"

#include "fuzz.h"

#include <string.h>

#include "engine.h"

#define MAX_BYTES 65536 /* lines are what the command reads; a long one only costs time */

static TlEngine *engine;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  engine = tl_engine_new (NULL, &error);
  g_assert_no_error (error);
  return 0;
}

/* Whether the canonical ${value} says all that the value was: "5.00 ?" tells no currency, "1.015 CHF" would
 * be grouped, figures alone are no day of the far past or future, and lengths of time are printed as machines
 * write them. */
static gboolean
is_readable (const char *kind, const char *value)
{
  const char *point = strrchr (value, '.');

  if (g_str_equal (kind, "money"))
    return strchr (value, '?') == NULL && point != NULL && strspn (point + 1, "0123456789") == 2
           && strstr (value, "..") == NULL;
  if (g_str_equal (kind, "date"))
    return g_ascii_strtoll (value, NULL, 10) >= 1900 && g_ascii_strtoll (value, NULL, 10) <= 2100;
  return g_str_equal (kind, "number") || g_str_equal (kind, "percent");
}

static void
check_again (const char *kind, const char *printed)
{
  const TlValueQuery query = { kind, "en", "" };
  g_auto (GStrv) values = g_strsplit (printed, "\t", -1);

  for (char **value = values; *value != NULL; value++)
    {
      g_autoptr (GString) again = g_string_new (NULL);

      if (!is_readable (kind, *value))
        continue;
      tl_engine_find_values (engine, &query, *value, strlen (*value), again);
      /* some codes are English words: "100.00 TRY" */
      if (!g_str_equal (kind, "money") || again->len > 0)
        g_assert_cmpstr (again->str, ==, *value);
    }
}

static void
find (const char *lang, const char *line)
{
  for (const char *const *kind = tl_engine_list_kinds (); *kind != NULL; kind++)
    {
      const TlValueQuery query = { *kind, lang, "" };
      g_autoptr (GString) out = g_string_new (NULL);

      tl_engine_find_values (engine, &query, line, strlen (line), out);
      g_assert_true (g_utf8_validate (out->str, (gssize) out->len, NULL));
      check_again (*kind, out->str);
    }
}

/* Chinese, English, and one more language that depends on the text. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const langs[]
      = { "", "ja", "ko", "en-IN", "es", "fr", "pt", "de", "it", "nl", "sv", "pl", "ru", "tr", "ar", "hi" };
  g_autofree char *line
      = g_utf8_make_valid (size > 0 ? (const char *) data : "", (gssize) MIN (size, MAX_BYTES));

  find ("zh", line);
  find ("en", line);
  find (langs[g_str_hash (line) % G_N_ELEMENTS (langs)], line);
  return 0;
}
