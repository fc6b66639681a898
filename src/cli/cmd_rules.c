/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_rules.c - check, test, list and begin rule packs. */
#include "config.h"

#include <string.h>

#include <gio/gunixoutputstream.h>

#include "cli/command.h"
#include "cli/output.h"
#include "sink/draft.h"

/* What an action is asked for. */
typedef struct
{
  const char *rules;  /* folder, or NULL */
  const char *id;     /* test: this rule, or NULL */
  const char *file;   /* new: the document */
  const char *output; /* new: NULL for standard output */
  gboolean is_verbose;
} Request;

static int
print (const GString *text, int status)
{
  g_autoptr (GOutputStream) out = tl_command_get_stdout ();
  g_autoptr (GError) error = NULL;

  if (g_output_stream_write_all (out, text->str, text->len, NULL, NULL, &error))
    return status;
  return tl_command_fail_output (NULL, error);
}

/* Writes ${text} to the file ${name}, which stands there only when it is whole. */
static int
save (const GString *text, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDraft) draft = tl_draft_new (name, &error);
  g_autoptr (GOutputStream) out
      = draft != NULL ? g_unix_output_stream_new (tl_draft_get_fd (draft), FALSE) : NULL;

  if (draft != NULL && g_output_stream_write_all (out, text->str, text->len, NULL, NULL, &error)
      && tl_draft_publish (draft, &error))
    return TL_EXIT_OK;
  return tl_command_fail_output (name, error);
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
check_rules (const Request *request)
{
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *n_rules = NULL;
  TlRuleCount count;

  if (!tl_rulebook_check (request->rules, &count, report, &error))
    {
      tl_command_say_error (NULL, error);
      return TL_EXIT_USAGE;
    }
  n_rules = group (count.rules);
  /* What is right is no news to somebody who only asks whether it is. */
  if (!request->is_verbose)
    g_string_truncate (report, 0);
  g_string_append_printf (report, "%s rule%s in %u pack%s, 0 errors, %u note%s%s\n", n_rules,
                          TL_PLURAL (count.rules), count.packs, TL_PLURAL (count.packs), count.notes,
                          TL_PLURAL (count.notes),
                          count.notes > 0 && !request->is_verbose ? " (--verbose has them)" : "");
  return print (report, TL_EXIT_OK);
}

static int
list_rules (const Request *request)
{
  g_autoptr (TlEngine) engine = tl_command_new_engine (request->rules);
  g_autoptr (GString) table = g_string_new (NULL);

  if (engine == NULL)
    return TL_EXIT_USAGE;
  tl_rulebook_list (engine, table);
  return print (table, TL_EXIT_OK);
}

static int
test_rules (const Request *request)
{
  g_autoptr (TlEngine) engine = tl_command_new_engine (request->rules);
  g_autoptr (GString) report = g_string_new (NULL);
  TlTestCount count;
  gboolean passed;

  if (engine == NULL)
    return TL_EXIT_USAGE;
  passed = tl_rulebook_test (engine, request->id, &count, report);
  if (request->id != NULL && count.passed + count.failed + count.known == 0)
    {
      tl_command_say ("rules test: no rule \"%s\" has a test", request->id);
      return TL_EXIT_USAGE;
    }
  g_string_append_printf (report, "%u passed, %u failed, %u known gap%s\n", count.passed, count.failed,
                          count.known, TL_PLURAL (count.known));
  return print (report, passed ? TL_EXIT_OK : TL_EXIT_FAILED);
}

static int
new_rules (const Request *request)
{
  g_autoptr (TlEngine) engine = tl_command_new_engine (request->rules);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GString) pack = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  guint n;
  int status;

  if (engine == NULL
      || (request->output != NULL && tl_command_refuse_same ("rules new", request->file, request->output))
      || !tl_output_is_free ("rules new", request->output))
    return TL_EXIT_USAGE;
  bytes = tl_command_read (engine, request->file);
  if (bytes == NULL)
    return TL_EXIT_FAILED;
  if (!tl_rulebook_propose (engine, request->rules, bytes, request->file, &n, pack, &error))
    return tl_command_fail_document (request->file, error);
  if (n == 0)
    {
      tl_command_say ("rules new: no labelled value was found that no rule takes yet");
      return TL_EXIT_FAILED;
    }
  if (request->output == NULL || strcmp (request->output, "-") == 0)
    return print (pack, TL_EXIT_OK);
  status = save (pack, request->output);
  if (status == TL_EXIT_OK)
    tl_command_say ("rules new: %u rule%s to look over in %s", n, TL_PLURAL (n), request->output);
  return status;
}

static const struct
{
  const char *name;
  int (*run) (const Request *request);
  gint arguments; /* besides the action */
} actions[] = {
  { "check", check_rules, 0 },
  { "test", test_rules, 0 },
  { "list", list_rules, 0 },
  { "new", new_rules, 1 },
};

static int
run (const Request *request, char **arguments)
{
  const char *names[G_N_ELEMENTS (actions) + 1] = { NULL };
  Request full = *request;
  gint n = (gint) g_strv_length (arguments + 1);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      names[i] = actions[i].name;
      if (strcmp (actions[i].name, arguments[0]) != 0)
        continue;
      full.file = arguments[1];
      if (n == actions[i].arguments)
        return actions[i].run (&full);
      tl_command_say ("rules %s: %s", names[i],
                      n > actions[i].arguments ? "too many arguments" : "no document is named");
      return TL_EXIT_USAGE;
    }
  return tl_command_fail_choice ("action", arguments[0], names);
}

int
tl_command_rules (int argc, char **argv)
{
  g_autofree char *rules = NULL, *only = NULL, *output = NULL;
  gboolean verbose = FALSE;
  const GOptionEntry entries[] = {
    { "rules", 0, 0, G_OPTION_ARG_FILENAME, &rules, "rule packs below DIR instead of the built-in ones",
      "DIR" },
    { "only", 0, 0, G_OPTION_ARG_FILENAME, &only, "test: the rule of this id alone", "ID" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "new: write to PACK instead of standard output",
      "PACK" },
    { "verbose", 'v', 0, G_OPTION_ARG_NONE, &verbose, "check: name the rules that are right, but slow",
      NULL },
    { NULL },
  };
  const TlUsage usage
      = { "check|test|list|new [FILE]",
          "check: is every rule well written?  test: does it find what its tests say?\n"
          "list: the number of rules for each field and language.\n"
          "new: proposes rules, with tests, for the labelled values of a document that no rule takes.",
          "Examples:\n  tenderlens rules check --rules patterns\n  tenderlens rules test "
          "--rules patterns --only zh.value.budget\n"
          "  tenderlens rules list\n  tenderlens rules new notice.html -o patterns/mine.rules",
          entries,
          1,
          2 };

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  return run (&(Request){ .rules = rules, .id = only, .output = output, .is_verbose = verbose }, argv + 1);
}
