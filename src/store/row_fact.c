/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row_fact.c - a fact as rows: its evidence, and its typed value in a table of its kind. */
#include "config.h"

#include "store/row_fact.h"

#include <string.h>

#include "store/row.h"
#include "value/money.h"
#include "value/value_print.h"

/* What an evidence row says besides the place. */
typedef struct
{
  const char *field, *value, *lot, *rule;
  guint confidence;
  gboolean is_conflict;
} Statement;

static void
put_lot (TlRowMaker *maker, TlPen *pen, const char *lot)
{
  guint number = lot[0] != '\0' ? GPOINTER_TO_UINT (g_hash_table_lookup (maker->lots, lot)) : 0;

  if (number != 0)
    tl_pen_put_integer (pen, number);
  else
    tl_pen_put_null (pen);
}

/* Returns: the number of the row. */
static guint
add_evidence (TlRowMaker *maker, const TlEvidence *evidence, const Statement *statement)
{
  guint number = tl_maker_take_number (maker);
  TlPen pen;

  tl_maker_begin (maker, &pen, TL_TABLE_EVIDENCE, number);
  tl_pen_put_integer (&pen, maker->notice);
  put_lot (maker, &pen, statement->lot);
  tl_pen_put_text (&pen, statement->field);
  tl_pen_put_text (&pen, statement->value);
  tl_pen_put_integer (&pen, statement->is_conflict);
  tl_pen_put_text (&pen, evidence->quote);
  if (evidence->page > 0)
    tl_pen_put_integer (&pen, evidence->page);
  else
    tl_pen_put_null (&pen);
  tl_pen_put_integer (&pen, evidence->chars.start);
  tl_pen_put_integer (&pen, evidence->chars.end);
  tl_pen_put_text (&pen, evidence->box);
  tl_pen_put_text (&pen, evidence->path);
  tl_pen_put_text (&pen, statement->rule);
  tl_pen_put_integer (&pen, statement->confidence);
  tl_maker_end (maker, &pen);
  return number;
}

static void
begin_fact (TlRowMaker *maker, TlPen *pen, TlTableId table, const TlFact *fact, guint number)
{
  tl_maker_begin (maker, pen, table, number);
  tl_pen_put_integer (pen, maker->notice);
  put_lot (maker, pen, fact->lot);
}

/* The exact text, and once more for a column of numbers. */
static void
put_amount (TlPen *pen, TlDecimal amount)
{
  g_autofree char *text = tl_money_print_amount (amount);

  tl_pen_put_text (pen, text);
  tl_pen_put_text (pen, text);
}

static void
add_value (TlRowMaker *maker, const TlFact *fact, guint number)
{
  const TlMoney *money = &fact->value.money;
  TlPen pen;

  if (fact->value.kind != TL_VALUE_MONEY)
    return;
  begin_fact (maker, &pen, TL_TABLE_VALUE, fact, number);
  tl_pen_put_text (&pen, tl_field_get (fact->field)->kind);
  put_amount (&pen, money->amount);
  if (money->is_range)
    put_amount (&pen, money->high);
  else
    {
      tl_pen_put_null (&pen);
      tl_pen_put_null (&pen);
    }
  tl_pen_put_text (&pen, money->currency[0] != '\0' ? money->currency : NULL);
  tl_pen_put_text (&pen, tl_doubt_name (fact->value.doubt));
  tl_maker_end (maker, &pen);
}

static void
put_date (TlPen *pen, const TlDate *date)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (date->year != 0)
    tl_value_print_date (date, text);
  tl_pen_put_text (pen, date->year != 0 ? text->str : NULL);
}

static void
put_duration (TlPen *pen, const TlDuration *duration)
{
  g_autoptr (GString) text = g_string_new (NULL);

  tl_value_print_duration (duration, text);
  tl_pen_put_text (pen, text->str);
}

/* date, date_from, duration, duration_to */
static void
put_due (TlPen *pen, const TlValue *value)
{
  static const TlDate none = { 0 };
  gboolean is_date = value->kind == TL_VALUE_DATE, is_period = value->kind == TL_VALUE_PERIOD;

  put_date (pen, is_date ? &value->date : is_period ? &value->period.to : &none);
  put_date (pen, is_period ? &value->period.from : &none);
  if (value->kind == TL_VALUE_DURATION)
    put_duration (pen, &value->duration.low);
  else
    tl_pen_put_null (pen);
  if (value->kind == TL_VALUE_DURATION && value->duration.is_range)
    put_duration (pen, &value->duration.high);
  else
    tl_pen_put_null (pen);
}

static void
add_deadline (TlRowMaker *maker, const TlFact *fact, guint number)
{
  TlPen pen;

  begin_fact (maker, &pen, TL_TABLE_DEADLINE, fact, number);
  tl_pen_put_text (&pen, tl_field_get (fact->field)->kind);
  put_due (&pen, &fact->value);
  tl_pen_put_text (&pen, tl_doubt_name (fact->value.doubt));
  tl_maker_end (maker, &pen);
}

