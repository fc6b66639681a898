/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_attr.c - hidden or shown, block or inline, spans, roles. */
#include "config.h"

#include "reader/html_attr.h"

#include <string.h>

#define SPAN_MAX 65534 /* the HTML standard's cap for rowspan */

typedef struct
{
  const char *name;
  void (*read) (TlHtmlAttrs *attrs, const char *value);
} Attribute;

typedef struct
{
  const char *name;
  guint meaning;
} Word;

/* Returns: the meaning of the word of ${len} bytes at ${text}, or ${other}. */
static guint
find_word (const Word *words, gsize n, const char *text, gsize len, guint other)
{
  for (gsize i = 0; i < n; i++)
    if (strlen (words[i].name) == len && g_ascii_strncasecmp (words[i].name, text, len) == 0)
      return words[i].meaning;
  return other;
}

static guint
read_span (const char *value)
{
  guint64 n;

  while (g_ascii_isspace (*value))
    value++;
  if (!g_ascii_isdigit (*value))
    return 1;
  n = g_ascii_strtoull (value, NULL, 10);
  return n == 0 ? 1 : (guint) MIN (n, SPAN_MAX);
}

static void
read_rowspan (TlHtmlAttrs *attrs, const char *value)
{
  /* "0" is: to the end of the row group. */
  attrs->rowspan = value[0] == '0' && value[1] == '\0' ? SPAN_MAX : read_span (value);
}

static void
read_colspan (TlHtmlAttrs *attrs, const char *value)
{
  attrs->colspan = read_span (value);
}

/* Returns: the value of the declaration at ${at} behind "name" and blanks and ":", its length in ${len};
 * NULL when ${at} declares something else. */
static const char *
read_declaration (const char *at, const char *name, gsize *len)
{
  gsize n = strlen (name);

  if (g_ascii_strncasecmp (at, name, n) != 0)
    return NULL;
  at += n;
  at += strspn (at, " \t\r\n");
  if (*at != ':')
    return NULL;
  at++;
  at += strspn (at, " \t\r\n");
  *len = strcspn (at, " \t\r\n;!");
  return at;
}

static void
read_style (TlHtmlAttrs *attrs, const char *value)
{
  static const Word displays[] = {
    { "none", TL_HTML_DISPLAY_NONE },     { "block", TL_HTML_DISPLAY_BLOCK },
    { "inline", TL_HTML_DISPLAY_INLINE }, { "flex", TL_HTML_DISPLAY_BLOCK },
    { "grid", TL_HTML_DISPLAY_BLOCK },    { "list-item", TL_HTML_DISPLAY_BLOCK },
    { "table", TL_HTML_DISPLAY_BLOCK },   { "table-row", TL_HTML_DISPLAY_BLOCK },
  };

  while (*value != '\0')
    {
      const char *word;
      gsize len;

      value += strspn (value, " \t\r\n;");
      word = read_declaration (value, "display", &len);
      if (word != NULL)
        attrs->display = find_word (displays, G_N_ELEMENTS (displays), word, len, attrs->display);
      word = read_declaration (value, "visibility", &len);
      if (word != NULL && len == strlen ("hidden") && g_ascii_strncasecmp (word, "hidden", len) == 0)
        attrs->display = TL_HTML_DISPLAY_NONE;
      value += strcspn (value, ";");
    }
}

static void
read_role (TlHtmlAttrs *attrs, const char *value)
{
  static const Word roles[] = {
    { "navigation", TL_HTML_FURNITURE }, { "contentinfo", TL_HTML_FURNITURE },
    { "menubar", TL_HTML_FURNITURE },    { "menu", TL_HTML_FURNITURE },
    { "search", TL_HTML_FURNITURE },     { "banner", TL_HTML_MASTHEAD },
    { "complementary", TL_HTML_ASIDE },
  };

  attrs->role |= find_word (roles, G_N_ELEMENTS (roles), value, strlen (value), 0);
}

static void
read_class (TlHtmlAttrs *attrs, const char *value)
{
  if (*value != '\0')
    attrs->class = MAX (g_str_hash (value), 1);
}

static void
read_hidden (TlHtmlAttrs *attrs, const char *value)
{
  attrs->display = TL_HTML_DISPLAY_NONE;
}

static void
read_selected (TlHtmlAttrs *attrs, const char *value)
{
  attrs->is_selected = TRUE;
}

static void
read_type (TlHtmlAttrs *attrs, const char *value)
{
  attrs->type = value;
}

static void
read_value (TlHtmlAttrs *attrs, const char *value)
{
  attrs->value = value;
}

static const Attribute known[] = {
  { "class", read_class }, { "colspan", read_colspan }, { "hidden", read_hidden },
  { "role", read_role },   { "rowspan", read_rowspan }, { "selected", read_selected },
  { "style", read_style }, { "type", read_type },       { "value", read_value },
};

void
tl_html_attrs_read (const char *const *attributes, TlHtmlAttrs *attrs)
{
  *attrs = (TlHtmlAttrs){ .rowspan = 1, .colspan = 1 };
  for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
    for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
      if (known[i].name[0] == attributes[0][0] && strcmp (known[i].name, attributes[0]) == 0)
        known[i].read (attrs, attributes[1] != NULL ? attributes[1] : "");
}

gboolean
tl_html_attrs_show_value (const TlHtmlAttrs *attrs)
{
  static const Word silent[] = {
    { "hidden", 1 }, { "password", 1 }, { "checkbox", 1 }, { "radio", 1 },  { "file", 1 },  { "image", 1 },
    { "submit", 1 }, { "reset", 1 },    { "button", 1 },   { "search", 1 }, { "color", 1 }, { "range", 1 },
  };

  if (attrs->value == NULL)
    return FALSE;
  return attrs->type == NULL
         || !find_word (silent, G_N_ELEMENTS (silent), attrs->type, strlen (attrs->type), 0);
}
