/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_json.c - records as JSON: nothing is lost on the way back, and what is no record is refused. */
#include "config.h"

#include "record_fixture.h"

#include "record/json.h"

static char *
print (const TlRecord *record)
{
  GString *out = g_string_new (NULL);

  tl_record_to_json (record, out);
  return g_string_free (out, FALSE);
}

/* The same XML, and the same JSON when it is printed again; one line of UTF-8. */
static void
check_same (const TlRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = print (record), *again = NULL, *arrived = NULL;
  g_autofree char *xml = fixture_write (record, "xml");
  g_autoptr (TlRecord) copy = tl_record_from_json (json, -1, &error);

  g_assert_no_error (error);
  again = print (copy);
  arrived = fixture_write (copy, "xml");
  g_assert_cmpstr (arrived, ==, xml);
  g_assert_cmpstr (again, ==, json);
  g_assert_cmpstr (copy->source, ==, record->source);
  g_assert_null (strchr (json, '\n'));
  g_assert_true (g_utf8_validate (json, -1, NULL));
}

static void
test_whole (void)
{
  g_autoptr (TlRecord) record = fixture_record ();
  g_autoptr (TlRecord) failed
      = tl_record_new_failed ("", NULL, TL_STATUS_CRASH, "crash", "The reader crashed.");

  check_same (record);
  check_same (failed);
}

static void
test_samples (void)
{
  fixture_each_sample (check_same);
}

/* What docs/record.md promises. */
static void
test_layout (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (TlRecord) record = tl_record_new ("a.html", bytes);
  TlNotice *notice = tl_record_add_notice (record, "award");
  TlFact *fact = fixture_fact (TL_FIELD_AWARD, "1", TL_VALUE_MONEY, "1248800.00..1250000.00 CNY",
                               TL_DOUBT_CURRENCY, 100);
  g_autofree char *json = NULL;

  g_free (fact->evidence.quote);
  fact->evidence.quote = g_strdup ("\"124.88万元\"");
  g_clear_pointer (&fact->evidence.path, g_free);
  tl_notice_add_fact (notice, fact);
  tl_notice_add_fact (notice, fixture_target ());
  tl_record_seal (record);
  json = print (record);
  g_assert_cmpstr (
      json, ==,
      "{\"source\":\"a.html\",\"sha256\":"
      "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\","
      "\"bytes\":3,\"pages\":0,\"status\":\"ok\",\"problems\":[],\"notices\":[{\"kind\":\"award\",\"facts\":["
      "{\"field\":\"value.award\",\"lot\":\"1\",\"value_type\":\"money\",\"value\":\"1248800.00..1250000.00 "
      "CNY\",\"amount\":\"1248800.00\",\"to\":\"1250000.00\",\"currency\":\"CNY\",\"ambiguous\":\"currency\","
      "\"quote\":\"\\\"124.88万元\\\"\",\"page\":2,\"start\":100,\"end\":116,"
      "\"box\":\"72.0 310.5 498.2 324.9; 1.0 2.0 3.0 4.0\",\"rule\":\"zh.rule\",\"confidence\":0.97},"
      "{\"field\":\"target\",\"lot\":\"1\",\"value\":\"twitter followers "
      "+580000/P1M\",\"platform\":\"twitter\","
      "\"metric\":\"followers\",\"change\":\"increase\",\"count\":\"580000\",\"every\":\"P1M\",\"by\":\"2020-"
      "02-29\","
      "\"by_evidence\":{\"quote\":\"2月底前\",\"page\":2,\"start\":930,\"end\":934,\"box\":\"1.0 2.0 3.0 "
      "4.0\"},"
      "\"shares\":[{\"percent\":\"8.5\",\"name\":\"北美\",\"quote\":\"北美\",\"page\":2,\"start\":910,"
      "\"end\":912,"
      "\"path\":\"/"
      "p\"}],\"benchmarks\":[{\"name\":\"人民日报\",\"quote\":\"人民日报\",\"page\":2,\"start\":920,"
      "\"end\":924}],\"quote\":\"增粉量要求为58万\",\"page\":2,\"start\":900,\"end\":909,\"rule\":\"zh."
      "target\","
      "\"confidence\":1.00}],\"conflicts\":[]}]}");
}

