/* SPDX-License-Identifier: GPL-3.0-or-later */
/* candidate.c - what a rule found in a document, before it is chosen or not. */
#include "config.h"

#include "rules/candidate.h"

TlCandidate *
tl_candidate_new (TlField field, const char *rule, gint score)
{
  TlCandidate *candidate = g_new0 (TlCandidate, 1);

  candidate->field = field;
  candidate->rule = g_strdup (rule);
  candidate->score = score;
  return candidate;
}

void
tl_candidate_free (TlCandidate *candidate)
{
  if (!candidate)
    return;
  g_free (candidate->rule);
  g_free (candidate->lot);
  tl_value_clear (&candidate->value);
  g_free (candidate->platform);
  g_free (candidate->metric);
  g_free (candidate->every);
  g_free (candidate->by);
  g_free (candidate);
}

static gboolean
take_date (TlCandidate *candidate, const TlDate *date)
{
  if (date->year == 0)
    return FALSE;
  candidate->value = (TlValue){ .kind = TL_VALUE_DATE, .date = *date };
  return TRUE;
}

gboolean
tl_candidate_take_value (TlCandidate *candidate, const TlValue *value)
{
  TlValueKind want = tl_field_get (candidate->field)->value;

  if (value->kind == TL_VALUE_PERIOD && (want == TL_VALUE_DATE || want == TL_VALUE_DURATION))
    return take_date (candidate,
                      candidate->field == TL_FIELD_PUBLISHED ? &value->period.from : &value->period.to);
  if (value->kind != want && !(want == TL_VALUE_DURATION && value->kind == TL_VALUE_DATE)
      && !(candidate->field == TL_FIELD_TARGET_DEADLINE && value->kind == TL_VALUE_DURATION)
      && !(candidate->field == TL_FIELD_TARGET && value->kind == TL_VALUE_PERCENT)
      && !(want == TL_VALUE_ORG && value->kind == TL_VALUE_TEXT)
      && !(want == TL_VALUE_TEXT && value->kind == TL_VALUE_ORG)
      && !(want == TL_VALUE_REFERENCE && (value->kind == TL_VALUE_TEXT || value->kind == TL_VALUE_NUMBER)))
    return FALSE;
  if (value->kind == TL_VALUE_MONEY && !value->money.is_range && value->money.amount.units == 0)
    return FALSE; /* "EMD: 0" says that there is none */
  if (value->kind == TL_VALUE_DATE && value->date.day == 0 && candidate->field != TL_FIELD_TARGET_DEADLINE
      && candidate->field != TL_FIELD_PERFORMANCE)
    return FALSE; /* a month is no deadline */
  tl_value_copy (value, &candidate->value);
  return TRUE;
}
