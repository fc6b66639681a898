/* SPDX-License-Identifier: GPL-3.0-or-later */
/* json_read.c - a record from JSON of which nothing is believed.
 *
 * json-glib follows any depth and makes an object of every value: both are counted before it sees the text,
 * and what is not strict JSON (it knows comments and single quotes) is refused there.
 */
#include "config.h"

#include "record/json.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/filename.h"
#include "record/json_member.h"
#include "record/received.h"
#include "value/value_parse.h"

#define MAX_DEPTH                                                                                            \
  8 /* document, notices, notice, facts, fact, shares, share; and one to say what is wrong                   \
     */
#define MAX_VALUES 3000000

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "this is no record: %s", what);
  return FALSE;
}

/* Returns: the byte behind the string that begins at ${at}, or ${end}. */
static const char *
skip_string (const char *at, const char *end)
{
  for (at++; at < end && *at != '"'; at++)
    if (*at == '\\')
      at++;
  return at < end ? at + 1 : end;
}

/* Whether ${c} can stand in JSON outside of a string. */
static gboolean
is_json_char (char c)
{
  return g_ascii_isalnum (c) || (c != '\0' && strchr ("{}[],:+-. \t\r\n", c) != NULL);
}

/* Whether ${json} has a depth and a number of values that a record can have; not whether it is JSON. */
static gboolean
is_harmless (const char *json, gsize len)
{
  const char *end = json + len, *at = json;
  guint depth = 0, values = 0;

  while (at < end)
    {
      if (*at == '"')
        {
          at = skip_string (at, end);
          continue;
        }
      depth += *at == '{' || *at == '[';
      values += *at == ',' || *at == '{' || *at == '[';
      if (depth > MAX_DEPTH || values > MAX_VALUES || !is_json_char (*at))
        return FALSE;
      depth -= depth > 0 && (*at == '}' || *at == ']');
      at++;
    }
  return len > 0;
}

static void
read_evidence (JsonObject *object, TlEvidence *evidence, TlJsonReading *reading)
{
  evidence->quote = tl_json_read_text (object, "quote", reading);
  evidence->page = (guint) tl_json_read_number (object, "page", G_MAXUINT, reading);
  evidence->chars.start = (guint32) tl_json_read_number (object, "start", G_MAXUINT32, reading);
  evidence->chars.end = (guint32) tl_json_read_number (object, "end", G_MAXUINT32, reading);
  evidence->box = tl_json_read_text (object, "box", reading);
  evidence->path = tl_json_read_text (object, "path", reading);
}

static void
read_target_parts (JsonObject *object, const char *key, GPtrArray *parts, TlJsonReading *reading)
{
  JsonArray *list = tl_json_get_list (object, key, reading);
  guint n = list != NULL ? json_array_get_length (list) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonObject *packed = tl_json_get_object (list, i, key, reading);
      TlEvidence evidence = { 0 };
      TlDecimal percent = { 0, 0 };

      if (packed == NULL)
        return;
      tl_json_read_decimal (packed, "percent", &percent, reading);
      read_evidence (packed, &evidence, reading);
      g_ptr_array_add (parts,
                       tl_target_part_new (percent, tl_json_peek_text (packed, "name", reading), &evidence));
    }
}

static TlTarget *
read_target (JsonObject *object, TlJsonReading *reading)
{
  const char *changes[TL_CHANGE_LAST];
  static const char *const units[] = { NULL, "percent" };
  TlTarget *target = tl_target_new ();
  JsonNode *by = tl_json_get_member (object, "by_evidence");

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    changes[i] = tl_change_name ((TlChange) i);
  target->platform = tl_json_read_text (object, "platform", reading);
  target->metric = tl_json_read_text (object, "metric", reading);
  target->change = (TlChange) tl_json_read_name (object, "change", changes, G_N_ELEMENTS (changes), reading);
  if (tl_json_get_member (object, "count") == NULL)
    tl_json_note (reading, "count");
  tl_json_read_decimal (object, "count", &target->count, reading);
  target->is_rate = tl_json_read_name (object, "unit", units, G_N_ELEMENTS (units), reading) == 1;
  target->every = tl_json_read_text (object, "every", reading);
  target->by = tl_json_read_text (object, "by", reading);
  if (by != NULL && JSON_NODE_HOLDS_OBJECT (by))
    read_evidence (json_node_get_object (by), &target->by_evidence, reading);
  else if (by != NULL)
    tl_json_note (reading, "by_evidence");
  read_target_parts (object, "shares", target->shares, reading);
  read_target_parts (object, "benchmarks", target->benchmarks, reading);
  return target;
}

