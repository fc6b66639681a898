/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cmd_verify.c - opens the files of records again: is each the same, does each quote still stand there? */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>
#include <libxml/xmlreader.h>

#include "base/filename.h"
#include "cli/command.h"
#include "source/file.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlTextReader, xmlFreeTextReader)

typedef struct
{
  const TlEngine *engine;
  const char *base; /* folder of relative names, or NULL */
  const char *name; /* of the document that is looked at, for people */
  guint64 documents, quotes, problems;
  GString *broken; /* what is wrong with the XML, or empty */
} Check;

static char *
get (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

G_GNUC_PRINTF (2, 3)
static void
report (Check *check, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  check->problems++;
  printf ("%s: %s\n", check->name, text);
}

/* The quote of an element: its text before its parts.  The blanks that set these off are not its own. */
static char *
get_quote (const xmlNode *element)
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

static void
check_element (Check *check, const TlProof *proof, xmlNode *element)
{
  g_autofree char *start = get (element, "start"), *end = get (element, "end"), *quote = get_quote (element);
  guint64 from, to;

  check->quotes++;
  if (end != NULL && g_ascii_string_to_unsigned (start, 10, 0, G_MAXUINT32, &from, NULL)
      && g_ascii_string_to_unsigned (end, 10, 0, G_MAXUINT32, &to, NULL)
      && tl_proof_has_quote (proof, (guint32) from, (guint32) to, quote))
    return;
  report (check, "characters %s to %s do not read \"%s\" (%s)", start, end != NULL ? end : "?", quote,
          (const char *) element->name);
}

/* The element behind ${node} in the order of the text below ${top}; deep trees need no stack. */
static xmlNode *
get_next (xmlNode *node, const xmlNode *top)
{
  if (node->children != NULL)
    return node->children;
  while (node != top && node->next == NULL)
    node = node->parent;
  return node != top ? node->next : NULL;
}

static gboolean
is_quote (const xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && xmlHasProp ((xmlNode *) node, (const xmlChar *) "start") != NULL;
}

static void
check_quotes (Check *check, GBytes *bytes, xmlNode *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TlProof) proof = NULL;

  for (xmlNode *node = get_next (document, document); node != NULL; node = get_next (node, document))
    {
      if (!is_quote (node))
        continue;
      /* Read only where there is something to prove. */
      if (proof == NULL)
        proof = tl_proof_new (check->engine, bytes, &error);
      if (proof == NULL)
        {
          report (check, "%s", error->message);
          return;
        }
      check_element (check, proof, node);
    }
}

/* Returns: (transfer full, nullable): the bytes that the record speaks of. */
static GBytes *
open_again (Check *check, const char *path, const char *sha256)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *full = check->base != NULL && !g_path_is_absolute (path)
                              ? g_build_filename (check->base, path, NULL)
                              : g_strdup (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *now = NULL;

  if (strcmp (path, "-") == 0)
    {
      report (check, "it came from standard input and cannot be opened again");
      return NULL;
    }
  bytes = tl_file_read (full, tl_engine_get_max_bytes (check->engine), &error);
  if (bytes == NULL)
    {
      report (check, "%s", error->message);
      return NULL;
    }
  now = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (strcmp (now, sha256) == 0)
    return g_steal_pointer (&bytes);
  report (check, "it is not the same file any more: its sha256 is %s", now);
  return NULL;
}

static void
check_document (Check *check, xmlNode *document)
{
  g_autofree char *source = get (document, "source"), *encoding = get (document, "source-encoding"),
                  *sha256 = get (document, "sha256"), *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  check->documents++;
  check->name = source != NULL ? source : "?";
  path = source != NULL && g_strcmp0 (encoding, "percent") == 0 ? tl_filename_parse (source)
                                                                : g_strdup (source);
  if (path == NULL)
    {
      report (check, "the record does not say which file it is about");
      return;
    }
  /* A file that could not be read had no content to compare with. */
  if (sha256 == NULL)
    return;
  bytes = open_again (check, path, sha256);
  if (bytes != NULL)
    check_quotes (check, bytes, document);
}

