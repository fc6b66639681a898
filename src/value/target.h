/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target.h - platforms and metrics. */
#ifndef TL_VALUE_TARGET_H
#define TL_VALUE_TARGET_H

#include "value/value.h"

G_BEGIN_DECLS

/* Contract as tl_value_read(). */
gboolean tl_target_read_platform (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                                  TlValue *value, gsize *end);
gboolean tl_target_read_metric (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                                TlValue *value, gsize *end);

G_END_DECLS

#endif /* TL_VALUE_TARGET_H */
