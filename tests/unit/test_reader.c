/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_reader.c - which reader takes which bytes, and what is said of those that none takes. */
#include "config.h"

#include "reader/reader.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *bytes;
  gsize len;
  const char *reader; /* NULL: none */
  const char *says;   /* part of the message */
} Case;

#define BYTES(s) s, sizeof (s) - 1

static const Case cases[] = {
  { "empty", BYTES (""), "text", NULL },
  { "text", BYTES ("Buyer: X\n"), "text", NULL },
  { "utf-16",
    BYTES ("\xff\xfe"
           "B\0u\0y\0"),
    "text", NULL },
  { "some NULs", BYTES ("Buyer:\0 X\0\n"), "text", NULL },
  { "pdf", BYTES ("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"), "pdf", NULL },
  { "html", BYTES ("<!DOCTYPE html><html><body><p>x</p></body></html>"), "html", NULL },
  { "zip", BYTES ("PK\3\4\x14\0\0\0\x08\0"), NULL, "ZIP archive or an office file" },
  { "doc", BYTES ("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"), NULL, "old office file" },
  { "png", BYTES ("\x89PNG\r\n\x1a\n"), NULL, "PNG picture" },
  { "jpeg", BYTES ("\xff\xd8\xff\xe0\0\x10JFIF"), NULL, "JPEG picture" },
  { "tiff", BYTES ("II*\0\x08\0\0\0"), NULL, "TIFF picture" },
  { "gzip", BYTES ("\x1f\x8b\x08\0\0\0\0\0"), NULL, "gzip file" },
  { "rtf", BYTES ("{\\rtf1\\ansi text}"), NULL, "RTF file" },
  { "xml", BYTES ("<?xml version=\"1.0\"?><record><value>1</value></record>"), NULL, "XML file" },
  { "binary", BYTES ("\x01\x02\x03\x04\x05\x06\x07\x08"), NULL, "binary data" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (c->bytes, c->len);
  g_autoptr (GError) error = NULL;
  const TlReader *reader = tl_reader_find (bytes, &error);

  if (c->reader != NULL)
    {
      g_assert_no_error (error);
      g_assert_cmpstr (reader->name, ==, c->reader);
      return;
    }
  g_assert_null (reader);
  g_assert_error (error, TL_ERROR, TL_ERROR_UNSUPPORTED);
  g_assert_nonnull (strstr (error->message, c->says));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/reader/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
