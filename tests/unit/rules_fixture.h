/* SPDX-License-Identifier: GPL-3.0-or-later */
/* rules_fixture.h - packs out of a few stanzas and the word lists of patterns/lexicon/, and what they find in a text. */
#ifndef TL_TESTS_UNIT_RULES_FIXTURE_H
#define TL_TESTS_UNIT_RULES_FIXTURE_H

#include <string.h>

#include "rules/match.h"
#include "rules/snippet.h"

static inline void
fixture_parse (const char *name, const char *text, GPtrArray *stanzas)
{
  g_autoptr (GError) error = NULL;

  if (!tl_stanza_parse (name, text, strlen (text), stanzas, &error))
    g_error ("%s", error->message);
}

/* Returns: (transfer full): ${rules} and all word lists of the source tree: TL_SRCDIR, else the current folder. */
static inline TlPacks *
fixture_packs (const char *rules)
{
  g_autoptr (GPtrArray) stanzas = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_stanza_free);
  g_autoptr (GError) error = NULL;
  const char *root = g_getenv ("TL_SRCDIR");
  g_autofree char *folder = g_build_filename (root ? root : ".", "patterns", "lexicon", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  TlPacks *packs;

  if (!dir)
    g_error ("no word lists in %s (set TL_SRCDIR)", folder);
  fixture_parse ("t.rules", rules, stanzas);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;

      if (!g_str_has_suffix (name, ".rules"))
        continue;
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      fixture_parse (path, text, stanzas);
    }
  packs = tl_packs_new_from_stanzas (stanzas, &error);
  if (!packs)
    g_error ("%s", error->message);
  return packs;
}

static inline void
fixture_add_facts (const GPtrArray *facts, const char *mark, guint notice, GString *out)
{
  for (guint i = 0; i < facts->len; i++)
    {
      const TlFact *fact = g_ptr_array_index (facts, i);

      g_string_append (out, out->len ? "\n" : "");
      if (notice)
        g_string_append_printf (out, "%u: ", notice);
      if (*fact->lot)
        g_string_append_printf (out, "lot %s ", fact->lot);
      g_string_append_printf (out, "%s%s = %s", mark, tl_field_get (fact->field)->name, fact->printed);
    }
}

/* Returns: (transfer full): a line a fact, "lot 1 value.award = 5.00 CNY", those of further notices behind "1: ". */
static inline char *
fixture_find (const TlPacks *packs, const TlDocument *document, TlTrace *trace)
{
  g_autoptr (TlMatcher) matcher = tl_matcher_new (packs, tl_limits_default ());
  g_autoptr (TlRecord) record = tl_record_new ("t", NULL);
  GString *out = g_string_new (NULL);

  tl_matcher_run (matcher, document, NULL, record, trace);
  tl_record_seal (record);
  for (guint i = 0; i < record->notices->len; i++)
    {
      const TlNotice *notice = g_ptr_array_index (record->notices, i);

      fixture_add_facts (notice->facts, "", i, out);
      fixture_add_facts (notice->conflicts, "conflict ", i, out);
    }
  for (guint i = 0; i < record->problems->len; i++)
    g_string_append_printf (out, "%sproblem %s", out->len ? "\n" : "",
                            ((TlRecordProblem *) g_ptr_array_index (record->problems, i))->code);
  return g_string_free (out, FALSE);
}

#endif /* TL_TESTS_UNIT_RULES_FIXTURE_H */
