/* SPDX-License-Identifier: GPL-3.0-or-later */
/* json.c - a record as one JSON object on one line (docs/record.md says what its members are).
 *
 * Written by hand: the order of members is fixed, what is not there is left out, and decimals are strings,
 * since JSON's numbers are binary floats to most who read them.
 */
#include "config.h"

#include "record/json.h"

#include <string.h>

#include "base/filename.h"
#include "value/value_parts.h"

/* A comma, unless it is the first of its object or list. */
static void
separate (GString *out)
{
  char last = out->len > 0 ? out->str[out->len - 1] : '[';

  if (last != '{' && last != '[')
    g_string_append_c (out, ',');
}

static void
add_key (GString *out, const char *key)
{
  separate (out);
  g_string_append_c (out, '"');
  g_string_append (out, key);
  g_string_append (out, "\":");
}

static void
open_member (GString *out, const char *key, char bracket)
{
  add_key (out, key);
  g_string_append_c (out, bracket);
}

static void
add_string (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_validate (text, -1, NULL) ? NULL : g_utf8_make_valid (text, -1);
  const char *from = valid != NULL ? valid : text, *at = from;

  g_string_append_c (out, '"');
  for (; *at != '\0'; at++)
    {
      guchar c = (guchar) *at;

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      g_string_append_len (out, from, at - from);
      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", c);
      else
        g_string_append_printf (out, "\\u%04x", c);
      from = at + 1;
    }
  g_string_append_len (out, from, at - from);
  g_string_append_c (out, '"');
}

/* Nothing for NULL. */
static void
add_text (GString *out, const char *key, const char *text)
{
  if (text == NULL)
    return;
  add_key (out, key);
  add_string (out, text);
}

static void
add_number (GString *out, const char *key, guint64 number)
{
  add_key (out, key);
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, number);
}

static void
add_decimal (GString *out, const char *key, TlDecimal decimal)
{
  g_autofree char *text = tl_decimal_print (decimal, 0);

  add_text (out, key, text);
}

/* The canonical text says it all; a name that is not known has none. */
static void
add_value (GString *out, const TlFact *fact)
{
  const TlValue *value = &fact->value;

  add_text (out, "value_type", tl_value_kind_name (value->kind));
  if (value->kind < TL_VALUE_ORG || value->text != NULL)
    add_text (out, "value", fact->printed);
  tl_value_add_parts (out, value, add_text);
}

static void
add_evidence (GString *out, const TlEvidence *evidence)
{
  add_text (out, "quote", evidence->quote);
  add_number (out, "page", evidence->page);
  add_number (out, "start", evidence->chars.start);
  add_number (out, "end", evidence->chars.end);
  add_text (out, "box", evidence->box);
  add_text (out, "path", evidence->path);
}

static void
add_target_parts (GString *out, const char *key, const GPtrArray *parts)
{
  if (parts->len == 0)
    return;
  open_member (out, key, '[');
  for (guint i = 0; i < parts->len; i++)
    {
      const TlTargetPart *part = parts->pdata[i];

      separate (out);
      g_string_append_c (out, '{');
      if (part->percent.units != 0)
        add_decimal (out, "percent", part->percent);
      add_text (out, "name", part->name);
      add_evidence (out, &part->evidence);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
add_target (GString *out, const TlFact *fact)
{
  const TlTarget *target = fact->target;

  add_text (out, "value", fact->printed);
  add_text (out, "platform", target->platform);
  add_text (out, "metric", target->metric);
  add_text (out, "change", tl_change_name (target->change));
  add_decimal (out, "count", target->count);
  add_text (out, "unit", target->is_rate ? "percent" : NULL);
  add_text (out, "every", target->every);
  add_text (out, "by", target->by);
  if (target->by_evidence.quote != NULL)
    {
      open_member (out, "by_evidence", '{');
      add_evidence (out, &target->by_evidence);
      g_string_append_c (out, '}');
    }
  add_target_parts (out, "shares", target->shares);
  add_target_parts (out, "benchmarks", target->benchmarks);
}

/* The members of a fact, within their braces. */
static void
add_fact (GString *out, const TlFact *fact)
{
  g_string_append_c (out, '{');
  add_text (out, "field", tl_field_get (fact->field)->name);
  add_text (out, "lot", fact->lot[0] != '\0' ? fact->lot : NULL);
  if (fact->target != NULL)
    add_target (out, fact);
  else
    add_value (out, fact);
  add_text (out, "ambiguous", tl_doubt_name (fact->value.doubt));
  add_evidence (out, &fact->evidence);
  add_text (out, "rule", fact->rule);
  add_key (out, "confidence");
  g_string_append_printf (out, "%u.%02u}", fact->confidence / 100, fact->confidence % 100);
}

static void
add_facts (GString *out, const char *key, const GPtrArray *facts)
{
  open_member (out, key, '[');
  for (guint i = 0; i < facts->len; i++)
    {
      separate (out);
      add_fact (out, facts->pdata[i]);
    }
  g_string_append_c (out, ']');
}

static void
add_notice (GString *out, const TlNotice *notice)
{
  separate (out);
  g_string_append_c (out, '{');
  add_text (out, "kind", notice->kind);
  if (notice->kind_fact != NULL)
    {
      add_key (out, "kind_evidence");
      add_fact (out, notice->kind_fact);
    }
  add_facts (out, "facts", notice->facts);
  add_facts (out, "conflicts", notice->conflicts);
  g_string_append_c (out, '}');
}

static void
add_head (GString *out, const TlRecord *record)
{
  gboolean is_escaped;
  g_autofree char *source = tl_filename_print (record->source, &is_escaped);

  add_text (out, "source", source);
  add_text (out, "source_encoding", is_escaped ? "percent" : NULL);
  add_text (out, "sha256", record->sha256);
  add_number (out, "bytes", record->bytes);
  add_text (out, "type", record->type);
  add_text (out, "language", record->language);
  add_number (out, "pages", record->pages);
  add_text (out, "status", tl_status_name (record->status));
}

void
tl_record_to_json (const TlRecord *record, GString *out)
{
  g_string_append_c (out, '{');
  add_head (out, record);
  open_member (out, "problems", '[');
  for (guint i = 0; i < record->problems->len; i++)
    {
      const TlRecordProblem *problem = record->problems->pdata[i];

      separate (out);
      g_string_append_c (out, '{');
      add_text (out, "code", problem->code);
      add_text (out, "sentence", problem->sentence);
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
  open_member (out, "notices", '[');
  for (guint i = 0; i < record->notices->len; i++)
    add_notice (out, record->notices->pdata[i]);
  g_string_append (out, "]}");
}
