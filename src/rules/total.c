/* SPDX-License-Identifier: GPL-3.0-or-later */
/* total.c - amounts compared with their total. */
#include "config.h"

#include "rules/total.h"

#include <string.h>

#include "rules/column.h"
#include "rules/unit.h"

#define AGREE_MORE    3  /* per cent, when the total is right */
#define AGREE_SUREST  97 /* at most so */
#define DISAGREE_LESS 12
#define NOTICES_MAX   50   /* of a page whose lots are added up */
#define ADDENDS_MAX   2000 /* of one total */
#define SUPPORT_ADDED 30   /* times that one amount is added at most: those of equal years */

/* What a total is compared with. */
typedef struct
{
  TlDecimal amount;
  char currency[4];
  GPtrArray *addends; /* of TlCandidate */
  gboolean is_broken; /* one of them is unknown, a range, or in another currency */
} Sum;

static void
sum_init (Sum *sum)
{
  *sum = (Sum){ .addends = g_ptr_array_new () };
}

static void
sum_clear (Sum *sum)
{
  g_clear_pointer (&sum->addends, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sum, sum_clear)

static gboolean
is_same_currency (const char *a, const char *b)
{
  return !*a || !*b || g_str_equal (a, b);
}

static void
sum_add (Sum *sum, TlCandidate *candidate)
{
  const TlMoney *money = &candidate->value.money;

  if (candidate->value.kind != TL_VALUE_MONEY || money->is_range || sum->addends->len >= ADDENDS_MAX
      || !is_same_currency (sum->currency, money->currency)
      || !tl_decimal_add (sum->amount, money->amount, &sum->amount))
    {
      sum->is_broken = TRUE;
      return;
    }
  if (!*sum->currency)
    memcpy (sum->currency, money->currency, sizeof sum->currency);
  g_ptr_array_add (sum->addends, candidate);
}

static void
sum_reset (Sum *sum)
{
  g_ptr_array_set_size (sum->addends, 0);
  sum->amount = (TlDecimal){ 0 };
  sum->is_broken = FALSE;
}

static gboolean
can_compare (const Sum *sum, const TlMoney *total)
{
  return !sum->is_broken && sum->addends->len > 1 && !total->is_range
         && is_same_currency (sum->currency, total->currency);
}

static gboolean
equals (const Sum *sum, const TlMoney *total)
{
  return can_compare (sum, total) && tl_decimal_compare (sum->amount, total->amount) == 0;
}

/* Rounded figures may add up to nearly the total: within one per mille it says nothing. */
static gboolean
is_near (const Sum *sum, const TlMoney *total)
{
  TlDecimal high, low;

  return tl_decimal_multiply (total->amount, (TlDecimal){ 1001, 3 }, &high)
         && tl_decimal_multiply (total->amount, (TlDecimal){ 999, 3 }, &low)
         && tl_decimal_compare (sum->amount, high) <= 0 && tl_decimal_compare (sum->amount, low) >= 0;
}

static void
judge (TlRun *run, const Sum *sum, gboolean agrees)
{
  for (guint i = 0; i < sum->addends->len; i++)
    {
      TlCandidate *candidate = g_ptr_array_index (sum->addends, i);

      if (agrees)
        candidate->score = MAX (candidate->score, MIN (candidate->score + AGREE_MORE, AGREE_SUREST));
      else
        candidate->score -= DISAGREE_LESS;
      if (!agrees)
        tl_run_note (run, TL_TRACE_RIVAL, candidate->field, candidate->rule, &candidate->value,
                     candidate->span, "less sure: the amounts do not add up to their total");
    }
}

/* Tables */

static TlSpan
get_first_span (const TlSight *sight, guint row)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlSpan span = tl_sight_get_span (sight, row, col);

      if (!tl_span_is_empty (span))
        return span;
    }
  return (TlSpan){ 0, 0 };
}

/* Returns: (nullable): the key of the word of a total at the start of ${span}: "total", "part".  A firm may
 * be called Total, too: then its name goes on. */
static const char *
find_word (const TlSight *sight, TlSpan span)
{
  const TlRun *run = sight->run;
  const TlText *text = &run->view->text;
  gsize end;
  const char *key = tl_lexicon_find (run->lexicon, "total", NULL, text->lower, span.end, span.start, &end);

  if (!key)
    return NULL;
  end = tl_view_skip_blanks (run->view, end, span.end);
  if (end < span.end && !strchr (":(/-=", text->text[end]) && !g_ascii_isdigit (text->text[end]))
    return NULL;
  return key;
}

