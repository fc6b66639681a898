/* SPDX-License-Identifier: GPL-3.0-or-later */
/* json.h - a whole record as one JSON object, and back; what databases keep and JSON Lines consist of.
 *
 * Nothing is lost: a record that is read back gives the same XML.  Keys in a fixed order (docs/record.md).
 */
#ifndef TL_RECORD_JSON_H
#define TL_RECORD_JSON_H

#include "record/record.h"

G_BEGIN_DECLS

/* Appends ${record} as one line of JSON (UTF-8, no line feed) to ${out}. */
void tl_record_to_json (const TlRecord *record, GString *out);

/* Fails with TL_ERROR_INPUT.  Returns: (transfer full): a sealed record. */
TlRecord *tl_record_from_json (const char *json, gssize len, GError **error);

G_END_DECLS

#endif /* TL_RECORD_JSON_H */