/* The canonical text alone counts; the parts beside it are for people. */
static void
read_value (JsonObject *object, TlValue *value, TlJsonReading *reading)
{
  const char *name = tl_json_peek_text (object, "value_type", reading);
  TlValueKind kind = name != NULL ? tl_value_kind_parse (name) : TL_VALUE_NONE;
  const char *text = tl_json_peek_text (object, "value", reading);

  if (kind == TL_VALUE_NONE)
    tl_json_note (reading, "value_type");
  else if (text == NULL && kind >= TL_VALUE_ORG)
    value->kind = kind;
  else if (text == NULL || !tl_value_parse (kind, text, value))
    tl_json_note (reading, "value");
}

static void
read_doubt (JsonObject *object, TlValue *value, TlJsonReading *reading)
{
  const char *names[TL_DOUBT_LAST];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    names[i] = tl_doubt_name ((TlDoubt) i);
  value->doubt = (TlDoubt) tl_json_read_name (object, "ambiguous", names, G_N_ELEMENTS (names), reading);
  if (value->kind == TL_VALUE_MONEY && value->doubt == TL_DOUBT_CURRENCY)
    value->money.has_currency = FALSE;
}

static TlFact *
read_fact (JsonObject *object, TlJsonReading *reading, GError **error)
{
  g_auto (TlReceivedFact) fact = { 0 };
  const char *field = tl_json_peek_text (object, "field", reading),
             *lot = tl_json_peek_text (object, "lot", reading);

  fact.field = field != NULL ? tl_field_parse (field) : TL_FIELD_LAST;
  fact.lot = g_strdup (lot != NULL ? lot : "");
  if (fact.field == TL_FIELD_TARGET)
    {
      fact.target = read_target (object, reading);
      fact.value.kind = fact.target->is_rate || fact.target->change == TL_CHANGE_GROWTH ? TL_VALUE_PERCENT
                                                                                        : TL_VALUE_NUMBER;
      fact.value.number = fact.target->count;
    }
  else
    read_value (object, &fact.value, reading);
  read_doubt (object, &fact.value, reading);
  read_evidence (object, &fact.evidence, reading);
  fact.rule = tl_json_read_text (object, "rule", reading);
  fact.confidence = tl_json_read_confidence (object, reading);
  return reading->wrong == NULL ? tl_received_fact_accept (&fact, error) : NULL;
}

