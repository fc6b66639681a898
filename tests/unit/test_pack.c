/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pack.c - packs out of stanzas: defaults, extends, replaces, words, and every error with its place. */
#include "config.h"

#include "rules/pack.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/nearest.h"
#include "rules/trial.h"
#include "tenderlens.h"

#define PACK "[pack zh]\nlang = zh\n"
#define RULE PACK "[rule a]\nfield = value.award\nlabel = 中标金额\n"

typedef struct
{
  const char *name;
  const char *text;
  const char *error; /* how the message begins */
} Bad;

static const Bad bad[] = {
  { "no-pack", "[rule a]\nfield = buyer\n", "t.rules:1:1: no [pack id]" },
  { "kind", PACK "[rul a]\n", "t.rules:3:2: there is no kind of stanza \"rul\"; did you mean \"rule\"?" },
  { "key", RULE "lable = x\n", "t.rules:6:1: [rule] has no key \"lable\"; did you mean \"label\"?" },
  { "field", PACK "[rule a]\nfield = value.awrd\n",
    "t.rules:4:9: there is no field \"value.awrd\"; did you mean \"value.award\"?" },
  { "twice", RULE "test = x => y\n[rule a]\n", "t.rules:7:1: [rule a] stands already at t.rules:3" },
  { "twice-table", RULE "test = x => y\n[table a]\n", "t.rules:7:1: [table a] stands already at t.rules:3" },
  { "key-twice", PACK "[rule a]\nfield = buyer\nfield = agent\n",
    "t.rules:5:1: \"field\" stands here twice: line 4" },
  { "no-test", RULE, "t.rules:3:1: [rule a] has neither \"test\" nor \"deny\"" },
  { "todo-is-no-test", RULE "todo = x => y\n", "t.rules:3:1: [rule a] has neither" },
  { "no-expectation", RULE "test = x\n", "t.rules:6: a test says what it expects" },
  { "expect-first", RULE "expect = none\n", "t.rules:6:1: \"expect\" stands below" },
  { "expect-form", RULE "test =\n  | x\nexpect = lot 1 => 5\n", "t.rules:8:10: write \"expect" },
  { "no-label", PACK "[rule a]\nfield = buyer\ntest = x => y\n", "t.rules:3:1: [rule a] has no \"label\"" },
  { "no-field", PACK "[rule a]\nlabel = x y\ntest = x => y\n", "t.rules:3:1: [rule a] has no \"field\"" },
  { "regex", RULE "not = /预算(/\ntest = x => y\n", "t.rules:6:10: the \")\" of this \"(\" is missing" },
  { "runaway", RULE "prose = /(?:a+)+%{money}/\n", "t.rules:6:16: this \"+\" repeats what repeats" },
  { "capture", RULE "prose = /中标价为.*/\ntest = x => y\n", "t.rules:6:9: \"prose\" wants a typed capture" },
  { "capture-kind", RULE "prose = /于%{date}中标/\ntest = x => y\n",
    "t.rules:6:9: none of the captures is a money, which the field value.award wants" },
  { "value-alone", PACK "[rule a]\nfield = buyer\nprose = /由 %{org}/\nvalue = %{org}\ntest = x => y\n",
    "t.rules:6:9: \"value\" is what follows" },
  { "section", RULE "in = zh.requirment\ntest = x => y\n[section zh.requirement]\nheading = 采购需求\n",
    "t.rules:6:6: there is no [section zh.requirment]; did you mean \"zh.requirement\"?" },
  { "notice", RULE "notice = awards\n", "t.rules:6:10: \"awards\" is none of plan, tender," },
  { "score", RULE "score = high\n", "t.rules:6:9: \"score\" wants a whole number" },
  { "page", RULE "page = 3-1\n", "t.rules:6:8: \"page\" wants" },
  { "prefer", RULE "prefer = frist\n",
    "t.rules:6:10: \"frist\" is none of best, first, last, nearest, amended; did" },
  { "unit", RULE "unit = head\n", "t.rules:6:8: \"head\" is none of label, header" },
  { "target-only", RULE "platform = twitter\ntest = x => y\n", "t.rules:6:12: \"platform\" goes with" },
  { "change", RULE "change = more\n", "t.rules:6:10: \"more\" is none of increase, absolute, growth, rate" },
  { "every", RULE "every = month\n", "t.rules:6:9: \"every\" wants a period" },
  { "extends", PACK "[rule b]\nextends = c\n", "t.rules:4:11: there is no other [rule c]" },
  { "extends-self", PACK "[rule b]\nextends = b\n", "t.rules:4:11: there is no other [rule b]" },
  { "extends-circle", PACK "[rule b]\nextends = c\n[rule c]\nextends = b\n",
    "t.rules:3:1: \"extends\" goes on" },
  { "extends-key", PACK "[rule b]\nfield = buyer\nlable = x y\ntest = x => y\n[rule c]\nextends = b\n",
    "t.rules:5:1: [rule] has no key \"lable\"" },
  { "replaces", RULE "test = x => y\nreplaces = b\n", "t.rules:7:12: there is no other [rule b]" },
  { "column", PACK "[table t]\ncolumn = lot\n", "t.rules:4:10: \"column\" wants" },
  { "column-name", PACK "[table t]\ncolumn = suplier :: x y\n",
    "t.rules:4:10: a column is a field or one of lot, rank, platform, metric, every, by: not \"suplier\"; "
    "did you mean "
    "\"supplier\"?" },
  { "column-regex", PACK "[table t]\ncolumn = lot :: /(/ :: %{lot}\n", "t.rules:4:18: the \")\"" },
  { "column-value", PACK "[table t]\ncolumn = lot :: 包号 :: %{lott}\n",
    "t.rules:4:23: there is no kind of value" },
  { "need", PACK "[table t]\ncolumn = lot :: 包号\nneed = supplier\ntest = x => y\n",
    "t.rules:5:8: \"supplier\" is needed" },
  { "no-need", PACK "[table t]\ncolumn = lot :: 包号\ntest = x => y\n",
    "t.rules:3:1: [table t] has no \"need\"" },
  { "sum", PACK "[table t]\ncheck = add\n", "t.rules:4:9: \"check\" wants" },
  { "heading", PACK "[section s]\n", "t.rules:3:1: [section s] has no \"heading\"" },
  { "lots", PACK "[lots l]\nheading = 第一包\n", "[lots l]: the heading 第一包 has no %{lot}" },
  { "order", "[pack zh]\norder = dym\n",
    "t.rules:2:9: \"dym\" is none of dmy, mdy, ymd; did you mean \"dmy\"?" },
};

