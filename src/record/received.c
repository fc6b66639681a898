/* SPDX-License-Identifier: GPL-3.0-or-later */
/* received.c - records that come from elsewhere, checked field by field. */
#include "config.h"

#include "record/received.h"

#include <string.h>

#include "base/limits.h"
#include "value/value_parse.h"

#define MIB ((gsize) 1024 * 1024)

/* What one text may consist of. */
#define DIGITS "0123456789"
#define LOWER  "abcdefghijklmnopqrstuvwxyz"
#define UPPER  "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "this is no record: %s", what);
  return FALSE;
}

static const struct
{
  gsize most;
  const char *what;
} limits[] = {
  [TL_RECEIVED_BYTES] = { 64 * MIB, "it is too long" },
  [TL_RECEIVED_TEXT] = { 16 * MIB, "a text is too long" },
  [TL_RECEIVED_PROBLEMS] = { 10000, "there are too many problems" },
  [TL_RECEIVED_NOTICES] = { 100000, "there are too many notices" },
  [TL_RECEIVED_FACTS] = { 100000, "there are too many facts" },
  [TL_RECEIVED_PARTS] = { 10000, "a target has too many parts" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (limits) == TL_RECEIVED_LAST);

gboolean
tl_received_check_count (TlReceivedLimit limit, gsize n, GError **error)
{
  return n <= limits[limit].most || fail (error, limits[limit].what);
}

static gboolean
is_text (const char *text)
{
  return strlen (text) <= limits[TL_RECEIVED_TEXT].most && g_utf8_validate (text, -1, NULL);
}

static gboolean
is_text_or_none (const char *text)
{
  return text == NULL || is_text (text);
}

/* One or more of ${chars} and nothing else. */
static gboolean
is_word_of (const char *text, const char *chars)
{
  return text[0] != '\0' && text[strspn (text, chars)] == '\0';
}

static gboolean
is_word_or_none (const char *text, const char *chars)
{
  return text == NULL || is_word_of (text, chars);
}

void
tl_received_fact_clear (TlReceivedFact *fact)
{
  g_free (fact->lot);
  tl_value_clear (&fact->value);
  tl_target_free (fact->target);
  tl_evidence_clear (&fact->evidence);
  g_free (fact->rule);
  *fact = (TlReceivedFact){ 0 };
}

static gboolean
check_evidence (const TlEvidence *evidence, GError **error)
{
  if (evidence->chars.start > evidence->chars.end)
    return fail (error, "a fact ends before it begins");
  if (evidence->page < 1)
    return fail (error, "a fact stands on no page");
  if (!is_text_or_none (evidence->quote) || !is_text_or_none (evidence->path))
    return fail (error, "a quote or a path is no text");
  return is_word_or_none (evidence->box, DIGITS ".-; ") || fail (error, "a box is none");
}

/* Dates may be stated as days, periods and lengths of time; a target's value is what it counts. */
static gboolean
is_kind_of (TlValueKind kind, TlValueKind wanted)
{
  static const guint fits[TL_VALUE_LAST] = {
    [TL_VALUE_MONEY] = 1 << TL_VALUE_MONEY,
    [TL_VALUE_DATE] = 1 << TL_VALUE_DATE | 1 << TL_VALUE_PERIOD | 1 << TL_VALUE_DURATION,
    [TL_VALUE_DURATION] = 1 << TL_VALUE_DATE | 1 << TL_VALUE_PERIOD | 1 << TL_VALUE_DURATION,
    [TL_VALUE_NUMBER] = 1 << TL_VALUE_NUMBER | 1 << TL_VALUE_PERCENT,
    [TL_VALUE_ORG] = 1 << TL_VALUE_ORG | 1 << TL_VALUE_TEXT,
    [TL_VALUE_REFERENCE] = 1 << TL_VALUE_REFERENCE | 1 << TL_VALUE_TEXT,
    [TL_VALUE_TEXT] = 1 << TL_VALUE_TEXT,
  };

  return kind < TL_VALUE_LAST && (fits[wanted] & 1u << kind) != 0;
}

static gboolean
check_value (TlField field, const TlValue *value, GError **error)
{
  if (!is_kind_of (value->kind, tl_field_get (field)->value))
    return fail (error, "a value is of a kind that its field does not have");
  if (value->doubt >= TL_DOUBT_LAST)
    return fail (error, "a doubt is unknown");
  if (!is_text_or_none (value->text) || !tl_value_is_possible (value))
    return fail (error, "a value cannot be");
  return TRUE;
}

static gboolean
is_decimal (TlDecimal decimal)
{
  return tl_value_is_possible (&(const TlValue){ .kind = TL_VALUE_NUMBER, .number = decimal });
}

/* A day, period or length of time, as a target has it. */
static gboolean
is_when (const char *text)
{
  static const TlValueKind kinds[] = { TL_VALUE_DATE, TL_VALUE_DURATION, TL_VALUE_PERIOD };
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds) && !found; i++)
    {
      TlValue value = { 0 };

      found = tl_value_parse (kinds[i], text, &value);
      tl_value_clear (&value);
    }
  return found;
}

