/* SPDX-License-Identifier: GPL-3.0-or-later */
/* value.h - a typed value, and the one way to read it from folded text.
 *
 * Values know words (lexicon) but neither documents nor rules.  Text is folded text with its lower-case
 * twin (base/fold.h); a value is found where it starts, never searched by a rule.
 */
#ifndef TL_VALUE_VALUE_H
#define TL_VALUE_VALUE_H

#include "value/decimal.h"
#include "value/lexicon.h"

G_BEGIN_DECLS

typedef enum
{
  TL_VALUE_NONE,
  TL_VALUE_MONEY,
  TL_VALUE_NUMBER, /* a count: "58万", "half a million" */
  TL_VALUE_PERCENT,
  TL_VALUE_DATE,      /* day or month, with the time of day if stated */
  TL_VALUE_PERIOD,    /* from a day to a day */
  TL_VALUE_DURATION,  /* "60日历天", "sixteen (16) months" */
  TL_VALUE_ORG,       /* organisation as written */
  TL_VALUE_REFERENCE, /* "GXZC2018-J1-21797-KLZB（重）" */
  TL_VALUE_LOT,       /* id of a lot: "1", "A" from 第一包, Lot A */
  TL_VALUE_TEXT,      /* to the end of the line */
  TL_VALUE_PLATFORM,  /* "twitter" from 推特 */
  TL_VALUE_METRIC,    /* "followers" from 粉丝 */
  TL_VALUE_PLACE,
  TL_VALUE_LAST
} TlValueKind;

typedef enum
{
  TL_ORDER_UNKNOWN,
  TL_ORDER_DMY,
  TL_ORDER_MDY,
  TL_ORDER_YMD
} TlDateOrder;

/* What is not certain in a value; printed as @ambiguous. */
typedef enum
{
  TL_DOUBT_NONE,
  TL_DOUBT_CURRENCY,   /* none stated, or a symbol that several share */
  TL_DOUBT_DATE_ORDER, /* 03/04/2020 */
  TL_DOUBT_WORDS,      /* figure and words differ */
  TL_DOUBT_LAST
} TlDoubt;

typedef struct
{
  TlDecimal amount;
  TlDecimal high; /* of a range, if is_range */
  gboolean is_range;
  gboolean has_currency; /* stated in the value or its unit, not assumed */
  gboolean from_words;   /* only capital numerals or number words stand there */
  char currency[4];      /* ISO 4217, or "" */
} TlMoney;

typedef struct
{
  gint16 year;
  gint8 month; /* 1..12 */
  gint8 day;   /* 1..31; 0: the month alone is stated */
  gint8 hour;  /* 0..24; -1: no time stated */
  gint8 minute;
  gint8 second; /* -1: not stated */
  char zone[7]; /* "+08:00", "Z", or "" */
} TlDate;

typedef struct
{
  TlDate from; /* year 0: open */
  TlDate to;   /* year 0: open */
} TlPeriod;

/* Units stay as written: a month is never 30 days. */
typedef struct
{
  TlDecimal years, months, weeks, days, hours, minutes, seconds;
} TlDuration;

typedef struct
{
  TlValueKind kind;
  TlDoubt doubt;
  union
  {
    TlMoney money;
    TlDecimal number; /* NUMBER, PERCENT */
    TlDate date;
    TlPeriod period;
    struct
    {
      TlDuration low, high;
      gboolean is_range;
    } duration;
  };
  char *text; /* ORG, REFERENCE, LOT, TEXT, PLACE: as it should stand; PLATFORM, METRIC: the key */
} TlValue;

/* What the surroundings tell about the values of a text. */
typedef struct
{
  const TlLexicon *lexicon;
  const char *lang;     /* BCP 47: "zh", "en-IN", "" unknown */
  const char *country;  /* ISO 3166-1 alpha 2: decides $, kr, R, Rs; "" unknown */
  const char *currency; /* ISO 4217 for an amount without one (unit of label, head); "" none */
  gint power;           /* amounts are in 10^power (万元 in the head: 4) unless they state a scale */
  TlDateOrder order;    /* of 03/04/2020 */
  gboolean bare;        /* the label says what it is: a bare figure is money, a bare number a count */
  gboolean is_line;     /* a line of its own, outside of any document: it can be no clause, no cell, no price */
  gboolean is_whole;    /* ... and nothing but the value stands in it; the readers set it themselves */
} TlReading;

/* Folded text and its lower-case twin, of ${len} bytes. */
typedef struct
{
  const char *text;
  const char *lower;
  gsize len;
} TlText;

/* Reads a value of ${kind} that starts exactly at byte ${at} of ${text} and does not go beyond ${limit}.
 * Linear in what it consumes.  Looks back over ${at} only to see whether a word or number is cut.
 * Returns: TRUE with ${value} (for tl_value_clear()) and the byte behind it in ${end}; FALSE, both
 * untouched, when none stands there. */
gboolean tl_value_read (TlValueKind kind, const TlText *text, gsize at, gsize limit, const TlReading *reading,
                        TlValue *value, gsize *end);

/* The first value of ${kind} at or behind ${from}.  Returns: as tl_value_read(), its start in ${start}. */
gboolean tl_value_find (TlValueKind kind, const TlText *text, gsize from, gsize limit,
                        const TlReading *reading, TlValue *value, gsize *start, gsize *end);

void tl_value_clear (TlValue *value);
void tl_value_copy (const TlValue *value, TlValue *copy);

/* Returns: whether both say the same (1.10 = 1.1; names without blanks and case). */
gboolean tl_value_equal (const TlValue *a, const TlValue *b);

/* Returns: the same for values that are equal, and for the hours of one day. */
guint tl_value_hash (const TlValue *value);

/* Canonical text: "1248800.00 CNY", "10.00..20.00 EUR", "5.00 ?", "580000", "8%", "2019-08-14T09:30",
 * "2014-10", "2019-08-14/2019-09-01", "P6M", "P30D..P90D"; names as they stand.
 * Returns: (transfer full). */
char *tl_value_print (const TlValue *value);

/* Returns: (nullable): "currency", "date-order", "words"; NULL for none. */
const char *tl_doubt_name (TlDoubt doubt);

/* Returns: "money", "number", ...; the kind of that name, TL_VALUE_NONE if unknown. */
const char *tl_value_kind_name (TlValueKind kind);
TlValueKind tl_value_kind_parse (const char *name);

G_END_DECLS

#endif /* TL_VALUE_VALUE_H */