static gboolean
is_said_by_rule (const TlSight *sight, TlSpan span)
{
  for (guint i = 0; i < sight->rule->sums->len; i++)
    {
      const TlSumRule *sum = g_ptr_array_index (sight->rule->sums, i);
      TlMatch match;

      if (!tl_run_match (sight->run, sum->word, span, span.start, TRUE, NULL, &match))
        continue;
      tl_match_clear (&match);
      return TRUE;
    }
  return FALSE;
}

gboolean
tl_total_is_row (const TlSight *sight, guint row)
{
  TlSpan span = get_first_span (sight, row);

  return !tl_span_is_empty (span) && (find_word (sight, span) || is_said_by_rule (sight, span));
}

/* The total of ${col} in ${row}: in its cell, or behind the word in a cell that spans the row. */
static gboolean
read_total (const TlSight *sight, const TlHeads *heads, guint row, guint col, TlValue *value)
{
  TlSpan span = tl_sight_get_span (sight, row, col), first = get_first_span (sight, row);
  TlReading reading;
  gsize start, end;

  if (tl_column_read (sight, heads, row, col, value, &first))
    return value->kind == TL_VALUE_MONEY;
  if (tl_span_is_empty (span) || span.start != get_first_span (sight, row).start)
    return FALSE;
  reading = tl_unit_get_reading (sight->run, sight->rule->pack, heads->spans[col]);
  return tl_value_find (TL_VALUE_MONEY, &sight->run->view->text, span.start, span.end, &reading, value,
                        &start, &end);
}

/* Returns: (nullable): what was read at ${row}, ${col}. */
static TlCandidate *
find_candidate (const TlSight *sight, const TlHeads *heads, guint row, guint col, guint first)
{
  guint unit = tl_sight_get_unit (sight, row, col);

  for (guint i = first; i < sight->run->candidates->len; i++)
    {
      TlCandidate *candidate = g_ptr_array_index (sight->run->candidates, i);

      if (candidate->unit == unit && candidate->field == heads->rules[col]->field)
        return candidate;
    }
  return NULL;
}

static void
add_row (const TlSight *sight, const TlHeads *heads, guint row, guint col, guint first, Sum *sum)
{
  TlSpan span = tl_sight_get_span (sight, row, col);
  TlCandidate *candidate;

  if (tl_span_is_empty (span)
      || (row > heads->first_row
          && tl_sight_get_unit (sight, row, col) == tl_sight_get_unit (sight, row - 1, col)))
    return;
  candidate = find_candidate (sight, heads, row, col, first);
  if (candidate)
    sum_add (sum, candidate);
  else
    sum->is_broken = TRUE; /* a dash, a word: who knows what it counts for */
}

static void
compare_total (const TlSight *sight, const TlHeads *heads, guint row, guint col, Sum *all, Sum *part)
{
  TlValue total = { 0 };
  const char *key = find_word (sight, get_first_span (sight, row));
  gboolean is_part = key && g_str_equal (key, "part");

  if (read_total (sight, heads, row, col, &total))
    {
      if (equals (part, &total.money))
        judge (sight->run, part, TRUE);
      else if (!is_part && equals (all, &total.money))
        judge (sight->run, all, TRUE);
      else if (can_compare (is_part ? part : all, &total.money)
               && !is_near (is_part ? part : all, &total.money))
        judge (sight->run, is_part ? part : all, FALSE);
      tl_value_clear (&total);
    }
  sum_reset (part);
}

static void
check_column (const TlSight *sight, const TlHeads *heads, guint col, guint first)
{
  g_auto (Sum) all, part;

  sum_init (&all);
  sum_init (&part);
  for (guint row = heads->first_row; row < sight->n_rows; row++)
    {
      if (tl_total_is_row (sight, row))
        {
          compare_total (sight, heads, row, col, &all, &part);
          continue;
        }
      if (tl_sight_is_head_row (sight, heads, row))
        continue;
      add_row (sight, heads, row, col, first, &all);
      add_row (sight, heads, row, col, first, &part);
    }
}