/* The full record with one piece of its text replaced. */
static const struct
{
  const char *good, *bad;
} lies[] = {
  { "{\"source\"", "[\"source\"" },
  { "{\"source\"", "{\"sauce\"" },
  { "a%B9%AB%25", "a%B9%AB%2" },
  { "a%B9%AB%25", "a%00" },
  { "\"percent\"", "\"base64\"" },
  { "\"percent\"", "1" },
  { "ba7816bf", "" },
  { "\"bytes\":3", "\"bytes\":-3" },
  { "\"bytes\":3", "\"bytes\":3.5" },
  { "\"bytes\":3", "\"bytes\":\"3\"" },
  { "\"partial\"", "\"fine\"" },
  { "\"status\":\"partial\"", "\"state\":\"partial\"" },
  { "\"code\":\"charset\"", "\"code\":\"\"" },
  { "\"code\":\"charset\"", "\"kode\":\"charset\"" },
  { "\"problems\":[", "\"problems\":[5," },
  { "\"notices\":[", "\"notices\":[null," },
  { "\"kind\":\"award\"", "\"kind\":\"prize\"" },
  { "\"kind_evidence\":{", "\"kind_evidence\":[],\"x\":{" },
  { "\"facts\":[", "\"facts\":[[]," },
  { "\"field\":\"value.budget\"", "\"field\":\"value.gift\"" },
  { "\"field\":\"value.budget\"", "\"field\":\"target.share\"" },
  { "\"field\":\"value.budget\"", "\"field\":\"target\"" },
  { "\"field\":\"value.budget\"", "\"field\":\"title\"" },
  { "\"value_type\":\"money\"", "\"value_type\":\"gold\"" },
  { "\"value_type\":\"money\"", "\"value_type\":\"none\"" },
  { "123456789012345678.00 CNY", "1234567890123456789.00 CNY" },
  { "123456789012345678.00 CNY", "5 CNYX" },
  { "123456789012345678.00 CNY", "5" },
  { "123456789012345678.00 CNY", "..5 CNY" },
  { "123456789012345678.00 CNY", "5.. CNY" },
  { "123456789012345678.00 CNY", " CNY" },
  { "2019-08-16T09:30:15+08:00", "2019-08-16T09:30:15+08:0" },
  { "2019-08-16T09:30:15+08:00", "2019-08-32" },
  { "2019-08-16T09:30:15+08:00", "2019-8-16" },
  { "2019-08-16T09:30:15+08:00", "2019-08-00" },
  { "2019-08-16T09:30:15+08:00", "2019" },
  { "2019-08-01/2019-08-08T17:00", "../.." },
  { "2019-08-01/2019-08-08T17:00", "/" },
  { "P30D..P1Y2M3W4DT5H6M7S", "P30D.." },
  { "P30D..P1Y2M3W4DT5H6M7S", "P" },
  { "P30D..P1Y2M3W4DT5H6M7S", "PT" },
  { "P30D..P1Y2M3W4DT5H6M7S", "P5" },
  { "P30D..P1Y2M3W4DT5H6M7S", "P5D4D" },
  { "P30D..P1Y2M3W4DT5H6M7S", "P5D4M" },
  { "P30D..P1Y2M3W4DT5H6M7S", "P-5D" },
  { "\"ambiguous\":\"words\"", "\"ambiguous\":\"perhaps\"" },
  { "\"page\":2", "\"page\":0" },
  { "\"page\":2", "\"page\":99999999999" },
  { "\"start\":5,", "\"start\":500," },
  { "\"start\":5,", "\"start\":-5," },
  { "72.0 310.5", "72.0 a" },
  { "\"rule\":\"zh.rule\"", "\"rule\":null" },
  { "\"confidence\":0.97", "\"confidence\":1.97" },
  { "\"confidence\":0.97", "\"confidence\":\"high\"" },
  { "\"confidence\":0.97", "\"confidence\":-0.97" },
  { "\"change\":\"increase\"", "\"change\":\"decrease\"" },
  { "\"count\":\"580000\"", "\"count\":580000" },
  { "\"count\":\"580000\"", "\"count\":\"58e4\"" },
  { "\"by\":\"2020-02-29\"", "\"by\":\"soon\"" },
  { "\"by_evidence\":{", "\"by_evidence\":[],\"x\":{" },
  { "\"shares\":[", "\"shares\":[1," },
  { "\"percent\":\"8.5\"", "\"percent\":\"8.5%\"" },
  { "\"conflicts\":[", "\"conflicts\":{},\"x\":[" },
  { "{\"source\"", "/* a comment */ {\"source\"" },
  { "\"bytes\":3", "\"bytes\":/* 3 */3" },
  { "\"bytes\":3", "'bytes':3" },
  { "\"bytes\":3", "\"bytes\":3,\"deep\":[[[[[[[[[]]]]]]]]]" },
  { "\"zh\"", "\"\\ud800\"" },
  { "\"zh\"", "\"z\xffh\"" },
};

