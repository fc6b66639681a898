/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_dossier.c - what a report shows of a record: values for people, lots, parts, conflicts. */
#include "config.h"

#include "dossier_fixture.h"

static const TlItem *
get_item (const TlDossier *dossier, guint i)
{
  const TlDossierNotice *notice = fixture_first (dossier);

  g_assert_cmpuint (i, <, notice->items->len);
  return notice->items->pdata[i];
}

static void
test_digits (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "5", "5" },
    { "999", "999" },
    { "1000", "1,000" },
    { "58.5", "58.5" },
    { "1000.25", "1,000.25" },
    { "1248800.00", "1,248,800.00" },
    { "-100", "-100" },
    { "-1000", "-1,000" },
    { "100000000000", "100,000,000,000" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *grouped = tl_dossier_group_digits (cases[i][0]);

      g_assert_cmpstr (grouped, ==, cases[i][1]);
    }
}

/* Each value as it is shown and sorted. */
static void
test_values (void)
{
  static const struct
  {
    const char *xml, *field, *shown, *key;
  } cases[] = {
    { "<value kind='award' amount='1248800.00' currency='CNY' start='1' end='2'>x</value>", "value.award",
      "1,248,800.00 CNY", "1248800.00" },
    { "<value kind='budget' amount='5000' start='1' end='2'>x</value>", "value.budget", "5,000 ?", "5000" },
    { "<value kind='estimate' amount='1000' to='25000' currency='EUR' start='1' end='2'>x</value>",
      "value.estimate", "1,000 to 25,000 EUR", "1000" },
    { "<deadline kind='submission' date='2019-08-14T09:30' start='1' end='2'>x</deadline>",
      "deadline.submission", "2019-08-14 09:30", "2019-08-14T09:30" },
    { "<deadline kind='performance' date='2019-09-15' from='2019-08-16' start='1' end='2'>x</deadline>",
      "deadline.performance", "2019-08-16 to 2019-09-15", "2019-09-15" },
    { "<kind value='award' start='1' end='2'>x</kind>", "notice", "award", "award" },
    { "<buyer start='1' end='2'> a\nb </buyer>", "buyer", " a\nb", " a\nb" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlDossier) dossier = fixture_award (cases[i].xml);
      const TlItem *item = get_item (dossier, 0);

      g_assert_cmpstr (item->field, ==, cases[i].field);
      g_assert_cmpstr (item->shown, ==, cases[i].shown);
      g_assert_cmpstr (item->key, ==, cases[i].key);
    }
}

static void
test_place (void)
{
  g_autoptr (TlDossier) dossier
      = fixture_award ("<buyer page='3' start='10' end='14' box='1 2 3 4' rule='zh.buyer' confidence='0.95' "
                       "ambiguous='why'>Name</buyer>"
                       "<note>no words of the document</note>");
  const TlItem *item = get_item (dossier, 0);

  g_assert_cmpuint (fixture_first (dossier)->items->len, ==, 1);
  g_assert_cmpuint (item->id, ==, 1);
  g_assert_cmpuint (item->page, ==, 3);
  g_assert_cmpuint (item->start, ==, 10);
  g_assert_cmpuint (item->end, ==, 14);
  g_assert_cmpuint (item->confidence, ==, 95);
  g_assert_cmpstr (item->box, ==, "1 2 3 4");
  g_assert_cmpstr (item->rule, ==, "zh.buyer");
  g_assert_cmpstr (item->doubt, ==, "why");
  g_assert_cmpstr (item->quote, ==, "Name");
}

static void
test_target (void)
{
  g_autoptr (TlDossier) dossier = fixture_award (
      "<lot id='2'><target platform='twitter' metric='followers' change='increase' count='580000' "
      "by='2020-02-29' every='month' start='1' end='9' confidence='0.90'>grow\n"
      " <by start='20' end='30'>29 Feb</by>\n"
      " <share percent='8' start='40' end='55'>North America</share>\n"
      " <benchmark start='60' end='62'>AB</benchmark>\n"
      "</target></lot>");
  static const char *const expected[][2] = {
    { "target", "+580,000 twitter followers every month by 2020-02-29" },
    { "target.by", "2020-02-29" },
    { "target.share", "8 % North America" },
    { "target.benchmark", "AB" },
  };

  g_assert_cmpuint (fixture_first (dossier)->items->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_cmpstr (get_item (dossier, i)->field, ==, expected[i][0]);
      g_assert_cmpstr (get_item (dossier, i)->shown, ==, expected[i][1]);
      g_assert_cmpstr (get_item (dossier, i)->lot, ==, "2");
      g_assert_cmpuint (get_item (dossier, i)->id, ==, i + 1);
    }
  g_assert_cmpstr (get_item (dossier, 0)->quote, ==, "grow");
  g_assert_cmpstr (get_item (dossier, 0)->number, ==, "580,000");
  g_assert_cmpuint (get_item (dossier, 1)->confidence, ==, 0);
}

