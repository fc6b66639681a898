/* SPDX-License-Identifier: GPL-3.0-or-later */
/* filename.c - names of files as text, and back. */
#include "config.h"

#include "base/filename.h"

#include <string.h>

/* Returns: the bytes of the character at ${at} if it may stand as it is, else 0. */
static gsize
get_plain (const char *at, gsize left)
{
  gunichar c = g_utf8_get_char_validated (at, (gssize) left);

  if (c == (gunichar) -1 || c == (gunichar) -2 || c < 0x20 || (c >= 0x7f && c < 0xa0))
    return 0;
  /* Characters that XML 1.0 does not know. */
  if (c == 0xfffe || c == 0xffff)
    return 0;
  return (gsize) (g_utf8_next_char (at) - at);
}

static gboolean
is_plain (const char *name, gsize len)
{
  for (gsize i = 0, n; i < len; i += n)
    {
      n = get_plain (name + i, len - i);
      if (n == 0)
        return FALSE;
    }
  return TRUE;
}

char *
tl_filename_print (const char *name, gboolean *is_escaped)
{
  gsize len = strlen (name);
  gboolean plain = is_plain (name, len);
  GString *out;

  if (is_escaped != NULL)
    *is_escaped = !plain;
  if (plain)
    return g_strdup (name);
  out = g_string_sized_new (len + 16);
  for (gsize i = 0; i < len;)
    {
      gsize n = name[i] == '%' ? 0 : get_plain (name + i, len - i);

      if (n == 0)
        g_string_append_printf (out, "%%%02X", (guchar) name[i++]);
      g_string_append_len (out, name + i, (gssize) n);
      i += n;
    }
  return g_string_free (out, FALSE);
}

char *
tl_filename_parse (const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      gint high, low;

      if (*at != '%')
        {
          g_string_append_c (out, *at);
          continue;
        }
      high = g_ascii_xdigit_value (at[1]);
      low = high < 0 ? -1 : g_ascii_xdigit_value (at[2]);
      if (low < 0 || (high == 0 && low == 0))
        return NULL;
      g_string_append_c (out, (char) (high * 16 + low));
      at += 2;
    }
  return g_strdup (out->str);
}
