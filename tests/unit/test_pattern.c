/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pattern.c - literals and regexes, typed captures, what is refused, literals for the prefilter. */
#include "config.h"

#include "rules/pattern.h"

#include <string.h>

#include "base/fold.h"
#include "tenderlens.h"

typedef struct
{
  const char *name;
  const char *source;
  const char *text;
  const char *result; /* "start-end name=value@start-end ...", "" none, "limit"; or what the test says */
} Case;

static const Case matches[] = {
  { "literal", "预算金额", "项目预算金额：5", "6-18" },
  { "literal-none", "预算金额", "项目金额", "" },
  { "literal-blanks", "预算金额", "项 目 预 算  金 额", "8-23" },
  { "literal-line", "预算金额", "预算\n金额", "0-13" },
  { "literal-tab", "预算金额", "预算\t金额", "" },
  { "literal-caseless", "Closing Date", "the CLOSING   DATE", "4-16" },
  { "literal-wrapped", "Closing Date", "closing\ndate", "0-12" },
  { "literal-word", "tender", "tenders retender tender", "17-23" },
  { "literal-word-cjk", "RMB", "人民币RMB元", "9-12" },
  { "literal-width", "预算（万元）", "预算(万元)", "0-14" },
  { "literal-width-2", "预算(万元)", "预算（ 万元 ）", "0-16" },
  { "literal-signs", "a.b*(c)", "a.b*(c)", "0-7" },
  { "literal-signs-2", "a.b", "axb", "" },
  { "literal-digit", "第1包", "第 1 包", "0-9" },
  { "regex", "/预算(?:金额)?/", "预算金额", "0-12" },
  { "regex-blanks", "/项目(?:总)?预算/", "项 目 总 预 算", "0-19" },
  { "regex-first-gap", "/预算/", "x 预算", "2-8" },
  { "regex-width", "/预算[（(]万元[）)]/", "预算（万元）", "0-14" },
  { "regex-class", "/第[一二三]包/", "第 二 包", "0-11" },
  { "regex-range", "/[一-龥]{2}元/", "百万元", "0-9" },
  { "regex-caseless", "/\\bBID(?:s|ders)?\\b/", "forbid bidders", "7-14" },
  { "regex-line", "/^b$/", "a\nb\nc", "2-3" },
  { "regex-start", "/\\Ab/", "a\nb\nc", "" },
  { "regex-look", "/(?<!超过)预算/", "超过预算 预算", "13-19" },
  { "regex-ahead", "/预算(?!金额)/", "预算金额预算价", "12-18" },
  { "regex-keep-out", "/a\\Kb/", "ab", "1-2" },
  { "regex-word-beyond-ascii", "/\\bцена\\b/", "оцена цена", "11-19" },
  { "regex-hex", "/\\x{4e07}\\x41/", "万A", "0-4" },
  { "regex-slash", "/a/b/", "xa/b", "1-4" },
  { "regex-percent", "/8%/", "8%", "0-2" },
  { "regex-lines", "/(?:a\n| b\n| c)/", "xc", "1-2" },
  { "regex-comment", "/a(?#why)b/", "ab", "0-2" },
  { "regex-option", "/a(?-i)b/", "AB Ab", "3-5" },
  { "regex-group-name", "/(?<x>a|b)\\k{x}/", "abb", "1-3" },
  { "date", "/by\\s+%{date}/", "by 2019-08-14.", "0-13 date=2019-08-14@3-13" },
  { "date-name", "/%{date:by}/", "x 2019-08-14", "2-12 by=2019-08-14@2-12" },
  { "date-literal", "by %{date}", "by  2019-08-14", "0-13 date=2019-08-14@3-13" },
  { "date-gap", "/截止%{date}/", "截止 2019-08-14", "0-17 date=2019-08-14@7-17" },
  { "two", "/%{date:from} to %{date:to}/", "2019-08-14 to 2019-09-01",
    "0-24 from=2019-08-14@0-10 to=2019-09-01@14-24" },
  { "either", "/(?:%{date:a} x|%{date:b} y)/", "2019-08-14 y", "0-12 b=2019-08-14@0-10" },
  { "last-of-many", "/(?:%{date},?){2}/", "2019-08-14,2019-08-15", "0-21 date=2019-08-15@11-21" },
  { "not-cut", "/%{count}0/", "580000", "" },
  { "back", "/.*%{count} fans/", "10 or 20 fans", "0-13 count=20@6-8" },
  { "optional", "/fans(?: %{count})?/", "fans many", "0-4" },
  { "not-behind", "/%{date} only/", "2019-08-14", "" },
  { "text", "/name: %{text}/", "name: A B C\nD", "0-11 text=A B C@6-11" },
  { "text-early", "/by %{text} for %{text:what}/", "by A for B for C", "0-16 text=A@3-4 what=B for C@9-16" },
  { "text-whole", "/by %{text}(?:!)?/", "by A B", "0-6 text=A B@3-6" },
  { "text-none", "/name:%{text}/", "name:", "" },
};

