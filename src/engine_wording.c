/* SPDX-License-Identifier: GPL-3.0-or-later */
/* engine_wording.c - a pattern of a rule in words, for people who do not read expressions.
 *
 * "/\b(?:total )?contract (?:value|price)s?\b/" is told as "[total ]contract (value/price)[s]": brackets hold
 * what may be missing, a slash parts what may stand in each other's place, "..." is anything.
 */
#include "config.h"

#include "engine_private.h"

#include <string.h>

#define DEPTH_MAX        16
#define ALTERNATIVES_MAX 10

typedef struct
{
  const char *at, *end;
  GString *out;
  gsize starts[DEPTH_MAX];     /* where in ${out} the group of each depth begins */
  guint n_told[DEPTH_MAX + 1]; /* alternatives, by depth */
  guint depth;
  gsize item; /* where in ${out} the last item begins */
} Wording;

/* Behind the class "[...]" at ${at}: a bracket that stands first in it is a letter. */
static const char *
skip_class (const char *at, const char *end)
{
  at++;
  if (at < end && *at == '^')
    at++;
  if (at < end && *at == ']')
    at++;
  for (; at < end && *at != ']'; at++)
    if (*at == '\\' && at + 1 < end)
      at++;
    else if (g_str_has_prefix (at, "[:"))
      while (at + 1 < end && *at != ']')
        at++;
  return MIN (at + 1, end);
}

/* Behind the group "(...)" at ${at}. */
static const char *
skip_group (const char *at, const char *end)
{
  guint depth = 0;

  while (at < end)
    {
      char c = *at;

      if (c == '[')
        {
          at = skip_class (at, end);
          continue;
        }
      at += c == '\\' && at + 1 < end ? 2 : 1;
      if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        return at;
    }
  return end;
}

/* Behind the brace that closes "{0,3}", "%{money}". */
static const char *
skip_brace (const char *at, const char *end)
{
  while (at < end && *at != '}')
    at++;
  return MIN (at + 1, end);
}

static void
add_any (GString *out)
{
  if (!g_str_has_suffix (out->str, "..."))
    g_string_append (out, "...");
}

static void
add_blank (GString *out)
{
  if (out->len > 0 && strchr (" /([", out->str[out->len - 1]) == NULL)
    g_string_append_c (out, ' ');
}

/* "?", "*", "+", "{0,3}", and what makes them lazy.  Returns: whether the item may be missing. */
static gboolean
skip_repeat (Wording *wording)
{
  gboolean is_optional = FALSE;

  while (wording->at < wording->end && strchr ("?*+{", *wording->at) != NULL)
    {
      is_optional
          = is_optional || *wording->at == '?' || *wording->at == '*' || g_str_has_prefix (wording->at, "{0");
      wording->at = *wording->at == '{' ? skip_brace (wording->at, wording->end) : wording->at + 1;
    }
  return is_optional;
}

/* What was written since the last item began may be missing. */
static void
end_item (Wording *wording)
{
  GString *out = wording->out;

  if (!skip_repeat (wording) || out->len <= wording->item)
    return;
  if (out->str[wording->item] == '(' && out->str[out->len - 1] == ')')
    {
      out->str[wording->item] = '[';
      out->str[out->len - 1] = ']';
    }
  else if (strcmp (out->str + wording->item, " ") != 0 && !g_str_has_suffix (out->str, "..."))
    {
      g_string_insert_c (out, (gssize) wording->item, '[');
      g_string_append_c (out, ']');
    }
}

static gboolean
is_look (const char *at)
{
  return g_str_has_prefix (at, "(?=") || g_str_has_prefix (at, "(?!") || g_str_has_prefix (at, "(?<")
         || g_str_has_prefix (at, "(*");
}

static void
open_group (Wording *wording)
{
  if (is_look (wording->at) || wording->depth == DEPTH_MAX)
    {
      wording->at = skip_group (wording->at, wording->end);
      return;
    }
  wording->starts[wording->depth++] = wording->out->len;
  wording->n_told[wording->depth] = 1;
  g_string_append_c (wording->out, '(');
  wording->at++;
  /* "(?:", "(?i:", "(?>" */
  if (wording->at < wording->end && *wording->at == '?')
    while (wording->at < wording->end && strchr (":>)", *wording->at++) == NULL)
      continue;
}

