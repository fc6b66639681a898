/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fault.h - why a text that is written as a value is none: 31 April, 25:61, a number of nineteen digits. */
#ifndef TL_VALUE_FAULT_H
#define TL_VALUE_FAULT_H

#include "value/value.h"

G_BEGIN_DECLS

typedef enum
{
  TL_FAULT_NONE,
  TL_FAULT_DAY,   /* the calendar has no such day */
  TL_FAULT_CLOCK, /* no clock shows such a time */
  TL_FAULT_DIGITS /* a number beyond 18 digits */
} TlFault;

/* The first text in [${from}, ${limit}) that is written as a value of ${kind} and can be none, though nothing
 * else of it is wrong.  Linear.  Returns: TL_FAULT_NONE, ${start} and ${end} untouched, if there is none. */
TlFault tl_fault_find (TlValueKind kind, const TlText *text, gsize from, gsize limit,
                       const TlReading *reading, gsize *start, gsize *end);

/* Returns: "the calendar has no such day", ...; NULL for TL_FAULT_NONE. */
const char *tl_fault_tell (TlFault fault);

G_END_DECLS

#endif /* TL_VALUE_FAULT_H */
