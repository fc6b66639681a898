/* SPDX-License-Identifier: GPL-3.0-or-later */
/* restated.c - what a document states when it is read anew, to hold an older record against.
 *
 * A record may hold fewer facts than the document states (--fields, --min-confidence), but none that differ.
 */
#include "config.h"

#include "cli/restated.h"

#include <string.h>

#include <libxml/parser.h>

#include "score/records.h"

struct _TlRestated
{
  GHashTable *values; /* "place value" of each element */
  GHashTable *places; /* place -> the first value there */
};

/* Of a place, not of a value; and what the rules alone decide. */
static const char *const other_attributes[]
    = { "start", "end", "page", "box", "path", "rule", "confidence", "kind", "field", NULL };

static void
add_attribute (GString *text, const xmlNode *element, const char *name)
{
  g_autofree char *value = tl_records_get (element, name);

  g_string_append_printf (text, " %s=\"%s\"", name, value != NULL ? value : "");
}

/* Which fact it is: its element, where it stands, its lot. */
static char *
get_place (const xmlNode *element)
{
  GString *place = g_string_new ((const char *) element->name);

  add_attribute (place, element, "kind");
  add_attribute (place, element, "field");
  add_attribute (place, element, "start");
  add_attribute (place, element, "end");
  if (tl_records_is (element, "conflict"))
    add_attribute (place, element, "lot");
  else if (element->parent != NULL)
    add_attribute (place, element->parent, "id");
  return g_string_free (place, FALSE);
}

/* 'amount="5.00" currency="EUR"'; "" for a name that stands as it is quoted. */
static char *
get_value (const xmlNode *element)
{
  GString *value = g_string_new (NULL);

  for (const xmlAttr *attribute = element->properties; attribute != NULL; attribute = attribute->next)
    if (!g_strv_contains (other_attributes, (const char *) attribute->name))
      add_attribute (value, element, (const char *) attribute->name);
  if (value->len > 0)
    g_string_erase (value, 0, 1);
  return g_string_free (value, FALSE);
}

static void
learn (TlRestated *restated, xmlNode *top)
{
  for (xmlNode *node = tl_records_walk (top, top); node != NULL; node = tl_records_walk (node, top))
    {
      char *place, *value;

      if (!tl_records_is_quote (node))
        continue;
      place = get_place (node);
      value = get_value (node);
      g_hash_table_add (restated->values, g_strconcat (place, " ", value, NULL));
      if (g_hash_table_contains (restated->places, place))
        {
          g_free (place);
          g_free (value);
        }
      else
        g_hash_table_insert (restated->places, place, value);
    }
}

TlRestated *
tl_restated_new (const TlEngine *engine, GBytes *bytes)
{
  TlRestated *restated = g_new (TlRestated, 1);
  g_autoptr (TlRecord) record = tl_engine_extract (engine, bytes, "");
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (stream);
  gboolean good = tl_record_write (record, "xml", stream, NULL);
  xmlDoc *doc = xmlReadMemory (g_memory_output_stream_get_data (memory),
                               (int) g_memory_output_stream_get_data_size (memory), "", "UTF-8",
                               XML_PARSE_NONET | XML_PARSE_HUGE | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);

  g_assert (good && doc != NULL);
  restated->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  restated->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  learn (restated, xmlDocGetRootElement (doc));
  xmlFreeDoc (doc);
  return restated;
}

void
tl_restated_free (TlRestated *restated)
{
  if (restated == NULL)
    return;
  g_hash_table_unref (restated->values);
  g_hash_table_unref (restated->places);
  g_free (restated);
}

char *
tl_restated_find_problem (const TlRestated *restated, xmlNode *element)
{
  g_autofree char *place = get_place (element), *value = get_value (element),
                  *both = g_strconcat (place, " ", value, NULL);
  const char *now = g_hash_table_lookup (restated->places, place);

  if (g_hash_table_contains (restated->values, both))
    return NULL;
  if (now == NULL)
    return g_strdup ("the same rules state no such fact there");
  return g_strdup_printf ("the same rules read %s there, not %s", *now != '\0' ? now : "what stands there",
                          *value != '\0' ? value : "what stands there");
}
