/* SPDX-License-Identifier: GPL-3.0-or-later */
/* wire.h - a record as bytes between two processes of the same build, of which one is not trusted. */
#ifndef TL_RECORD_WIRE_H
#define TL_RECORD_WIRE_H

#include "record/record.h"

G_BEGIN_DECLS

/* Returns: (transfer full): ${record} as bytes (a GVariant in normal form). */
GBytes *tl_record_to_wire (const TlRecord *record);

/* Checks every field: normal form, enumerations, spans, UTF-8 where text is promised, counts within limits.h.
 * Fails with TL_ERROR_INPUT.
 * Returns: (transfer full): a sealed record that is equal to the one that was sent. */
TlRecord *tl_record_from_wire (GBytes *wire, GError **error);

G_END_DECLS

#endif /* TL_RECORD_WIRE_H */
