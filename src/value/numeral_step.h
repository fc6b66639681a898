/* SPDX-License-Identifier: GPL-3.0-or-later */
/* numeral_step.h - what each figure or word does to a number in the making. */
#ifndef TL_VALUE_NUMERAL_STEP_H
#define TL_VALUE_NUMERAL_STEP_H

#include "value/numeral_sum.h"
#include "value/numeral_token.h"

G_BEGIN_DECLS

typedef enum
{
  TL_NUMERAL_GAP_NONE,
  TL_NUMERAL_GAP_BLANK,
  TL_NUMERAL_GAP_HYPHEN
} TlNumeralGap;

/* What became of a token: it cannot follow, it may if more follows, or the number may end behind it. */
typedef enum
{
  TL_NUMERAL_STEP_STOP,
  TL_NUMERAL_STEP_UNDONE,
  TL_NUMERAL_STEP_DONE,
  TL_NUMERAL_STEP_LAST
} TlNumeralStep;

typedef struct
{
  const TlText *text;
  gsize limit;
  const TlReading *reading;
  TlNumeralFlags flags;

  TlSum sum;
  TlToken last; /* the token before, skipped ones not counted */
  guint n_tokens;
  guint digit_run;     /* 一二三: digits of the last part */
  gboolean has_zero;   /* 一千零五: zero behind the last scale */
  gboolean is_lowered; /* 三万五: the last digit stands right behind a scale */
  gboolean joined;     /* "and" stands before */
  gint lowest_scale;   /* of the last scale word, -1: none */
  guint tail;          /* the first part behind the last "and" or blank, 0: none */
  gboolean is_tail_apart;
  gboolean is_decimal;
  TlNumeral numeral; /* flags so far */
  TlDecimal other;   /* the other reading of the only figure */
} TlNumeralReader;

/* Adds ${token}, which stands ${gap} behind the last one, to the number.  On TL_NUMERAL_STEP_STOP the sum is
 * as before, the flags of ${reader}->numeral may not be. */
TlNumeralStep tl_numeral_step (TlNumeralReader *reader, const TlToken *token, TlNumeralGap gap);

G_END_DECLS

#endif /* TL_VALUE_NUMERAL_STEP_H */
