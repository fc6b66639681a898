/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_anchor.c - literals are found where they stand, through blanks, within word bounds. */
#include "config.h"

#include "rules/anchor.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *literals; /* separated by "|"; the id is the index; "~" first: a part of a word */
  const char *text;
  const char *hits; /* "id:start-end ..." */
} Case;

static const Case cases[] = {
  { "none", "ab|bc", "xyz", "" },
  { "one", "ab", "xx ab", "0:3-5" },
  { "overlap", "~abc|~bcd|~b", "abcd", "0:0-3 1:1-4 2:1-2" },
  { "suffix", "~he|~she|~his|~hers", "ushers", "1:1-4 0:2-4 3:2-6" },
  { "same", "ab|ab", "ab", "0:0-2 1:0-2" },
  { "many", "~aa", "aaaa", "0:0-2 0:1-3 0:2-4" },
  { "order", "~bcd|~abcd", "abcd", "1:0-4 0:1-4" },
  { "cjk", "预算|预算金额", "项目预算金额", "0:6-12 1:6-18" },
  { "cjk-blank", "名称", "名 称", "0:0-7" },
  { "cjk-blanks", "名称", "名    称 名     称", "0:0-10" },
  { "cjk-line", "名称", "名\n称", "0:0-7" },
  { "cjk-tab", "名称", "名\t称", "" },
  { "literal-blank", "名 称", "名称", "0:0-6" },
  { "cjk-digit", "第1包", "第 1 包", "0:0-9" },
  { "blank", "bid end", "bid end, bid\nend bidend", "0:0-7 0:9-16" },
  { "blank-cjk", "of", "of 采购 of", "0:0-2 0:10-12" },
  { "bound", "tender", "tenders tender retender tender1 tender. x", "0:8-14 0:32-38" },
  { "part", "~tender", "tenders retender", "0:0-6 0:10-16" },
  { "bound-cjk", "rmb", "采购rmb元 rmba", "0:6-9" },
  { "bound-accent", "lot", "lotés lot", "0:7-10" },
  { "bound-digit", "lot 1", "lot 12 lot 1", "0:7-12" },
  { "bound-hangul", "예산", "예산은", "0:0-6" },
  { "deep", "~abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxyabcdefghijklmnopqrstuvwxyz", "0:25-51" },
};

static TlAnchors *
make_anchors (const char *literals)
{
  TlAnchors *anchors = tl_anchors_new ();
  g_auto (GStrv) parts = g_strsplit (literals, "|", -1);

  for (guint i = 0; parts[i]; i++)
    if (*parts[i] == '~')
      tl_anchors_add_part (anchors, parts[i] + 1, i);
    else
      tl_anchors_add (anchors, parts[i], i);
  tl_anchors_build (anchors);
  return anchors;
}

static char *
print_hits (const GArray *hits)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      TlAnchorHit hit = g_array_index (hits, TlAnchorHit, i);

      g_string_append_printf (out, "%s%u:%u-%u", i > 0 ? " " : "", hit.id, hit.start, hit.end);
    }
  return g_string_free (out, FALSE);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlAnchors) anchors = make_anchors (c->literals);
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (TlAnchorHit));
  g_autofree char *printed = NULL;

  tl_anchors_scan (anchors, c->text, strlen (c->text), hits);
  printed = print_hits (hits);
  g_assert_cmpstr (printed, ==, c->hits);
}

static void
test_empty (void)
{
  g_autoptr (TlAnchors) anchors = tl_anchors_new ();
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (TlAnchorHit));

  tl_anchors_add (anchors, "", 1);
  tl_anchors_build (anchors);
  tl_anchors_scan (anchors, "abc", 3, hits);
  g_assert_cmpuint (hits->len, ==, 0);
}

/* Every place by strstr() must be a hit and the other way round, with more states than there are full rows.
 */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (TlAnchors) anchors = tl_anchors_new ();
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (TlAnchorHit));
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = g_malloc0 (20001);
  guint expected = 0;

  for (guint i = 0; i < 20000; i++)
    text[i] = (char) ('a' + g_rand_int_range (rand, 0, 6));
  for (guint i = 0; i < 20000; i++)
    {
      guint len = (guint) g_rand_int_range (rand, 4, 12);
      char *word = g_strndup (text + g_rand_int_range (rand, 0, 19980), len);

      if (i % 4 == 0)
        word[len - 1] = 'z';
      g_ptr_array_add (words, word);
      tl_anchors_add_part (anchors, word, i);
    }
  tl_anchors_build (anchors);
  tl_anchors_scan (anchors, text, 20000, hits);
  for (guint i = 0; i < 2000; i++)
    for (const char *p = strstr (text, words->pdata[i]); p; p = strstr (p + 1, words->pdata[i]))
      expected++;
  for (guint i = 0; i < hits->len; i++)
    {
      TlAnchorHit hit = g_array_index (hits, TlAnchorHit, i);
      const char *word = words->pdata[hit.id];

      g_assert_cmpuint (hit.end - hit.start, ==, strlen (word));
      g_assert_true (strncmp (text + hit.start, word, strlen (word)) == 0);
      expected -= hit.id < 2000 ? 1 : 0;
    }
  g_assert_cmpuint (expected, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/anchor/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/anchor/empty", test_empty);
  g_test_add_func ("/anchor/random", test_random);
  return g_test_run ();
}
