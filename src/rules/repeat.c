/* SPDX-License-Identifier: GPL-3.0-or-later */
/* repeat.c - candidates that say again what another one says better. */
#include "config.h"

#include "rules/repeat.h"

#include "rules/agree.h"
#include "rules/members.h"

#define RIVAL_CLOSE 4

static TlCandidate *
get (const GPtrArray *candidates, guint i)
{
  return g_ptr_array_index (candidates, i);
}

static gboolean
same_text (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

/* A winner is no losing bidder; who buys is no agent. */
static gboolean
is_said_otherwise (const GPtrArray *candidates, const TlCandidate *candidate)
{
  TlField other = candidate->field == TL_FIELD_BIDDER  ? TL_FIELD_SUPPLIER
                  : candidate->field == TL_FIELD_AGENT ? TL_FIELD_BUYER
                                                       : TL_FIELD_LAST;

  for (guint i = 0; other != TL_FIELD_LAST && i < candidates->len; i++)
    {
      const TlCandidate *that = get (candidates, i);

      if (that->field == other && that->hash == candidate->hash && that->notice == candidate->notice
          && that->score >= candidate->score - RIVAL_CLOSE
          && (other == TL_FIELD_BUYER || !*that->lot || !*candidate->lot
              || same_text (that->lot, candidate->lot))
          && tl_value_equal (&that->value, &candidate->value))
        return TRUE;
    }
  return FALSE;
}

const char *
tl_repeat_find_only_lot (const GPtrArray *candidates, guint notice)
{
  const char *only = NULL;

  for (guint i = 0; i < candidates->len; i++)
    {
      const TlCandidate *candidate = get (candidates, i);

      if (candidate->notice != notice || !*candidate->lot)
        continue;
      if (only && !same_text (only, candidate->lot))
        return NULL;
      only = candidate->lot;
    }
  return only;
}

/* What the whole tender says need not be said again of its only lot. */
static gboolean
is_said_of_whole (const GPtrArray *candidates, const TlCandidate *candidate, const char *only_lot)
{
  if (!only_lot || !same_text (candidate->lot, only_lot))
    return FALSE;
  for (guint i = 0; i < candidates->len; i++)
    {
      const TlCandidate *that = get (candidates, i);

      if (that->field == candidate->field && that->notice == candidate->notice && !*that->lot
          && tl_agree_is_same (that, candidate))
        return TRUE;
    }
  return FALSE;
}

/* Several firms are no one firm of that long name. */
static gboolean
is_parted (const GPtrArray *candidates, const TlCandidate *candidate)
{
  for (guint i = 0; !candidate->is_member && i < candidates->len; i++)
    {
      const TlCandidate *that = get (candidates, i);

      if (that->is_member && that->field == candidate->field && that->span.start < candidate->span.end
          && candidate->span.start < that->span.end)
        return TRUE;
    }
  return FALSE;
}

gboolean
tl_repeat_stands (const GPtrArray *candidates, const TlCandidate *candidate, const char *only_lot)
{
  return is_said_otherwise (candidates, candidate)
         || (tl_members_may_stand (candidate->field) && is_parted (candidates, candidate))
         || (candidate->notice == 0 && is_said_of_whole (candidates, candidate, only_lot));
}
