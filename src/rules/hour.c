/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hour.c - the hour that stands apart from its day. */
#include "config.h"

#include "rules/hour.h"

#include <string.h>

#include "base/utf8.h"
#include "value/date.h"

#define REACH 64 /* bytes between the day and the word for the hour */

/* Returns: behind a word for an hour that stands in [at, limit) before any figure; 0 if none does. */
static gsize
find_word (const TlRun *run, gsize at, gsize limit)
{
  const TlText *text = &run->view->text;
  gboolean inside = FALSE;

  for (; at < limit; at = tl_utf8_next (text->text, text->len, at))
    {
      gunichar c = tl_utf8_get (text->text, text->len, at);
      gsize end;

      if (g_unichar_isdigit (c))
        return 0;
      if ((!inside || tl_utf8_is_cjk (c))
          && tl_lexicon_find (run->lexicon, "time-label", run->reading.lang, text->lower, text->len, at,
                              &end))
        return end;
      inside = tl_utf8_is_word (c);
    }
  return 0;
}

/* An hour from which a day's hours begin ("09:00-12:00") is no hour of the day before it. */
static gboolean
is_range (TlCursor cursor)
{
  const char *text = cursor.text->text;
  gsize from = cursor.at;
  TlClock clock;

  while (cursor.at < cursor.limit && text[cursor.at] && strchr (" \t~-", text[cursor.at]))
    cursor.at++;
  return cursor.at > from && tl_clock_read (&cursor, TL_CLOCK_STRICT, &clock) == TL_CLOCK_READ;
}

gboolean
tl_hour_read (const TlRun *run, gsize at, gsize limit, TlDate *date, gsize *end)
{
  const TlText *text = &run->view->text;
  TlCursor cursor = { text, &run->reading, limit, 0 };
  TlClock clock;
  gsize word = find_word (run, at, MIN (limit, at + REACH));

  if (word == 0)
    return FALSE;
  while (word < limit && text->text[word] && strchr (" \t\n:.-=", text->text[word]))
    word++;
  cursor.at = word;
  if (tl_clock_read (&cursor, TL_CLOCK_STRICT, &clock) != TL_CLOCK_READ)
    return FALSE;
  if (is_range (cursor))
    return FALSE;
  tl_date_set_clock (date, &clock);
  *end = cursor.at;
  return TRUE;
}