static void
close_group (Wording *wording)
{
  wording->at++;
  if (wording->depth == 0)
    return;
  wording->item = wording->starts[--wording->depth];
  g_string_append_c (wording->out, ')');
  if (wording->out->len == wording->item + 2)
    g_string_truncate (wording->out, wording->item);
  end_item (wording);
}

/* "\s" and its like; "\b" says nothing to people. */
static void
add_escape (Wording *wording)
{
  char c = wording->at[1];

  wording->at += 2;
  wording->item = wording->out->len;
  if (strchr ("shRnt", c) != NULL)
    add_blank (wording->out);
  else if (strchr ("dDwWpPSX", c) != NULL)
    {
      if (wording->at < wording->end && (c == 'p' || c == 'P') && *wording->at == '{')
        wording->at = skip_brace (wording->at, wording->end);
      add_any (wording->out);
    }
  else if (strchr ("bBAzZKGQE", c) == NULL)
    g_string_append_c (wording->out, c);
  end_item (wording);
}

/* "[:]" is a colon, "[^…]" anything. */
static void
add_class (Wording *wording)
{
  const char *behind = skip_class (wording->at, wording->end);

  wording->item = wording->out->len;
  if (behind - wording->at == 3)
    g_string_append_c (wording->out, wording->at[1]);
  else
    add_any (wording->out);
  wording->at = behind;
  end_item (wording);
}

/* Goes to the end of the group, or of all: enough was told. */
static void
skip_rest (Wording *wording)
{
  while (wording->at < wording->end && *wording->at != ')')
    if (*wording->at == '\\')
      wording->at += MIN (2, wording->end - wording->at);
    else if (*wording->at == '[')
      wording->at = skip_class (wording->at, wording->end);
    else if (*wording->at == '(')
      wording->at = skip_group (wording->at, wording->end);
    else
      wording->at++;
}

static void
add_alternative (Wording *wording)
{
  g_string_append (wording->out, wording->depth > 0 ? "/" : " / ");
  wording->at++;
  if (++wording->n_told[wording->depth] <= ALTERNATIVES_MAX)
    return;
  g_string_append (wording->out, "...");
  skip_rest (wording);
}

static void
add_letter (Wording *wording)
{
  const char *next = g_utf8_next_char (wording->at);

  wording->item = wording->out->len;
  if (strchr (" \n", *wording->at) != NULL)
    add_blank (wording->out);
  else
    g_string_append_len (wording->out, wording->at, next - wording->at);
  wording->at = next;
  end_item (wording);
}

static void
add_capture (Wording *wording)
{
  wording->item = wording->out->len;
  wording->at = *wording->at == '%' ? skip_brace (wording->at + 1, wording->end) : wording->at + 1;
  add_any (wording->out);
  end_item (wording);
}

static void
skip_sign (Wording *wording)
{
  wording->at++;
}

static void
add_next (Wording *wording)
{
  static const struct
  {
    const char *sign;
    void (*add) (Wording *wording);
  } signs[] = {
    { "(", open_group },   { ")", close_group }, { "|", add_alternative }, { "[", add_class },
    { "%{", add_capture }, { ".", add_capture }, { "^", skip_sign },       { "$", skip_sign },
  };

  if (*wording->at == '\\' && wording->at + 1 < wording->end)
    {
      add_escape (wording);
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (wording->at, signs[i].sign))
      {
        signs[i].add (wording);
        return;
      }
  add_letter (wording);
}

char *
tl_engine_word_pattern (const TlPattern *pattern)
{
  const char *source = tl_pattern_get_source (pattern);
  const char *end = strrchr (source, '/');
  GString *out = g_string_new (NULL);
  Wording wording = { .out = out, .n_told = { 1 } };

  if (tl_pattern_is_literal (pattern) || end == NULL || end == source)
    {
      g_string_append (out, source);
      return g_string_free (out, FALSE);
    }
  wording.at = strchr (source, '/') + 1;
  wording.end = end;
  while (wording.at < wording.end)
    add_next (&wording);
  return g_strstrip (g_string_free (out, FALSE));
}