/* A rule without a "check" asks for all its amounts. */
static gboolean
is_summed (const TlTableRule *rule, const TlColumnRule *column)
{
  if (!column || column->field >= TL_FIELD_LAST || tl_field_get (column->field)->value != TL_VALUE_MONEY)
    return FALSE;
  for (guint i = 0; i < rule->sums->len; i++)
    if (((const TlSumRule *) g_ptr_array_index (rule->sums, i))->field == column->field)
      return TRUE;
  return rule->sums->len == 0;
}

void
tl_total_check_table (const TlSight *sight, const TlHeads *heads, guint first)
{
  gboolean has_total = FALSE;

  for (guint row = heads->first_row; row < sight->n_rows && !has_total; row++)
    has_total = tl_total_is_row (sight, row);
  for (guint col = 0; col < sight->n_cols && has_total; col++)
    if (is_summed (sight->rule, heads->rules[col]))
      check_column (sight, heads, col, first);
}

/* Lots */

/* The surest candidate of ${field} in each lot of ${notice}, and of the whole. */
static TlCandidate *
sum_lots (const TlRun *run, guint notice, TlField field, Sum *sum)
{
  g_autoptr (GHashTable) lots = g_hash_table_new (g_str_hash, g_str_equal); /* id -> TlCandidate */
  TlCandidate *whole;
  GHashTableIter each;
  gpointer candidate;

  for (guint i = 0; i < run->candidates->len; i++)
    {
      TlCandidate *that = g_ptr_array_index (run->candidates, i);
      const TlCandidate *best = g_hash_table_lookup (lots, that->lot);

      if (that->notice == notice && that->field == field && (!best || that->score > best->score))
        g_hash_table_replace (lots, that->lot, that);
    }
  whole = g_hash_table_lookup (lots, "");
  g_hash_table_remove (lots, "");
  g_hash_table_iter_init (&each, lots);
  while (g_hash_table_iter_next (&each, NULL, &candidate))
    sum_add (sum, candidate);
  return whole;
}

void
tl_total_check_lots (TlRun *run)
{
  static const TlField fields[] = { TL_FIELD_BUDGET, TL_FIELD_CEILING, TL_FIELD_AWARD };

  for (guint notice = 0; notice < MIN (run->notices->len, NOTICES_MAX); notice++)
    for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
      {
        g_auto (Sum) sum;
        TlCandidate *whole;

        sum_init (&sum);
        whole = sum_lots (run, notice, fields[i], &sum);
        if (!whole || whole->value.kind != TL_VALUE_MONEY || !equals (&sum, &whole->value.money))
          continue;
        g_ptr_array_add (sum.addends, whole);
        judge (run, &sum, TRUE);
      }
}

/* Parts of a whole */

/* Adds the amounts of all ${candidates} but ${whole}; with ${often} so often as each is said. */
static void
sum_others (const GPtrArray *candidates, const TlCandidate *whole, gboolean often, Sum *sum)
{
  for (guint i = 0; i < candidates->len; i++)
    {
      TlCandidate *that = g_ptr_array_index (candidates, i);
      guint times = often ? 1 + MIN (that->support, SUPPORT_ADDED) : 1;

      for (guint k = 0; that != whole && k < times; k++)
        sum_add (sum, that);
    }
}

TlCandidate *
tl_total_find_whole (const GPtrArray *candidates)
{
  TlCandidate *whole = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      TlCandidate *that = g_ptr_array_index (candidates, i);

      if (that->value.kind != TL_VALUE_MONEY)
        return NULL;
      if (!whole || tl_decimal_compare (that->value.money.amount, whole->value.money.amount) > 0)
        whole = that;
    }
  for (guint often = 0; whole && often <= 1; often++)
    {
      g_auto (Sum) sum;

      sum_init (&sum);
      sum_others (candidates, whole, often, &sum);
      if (equals (&sum, &whole->value.money))
        return whole;
    }
  return NULL;
}

gboolean
tl_total_is_lots (const TlRun *run, const TlCandidate *whole, const TlCandidate *other)
{
  if (*whole->lot || other->value.kind != TL_VALUE_MONEY || whole->value.kind != TL_VALUE_MONEY
      || tl_decimal_compare (other->value.money.amount, whole->value.money.amount) >= 0)
    return FALSE;
  for (guint i = 0; i < run->candidates->len; i++)
    {
      const TlCandidate *that = g_ptr_array_index (run->candidates, i);

      if (*that->lot && that->notice == other->notice && that->field == other->field
          && that->hash == other->hash && tl_value_equal (&that->value, &other->value))
        return TRUE;
    }
  return FALSE;
}
