/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_wording.c - patterns as people read them. */
#include "config.h"

#include "engine_private.h"

typedef struct
{
  const char *name;
  const char *source;
  const char *want;
} Case;

static const Case cases[] = {
  { "literal", "Contract value", "Contract value" },
  { "word", "/\\baward\\b/", "award" },
  { "optional-group", "/(?:total )?contract value/", "[total ]contract value" },
  { "optional-letter", "/bids? value/", "bid[s] value" },
  { "optional-han", "/项目的?名称/", "项目[的]名称" },
  { "choice", "/contract (?:value|price)/", "contract (value/price)" },
  { "alternatives", "/tender fee|bid fee/", "tender fee / bid fee" },
  { "nested", "/(?:(?:bid|tender) )?(?:sum|fee)s?/", "[(bid/tender) ](sum/fee)[s]" },
  { "look", "/(?<!no )(?=x[)])value(?! of)/", "value" },
  { "blanks", "/bid\\s*value\\s*[:]\\s*/", "bid value :" },
  { "capture", "/won by %{org:value} for %{money}/", "won by ... for ..." },
  { "anything", "/won.{0,20}by[^\\n]{1,9}us/", "won...by...us" },
  { "class", "/no[.:-] \\d{4}/", "no... ..." },
  { "escape", "/rs\\. \\(inr\\)/", "rs. (inr)" },
  { "class-bracket", "/a[]x]b[[:alpha:])]c/", "a...b...c" },
  { "flags", "/(?i:abc)(?>de)/", "(abc)(de)" },
  { "many", "/(?:a1|a2|a3|a4|a5|a6|a7|a8|a9|b1|b2|b3) x/", "(a1/a2/a3/a4/a5/a6/a7/a8/a9/b1/...) x" },
  { "many-above", "/a1|a2|a3|a4|a5|a6|a7|a8|a9|b1|b2/",
    "a1 / a2 / a3 / a4 / a5 / a6 / a7 / a8 / a9 / b1 / ..." },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPattern) pattern = tl_pattern_new (one->source, &error);
  g_autofree char *got = NULL;

  g_assert_no_error (error);
  got = tl_engine_word_pattern (pattern);
  g_assert_cmpstr (got, ==, one->want);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/wording/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
