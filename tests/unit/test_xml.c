/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_xml.c - records as XML: typed values, places, and characters that XML does not know. */
#include "config.h"

#include <string.h>

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

#include "writer/markup.h"
#include "writer/writer.h"

static TlEvidence
quote (const char *text, guint start)
{
  TlEvidence evidence
      = { .quote = g_strdup (text), .chars = { start, start + (guint) g_utf8_strlen (text, -1) } };

  evidence.page = 1;
  return evidence;
}

static void
add (TlNotice *notice, TlField field, const char *lot, TlValue value, TlTarget *target, const char *text,
     guint start)
{
  TlEvidence evidence = quote (text, start);

  tl_notice_add_fact (notice, tl_fact_new (field, lot, &value, target, &evidence, "test", 97));
}

static TlValue
money (gint64 units, gint scale, const char *currency)
{
  TlValue value = { .kind = TL_VALUE_MONEY };

  value.money.amount = (TlDecimal){ units, scale };
  g_strlcpy (value.money.currency, currency, sizeof value.money.currency);
  return value;
}

static TlValue
day (gint16 year, gint8 month, gint8 dom, gint8 hour, gint8 minute)
{
  TlValue value = { .kind = TL_VALUE_DATE, .date = { year, month, dom, hour, minute, -1, "" } };

  return value;
}

static TlValue
name (const char *text)
{
  return (TlValue){ .kind = TL_VALUE_ORG, .text = g_strdup (text) };
}

static TlTarget *
twitter (void)
{
  TlTarget *target = tl_target_new ();
  TlEvidence place = quote ("北美", 230), by = quote ("2月底前", 240);

  target->platform = g_strdup ("twitter");
  target->metric = g_strdup ("followers");
  target->count = (TlDecimal){ 580000, 0 };
  target->by = g_strdup ("2020-02-29");
  target->by_evidence = by;
  g_ptr_array_add (target->shares, tl_target_part_new ((TlDecimal){ 8, 0 }, "北美", &place));
  return target;
}

static void
fill (TlNotice *notice)
{
  TlValue period = { .kind = TL_VALUE_PERIOD }, months = { .kind = TL_VALUE_DURATION };

  period.period.from = day (2019, 8, 1, -1, -1).date;
  period.period.to = day (2019, 8, 8, 17, 0).date;
  months.duration.low.months = (TlDecimal){ 6, 0 };
  add (notice, TL_FIELD_BUYER, "", name ("中国新闻社"), NULL, "中国新闻社", 10);
  add (notice, TL_FIELD_AGENT, "", name ("A & B <Ltd>"), NULL, "A & B <Ltd> \"x\"", 20);
  add (notice, TL_FIELD_PUBLISHED, "", day (2019, 8, 16, 9, 30), NULL, "2019年8月16日 9:30", 40);
  add (notice, TL_FIELD_BUDGET, "", money (1300000, 0, "CNY"), NULL, "130万元", 50);
  add (notice, TL_FIELD_DOCUMENTS, "", period, NULL, "8月1日至8日", 60);
  add (notice, TL_FIELD_PERFORMANCE, "", months, NULL, "6个月", 80);
  add (notice, TL_FIELD_TARGET, "", (TlValue){ .kind = TL_VALUE_NUMBER, .number = { 580000, 0 } }, twitter (),
       "增粉量要求为58万", 200);
  add (notice, TL_FIELD_AWARD, "1", money (124880000, 2, ""), NULL, "124.88万元", 100);
  add (notice, TL_FIELD_SUPPLIER, "1", name ("甲"), NULL, "甲", 120);
}

