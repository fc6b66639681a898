/* SPDX-License-Identifier: GPL-3.0-or-later */
/* scan_log.c - a run as lines of JSON on stderr. */
#include "config.h"

#include "cli/scan_log.h"

#include <stdio.h>

#include <json-glib/json-glib.h>

#include "base/filename.h"
#include "engine.h"

static void
print (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  line = json_generator_to_data (generator, NULL);
  fprintf (stderr, "%s\n", line);
}

static JsonBuilder *
begin (const char *event)
{
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "event");
  json_builder_add_string_value (builder, event);
  return builder;
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder, const char *name, guint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, (gint64) number);
}

void
tl_scan_log_record (const char *name, const TlRecord *record)
{
  g_autoptr (JsonBuilder) builder = begin ("document");
  g_autofree char *shown = tl_filename_print (name, NULL), *problem = tl_record_get_problem (record);

  add_text (builder, "name", shown);
  add_text (builder, "status", tl_record_get_status (record));
  add_text (builder, "sha256", record->sha256);
  add_number (builder, "facts", record->facts->len);
  add_text (builder, "problem", problem);
  print (builder);
}

void
tl_scan_log_end (const TlRunCount *count, const char *state)
{
  g_autoptr (JsonBuilder) builder = begin ("end");

  add_text (builder, "state", state);
  add_number (builder, "seen", count->seen);
  add_number (builder, "done", count->done);
  add_number (builder, "unchanged", count->unchanged);
  add_number (builder, "failed", count->failed);
  print (builder);
}
