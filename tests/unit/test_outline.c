/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_outline.c - numbers at the start of a line, and how deep they put it. */
#include "config.h"

#include "rules/outline.h"

#include "rules_fixture.h"

typedef struct
{
  const char *line;
  guint depth;
  const char *rest; /* behind the number */
} Number;

static const Number numbers[] = {
  { "第三章 采购需求", 10, " 采购需求" },
  { "第十二部分 合同", 10, " 合同" },
  { "第3章 采购需求", 10, " 采购需求" },
  { "第1包：推广", 0, NULL }, /* a lot, no part */
  { "第三方检测", 0, NULL },
  { "IV.2.7) Opening", 30, "Opening" },
  { "II.1) Scope", 25, "Scope" },
  { "IV.2 Opening", 0, NULL },
  { "Section 4 Bid Data", 10, " Bid Data" },
  { "SECTION IV - Forms", 10, " - Forms" },
  { "Annex A", 10, "" },
  { "Schedule Amount", 0, NULL }, /* a word, no letter */
  { "Form Bid Security", 0, NULL },
  { "Partners", 0, NULL },
  { "一、项目概况", 20, "项目概况" },
  { "十二、其他", 20, "其他" },
  { "一 项目概况", 0, NULL },
  { "（二）预算", 30, "预算" },
  { "A. General", 20, " General" },
  { "At. General", 0, NULL },
  { "1. Budget", 40, " Budget" },
  { "3、预算", 40, "预算" },
  { "12) Budget", 40, " Budget" },
  { "1.2 Budget", 45, " Budget" },
  { "1.2.3. Budget", 50, " Budget" },
  { "(4) Budget", 60, " Budget" },
  { "(4 Budget", 0, NULL },
  { "2024. Budget", 0, NULL }, /* a year */
  { "1.2024 Budget", 0, NULL },
  { "1.2.3.4.5.6 deep", 0, NULL },
  { "12%", 0, NULL },
  { "", 0, NULL },
  { "1", 0, NULL },
  { "(", 0, NULL },
  { "第", 0, NULL },
};

static void
test_number (gconstpointer data)
{
  const Number *c = data;
  g_autoptr (TlPacks) packs = fixture_packs ("[pack t]\n");
  g_autoptr (TlFold) fold = tl_fold_new (c->line, strlen (c->line));
  TlText text = { fold->text, fold->lower, fold->len };
  gsize behind = 0;
  guint depth = tl_outline_read_number (&text, 0, text.len, tl_packs_get_lexicon (packs), &behind);

  g_assert_cmpuint (depth, ==, c->depth);
  if (c->rest)
    {
      g_autofree char *rest = tl_fold_text (c->rest);

      while (fold->text[behind] == ' ')
        behind++;
      g_assert_cmpstr (fold->lower + behind, ==, g_strchug (rest));
    }
}

static const struct
{
  const char *line;
  gboolean is_first;
} firsts[] = {
  { "1. Budget", TRUE }, { "(1) Budget", TRUE }, { "一、预算", TRUE }, { "A. Budget", TRUE },
  { "2. Budget", FALSE }, { "12. Budget", FALSE }, { "十一、预算", FALSE }, { "At 1 p.m.", FALSE }, { "", FALSE },
};

static void
test_first (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (firsts); i++)
    {
      g_autoptr (TlFold) fold = tl_fold_new (firsts[i].line, strlen (firsts[i].line));
      TlText text = { fold->text, fold->lower, fold->len };

      g_assert_cmpint (tl_outline_starts_anew (&text, 0, text.len), ==, firsts[i].is_first);
    }
}

typedef struct
{
  const char *name;
  const char *text;
  guint unit;
  guint depth;
} Unit;

static const Unit units[] = {
  { "numbered", "一、项目概况", 0, 20 },
  { "paragraph", "项目概况如下", 0, 0 },
  { "heading", "# Notice", 0, 16 },
  { "heading-below", "### Notice", 0, 18 },
  { "numbered-heading", "## 1. Notice", 0, 40 },
  { "cell", "| 1. Name | Acme |", 0, 0 },
  { "cell-alone", "| 1. Name |", 0, 40 },
  { "clause",
    "1. The bidder shall hand in all of the papers that the authority asks for in the annexes below, and no later than on "
    "the day that is stated there, or else be left out",
    0, 0 },
};

static void
test_unit (gconstpointer data)
{
  const Unit *c = data;
  g_autoptr (TlPacks) packs = fixture_packs ("[pack t]\n");
  g_autoptr (TlDocument) document = tl_snippet_read (c->text);
  g_autoptr (TlView) view = tl_view_new (document);

  g_assert_cmpuint (tl_outline_get_depth (view, tl_view_unit (view, c->unit), tl_packs_get_lexicon (packs)), ==,
                    c->depth);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *path = g_strdup_printf ("/outline/number/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &numbers[i], test_number);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *path = g_strconcat ("/outline/unit/", units[i].name, NULL);

      g_test_add_data_func (path, &units[i], test_unit);
    }
  g_test_add_func ("/outline/first", test_first);
  return g_test_run ();
}
