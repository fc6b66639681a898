/* SPDX-License-Identifier: GPL-3.0-or-later */
/* day.h - a day of the calendar as written, or a month of a year.
 *
 * Lexicon lists: dateunit (year month day first year-end month-end: 年 月 日 元 年底 月底), era (KEY is the
 * year before its first), year-offset (the same KEY for country codes that count short years so, and
 * year-offset-long for languages whose years of three digits do), month (1..12), monthnumber (1..12: the
 * ordinal that is said for it), monthword (any: behind the number of a month), dayword (1..31: "third"),
 * ordinal (any: st, º), datejoin (any: of, de), yearword (any: года), dateblock (any: words before
 * a number that is no date: No.), fiscal (any: countries where 2010-11 is a year).
 */
#ifndef TL_VALUE_DAY_H
#define TL_VALUE_DAY_H

#include "value/cursor.h"

G_BEGIN_DECLS

/* Figures are phone, order and article numbers more often than days of other centuries. */
#define TL_DAY_FIRST_YEAR 1850
#define TL_DAY_LAST_YEAR  2150

typedef enum
{
  TL_DAY_WHOLE = 0,
  TL_DAY_PARTIAL = 1 << 0, /* an end of a range: the year may be missing, or year and month */
  TL_DAY_ANY = 1 << 3,     /* a day that the calendar does not have may be read, to be named */
  TL_DAY_MONTH = 1 << 2,   /* the same, and the month alone: "April to June 2024" */
  TL_DAY_BARE = 1 << 1     /* the same, and figures are the day alone: "1-15 March 2020" */
} TlDayFlags;

typedef struct
{
  gint year;        /* 0: not stated */
  gint month;       /* 0: not stated */
  gint day;         /* 0: the month alone */
  gint clock;       /* minutes of the day if a time stands within the date, else -1 */
  gboolean is_open; /* 03/04/2020: read day first, but nothing says so */
} TlDay;

/* Reads the day that starts at the cursor, moves it behind.
 * Returns: FALSE, both untouched, where none stands or none such exists (31 April). */
gboolean tl_day_read (TlCursor *cursor, TlDayFlags flags, TlDay *day);

/* The three ways to write it, each as tl_day_read(): 2019年8月14日; 14.08.2019; 14 August 2019. */
gboolean tl_day_read_marked (TlCursor *cursor, TlDayFlags flags, TlDay *day);
gboolean tl_day_read_figures (TlCursor *cursor, TlDayFlags flags, TlDay *day);
gboolean tl_day_read_words (TlCursor *cursor, TlDayFlags flags, TlDay *day);

/* The year of an era in figures: 令和3/7/18, "R3.7.18", 令和3.7. */
gboolean tl_day_read_era (TlCursor *cursor, TlDay *day);

/* The same for a line of its own, where figures may be what they are not in a document: "11 - 2016",
 * "18 08 78", "report-2002-10-09.xlsx". */
gboolean tl_day_read_line (TlCursor *cursor, TlDay *day);

/* Returns: whether a word such as "No." stands before: 12/2016 is the number of a file. */
gboolean tl_day_is_blocked (const TlCursor *cursor);

/* Returns: whether ${day} can be in the calendar, as far as it is stated. */
gboolean tl_day_is_possible (const TlDay *day);

/* Returns: the year that ${digits} figures mean in this text: 2019, 19, 民國 108; 0 for none. */
gint tl_day_widen_year (const TlCursor *cursor, gint year, gint digits);

G_END_DECLS

#endif /* TL_VALUE_DAY_H */
