/* SPDX-License-Identifier: GPL-3.0-or-later */
/* json_member.h - members of JSON objects, read as what they have to be. */
#ifndef TL_RECORD_JSON_MEMBER_H
#define TL_RECORD_JSON_MEMBER_H

#include <json-glib/json-glib.h>

#include "value/decimal.h"

G_BEGIN_DECLS

/* What was wrong first: the name of a member; NULL: nothing.  Reading goes on, its result is thrown away. */
typedef struct
{
  const char *wrong;
} TlJsonReading;

void tl_json_note (TlJsonReading *reading, const char *wrong);

/* Returns: (nullable): the member, if it is there and not null. */
JsonNode *tl_json_get_member (JsonObject *object, const char *key);
JsonArray *tl_json_get_list (JsonObject *object, const char *key, TlJsonReading *reading);
/* Returns: (nullable): the object at ${i} of ${list}, which is the member ${key}. */
JsonObject *tl_json_get_object (JsonArray *list, guint i, const char *key, TlJsonReading *reading);

/* Returns: (nullable): the text; the second one as a copy. */
const char *tl_json_peek_text (JsonObject *object, const char *key, TlJsonReading *reading);
char *tl_json_read_text (JsonObject *object, const char *key, TlJsonReading *reading);

/* Returns: a number from 0 to ${most}; 0 where it is not there. */
gint64 tl_json_read_number (JsonObject *object, const char *key, gint64 most, TlJsonReading *reading);

/* Returns: "confidence", 0.97, as 97. */
guint tl_json_read_confidence (JsonObject *object, TlJsonReading *reading);

/* ${decimal} is untouched where it is not there. */
void tl_json_read_decimal (JsonObject *object, const char *key, TlDecimal *decimal, TlJsonReading *reading);

/* Returns: the place of the text in ${names}, 0 where it is not there. */
guint tl_json_read_name (JsonObject *object, const char *key, const char *const *names, guint n,
                         TlJsonReading *reading);

G_END_DECLS

#endif /* TL_RECORD_JSON_MEMBER_H */
