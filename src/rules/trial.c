/* SPDX-License-Identifier: GPL-3.0-or-later */
/* trial.c - reads test, deny, todo and expect of a stanza. */
#include "config.h"

#include "rules/trial.h"

#include <string.h>

#define ARROW "=>"

static void
expected_free (gpointer data)
{
  TlExpected *expected = data;

  g_free (expected->lot);
  g_free (expected->field);
  g_free (expected->value);
  g_free (expected);
}

static void
trial_free (gpointer data)
{
  TlTrial *trial = data;

  g_free (trial->snippet);
  g_ptr_array_unref (trial->expected);
  g_free (trial);
}

/* "| text" without a bar at its end is a line of text; with one it is a row. */
static void
add_line (GString *snippet, const char *line)
{
  g_autofree char *text = g_strstrip (g_strdup (line));
  gsize len = strlen (text);

  if (text[0] == '|' && (len == 1 || text[len - 1] != '|'))
    g_string_append (snippet, g_strchug (text + 1));
  else
    g_string_append (snippet, text);
}

static char *
make_snippet (const char *value, gsize len)
{
  g_autofree char *text = g_strndup (value, len);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *snippet = g_string_new (NULL);

  for (guint i = 0; lines[i]; i++)
    {
      if (i > 0)
        g_string_append_c (snippet, '\n');
      add_line (snippet, lines[i]);
    }
  return g_string_free (snippet, FALSE);
}

static TlTrial *
trial_new (TlTrialKind kind, const TlEntry *entry)
{
  TlTrial *trial = g_new0 (TlTrial, 1);
  const char *arrow = kind == TL_TRIAL_DENY ? NULL : g_strrstr (entry->value, ARROW);

  trial->kind = kind;
  trial->line = entry->line;
  trial->expected = g_ptr_array_new_with_free_func (expected_free);
  trial->snippet
      = make_snippet (entry->value, arrow ? (gsize) (arrow - entry->value) : strlen (entry->value));
  if (arrow)
    {
      TlExpected *expected = g_new0 (TlExpected, 1);

      expected->value = g_strstrip (g_strdup (arrow + strlen (ARROW)));
      g_ptr_array_add (trial->expected, expected);
    }
  return trial;
}

/* "lot 1 value.award => 1248800.00 CNY", "supplier => X", "X" (of the rule's own field), "none".
 * Returns: (nullable): NULL when it is not understood. */
static TlExpected *
expected_new (const char *value, gboolean has_own_field)
{
  const char *arrow = strstr (value, ARROW);
  g_autofree char *left = arrow ? g_strndup (value, (gsize) (arrow - value)) : g_strdup (value);
  g_auto (GStrv) words = NULL;
  TlExpected *expected;
  guint n;

  words = g_strsplit_set (g_strstrip (left), " \t", -1);
  n = g_strv_length (words);
  if (arrow ? n != 1 && (n != 3 || !g_str_equal (words[0], "lot"))
            : !has_own_field && !g_str_equal (left, "none"))
    return NULL;
  expected = g_new0 (TlExpected, 1);
  if (!arrow)
    expected->value = g_str_equal (left, "none") ? NULL : g_strdup (value);
  if (!arrow)
    return expected;
  expected->lot = n == 3 ? g_strdup (words[1]) : NULL;
  expected->field = g_strdup (words[n - 1]);
  expected->value = g_strstrip (g_strdup (arrow + strlen (ARROW)));
  return expected;
}

static gboolean
add_expected (GPtrArray *trials, const TlStanza *stanza, const TlEntry *entry, GError **error)
{
  TlTrial *trial = trials->len > 0 ? g_ptr_array_index (trials, trials->len - 1) : NULL;
  TlExpected *expected;

  if (!trial || trial->kind == TL_TRIAL_DENY)
    return tl_stanza_fail (error, stanza->file, entry->line, 1,
                           "\"expect\" stands below the \"test\" it is about");
  expected = expected_new (entry->value, !g_str_equal (stanza->kind, "table"));
  if (!expected)
    return tl_stanza_fail (
        error, stanza->file, entry->line, entry->column,
        "write \"expect = FIELD => VALUE\", \"expect = lot ID FIELD => VALUE\" or \"expect = none\"");
  g_ptr_array_add (trial->expected, expected);
  return TRUE;
}

static gboolean
check_trials (const TlStanza *stanza, const GPtrArray *trials, GError **error)
{
  for (guint i = 0; i < trials->len; i++)
    {
      const TlTrial *trial = g_ptr_array_index (trials, i);

      if (*trial->snippet == '\0')
        return tl_stanza_fail (error, stanza->file, trial->line, 0, "this test has no text");
      if (trial->kind != TL_TRIAL_DENY && trial->expected->len == 0)
        return tl_stanza_fail (
            error, stanza->file, trial->line, 0,
            "a test says what it expects: \"test = TEXT => VALUE\", or \"expect\" lines below it");
    }
  return TRUE;
}

GPtrArray *
tl_trials_new (const TlStanza *stanza, GError **error)
{
  static const char *const kinds[]
      = { [TL_TRIAL_TEST] = "test", [TL_TRIAL_DENY] = "deny", [TL_TRIAL_TODO] = "todo" };
  g_autoptr (GPtrArray) trials = g_ptr_array_new_with_free_func (trial_free);

  for (guint i = 0; i < stanza->entries->len; i++)
    {
      const TlEntry *entry = g_ptr_array_index (stanza->entries, i);

      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (g_str_equal (entry->key, kinds[k]))
          g_ptr_array_add (trials, trial_new (k, entry));
      if (g_str_equal (entry->key, "expect") && !add_expected (trials, stanza, entry, error))
        return NULL;
    }
  return check_trials (stanza, trials, error) ? g_steal_pointer (&trials) : NULL;
}
