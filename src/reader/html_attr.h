/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_attr.h - the attributes of an element that change how its text is read. */
#ifndef TL_READER_HTML_ATTR_H
#define TL_READER_HTML_ATTR_H

#include "reader/html_tag.h"

G_BEGIN_DECLS

typedef enum
{
  TL_HTML_DISPLAY_UNSET,
  TL_HTML_DISPLAY_BLOCK,
  TL_HTML_DISPLAY_INLINE,
  TL_HTML_DISPLAY_NONE /* hidden in any way */
} TlHtmlDisplay;

typedef struct
{
  TlHtmlDisplay display;
  TlHtmlTagFlags role; /* TL_HTML_FURNITURE, _MASTHEAD, _ASIDE by role= */
  guint class;         /* hash of class=, 0 without */
  guint rowspan;       /* at least 1 */
  guint colspan;
  const char *type;  /* (nullable): of an input */
  const char *value; /* (nullable): of an input */
  gboolean is_selected;
} TlHtmlAttrs;

/* ${attributes} (nullable): names and values in turn, ended by NULL, as libxml2 hands them. */
void tl_html_attrs_read (const char *const *attributes, TlHtmlAttrs *attrs);

/* Returns: whether an input of ${attrs} shows its value to the reader as text. */
gboolean tl_html_attrs_show_value (const TlHtmlAttrs *attrs);

G_END_DECLS

#endif /* TL_READER_HTML_ATTR_H */
