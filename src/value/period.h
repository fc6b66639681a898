/* SPDX-License-Identifier: GPL-3.0-or-later */
/* period.h - from a day to a day. */
#ifndef TL_VALUE_PERIOD_H
#define TL_VALUE_PERIOD_H

#include "value/value.h"

G_BEGIN_DECLS

/* Contract as tl_value_read(). */
gboolean tl_period_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                         TlValue *value, gsize *end);

G_END_DECLS

#endif /* TL_VALUE_PERIOD_H */
