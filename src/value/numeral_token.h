/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_token.h - one figure or word of a number. */
#ifndef TL_VALUE_NUMERAL_TOKEN_H
#define TL_VALUE_NUMERAL_TOKEN_H

#include "value/figure.h"
#include "value/numeral.h"

G_BEGIN_DECLS

/* The keys of the lexicon list "numeral" (patterns/lexicon/README). */
typedef enum
{
  TL_TOKEN_FIGURE,  /* digits */
  TL_TOKEN_VALUE,   /* "17": seventeen */
  TL_TOKEN_DIGIT,   /* "d7", "c7", "n2": 七, may stand in a row */
  TL_TOKEN_SCALE,   /* "e3", "E3", "x4": thousand, tausend, 万 */
  TL_TOKEN_SUFFIX,  /* "f6", "g6", "G9", "h4": mio, m, G, w; behind figures only */
  TL_TOKEN_DOZEN,   /* "*12" */
  TL_TOKEN_PART,    /* "/4": quarter */
  TL_TOKEN_HALF,    /* "half": half, 半, yarım */
  TL_TOKEN_PLUS,    /* "+0.5": buçuk */
  TL_TOKEN_AND,     /* "and" */
  TL_TOKEN_REV,     /* "rev": und, in ein-und-zwanzig */
  TL_TOKEN_POINT,   /* "point": Komma, 点 */
  TL_TOKEN_MINUS,   /* "minus" */
  TL_TOKEN_ARTICLE, /* "art": a, eine */
  TL_TOKEN_VAGUE,   /* "vague": 多, 余, 几 */
  TL_TOKEN_OVER,    /* "over": 分之 */
  TL_TOKEN_BY,      /* "by": bölü, in "bir bölü sekiz" */
  TL_TOKEN_MIXED,   /* "mixed": 又 */
  TL_TOKEN_BRIEF,   /* "brief": 分, for "over" behind a whole number only */
  TL_TOKEN_SOFT,    /* "soft": con, for "point" between words only */
  TL_TOKEN_SKIP     /* "skip": 个 */
} TlTokenType;

typedef enum
{
  TL_FIRST_NEVER,  /* 万 */
  TL_FIRST_UNDONE, /* "hundred fifteen", but "hundred" alone is no number */
  TL_FIRST_ALONE   /* tausend */
} TlFirst;

/* How the letters of a suffix must be written. */
typedef enum
{
  TL_SUFFIX_ANY,   /* mio, Mio */
  TL_SUFFIX_MONEY, /* 5 M, but 5m only beside a currency: else it is a metre */
  TL_SUFFIX_UPPER, /* 5G, not 5g */
  TL_SUFFIX_LOWER  /* 5w, not 5W; no blank before it */
} TlSuffixCase;

typedef struct
{
  TlTokenType type;
  TlDecimal value;
  TlDecimal other; /* of a figure that is open */
  gboolean is_open;
  gint power;           /* of SCALE and SUFFIX */
  TlFirst first;        /* of SCALE */
  TlSuffixCase letters; /* of SUFFIX */
  gboolean lowers;      /* DIGIT: 三万五 is 35000 */
  gboolean counts;      /* DIGIT "n2": 两, never behind a point */
  gboolean takes_teen;  /* VALUE "80+": quatre-vingt dix */
  gboolean is_last;     /* VALUE "100!": cien, but ciento treinta */
  gboolean is_cjk;      /* written with Han, kana or hangul */
  gsize start;
  gsize end;
} TlToken;

/* Returns: whether a word or figure of a number stands at ${at}. */
gboolean tl_token_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                        TlNumeralFlags flags, TlToken *token);

/* Returns: whether ${at} is within a word of an alphabet. */
gboolean tl_token_cuts (const TlText *text, gsize at);

/* tl_lexicon_find() in the language of ${reading} for a word that begins at ${at}, not within another one. */
const char *tl_token_find_word (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                                const char *list, gsize *end);

/* Returns: whether numbers of the language are said in the way ${key}: a key of the lexicon list
 * numeral-habit with the language among its words. */
gboolean tl_numeral_has_habit (const TlReading *reading, const char *key);

G_END_DECLS

#endif /* TL_VALUE_NUMERAL_TOKEN_H */
