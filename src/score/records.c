/* SPDX-License-Identifier: GPL-3.0-or-later */
/* records.c - records that were written as XML, read back one document at a time. */
#include "config.h"

#include "score/records.h"

#include <string.h>

#include <libxml/xmlreader.h>

#include "tenderlens.h"

struct _TlRecords
{
  xmlTextReader *reader;
  gboolean is_begun;
  char *broken; /* what is wrong with the XML, or NULL */
};

static void
note_error (void *data, xmlErrorPtr error)
{
  TlRecords *records = data;

  if (error->level < XML_ERR_ERROR || records->broken != NULL)
    return;
  records->broken
      = g_strdup_printf ("line %d: %s", error->line, error->message != NULL ? error->message : "no XML");
  g_strchomp (records->broken);
}

TlRecords *
tl_records_new (int fd)
{
  TlRecords *records = g_new0 (TlRecords, 1);

  records->reader = xmlReaderForFd (fd, NULL, NULL, XML_PARSE_NONET);
  g_assert (records->reader != NULL);
  xmlTextReaderSetStructuredErrorHandler (records->reader, note_error, records);
  return records;
}

void
tl_records_free (TlRecords *records)
{
  if (records == NULL)
    return;
  xmlFreeTextReader (records->reader);
  g_free (records->broken);
  g_free (records);
}

static gboolean
is_document (xmlTextReader *reader)
{
  return xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT && xmlTextReaderDepth (reader) == 1
         && strcmp ((const char *) xmlTextReaderConstLocalName (reader), "document") == 0;
}

xmlNode *
tl_records_next (TlRecords *records, GError **error)
{
  xmlNode *document = NULL;
  /* The document that the caller has seen is passed over as a whole. */
  int more = records->is_begun ? xmlTextReaderNext (records->reader) : xmlTextReaderRead (records->reader);

  records->is_begun = TRUE;
  while (more == 1 && !is_document (records->reader))
    more = xmlTextReaderRead (records->reader);
  if (more == 1)
    document = xmlTextReaderExpand (records->reader);
  if (document == NULL && more != 0)
    g_set_error (error, TL_ERROR, TL_ERROR_INPUT, "these are no whole records: %s",
                 records->broken != NULL ? records->broken : "no XML");
  return document;
}

gboolean
tl_records_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

char *
tl_records_get (const xmlNode *element, const char *name)
{
  xmlChar *value = xmlGetNoNsProp ((xmlNode *) element, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}
