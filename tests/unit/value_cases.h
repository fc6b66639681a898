/* SPDX-License-Identifier: GPL-3.0-or-later */
/* value_cases.h - tables of texts and of the values that must be found in them, all of them and no others. */
#ifndef TL_TESTS_UNIT_VALUE_CASES_H
#define TL_TESTS_UNIT_VALUE_CASES_H

#include <time.h>

#include "lexicon_fixture.h"

/* ${expected}: canonical values with " | " between them, "" for none; a doubtful one ends in "?". ${is_line}:
 * the text is a line of its own, outside of a document. */
typedef struct
{
  TlValueKind kind;
  const char *lang;
  const char *country;
  const char *text;
  const char *expected;
  gboolean is_line;
} ValueCase;

static inline char *
value_case_find (const ValueCase *c, const TlLexicon *lexicon)
{
  TlReading reading
      = { .lexicon = lexicon, .lang = c->lang, .country = c->country, .currency = "", .is_line = c->is_line };
  g_autoptr (TlFold) fold = tl_fold_new (c->text, strlen (c->text));
  TlText text = fixture_text (fold);
  g_autoptr (GString) found = g_string_new (NULL);
  gsize from = 0, start, end;
  TlValue value;

  while (tl_value_find (c->kind, &text, from, text.len, &reading, &value, &start, &end))
    {
      g_autofree char *printed = tl_value_print (&value);

      g_assert_cmpuint (start, >=, from);
      g_assert_cmpuint (end, >, start);
      g_assert_cmpuint (end, <=, text.len);
      g_string_append_printf (found, "%s%s%s", found->len > 0 ? " | " : "", printed,
                              value.doubt != TL_DOUBT_NONE ? "?" : "");
      tl_value_clear (&value);
      from = end;
    }
  return g_string_free (g_steal_pointer (&found), FALSE);
}

static inline void
value_case_check (gconstpointer data)
{
  const ValueCase *c = data;
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();
  g_autofree char *found = value_case_find (c, lexicon);

  if (g_strcmp0 (found, c->expected) != 0)
    g_test_message ("%s: %s", c->lang, c->text);
  g_assert_cmpstr (found, ==, c->expected);
}

static inline void
value_cases_add (const char *name, const ValueCase *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path
          = g_strdup_printf ("/%s/%s/%" G_GSIZE_FORMAT, name, *cases[i].lang ? cases[i].lang : "any", i);

      g_test_add_data_func (path, &cases[i], value_case_check);
    }
}

/* Seconds of processor time to look for values in ${pattern} repeated to ${bytes}; in a line of its own, where
 * more is tried than in a document. */
static inline double
value_case_measure (const TlLexicon *lexicon, TlValueKind kind, const char *pattern, gsize bytes)
{
  g_autoptr (GString) text = g_string_sized_new (bytes + 16);
  g_autofree char *found = NULL;
  ValueCase c = { kind, "zh", "", NULL, "", TRUE };
  clock_t start;

  while (text->len < bytes)
    g_string_append (text, pattern);
  c.text = text->str;
  start = clock ();
  found = value_case_find (&c, lexicon);
  return (double) (clock () - start) / CLOCKS_PER_SEC;
}

/* Eight times the text may not take more than thirty times as long: quadratic work takes 64 times. */
static inline void
value_case_check_growth (TlValueKind kind, const char *const *patterns, gsize n)
{
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();

  for (gsize i = 0; i < n; i++)
    {
      double small = value_case_measure (lexicon, kind, patterns[i], 16 * 1024);
      double large = value_case_measure (lexicon, kind, patterns[i], 8 * 16 * 1024);

      g_test_message ("%s: %.4f s, %.4f s", patterns[i], small, large);
      g_assert_cmpfloat (large, <, 30 * MAX (small, 0.01));
    }
}

#endif /* TL_TESTS_UNIT_VALUE_CASES_H */
