/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_record.c - records: sealed in one order, whatever order the facts came in. */
#include "config.h"

#include "record/record.h"

static TlFact *
make (TlField field, const char *lot, const char *text, guint start, const char *rule, guint confidence)
{
  TlValue value = { .kind = TL_VALUE_TEXT, .text = g_strdup (text) };
  TlEvidence evidence = { .quote = g_strdup (text), .chars = { start, start + 2 }, .page = 1 };

  return tl_fact_new (field, lot, &value, NULL, &evidence, rule, confidence);
}

static char *
print_facts (const TlRecord *record)
{
  GString *out = g_string_new (NULL);
  TlFactIter iter;
  const TlFact *fact;

  tl_fact_iter_init (&iter, record);
  while (tl_fact_iter_next (&iter, &fact))
    g_string_append_printf (out, "%s/%s/%s/%s\n", tl_fact_get_field (fact), tl_fact_get_lot (fact),
                            tl_fact_get_value (fact), tl_fact_get_rule (fact));
  return g_string_free (out, FALSE);
}

static const struct
{
  TlField field;
  const char *lot, *text;
  guint start;
  const char *rule;
  guint confidence;
} facts[] = {
  { TL_FIELD_SUPPLIER, "2", "B", 50, "r", 90 },       { TL_FIELD_TITLE, "", "T", 3, "r", 90 },
  { TL_FIELD_SUPPLIER, "1", "B", 50, "r", 90 },       { TL_FIELD_BUYER, "", "A", 10, "weak", 60 },
  { TL_FIELD_BUYER, "", "A", 10, "strong", 95 },      { TL_FIELD_TARGET_SHARE, "", "8%", 12, "part", 95 },
  { TL_FIELD_BUYER, "", "A", 30, "other place", 60 }, { TL_FIELD_AGENT, "", "A", 10, "a", 60 },
  { TL_FIELD_AGENT, "", "A", 10, "b", 60 },
};

static void
test_seal (void)
{
  const char *expected = "title//T/r\n"
                         "buyer//A/strong\n"
                         "agent//A/a\n"
                         "buyer//A/other place\n"
                         "supplier/1/B/r\n"
                         "supplier/2/B/r\n";

  /* Every rotation of the same facts gives the same record. */
  for (guint shift = 0; shift < G_N_ELEMENTS (facts); shift++)
    {
      g_autoptr (TlRecord) record = tl_record_new ("a", NULL);
      TlNotice *notice = tl_record_add_notice (record, "award");
      g_autofree char *printed = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
        {
          guint j = (i + shift) % G_N_ELEMENTS (facts);

          tl_notice_add_fact (notice, make (facts[j].field, facts[j].lot, facts[j].text, facts[j].start,
                                            facts[j].rule, facts[j].confidence));
        }
      tl_record_seal (record);
      printed = print_facts (record);
      g_assert_cmpstr (printed, ==, expected);
    }
}

static void
test_notices (void)
{
  g_autoptr (TlRecord) record = tl_record_new ("a", NULL);
  TlNotice *first = tl_record_add_notice (record, NULL), *second = tl_record_add_notice (record, "tender");
  g_autofree char *printed = NULL;

  tl_notice_add_fact (second, make (TL_FIELD_TITLE, "", "second", 5, "r", 90));
  tl_notice_add_fact (first, make (TL_FIELD_TITLE, "", "first", 90, "r", 90));
  tl_notice_add_conflict (first, make (TL_FIELD_TITLE, "", "rival", 95, "r", 90));
  tl_record_seal (record);
  printed = print_facts (record);
  g_assert_cmpstr (printed, ==, "title//first/r\ntitle//second/r\n");
  g_assert_cmpuint (first->conflicts->len, ==, 1);
}

static void
test_bytes (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (TlRecord) record = tl_record_new ("a", bytes);
  g_autoptr (TlRecord) failed
      = tl_record_new_failed ("b", NULL, TL_STATUS_UNREADABLE, "unreadable", "It may not be read.");

  g_assert_cmpstr (record->sha256, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpuint (record->bytes, ==, 3);
  g_assert_cmpstr (tl_record_get_status (record), ==, "ok");
  g_assert_null (failed->sha256);
  g_assert_cmpstr (tl_record_get_status (failed), ==, "unreadable");
  g_assert_cmpuint (failed->problems->len, ==, 1);
}

static void
test_names (void)
{
  for (TlStatus status = 0; status < TL_STATUS_LAST; status++)
    g_assert_cmpint (tl_status_parse (tl_status_name (status)), ==, status);
  g_assert_cmpint (tl_status_parse ("fine"), ==, TL_STATUS_LAST);
  for (TlField field = 0; field < TL_FIELD_LAST; field++)
    g_assert_cmpint (tl_field_parse (tl_field_get (field)->name), ==, field);
  g_assert_cmpint (tl_field_parse ("value"), ==, TL_FIELD_LAST);
}

typedef struct
{
  const char *printed;
  TlChange change;
  gint64 count;
  gboolean is_rate;
  const char *every;
} TargetCase;

static const TargetCase targets[] = {
  { "twitter followers +580000", TL_CHANGE_INCREASE, 580000, FALSE, NULL },
  { "twitter followers =1000000", TL_CHANGE_ABSOLUTE, 1000000, FALSE, NULL },
  { "twitter followers 20%", TL_CHANGE_GROWTH, 20, FALSE, NULL },
  { "twitter followers =3%", TL_CHANGE_ABSOLUTE, 3, TRUE, NULL },
  { "twitter followers +5000/P1M", TL_CHANGE_INCREASE, 5000, FALSE, "P1M" },
};

static void
test_target (gconstpointer data)
{
  const TargetCase *test = data;
  g_autoptr (TlTarget) target = tl_target_new ();
  g_autofree char *printed = NULL;

  target->platform = g_strdup ("twitter");
  target->metric = g_strdup ("followers");
  target->change = test->change;
  target->count = (TlDecimal){ test->count, 0 };
  target->is_rate = test->is_rate;
  target->every = g_strdup (test->every);
  printed = tl_target_print (target);
  g_assert_cmpstr (printed, ==, test->printed);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/seal", test_seal);
  g_test_add_func ("/record/notices", test_notices);
  g_test_add_func ("/record/bytes", test_bytes);
  g_test_add_func ("/record/names", test_names);
  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *path = g_strconcat ("/record/target/", targets[i].printed, NULL);

      g_test_add_data_func (path, &targets[i], test_target);
    }
  return g_test_run ();
}
