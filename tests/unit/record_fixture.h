/* SPDX-License-Identifier: GPL-3.0-or-later */
/* record_fixture.h - a record that has everything a record can have, and the records of all samples. */
#ifndef TL_RECORD_FIXTURE_H
#define TL_RECORD_FIXTURE_H

#include <string.h>

#include "value/value_parse.h"
#include "writer/writer.h"

static inline TlEvidence
fixture_evidence (const char *quote, guint start, const char *box, const char *path)
{
  return (TlEvidence){ .quote = g_strdup (quote),
                       .chars = { start, start + (guint) g_utf8_strlen (quote, -1) },
                       .page = 2,
                       .box = g_strdup (box),
                       .path = g_strdup (path) };
}

static inline TlFact *
fixture_fact (TlField field, const char *lot, TlValueKind kind, const char *canonical, TlDoubt doubt,
              guint start)
{
  TlValue value = { .kind = kind };
  TlEvidence evidence = fixture_evidence ("quote \"<&>\\ \x01\n 喆", start,
                                          "72.0 310.5 498.2 324.9; 1.0 2.0 3.0 4.0", "/html/body/p[1]");

  g_assert_true (canonical == NULL || tl_value_parse (kind, canonical, &value));
  value.doubt = doubt;
  return tl_fact_new (field, lot, &value, NULL, &evidence, "zh.rule", 97);
}

static inline TlFact *
fixture_target (void)
{
  TlTarget *target = tl_target_new ();
  TlValue value = { .kind = TL_VALUE_NUMBER, .number = { 580000, 0 } };
  TlEvidence evidence = fixture_evidence ("增粉量要求为58万", 900, NULL, NULL);
  TlEvidence share = fixture_evidence ("北美", 910, NULL, "/p"),
             benchmark = fixture_evidence ("人民日报", 920, NULL, NULL);

  target->platform = g_strdup ("twitter");
  target->metric = g_strdup ("followers");
  target->count = (TlDecimal){ 580000, 0 };
  target->every = g_strdup ("P1M");
  target->by = g_strdup ("2020-02-29");
  target->by_evidence = fixture_evidence ("2月底前", 930, "1.0 2.0 3.0 4.0", NULL);
  g_ptr_array_add (target->shares, tl_target_part_new ((TlDecimal){ 85, 1 }, "北美", &share));
  g_ptr_array_add (target->benchmarks, tl_target_part_new ((TlDecimal){ 0, 0 }, "人民日报", &benchmark));
  return tl_fact_new (TL_FIELD_TARGET, "1", &value, target, &evidence, "zh.target", 100);
}

