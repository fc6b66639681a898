/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_selftest.c - the tests within packs: what passes, what fails, and what is said of it. */
#include "config.h"

#include "rules/selftest.h"

#include "rules_fixture.h"

#define RULE "[pack t]\nlang = zh\n[rule r]\nfield = value.budget\nlabel = 预算金额\nvalue = %{money}\n"
#define TABLE                                                                                                \
  "[pack t]\nlang = zh\n[table t]\nneed = supplier value.award\ncolumn = lot :: 包号 :: %{lot}\n"            \
  "column = supplier :: 供应商\ncolumn = value.award :: 金额\ntest =\n"                                      \
  "  | | 包号 | 供应商 | 金额（万元） |\n  | | 1 | 甲科技有限公司 | 124.88 |\n  | | 2 | 乙实业有限公司 | 120.6 |\n"

typedef struct
{
  const char *name;
  const char *rules;
  guint passed, failed, known;
  const char *report; /* a part of it */
} Case;

static const Case cases[] = {
  { "test", RULE "test = 预算金额：130万元 => 1300000.00 CNY\n", 1, 0, 0, "" },
  { "test-wrong", RULE "test = 预算金额：130万元 => 1300001.00 CNY\n", 0, 1, 0, "t.rules:7: [rule r]" },
  { "test-nothing", RULE "test = 采购公告 => 1300000.00 CNY\n", 0, 1, 0, "1300000.00 CNY" },
  { "deny", RULE "deny = 超过预算金额130万元\n", 1, 0, 0, "" },
  { "deny-found", RULE "deny = 预算金额：130万元\n", 0, 1, 0, "t.rules:7: [rule r]" },
  { "todo", RULE "test = 预算金额：1元 => 1.00 CNY\ntodo = 预算金额约计一百三十万 => 1300000.00 CNY\n", 1, 0, 1, "" },
  { "todo-passes", RULE "test = 预算金额：1元 => 1.00 CNY\ntodo = 预算金额：2元 => 2.00 CNY\n", 1, 1, 0, "t.rules:8:" },
  { "table", TABLE "expect = lot 1 value.award => 1248800.00 CNY\nexpect = lot 2 supplier => 乙实业有限公司\n", 1, 0, 0,
    "" },
  { "table-lot", TABLE "expect = lot 2 value.award => 1248800.00 CNY\n", 0, 1, 0, "[table t]" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlPacks) packs = fixture_packs (c->rules);
  g_autoptr (TlMatcher) matcher = tl_matcher_new (packs, tl_limits_default ());
  g_autoptr (GString) report = g_string_new (NULL);
  TlSelftestCount count = { 0 };

  g_assert_cmpint (tl_selftest_run (packs, matcher, NULL, report, &count), ==, c->failed == 0);
  g_assert_cmpuint (count.passed, ==, c->passed);
  g_assert_cmpuint (count.failed, ==, c->failed);
  g_assert_cmpuint (count.known, ==, c->known);
  if (!strstr (report->str, c->report))
    g_test_message ("%s", report->str);
  g_assert_nonnull (strstr (report->str, c->report));
  if (!c->failed)
    g_assert_cmpstr (report->str, ==, "");
}

/* Only the rule that was asked for. */
static void
test_only (void)
{
  g_autoptr (TlPacks) packs = fixture_packs (RULE "deny = 预算金额：130万元\n[rule q]\nfield = value.award\nlabel = 中标金额\n"
                                                  "value = %{money}\ntest = 中标金额：1元 => 1.00 CNY\n");
  g_autoptr (TlMatcher) matcher = tl_matcher_new (packs, tl_limits_default ());
  g_autoptr (GString) report = g_string_new (NULL);
  TlSelftestCount count = { 0 };

  g_assert_true (tl_selftest_run (packs, matcher, "q", report, &count));
  g_assert_cmpuint (count.passed, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/selftest/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/selftest/only", test_only);
  return g_test_run ();
}
