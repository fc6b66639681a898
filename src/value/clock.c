/* SPDX-License-Identifier: GPL-3.0-or-later */
/* clock.c - times of day. */
#include "config.h"

#include "value/clock.h"

#include <string.h>

#include "base/utf8.h"
#include "value/clock_part.h"
#include "value/clock_words.h"
#include "value/zone.h"

#define RATIO_COLON 0x2236 /* stands for ":" in Chinese office documents */

/* What is written, before anything is concluded. */
typedef struct
{
  TlClock clock;
  const char *part; /* daypart */
  gint digits;      /* of the hour */
  gboolean has_colon;
  gboolean has_dot;
  gboolean has_mark;    /* a word says that it is an hour */
  gboolean is_word;     /* the hour is one */
  gboolean has_word;    /* one for times stands before it */
  gboolean may_be_bare; /* ... behind which the hour alone is one: "kl. 10" */
  gboolean has_shift;
  gint shift; /* "20 past": minutes to add */
} Draft;

static gboolean
skip_colon (TlCursor *cursor)
{
  TlCursor walk = *cursor;

  tl_cursor_skip_blank (&walk);
  if (!tl_cursor_skip (&walk, ':') && !tl_cursor_skip (&walk, RATIO_COLON))
    return FALSE;
  tl_cursor_skip_blank (&walk);
  if (tl_cursor_digit_value (tl_cursor_peek (&walk)) < 0)
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* ":30", ":30.678" and ".30" behind the minutes. */
static void
read_seconds (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  gint second;

  if (!skip_colon (&walk))
    {
      if (!draft->has_dot || !tl_cursor_skip_any (&walk, "."))
        return;
    }
  if (tl_cursor_skip_digits (&walk, 2, &second) != 2)
    return;
  draft->clock.second = second;
  *cursor = walk;
  if (tl_cursor_skip_any (&walk, ".,") && tl_cursor_skip_digits (&walk, 9, &second) > 0)
    *cursor = walk;
}

static gboolean
read_minutes (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  gint minute;

  if (skip_colon (&walk))
    draft->has_colon = TRUE;
  else if (tl_cursor_skip_any (&walk, draft->has_word ? ".," : "."))
    draft->has_dot = TRUE;
  else if (draft->has_word && tl_clock_words_skip_dash (&walk))
    draft->has_colon = TRUE;
  else
    return FALSE;
  if (tl_cursor_skip_digits (&walk, 2, &minute) != 2)
    {
      draft->has_colon = draft->has_dot = FALSE;
      return FALSE;
    }
  draft->clock.minute = minute;
  *cursor = walk;
  read_seconds (cursor, draft);
  return TRUE;
}

/* "20秒" of "8時20秒", "30分00秒". */
static gboolean
read_marked_second (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  gint second;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_number (&walk, 2, &second) == 0)
    return FALSE;
  tl_cursor_skip_blank (&walk);
  if (!tl_cursor_skip_key (&walk, "clock", "second"))
    return FALSE;
  draft->clock.second = second;
  *cursor = walk;
  return TRUE;
}

/* Behind "kl. 10" no number goes on: "kl. 10-12", "kl. 10.5". */
static gboolean
ends_bare (const TlCursor *cursor)
{
  gunichar next = tl_cursor_after (cursor);

  return next == 0 || strchr (" \n\t),;", (int) MIN (next, 0x7f)) != NULL
         || (next == '.'
             && !g_unichar_isalnum (tl_utf8_get (cursor->text->lower, cursor->text->len, cursor->at + 1)));
}

/* "9 h 30", "9 Uhr 30", in the languages that write it. */
static gboolean
may_be_apart (const TlCursor *behind, gint minute)
{
  return minute % 5 == 0 && tl_cursor_has_habit (behind, "clock-apart", "any") && ends_bare (behind);
}

/* Behind the word for hour: "30分", "30", 半, 整, 一刻. */
static void
read_marked_minute (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  gint minute, digits;
  gboolean is_apart = tl_cursor_skip_blank (&walk);

  if (tl_cursor_skip_key (&walk, "clock", "half"))
    draft->clock.minute = 30;
  else if (!tl_cursor_skip_key (&walk, "clock", "sharp"))
    {
      if (read_marked_second (cursor, draft))
        return;
      digits = tl_cursor_skip_number (&walk, 2, &minute);
      if (digits == 0)
        return;
      if (digits == 2 && (!is_apart || may_be_apart (&walk, minute)))
        {
          draft->clock.minute = minute;
          *cursor = walk;
        }
      tl_cursor_skip_blank (&walk);
      if (!tl_cursor_skip_key (&walk, "clock", "minute"))
        return;
      draft->clock.minute = minute;
      *cursor = walk;
      read_marked_second (cursor, draft);
      return;
    }
  *cursor = walk;
}