static TlPacks *
load (const char *text, GError **error)
{
  g_autoptr (GPtrArray) stanzas = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_stanza_free);

  return tl_stanza_parse ("t.rules", text, strlen (text), stanzas, error)
             ? tl_packs_new_from_stanzas (stanzas, error)
             : NULL;
}

static void
test_bad (gconstpointer data)
{
  const Bad *c = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (load (c->text, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_RULE);
  if (!g_str_has_prefix (error->message, c->error))
    g_error ("\"%s\" instead of \"%s\"", error->message, c->error);
}

static const TlRule *
get_rule (const TlPacks *packs, guint index)
{
  return g_ptr_array_index (tl_packs_get_rules (packs), index);
}

static void
test_rule (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPacks) packs
      = load (RULE "label = /成交(?:金额|价)/\nunit = label\nunit = header\nnotice = award, contract\n"
                   "page = 2-last\nwithin = row\nprefer = amended\nlot = none\ntest = x => y\n",
              &error);
  const TlRule *rule;

  g_assert_no_error (error);
  rule = get_rule (packs, 0);
  g_assert_cmpstr (rule->id, ==, "a");
  g_assert_cmpstr (rule->pack->id, ==, "zh");
  g_assert_cmpstr (rule->pack->lang, ==, "zh");
  g_assert_cmpstr (rule->pack->country, ==, "");
  g_assert_cmpint (rule->field, ==, TL_FIELD_AWARD);
  g_assert_cmpuint (rule->labels->len, ==, 2);
  g_assert_cmpuint (rule->values->len, ==, 0);
  g_assert_cmpuint (rule->proses->len, ==, 0);
  g_assert_cmpint (rule->score, ==, TL_SCORE_RULE);
  g_assert_true (rule->unit_label && rule->unit_header);
  g_assert_cmpstr (rule->notices[1], ==, "contract");
  g_assert_null (rule->sections);
  g_assert_cmpuint (rule->page_from, ==, 2);
  g_assert_cmpuint (rule->page_to, ==, G_MAXUINT);
  g_assert_cmpint (rule->within, ==, TL_WITHIN_ROW);
  g_assert_cmpint (rule->prefer, ==, TL_PREFER_AMENDED);
  g_assert_cmpint (rule->lot, ==, TL_LOT_NONE);
  g_assert_cmpuint (tl_packs_get_warnings (packs)->len, ==, 0);
}

