/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_row.c - a record as rows of the tables. */
#include "config.h"

#include <string.h>

#include "store/row.h"
#include "store_fixture.h"

static char *
print_row (const TlRow *row)
{
  GString *out = g_string_new (row->table->name);

  for (guint i = 0; i < row->table->n_columns; i++)
    {
      const TlCell *cell = &row->cells[i];

      if (cell->kind == TL_CELL_INTEGER)
        g_string_append_printf (out, "|%" G_GINT64_FORMAT, cell->integer);
      else
        g_string_append_printf (out, "|%s", cell->kind == TL_CELL_TEXT ? cell->text : "");
    }
  return g_string_free (out, FALSE);
}

/* In the order of the tables; an empty cell is NULL. */
static const char *const wanted[] = {
  "problem|1||charset|A sentence.",
  "notice|2||award|Twitter账号推广||中国新闻社||",
  "lot|3||2|1",
  "lot|4||2|2",
  "evidence|5||2||title|Twitter账号推广|0|quote 1|2|1|9|||en.test|90",
  "evidence|6||2||buyer|中国新闻社|0|quote 20|2|20|28|||en.test|90",
  "organisation|中国新闻社|中国新闻社",
  "party|6||2||buyer|中国新闻社|中国新闻社",
  "evidence|7||2|3|supplier|一网互通（北京）科技有限公司|0|quote 40|2|40|48|||en.test|90",
  "organisation|一网互通北京科技有限公司|一网互通（北京）科技有限公司",
  "party|7||2|3|supplier|一网互通（北京）科技有限公司|一网互通北京科技有限公司",
  "evidence|8||2|3|value.award|1248800.00 CNY|0|quote 60|2|60|68|||en.test|90",
  "value|8||2|3|award|1248800.00|1248800.00|||CNY|",
  "evidence|9||2|4|supplier|=Other Ltd|0|quote 80|2|80|88|||en.test|90",
  "organisation|otherltd|=Other Ltd",
  "party|9||2|4|supplier|=Other Ltd|otherltd",
  "evidence|10||2||deadline.submission|2019-08-14T09:30|0|quote 100|2|100|108|||en.test|90",
  "deadline|10||2||submission|2019-08-14T09:30||||",
  "evidence|11||2|3|target|twitter followers +580000|0|quote 200|2|200|208|||en.test|90",
  "target|11||2|3|twitter|followers|increase|580000|580000|||2020-02-29",
  "evidence|12||2|3|target.share|8% North America|0|in North America|2|300|316|||en.test|90",
  "target_part|12||11|share|8|North America",
  "evidence|13||2|3|value.award|1248800.01 CNY|1|quote 400|2|400|408|||en.test|90",
};

static void
test_record (void)
{
  g_autoptr (TlBatch) batch = tl_batch_new ();
  g_autoptr (TlRecord) record = fixture_record ("a", "content", 124880000);
  TlBatchFile *file = tl_batch_add_file (batch);

  tl_row_add_record (batch, file, record);
  for (guint i = 0; i < MIN (file->rows->len, G_N_ELEMENTS (wanted)); i++)
    {
      g_autofree char *row = print_row (file->rows->pdata[i]);

      g_assert_cmpstr (row, ==, wanted[i]);
    }
  g_assert_cmpuint (file->rows->len, ==, G_N_ELEMENTS (wanted));
}

static void
test_organisation_key (void)
{
  static const struct
  {
    const char *name, *key;
  } names[] = {
    { "ABC Ltd.", "abcltd" },
    { "abc  LTD", "abcltd" },
    { "ＡＢＣ（北京）公司", "abc北京公司" },
    { "***", "***" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = tl_row_make_organisation_key (names[i].name);

      g_assert_cmpstr (key, ==, names[i].key);
    }
}

/* A document has no more rows than ids. */
static void
test_many (void)
{
  g_autoptr (TlBatch) batch = tl_batch_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr (TlRecord) record = tl_record_new ("a", bytes);
  TlBatchFile *file = tl_batch_add_file (batch);

  for (guint i = 0; i < (1u << TL_SCHEMA_PART_BITS) + 5; i++)
    tl_record_add_problem (record, "c", "s");
  tl_row_add_record (batch, file, record);
  g_assert_cmpuint (file->rows->len, <, 1u << TL_SCHEMA_PART_BITS);
}

static void
test_news (void)
{
  static const struct
  {
    TlStatus then, now;
    gboolean is_other_maker, is_forced, is_news;
  } cases[] = {
    { TL_STATUS_OK, TL_STATUS_OK, FALSE, FALSE, FALSE },
    { TL_STATUS_OK, TL_STATUS_OK, TRUE, FALSE, TRUE },
    { TL_STATUS_OK, TL_STATUS_OK, FALSE, TRUE, TRUE },
    { TL_STATUS_OK, TL_STATUS_TIMEOUT, FALSE, TRUE, FALSE },
    { TL_STATUS_OK, TL_STATUS_CRASH, TRUE, FALSE, FALSE },
    { TL_STATUS_TIMEOUT, TL_STATUS_OK, FALSE, FALSE, TRUE },
    { TL_STATUS_TIMEOUT, TL_STATUS_TIMEOUT, FALSE, FALSE, TRUE },
    { TL_STATUS_PARTIAL, TL_STATUS_OK, FALSE, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const TlBatchFile file = { .status = cases[i].now,
                                 .is_forced = cases[i].is_forced,
                                 .packs_hash = "p",
                                 .program = cases[i].is_other_maker ? "2" : "1" };
      const TlStored stored = { cases[i].then, "p", "1" };

      g_assert_cmpint (tl_batch_is_news (&file, &stored), ==, cases[i].is_news);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row/record", test_record);
  g_test_add_func ("/row/organisation-key", test_organisation_key);
  g_test_add_func ("/row/many", test_many);
  g_test_add_func ("/row/news", test_news);
  return g_test_run ();
}
