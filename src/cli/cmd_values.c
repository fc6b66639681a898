/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_values.c - values in lines of text: a line in, a line out. */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "cli/command.h"

static gboolean
write_line (GString *found)
{
  g_string_append_c (found, '\n');
  return fwrite (found->str, 1, found->len, stdout) == found->len;
}

static int
fail_write (void)
{
  g_autoptr (GError) error = NULL;
  int number = errno;

  g_set_error_literal (&error, G_IO_ERROR, (gint) g_io_error_from_errno (number), g_strerror (number));
  return tl_command_fail_output (NULL, error);
}

static int
fail_line (const char *line, gsize len, guint64 number)
{
  const char *bad;

  g_utf8_validate_len (line, len, &bad);
  tl_command_say ("line %" G_GUINT64_FORMAT ": byte %" G_GSIZE_FORMAT " is no UTF-8 text", number,
                  (gsize) (bad - line) + 1);
  return TL_EXIT_USAGE;
}

static int
find_in_lines (const TlEngine *engine, const TlValueQuery *query)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autofree char *line = NULL;
  gsize size = 0;
  gssize len;

  for (guint64 number = 1; (len = getline (&line, &size, stdin)) >= 0; number++)
    {
      while (len > 0 && (line[len - 1] == '\n' || line[len - 1] == '\r'))
        len--;
      if (!g_utf8_validate_len (line, (gsize) len, NULL))
        {
          fflush (stdout);
          return fail_line (line, (gsize) len, number);
        }
      g_string_truncate (found, 0);
      tl_engine_find_values (engine, query, line, (gsize) len, found);
      if (!write_line (found))
        return fail_write ();
    }
  return fflush (stdout) == 0 ? TL_EXIT_OK : fail_write ();
}

static gboolean
check_language (const TlEngine *engine, const char *lang)
{
  g_auto (GStrv) known = tl_engine_list_languages (engine);
  g_autofree char *base = lang != NULL ? g_strndup (lang, strcspn (lang, "-")) : NULL;

  if (base == NULL || g_strv_contains ((const char *const *) known, base))
    return TRUE;
  (void) tl_command_fail_choice ("--lang", lang, (const char *const *) known);
  return FALSE;
}

static gboolean
check_country (const TlEngine *engine, const char *country)
{
  g_auto (GStrv) known = tl_engine_list_countries (engine);
  g_autofree char *lower = country != NULL ? g_ascii_strdown (country, -1) : NULL;

  if (lower == NULL || g_strv_contains ((const char *const *) known, lower))
    return TRUE;
  tl_command_say ("there is no --country \"%s\"; two letters are wanted, such as US, IN, CN", country);
  return FALSE;
}

static int
fail_kind (void)
{
  g_autofree char *kinds = g_strjoinv ("|", (char **) tl_engine_list_kinds ());

  tl_command_say ("values: say which kind: --kind %s", kinds);
  return TL_EXIT_USAGE;
}

int
tl_command_values (int argc, char **argv)
{
  g_autofree char *kind = NULL, *lang = NULL, *country = NULL, *rules = NULL;
  const GOptionEntry entries[]
      = { { "kind", 'k', 0, G_OPTION_ARG_FILENAME, &kind,
            "money, number, percent, date, period, duration, ...", "KIND" },
          { "lang", 'l', 0, G_OPTION_ARG_FILENAME, &lang, "language of the lines: zh, en-IN", "LANG" },
          { "country", 'c', 0, G_OPTION_ARG_FILENAME, &country,
            "country that decides what $ and 3/4/2020 mean: US", "COUNTRY" },
          { "rules", 0, 0, G_OPTION_ARG_FILENAME, &rules, "word lists below DIR instead of the built-in ones",
            "DIR" },
          { NULL } };
  const TlUsage usage
      = { "< LINES",
          "Reads one text a line and prints for each the values found in it, separated by tabs.",
          "Examples:\n  echo 'Estimated cost: Rs. 12.5 lakh' | tenderlens values --kind money --lang en-IN\n"
          "  tenderlens values --kind date --lang zh < lines.txt",
          entries,
          0,
          0 };
  g_autoptr (TlEngine) engine = NULL;
  TlValueQuery query;

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  if (kind == NULL)
    return fail_kind ();
  if (!g_strv_contains (tl_engine_list_kinds (), kind))
    return tl_command_fail_choice ("--kind", kind, tl_engine_list_kinds ());
  engine = tl_command_new_engine (rules);
  if (engine == NULL || !check_language (engine, lang) || !check_country (engine, country))
    return TL_EXIT_USAGE;
  query = (TlValueQuery){ kind, lang != NULL ? lang : "", country != NULL ? country : "" };
  return find_in_lines (engine, &query);
}
