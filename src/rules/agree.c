/* SPDX-License-Identifier: GPL-3.0-or-later */
/* agree.c - whether two candidates of one field say the same, or can both be true. */
#include "config.h"

#include "rules/agree.h"

#include <string.h>

#include "base/fold.h"

gboolean
tl_agree_has_time (const TlCandidate *candidate)
{
  return candidate->value.kind == TL_VALUE_DATE && candidate->value.date.hour >= 0;
}

/* A day and the same day with an hour do not contradict each other, nor does an hour with its seconds. */
static gboolean
is_same_day (const TlCandidate *a, const TlCandidate *b)
{
  const TlDate *x = &a->value.date, *y = &b->value.date;

  if (a->value.kind != TL_VALUE_DATE || b->value.kind != TL_VALUE_DATE || x->year != y->year
      || x->month != y->month || x->day != y->day)
    return FALSE;
  if (tl_agree_has_time (a) != tl_agree_has_time (b))
    return TRUE;
  return x->hour == y->hour && x->minute == y->minute && (x->second <= 0) == (y->second <= 0);
}

/* A name is the same whether it was read as an organisation or as plain text. */
static gboolean
is_same_name (const TlCandidate *a, const TlCandidate *b)
{
  TlValue as_text = a->value, other = b->value;

  if (!a->value.text || !b->value.text)
    return FALSE;
  as_text.kind = other.kind = TL_VALUE_TEXT;
  return tl_value_equal (&as_text, &other);
}

gboolean
tl_agree_is_same (const TlCandidate *a, const TlCandidate *b)
{
  if (a->hash != b->hash)
    return FALSE;
  if (!tl_value_equal (&a->value, &b->value))
    return is_same_day (a, b) || is_same_name (a, b);
  return a->field != TL_FIELD_TARGET
         || (g_strcmp0 (a->platform, b->platform) == 0 && g_strcmp0 (a->metric, b->metric) == 0
             && a->change == b->change && a->is_rate == b->is_rate && g_strcmp0 (a->every, b->every) == 0);
}

gboolean
tl_agree_is_longer_name (const TlCandidate *a, const TlCandidate *b)
{
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;

  if (!a->value.text || !b->value.text)
    return FALSE;
  x = tl_fold_text (a->value.text);
  y = tl_fold_text (b->value.text);
  return strstr (x, y) != NULL || strstr (y, x) != NULL;
}

/* Returns: ${lot} without the zeros before its figures. */
static const char *
skip_zeros (const char *lot)
{
  while (lot[0] == '0' && g_ascii_isdigit (lot[1]))
    lot++;
  return lot;
}

void
tl_agree_on_lots (const GPtrArray *candidates)
{
  g_autoptr (GHashTable) first
      = g_hash_table_new (g_str_hash, g_str_equal); /* without zeros -> TlCandidate */

  for (guint i = 0; i < candidates->len; i++)
    {
      const TlCandidate *candidate = g_ptr_array_index (candidates, i);
      const TlCandidate *that = g_hash_table_lookup (first, skip_zeros (candidate->lot));

      if (!that || candidate->span.start < that->span.start)
        g_hash_table_replace (first, (gpointer) skip_zeros (candidate->lot), (gpointer) candidate);
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      TlCandidate *candidate = g_ptr_array_index (candidates, i);
      const TlCandidate *that = g_hash_table_lookup (first, skip_zeros (candidate->lot));

      if (g_str_equal (candidate->lot, that->lot))
        continue;
      /* The key of the table stays: it is the spelling of ${that}. */
      g_free (candidate->lot);
      candidate->lot = g_strdup (that->lot);
    }
}