static char *
write_record (const TlRecord *record)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_record_write (record, "xml", out, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (out, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}

static const char expected[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<tenderlens xmlns=\"urn:tenderlens:1\" generator=\"" PACKAGE_STRING "\">\n"
      " <document source=\"a.html\" "
      "sha256=\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\" bytes=\"3\""
      " status=\"ok\">\n"
      "  <notice kind=\"award\" published=\"2019-08-16\">\n"
      "   <buyer page=\"1\" start=\"10\" end=\"15\" rule=\"test\" confidence=\"0.97\">中国新闻社</buyer>\n"
      "   <agent value=\"A &amp; B &lt;Ltd&gt;\" page=\"1\" start=\"20\" end=\"35\" rule=\"test\" "
      "confidence=\"0.97\">"
      "A &amp; B &lt;Ltd&gt; \"x\"</agent>\n"
      "   <published date=\"2019-08-16T09:30\" page=\"1\" start=\"40\" end=\"55\" rule=\"test\" "
      "confidence=\"0.97\">"
      "2019年8月16日 9:30</published>\n"
      "   <value kind=\"budget\" amount=\"1300000.00\" currency=\"CNY\" page=\"1\" start=\"50\" end=\"55\" "
      "rule=\"test\""
      " confidence=\"0.97\">130万元</value>\n"
      "   <deadline kind=\"documents\" date=\"2019-08-08T17:00\" from=\"2019-08-01\" page=\"1\" start=\"60\" "
      "end=\"67\""
      " rule=\"test\" confidence=\"0.97\">8月1日至8日</deadline>\n"
      "   <deadline kind=\"performance\" duration=\"P6M\" page=\"1\" start=\"80\" end=\"83\" rule=\"test\""
      " confidence=\"0.97\">6个月</deadline>\n"
      "   <target platform=\"twitter\" metric=\"followers\" change=\"increase\" count=\"580000\" "
      "by=\"2020-02-29\" page=\"1\""
      " start=\"200\" end=\"209\" rule=\"test\" confidence=\"0.97\">增粉量要求为58万\n"
      "    <by page=\"1\" start=\"240\" end=\"244\">2月底前</by>\n"
      "    <share percent=\"8\" page=\"1\" start=\"230\" end=\"232\">北美</share>\n"
      "   </target>\n"
      "   <lot id=\"1\">\n"
      "    <value kind=\"award\" amount=\"1248800.00\" page=\"1\" start=\"100\" end=\"108\" rule=\"test\" "
      "confidence=\"0.97\""
      " ambiguous=\"currency\">124.88万元</value>\n"
      "    <supplier page=\"1\" start=\"120\" end=\"121\" rule=\"test\" confidence=\"0.97\">甲</supplier>\n"
      "   </lot>\n"
      "   <conflict field=\"value.award\" lot=\"1\" amount=\"1240000.00\" currency=\"CNY\" page=\"1\" "
      "start=\"300\" end=\"309\""
      " box=\"1.0 2.0 3.0 4.0\" rule=\"words\" confidence=\"0.50\">壹佰贰拾肆万元整</conflict>\n"
      "  </notice>\n"
      " </document>\n"
      "</tenderlens>\n";

/* "srcdir" is what automake tells a test. */
static void
assert_valid (const char *xml)
{
  const char *srcdir = g_getenv ("srcdir");
  g_autofree char *path
      = g_build_filename (srcdir != NULL ? srcdir : ".", "patterns/schema/tenderlens.xsd", NULL);
  xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt (path);
  xmlSchema *schema = xmlSchemaParse (parser);
  xmlSchemaValidCtxt *validator = xmlSchemaNewValidCtxt (schema);
  xmlDoc *document = xmlReadMemory (xml, (int) strlen (xml), NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (schema);
  g_assert_nonnull (document);
  g_assert_cmpint (xmlSchemaValidateDoc (validator, document), ==, 0);
  xmlFreeDoc (document);
  xmlSchemaFreeValidCtxt (validator);
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);
}

static void
test_whole (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (TlRecord) record = tl_record_new ("a.html", bytes);
  TlNotice *notice = tl_record_add_notice (record, "award");
  TlValue rival = money (1240000, 0, "CNY");
  TlEvidence evidence = quote ("壹佰贰拾肆万元整", 300);
  g_autofree char *xml = NULL;

  fill (notice);
  ((TlFact *) notice->facts->pdata[7])->value.doubt = TL_DOUBT_CURRENCY;
  evidence.box = g_strdup ("1.0 2.0 3.0 4.0");
  evidence.chars.end = 309;
  tl_notice_add_conflict (notice, tl_fact_new (TL_FIELD_AWARD, "1", &rival, NULL, &evidence, "words", 50));
  tl_record_seal (record);
  xml = write_record (record);
  g_assert_cmpstr (xml, ==, expected);
  assert_valid (xml);
}

/* What a reader of the XML gets back. */
static void
test_characters (void)
{
  const char *hostile = "a\x01\xef\xbf\xbf]]>&<\"'\xff\r\nb\tc";
  g_autoptr (TlRecord) record
      = tl_record_new_failed ("\xb9\xab%.html", NULL, TL_STATUS_DAMAGED, "damaged", hostile);
  g_autofree char *xml = write_record (record), *legal = tl_markup_make_legal (hostile);
  xmlDoc *document = xmlReadMemory (xml, (int) strlen (xml), NULL, NULL, XML_PARSE_NONET);
  xmlNode *element;
  xmlChar *source, *text;

  g_assert_nonnull (document);
  assert_valid (xml);
  element = xmlFirstElementChild (xmlDocGetRootElement (document));
  source = xmlGetNoNsProp (element, (const xmlChar *) "source");
  g_assert_cmpstr ((char *) source, ==, "%B9%AB%25.html");
  text = xmlNodeGetContent (element);
  g_strstrip ((char *) text);
  g_assert_cmpstr ((char *) text, ==, legal);
  g_assert_cmpstr (legal, ==, "a\xef\xbf\xbd\xef\xbf\xbd]]>&<\"'\xef\xbf\xbd\r\nb\tc");
  xmlFree (text);
  xmlFree (source);
  xmlFreeDoc (document);
}

static void
test_format (void)
{
  g_autoptr (TlRecord) record = tl_record_new ("a", NULL);
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_false (tl_record_write (record, "yaml", out, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_UNSUPPORTED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/whole", test_whole);
  g_test_add_func ("/xml/characters", test_characters);
  g_test_add_func ("/xml/format", test_format);
  return g_test_run ();
}
