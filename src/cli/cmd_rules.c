/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_rules.c - check, test and list rule packs. */
#include "config.h"

#include <string.h>

#include "cli/command.h"

static int
print (const GString *text, int status)
{
  g_autoptr (GOutputStream) out = tl_command_get_stdout ();
  g_autoptr (GError) error = NULL;

  if (g_output_stream_write_all (out, text->str, text->len, NULL, NULL, &error))
    return status;
  return tl_command_fail_output (NULL, error);
}

/* "1,023": GLib's own grouping depends on the locale. */
static char *
group (guint n)
{
  if (n < 1000)
    return g_strdup_printf ("%u", n);
  if (n < 1000000)
    return g_strdup_printf ("%u,%03u", n / 1000, n % 1000);
  return g_strdup_printf ("%u,%03u,%03u", n / 1000000, n / 1000 % 1000, n % 1000);
}

static int
check_rules (const char *rules, const char *id)
{
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *n_rules = NULL;
  TlRuleCount count;

  if (!tl_rulebook_check (rules, &count, report, &error))
    {
      tl_command_say_error (NULL, error);
      return TL_EXIT_USAGE;
    }
  n_rules = group (count.rules);
  g_string_append_printf (report, "%s rules in %u packs, 0 errors, %u warnings\n", n_rules, count.packs,
                          count.warnings);
  return print (report, TL_EXIT_OK);
}

static int
list_rules (const char *rules, const char *id)
{
  g_autoptr (TlEngine) engine = tl_command_new_engine (rules);
  g_autoptr (GString) table = g_string_new (NULL);

  if (engine == NULL)
    return TL_EXIT_USAGE;
  tl_rulebook_list (engine, table);
  return print (table, TL_EXIT_OK);
}

static int
test_rules (const char *rules, const char *id)
{
  g_autoptr (TlEngine) engine = tl_command_new_engine (rules);
  g_autoptr (GString) report = g_string_new (NULL);
  TlTestCount count;
  gboolean passed;

  if (engine == NULL)
    return TL_EXIT_USAGE;
  passed = tl_rulebook_test (engine, id, &count, report);
  if (id != NULL && count.passed + count.failed + count.known == 0)
    {
      tl_command_say ("rules test: no rule \"%s\" has a test", id);
      return TL_EXIT_USAGE;
    }
  g_string_append_printf (report, "%u passed, %u failed, %u known gaps\n", count.passed, count.failed,
                          count.known);
  return print (report, passed ? TL_EXIT_OK : TL_EXIT_FAILED);
}

static const struct
{
  const char *name;
  int (*run) (const char *rules, const char *id);
} actions[] = {
  { "check", check_rules },
  { "test", test_rules },
  { "list", list_rules },
};

int
tl_command_rules (int argc, char **argv)
{
  static const char *const names[] = { "check", "test", "list", NULL };
  g_autofree char *rules = NULL, *only = NULL;
  const GOptionEntry entries[] = {
    { "rules", 0, 0, G_OPTION_ARG_FILENAME, &rules, "rule packs below DIR instead of the built-in ones",
      "DIR" },
    { "only", 0, 0, G_OPTION_ARG_FILENAME, &only, "test: the rule of this id alone", "ID" },
    { NULL },
  };
  const TlUsage usage = { "check|test|list",
                          "check: is every rule well written?  test: does it find what its tests say?\n"
                          "list: the number of rules for each field and language.",
                          "Examples:\n  tenderlens rules check --rules patterns\n  tenderlens rules test "
                          "--rules patterns --only zh.value.budget\n"
                          "  tenderlens rules list",
                          entries,
                          1,
                          1 };

  G_STATIC_ASSERT (G_N_ELEMENTS (names) == G_N_ELEMENTS (actions) + 1);
  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (strcmp (actions[i].name, argv[1]) == 0)
      return actions[i].run (rules, only);
  return tl_command_fail_choice ("action", argv[1], names);
}
