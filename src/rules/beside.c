/* SPDX-License-Identifier: GPL-3.0-or-later */
/* beside.c - the value of one label, wherever it was found: alone, or one a lot. */
#include "config.h"

#include "rules/beside.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/hour.h"
#include "rules/members.h"
#include "rules/typed.h"
#include "rules/unit.h"

#define LINES_MAX 200 /* lines of lots below one label */

TlCandidate *
tl_beside_read_value (const TlBeside *beside, gsize at, gsize limit, gint score)
{
  TlRun *run = beside->run;
  const TlRule *rule = beside->label->rule;
  TlCandidate *candidate = tl_typed_read (run, rule, &beside->reading, at, limit, score);
  TlValue value;

  if (candidate || tl_field_get (rule->field)->value != TL_VALUE_DURATION
      || !tl_unit_read_duration (run, (TlSpan){ beside->label->line.start, (guint32) beside->label->behind },
                                 at, limit, &value))
    return candidate;
  return tl_typed_make (run, rule, &value, at, limit, score);
}

/* Returns: where the first label of another field starts behind ${at}; ${limit} if none does before. */
static gsize
find_other_field (const TlBeside *beside, gsize at, gsize limit)
{
  for (guint i = beside->index + 1; i < beside->labels->len; i++)
    {
      const TlLabel *label = &g_array_index (beside->labels, TlLabel, i);

      if (label->span.start >= limit)
        break;
      if (label->span.start >= at && label->rule->field != beside->label->rule->field)
        return label->span.start;
    }
  return limit;
}

/* A day without an hour may have one under a label of its own, right behind it. */
static void
complete_day (const TlBeside *beside, TlCandidate *candidate)
{
  TlRun *run = beside->run;
  gsize end, limit = MIN (run->view->text.len, candidate->span.end + TL_TYPED_GAP_MAX);

  if (candidate->value.kind != TL_VALUE_DATE || candidate->value.date.hour >= 0
      || candidate->value.date.day == 0 || candidate->field == TL_FIELD_PUBLISHED
      || candidate->field == TL_FIELD_PERFORMANCE)
    return;
  limit = find_other_field (beside, candidate->span.end, limit);
  if (tl_hour_read (run, candidate->span.end, limit, &candidate->value.date, &end))
    candidate->span.end = (guint32) end;
}

gboolean
tl_beside_give (const TlBeside *beside, TlCandidate *candidate, const char *lot)
{
  const TlUnit *unit;

  if (!candidate)
    return FALSE;
  complete_day (beside, candidate);
  unit = tl_view_unit (beside->run->view, beside->label->unit);
  if (lot)
    candidate->lot = g_strdup (lot);
  else
    candidate->lot
        = g_strdup (beside->label->rule->lot == TL_LOT_NONE ? "" : tl_view_get_lot (beside->run->view, unit));
  candidate->score += tl_view_get_score (beside->run->view, unit);
  tl_run_add (beside->run, candidate);
  return TRUE;
}

/* "采购包1:人民币…", "Lot 2 - Rs. 5,000".  Returns: behind the lot and its separator, ${at} if none stands
 * there. */
static gsize
read_lot (const TlBeside *beside, gsize at, gsize limit, char **lot)
{
  const TlText *text = &beside->run->view->text;
  TlReading reading = beside->run->reading;
  TlValue value = { 0 };
  gsize end;

  reading.bare = FALSE;
  if (!tl_value_read (TL_VALUE_LOT, text, at, limit, &reading, &value, &end))
    return at;
  *lot = g_strdup (value.text);
  tl_value_clear (&value);
  end = tl_view_skip_blanks (beside->run->view, end, limit);
  while (end < limit && strchr (":-,. ", text->text[end]) && text->text[end])
    end++;
  return end;
}

/* Returns: where the next lot of the line starts, behind a ";" or ",", or ${end}. */
static gsize
find_next_lot (const TlBeside *beside, gsize at, gsize end)
{
  const TlText *text = &beside->run->view->text;

  for (; at < end; at = tl_utf8_next (text->text, text->len, at))
    {
      g_autofree char *lot = NULL;
      gunichar c = tl_utf8_get (text->text, text->len, at);
      gsize next = tl_utf8_next (text->text, text->len, at);

      if ((c == ';' || c == ',' || c == 0x3001)
          && read_lot (beside, tl_view_skip_blanks (beside->run->view, next, end), end, &lot) > next && lot)
        return tl_view_skip_blanks (beside->run->view, next, end);
    }
  return end;
}

/* "01包:190000元;02包:160000元".  Returns: whether [at, end) begins with a lot. */
static gboolean
read_lots_of_line (const TlBeside *beside, gsize at, gsize end, gint score, gboolean *found)
{
  gboolean is_first = TRUE;

  while (at < end)
    {
      g_autofree char *lot = NULL;
      gsize behind = read_lot (beside, at, end, &lot);
      gsize next;

      if (behind == at)
        return !is_first;
      is_first = FALSE;
      next = find_next_lot (beside, behind, end);
      *found |= tl_beside_give (
          beside, tl_typed_read (beside->run, beside->label->rule, &beside->reading, behind, next, score),
          lot);
      at = next;
    }
  return !is_first;
}

gboolean
tl_beside_read_lots (const TlBeside *beside, const TlUnit *unit, gsize at, gsize limit, gint score)
{
  TlRun *run = beside->run;
  gboolean found = FALSE;
  guint index = (guint) (unit - tl_view_unit (run->view, 0));

  for (guint i = 0; i < LINES_MAX; i++)
    {
      TlSpan line;

      at = tl_view_skip_blanks (run->view, at, unit->span.end);
      if (at >= unit->span.end)
        {
          if (!found || unit->cell || ++index >= run->view->units->len
              || tl_view_unit (run->view, index)->cell)
            break;
          unit = tl_view_unit (run->view, index);
          at = unit->span.start;
          continue;
        }
      line = tl_view_get_line (run->view, unit, at, run->limits->window);
      if (!read_lots_of_line (beside, at, i == 0 ? MIN (line.end, limit) : line.end, score, &found)
          || (i == 0 && limit < line.end))
        break;
      at = MAX (line.end, at + 1);
    }
  return found;
}

/* "甲有限公司（牵头人）、乙有限公司": each of them. */
static gboolean
read_members (const TlBeside *beside, gsize at, gsize limit, gint score)
{
  const TlRule *rule = beside->label->rule;
  g_autoptr (GArray) members = NULL;

  if (!tl_members_may_stand (rule->field))
    return FALSE;
  members = tl_members_read (beside->run, &beside->reading, at, limit);
  for (guint i = 0; members && i < members->len; i++)
    {
      const TlMember *member = &g_array_index (members, TlMember, i);
      TlValue value = { .kind = TL_VALUE_ORG, .text = member->name };
      TlCandidate *candidate
          = tl_typed_make (beside->run, rule, &value, member->span.start, member->span.end, score);

      if (candidate)
        candidate->is_member = TRUE;
      tl_beside_give (beside, candidate, NULL);
    }
  return members != NULL;
}

gboolean
tl_beside_read (const TlBeside *beside, const TlUnit *unit, gsize at, gsize limit, gint score)
{
  at = tl_view_skip_blanks (beside->run->view, at, limit);
  if (at >= limit)
    return FALSE;
  if (beside->label->rule->lot == TL_LOT_INHERIT && tl_beside_read_lots (beside, unit, at, limit, score))
    return TRUE;
  return read_members (beside, at, limit, score)
         || tl_beside_give (beside, tl_beside_read_value (beside, at, limit, score), NULL);
}