static void
note_error (void *data, xmlErrorPtr error)
{
  Check *check = data;

  if (error->level < XML_ERR_ERROR || check->broken->len > 0)
    return;
  g_string_printf (check->broken, "line %d: %s", error->line,
                   error->message != NULL ? error->message : "no XML");
  g_strchomp (check->broken->str);
}

static gboolean
is_document (xmlTextReader *reader)
{
  return xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT && xmlTextReaderDepth (reader) == 1
         && strcmp ((const char *) xmlTextReaderConstLocalName (reader), "document") == 0;
}

/* Returns: whether the XML could be read to its end. */
static gboolean
check_records (Check *check, xmlTextReader *reader)
{
  int more = xmlTextReaderRead (reader);

  while (more == 1)
    if (is_document (reader))
      {
        /* One document at a time stands in memory. */
        xmlNode *document = xmlTextReaderExpand (reader);

        if (document == NULL)
          return FALSE;
        check_document (check, document);
        more = xmlTextReaderNext (reader);
      }
    else
      more = xmlTextReaderRead (reader);
  return more == 0;
}

static int
verify (Check *check, const char *records)
{
  gboolean is_stdin = strcmp (records, "-") == 0;
  int fd = is_stdin ? STDIN_FILENO : g_open (records, O_RDONLY | O_CLOEXEC, 0);
  g_autoptr (xmlTextReader) reader = fd >= 0 ? xmlReaderForFd (fd, NULL, NULL, XML_PARSE_NONET) : NULL;
  g_autoptr (GError) error = NULL;
  gboolean whole;

  if (reader == NULL)
    {
      tl_file_set_error (&error, errno);
      tl_command_say_error (records, error);
      return TL_EXIT_USAGE;
    }
  xmlTextReaderSetStructuredErrorHandler (reader, note_error, check);
  whole = check_records (check, reader);
  if (!is_stdin)
    close (fd);
  if (!whole)
    {
      g_set_error (&error, TL_ERROR, TL_ERROR_INPUT, "these are no whole records: %s", check->broken->str);
      tl_command_say_error (records, error);
      return TL_EXIT_USAGE;
    }
  printf ("%" G_GUINT64_FORMAT " documents, %" G_GUINT64_FORMAT " quotes, %" G_GUINT64_FORMAT " problems\n",
          check->documents, check->quotes, check->problems);
  return check->problems > 0 ? TL_EXIT_FAILED : TL_EXIT_OK;
}

int
tl_command_verify (int argc, char **argv)
{
  g_autofree char *base = NULL;
  const GOptionEntry entries[]
      = { { "base", 0, 0, G_OPTION_ARG_FILENAME, &base, "the folder that relative names start from", "DIR" },
          { NULL } };
  const TlUsage usage
      = { "RECORDS.xml|-",
          "Opens the files of records again: is each the same, does each quote still stand there?\n"
          "Prints a line for each problem.  Exit status: 0 none, 1 some, 2 the records cannot be read.",
          "Examples:\n  tenderlens verify records.xml\n  tenderlens verify --base downloads records.xml",
          entries,
          1,
          1 };
  g_autoptr (TlEngine) engine = NULL;
  g_autoptr (GString) broken = g_string_new (NULL);
  Check check = { 0 };
  int status;

  if (!tl_command_parse (&usage, &argc, &argv))
    return TL_EXIT_USAGE;
  engine = tl_command_new_engine (NULL);
  if (engine == NULL)
    return TL_EXIT_USAGE;
  check.engine = engine;
  check.base = base;
  check.broken = broken;
  status = verify (&check, argv[1]);
  return fflush (stdout) == 0 ? status : TL_EXIT_USAGE;
}
