/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_tag.c - the elements that are more than inline. */
#include "config.h"

#include "reader/html_tag.h"

#include <stdlib.h>
#include <string.h>

/* Sorted by name. */
static const TlHtmlTag tags[] = {
  { "a", TL_HTML_LINK },
  { "address", TL_HTML_BLOCK },
  { "area", TL_HTML_INLINE, TL_HTML_EMPTY },
  { "article", TL_HTML_BLOCK, TL_HTML_CARD },
  { "aside", TL_HTML_BLOCK, TL_HTML_ASIDE },
  { "base", TL_HTML_INLINE, TL_HTML_EMPTY },
  { "blockquote", TL_HTML_BLOCK },
  { "body", TL_HTML_BLOCK },
  { "br", TL_HTML_BREAK, TL_HTML_EMPTY },
  { "canvas", TL_HTML_SKIP },
  { "caption", TL_HTML_BLOCK },
  { "center", TL_HTML_BLOCK },
  { "col", TL_HTML_INLINE, TL_HTML_EMPTY },
  { "datalist", TL_HTML_SKIP, TL_HTML_FRAIL },
  { "dd", TL_HTML_DD },
  { "details", TL_HTML_BLOCK },
  { "dialog", TL_HTML_BLOCK },
  { "dir", TL_HTML_LIST },
  { "div", TL_HTML_BLOCK },
  { "dl", TL_HTML_DL },
  { "dt", TL_HTML_DT, TL_HTML_HEAD },
  { "embed", TL_HTML_INLINE, TL_HTML_EMPTY },
  { "fieldset", TL_HTML_BLOCK, TL_HTML_CARD },
  { "figcaption", TL_HTML_BLOCK },
  { "figure", TL_HTML_BLOCK },
  { "footer", TL_HTML_BLOCK, TL_HTML_FURNITURE },
  { "form", TL_HTML_BLOCK },
  { "frame", TL_HTML_INLINE, TL_HTML_EMPTY },
  { "h1", TL_HTML_HEADING, 0, 1 },
  { "h2", TL_HTML_HEADING, 0, 2 },
  { "h3", TL_HTML_HEADING, 0, 3 },
  { "h4", TL_HTML_HEADING, 0, 4 },
  { "h5", TL_HTML_HEADING, 0, 5 },
  { "h6", TL_HTML_HEADING, 0, 6 },
  { "header", TL_HTML_BLOCK, TL_HTML_MASTHEAD },
  { "hgroup", TL_HTML_BLOCK },
  { "hr", TL_HTML_BLOCK, TL_HTML_EMPTY },
  { "html", TL_HTML_BLOCK },
  { "iframe", TL_HTML_SKIP },
  { "img", TL_HTML_INLINE, TL_HTML_EMPTY },
  { "input", TL_HTML_INPUT, TL_HTML_EMPTY },
  { "isindex", TL_HTML_INLINE, TL_HTML_EMPTY },
  { "legend", TL_HTML_BLOCK },
  { "li", TL_HTML_ITEM, TL_HTML_CARD },
  { "link", TL_HTML_INLINE, TL_HTML_EMPTY },
  { "main", TL_HTML_BLOCK },
  { "menu", TL_HTML_LIST },
  { "meta", TL_HTML_INLINE, TL_HTML_EMPTY },
  { "nav", TL_HTML_BLOCK, TL_HTML_FURNITURE },
  { "noframes", TL_HTML_SKIP },
  { "noscript", TL_HTML_SKIP },
  { "ol", TL_HTML_LIST },
  { "optgroup", TL_HTML_INLINE },
  { "option", TL_HTML_OPTION, TL_HTML_FRAIL },
  { "p", TL_HTML_BLOCK },
  { "param", TL_HTML_INLINE, TL_HTML_EMPTY },
  { "pre", TL_HTML_PRE },
  { "rp", TL_HTML_SKIP, TL_HTML_FRAIL },
  { "rt", TL_HTML_SKIP, TL_HTML_FRAIL },
  { "script", TL_HTML_SKIP, TL_HTML_RAW },
  { "section", TL_HTML_BLOCK, TL_HTML_CARD },
  { "style", TL_HTML_SKIP, TL_HTML_RAW },
  { "summary", TL_HTML_BLOCK },
  { "svg", TL_HTML_SKIP, TL_HTML_FRAIL },
  { "table", TL_HTML_TABLE },
  { "tbody", TL_HTML_SECTION },
  { "td", TL_HTML_CELL },
  { "template", TL_HTML_SKIP },
  { "tfoot", TL_HTML_SECTION },
  { "th", TL_HTML_CELL, TL_HTML_HEAD },
  { "thead", TL_HTML_SECTION, TL_HTML_HEAD },
  { "title", TL_HTML_TITLE },
  { "tr", TL_HTML_ROW },
  { "ul", TL_HTML_LIST },
  { "xmp", TL_HTML_PRE },
};

static int
compare (const void *name, const void *tag)
{
  return strcmp (name, ((const TlHtmlTag *) tag)->name);
}

const TlHtmlTag *
tl_html_tag_find (const char *name)
{
  static const TlHtmlTag other = { "", TL_HTML_INLINE };
  const TlHtmlTag *tag = bsearch (name, tags, G_N_ELEMENTS (tags), sizeof *tags, compare);

  return tag != NULL ? tag : &other;
}

gboolean
tl_html_tag_is_block (TlHtmlRole role)
{
  switch (role)
    {
    case TL_HTML_INLINE:
    case TL_HTML_BREAK:
    case TL_HTML_LINK:
    case TL_HTML_TITLE:
    case TL_HTML_INPUT:
    case TL_HTML_OPTION:
    case TL_HTML_SKIP:
      return FALSE;
    default:
      return TRUE;
    }
}
