/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_total.c - amounts compared with their total. */
#include "config.h"

#include "rules/total.h"

#include "rules_fixture.h"

#define HEAD                                                                                                 \
  "[pack t]\nlang = en\ncurrency = USD\n[words total]\ntotal = total | grand total\npart = subtotal\n"
#define TABLE                                                                                                \
  HEAD "[table t]\nneed = supplier value.award\ncolumn = lot :: lot :: %{lot}\n"                             \
       "column = supplier :: winner :: %{org}\ncolumn = value.award :: price :: %{money}\n"                  \
       "deny = x\n"
#define BUDGET                                                                                               \
  HEAD "[lots l]\nheading = /%{lot}$/\n[rule b]\nfield = value.budget\nlabel = budget\ndeny = x\n"
#define SAY "This is the notice of the authority for all of the bidders and their offers\n"
#define ROWS                                                                                                 \
  "| Lot | Winner | Price |\n| 1 | Alpha Works Ltd | 100.50 |\n| 2 | Beta Builders Ltd | 200.00 |\n"

static const struct
{
  const char *name;
  const char *rules;
  const char *text;
  const char *field;
  const char *found; /* values and per cents */
} cases[] = {
  { "no-total", TABLE, SAY ROWS, "value.award", "100.50 USD 90, 200.00 USD 90" },
  { "right", TABLE, SAY ROWS "| Total | | 300.50 |", "value.award", "100.50 USD 93, 200.00 USD 93" },
  { "wrong", TABLE, SAY ROWS "| Total | | 350.00 |", "value.award", "100.50 USD 78, 200.00 USD 78" },
  { "nearly", TABLE, SAY ROWS "| Total | | 300.40 |", "value.award", "100.50 USD 90, 200.00 USD 90" },
  { "in-a-note", TABLE, SAY ROWS "| Grand total (USD): | | 300.50 |", "value.award",
    "100.50 USD 93, 200.00 USD 93" },
  { "parts", TABLE,
    SAY ROWS "| Subtotal | | 300.50 |\n| 3 | Gamma Civils Ltd | 50 |\n| 4 | Delta Roads Ltd | 70 |\n"
             "| Subtotal | | 120 |\n| Total | | 420.50 |",
    "value.award", "100.50 USD 96, 200.00 USD 96, 50.00 USD 96, 70.00 USD 96" },
  { "unknown-row", TABLE, SAY ROWS "| 3 | Gamma Civils Ltd | see note |\n| Total | | 900.00 |", "value.award",
    "100.50 USD 90, 200.00 USD 90" },
  { "firm-called-total", TABLE,
    SAY "| Winner | Price | Lot |\n| Total Gas Ltd | 100 | 1 |\n| Beta Builders Ltd | 200 | 2 |",
    "value.award", "100.00 USD 90, 200.00 USD 90" },
  { "word-of-the-rule", TABLE "check = sum value.award = Carried over\n",
    SAY ROWS "| Carried over | | 300.50 |", "value.award", "100.50 USD 93, 200.00 USD 93" },
  { "lots", BUDGET, SAY "Budget: USD 300\nLot 1\nBudget: USD 100\nLot 2\nBudget: USD 200", "value.budget",
    "300.00 USD 93, 100.00 USD 93, 200.00 USD 93" },
  { "lots-and-more", BUDGET, SAY "Budget: USD 400\nLot 1\nBudget: USD 100\nLot 2\nBudget: USD 200",
    "value.budget", "400.00 USD 90, 100.00 USD 90, 200.00 USD 90" },
  { "years", BUDGET, SAY "Budget: USD 300\nof 2026\nBudget: USD 100\nof 2027\nBudget: USD 200",
    "value.budget", "300.00 USD 90" },
  { "equal-years", BUDGET, SAY "Budget: USD 300\nof 2026\nBudget: USD 150\nof 2027\nBudget: USD 150",
    "value.budget", "300.00 USD 90" },
  { "no-parts", BUDGET, SAY "Budget: USD 300\nof 2026\nBudget: USD 100\nof 2027\nBudget: USD 210",
    "value.budget", "300.00 USD 75" },
  { "said-of-a-lot", BUDGET,
    SAY "Budget: USD 400\nBudget: USD 100\nLot 1\nBudget: USD 100\nLot 2\nBudget: USD 200",
    "value.budget", "400.00 USD 90, 100.00 USD 90, 200.00 USD 90" },
};

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (TlPacks) packs = fixture_packs (cases[i].rules);
  g_autoptr (TlMatcher) matcher = tl_matcher_new (packs, tl_limits_default ());
  g_autoptr (TlDocument) document = tl_snippet_read (cases[i].text);
  g_autoptr (TlRecord) record = tl_record_new ("t", NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  const TlNotice *notice;

  tl_matcher_run (matcher, document, NULL, record, NULL);
  tl_record_seal (record);
  g_assert_cmpuint (record->notices->len, ==, 1);
  notice = g_ptr_array_index (record->notices, 0);
  for (guint k = 0; k < notice->facts->len; k++)
    {
      const TlFact *fact = g_ptr_array_index (notice->facts, k);

      if (g_str_equal (tl_field_get (fact->field)->name, cases[i].field))
        g_string_append_printf (found, "%s%s %u", found->len ? ", " : "", fact->printed, fact->confidence);
    }
  g_assert_cmpstr (found->str, ==, cases[i].found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/total/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  return g_test_run ();
}
