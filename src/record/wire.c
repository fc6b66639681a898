/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wire.c - a record as a GVariant.
 *
 * Values of every kind have one shape: their decimals, dates and texts in lists, so that nothing within is of
 * a type that the sender chooses.
 */
#include "config.h"

#include "record/wire.h"

#include "record/wire_private.h"

static const TlWireShape shapes[TL_VALUE_LAST] = {
  [TL_VALUE_MONEY] = { 1, 0, TRUE },    [TL_VALUE_NUMBER] = { 1, 0, FALSE },
  [TL_VALUE_PERCENT] = { 1, 0, FALSE }, [TL_VALUE_DATE] = { 0, 1, FALSE },
  [TL_VALUE_PERIOD] = { 0, 2, FALSE },  [TL_VALUE_DURATION] = { 7, 0, TRUE },
};

const TlWireShape *
tl_wire_get_shape (TlValueKind kind)
{
  return &shapes[kind];
}

void
tl_wire_list_decimals (TlValue *value, TlDecimal *decimals[TL_WIRE_DECIMALS])
{
  TlDuration *ends[] = { &value->duration.low, &value->duration.high };
  guint n = 0;

  decimals[0] = value->kind == TL_VALUE_MONEY ? &value->money.amount : &value->number;
  decimals[1] = &value->money.high;
  if (value->kind != TL_VALUE_DURATION)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      TlDecimal *parts[] = { &ends[i]->years, &ends[i]->months,  &ends[i]->weeks,  &ends[i]->days,
                             &ends[i]->hours, &ends[i]->minutes, &ends[i]->seconds };

      for (guint j = 0; j < G_N_ELEMENTS (parts); j++)
        decimals[n++] = parts[j];
    }
}

void
tl_wire_list_dates (TlValue *value, TlDate *dates[2])
{
  dates[0] = value->kind == TL_VALUE_PERIOD ? &value->period.from : &value->date;
  dates[1] = &value->period.to;
}

static guint
get_flags (const TlValue *value)
{
  const TlMoney *money = &value->money;

  if (value->kind == TL_VALUE_DURATION)
    return value->duration.is_range ? FLAG_RANGE : 0;
  if (value->kind != TL_VALUE_MONEY)
    return 0;
  return (money->is_range ? FLAG_RANGE : 0) | (money->has_currency ? FLAG_CURRENCY : 0)
         | (money->from_words ? FLAG_WORDS : 0);
}

/* Texts that are no UTF-8 (bytes of a file in a message) are mended, as every writer does. */
static GVariant *
pack_text (const char *text)
{
  return text != NULL ? g_variant_new_take_string (g_utf8_make_valid (text, -1)) : NULL;
}

static GVariant *
pack_maybe (const char *text)
{
  return g_variant_new_maybe (G_VARIANT_TYPE_STRING, pack_text (text));
}

static GVariant *
pack_evidence (const TlEvidence *evidence)
{
  return g_variant_new ("(@msuuu@ms@ms)", pack_maybe (evidence->quote), evidence->chars.start,
                        evidence->chars.end, evidence->page, pack_maybe (evidence->box),
                        pack_maybe (evidence->path));
}

static GVariant *
pack_decimal (const TlDecimal *decimal)
{
  return g_variant_new (DECIMAL, decimal->units, (guchar) decimal->scale);
}

static GVariant *
pack_date (const TlDate *date)
{
  return g_variant_new (DATE, date->year, (guchar) date->month, (guchar) date->day, (guchar) date->hour,
                        (guchar) date->minute, (guchar) date->second, date->zone);
}

static GVariant *
pack_value (const TlValue *given)
{
  TlValue value = *given; /* its lists are pointers to what may be written */
  GVariantBuilder decimals, dates;
  TlDecimal *decimal[TL_WIRE_DECIMALS];
  TlDate *date[2];
  guint flags = get_flags (&value), n = shapes[value.kind].decimals << (flags & FLAG_RANGE);

  g_variant_builder_init (&decimals, G_VARIANT_TYPE ("a" DECIMAL));
  g_variant_builder_init (&dates, G_VARIANT_TYPE ("a" DATE));
  tl_wire_list_decimals (&value, decimal);
  tl_wire_list_dates (&value, date);
  for (guint i = 0; i < n; i++)
    g_variant_builder_add_value (&decimals, pack_decimal (decimal[i]));
  for (guint i = 0; i < shapes[value.kind].dates; i++)
    g_variant_builder_add_value (&dates, pack_date (date[i]));
  return g_variant_new ("(yyya" DECIMAL "a" DATE "s@ms)", (guchar) value.kind, (guchar) value.doubt,
                        (guchar) flags, &decimals, &dates,
                        value.kind == TL_VALUE_MONEY ? value.money.currency : "", pack_maybe (value.text));
}

