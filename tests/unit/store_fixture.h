/* SPDX-License-Identifier: GPL-3.0-or-later */
/* store_fixture.h - a record with a bit of everything that rows are made of. */
#ifndef TL_STORE_FIXTURE_H
#define TL_STORE_FIXTURE_H

#include <string.h>

#include "record/record.h"

static inline TlFact *
fixture_fact (TlField field, const char *lot, TlValue value, TlTarget *target, guint32 start)
{
  TlEvidence evidence
      = { .quote = g_strdup_printf ("quote %u", start), .chars = { start, start + 8 }, .page = 2 };

  return tl_fact_new (field, lot, &value, target, &evidence, "en.test", 90);
}

static inline TlFact *
fixture_text (TlField field, const char *lot, const char *text, guint32 start)
{
  TlValue value = { .kind = tl_field_get (field)->value, .text = g_strdup (text) };

  return fixture_fact (field, lot, value, NULL, start);
}

static inline TlFact *
fixture_money (TlField field, const char *lot, gint64 cents, guint32 start)
{
  TlValue value = { .kind = TL_VALUE_MONEY };

  value.money.amount = (TlDecimal){ cents, 2 };
  g_strlcpy (value.money.currency, "CNY", sizeof value.money.currency);
  return fixture_fact (field, lot, value, NULL, start);
}

static inline TlFact *
fixture_target (guint32 start)
{
  TlTarget *target = tl_target_new ();
  TlEvidence evidence = { .quote = g_strdup ("in North America"), .chars = { 300, 316 }, .page = 2 };
  TlValue value = { .kind = TL_VALUE_NUMBER, .number = { 580000, 0 } };

  target->platform = g_strdup ("twitter");
  target->metric = g_strdup ("followers");
  target->count = (TlDecimal){ 580000, 0 };
  target->by = g_strdup ("2020-02-29");
  g_ptr_array_add (target->shares, tl_target_part_new ((TlDecimal){ 8, 0 }, "North America", &evidence));
  return fixture_fact (TL_FIELD_TARGET, "1", value, target, start);
}

/* Content: ${content}; one award with two lots, a target, a conflict and a problem. */
static inline TlRecord *
fixture_record (const char *name, const char *content, gint64 cents)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  TlRecord *record = tl_record_new (name, bytes);
  TlNotice *notice = tl_record_add_notice (record, "award");
  TlValue due = { .kind = TL_VALUE_DATE, .date = { 2019, 8, 14, 9, 30, -1, "" } };

  record->type = g_strdup ("text/html");
  record->language = g_strdup ("zh");
  record->pages = 3;
  record->status = TL_STATUS_PARTIAL;
  tl_record_add_problem (record, "charset", "A sentence.");
  tl_notice_add_fact (notice, fixture_text (TL_FIELD_TITLE, "", "Twitter账号推广", 1));
  tl_notice_add_fact (notice, fixture_text (TL_FIELD_BUYER, "", "中国新闻社", 20));
  tl_notice_add_fact (notice, fixture_text (TL_FIELD_SUPPLIER, "1", "一网互通（北京）科技有限公司", 40));
  tl_notice_add_fact (notice, fixture_money (TL_FIELD_AWARD, "1", cents, 60));
  tl_notice_add_fact (notice, fixture_text (TL_FIELD_SUPPLIER, "2", "=Other Ltd", 80));
  tl_notice_add_fact (notice, fixture_fact (TL_FIELD_SUBMISSION, "", due, NULL, 100));
  tl_notice_add_fact (notice, fixture_target (200));
  tl_notice_add_conflict (notice, fixture_money (TL_FIELD_AWARD, "1", cents + 1, 400));
  tl_record_seal (record);
  return record;
}

#endif /* TL_STORE_FIXTURE_H */
