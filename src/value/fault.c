/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fault.c - why a text that is written as a value is none. */
#include "config.h"

#include "value/fault.h"

#include <string.h>

#include "base/utf8.h"
#include "value/date.h"
#include "value/decimal.h"

static TlFault
read_date (TlCursor *cursor)
{
  TlCursor walk = *cursor;
  TlDay day;
  TlDate date;

  if (!tl_cursor_is_start (cursor) || !tl_day_read (&walk, TL_DAY_ANY, &day) || day.day == 0)
    return TL_FAULT_NONE;
  *cursor = walk;
  if (!tl_day_is_possible (&day))
    return TL_FAULT_DAY;
  tl_date_set_day (&date, &day);
  return tl_date_read_clock_at (cursor, &date) ? TL_FAULT_NONE : TL_FAULT_CLOCK;
}

/* A run of figures, with single marks or blanks between groups of three. */
static TlFault
read_number (TlCursor *cursor)
{
  gint n = 0;
  TlCursor walk = *cursor;

  if (tl_cursor_digit_value (tl_cursor_before (cursor)) >= 0)
    return TL_FAULT_NONE;
  while (tl_cursor_digit_value (tl_cursor_peek (&walk)) >= 0)
    {
      n += n > 0 || tl_cursor_digit_value (tl_cursor_peek (&walk)) > 0;
      tl_cursor_skip (&walk, tl_cursor_peek (&walk));
      *cursor = walk;
      tl_cursor_skip_any (&walk, ",.' ");
    }
  return n > TL_DECIMAL_DIGITS ? TL_FAULT_DIGITS : TL_FAULT_NONE;
}

TlFault
tl_fault_find (TlValueKind kind, const TlText *text, gsize from, gsize limit, const TlReading *reading,
               gsize *start, gsize *end)
{
  gboolean is_date = kind == TL_VALUE_DATE || kind == TL_VALUE_PERIOD;

  if (!is_date && kind != TL_VALUE_MONEY && kind != TL_VALUE_NUMBER && kind != TL_VALUE_PERCENT)
    return TL_FAULT_NONE;
  limit = MIN (limit, text->len);
  for (gsize at = from, next; at < limit; at = next)
    {
      TlCursor cursor = { text, reading, limit, at };
      TlFault fault = is_date ? read_date (&cursor) : read_number (&cursor);

      next = cursor.at > at ? cursor.at : tl_utf8_next (text->lower, limit, at);
      if (fault == TL_FAULT_NONE)
        continue;
      if (fault == TL_FAULT_CLOCK) /* its time stands further on the line */
        while (cursor.at < limit && text->text[cursor.at] != '\n')
          cursor.at++;
      *start = at;
      *end = cursor.at;
      return fault;
    }
  return TL_FAULT_NONE;
}

const char *
tl_fault_tell (TlFault fault)
{
  static const char *const sentences[] = {
    [TL_FAULT_NONE] = NULL,
    [TL_FAULT_DAY] = "the calendar has no such day",
    [TL_FAULT_CLOCK] = "no clock shows such a time",
    [TL_FAULT_DIGITS] = "the number has more than 18 digits",
  };

  return sentences[fault];
}