static GVariant *
pack_parts (const GPtrArray *parts)
{
  GVariantBuilder out;

  g_variant_builder_init (&out, G_VARIANT_TYPE ("a" PART));
  for (guint i = 0; i < parts->len; i++)
    {
      const TlTargetPart *part = parts->pdata[i];

      g_variant_builder_add (&out, "(@" DECIMAL "@ms@" EVIDENCE ")", pack_decimal (&part->percent),
                             pack_maybe (part->name), pack_evidence (&part->evidence));
    }
  return g_variant_builder_end (&out);
}

static GVariant *
pack_target (const TlTarget *target)
{
  return g_variant_new ("(@ms@msy@" DECIMAL "b@ms@ms@" EVIDENCE "@a" PART "@a" PART ")",
                        pack_maybe (target->platform), pack_maybe (target->metric), (guchar) target->change,
                        pack_decimal (&target->count), target->is_rate, pack_maybe (target->every),
                        pack_maybe (target->by), pack_evidence (&target->by_evidence),
                        pack_parts (target->shares), pack_parts (target->benchmarks));
}

static GVariant *
pack_fact (const TlFact *fact)
{
  GVariant *target = fact->target != NULL ? pack_target (fact->target) : NULL;

  return g_variant_new ("(y@s@" VALUE "@m" TARGET "@" EVIDENCE "@msy)", (guchar) fact->field,
                        pack_text (fact->lot), pack_value (&fact->value),
                        g_variant_new_maybe (G_VARIANT_TYPE (TARGET), target),
                        pack_evidence (&fact->evidence), pack_maybe (fact->rule), (guchar) fact->confidence);
}

static GVariant *
pack_facts (const GPtrArray *facts)
{
  GVariantBuilder out;

  g_variant_builder_init (&out, G_VARIANT_TYPE ("a" FACT));
  for (guint i = 0; i < facts->len; i++)
    g_variant_builder_add_value (&out, pack_fact (facts->pdata[i]));
  return g_variant_builder_end (&out);
}

static GVariant *
pack_notice (const TlNotice *notice)
{
  GVariant *kind = notice->kind_fact != NULL ? pack_fact (notice->kind_fact) : NULL;

  return g_variant_new ("(@ms@m" FACT "@a" FACT "@a" FACT ")", pack_maybe (notice->kind),
                        g_variant_new_maybe (G_VARIANT_TYPE (FACT), kind), pack_facts (notice->facts),
                        pack_facts (notice->conflicts));
}

static GVariant *
pack_record (const TlRecord *record)
{
  GVariantBuilder problems, notices;

  g_variant_builder_init (&problems, G_VARIANT_TYPE ("a(ss)"));
  g_variant_builder_init (&notices, G_VARIANT_TYPE ("a" NOTICE));
  for (guint i = 0; i < record->problems->len; i++)
    {
      const TlRecordProblem *problem = record->problems->pdata[i];

      g_variant_builder_add (&problems, "(@s@s)", pack_text (problem->code), pack_text (problem->sentence));
    }
  for (guint i = 0; i < record->notices->len; i++)
    g_variant_builder_add_value (&notices, pack_notice (record->notices->pdata[i]));
  return g_variant_new ("(@ay@mst@ms@msuya(ss)a" NOTICE ")", g_variant_new_bytestring (record->source),
                        pack_maybe (record->sha256), record->bytes, pack_maybe (record->type),
                        pack_maybe (record->language), record->pages, (guchar) record->status, &problems,
                        &notices);
}

GBytes *
tl_record_to_wire (const TlRecord *record)
{
  g_autoptr (GVariant) packed = g_variant_ref_sink (pack_record (record));

  return g_variant_get_data_as_bytes (packed);
}
