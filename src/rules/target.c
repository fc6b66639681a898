/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target.c - follower and reach targets: from what a rule matched to a candidate, from a candidate to a
 * target. */
#include "config.h"

#include "rules/target.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/evidence.h"
#include "rules/target_words.h"
#include "value/money.h"

#define NAMES_MAX 16 /* in one enumeration */
#define HUNDRED                                                                                              \
  {                                                                                                          \
    100, 0                                                                                                   \
  }
#define COMMA 0x3001 /* between names in CJK text */

static char *
print_value (const TlValue *value)
{
  return value->text ? g_strdup (value->text) : tl_value_print (value);
}

static char *
print_by (const TlValue *value)
{
  if (value->kind == TL_VALUE_PERIOD)
    return tl_value_print (&(TlValue){ .kind = TL_VALUE_DATE, .date = value->period.to });
  return print_value (value);
}

static void
replace (char **word, char *with)
{
  g_free (*word);
  *word = with;
}

/* Takes what is no count.  Returns: FALSE for a count. */
static gboolean
take_detail (TlCandidate *candidate, const TlCapture *capture)
{
  TlValueKind kind = capture->value.kind;

  if (g_str_equal (capture->name, "by"))
    replace (&candidate->by, print_by (&capture->value));
  else if (g_str_equal (capture->name, "every"))
    replace (&candidate->every, print_value (&capture->value));
  else if (kind == TL_VALUE_PLATFORM)
    replace (&candidate->platform, print_value (&capture->value));
  else if (kind == TL_VALUE_METRIC)
    replace (&candidate->metric, print_value (&capture->value));
  else
    return kind != TL_VALUE_NUMBER && kind != TL_VALUE_PERCENT;
  return TRUE;
}

/* Three times as many is a growth by 200 per cent. */
static gboolean
make_growth (TlDecimal times, TlDecimal *percent)
{
  const TlDecimal hundred = HUNDRED, minus = { -100, 0 };

  return tl_decimal_multiply (times, hundred, percent) && tl_decimal_add (*percent, minus, percent)
         && percent->units > 0;
}

/* Nobody counts halves of followers: "1.5m" is a figure whose scale was not understood. */
static gboolean
is_count (const TlValue *value)
{
  TlDecimal whole = value->number;

  while (whole.scale > 0 && whole.units % 10 == 0)
    {
      whole.units /= 10;
      whole.scale--;
    }
  return whole.units > 0 && (value->kind == TL_VALUE_PERCENT || whole.scale == 0);
}

/* "31 March" begins a date, "58W" and "1.5m" are figures whose unit was not understood. */
static gboolean
stands_alone (const TlRun *run, const TlCapture *count)
{
  const TlText *text = &run->view->text;
  TlValue date = { 0 };
  gsize end;

  if (count->end < text->len && g_ascii_isalpha (text->text[count->end])
      && g_ascii_isdigit (text->text[count->end - 1]))
    return FALSE;
  if (!tl_value_read (TL_VALUE_DATE, text, count->start, text->len, &run->reading, &date, &end))
    return TRUE;
  tl_value_clear (&date);
  return end <= count->end;
}

static void
fill_in (const TlRule *rule, TlCandidate *candidate)
{
  if (!candidate->platform)
    candidate->platform = g_strdup (rule->platform);
  if (!candidate->metric)
    candidate->metric = g_strdup (rule->metric);
  if (!candidate->every)
    candidate->every = g_strdup (rule->every);
}

gboolean
tl_target_read_match (TlRun *run, const TlRule *rule, const TlMatch *match, TlCandidate *candidate)
{
  const TlCapture *count = NULL;

  for (guint i = 0; i < match->n_captures; i++)
    if (!take_detail (candidate, &match->captures[i])
        && (!count || g_str_equal (match->captures[i].name, "value")))
      {
        count = &match->captures[i];
        g_clear_pointer (&candidate->metric, g_free); /* the nearest before the count is found later */
      }
  if (!count || !stands_alone (run, count) || !tl_candidate_take_value (candidate, &count->value)
      || !(rule->is_multiple || is_count (&candidate->value)))
    return FALSE;
  candidate->span = (TlSpan){ (guint32) match->start, (guint32) match->end };
  candidate->count = (TlSpan){ (guint32) count->start, (guint32) count->end };
  candidate->unit = tl_view_find (run->view, count->start);
  candidate->change = rule->has_change                        ? rule->change
                      : count->value.kind == TL_VALUE_PERCENT ? TL_CHANGE_GROWTH
                                                              : TL_CHANGE_ABSOLUTE;
  candidate->is_rate = rule->is_rate;
  if (rule->is_multiple && !make_growth (candidate->value.number, &candidate->value.number))
    return FALSE;
  fill_in (rule, candidate);
  return candidate->unit != TL_VIEW_NONE;
}