static void
test_target (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPacks) packs
      = load (PACK "[rule t]\nfield = target\nprose = /粉丝增长%{count}/\nchange = rate\n"
                   "platform = twitter\nevery = P1M\ndeny = x\n",
              &error);

  g_assert_no_error (error);
  g_assert_true (get_rule (packs, 0)->has_change && get_rule (packs, 0)->is_rate);
  g_assert_cmpint (get_rule (packs, 0)->change, ==, TL_CHANGE_ABSOLUTE);
  g_assert_cmpstr (get_rule (packs, 0)->platform, ==, "twitter");
  g_assert_cmpstr (get_rule (packs, 0)->every, ==, "P1M");
  g_assert_null (get_rule (packs, 0)->metric);
}

static void
test_extends (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPacks) packs
      = load (PACK "[rule c]\nextends = b\nscore = 40\nlabel = 三四\ntest = x => y\n"
                   "[rule b]\nfield = buyer\nscore = 70\nlabel = 一二\nunit = label\ndeny = x\n",
              &error);

  g_assert_no_error (error);
  g_assert_cmpint (get_rule (packs, 0)->field, ==, TL_FIELD_BUYER);
  g_assert_cmpint (get_rule (packs, 0)->score, ==, 40);
  g_assert_true (get_rule (packs, 0)->unit_label);
  g_assert_cmpuint (get_rule (packs, 0)->labels->len, ==, 2);
  g_assert_cmpstr (tl_pattern_get_source (g_ptr_array_index (get_rule (packs, 0)->labels, 0)), ==, "一二");
  g_assert_cmpint (get_rule (packs, 1)->score, ==, 70);
}

static void
test_replaces (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPacks) packs = load (
      RULE "test = x => y\n[rule b]\nextends = a\nreplaces = a\nlabel = 成交价\ntest = x => y\n", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (tl_packs_get_rules (packs)->len, ==, 1);
  g_assert_cmpstr (get_rule (packs, 0)->id, ==, "b");
  g_assert_cmpuint (get_rule (packs, 0)->labels->len, ==, 2);
  g_assert_cmpuint (tl_packs_get_stanzas (packs)->len, ==, 3);
}

static void
test_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPacks) packs
      = load (PACK "[table t]\nnotice = award\nrow = fact\nneed = supplier lot\n"
                   "column = lot :: /包(?:号)?/ :: %{lot}\ncolumn = supplier :: 供应商\nunit = header\n"
                   "skip = /^合计/\njoin = pages\ncheck = sum value.award = 合计\n"
                   "test =\n  | 包号 | 供应商 |\n  | 1 | 甲 |\nexpect = lot 1 supplier => 甲\n",
              &error);
  const TlTableRule *table;
  const TlColumnRule *column;

  g_assert_no_error (error);
  table = g_ptr_array_index (tl_packs_get_tables (packs), 0);
  column = g_ptr_array_index (table->columns, 0);
  g_assert_cmpint (table->row, ==, TL_ROW_FACT);
  g_assert_true (table->unit_header);
  g_assert_cmpuint (table->columns->len, ==, 2);
  g_assert_cmpint (column->field, ==, TL_FIELD_LAST);
  g_assert_nonnull (column->value);
  column = g_ptr_array_index (table->columns, 1);
  g_assert_cmpint (column->field, ==, TL_FIELD_SUPPLIER);
  g_assert_null (column->value);
  g_assert_cmpuint (table->skips->len, ==, 1);
}

static void
test_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPacks) packs = load ("[words currency.zh]\nCNY = 人民币 | ＲＭＢ\n  | 圆\n", &error);
  const TlLexicon *lexicon;

  g_assert_no_error (error);
  lexicon = tl_packs_get_lexicon (packs);
  g_assert_cmpstr (tl_lexicon_find (lexicon, "currency", "zh", "rmb", 3, 0, NULL), ==, "CNY");
  g_assert_cmpstr (tl_lexicon_find (lexicon, "currency", "zh", "圆", 3, 0, NULL), ==, "CNY");
  g_assert_null (tl_lexicon_find (lexicon, "currency", "en", "圆", 3, 0, NULL));
}

static void
test_warnings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlPacks) packs = load (RULE "prose = /%{money}.*/\ntest = x => y\n", &error);

  g_assert_no_error (error);
  g_assert_cmpuint (tl_packs_get_warnings (packs)->len, ==, 2);
  g_assert_true (
      g_str_has_prefix (g_ptr_array_index (tl_packs_get_warnings (packs), 0), "t.rules:6:9: no word"));
}

