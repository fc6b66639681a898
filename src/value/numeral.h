/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral.h - cardinal numbers in figures and words of each language: what counts, amounts of money and
 * durations are made of.
 *
 * Lexicon lists: numeral (KEY says what a word does in a number, see patterns/lexicon/README).
 */
#ifndef TL_VALUE_NUMERAL_H
#define TL_VALUE_NUMERAL_H

#include "value/value.h"

G_BEGIN_DECLS

typedef enum
{
  TL_NUMERAL_ANY = 0,
  TL_NUMERAL_INTEGER = 1 << 0,  /* figures without grouping, decimals, fractions, scale letters (k, m) */
  TL_NUMERAL_UNSIGNED = 1 << 1, /* no sign and no word for one before it */
  TL_NUMERAL_ARTICLE = 1 << 2,  /* "a", "eine", "un" alone is 1 ("a month"); else only before a scale word */
  TL_NUMERAL_MONEY = 1 << 3,    /* a currency stands beside it: "1.234" is grouped */
  TL_NUMERAL_GLUED = 1 << 4,    /* letters may stand right before it: "USD5" */
  TL_NUMERAL_PREFIX = 1 << 5,   /* letters may stand right behind it: cinc(o)-avos */
  TL_NUMERAL_LINK = 1 << 6      /* the figures of a chain that is no number are numbers: 192.168.1.2 */
} TlNumeralFlags;

typedef struct
{
  TlDecimal value;
  gboolean has_scale;        /* 万, million, lakh, k stands there */
  gboolean has_digits;       /* figures stand there */
  gboolean has_words;        /* words or CJK numerals stand there (scale words alone do not count) */
  gboolean is_article;       /* nothing but "a", "eine" */
  gboolean is_vague;         /* "a few": 十几, 多, 余, "+" stands in or behind it */
  gboolean is_twice;         /* "forty-five (45)": figure and words, equal */
  gboolean is_fraction;      /* "1/2", 三分之一, "half", "three quarters" */
  gboolean is_grouping_open; /* "1.234" alone in an unknown language: read as grouped or not by ${lang} */
  TlDecimal other;           /* its other reading */
  TlDecimal tail;         /* what of it stands behind its last "and" or, if apart, its last blank; else 0 */
  gint tail_power;        /* of the scale word before the tail if that is a million or more, else 0 */
  gboolean is_tail_apart; /* only a blank stands before the tail */
  gint last_power;        /* as tail_power, of a scale word at its end */
} TlNumeral;

/* Reads the number that starts exactly at ${at}: "580,000", "1.234,56", "58万", 一百二十万零六千,
 * "3.5 lakh", "twenty-one", "einundzwanzig", "half a million", 半, anderthalb, "forty-five (45)".
 * Does not start within a run of figures or of letters ("a5", "1.5" at 5), but may behind CJK text.
 * ${limit} bounds the reading; what stands behind it is seen.
 * Returns: TRUE with ${numeral} and ${end}; FALSE, both untouched, when none stands there or it has more
 * than 18 digits. */
gboolean tl_numeral_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                          TlNumeralFlags flags, TlNumeral *numeral, gsize *end);

/* Returns: whether a number can start at ${at}: a cheap look at the first character. */
gboolean tl_numeral_can_start (const TlText *text, gsize at, const TlReading *reading);

G_END_DECLS

#endif /* TL_VALUE_NUMERAL_H */