static const Case errors[] = {
  { "empty", "", NULL, "column 1: the pattern is empty" },
  { "bar", "采购|招标", NULL, "column 3: a \"|\" stands in literal text" },
  { "no-slash", "/ab", NULL, "column 4: a regular expression stands between two" },
  { "paren", "/(ab/", NULL, "column 2: the \")\"" },
  { "paren-2", "/ab)/", NULL, "column 4: there is no \"(\"" },
  { "bracket", "/预[ab/", NULL, "column 3: the \"]\"" },
  { "kind", "/%{mony}/", NULL, "column 2: there is no kind of value \"mony\"; did you mean \"money\"?" },
  { "kind-literal", "预算 %{monye}", NULL,
    "column 4: there is no kind of value \"monye\"; did you mean \"money\"?" },
  { "kind-open", "/%{money/", NULL, "column 2: the \"}\"" },
  { "kind-name", "/%{money:}/", NULL, "column 2: the name behind" },
  { "star", "/*a/", NULL, "column 2: there is nothing before this \"*\"" },
  { "star-2", "/a(?:*)/", NULL, "column 6: there is nothing before this \"*\"" },
  { "runaway", "/(a+)+/", NULL, "column 6: this \"+\" repeats what repeats without bound" },
  { "runaway-2", "/(?:.*)*x/", NULL, "column 8: this \"*\" repeats" },
  { "runaway-3", "/(?:\\w+\\s?){1,}x/", NULL, "column 12: this \"{1,}\" repeats" },
  { "recursion", "/(a(?R)?)/", NULL, "column 4: this kind of group is not allowed" },
  { "callout", "/a(?C1)/", NULL, "column 3: this kind of group" },
  { "verb", "/(*UTF)a/", NULL, "column 2: this kind of group" },
  { "extended", "/(?x)a/", NULL, "column 2: this kind of group" },
  { "behind", "/(?<=a+)b/", NULL, "column " },
  { "nothing", "/a*/", NULL, "column 1: this expression also fits where nothing stands" },
  { "escape", "/\\Qa\\E/", NULL, "column 2: \"\\Q\" is not understood" },
  { "backref", "/(a)\\1/", NULL, "column 5: \"\\1\" is not understood" },
  { "class-several", "/[㎡]/", NULL, "column 3: this character is several in folded text (\"m2\")" },
  { "range", "/[z-a]/", NULL, "column " },
  { "captures",
    "/%{date}%{date}%{date}%{date}%{date}%{date}%{date}%{date}%{date}%{date}%{date}%{date}%{date}/", NULL,
    "column 86: more than 12 typed captures" },
};