/* What holds for a lot: its own before the whole tender's, the surest of both; never another lot's. */
static void
test_lots (void)
{
  g_autoptr (TlDossier) dossier = fixture_award (
      "<value kind='award' amount='1' currency='CNY' start='1' end='2' confidence='0.99'>w</value>"
      "<lot id='1'><value kind='award' amount='2' currency='CNY' start='3' end='4' "
      "confidence='0.60'>x</value>"
      "<value kind='award' amount='3' currency='CNY' start='5' end='6' confidence='0.70'>y</value>"
      "<value kind='award' amount='4' currency='CNY' start='5' end='7' confidence='0.65'>y</value></lot>"
      "<lot id='2'><supplier start='7' end='8' confidence='0.90'>z</supplier></lot>");
  static const char *const cases[][3] = {
    { "value.award", "1", "3" },
    { "value.award", "2", "1" },
    { "value.award", "", "1" },
    { "supplier", "2", "z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TlItem *found = tl_dossier_find (fixture_first (dossier), cases[i][0], cases[i][1]);

      g_assert_nonnull (found);
      g_assert_cmpstr (found->key, ==, cases[i][2]);
    }
  g_assert_null (tl_dossier_find (fixture_first (dossier), "supplier", "1"));
  g_assert_null (tl_dossier_find (fixture_first (dossier), "buyer", ""));
}

static void
test_conflict (void)
{
  g_autoptr (TlDossier) dossier = fixture_award (
      "<value kind='award' amount='1' currency='CNY' start='1' end='2' confidence='0.50'>x</value>"
      "<conflict field='value.award' lot='3' amount='2' currency='CNY' start='3' end='4' "
      "confidence='0.99'>y</conflict>");
  const TlItem *rival = get_item (dossier, 1);

  g_assert_false (get_item (dossier, 0)->is_conflict);
  g_assert_true (rival->is_conflict);
  g_assert_cmpstr (rival->field, ==, "value.award");
  g_assert_cmpstr (rival->lot, ==, "3");
  g_assert_cmpstr (rival->shown, ==, "2 CNY");
  g_assert_cmpstr (tl_dossier_find (fixture_first (dossier), "value.award", "3")->key, ==, "1");
}

static void
test_document (void)
{
  g_autoptr (TlDossier) pdf = fixture_dossier (
      "source=\"a%FF.pdf\" source-encoding=\"percent\" type=\"application/pdf\" pages=\"7\" "
      "sha256=\"00\" language=\"zh\"",
      "<problem code=\"font\">A sentence.</problem><notice/><notice kind=\"tender\"/>");
  g_autoptr (TlDossier) text
      = fixture_dossier ("source=\"50%25.txt\" type=\"text/plain\" pages=\"1\"",
                         "<notice><buyer page='1' start='0' end='1'>x</buyer></notice>");

  g_assert_cmpstr (pdf->source, ==, "a%FF.pdf");
  g_assert_cmpstr (pdf->path, ==, "a\xff.pdf");
  g_assert_cmpuint (pdf->pages, ==, 7);
  g_assert_cmpuint (pdf->problems->len, ==, 1);
  g_assert_cmpstr (pdf->problems->pdata[0], ==, "A sentence.");
  g_assert_cmpuint (pdf->notices->len, ==, 2);
  g_assert_cmpstr (fixture_first (pdf)->kind, ==, "");
  g_assert_null (fixture_first (pdf)->published);
  /* A text has no pages that could be drawn. */
  g_assert_cmpstr (text->path, ==, "50%25.txt");
  g_assert_cmpuint (text->pages, ==, 0);
  g_assert_cmpuint (get_item (text, 0)->page, ==, 0);
  g_assert_null (text->sha256);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier/digits", test_digits);
  g_test_add_func ("/dossier/values", test_values);
  g_test_add_func ("/dossier/place", test_place);
  g_test_add_func ("/dossier/target", test_target);
  g_test_add_func ("/dossier/lots", test_lots);
  g_test_add_func ("/dossier/conflict", test_conflict);
  g_test_add_func ("/dossier/document", test_document);
  return g_test_run ();
}
