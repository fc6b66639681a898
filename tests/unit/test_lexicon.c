/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_lexicon.c - word lists: longest word, language, word bounds, both directions. */
#include "config.h"

#include <string.h>

#include "value/lexicon.h"

static TlLexicon *
make (void)
{
  TlLexicon *lexicon = tl_lexicon_new ();

  tl_lexicon_add (lexicon, "money", "", "USD", "usd");
  tl_lexicon_add (lexicon, "money", "zh", "CNY", "元");
  tl_lexicon_add (lexicon, "money", "zh", "USD", "美元");
  tl_lexicon_add (lexicon, "money", "ja", "CNY?", "元");
  tl_lexicon_add (lexicon, "money", "zh-tw", "TWD", "元");
  tl_lexicon_add (lexicon, "money", "en", "GBP", "pound");
  tl_lexicon_add (lexicon, "money", "en", "GBP", "pound sterling");
  return lexicon;
}

typedef struct
{
  const char *name, *lang, *text;
  gsize at;
  const char *key; /* NULL: none */
  gsize end;
} Case;

static const Case cases[] = {
  { "all languages", "de", "usd 5", 0, "USD", 3 },   { "language", "zh", "5元", 1, "CNY", 4 },
  { "other language", "ja", "元", 0, "CNY?", 3 },    { "closer language", "zh-TW", "元", 0, "TWD", 3 },
  { "parent language", "zh-HK", "元", 0, "CNY", 3 }, { "no such language", "en", "元", 0, NULL, 0 },
  { "unknown language", "", "元", 0, "CNY", 3 },     { "longest", "en", "pound sterling", 0, "GBP", 14 },
  { "shorter", "en", "pound sterl", 0, "GBP", 5 },   { "cut", "en", "pounds", 0, NULL, 0 },
  { "before a figure", "en", "usd5", 0, "USD", 3 },  { "cjk within cjk", "zh", "元整", 0, "CNY", 3 },
  { "behind the end", "zh", "元", 3, NULL, 0 },
};

static void
test_find (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlLexicon) lexicon = make ();
  gsize end = 0;

  g_assert_cmpstr (tl_lexicon_find (lexicon, "money", c->lang, c->text, strlen (c->text), c->at, &end), ==,
                   c->key);
  g_assert_cmpuint (end, ==, c->end);
}

static void
test_part (void)
{
  g_autoptr (TlLexicon) lexicon = make ();
  gsize end = 0;

  g_assert_cmpstr (tl_lexicon_find_part (lexicon, "money", "en", "pounds", 6, 0, &end), ==, "GBP");
  g_assert_cmpuint (end, ==, 5);
}

static void
test_before (void)
{
  g_autoptr (TlLexicon) lexicon = make ();
  const char *text = "10美元";
  gsize at = 0;

  g_assert_cmpstr (tl_lexicon_find_before (lexicon, "money", "zh", text, strlen (text), strlen (text), &at),
                   ==, "USD");
  g_assert_cmpuint (at, ==, 2);
  g_assert_null (tl_lexicon_find_before (lexicon, "money", "en", "xusd", 4, 4, &at));
  g_assert_null (tl_lexicon_find_before (lexicon, "other", "en", "usd", 3, 3, &at));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/lexicon/find/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_find);
    }
  g_test_add_func ("/lexicon/part", test_part);
  g_test_add_func ("/lexicon/before", test_before);
  return g_test_run ();
}