static const Case literals[] = {
  { "literal", "预 算（万元）", NULL, "预算(万元)" },
  { "lower", "Closing  Date", NULL, "closing date" },
  { "choice", "/中标|成交/", NULL, "中标|成交" },
  { "optional", "/项目(?:总)?预算(?:金额)?/", NULL, "项目总预算金额|项目总预算|项目预算金额|项目预算" },
  { "class", "/[中成]标价/", NULL, "中标价|成标价" },
  { "digits", "/第\\d+包/", NULL, "第" },
  { "best", "/a.{0,9}closing.{0,9}by/", NULL, "closing" },
  { "anchors", "/^\\s*(?:bids|tenders)\\b/", NULL, "bids|tenders" },
  { "group", "/(?:closing|submission) (?:date|deadline)(?: and time)?/", NULL,
    "closing date and time|closing date|closing deadline and time|closing deadline|submission date and time|"
    "submission date|submission deadline and time|submission deadline" },
  { "look", "/(?<!不)预算(?!外)/", NULL, "预算" },
  { "repeat", "/(?:ab){2,3}/", NULL, "ab" },
  { "capture", "/%{money}元整/", NULL, "元整" },
  { "choice-part", "/(?:粉丝.*增长|followers.*new)/", NULL, "粉丝|followers" },
  { "none", "/\\d{4}/", NULL, NULL },
  { "none-short", "/a\\d/", NULL, NULL },
  { "none-choice", "/预算|\\d+/", NULL, NULL },
  { "none-optional", "/(?:预算)?\\d/", NULL, NULL },
  { "none-capture", "/%{money}/", NULL, NULL },
  { "negated", "/[^a]bc/", NULL, "bc" },
  { "many", "/[a-d][a-d][a-d][a-d]xy/", NULL, "axy|bxy|cxy|dxy" },
};

static char *
print_match (const TlMatch *match)
{
  GString *out = g_string_new (NULL);

  g_string_append_printf (out, "%u-%u", (guint) match->start, (guint) match->end);
  for (guint i = 0; i < match->n_captures; i++)
    {
      const TlCapture *capture = &match->captures[i];
      g_autofree char *value = tl_value_print (&capture->value);

      g_string_append_printf (out, " %s=%s@%u-%u", capture->name, value, (guint) capture->start,
                              (guint) capture->end);
    }
  return g_string_free (out, FALSE);
}

/* Matches in all of ${folded} from byte ${from}. */
static char *
match_text (const TlPattern *pattern, const TlFold *folded, gsize from, gboolean anchored)
{
  TlText text = { folded->text, folded->lower, folded->len };
  TlReading reading = { .lang = "", .country = "", .currency = "" };
  TlMatch match = { 0 };
  char *printed;

  switch (
      tl_pattern_match (pattern, &text, 0, text.len, from, anchored, &reading, tl_limits_default (), &match))
    {
    case TL_MATCH_NONE:
      return g_strdup ("");
    case TL_MATCH_LIMIT:
      return g_strdup ("limit");
    case TL_MATCH_FOUND:
      break;
    }
  printed = print_match (&match);
  tl_match_clear (&match);
  return printed;
}

/* Often enough that the JIT takes over: it must say the same. */
static void
test_match (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPattern) pattern = tl_pattern_new (c->source, &error);
  g_autoptr (TlFold) folded = tl_fold_new (c->text, strlen (c->text));

  g_assert_no_error (error);
  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *printed = match_text (pattern, folded, 0, FALSE);

      g_assert_cmpstr (printed, ==, c->result);
    }
}

static void
test_error (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (tl_pattern_new (c->source, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_RULE);
  if (!g_str_has_prefix (error->message, c->result))
    g_error ("\"%s\" instead of \"%s\"", error->message, c->result);
}

static void
test_literals (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPattern) pattern = tl_pattern_new (c->source, &error);
  const char *const *found;
  g_autofree char *joined = NULL;

  g_assert_no_error (error);
  found = tl_pattern_get_literals (pattern);
  joined = found ? g_strjoinv ("|", (char **) found) : NULL;
  g_assert_cmpstr (joined, ==, c->result);
}

