/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_parse.c - the only user of libxml2's HTML parser (2.9.14 of Debian 12).
 *
 * It reads from memory, builds no tree, and is told that the text is UTF-8, whatever the page declares: at a
 * byte that is invalid in the declared charset it would stop without a word.  Its limits (10 MB of text, 256
 * levels) hold for trees only.  Its own stack is kept short here, for an end tag without a start tag looks
 * through all of it.
 */
#include "config.h"

#include "reader/html_parse.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <string.h>

typedef struct
{
  htmlParserCtxtPtr parser;
  TlHtmlWalk *walk;
} Parse;

static void
on_start (void *data, const xmlChar *name, const xmlChar **attributes)
{
  const Parse *parse = data;
  htmlParserCtxtPtr parser = parse->parser;

  if (tl_html_walk_is_full (parse->walk))
    {
      xmlStopParser (parser);
      return;
    }
  if (tl_html_walk_start (parse->walk, (guint) parser->nameNr, (const char *) name,
                          (const char *const *) attributes)
      || parser->nameNr < 2)
    return;
  parser->nameNr--;
  parser->name = parser->nameTab[parser->nameNr - 1];
}

static void
on_end (void *data, const xmlChar *name)
{
  const Parse *parse = data;

  tl_html_walk_end (parse->walk, (guint) parse->parser->nameNr);
}

/* &#146; and its like mean windows-1252, in every browser. */
static void
add_c1 (const Parse *parse, guint8 c)
{
  static const gunichar meant[32] = {
    0x20ac, 0x81,   0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8d,   0x017d, 0x8f,   0x90,   0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d,   0x017e, 0x0178,
  };
  char text[6];
  gint len = g_unichar_to_utf8 (meant[c - 0x80], text);

  tl_html_walk_text (parse->walk, (guint) parse->parser->nameNr, text, (gsize) len);
}

static void
on_text (void *data, const xmlChar *text, int len)
{
  const Parse *parse = data;

  if (len == 2 && text[0] == 0xc2 && text[1] < 0xa0)
    add_c1 (parse, text[1]);
  else
    tl_html_walk_text (parse->walk, (guint) parse->parser->nameNr, (const char *) text, (gsize) len);
}

/* Scripts and styles: nobody reads them, but without a handler they come as text. */
static void
on_raw (void *data, const xmlChar *text, int len)
{
}

static void
set_up (htmlParserCtxtPtr parser)
{
  (void) htmlCtxtUseOptions (parser, HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR
                                         | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
  parser->options |= XML_PARSE_HUGE;
  (void) xmlSwitchEncoding (parser, XML_CHAR_ENCODING_UTF8);
}

gboolean
tl_html_parse (const char *text, gsize len, TlHtmlWalk *walk)
{
  xmlSAXHandler handler = {
    .startElement = on_start,
    .endElement = on_end,
    .characters = on_text,
    .ignorableWhitespace = on_text,
    .cdataBlock = on_raw,
  };
  Parse parse = { .walk = walk };
  xmlSAXHandler *before;
  gboolean done;

  if (len == 0)
    return TRUE;
  if (len > G_MAXINT)
    return FALSE;
  parse.parser = htmlCreateMemoryParserCtxt (text, (int) len);
  if (parse.parser == NULL)
    return FALSE;
  set_up (parse.parser);
  before = parse.parser->sax;
  parse.parser->sax = &handler;
  parse.parser->userData = &parse;
  (void) htmlParseDocument (parse.parser);
  done = parse.parser->disableSAX == 0 || tl_html_walk_is_full (walk);
  parse.parser->sax = before;
  htmlFreeParserCtxt (parse.parser);
  return done;
}