void
tl_target_add_metric (TlRun *run, const TlSpan *heads, guint n_heads, TlCandidate *candidate)
{
  TlRun any = *run;

  for (guint i = 0; i < n_heads && !candidate->metric; i++)
    candidate->metric = tl_target_find_value (run, TL_VALUE_METRIC, heads[i], FALSE);
  any.reading.lang = ""; /* a table may be too short to tell its language */
  for (guint i = 0; i < n_heads && !candidate->metric; i++)
    candidate->metric = tl_target_find_value (&any, TL_VALUE_METRIC, heads[i], FALSE);
}

static void
add_day (TlRun *run, const TlSpan *heads, guint n_heads, TlCandidate *candidate)
{
  static const TlValueKind kinds[] = { TL_VALUE_DATE, TL_VALUE_DURATION };

  for (guint i = 0; i < n_heads * G_N_ELEMENTS (kinds) && !candidate->by; i++)
    {
      TlSpan head = heads[i % n_heads];
      TlValue value = { 0 };
      gsize start, end;

      if (!tl_value_find (kinds[i / n_heads], &run->view->text, head.start, head.end, &run->reading, &value,
                          &start, &end))
        continue;
      candidate->by = tl_value_print (&value);
      tl_value_clear (&value);
    }
}

/* A figure alone takes the scale of the head: "(万)". */
static void
scale (const TlRun *run, const TlSpan *heads, guint n_heads, TlCandidate *candidate)
{
  const char *text = run->view->text.text;
  gint power = 0;
  char currency[4];

  if (candidate->value.kind != TL_VALUE_NUMBER)
    return;
  for (guint32 at = candidate->count.start; at < candidate->count.end; at++)
    if (!g_ascii_isdigit (text[at]) && !strchr (" .,'+", text[at]))
      return;
  for (guint i = 0; i < n_heads; i++)
    if (tl_money_read_unit (&run->view->text, heads[i].start, heads[i].end, &run->reading, &power, currency)
        && !*currency && power > 0)
      {
        (void) tl_decimal_shift (candidate->value.number, power, &candidate->value.number);
        return;
      }
}

void
tl_target_add_column (TlRun *run, const TlSpan *heads, guint n_heads, TlCandidate *candidate)
{
  add_day (run, heads, n_heads, candidate);
  scale (run, heads, n_heads, candidate);
}

void
tl_target_add_cell (TlRun *run, const TlSpan *heads, guint n_heads, TlCandidate *candidate)
{
  gboolean is_increase = FALSE, is_rate = FALSE;

  tl_target_add_metric (run, heads, n_heads, candidate);
  for (guint i = 0; i < n_heads; i++)
    {
      is_increase = is_increase || tl_target_find_key (run, "increase", heads[i], FALSE, NULL);
      is_rate = is_rate || tl_target_find_key (run, "rate", heads[i], FALSE, NULL);
    }
  if (candidate->value.kind != TL_VALUE_PERCENT)
    candidate->change = is_increase ? TL_CHANGE_INCREASE : TL_CHANGE_ABSOLUTE;
  else
    {
      candidate->is_rate = is_rate && !is_increase;
      candidate->change = candidate->is_rate ? TL_CHANGE_ABSOLUTE : TL_CHANGE_GROWTH;
    }
}

/* Parts */

static void
add_part (TlRun *run, const TlCandidate *like, TlSpan name, const TlValue *value)
{
  TlCandidate *part = tl_candidate_new (like->field, like->rule, like->score);

  part->unit = like->unit;
  part->lot = g_strdup (like->lot);
  part->metric = g_strdup (like->metric);
  part->span = name;
  tl_value_copy (value, &part->value);
  tl_run_add (run, part);
}

