/* SPDX-License-Identifier: GPL-3.0-or-later */
/* number.h - counts and percentages as tenders write them. */
#ifndef TL_VALUE_NUMBER_H
#define TL_VALUE_NUMBER_H

#include "value/value.h"

G_BEGIN_DECLS

/* Contract as tl_value_read(). */
gboolean tl_number_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                         gsize *end);
gboolean tl_number_read_percent (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                                 TlValue *value, gsize *end);

G_END_DECLS

#endif /* TL_VALUE_NUMBER_H */
