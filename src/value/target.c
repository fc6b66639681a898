/* SPDX-License-Identifier: GPL-3.0-or-later */
/* target.c - platforms and metrics: the longest word that starts there. */
#include "config.h"

#include "value/target.h"

#include "value/cursor.h"

/* Tender documents name platforms and metrics in English whatever their language. */
#define SECOND_LANGUAGE "en"

/* Returns: (nullable): the key of the longest word of ${list} at the cursor, which moves behind it. */
static const char *
skip_longest (TlCursor *cursor, const char *list)
{
  TlReading second = *cursor->reading;
  TlCursor own = *cursor, other = *cursor;
  const char *key, *other_key;

  second.lang = SECOND_LANGUAGE;
  other.reading = &second;
  key = tl_cursor_skip_word (&own, list);
  other_key = tl_cursor_skip_word (&other, list);
  if (other_key != NULL && (key == NULL || other.at > own.at))
    {
      cursor->at = other.at;
      return other_key;
    }
  cursor->at = own.at;
  return key;
}

/* The key of a longer word that is none: "share capital". */
static gboolean
is_none (const char *key)
{
  return key[0] == '-';
}

/* Whether such a word ends at the cursor: "market share". */
static gboolean
ends_none (const TlCursor *cursor, const char *list)
{
  const TlText *text = cursor->text;
  const char *key
      = tl_lexicon_find_before (cursor->reading->lexicon, list, "", text->lower, text->len, cursor->at, NULL);

  return key != NULL && is_none (key);
}

static gboolean
read_word (const char *list, TlValueKind kind, const TlText *text, gsize at, gsize limit,
           const TlReading *reading, TlValue *value, gsize *end)
{
  TlCursor cursor = { text, reading, MIN (limit, text->len), at };
  const char *key;

  if (!tl_cursor_is_start (&cursor))
    return FALSE;
  key = skip_longest (&cursor, list);
  if (key == NULL || is_none (key) || ends_none (&cursor, list))
    return FALSE;
  *value = (TlValue){ .kind = kind };
  value->text = g_strdup (key);
  *end = cursor.at;
  return TRUE;
}

gboolean
tl_target_read_platform (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                         gsize *end)
{
  return read_word ("platform", TL_VALUE_PLATFORM, text, at, limit, reading, value, end);
}

gboolean
tl_target_read_metric (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                       gsize *end)
{
  return read_word ("metric", TL_VALUE_METRIC, text, at, limit, reading, value, end);
}