/* "Uhr", 时, "hrs", "h", "o'clock"; behind "9:30" without minutes of its own. */
static void
read_mark (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;

  tl_cursor_skip_blank (&walk);
  if (!tl_cursor_skip_key (&walk, "clock", "hour"))
    {
      if (draft->has_colon
          && (tl_cursor_skip_key (&walk, "clock", "sharp") || tl_cursor_skip_key (&walk, "clock", "minute")))
        *cursor = walk;
      return;
    }
  draft->has_mark = TRUE;
  *cursor = walk;
  if (!draft->has_colon && !draft->has_dot && draft->digits <= 2)
    read_marked_minute (cursor, draft);
  else
    tl_cursor_skip_key (cursor, "clock", "sharp");
}

static void
read_part_behind (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  const char *part;

  tl_cursor_skip_blank (&walk);
  if (tl_cursor_skip_any (&walk, "(,-"))
    tl_cursor_skip_blank (&walk);
  part = tl_cursor_skip_word (&walk, "daypart");
  if (part == NULL)
    part = tl_cursor_skip_word (&walk, "daypart-behind");
  if (part == NULL)
    return;
  /* "9:30 上午10:00": the word belongs to the next time. */
  if (tl_utf8_is_cjk (tl_cursor_before (&walk)) && tl_cursor_digit_value (tl_cursor_peek (&walk)) >= 0)
    return;
  if (draft->part == NULL)
    draft->part = part;
  *cursor = walk;
}

/* "20 past eight". */
static void
apply_shift (Draft *draft)
{
  gint minutes = draft->clock.hour * 60 + draft->clock.minute + draft->shift;

  if (!draft->has_shift || minutes < 0)
    return;
  draft->clock.hour = minutes / 60;
  draft->clock.minute = minutes % 60;
}

static gboolean
is_on_clock (const TlClock *clock)
{
  if (clock->minute > 59 || clock->second > 60)
    return FALSE;
  return clock->hour < 24 || (clock->hour == 24 && clock->minute == 0 && clock->second <= 0);
}

/* "otto e venti di sera", "sekizi 20 geçe": only with a word for the half of the day or such behind it. */
static void
read_minute_words (TlCursor *cursor, Draft *draft)
{
  TlCursor walk = *cursor;
  Draft more = *draft;

  if (draft->has_colon || draft->has_dot || draft->has_shift || draft->clock.minute != 0)
    return;
  if (tl_clock_words_skip_shift_behind (&walk, &more.shift))
    more.has_shift = TRUE;
  else if (!tl_clock_words_skip_minutes (&walk, &more.clock.minute))
    return;
  else
    {
      more.part = NULL;
      read_part_behind (&walk, &more);
      if (more.part == NULL)
        return;
    }
  more.part = draft->part != NULL ? draft->part : more.part;
  *draft = more;
  *cursor = walk;
}

static gboolean
read_hour (TlCursor *cursor, Draft *draft)
{
  draft->digits = tl_cursor_skip_number (cursor, 4, &draft->clock.hour);
  if (draft->digits == 0 && tl_clock_words_skip_hour (cursor, &draft->clock.hour, &draft->clock.minute))
    {
      draft->digits = 2;
      draft->is_word = TRUE;
    }
  else
    tl_clock_words_skip_bracket (cursor, draft->clock.hour);
  return draft->digits != 0 && draft->digits != 3;
}

/* Whether nothing but the figures, or the word, makes it a time. */
static gboolean
is_bare (const Draft *draft)
{
  return !draft->has_colon && !draft->has_dot && !draft->has_mark && !draft->has_shift && draft->part == NULL;
}

