/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wire_private.h - the types of the wire, for the two files that write and read it. */
#ifndef TL_RECORD_WIRE_PRIVATE_H
#define TL_RECORD_WIRE_PRIVATE_H

#include "record/fact.h"

G_BEGIN_DECLS

#define EVIDENCE "(msuuumsms)"             /* quote, start, end, page, box, path */
#define DECIMAL  "(xy)"                    /* units, scale */
#define DATE     "(nyyyyys)"               /* year, month, day, hour, minute, second, zone; 255: -1 */
#define VALUE    "(yyya(xy)a(nyyyyys)sms)" /* kind, doubt, flags, decimals, dates, currency, text */
#define PART     "((xy)ms" EVIDENCE ")"
#define TARGET   "(msmsy(xy)bmsms" EVIDENCE "a" PART "a" PART ")"
#define FACT     "(ys" VALUE "m" TARGET EVIDENCE "msy)"
#define NOTICE   "(msm" FACT "a" FACT "a" FACT ")"
#define RECORD   "(aymstmsmsuya(ss)a" NOTICE ")"

#define NO_NUMBER 255 /* -1 of a date's hour, minute and second */

enum
{
  FLAG_RANGE = 1,
  FLAG_CURRENCY = 2,
  FLAG_WORDS = 4
};

#define TL_WIRE_DECIMALS 14 /* the most that a value has: both ends of a range of durations */

/* A kind of value: how many decimals (twice as many for a range) and dates it consists of. */
typedef struct
{
  guint8 decimals, dates;
  gboolean has_range;
} TlWireShape;

/* ${kind} < TL_VALUE_LAST. */
const TlWireShape *tl_wire_get_shape (TlValueKind kind);

/* The decimals and the dates of ${value}: pointers into it, in the order of the wire. */
void tl_wire_list_decimals (TlValue *value, TlDecimal *decimals[TL_WIRE_DECIMALS]);
void tl_wire_list_dates (TlValue *value, TlDate *dates[2]);

G_END_DECLS

#endif /* TL_RECORD_WIRE_PRIVATE_H */
