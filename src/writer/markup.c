/* SPDX-License-Identifier: GPL-3.0-or-later */
/* markup.c - text and attributes of XML 1.0, escaped (https://www.w3.org/TR/xml/#charsets). */
#include "config.h"

#include "writer/markup.h"

#include <string.h>

#define REPLACEMENT "\xef\xbf\xbd" /* U+FFFD */

static gboolean
is_legal (gunichar c)
{
  return c >= 0x20 ? c != 0xfffe && c != 0xffff : c == '\t' || c == '\n' || c == '\r';
}

/* Returns: the reference for ${c}, or NULL when it stands for itself.  Blanks of an attribute would be
 * normalised away, "\r" everywhere. */
static const char *
get_reference (gunichar c, gboolean in_attribute)
{
  switch (c)
    {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':
      return "&#13;";
    case '"':
      return in_attribute ? "&quot;" : NULL;
    case '\t':
      return in_attribute ? "&#9;" : NULL;
    case '\n':
      return in_attribute ? "&#10;" : NULL;
    default:
      return NULL;
    }
}

static void
add_escaped (GString *out, const char *text, gboolean in_attribute)
{
  g_autofree char *legal = tl_markup_make_legal (text);

  for (const char *at = legal; *at != '\0';)
    {
      const char *next = g_utf8_next_char (at);
      const char *reference = get_reference (g_utf8_get_char (at), in_attribute);

      if (reference != NULL)
        g_string_append (out, reference);
      else
        g_string_append_len (out, at, next - at);
      at = next;
    }
}

void
tl_markup_add_text (GString *out, const char *text)
{
  add_escaped (out, text, FALSE);
}

void
tl_markup_add_attribute (GString *out, const char *name, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_c (out, ' ');
  g_string_append (out, name);
  g_string_append (out, "=\"");
  add_escaped (out, value, TRUE);
  g_string_append_c (out, '"');
}

void
tl_markup_add_number (GString *out, const char *name, guint64 value)
{
  g_string_append_printf (out, " %s=\"%" G_GUINT64_FORMAT "\"", name, value);
}

char *
tl_markup_make_legal (const char *text)
{
  char *valid = g_utf8_make_valid (text, -1);
  GString *out;

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (is_legal (g_utf8_get_char (at)))
        continue;
      out = g_string_new_len (valid, at - valid);
      for (; *at != '\0'; at = g_utf8_next_char (at))
        if (is_legal (g_utf8_get_char (at)))
          g_string_append_len (out, at, g_utf8_next_char (at) - at);
        else
          g_string_append (out, REPLACEMENT);
      g_free (valid);
      return g_string_free (out, FALSE);
    }
  return valid;
}
