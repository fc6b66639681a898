/* SPDX-License-Identifier: GPL-3.0-or-later */
/* json_member.c - members of JSON objects, read as what they have to be. */
#include "config.h"

#include "record/json_member.h"

#include "value/value_parse.h"

void
tl_json_note (TlJsonReading *reading, const char *wrong)
{
  if (reading->wrong == NULL)
    reading->wrong = wrong;
}

JsonNode *
tl_json_get_member (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && !JSON_NODE_HOLDS_NULL (node) ? node : NULL;
}

const char *
tl_json_peek_text (JsonObject *object, const char *key, TlJsonReading *reading)
{
  JsonNode *node = tl_json_get_member (object, key);

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      tl_json_note (reading, key);
      return NULL;
    }
  return json_node_get_string (node);
}

char *
tl_json_read_text (JsonObject *object, const char *key, TlJsonReading *reading)
{
  return g_strdup (tl_json_peek_text (object, key, reading));
}

gint64
tl_json_read_number (JsonObject *object, const char *key, gint64 most, TlJsonReading *reading)
{
  JsonNode *node = tl_json_get_member (object, key);
  gint64 number;

  if (node == NULL)
    return 0;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    {
      tl_json_note (reading, key);
      return 0;
    }
  number = json_node_get_int (node);
  if (number < 0 || number > most)
    tl_json_note (reading, key);
  return CLAMP (number, 0, most);
}

guint
tl_json_read_confidence (JsonObject *object, TlJsonReading *reading)
{
  JsonNode *node = tl_json_get_member (object, "confidence");
  GType type
      = node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  double confidence = -1;

  if (type == G_TYPE_DOUBLE)
    confidence = json_node_get_double (node);
  else if (type == G_TYPE_INT64)
    confidence = (double) json_node_get_int (node);
  if (!(confidence >= 0 && confidence <= 1))
    {
      tl_json_note (reading, "confidence");
      return 0;
    }
  return (guint) (confidence * 100 + 0.5);
}

void
tl_json_read_decimal (JsonObject *object, const char *key, TlDecimal *decimal, TlJsonReading *reading)
{
  const char *text = tl_json_peek_text (object, key, reading);
  TlValue value = { 0 };

  if (text == NULL)
    return;
  if (tl_value_parse (TL_VALUE_NUMBER, text, &value))
    *decimal = value.number;
  else
    tl_json_note (reading, key);
}

guint
tl_json_read_name (JsonObject *object, const char *key, const char *const *names, guint n,
                   TlJsonReading *reading)
{
  const char *text = tl_json_peek_text (object, key, reading);

  if (text == NULL)
    return 0;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (names[i], text) == 0)
      return i;
  tl_json_note (reading, key);
  return 0;
}

JsonObject *
tl_json_get_object (JsonArray *list, guint i, const char *key, TlJsonReading *reading)
{
  JsonNode *node = json_array_get_element (list, i);

  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  tl_json_note (reading, key);
  return NULL;
}

JsonArray *
tl_json_get_list (JsonObject *object, const char *key, TlJsonReading *reading)
{
  JsonNode *node = tl_json_get_member (object, key);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  tl_json_note (reading, key);
  return NULL;
}
