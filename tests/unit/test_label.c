/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_label.c - the shapes that a label has, and words that are none. */
#include "config.h"

#include "rules/label.h"

#include "rules_fixture.h"

typedef struct
{
  const char *name;
  const char *text; /* the first unit */
  const char *words;
  const char *shape; /* S separator, V verb, G glued, B begins its line, W whole; NULL: no label */
  const char *value; /* what follows */
} Case;

static const Case cases[] = {
  { "colon", "Budget: 12", "Budget", "SB", "12" },
  { "equals", "Budget = 12", "Budget", "SB", "12" },
  { "colon-dash", "Budget :- 12", "Budget", "SB", "12" },
  { "dash", "Budget - 12", "Budget", "SB", "12" },
  { "hyphen", "Budget-holder 12", "Budget", NULL, NULL },
  { "cjk-colon", "预算金额：12万元", "预算金额", "SB", "12万元" },
  { "loose", "Budget 12", "Budget", "B", "12" },
  { "loose-inside", "The Budget 12", "Budget", NULL, NULL },
  { "longer-word", "Budgets: 12", "Budget", NULL, NULL },
  { "longer-before", "分包预算金额：12万元", "预算金额", NULL, NULL },
  { "longer-behind", "预算金额说明：12万元", "预算金额", NULL, NULL },
  { "bracket", "Budget (in lakh): 12", "Budget", "SB", "12" },
  { "brackets", "Budget (in lakh) [note]*: 12", "Budget", "SB", "12" },
  { "nested-brackets", "预算金额（万元（含税））：12", "预算金额", "SB", "12" },
  { "open-bracket", "预算金额（万元：12", "预算金额", NULL, NULL },
  { "translation", "Budget/बजट: 12", "Budget", "SB", "12" },
  { "translation-before", "बजट/Budget: 12", "Budget", "SB", "12" },
  { "slash-same-script", "Budget/Ceiling: 12", "Budget", NULL, NULL },
  { "verb", "The Budget is 12", "Budget", "SV", "12" },
  { "verb-cjk", "本项目预算金额为12万元", "预算金额", NULL, NULL },
  { "verb-first", "预算金额为12万元", "预算金额", "SVB", "12万元" },
  { "glued", "北京市朝阳路2号预算金额：12万元", "预算金额", "SG", "12万元" },
  { "glued-verb", "北京市朝阳路2号预算金额为12万元", "预算金额", NULL, NULL },
  { "number", "3. Budget: 12", "Budget", "SB", "12" },
  { "number-cjk", "（三）预算金额：12万元", "预算金额", "SB", "12万元" },
  { "bullet", "● Budget: 12", "Budget", "SB", "12" },
  { "second", "Name: Acme Budget: 12", "Budget", "S", "12" },
  { "whole", "Budget", "Budget", "BW", "" },
  { "whole-colon", "Budget:", "Budget", "SBW", "" },
  { "whole-numbered", "3. Budget (in lakh):", "Budget", "SBW", "" },
  { "cell", "| Budget | 12 |", "Budget", "BW", "" },
  { "closing", "【项目编号】JN-2024-08", "项目编号", "SB", "JN-2024-08" },
};

/* The label that stands at the last place of ${words}. */
static gboolean
find (const TlPacks *packs, TlView *view, const char *words, TlLabel *label)
{
  g_autofree char *folded = tl_fold_text (words);
  const char *at = g_strrstr_len (view->text.lower, (gssize) view->text.len, folded);
  TlRun run = { .packs = packs, .lexicon = tl_packs_get_lexicon (packs), .limits = tl_limits_default (), .view = view };
  guint start;

  g_assert_nonnull (at);
  start = (guint) (at - view->text.lower);
  run.reading = (TlReading){ .lexicon = run.lexicon, .lang = g_ascii_isalpha (*words) ? "en" : "zh" };
  return tl_label_read (&run, g_ptr_array_index (tl_packs_get_rules (packs), 0), tl_view_find (view, start),
                        (TlSpan){ start, start + (guint) strlen (folded) }, label);
}

static TlPacks *
make_packs (void)
{
  return fixture_packs ("[pack t]\n[rule r]\nfield = value.budget\nlabel = Budget\ndeny = x\n");
}

static void
test_shape (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlPacks) packs = make_packs ();
  g_autoptr (TlDocument) document = tl_snippet_read (c->text);
  g_autoptr (TlView) view = tl_view_new (document);
  TlLabel label;
  g_autofree char *shape = NULL;
  g_autofree char *value = NULL;
  g_autofree char *wanted = NULL;

  if (!c->shape)
    {
      g_assert_false (find (packs, view, c->words, &label));
      return;
    }
  g_assert_true (find (packs, view, c->words, &label));
  shape = g_strconcat (label.has_sep ? "S" : "", label.is_verb ? "V" : "", label.is_glued ? "G" : "",
                       label.is_start ? "B" : "", label.is_whole ? "W" : "", NULL);
  g_assert_cmpstr (shape, ==, c->shape);
  value = g_strndup (view->text.lower + label.value, label.line.end - label.value);
  wanted = tl_fold_text (c->value);
  g_assert_cmpstr (value, ==, wanted);
}

static TlLabel
make_label (const TlRule *rule, guint start, guint end, gboolean is_glued)
{
  return (TlLabel){ .rule = rule, .span = { start, end }, .line = { 0, 100 }, .value = end, .has_sep = TRUE,
                    .is_glued = is_glued };
}

/* Of one rule the longest stays, of glued ones the longer; what follows ends a value. */
static void
test_sort (void)
{
  static const TlRule one = { .id = (char *) "a" }, two = { .id = (char *) "b" };
  const TlLabel labels[] = {
    make_label (&one, 40, 50, FALSE), make_label (&one, 10, 16, FALSE), make_label (&one, 10, 20, FALSE),
    make_label (&two, 10, 20, FALSE), make_label (&two, 14, 20, TRUE),
  };
  static const guint starts[] = { 10, 10, 40 };
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (TlLabel));

  g_array_append_vals (array, labels, G_N_ELEMENTS (labels));
  tl_label_sort (array);
  g_assert_cmpuint (array->len, ==, G_N_ELEMENTS (starts));
  for (guint i = 0; i < array->len; i++)
    g_assert_cmpuint (g_array_index (array, TlLabel, i).span.start, ==, starts[i]);
  g_assert_cmpuint (g_array_index (array, TlLabel, 0).span.end, ==, 20);
  g_assert_cmpuint (tl_label_get_limit (array, 0), ==, 40);
  g_assert_cmpuint (tl_label_get_limit (array, 2), ==, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/label/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_shape);
    }
  g_test_add_func ("/label/sort", test_sort);
  return g_test_run ();
}
