/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_guard.c - finds tags as libxml2 finds them: a tag ends at the first ">" outside of a quoted value. */
#include "config.h"

#include "reader/html_guard.h"

#include <string.h>

#define ATTRIBUTES_MAX 512

static gboolean
is_blank (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static gboolean
is_name (char c)
{
  return g_ascii_isalnum (c) || c == ':' || c == '-' || c == '_' || c == '.' || (guint8) c >= 0x80;
}

static char *
skip_blanks (char *at, const char *end)
{
  while (at < end && is_blank (*at))
    at++;
  return at;
}

/* Behind the value at ${at}; ${end} if its quote is never closed. */
static char *
skip_value (char *at, char *end)
{
  char *stop;

  if (at < end && (*at == '"' || *at == '\''))
    {
      stop = memchr (at + 1, *at, (gsize) (end - at - 1));
      return stop != NULL ? stop + 1 : end;
    }
  while (at < end && !is_blank (*at) && *at != '>')
    at++;
  return at;
}

/* Behind the attribute at ${at}, which is no blank and no ">". */
static char *
skip_attribute (char *at, char *end)
{
  char *start = at;

  while (at < end && is_name (*at))
    at++;
  if (at == start)
    {
      /* Not a name: libxml2 drops it up to the next blank. */
      for (at++; at < end && !is_blank (*at) && *at != '>'; at++)
        ;
      return at;
    }
  start = skip_blanks (at, end);
  if (start < end && *start == '=')
    return skip_value (skip_blanks (start + 1, end), end);
  return at;
}

/* The text that is kept moves to the front, piece by piece. */
typedef struct
{
  char *out;  /* behind what was kept so far */
  char *from; /* start of what is kept next */
  char *end;
} Guard;

/* Keeps what stands before ${at}, and drops what follows up to ${stop}. */
static void
drop (Guard *guard, const char *at, char *stop)
{
  gsize len = (gsize) (at - guard->from);

  if (guard->out != guard->from)
    memmove (guard->out, guard->from, len);
  guard->out += len;
  guard->from = stop;
}

/* Returns: the end of the tag whose name ends at ${at}. */
static char *
guard_tag (Guard *guard, char *at)
{
  char *surplus = NULL;

  for (guint n = 0;; n++)
    {
      at = skip_blanks (at, guard->end);
      if (at == guard->end || *at == '>')
        break;
      if (n == ATTRIBUTES_MAX)
        surplus = at;
      at = skip_attribute (at, guard->end);
    }
  if (surplus != NULL)
    drop (guard, surplus, at);
  return at;
}

/* ${at} is behind "<!".  As browsers see it, "<!-->" is a whole comment. */
static char *
guard_comment (Guard *guard, char *at)
{
  char *stop;

  if (guard->end - at < 2 || at[0] != '-' || at[1] != '-')
    return at;
  stop = g_strstr_len (at, guard->end - at, "-->");
  stop = stop != NULL ? stop + 3 : guard->end;
  drop (guard, at - 2, stop);
  return stop;
}

/* What stands between <script> and </script> is no markup.  ${at} is the ">" of the first. */
static char *
guard_raw (Guard *guard, char *at, const char *name)
{
  gsize len = strlen (name);
  char *start = at < guard->end ? at + 1 : at;

  for (at = start; at < guard->end; at++)
    {
      at = memchr (at, '<', (gsize) (guard->end - at));
      if (at == NULL)
        at = guard->end;
      if (at == guard->end || (at[1] == '/' && g_ascii_strncasecmp (at + 2, name, len) == 0))
        break;
    }
  drop (guard, start, at);
  return at;
}

/* Returns: (nullable): the name, if the element of the name from ${name} to ${end} holds no markup. */
static const char *
find_raw (const char *name, const char *end)
{
  static const char *const raws[] = { "script", "style" };

  for (gsize i = 0; i < G_N_ELEMENTS (raws); i++)
    if (strlen (raws[i]) == (gsize) (end - name)
        && g_ascii_strncasecmp (raws[i], name, strlen (raws[i])) == 0)
      return raws[i];
  return NULL;
}

gsize
tl_html_guard (char *text, gsize len)
{
  Guard guard = { text, text, text + len };
  char *at = text;

  while (at < guard.end && (at = memchr (at, '<', (gsize) (guard.end - at))) != NULL)
    {
      char *name = ++at;

      if (at < guard.end && *at == '!')
        at = guard_comment (&guard, at + 1);
      else if (at < guard.end && (g_ascii_isalpha (*at) || *at == '_' || *at == ':'))
        {
          const char *raw;

          while (at < guard.end && is_name (*at))
            at++;
          raw = find_raw (name, at);
          at = guard_tag (&guard, at);
          if (raw != NULL)
            at = guard_raw (&guard, at, raw);
        }
    }
  drop (&guard, guard.end, guard.end);
  *guard.out = '\0';
  return (gsize) (guard.out - text);
}
