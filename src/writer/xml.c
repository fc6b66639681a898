/* SPDX-License-Identifier: GPL-3.0-or-later */
/* xml.c - records as XML (urn:tenderlens:1, patterns/schema/tenderlens.xsd).
 *
 * One <document> a record, one <notice> a tender, facts as elements whose text is the words of the document
 * and whose attributes are the typed value and where it stands.  A document is put together in memory and
 * written at once, so that a stream never ends within one for want of anything but room.
 */
#include "config.h"

#include "writer/writer.h"
#include "writer/xml_fact.h"
#include "base/filename.h"
#include "writer/markup.h"

#include <string.h>

extern const TlWriter tl_writer_xml;

static gboolean
write_string (GOutputStream *stream, const GString *text, GError **error)
{
  return g_output_stream_write_all (stream, text->str, text->len, NULL, NULL, error);
}

static gboolean
begin_xml (GOutputStream *stream, const char *packs, GError **error)
{
  g_autoptr (GString) out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tenderlens");

  tl_markup_add_attribute (out, "xmlns", "urn:tenderlens:1");
  tl_markup_add_attribute (out, "generator", PACKAGE_NAME " " PACKAGE_VERSION);
  tl_markup_add_attribute (out, "packs", packs);
  g_string_append (out, ">\n");
  return write_string (stream, out, error);
}

static gboolean
end_xml (GOutputStream *stream, GError **error)
{
  g_autoptr (GString) out = g_string_new ("</tenderlens>\n");

  return write_string (stream, out, error);
}

static gboolean
is_in_lot (const TlFact *fact, const char *lot)
{
  return strcmp (fact->lot, lot) == 0;
}

static void
add_facts (GString *out, const GPtrArray *facts, const char *lot, guint depth)
{
  for (guint i = 0; i < facts->len; i++)
    if (is_in_lot (facts->pdata[i], lot))
      tl_xml_add_fact (out, facts->pdata[i], depth);
}

/* Lots in the order in which the document first speaks of them. */
static void
add_lots (GString *out, const GPtrArray *facts)
{
  g_autoptr (GHashTable) lots
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < facts->len; i++)
    {
      const TlFact *fact = facts->pdata[i];
      GPtrArray *lot = g_hash_table_lookup (lots, fact->lot);

      if (lot == NULL)
        {
          lot = g_ptr_array_new ();
          g_hash_table_insert (lots, fact->lot, lot);
          g_ptr_array_add (order, fact->lot);
        }
      g_ptr_array_add (lot, facts->pdata[i]);
    }
  for (guint i = 0; i < order->len; i++)
    {
      const char *id = order->pdata[i];

      if (*id == '\0')
        continue;
      g_string_append (out, "   <lot");
      tl_markup_add_attribute (out, "id", id);
      g_string_append (out, ">\n");
      add_facts (out, g_hash_table_lookup (lots, id), id, 4);
      g_string_append (out, "   </lot>\n");
    }
}

/* Returns: (transfer full, nullable): the day on which ${notice} says that it was published. */
static char *
get_published (const TlNotice *notice)
{
  const TlFact *best = NULL;

  for (guint i = 0; i < notice->facts->len; i++)
    {
      const TlFact *fact = notice->facts->pdata[i];

      if (fact->field == TL_FIELD_PUBLISHED && is_in_lot (fact, "") && fact->value.kind == TL_VALUE_DATE
          && (best == NULL || fact->confidence > best->confidence))
        best = fact;
    }
  return best != NULL ? g_strndup (best->printed, strcspn (best->printed, "T")) : NULL;
}

static void
add_notice (GString *out, const TlNotice *notice)
{
  g_autofree char *published = get_published (notice);

  g_string_append (out, "  <notice");
  tl_markup_add_attribute (out, "kind", notice->kind);
  tl_markup_add_attribute (out, "published", published);
  g_string_append (out, ">\n");
  if (notice->kind_fact != NULL)
    tl_xml_add_kind (out, notice->kind, notice->kind_fact, 3);
  add_facts (out, notice->facts, "", 3);
  add_lots (out, notice->facts);
  for (guint i = 0; i < notice->conflicts->len; i++)
    tl_xml_add_conflict (out, notice->conflicts->pdata[i], 3);
  g_string_append (out, "  </notice>\n");
}

static void
add_source (GString *out, const char *source)
{
  gboolean is_escaped;
  g_autofree char *name = tl_filename_print (source, &is_escaped);

  tl_markup_add_attribute (out, "source", name);
  if (is_escaped)
    tl_markup_add_attribute (out, "source-encoding", "percent");
}

static void
add_problems (GString *out, const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const TlRecordProblem *problem = problems->pdata[i];

      g_string_append (out, "  <problem");
      tl_markup_add_attribute (out, "code", problem->code);
      g_string_append_c (out, '>');
      tl_markup_add_text (out, problem->sentence);
      g_string_append (out, "</problem>\n");
    }
}

static gboolean
write_xml (GOutputStream *stream, const TlRecord *record, GError **error)
{
  g_autoptr (GString) out = g_string_new (" <document");

  add_source (out, record->source);
  tl_markup_add_attribute (out, "sha256", record->sha256);
  if (record->sha256 != NULL || record->bytes > 0)
    tl_markup_add_number (out, "bytes", record->bytes);
  tl_markup_add_attribute (out, "type", record->type);
  tl_markup_add_attribute (out, "language", record->language);
  if (record->pages > 0)
    tl_markup_add_number (out, "pages", record->pages);
  tl_markup_add_attribute (out, "status", tl_status_name (record->status));
  g_string_append (out, ">\n");
  add_problems (out, record->problems);
  for (guint i = 0; i < record->notices->len; i++)
    add_notice (out, record->notices->pdata[i]);
  g_string_append (out, " </document>\n");
  return write_string (stream, out, error);
}

const TlWriter tl_writer_xml = { "xml", ".xml", begin_xml, write_xml, end_xml };