/* All kinds of values, ranges, doubts, open ends, lots, conflicts; a name that is no UTF-8. */
static inline TlRecord *
fixture_record (void)
{
  static const struct
  {
    TlField field;
    const char *lot;
    TlValueKind kind;
    const char *canonical;
    TlDoubt doubt;
  } facts[] = {
    { TL_FIELD_TITLE, "", TL_VALUE_TEXT, "标题", TL_DOUBT_NONE },
    { TL_FIELD_REFERENCE, "", TL_VALUE_REFERENCE, "GXZC2018-J1-21797-KLZB（重）", TL_DOUBT_NONE },
    { TL_FIELD_BUYER, "", TL_VALUE_ORG, "A & B \"Ltd\"", TL_DOUBT_NONE },
    { TL_FIELD_AGENT, "", TL_VALUE_ORG, NULL, TL_DOUBT_NONE },
    { TL_FIELD_PUBLISHED, "", TL_VALUE_DATE, "2019-08-16T09:30:15+08:00", TL_DOUBT_DATE_ORDER },
    { TL_FIELD_OPENING, "", TL_VALUE_DATE, "2014-10", TL_DOUBT_NONE },
    { TL_FIELD_SUBMISSION, "", TL_VALUE_DATE, "2024-02-29T24:00Z", TL_DOUBT_NONE },
    { TL_FIELD_DOCUMENTS, "", TL_VALUE_PERIOD, "2019-08-01/2019-08-08T17:00", TL_DOUBT_NONE },
    { TL_FIELD_QUESTIONS, "", TL_VALUE_PERIOD, "../2019-08-08", TL_DOUBT_NONE },
    { TL_FIELD_PERFORMANCE, "1", TL_VALUE_DURATION, "P30D..P1Y2M3W4DT5H6M7S", TL_DOUBT_NONE },
    { TL_FIELD_PERFORMANCE, "2", TL_VALUE_DURATION, "P2.5M", TL_DOUBT_NONE },
    { TL_FIELD_BUDGET, "", TL_VALUE_MONEY, "123456789012345678.00 CNY", TL_DOUBT_WORDS },
    { TL_FIELD_CEILING, "B", TL_VALUE_MONEY, "10.00..20.005 EUR", TL_DOUBT_NONE },
    { TL_FIELD_AWARD, "B", TL_VALUE_MONEY, "-5.00 ?", TL_DOUBT_CURRENCY },
    { TL_FIELD_FEE, "", TL_VALUE_MONEY, "0.000000000000000001 USD", TL_DOUBT_CURRENCY },
    { TL_FIELD_SUPPLIER, "B", TL_VALUE_ORG, "甲", TL_DOUBT_NONE },
  };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  TlRecord *record = tl_record_new ("a\xb9\xab%/\n.html", bytes);
  TlNotice *notice = tl_record_add_notice (record, "award");

  record->type = g_strdup ("text/html");
  record->language = g_strdup ("zh");
  record->pages = 3;
  record->status = TL_STATUS_PARTIAL;
  tl_record_add_problem (record, "charset", "Two \"bytes\" \\ are\nno text: \xff.");
  notice->kind_fact = fixture_fact (TL_FIELD_TITLE, "", TL_VALUE_TEXT, "award", TL_DOUBT_NONE, 5);
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    tl_notice_add_fact (notice, fixture_fact (facts[i].field, facts[i].lot, facts[i].kind, facts[i].canonical,
                                              facts[i].doubt, 10 * i));
  tl_notice_add_fact (notice, fixture_target ());
  tl_notice_add_conflict (
      notice, fixture_fact (TL_FIELD_AWARD, "B", TL_VALUE_MONEY, "7.00 CNY", TL_DOUBT_WORDS, 700));
  tl_record_add_notice (record, NULL);
  tl_record_seal (record);
  return record;
}

static inline char *
fixture_write (const TlRecord *record, const char *format)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;

  g_assert_true (tl_record_write (record, format, out, &error));
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (out, "", 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (out, NULL, NULL));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}

typedef void (*FixtureFunc) (const TlRecord *record);

static inline void
fixture_extract (const TlEngine *engine, const char *dir, FixtureFunc check, guint *n)
{
  g_autoptr (GDir) files = g_dir_open (dir, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (dir, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (TlRecord) record = NULL;
      gsize len;

      if (!g_str_has_prefix (name, "input.") || !g_file_get_contents (path, &text, &len, NULL))
        continue;
      bytes = g_bytes_new_take (g_steal_pointer (&text), len);
      record = tl_engine_extract (engine, bytes, path);
      check (record);
      ++*n;
    }
}

/* Hands the record of every document of samples/ to ${check}. */
static inline void
fixture_each_sample (FixtureFunc check)
{
  const char *srcdir = g_getenv ("srcdir");
  g_autoptr (GError) error = NULL;
  g_autoptr (TlEngine) engine = tl_engine_new (NULL, &error);
  g_autofree char *samples = g_build_filename (srcdir != NULL ? srcdir : ".", "samples", NULL);
  g_autoptr (GDir) langs = g_dir_open (samples, 0, &error);
  const char *lang, *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((lang = g_dir_read_name (langs)) != NULL)
    {
      g_autofree char *folder = g_build_filename (samples, lang, NULL);
      g_autoptr (GDir) cases = g_dir_open (folder, 0, NULL);

      while (cases != NULL && (name = g_dir_read_name (cases)) != NULL)
        {
          g_autofree char *dir = g_build_filename (folder, name, NULL);

          fixture_extract (engine, dir, check, &n);
        }
    }
  g_assert_cmpuint (n, >, 10);
}

#endif /* TL_RECORD_FIXTURE_H */
