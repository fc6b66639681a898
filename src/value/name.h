/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name.h - organisations, references, lots and plain text. */
#ifndef TL_VALUE_NAME_H
#define TL_VALUE_NAME_H

#include "value/value.h"

G_BEGIN_DECLS

/* Contract as tl_value_read(). */
gboolean tl_name_read_org (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                           TlValue *value, gsize *end);
gboolean tl_name_read_reference (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                                 TlValue *value, gsize *end);
gboolean tl_name_read_lot (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                           TlValue *value, gsize *end);
gboolean tl_name_read_text (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                            TlValue *value, gsize *end);
gboolean tl_name_read_place (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                             TlValue *value, gsize *end);

/* Within so many bytes behind its start a name in running text has a word that only organisations have. */
#define TL_NAME_MAX_PROSE 260

/* Returns: where the next such word at or behind ${from} starts; ${limit} if there is none. */
gsize tl_name_seek_ending (const TlText *text, gsize from, gsize limit, const TlReading *reading);

G_END_DECLS

#endif /* TL_VALUE_NAME_H */
