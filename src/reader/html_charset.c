/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_charset.c - finds the declaration without parsing: it decides how to parse. */
#include "config.h"

#include "reader/html_charset.h"

#include <string.h>

#define PROLOGUE 16384 /* browsers look at 1024 bytes; portals put scripts and comments before it */

/* The value behind "charset" or "encoding": blanks, "=", blanks, an optional quote. */
static char *
read_value (const char *at, const char *end)
{
  const char *stop;

  while (at < end && g_ascii_isspace (*at))
    at++;
  if (at == end || *at != '=')
    return NULL;
  at++;
  while (at < end && (g_ascii_isspace (*at) || *at == '"' || *at == '\''))
    at++;
  for (stop = at; stop < end && (g_ascii_isalnum (*stop) || strchr ("-_.:", *stop) != NULL); stop++)
    ;
  return stop > at ? g_strndup (at, (gsize) (stop - at)) : NULL;
}

/* The declaration in one tag, "<meta ..." or "<?xml ...". */
static char *
read_tag (const char *tag, const char *end, const char *key)
{
  gsize n = strlen (key);

  for (const char *at = tag + 1; at + n < end && *at != '>' && *at != '<'; at++)
    if (g_ascii_strncasecmp (at, key, n) == 0)
      {
        char *value = read_value (at + n, end);

        if (value != NULL)
          return value;
      }
  return NULL;
}

/* The end of a comment: a charset in there is not meant. */
static const char *
skip_comment (const char *at, const char *end)
{
  const char *stop = g_strstr_len (at + 4, end - at - 4, "-->");

  return stop != NULL ? stop + 2 : end - 1;
}

char *
tl_html_charset_find (const guint8 *bytes, gsize len)
{
  gsize n = MIN (len, PROLOGUE);
  g_autofree char *head = g_malloc (n + 1);
  const char *end;
  gsize kept = 0;

  for (gsize i = 0; i < n; i++)
    if (bytes[i] != 0)
      head[kept++] = (char) bytes[i];
  head[kept] = '\0';
  end = head + kept;

  for (const char *at = memchr (head, '<', kept); at != NULL;
       at = memchr (at + 1, '<', (gsize) (end - at - 1)))
    {
      char *value = NULL;

      if (g_str_has_prefix (at, "<!--"))
        at = skip_comment (at, end);
      else if (g_ascii_strncasecmp (at, "<meta", 5) == 0)
        value = read_tag (at, end, "charset");
      else if (g_ascii_strncasecmp (at, "<?xml", 5) == 0)
        value = read_tag (at, end, "encoding");
      if (value != NULL)
        return value;
    }
  return NULL;
}
