/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_bigram.c - text as words for a full-text index, and queries as phrases of them. */
#include "config.h"

#include <string.h>

#include "store/bigram.h"

static const struct
{
  const char *text, *words;
} texts[] = {
  { "", "" },
  { "。，!", "" },
  { "政府采购", "政府 府采 采购 购" },
  { "标", "标" },
  { "Social media, 2020", "social media 2020" },
  { "2020年采购", "2020 年采 采购 购" },
  { "采购Twitter账号", "采购 购 twitter 账号 号" },
  { "政府。采购", "政府 府 采购 购" },
  { "ＴＷＩＴＴＥＲ　２０", "twitter 20" },
  { "Straße É", "straße é" },
  { "입찰공고", "입찰 찰공 공고 고" },
  { "政\xe2\x80\xa8府", "政府 府" }, /* a line that the page broke */
  { "政府\n采购", "政府 府 采购 购" },
};

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) words = g_string_new (NULL);

      tl_bigram_add_text (words, texts[i].text);
      g_assert_cmpstr (words->str, ==, texts[i].words);
    }
}

/* Phrases as "word+word", with a star for the beginning of a word, parted by blanks. */
static char *
print_query (const char *query)
{
  g_autoptr (GPtrArray) phrases = tl_bigram_parse_query (query);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < phrases->len; i++)
    {
      const TlPhrase *phrase = phrases->pdata[i];
      g_autofree char *words = g_strjoinv ("+", phrase->words);

      g_string_append_printf (out, "%s%s%s", i > 0 ? " " : "", words, phrase->is_prefix ? "*" : "");
    }
  return g_string_free (out, FALSE);
}

static const struct
{
  const char *query, *phrases;
} queries[] = {
  { "", "" },
  { " 。 \"\" ", "" },
  { "舆情", "舆情" },
  { "标", "标*" },
  { "政府采购", "政府+府采+采购" },
  { "招标 twitter", "招标 twitter" },
  { "\"Social Media\" 2020", "social+media 2020" },
  { "follow*", "follow*" },
  { "2020年", "2020+年*" },
  { "微博Twitter", "微博+博+twitter" },
  { "采购。", "采购" },
  { "e-procurement", "e+procurement" },
  { "\"open", "open" },
  { "a\"b c\"d", "a b+c d" },
  { "\xff", "" },
};

static void
test_query (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      g_autofree char *phrases = print_query (queries[i].query);

      g_assert_cmpstr (phrases, ==, queries[i].phrases);
    }
}

/* Whatever stands in a text is found by the words of its query: phrase by phrase, as an index compares them.
 */
static void
test_found (void)
{
  static const char text[] = "某市政府采购中心Twitter账号2020年推广";
  g_autoptr (GString) words = g_string_new (" ");

  tl_bigram_add_text (words, text);
  g_string_append_c (words, ' ');
  for (const char *from = text; *from != '\0'; from = g_utf8_next_char (from))
    {
      /* Not from within a Latin word. */
      if (from > text && g_ascii_isalnum (from[0]) && g_ascii_isalnum (from[-1]))
        continue;
      for (const char *to = g_utf8_next_char (from); *to != '\0'; to = g_utf8_next_char (to))
        {
          g_autofree char *query = g_strndup (from, (gsize) (to - from)), *sought = NULL, *joined = NULL;
          g_autoptr (GPtrArray) phrases = NULL;
          const TlPhrase *phrase;

          if (g_ascii_isalnum (to[0]) && g_ascii_isalnum (to[-1]))
            continue;
          phrases = tl_bigram_parse_query (query);
          g_assert_cmpuint (phrases->len, ==, 1);
          phrase = phrases->pdata[0];
          joined = g_strjoinv (" ", phrase->words);
          sought = g_strconcat (" ", joined, phrase->is_prefix ? "" : " ", NULL);
          g_assert_nonnull (strstr (words->str, sought));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bigram/text", test_text);
  g_test_add_func ("/bigram/query", test_query);
  g_test_add_func ("/bigram/found", test_found);
  return g_test_run ();
}