/* The hour and all that belongs to it.  Returns: whether it can be a time at all. */
static gboolean
read_figures (TlCursor *cursor, TlClockFlags flags, Draft *draft)
{
  TlCursor walk = *cursor;
  gint hour;

  if (!read_hour (&walk, draft))
    return FALSE;
  hour = draft->clock.hour;
  if (draft->digits <= 2 && !draft->is_word)
    read_minutes (&walk, draft);
  read_mark (&walk, draft);
  if (draft->digits == 4)
    {
      if (!draft->has_mark)
        return FALSE;
      draft->clock.hour = hour / 100;
      draft->clock.minute = hour % 100;
    }
  read_minute_words (&walk, draft);
  read_part_behind (&walk, draft);
  if (!draft->has_mark && draft->part != NULL)
    read_mark (&walk, draft);
  if (draft->has_dot && !draft->has_mark && draft->part == NULL)
    {
      draft->clock.is_dotted = TRUE;
      if (!(flags & TL_CLOCK_DOT) || tl_cursor_after (&walk) == '.' || tl_cursor_after (&walk) == '%')
        return FALSE;
    }
  draft->clock.is_bare = is_bare (draft);
  if (draft->clock.is_bare && !(draft->may_be_bare && ends_bare (&walk))
      && (draft->is_word || !(flags & TL_CLOCK_HOUR)))
    return FALSE;
  if (tl_cursor_digit_value (tl_cursor_after (&walk)) >= 0)
    return FALSE;
  *cursor = walk;
  return TRUE;
}

/* The blanks behind "noon " were looked through for an hour. */
static void
trim_blanks (TlCursor *cursor, gsize start)
{
  while (cursor->at > start && strchr (" \t", cursor->text->lower[cursor->at - 1]) != NULL)
    cursor->at--;
}

static void
read_words_before (TlCursor *cursor, Draft *draft)
{
  for (gint i = 0; i < 3; i++)
    {
      TlCursor walk = *cursor;
      const char *word;

      if (draft->part == NULL && (draft->part = tl_cursor_skip_word (&walk, "daypart")) != NULL)
        tl_cursor_skip_any (&walk, ",");
      else if ((word = tl_cursor_skip_word (&walk, "clockword")) == NULL)
        return;
      else
        {
          tl_cursor_skip_any (&walk, ":");
          draft->has_word = TRUE;
          draft->may_be_bare |= strcmp (word, "hour") == 0;
        }
      tl_cursor_skip_blank (&walk);
      *cursor = walk;
    }
}

/* 00 of "9.00" */
static gboolean
is_within_figures (const TlCursor *cursor)
{
  const char *lower = cursor->text->lower;
  gsize at = cursor->at;

  return at > 1 && g_ascii_isdigit (lower[at]) && strchr (".:,", lower[at - 1]) != NULL
         && g_ascii_isdigit (lower[at - 2]);
}

TlClockResult
tl_clock_read (TlCursor *cursor, TlClockFlags flags, TlClock *clock)
{
  Draft draft = { .clock = { .second = -1 } };
  TlCursor walk = *cursor;
  TlCursor behind_words;

  if (!(flags & TL_CLOCK_ISO) && (!tl_cursor_is_start (cursor) || is_within_figures (cursor)))
    return TL_CLOCK_NONE;
  if (tl_cursor_digit_value (tl_cursor_peek (cursor)) < 0)
    read_words_before (&walk, &draft);
  behind_words = walk;
  if (!(flags & TL_CLOCK_ISO) && tl_clock_words_skip_shift (&walk, &draft.shift))
    {
      draft.has_shift = TRUE;
      read_words_before (&walk, &draft);
    }
  if (read_figures (&walk, flags, &draft))
    {
      tl_clock_apply_part (&draft.clock, draft.part);
      apply_shift (&draft);
      if (!is_on_clock (&draft.clock))
        return draft.has_colon || draft.has_mark ? TL_CLOCK_WRONG : TL_CLOCK_NONE;
    }
  else
    {
      walk = behind_words;
      memset (&draft.clock, 0, sizeof draft.clock);
      draft.clock.second = -1;
      if (!tl_clock_set_part_alone (&draft.clock, draft.part))
        return TL_CLOCK_NONE;
      trim_blanks (&walk, cursor->at);
    }
  if (flags & TL_CLOCK_ISO)
    tl_zone_skip_offset (&walk, draft.clock.zone);
  if (!(flags & TL_CLOCK_NO_ZONE) && draft.clock.zone[0] == 0)
    tl_zone_skip (&walk, draft.clock.zone);
  *cursor = walk;
  *clock = draft.clock;
  return TL_CLOCK_READ;
}
