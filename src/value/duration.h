/* SPDX-License-Identifier: GPL-3.0-or-later */
/* duration.h - lengths of time, ISO 8601. */
#ifndef TL_VALUE_DURATION_H
#define TL_VALUE_DURATION_H

#include "value/value.h"

G_BEGIN_DECLS

/* Contract as tl_value_read(). */
gboolean tl_duration_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                           TlValue *value, gsize *end);

G_END_DECLS

#endif /* TL_VALUE_DURATION_H */
