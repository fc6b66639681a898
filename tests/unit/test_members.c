/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_members.c - several firms where one name is asked for, examples, and values that lines broke. */
#include "config.h"

#include "rules/members.h"

#include "document/builder.h"
#include "rules_fixture.h"

#define WORDS                                                                                                \
  "[words consortium]\nlead = consortium of | lead partner | member | jv | 牵头人 | 成员 | 联合体\n" \
  "[words member-and]\nand = and | 和\n[words member-rest]\nrest = co.\n[words example]\nbefore = e.g. | "  \
  "例如 | 如:\nright = 如\nfill = "                                                                      \
  "insert\n"                                                                                                 \
  "behind = sample\n"
#define ZH     "[pack t]\nlang = zh\n" WORDS
#define EN     "[pack t]\nlang = en\n" WORDS
#define WON    "[rule w]\nfield = supplier\nlabel = /winner|中标人/\ndeny = x\n"
#define BOND   "[rule b]\nfield = value.bond\nlabel = /bond|保证金/\ndeny = x\n"
#define REF    "[rule r]\nfield = reference\nlabel = Number\ndeny = x\n"
#define DUE    "[rule d]\nfield = deadline.submission\nlabel = closing date\ndeny = x\n"
#define SAY_ZH "政府采购项目公告的内容如下所示\n"
#define SAY_EN "This is the notice of the authority for all of the bidders and their offers\n"

static const struct
{
  const char *name;
  const char *rules;
  const char *text;
  const char *found;
} cases[] = {
  { "one", EN WON, SAY_EN "Winner: Alpha Works Ltd", "supplier = Alpha Works Ltd" },
  { "and", EN WON, SAY_EN "Winner: Alpha Works Ltd and Beta GmbH",
    "supplier = Alpha Works Ltd\nsupplier = Beta GmbH" },
  { "slash", EN WON, SAY_EN "Winner: Alpha Works Ltd / Beta GmbH (JV)",
    "supplier = Alpha Works Ltd\nsupplier = Beta GmbH" },
  { "roles", EN WON, SAY_EN "Winner: Alpha Works Ltd (lead partner), Beta GmbH (member)",
    "supplier = Alpha Works Ltd\nsupplier = Beta GmbH" },
  { "partners of one name", EN WON, SAY_EN "Winner: Klima Service GmbH & Co. KG",
    "supplier = Klima Service GmbH & Co. KG" },
  { "sons", EN WON, SAY_EN "Winner: Smith and Sons Ltd", "supplier = Smith and Sons Ltd" },
  { "town", EN WON, SAY_EN "Winner: Alpha Works Ltd, Nairobi", "supplier = Alpha Works Ltd" },
  { "zh", ZH WON, SAY_ZH "中标人：甲科技有限公司、乙实业有限公司（联合体）",
    "supplier = 甲科技有限公司\nsupplier = 乙实业有限公司" },
  { "zh-and", ZH WON, SAY_ZH "中标人：甲科技有限公司和乙实业有限公司联合体",
    "supplier = 甲科技有限公司\nsupplier = 乙实业有限公司" },
  { "zh-lead", ZH WON, SAY_ZH "中标人：牵头人：甲科技有限公司，成员：乙实业有限公司",
    "supplier = 甲科技有限公司\nsupplier = 乙实业有限公司" },

  { "example", EN BOND, SAY_EN "Bond: e.g. USD 5,000", "" },
  { "example-of-a-sentence-before", EN BOND, SAY_EN "Amounts e.g. in cash. Bond: USD 5,000",
    "value.bond = 5000.00 USD" },
  { "example-behind", EN BOND, SAY_EN "Bond: USD 5,000 (sample)", "" },
  { "example-to-fill-in", EN BOND, SAY_EN "Bond: [insert amount, USD 5,000]", "" },
  { "fill-in-before", EN BOND, SAY_EN "Insert the slip (blue). Bond: USD 5,000", "value.bond = 5000.00 USD" },
  { "example-zh", ZH BOND, SAY_ZH "保证金：如：5万元", "" },
  { "example-zh-right-before", ZH BOND, SAY_ZH "保证金：如5万元", "" },
  { "no-example-zh", ZH BOND, SAY_ZH "如需退款，保证金：5万元", "value.bond = 50000.00 CNY" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TlPacks) packs = fixture_packs (cases[i].rules);
  g_autoptr (TlDocument) document = tl_snippet_read (cases[i].text);
  g_autofree char *found = fixture_find (packs, document, NULL);

  g_assert_cmpstr (found, ==, cases[i].found);
}

/* A cell of a narrow column, as a reader makes it. */
static TlDocument *
read_cells (const char *label, const char *const *lines)
{
  g_autoptr (TlBuilder) builder = tl_builder_new (tl_limits_default (), "application/pdf");

  tl_builder_begin_block (builder, TL_BLOCK_PARAGRAPH, 0);
  tl_builder_add_text (builder, SAY_EN, strlen (SAY_EN));
  tl_builder_end_block (builder);
  tl_builder_begin_table (builder);
  tl_builder_begin_row (builder);
  tl_builder_begin_cell (builder, TL_COL_NEXT, 1, 1, FALSE);
  tl_builder_add_text (builder, label, strlen (label));
  tl_builder_end_cell (builder);
  tl_builder_begin_cell (builder, TL_COL_NEXT, 1, 1, FALSE);
  for (guint i = 0; lines[i]; i++)
    {
      if (i > 0)
        tl_builder_add_break (builder);
      tl_builder_add_text (builder, lines[i], strlen (lines[i]));
    }
  tl_builder_end_cell (builder);
  tl_builder_end_table (builder, 0);
  return tl_builder_finish (builder);
}

static void
test_wrapped (void)
{
  static const char *const day[] = { "25th", "November,", "2021", NULL }, *const number[]
                                                                          = { "AB/001/2024-", "2025", NULL };
  g_autoptr (TlPacks) packs = fixture_packs (EN DUE REF);
  g_autoptr (TlDocument) dated = read_cells ("Closing date", day), numbered = read_cells ("Number", number);
  g_autofree char *due = fixture_find (packs, dated, NULL), *reference = fixture_find (packs, numbered, NULL);

  g_assert_cmpstr (due, ==, "deadline.submission = 2021-11-25");
  g_assert_cmpstr (reference, ==, "reference = AB/001/2024-2025");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/members/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/wrapped", test_wrapped);
  return g_test_run ();
}
