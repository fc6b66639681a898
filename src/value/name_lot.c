/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_lot.c - the ids of lots: 第一包, 包1, Lot No. A, Package-III.
 *
 * Lexicon lists: lot, lot-before.
 */
#include "config.h"

#include "value/name.h"

#include <string.h>

#include "base/utf8.h"
#include "value/name_text.h"
#include "value/numeral.h"

#define MAX_ID    12
#define MAX_COUNT 9999

static gboolean
is_id_char (gunichar c)
{
  return c < 0x80 && (g_ascii_isalnum ((char) c) || c == '-' || c == '.' || c == '_');
}

static gboolean
is_roman (const char *id)
{
  return *id && strspn (id, "IVX") == strlen (id);
}

/* "1", "01", "A", "III", "2.1", "B-2": short, of ASCII, not a word. */
static gboolean
read_id (const TlText *text, gsize at, gsize limit, char id[MAX_ID + 1], gsize *end)
{
  gsize i = at, letters = 0, digits = 0;

  while (i < limit && is_id_char ((guint8) text->text[i]) && i - at < MAX_ID)
    {
      letters += g_ascii_isalpha (text->text[i]);
      digits += g_ascii_isdigit (text->text[i]);
      i++;
    }
  while (i > at && !g_ascii_isalnum (text->text[i - 1]))
    i--;
  if (i == at || (i < limit && g_ascii_isalnum (text->text[i])) || digits > 6)
    return FALSE;
  memcpy (id, text->text + at, i - at);
  id[i - at] = '\0';
  if (!g_ascii_isalnum (*id) || (letters > 1 && digits == 0 && !is_roman (id)) || letters > 4)
    return FALSE;
  if (letters == 1 && digits == 0 && !g_ascii_isupper (*id))
    return FALSE;
  *end = i;
  return TRUE;
}

/* A numeral in words, 一 or 十二. */
static gboolean
read_count (const TlText *text, gsize at, gsize limit, const TlReading *reading, char id[MAX_ID + 1],
            gsize *end)
{
  TlNumeral numeral;

  if (!tl_numeral_read (text, at, limit, reading, TL_NUMERAL_INTEGER | TL_NUMERAL_UNSIGNED | TL_NUMERAL_GLUED,
                        &numeral, end)
      || numeral.has_digits || numeral.is_fraction || numeral.value.scale != 0 || numeral.value.units < 1
      || numeral.value.units > MAX_COUNT)
    return FALSE;
  g_snprintf (id, MAX_ID + 1, "%d", (gint) numeral.value.units);
  return TRUE;
}

static gboolean
read_any_id (const TlText *text, gsize at, gsize limit, const TlReading *reading, char id[MAX_ID + 1],
             gsize *end)
{
  return read_id (text, at, limit, id, end) || read_count (text, at, limit, reading, id, end);
}

static gsize
skip_marks (const TlText *text, gsize at, gsize limit)
{
  gsize i = tl_name_skip_blanks (text, at, limit);

  for (guint n = 0; n < 3 && i < limit && strchr (":-#(.", text->lower[i]); n++)
    i = tl_name_skip_blanks (text, i + 1, limit);
  return i;
}

/* 包1, Lot No. A */
static gboolean
read_behind_word (const TlText *text, gsize at, gsize limit, const TlReading *reading, char id[MAX_ID + 1],
                  gsize *end)
{
  gsize i;

  if (!tl_name_find (text, at, limit, reading, "lot", &i))
    return FALSE;
  i = skip_marks (text, i, limit);
  return read_any_id (text, i, limit, reading, id, end);
}

/* 第一包, 01包, A分标 */
static gboolean
read_before_word (const TlText *text, gsize at, gsize limit, const TlReading *reading, char id[MAX_ID + 1],
                  gsize *end)
{
  gsize i = at;

  if (tl_name_find (text, at, limit, reading, "lot-before", &i))
    i = tl_name_skip_blanks (text, i, limit);
  if (!read_any_id (text, i, limit, reading, id, &i))
    return FALSE;
  i = tl_name_skip_blanks (text, i, limit);
  return tl_name_is_cjk (tl_utf8_get (text->lower, limit, i))
         && tl_name_find (text, i, limit, reading, "lot", end) != NULL;
}

/* "1" where a label or column says that it is a lot. */
static gboolean
read_bare (const TlText *text, gsize at, gsize limit, const TlReading *reading, char id[MAX_ID + 1],
           gsize *end)
{
  gsize i;

  if (!reading->bare || !read_any_id (text, at, limit, reading, id, &i))
    return FALSE;
  *end = i;
  i = tl_name_skip_blanks (text, i, limit);
  return i >= limit || strchr ("\n,;:)/", text->lower[i]) || i > *end;
}

gboolean
tl_name_read_lot (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                  gsize *end)
{
  char id[MAX_ID + 1];
  gsize stop;

  limit = MIN (limit, text->len);
  if (!read_behind_word (text, at, limit, reading, id, &stop)
      && !read_before_word (text, at, limit, reading, id, &stop)
      && !read_bare (text, at, limit, reading, id, &stop))
    return FALSE;
  *value = (TlValue){ .kind = TL_VALUE_LOT, .text = g_strdup (id) };
  *end = stop;
  return TRUE;
}
