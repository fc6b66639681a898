/* SPDX-License-Identifier: GPL-3.0-or-later */
/* csv.c - records as a table for spreadsheets (RFC 4180): a row a fact, and a row for each document without
 * one.
 *
 * A cell that a spreadsheet would take for a formula gets an apostrophe before it: what strangers write must
 * not run on a reporter's machine.  Amounts and counts are plain numbers, exact.
 */
#include "config.h"

#include "writer/writer.h"

#include <string.h>

#include "base/filename.h"
#include "value/money.h"
#include "value/value_print.h"

extern const TlWriter tl_writer_csv;

static const char header[] = "source,sha256,status,type,language,notice,kind,lot,field,conflict,value,amount,"
                             "amount_to,currency,date,"
                             "date_from,duration,duration_to,platform,metric,change,count,unit,every,due_by,"
                             "ambiguous,page,start,end,box,"
                             "path,rule,confidence,quote,problem\r\n";

static gboolean
is_formula (const char *text)
{
  /* The last four: the same in full width, which some spreadsheets take for it. */
  static const char *const beginnings[]
      = { "=", "+", "-", "@", "\t", "\r", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (text, beginnings[i]))
      return TRUE;
  return FALSE;
}

static void
add_cell (GString *out, const char *text)
{
  gboolean is_quoted;

  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ',');
  if (text == NULL)
    text = "";
  is_quoted = is_formula (text) || strpbrk (text, ",\"\r\n") != NULL;
  if (!is_quoted)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append (out, is_formula (text) ? "\"'" : "\"");
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

static void
add_number (GString *out, guint64 number)
{
  g_string_append_printf (out, ",%" G_GUINT64_FORMAT, number);
}

static void
add_blanks (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ',');
}

static void
add_decimal (GString *out, TlDecimal number, gboolean is_money)
{
  g_autofree char *text = is_money ? tl_money_print_amount (number) : tl_decimal_print (number, 0);

  g_string_append_printf (out, ",%s", text);
}

/* source to language */
static void
begin_row (GString *out, const TlRecord *record)
{
  g_autofree char *name = tl_filename_print (record->source, NULL);

  add_cell (out, name);
  add_cell (out, record->sha256);
  add_cell (out, tl_status_name (record->status));
  add_cell (out, record->type);
  add_cell (out, record->language);
}

static void
end_row (GString *out, const TlRecord *record)
{
  const TlRecordProblem *problem = record->problems->len > 0 ? record->problems->pdata[0] : NULL;

  add_cell (out, problem != NULL ? problem->sentence : NULL);
  g_string_append (out, "\r\n");
}

static void
add_date (GString *out, const TlDate *date)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (date != NULL && date->year != 0)
    tl_value_print_date (date, text);
  add_cell (out, text->str);
}

static void
add_duration (GString *out, const TlDuration *duration)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (duration != NULL)
    tl_value_print_duration (duration, text);
  add_cell (out, text->str);
}

/* amount to duration_to */
static void
add_typed (GString *out, const TlValue *value)
{
  gboolean is_money = value->kind == TL_VALUE_MONEY, is_date = value->kind == TL_VALUE_DATE,
           is_period = value->kind == TL_VALUE_PERIOD, is_duration = value->kind == TL_VALUE_DURATION;

  if (is_money)
    add_decimal (out, value->money.amount, TRUE);
  else
    add_blanks (out, 1);
  if (is_money && value->money.is_range)
    add_decimal (out, value->money.high, TRUE);
  else
    add_blanks (out, 1);
  add_cell (out, is_money ? value->money.currency : NULL);
  add_date (out, is_date ? &value->date : is_period ? &value->period.to : NULL);
  add_date (out, is_period ? &value->period.from : NULL);
  add_duration (out, is_duration ? &value->duration.low : NULL);
  add_duration (out, is_duration && value->duration.is_range ? &value->duration.high : NULL);
}

/* platform to due_by */
static void
add_target (GString *out, const TlTarget *target)
{
  if (target == NULL)
    {
      add_blanks (out, 7);
      return;
    }
  add_cell (out, target->platform != NULL ? target->platform : "other");
  add_cell (out, target->metric);
  add_cell (out, tl_change_name (target->change));
  add_decimal (out, target->count, FALSE);
  add_cell (out, target->is_rate ? "percent" : NULL);
  add_cell (out, target->every);
  add_cell (out, target->by);
}

static void
add_evidence (GString *out, const TlFact *fact)
{
  const TlEvidence *evidence = &fact->evidence;

  add_cell (out, tl_doubt_name (fact->value.doubt));
  if (evidence->page > 0)
    add_number (out, evidence->page);
  else
    add_blanks (out, 1);
  add_number (out, evidence->chars.start);
  add_number (out, evidence->chars.end);
  add_cell (out, evidence->box);
  add_cell (out, evidence->path);
  add_cell (out, fact->rule);
  g_string_append_printf (out, ",%u.%02u", fact->confidence / 100, fact->confidence % 100);
  add_cell (out, evidence->quote);
}

static void
add_row (GString *out, const TlRecord *record, const TlFact *fact, guint number, gboolean is_conflict)
{
  const TlNotice *notice = record->notices->pdata[number];

  begin_row (out, record);
  add_number (out, number + 1);
  add_cell (out, notice->kind);
  add_cell (out, fact->lot);
  add_cell (out, tl_field_get (fact->field)->name);
  add_cell (out, is_conflict ? "yes" : NULL);
  add_cell (out, fact->printed);
  add_typed (out, &fact->value);
  add_target (out, fact->target);
  add_evidence (out, fact);
  end_row (out, record);
}

/* notice to quote: nothing but a kind, perhaps. */
static void
add_empty_row (GString *out, const TlRecord *record)
{
  const TlNotice *notice = record->notices->len > 0 ? record->notices->pdata[0] : NULL;

  begin_row (out, record);
  add_blanks (out, 1);
  add_cell (out, notice != NULL ? notice->kind : NULL);
  add_blanks (out, 27);
  end_row (out, record);
}

static gboolean
begin_csv (GOutputStream *stream, const char *packs, GError **error)
{
  return g_output_stream_write_all (stream, header, sizeof header - 1, NULL, NULL, error);
}

static gboolean
write_csv (GOutputStream *stream, const TlRecord *record, GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < record->notices->len; i++)
    {
      const TlNotice *notice = record->notices->pdata[i];

      for (guint j = 0; j < notice->facts->len; j++)
        add_row (out, record, notice->facts->pdata[j], i, FALSE);
      for (guint j = 0; j < notice->conflicts->len; j++)
        add_row (out, record, notice->conflicts->pdata[j], i, TRUE);
    }
  if (out->len == 0)
    add_empty_row (out, record);
  return g_output_stream_write_all (stream, out->str, out->len, NULL, NULL, error);
}

static gboolean
end_csv (GOutputStream *stream, GError **error)
{
  return TRUE;
}

const TlWriter tl_writer_csv = { "csv", ".csv", begin_csv, write_csv, end_csv };