static gboolean
read_facts (JsonObject *object, const char *key, GPtrArray *facts, TlJsonReading *reading, GError **error)
{
  JsonArray *list = tl_json_get_list (object, key, reading);
  guint n = list != NULL ? json_array_get_length (list) : 0;

  if (!tl_received_check_count (TL_RECEIVED_FACTS, n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      JsonObject *packed = tl_json_get_object (list, i, key, reading);
      TlFact *fact = packed != NULL ? read_fact (packed, reading, error) : NULL;

      if (fact == NULL)
        return FALSE;
      g_ptr_array_add (facts, fact);
    }
  return TRUE;
}

static gboolean
read_notice (JsonObject *object, TlRecord *record, TlJsonReading *reading, GError **error)
{
  JsonNode *kind = tl_json_get_member (object, "kind_evidence");
  TlNotice *notice = tl_record_add_notice (record, tl_json_peek_text (object, "kind", reading));

  if (kind != NULL && JSON_NODE_HOLDS_OBJECT (kind))
    {
      notice->kind_fact = read_fact (json_node_get_object (kind), reading, error);
      if (notice->kind_fact == NULL)
        return FALSE;
    }
  else if (kind != NULL)
    tl_json_note (reading, "kind_evidence");
  return read_facts (object, "facts", notice->facts, reading, error)
         && read_facts (object, "conflicts", notice->conflicts, reading, error);
}

static gboolean
read_notices (JsonObject *object, TlRecord *record, TlJsonReading *reading, GError **error)
{
  JsonArray *list = tl_json_get_list (object, "notices", reading);
  guint n = list != NULL ? json_array_get_length (list) : 0;

  if (!tl_received_check_count (TL_RECEIVED_NOTICES, n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      JsonObject *notice = tl_json_get_object (list, i, "notices", reading);

      if (notice == NULL || !read_notice (notice, record, reading, error))
        return FALSE;
    }
  return TRUE;
}

static void
read_problems (JsonObject *object, TlRecord *record, TlJsonReading *reading)
{
  JsonArray *list = tl_json_get_list (object, "problems", reading);
  guint n = list != NULL ? json_array_get_length (list) : 0;

  for (guint i = 0; i < n; i++)
    {
      JsonObject *problem = tl_json_get_object (list, i, "problems", reading);
      const char *code = problem != NULL ? tl_json_peek_text (problem, "code", reading) : NULL;
      const char *sentence = problem != NULL ? tl_json_peek_text (problem, "sentence", reading) : NULL;

      if (code == NULL || sentence == NULL)
        {
          tl_json_note (reading, "problems");
          return;
        }
      tl_record_add_problem (record, code, sentence);
    }
}

/* Returns: (transfer full, nullable): the bytes of the name. */
static char *
read_source (JsonObject *object, TlJsonReading *reading)
{
  static const char *const encodings[] = { NULL, "percent" };
  const char *source = tl_json_peek_text (object, "source", reading);

  if (source == NULL
      || tl_json_read_name (object, "source_encoding", encodings, G_N_ELEMENTS (encodings), reading) == 0)
    return g_strdup (source);
  return tl_filename_parse (source);
}

static void
read_head (JsonObject *object, TlRecord *record, TlJsonReading *reading)
{
  const char *status = tl_json_peek_text (object, "status", reading);

  record->sha256 = tl_json_read_text (object, "sha256", reading);
  record->bytes = (guint64) tl_json_read_number (object, "bytes", G_MAXINT64, reading);
  record->type = tl_json_read_text (object, "type", reading);
  record->language = tl_json_read_text (object, "language", reading);
  record->pages = (guint) tl_json_read_number (object, "pages", G_MAXUINT, reading);
  record->status = status != NULL ? tl_status_parse (status) : TL_STATUS_LAST;
}

static TlRecord *
read_record (JsonObject *object, TlJsonReading *reading, GError **error)
{
  g_autofree char *source = read_source (object, reading);
  g_autoptr (TlRecord) record = NULL;

  if (source == NULL)
    {
      tl_json_note (reading, "source");
      return NULL;
    }
  record = tl_record_new (source, NULL);
  read_head (object, record, reading);
  read_problems (object, record, reading);
  if (!read_notices (object, record, reading, error) || reading->wrong != NULL
      || !tl_received_record_accept (record, error))
    return NULL;
  return g_steal_pointer (&record);
}

/* Returns: (transfer full, nullable): the record, of which ${error} tells if it has something to tell. */
static TlRecord *
parse (const char *json, gsize len, TlJsonReading *reading, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) cause = NULL;
  JsonNode *root;

  if (!json_parser_load_from_data (parser, json, (gssize) len, &cause))
    {
      fail (error, cause->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      fail (error, "it is no JSON object");
      return NULL;
    }
  return read_record (json_node_get_object (root), reading, error);
}

TlRecord *
tl_record_from_json (const char *json, gssize len, GError **error)
{
  gsize n = len >= 0 ? (gsize) len : strlen (json);
  TlJsonReading reading = { NULL };
  g_autoptr (GError) cause = NULL;
  g_autoptr (TlRecord) record = NULL;

  if (!tl_received_check_count (TL_RECEIVED_BYTES, n, error))
    return NULL;
  if (!g_utf8_validate (json, (gssize) n, NULL) || !is_harmless (json, n))
    {
      fail (error, "it is no JSON object, or one that is nested too deeply");
      return NULL;
    }
  record = parse (json, n, &reading, &cause);
  if (record == NULL && cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (record == NULL)
    g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "this is no record: \"%s\" is missing or wrong",
                 reading.wrong);
  return g_steal_pointer (&record);
}
