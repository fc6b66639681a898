/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_canon.c - what counts as the same fact, written by two people. */
#include "config.h"

#include "engine.h"
#include "score/canon.h"

static const struct
{
  const char *field, *one, *other;
  gboolean is_same;
} values[] = {
  { "buyer", "“Example Ltd.”", "EXAMPLE  LTD", TRUE },
  { "supplier", "甲科技（北京）有限公司", "甲科技(北京) 有限公司。", TRUE },
  { "supplier", "甲科技有限公司", "乙科技有限公司", FALSE },
  { "reference", "No. 12/2024", "no.12/2024", TRUE },
  { "value.award", "1248800.00 CNY", "1248800 CNY", TRUE },
  { "value.award", "1248800.50 CNY", "1248800.5 CNY", TRUE },
  { "value.award", "1248800 CNY", "1248800 USD", FALSE },
  { "value.award", "1248800 CNY", "124880 CNY", FALSE },
  { "value.award", "1248800", "1248800 CNY", FALSE },
  { "deadline.submission", "2024-06-07", "2024-06-07T12:00", TRUE },
  { "deadline.submission", "2024-06-07T12:00", "2024-06-07", FALSE },
  { "deadline.submission", "2024-06-07T12:00", "2024-06-07T12:00:00+08:00", TRUE },
  { "deadline.submission", "2024-06-07T12:00", "2024-06-07T12:30", FALSE },
  { "deadline.performance", "P6M", "P6M", TRUE },
  { "deadline.performance", "P6M", "P60M", FALSE },
  { "published", "2024-06-07", "2024-06-08", FALSE },
  { "target", "twitter  followers +580000", "Twitter followers +580000", TRUE },
  { "target.share", "8% 北美、澳大利亚", "8%北美、澳大利亚", TRUE },
  { "notice", "award", " award ", TRUE },
  { "notice", "award", "tender", FALSE },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *gold = tl_canon_value (values[i].field, values[i].one);
      g_autofree char *answer = tl_canon_value (values[i].field, values[i].other);
      gboolean same = tl_canon_is_same (values[i].field, gold, answer);

      if (same != values[i].is_same)
        g_test_message ("%s: \"%s\" and \"%s\"", values[i].field, gold, answer);
      g_assert_cmpint (same, ==, values[i].is_same);
    }
}

static const struct
{
  const char *text, *lot;
} lots[] = {
  { "", "" },
  { "1", "1" },
  { "01", "1" },
  { "A", "a" },
  { "Lot 2", "2" },
  { "第一包", "1" },
  { "标段3", "3" },
  { "０４", "4" },
  { "0", "0" },
  { " 5 ", "5" },
  { "Consumables", "consumables" },
  { "PP2500331820", "pp2500331820" },
};

static void
test_lots (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlEngine) engine = tl_engine_new (NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (lots); i++)
    {
      g_autofree char *lot = tl_canon_lot (tl_engine_get_lexicon (engine), lots[i].text);

      g_assert_cmpstr (lot, ==, lots[i].lot);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/canon/values", test_values);
  g_test_add_func ("/canon/lots", test_lots);
  return g_test_run ();
}