static void
test_lies (void)
{
  g_autoptr (TlRecord) record = fixture_record ();
  g_autofree char *json = print (record);

  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      const char *at = strstr (json, lies[i].good);
      g_autoptr (GString) bent = g_string_new (json);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlRecord) wrong = NULL;

      if (at == NULL)
        g_error ("%s does not stand in %s", lies[i].good, json);
      g_string_erase (bent, at - json, (gssize) strlen (lies[i].good));
      g_string_insert (bent, at - json, lies[i].bad);
      wrong = tl_record_from_json (bent->str, (gssize) bent->len, &error);
      if (wrong != NULL)
        g_error ("believed: %s", lies[i].bad);
      g_assert_error (error, TL_ERROR, TL_ERROR_INPUT);
    }
}

static void
read_bytes (const char *json, gsize len)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlRecord) record = tl_record_from_json (json, (gssize) len, &error);
  g_autofree char *xml = record != NULL ? fixture_write (record, "xml") : NULL;

  g_assert_true ((record != NULL) == (error == NULL));
  g_assert_true ((record != NULL) == (xml != NULL));
}

/* Cut anywhere, and with any one byte wrong, it is refused or is a record. */
static void
test_bytes (void)
{
  g_autoptr (TlRecord) record = fixture_record ();
  g_autofree char *json = print (record);
  gsize len = strlen (json);

  for (gsize i = 0; i < len; i++)
    {
      char kept = json[i];
      g_autofree char *cut = g_memdup2 (json, i + 1);

      if (i % 7 == 0)
        read_bytes (cut, i);
      json[i] = "{}[]\",:0\\-"[i % 10];
      read_bytes (json, len);
      json[i] = kept;
    }
}

/* A database may print it with blanks, and its members in another order. */
static void
test_other_order (void)
{
  const char *json
      = "\n{ \"notices\" : [ { \"facts\" : [ ] , \"kind\":\"plan\" } ], \"status\": \"ok\",\t\"more\": 1.5e3,"
        " \"source\": \"\\u4e2d.pdf\" }\r\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (TlRecord) record = tl_record_from_json (json, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (record->source, ==, "中.pdf");
  g_assert_cmpuint (record->notices->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/whole", test_whole);
  g_test_add_func ("/json/samples", test_samples);
  g_test_add_func ("/json/layout", test_layout);
  g_test_add_func ("/json/lies", test_lies);
  g_test_add_func ("/json/bytes", test_bytes);
  g_test_add_func ("/json/other-order", test_other_order);
  return g_test_run ();
}