static TlSpan
trim_name (const TlView *view, TlSpan span)
{
  const char *text = view->text.text;

  span = tl_view_trim (view, span);
  while (span.start < span.end && strchr (",;", text[span.start]))
    span.start++;
  while (span.end > span.start && strchr (",;", text[span.end - 1]))
    span.end--;
  if (span.end > span.start + 1 && text[span.start] == '"' && text[span.end - 1] == '"')
    {
      span.start++;
      span.end--;
    }
  return tl_view_trim (view, span);
}

/* Returns: the byte behind what parts two names at ${at}, or ${at} if nothing does. */
static gsize
skip_mark (const TlRun *run, TlSpan span, gsize at)
{
  const TlText *text = &run->view->text;
  gunichar c = tl_utf8_get (text->text, text->len, at);
  gsize end;

  if (c == COMMA || c == ',' || c == ';')
    return tl_utf8_next (text->text, text->len, at);
  if (c == '"' && at > span.start)
    return at + 1;
  if (tl_lexicon_find (run->lexicon, "target-and", run->reading.lang, text->lower, span.end, at, &end)
      && at > span.start && (tl_utf8_is_cjk (c) || text->text[at - 1] == ' '))
    return end;
  return at;
}

static void
add_names (TlRun *run, const TlCandidate *like, TlSpan span)
{
  const TlText *text = &run->view->text;
  gsize start = span.start;
  guint n = 0;

  for (gsize at = span.start; at <= span.end && n < NAMES_MAX;)
    {
      gsize end = at < span.end ? skip_mark (run, span, at) : at + 1;
      TlSpan name = { (guint32) start, (guint32) at };
      TlValue value = { .kind = TL_VALUE_ORG };

      if (end == at)
        {
          at = tl_utf8_next (text->text, text->len, at);
          continue;
        }
      name = trim_name (run->view, name);
      if (!tl_span_is_empty (name))
        {
          value.text = g_strndup (text->text + name.start, name.end - name.start);
          add_part (run, like, name, &value);
          tl_value_clear (&value);
          n++;
        }
      start = at = end;
    }
}

void
tl_target_read_parts (TlRun *run, const TlMatch *match, TlCandidate *like)
{
  const TlCapture *name = NULL;
  const TlCapture *percent = NULL;

  for (guint i = 0; i < match->n_captures; i++)
    {
      const TlCapture *capture = &match->captures[i];

      TlValueKind kind = capture->value.kind;

      if (kind == TL_VALUE_PERCENT)
        percent = capture;
      else if (kind == TL_VALUE_TEXT || kind == TL_VALUE_ORG || kind == TL_VALUE_PLACE)
        name = capture;
      else
        (void) take_detail (like, capture);
    }
  if (!name)
    return;
  if (like->field == TL_FIELD_TARGET_BENCHMARK)
    add_names (run, like, (TlSpan){ (guint32) name->start, (guint32) name->end });
  else if (percent)
    add_part (run, like, trim_name (run->view, (TlSpan){ (guint32) name->start, (guint32) name->end }),
              &percent->value);
}

static void
add_parts (const TlRun *run, const TlCandidate *candidate, TlField field, GPtrArray *parts)
{
  for (guint i = 0; i < run->candidates->len; i++)
    {
      const TlCandidate *part = g_ptr_array_index (run->candidates, i);
      TlEvidence evidence;
      TlDecimal percent = { 0, 0 };
      g_autofree char *name = NULL;

      if (part->field != field || part->owner != candidate)
        continue;
      if (part->value.kind == TL_VALUE_PERCENT)
        percent = part->value.number;
      evidence = tl_evidence_make (run->view->document, part->span);
      name = g_strdup (evidence.quote);
      g_ptr_array_add (parts, tl_target_part_new (percent, name, &evidence));
    }
}

TlTarget *
tl_target_make (const TlRun *run, const TlCandidate *candidate, const TlCandidate **by)
{
  TlTarget *target = tl_target_new ();

  target->platform = g_strdup (candidate->platform);
  target->metric = g_strdup (candidate->metric);
  target->change = candidate->change;
  target->is_rate = candidate->is_rate;
  target->count = candidate->value.number;
  target->every = g_strdup (candidate->every);
  target->by = g_strdup (candidate->by);
  *by = target->by ? NULL : candidate->owner;
  if (*by)
    target->by = tl_value_print (&(*by)->value);
  add_parts (run, candidate, TL_FIELD_TARGET_SHARE, target->shares);
  add_parts (run, candidate, TL_FIELD_TARGET_BENCHMARK, target->benchmarks);
  return target;
}