/* Whatever a pattern fits, the prefilter finds. */
static void
test_anchors (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlPattern) pattern = tl_pattern_new (c->source, NULL);
  g_autoptr (TlFold) folded = tl_fold_new (c->text, strlen (c->text));
  g_autoptr (TlAnchors) anchors = tl_anchors_new ();
  g_autoptr (GArray) hits = g_array_new (FALSE, FALSE, sizeof (TlAnchorHit));

  if (!tl_pattern_add_anchors (pattern, anchors, 7))
    return;
  tl_anchors_build (anchors);
  tl_anchors_scan (anchors, folded->lower, folded->len, hits);
  if (*c->result != '\0')
    g_assert_cmpuint (hits->len, >, 0);
}

static void
test_window (void)
{
  g_autoptr (TlPattern) pattern = tl_pattern_new ("/^b/", NULL), behind = tl_pattern_new ("/(?<=a)b/", NULL);
  TlText text = { "abab", "abab", 4 };
  TlReading reading = { 0 };
  TlMatch match = { 0 };

  g_assert_cmpint (tl_pattern_match (pattern, &text, 1, 4, 1, FALSE, &reading, tl_limits_default (), &match),
                   ==, TL_MATCH_FOUND);
  g_assert_cmpuint (match.start, ==, 1);
  g_assert_cmpint (tl_pattern_match (behind, &text, 1, 4, 1, FALSE, &reading, tl_limits_default (), &match),
                   ==, TL_MATCH_FOUND);
  g_assert_cmpuint (match.start, ==, 3);
  g_assert_cmpint (tl_pattern_match (behind, &text, 1, 3, 1, FALSE, &reading, tl_limits_default (), &match),
                   ==, TL_MATCH_NONE);
}

static void
test_anchored (void)
{
  g_autoptr (TlPattern) pattern = tl_pattern_new ("/b+/", NULL);
  g_autoptr (TlFold) folded = tl_fold_new ("abba", 4);

  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *at_a = match_text (pattern, folded, 0, TRUE),
                      *at_b = match_text (pattern, folded, 1, TRUE);

      g_assert_cmpstr (at_a, ==, "");
      g_assert_cmpstr (at_b, ==, "1-3");
    }
}

/* A text that makes a pattern try for ever is told from one that it does not fit. */
static void
test_limit (void)
{
  g_autoptr (TlPattern) pattern = tl_pattern_new ("/(?:a|aa|aaa){1,200}(?:b|cd)/", NULL);
  g_autofree char *as = g_strnfill (200, 'a');
  g_autoptr (TlFold) folded = tl_fold_new (as, 200);

  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *floating = match_text (pattern, folded, 0, FALSE);
      g_autofree char *anchored = match_text (pattern, folded, 0, TRUE);

      g_assert_cmpstr (floating, ==, "limit");
      g_assert_cmpstr (anchored, ==, "limit");
    }
}

static void
test_open (void)
{
  g_autoptr (TlPattern) open = tl_pattern_new ("/a.*b/", NULL),
                        bound = tl_pattern_new ("/a.{0,9}b\\d+/", NULL);

  g_assert_true (tl_pattern_is_open (open));
  g_assert_false (tl_pattern_is_open (bound));
}

static void
add_cases (const char *name, const Case *cases, gsize n, GTestDataFunc test)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/pattern/%s/%s", name, cases[i].name);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_cases ("match", matches, G_N_ELEMENTS (matches), test_match);
  add_cases ("anchors", matches, G_N_ELEMENTS (matches), test_anchors);
  add_cases ("error", errors, G_N_ELEMENTS (errors), test_error);
  add_cases ("literals", literals, G_N_ELEMENTS (literals), test_literals);
  g_test_add_func ("/pattern/window", test_window);
  g_test_add_func ("/pattern/anchored", test_anchored);
  g_test_add_func ("/pattern/limit", test_limit);
  g_test_add_func ("/pattern/open", test_open);
  return g_test_run ();
}
