/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bench_store.c - how many records of 12 facts a database takes in a second: bench_store DB [N [TEXT_BYTES]]
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "store/store.h"

static TlFact *
make_fact (TlField field, const char *lot, TlValue *value, guint i)
{
  TlEvidence evidence = { .quote = g_strdup_printf ("the words of fact %u that say so", i),
                          .chars = { i * 40, i * 40 + 30 },
                          .page = 1,
                          .box = g_strdup ("72.0 310.5 498.2 324.9") };

  return tl_fact_new (field, lot, value, NULL, &evidence, "en.bench.rule", 95);
}

static TlFact *
make_text (TlField field, const char *lot, guint n, guint i)
{
  TlValue value = { .kind = TL_VALUE_ORG,
                    .text = g_strdup_printf ("%s %u of the bench", tl_field_get (field)->name, n) };

  return make_fact (field, lot, &value, i);
}

static TlFact *
make_money (TlField field, const char *lot, guint n, guint i)
{
  TlValue value = { .kind = TL_VALUE_MONEY };

  value.money.amount = (TlDecimal){ 124880000 + n, 2 };
  g_strlcpy (value.money.currency, "CNY", sizeof value.money.currency);
  return make_fact (field, lot, &value, i);
}

static TlFact *
make_date (TlField field, guint i)
{
  TlValue value = { .kind = TL_VALUE_DATE };

  value.date = (TlDate){ .year = 2019, .month = 8, .day = 14, .hour = 9, .minute = 30, .second = -1 };
  return make_fact (field, "", &value, i);
}

static TlRecord *
make_record (guint n)
{
  g_autofree char *content = g_strdup_printf ("document %u", n);
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  TlRecord *record = tl_record_new (content, bytes);
  TlNotice *notice = tl_record_add_notice (record, "award");
  static const TlField names[] = { TL_FIELD_TITLE, TL_FIELD_REFERENCE, TL_FIELD_BUYER, TL_FIELD_AGENT };
  guint i = 0;

  record->type = g_strdup ("text/html");
  record->language = g_strdup ("en");
  for (guint j = 0; j < G_N_ELEMENTS (names); j++)
    tl_notice_add_fact (notice, make_text (names[j], "", n, ++i));
  tl_notice_add_fact (notice, make_date (TL_FIELD_PUBLISHED, ++i));
  tl_notice_add_fact (notice, make_money (TL_FIELD_BUDGET, "", n, ++i));
  tl_notice_add_fact (notice, make_date (TL_FIELD_SUBMISSION, ++i));
  tl_notice_add_fact (notice, make_date (TL_FIELD_OPENING, ++i));
  for (guint j = 1; j <= 2; j++)
    {
      tl_notice_add_fact (notice, make_text (TL_FIELD_SUPPLIER, j == 1 ? "1" : "2", n % 500, ++i));
      tl_notice_add_fact (notice, make_money (TL_FIELD_AWARD, j == 1 ? "1" : "2", n, ++i));
    }
  tl_record_seal (record);
  return record;
}

/* Half of it in Chinese. */
static char *
make_text_of (guint n, gsize bytes)
{
  GString *text = g_string_sized_new (bytes + 64);

  while (text->len < bytes)
    g_string_append_printf (text,
                            "公开招标公告 第%u号，采购人为某市政府采购中心。 The supply of books, lot %u\n",
                            n, (guint) text->len);
  return g_string_free (text, FALSE);
}

static gboolean
fill (TlStore *store, guint n, gsize bytes, GError **error)
{
  const TlRunInfo info = { .program = "bench", .packs = "bench@1", .sources = "bench" };
  const TlRunCount count = { .seen = n, .done = n };

  if (!tl_store_begin_run (store, &info, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TlRecord) record = make_record (i);
      g_autofree char *text = bytes > 0 ? make_text_of (i, bytes) : NULL;
      const TlArrival arrival
          = { .name = record->source,
              .record = record,
              .text = text,
              .footprint = { .size = record->bytes, .mtime = 1574000000000000000, .inode = i } };

      if (!tl_store_put (store, &arrival, error))
        return FALSE;
    }
  return tl_store_end_run (store, &count, "finished", error);
}

int
main (int argc, char **argv)
{
  guint n = argc > 2 ? (guint) atoi (argv[2]) : 20000;
  gsize bytes = argc > 3 ? (gsize) atoi (argv[3]) : 2000;
  gint64 began = g_get_monotonic_time (), spent;
  g_autoptr (GError) error = NULL;
  g_autoptr (TlStore) store = argc > 1 ? tl_store_open (argv[1], TL_STORE_WRITE, &error) : NULL;

  if (store == NULL || !fill (store, n, bytes, &error))
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "usage: bench_store DB [N [TEXT_BYTES]]");
      return 2;
    }
  spent = g_get_monotonic_time () - began;
  printf ("%u documents of 12 facts and %u bytes of text in %.2f s: %.0f a second\n", n, (guint) bytes,
          (double) spent / 1e6, n * 1e6 / (double) MAX (spent, 1));
  return 0;
}