static void
add_organisation (TlRowMaker *maker, const char *key, const char *name)
{
  TlRow *row = tl_batch_take (maker->batch, sizeof (TlRow));
  TlPen pen;

  tl_pen_begin (&pen, maker->batch, TL_TABLE_ORGANISATION);
  tl_pen_put_text (&pen, key);
  tl_pen_put_text (&pen, name);
  *row = tl_pen_end (&pen);
  g_ptr_array_add (maker->file->rows, row);
}

static void
add_party (TlRowMaker *maker, const TlFact *fact, guint number)
{
  g_autofree char *key = tl_row_make_organisation_key (fact->printed);
  TlPen pen;

  add_organisation (maker, key, fact->printed);
  begin_fact (maker, &pen, TL_TABLE_PARTY, fact, number);
  tl_pen_put_text (&pen, tl_field_get (fact->field)->element);
  tl_pen_put_text (&pen, fact->printed);
  tl_pen_put_text (&pen, key);
  tl_maker_end (maker, &pen);
}

/* A place or an account that belongs to a target. */
static void
add_part (TlRowMaker *maker, const TlFact *fact, guint target, const TlTargetPart *part, const char *kind)
{
  g_autofree char *percent
      = part->percent.units != 0 ? tl_decimal_print (part->percent, 0) : NULL,
      *value = percent != NULL ? g_strdup_printf ("%s%% %s", percent, part->name) : g_strdup (part->name),
      *field = g_strconcat ("target.", kind, NULL);
  const Statement statement = { field, value, fact->lot, fact->rule, fact->confidence, FALSE };
  guint number;
  TlPen pen;

  if (tl_maker_is_full (maker))
    return;
  number = add_evidence (maker, &part->evidence, &statement);
  tl_maker_begin (maker, &pen, TL_TABLE_TARGET_PART, number);
  tl_pen_put_integer (&pen, target);
  tl_pen_put_text (&pen, kind);
  tl_pen_put_text (&pen, percent);
  tl_pen_put_text (&pen, part->name);
  tl_maker_end (maker, &pen);
}

static void
add_by (TlRowMaker *maker, const TlFact *fact)
{
  const TlTarget *target = fact->target;
  const Statement statement
      = { "target.deadline", target->by, fact->lot, fact->rule, fact->confidence, FALSE };

  if (target->by_evidence.quote != NULL)
    add_evidence (maker, &target->by_evidence, &statement);
}

static void
add_target (TlRowMaker *maker, const TlFact *fact, guint number)
{
  const TlTarget *target = fact->target;
  g_autofree char *count = tl_decimal_print (target->count, 0);
  TlPen pen;

  begin_fact (maker, &pen, TL_TABLE_TARGET, fact, number);
  tl_pen_put_text (&pen, target->platform != NULL ? target->platform : "other");
  tl_pen_put_text (&pen, target->metric);
  tl_pen_put_text (&pen, tl_change_name (target->change));
  tl_pen_put_text (&pen, count);
  tl_pen_put_text (&pen, count);
  tl_pen_put_text (&pen, target->is_rate ? "percent" : NULL);
  tl_pen_put_text (&pen, target->every);
  tl_pen_put_text (&pen, target->by);
  tl_maker_end (maker, &pen);
  add_by (maker, fact);
  for (guint i = 0; i < target->shares->len; i++)
    add_part (maker, fact, number, target->shares->pdata[i], "share");
  for (guint i = 0; i < target->benchmarks->len; i++)
    add_part (maker, fact, number, target->benchmarks->pdata[i], "benchmark");
}

/* Which table a fact of an XML element has besides its evidence. */
static const struct
{
  const char *element;
  void (*add) (TlRowMaker *maker, const TlFact *fact, guint number);
} kinds[] = {
  { "value", add_value }, { "deadline", add_deadline }, { "target", add_target }, { "buyer", add_party },
  { "agent", add_party }, { "supplier", add_party },    { "bidder", add_party },
};

void
tl_maker_add_fact (TlRowMaker *maker, const TlFact *fact)
{
  const TlFieldInfo *field = tl_field_get (fact->field);
  const Statement statement = { field->name, fact->printed, fact->lot, fact->rule, fact->confidence, FALSE };
  guint number = add_evidence (maker, &fact->evidence, &statement);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].element, field->element) == 0)
      kinds[i].add (maker, fact, number);
}

void
tl_maker_add_conflict (TlRowMaker *maker, const TlFact *fact)
{
  const Statement statement
      = { tl_field_get (fact->field)->name, fact->printed, fact->lot, fact->rule, fact->confidence, TRUE };

  add_evidence (maker, &fact->evidence, &statement);
}

void
tl_maker_add_kind (TlRowMaker *maker, const TlNotice *notice)
{
  const TlFact *fact = notice->kind_fact;
  const Statement statement = { "kind", notice->kind, "", fact->rule, fact->confidence, FALSE };

  add_evidence (maker, &fact->evidence, &statement);
}
