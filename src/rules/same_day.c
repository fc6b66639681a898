/* SPDX-License-Identifier: GPL-3.0-or-later */
/* same_day.c - an opening on the day of the deadline.
 *
 * Lexicon list: same-day, with the keys "day" (the same day), "open" (opened) and "dates" (the dates of a
 * list above).
 */
#include "config.h"

#include "rules/same_day.h"

#include <string.h>

#include "base/utf8.h"
#include "value/date.h"

#define REACH      300 /* bytes behind a deadline */
#define HOUR_REACH 24  /* bytes between the day and its hour */
#define LESS       4   /* per cent: than the deadline itself */

/* Returns: the first word of ${key} in [at, limit), its end in ${end}; ${limit} if there is none. */
static gsize
find_word (const TlRun *run, const char *key, gsize at, gsize limit, gsize *end)
{
  const TlText *text = &run->view->text;
  gboolean inside = FALSE;

  for (; at < limit; at = tl_utf8_next (text->text, text->len, at))
    {
      gunichar c = tl_utf8_get (text->text, text->len, at);
      const char *found = inside && !tl_utf8_is_cjk (c)
                              ? NULL
                              : tl_lexicon_find (run->lexicon, "same-day", NULL, text->lower, limit, at, end);

      if (found && g_str_equal (found, key))
        return at;
      inside = tl_utf8_is_word (c);
    }
  return limit;
}

/* Sets the hour that stands behind ${at}.  Returns: its end, ${at} if none does. */
static gsize
read_hour (const TlRun *run, gsize at, gsize limit, TlDate *date)
{
  const TlText *text = &run->view->text;
  TlCursor cursor = { text, &run->reading, limit, 0 };
  gsize last = MIN (limit, at + HOUR_REACH);

  for (gsize here = at; here < last && text->text[here] != '.' && text->text[here] != '\n';
       here = tl_utf8_next (text->text, text->len, here))
    {
      TlClock clock;

      cursor.at = here;
      if (!g_ascii_isdigit (text->text[here])
          || tl_clock_read (&cursor, TL_CLOCK_STRICT, &clock) != TL_CLOCK_READ)
        continue;
      tl_date_set_clock (date, &clock);
      return cursor.at;
    }
  date->hour = -1;
  date->minute = 0;
  date->second = -1;
  return at;
}

static TlCandidate *
read_opening (const TlRun *run, const TlCandidate *deadline)
{
  gsize limit = MIN (run->view->text.len, deadline->span.end + REACH), day, open, end, unused;
  TlCandidate *opening;

  limit = tl_utf8_floor (run->view->text.text, deadline->span.end, limit);
  day = find_word (run, "day", deadline->span.end, limit, &end);
  open = find_word (run, "open", deadline->span.end, limit, &unused);
  if (day == limit || open > day)
    return NULL;
  opening = tl_candidate_new (TL_FIELD_OPENING, deadline->rule, deadline->score - LESS);
  tl_value_copy (&deadline->value, &opening->value);
  opening->lot = g_strdup (deadline->lot);
  opening->notice = deadline->notice;
  opening->unit = tl_view_find (run->view, day);
  opening->span = (TlSpan){ (guint32) day, (guint32) read_hour (run, end, limit, &opening->value.date) };
  if (opening->unit != TL_VIEW_NONE && !tl_view_unit (run->view, opening->unit)->is_skipped)
    return opening;
  tl_candidate_free (opening);
  return NULL;
}

/* "on or before the above stated dates at 12 noon": the hour of all rows of a list that state a day alone. */
static void
complete_rows (TlRun *run)
{
  gsize len = run->view->text.len, end = 0;
  gsize at = find_word (run, "dates", 0, len, &end);
  TlDate hour = { 0 };

  if (at == len || read_hour (run, end, len, &hour) == end)
    return;
  for (guint i = 0; i < run->candidates->len; i++)
    {
      TlCandidate *candidate = g_ptr_array_index (run->candidates, i);
      TlDate *date = &candidate->value.date;

      if (candidate->field != TL_FIELD_SUBMISSION || candidate->notice == 0 || !candidate->is_row
          || candidate->value.kind != TL_VALUE_DATE || date->hour >= 0 || date->day == 0)
        continue;
      date->hour = hour.hour;
      date->minute = hour.minute;
      date->second = hour.second;
    }
}

void
tl_same_day_read (TlRun *run)
{
  g_autoptr (TlCandidate) best = NULL;

  complete_rows (run);

  for (guint i = 0; i < run->candidates->len; i++)
    {
      const TlCandidate *candidate = g_ptr_array_index (run->candidates, i);
      TlCandidate *opening;

      if (candidate->field == TL_FIELD_OPENING)
        return;
      if (candidate->field != TL_FIELD_SUBMISSION || candidate->value.kind != TL_VALUE_DATE)
        continue;
      opening = read_opening (run, candidate);
      if (!opening || (best && best->score >= opening->score))
        {
          tl_candidate_free (opening);
          continue;
        }
      tl_candidate_free (best);
      best = opening;
    }
  if (best)
    tl_run_add (run, g_steal_pointer (&best));
}
