/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target_words.c - the words around a count. */
#include "config.h"

#include "rules/target_words.h"

#include <string.h>

#include "base/utf8.h"

#define FINDS_MAX     64   /* words of one kind that are looked at in one passage */
#define SPAN_MAX      4096 /* bytes of a passage that are looked at */
#define BETWEEN_BYTES 14   /* at most between two names of an enumeration */
#define OTHER_LANG    "en"

void
tl_platforms_clear (TlPlatforms *platforms)
{
  for (guint i = 0; i < platforms->n; i++)
    g_free (platforms->keys[i]);
  *platforms = (TlPlatforms){ 0 };
}

static TlSpan
clip (TlSpan span, gboolean last, const TlText *text)
{
  if (span.end <= span.start || span.end - span.start <= SPAN_MAX)
    return span;
  if (last)
    span.start = span.end - SPAN_MAX;
  else
    span.end = span.start + SPAN_MAX;
  while (span.start < span.end && ((guchar) text->text[span.start] & 0xc0) == 0x80)
    span.start++;
  while (span.end > span.start && span.end < text->len && ((guchar) text->text[span.end] & 0xc0) == 0x80)
    span.end--;
  return span;
}

static const char *
find_at (const TlRun *run, const char *list, TlSpan span, gsize at, gsize *end)
{
  const char *lower = run->view->text.lower;
  const char *key = tl_lexicon_find (run->lexicon, list, run->reading.lang, lower, span.end, at, end);

  return key ? key : tl_lexicon_find (run->lexicon, list, OTHER_LANG, lower, span.end, at, end);
}

const char *
tl_target_find_key (const TlRun *run, const char *list, TlSpan span, gboolean last, TlSpan *where)
{
  const TlText *text = &run->view->text;
  const char *found = NULL;
  gboolean inside = FALSE; /* an alphabetic word */

  span = clip (span, last, text);
  for (gsize at = span.start; at < span.end;)
    {
      gunichar c = tl_utf8_get (text->text, text->len, at);
      gboolean is_word = tl_utf8_is_word (c) && !tl_utf8_is_cjk (c);
      gsize end = 0;
      const char *key = inside && is_word ? NULL : find_at (run, list, span, at, &end);

      inside = is_word;
      if (!key || end <= at)
        {
          at = tl_utf8_next (text->text, text->len, at);
          continue;
        }
      if (*key != '-')
        {
          found = key;
          if (where)
            *where = (TlSpan){ (guint32) at, (guint32) end };
          if (!last)
            break;
        }
      at = end;
      inside = FALSE;
    }
  return found;
}

char *
tl_target_find_value (const TlRun *run, TlValueKind kind, TlSpan span, gboolean last)
{
  char *word = NULL;
  gsize from;

  span = clip (span, last, &run->view->text);
  from = span.start;
  for (guint i = 0; i < FINDS_MAX && from < span.end; i++)
    {
      TlValue value = { 0 };
      gsize start, end;

      if (!tl_value_find (kind, &run->view->text, from, span.end, &run->reading, &value, &start, &end))
        break;
      g_free (word);
      word = g_strdup (value.text);
      tl_value_clear (&value);
      if (!last)
        break;
      from = end;
    }
  return word;
}

static void
add_platform (TlPlatforms *platforms, TlValue *value, gsize start, gsize end)
{
  gboolean known = platforms->n == TL_PLATFORMS_MAX;

  for (guint i = 0; i < platforms->n && !known; i++)
    known = g_str_equal (platforms->keys[i], value->text);
  if (!known)
    platforms->keys[platforms->n++] = g_steal_pointer (&value->text);
  if (platforms->span.end == 0)
    platforms->span.start = (guint32) start;
  platforms->span.end = (guint32) end;
}

/* Two names of an enumeration: little between them, and no figure. */
static gboolean
is_beside (const TlRun *run, gsize end, gsize start)
{
  if (start - end > BETWEEN_BYTES)
    return FALSE;
  for (gsize at = end; at < start; at++)
    if (g_ascii_isdigit (run->view->text.text[at]) || strchr (";.!?", run->view->text.text[at]))
      return FALSE;
  return TRUE;
}

gboolean
tl_target_find_platforms (const TlRun *run, TlSpan span, gboolean last, TlPlatforms *platforms)
{
  gsize from;

  *platforms = (TlPlatforms){ 0 };
  span = clip (span, last, &run->view->text);
  from = span.start;
  for (guint i = 0; i < FINDS_MAX && from < span.end; i++)
    {
      TlValue value = { 0 };
      gsize start, end;

      if (!tl_value_find (TL_VALUE_PLATFORM, &run->view->text, from, span.end, &run->reading, &value, &start,
                          &end))
        break;
      if (platforms->n && !is_beside (run, platforms->span.end, start))
        {
          if (!last)
            {
              tl_value_clear (&value);
              break;
            }
          tl_platforms_clear (platforms);
        }
      add_platform (platforms, &value, start, end);
      tl_value_clear (&value);
      from = end;
    }
  return platforms->n > 0;
}
