/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_tag.h - what each element of HTML means for the text in it. */
#ifndef TL_READER_HTML_TAG_H
#define TL_READER_HTML_TAG_H

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TL_HTML_INLINE, /* goes on with the line: also every unknown element */
  TL_HTML_BLOCK,  /* starts and ends a line */
  TL_HTML_BREAK,  /* <br> */
  TL_HTML_HEADING,
  TL_HTML_PRE,
  TL_HTML_LIST,
  TL_HTML_ITEM,
  TL_HTML_TABLE,
  TL_HTML_SECTION, /* thead, tbody, tfoot */
  TL_HTML_ROW,
  TL_HTML_CELL,
  TL_HTML_DL,
  TL_HTML_DT,
  TL_HTML_DD,
  TL_HTML_LINK,
  TL_HTML_TITLE,
  TL_HTML_INPUT,
  TL_HTML_OPTION,
  TL_HTML_SKIP /* nobody sees its text */
} TlHtmlRole;

typedef enum
{
  TL_HTML_FURNITURE = 1 << 0, /* written as navigation or running foot */
  TL_HTML_MASTHEAD = 1 << 1,  /* furniture unless the title stands in it */
  TL_HTML_ASIDE = 1 << 2,     /* furniture if made of links */
  TL_HTML_CARD = 1 << 3,      /* holds one thing of several */
  TL_HTML_EMPTY = 1 << 4,     /* never has content */
  TL_HTML_RAW = 1 << 5,       /* libxml2 reads its content by its name */
  TL_HTML_HEAD = 1 << 6,      /* header cell, or a row group of such */
  TL_HTML_FRAIL = 1 << 7      /* cannot hold blocks: one within it shows that its end tag is missing */
} TlHtmlTagFlags;

typedef struct
{
  const char *name;
  TlHtmlRole role;
  TlHtmlTagFlags flags;
  guint level; /* of a heading */
} TlHtmlTag;

/* ${name} is in lower case.  Returns: static; an inline element without a name for what is unknown. */
const TlHtmlTag *tl_html_tag_find (const char *name);

/* Returns: whether an element of ${role} starts and ends a line. */
gboolean tl_html_tag_is_block (TlHtmlRole role);

G_END_DECLS

#endif /* TL_READER_HTML_TAG_H */