static gboolean
check_parts (const GPtrArray *parts, GError **error)
{
  if (!tl_received_check_count (TL_RECEIVED_PARTS, parts->len, error))
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    {
      const TlTargetPart *part = parts->pdata[i];

      if (!is_decimal (part->percent) || !is_text_or_none (part->name))
        return fail (error, "a part of a target cannot be");
      if (!check_evidence (&part->evidence, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_target (const TlTarget *target, GError **error)
{
  if (target->change >= TL_CHANGE_LAST || !is_decimal (target->count))
    return fail (error, "a target's count cannot be");
  if (!is_text_or_none (target->platform) || !is_text_or_none (target->metric))
    return fail (error, "a target's platform or metric is no text");
  if ((target->by != NULL && !is_when (target->by)) || (target->every != NULL && !is_when (target->every)))
    return fail (error, "a target's time cannot be");
  if (target->by_evidence.quote != NULL && !check_evidence (&target->by_evidence, error))
    return FALSE;
  return check_parts (target->shares, error) && check_parts (target->benchmarks, error);
}

static gboolean
check_fact (const TlReceivedFact *fact, GError **error)
{
  if (fact->field >= TL_FIELD_LAST || tl_field_get (fact->field)->element == NULL)
    return fail (error, "a field is unknown");
  if ((fact->target != NULL) != (fact->field == TL_FIELD_TARGET))
    return fail (error, "a target is none, or has none");
  if (fact->lot == NULL || !is_text (fact->lot) || fact->rule == NULL || !is_text (fact->rule))
    return fail (error, "a fact has no lot or rule");
  if (fact->confidence > 100)
    return fail (error, "a confidence is above 100 per cent");
  return check_evidence (&fact->evidence, error) && check_value (fact->field, &fact->value, error)
         && (fact->target == NULL || check_target (fact->target, error));
}

TlFact *
tl_received_fact_accept (TlReceivedFact *fact, GError **error)
{
  TlFact *out = NULL;

  if (check_fact (fact, error))
    out = tl_fact_new ((TlField) fact->field, fact->lot, &fact->value, g_steal_pointer (&fact->target),
                       &fact->evidence, fact->rule, fact->confidence);
  tl_received_fact_clear (fact);
  return out;
}

static gboolean
check_notice (const TlNotice *notice, GError **error)
{
  static const char *const kinds[]
      = { "plan", "tender", "amendment", "award", "contract", "cancellation", "requirements", NULL };

  if (notice->kind != NULL && !g_strv_contains (kinds, notice->kind))
    return fail (error, "a notice is of an unknown kind");
  if (notice->kind_fact != NULL && notice->kind_fact->field != TL_FIELD_TITLE)
    return fail (error, "the kind of a notice is no such fact");
  return TRUE;
}

static gboolean
check_problems (const GPtrArray *problems, GError **error)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const TlRecordProblem *problem = problems->pdata[i];

      if (!is_word_of (problem->code, LOWER DIGITS "-") || !is_text (problem->sentence))
        return fail (error, "a problem has no code or no sentence");
    }
  return tl_received_check_count (TL_RECEIVED_PROBLEMS, problems->len, error);
}

static gboolean
check_head (const TlRecord *record, GError **error)
{
  if (strlen (record->source) > limits[TL_RECEIVED_TEXT].most)
    return fail (error, limits[TL_RECEIVED_TEXT].what);
  if (record->sha256 != NULL
      && (strlen (record->sha256) != 64 || !is_word_of (record->sha256, DIGITS "abcdef")))
    return fail (error, "its sha256 is none");
  if (!is_word_or_none (record->type, LOWER UPPER DIGITS "/+.-"))
    return fail (error, "its type is none");
  if (!is_word_or_none (record->language, LOWER UPPER DIGITS "-"))
    return fail (error, "its language is none");
  return record->status < TL_STATUS_LAST || fail (error, "its status is unknown");
}

gboolean
tl_received_record_accept (TlRecord *record, GError **error)
{
  if (!check_head (record, error) || !check_problems (record->problems, error)
      || !tl_received_check_count (TL_RECEIVED_NOTICES, record->notices->len, error))
    return FALSE;
  for (guint i = 0; i < record->notices->len; i++)
    if (!check_notice (record->notices->pdata[i], error))
      return FALSE;
  tl_record_seal (record);
  return TRUE;
}
