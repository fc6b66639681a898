/* SPDX-License-Identifier: GPL-3.0-or-later */
/* records.c - records that were written as XML, read back one document at a time. */
#include "config.h"

#include "score/records.h"

#include <string.h>

#include <libxml/xmlreader.h>

#include "tenderlens.h"

#define ROOT      "tenderlens"
#define NAMESPACE "urn:tenderlens:1"

struct _TlRecords
{
  xmlTextReader *reader;
  gboolean is_begun;
  gboolean is_foreign; /* XML of something else */
  char *broken;        /* what is wrong with the XML, or NULL */
  char *packs;         /* that the records were made with, or NULL */
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
  g_free (records->packs);
  g_free (records);
}

static gboolean
is_document (xmlTextReader *reader)
{
  return xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT && xmlTextReaderDepth (reader) == 1
         && strcmp ((const char *) xmlTextReaderConstLocalName (reader), "document") == 0;
}

/* Goes to the first element.  Returns: as xmlTextReaderRead(); -1 too when it is not that of records. */
static int
begin (TlRecords *records)
{
  xmlTextReader *reader = records->reader;
  int more = xmlTextReaderRead (reader);
  xmlChar *packs;

  while (more == 1 && xmlTextReaderNodeType (reader) != XML_READER_TYPE_ELEMENT)
    more = xmlTextReaderRead (reader);
  if (more != 1)
    return more;
  if (strcmp ((const char *) xmlTextReaderConstLocalName (reader), ROOT) != 0
      || g_strcmp0 ((const char *) xmlTextReaderConstNamespaceUri (reader), NAMESPACE) != 0)
    {
      records->is_foreign = TRUE;
      return -1;
    }
  packs = xmlTextReaderGetAttribute (reader, (const xmlChar *) "packs");
  records->packs = g_strdup ((const char *) packs);
  xmlFree (packs);
  return 1;
}

/* The document that the caller has seen is passed over as a whole. */
static int
go_on (TlRecords *records)
{
  if (records->is_begun)
    return xmlTextReaderNext (records->reader);
  records->is_begun = TRUE;
  return begin (records);
}

const char *
tl_records_get_packs (const TlRecords *records)
{
  return records->packs;
}

xmlNode *
tl_records_next (TlRecords *records, GError **error)
{
  xmlNode *document = NULL;
  int more = go_on (records);

  while (more == 1 && !is_document (records->reader))
    more = xmlTextReaderRead (records->reader);
  if (more == 1)
    document = xmlTextReaderExpand (records->reader);
  if (records->is_foreign)
    g_set_error_literal (error, TL_ERROR, TL_ERROR_INPUT, "these are no tenderlens records");
  else if (document == NULL && more != 0)
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

gboolean
tl_records_is_quote (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && xmlHasProp ((xmlNode *) node, (const xmlChar *) "start") != NULL;
}

char *
tl_records_get_quote (const xmlNode *element)
{
  GString *quote = g_string_new (NULL);

  for (const xmlNode *node = element->children; node != NULL && node->type != XML_ELEMENT_NODE;
       node = node->next)
    if (node->content != NULL)
      g_string_append (quote, (const char *) node->content);
  while (quote->len > 0 && strchr (" \t\r\n", quote->str[quote->len - 1]) != NULL)
    g_string_truncate (quote, quote->len - 1);
  return g_string_free (quote, FALSE);
}

xmlNode *
tl_records_walk (xmlNode *node, const xmlNode *top)
{
  if (node->children != NULL)
    return node->children;
  while (node != top && node->next == NULL)
    node = node->parent;
  return node != top ? node->next : NULL;
}