/* The hash is of what counts: not of comments, but of every word. */
static void
test_hash (void)
{
  g_autoptr (TlPacks) one = load (RULE "test = x => y\n", NULL),
                      two = load ("# x\n" RULE "\ntest = x => y\n", NULL),
                      other = load (RULE "test = x => z\n", NULL);
  g_autofree char *first = tl_packs_describe (one), *second = tl_packs_describe (two),
                  *third = tl_packs_describe (other);

  g_assert_cmpuint (strlen (first), ==, strlen ("zh@") + 12);
  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, !=, third);
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL), *above = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (above, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
remove_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
}

static void
test_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("tenderlens-pack-XXXXXX", NULL);
  g_autoptr (TlPacks) packs = NULL;
  g_autofree char *described = NULL;

  write_file (folder, "zh/award.rules", "[rule a]\nfield = value.award\nlabel = 中标金额\ntest = x => y\n");
  write_file (folder, "zh/pack.rules", PACK);
  write_file (folder, "portal/p.rules",
              "[pack portal.p]\nlang = en\n[rule p]\nfield = buyer\nlabel = For\ndeny = x\n");
  write_file (folder, "words/w.rules", "[words metric]\nfans = fans\n");
  write_file (folder, "README", "no rules here");
  packs = tl_packs_new (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_rule (packs, 0)->pack->id, ==, "portal.p");
  g_assert_cmpstr (get_rule (packs, 1)->pack->id, ==, "zh");
  described = tl_packs_describe (packs);
  g_assert_true (g_pattern_match_simple ("*zh@*", described));
  g_assert_true (g_pattern_match_simple ("*words@*", described));
  remove_file (folder, "zh/award.rules");
  remove_file (folder, "zh/pack.rules");
  remove_file (folder, "zh");
  remove_file (folder, "portal/p.rules");
  remove_file (folder, "portal");
  remove_file (folder, "words/w.rules");
  remove_file (folder, "words");
  remove_file (folder, "README");
  g_rmdir (folder);
}

static void
test_folder_missing (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (tl_packs_new ("/nowhere/at/all", &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, "/nowhere/at/all: "));
}

static void
test_trials (void)
{
  const char text[] = "[rule a]\ntest = a => b => c\ndeny = d\ntest =\n  | # h\n  | x y\n  | 1 | 2 |\n"
                      "expect = lot 2 supplier => Z\nexpect = none\n";
  g_autoptr (GPtrArray) stanzas = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_stanza_free),
                        trials = NULL;
  const TlTrial *trial;
  const TlExpected *expected;

  g_assert_true (tl_stanza_parse ("t", text, strlen (text), stanzas, NULL));
  trials = tl_trials_new (g_ptr_array_index (stanzas, 0), NULL);
  g_assert_cmpuint (trials->len, ==, 3);
  trial = g_ptr_array_index (trials, 0);
  g_assert_cmpstr (trial->snippet, ==, "a => b");
  expected = g_ptr_array_index (trial->expected, 0);
  g_assert_cmpstr (expected->value, ==, "c");
  g_assert_null (expected->field);
  trial = g_ptr_array_index (trials, 2);
  g_assert_cmpstr (trial->snippet, ==, "# h\nx y\n| 1 | 2 |");
  expected = g_ptr_array_index (trial->expected, 0);
  g_assert_cmpstr (expected->lot, ==, "2");
  g_assert_cmpstr (expected->field, ==, "supplier");
  expected = g_ptr_array_index (trial->expected, 1);
  g_assert_null (expected->value);
}

static void
test_nearest (void)
{
  g_assert_cmpstr (tl_nearest ("lable", "label", NULL), ==, "label");
  g_assert_cmpstr (tl_nearest ("vlaue", "label", NULL), ==, NULL);
  g_assert_cmpstr (tl_nearest ("laebl", "lab", "label"), ==, "label");
  g_assert_cmpstr (tl_nearest ("x", "yz", NULL), ==, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/pack/bad/", bad[i].name, NULL);

      g_test_add_data_func (path, &bad[i], test_bad);
    }
  g_test_add_func ("/pack/rule", test_rule);
  g_test_add_func ("/pack/target", test_target);
  g_test_add_func ("/pack/extends", test_extends);
  g_test_add_func ("/pack/replaces", test_replaces);
  g_test_add_func ("/pack/table", test_table);
  g_test_add_func ("/pack/words", test_words);
  g_test_add_func ("/pack/warnings", test_warnings);
  g_test_add_func ("/pack/hash", test_hash);
  g_test_add_func ("/pack/folder", test_folder);
  g_test_add_func ("/pack/folder-missing", test_folder_missing);
  g_test_add_func ("/pack/trials", test_trials);
  g_test_add_func ("/pack/nearest", test_nearest);
  return g_test_run ();
}
