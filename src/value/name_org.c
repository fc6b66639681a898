/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_org.c - organisations as written.
 *
 * Lexicon lists: name-lead, name-none, placeholder, sentence; and those of name_span.h.
 */
#include "config.h"

#include "value/name.h"

#include <string.h>

#include "base/utf8.h"
#include "value/figure.h"
#include "value/name_span.h"
#include "value/name_text.h"
#include "value/numeral.h"
#include "value/numeral_token.h"

#define MIN_CHARS      2
#define MAX_CHARS      120
#define MAX_CHARS_OPEN 40 /* of a CJK name without an ending */
#define MAX_WORDS_OPEN 10 /* of a name in an alphabet without one */
#define MAX_REST       8  /* CJK characters behind the ending that may belong to the name */
#define MAX_LEADS      3

/* "1.", "(2)", "一、", "3)" before a name. */
static gsize
skip_mark (const TlText *text, gsize at, gsize limit, const TlReading *reading)
{
  gsize i = at, end;
  gboolean bracket = i < limit && text->lower[i] == '(';
  TlNumeral numeral;
  gunichar c;

  i += bracket;
  if (!tl_numeral_read (text, i, limit, reading, TL_NUMERAL_INTEGER | TL_NUMERAL_UNSIGNED, &numeral, &end)
      || end - i > 6)
    return at;
  c = tl_utf8_get (text->lower, limit, end);
  if (bracket ? c != ')' : (c != '.' && c != 0x3001 && c != ')'))
    return at;
  end = tl_utf8_next (text->lower, limit, end);
  if (tl_figure_digit (tl_utf8_get (text->lower, limit, end)) >= 0)
    return at;
  return tl_name_skip_blanks (text, end, limit);
}

static gsize
skip_leads (const TlText *text, gsize at, gsize limit, const TlReading *reading)
{
  gsize i = tl_name_skip_blanks (text, at, limit), end;

  if (reading->bare)
    i = skip_mark (text, i, limit, reading);
  for (guint n = 0; n < MAX_LEADS && tl_name_find (text, i, limit, reading, "name-lead", &end); n++)
    i = tl_name_skip_blanks (text, end, limit);
  if (i < limit && text->lower[i] == ':')
    i = tl_name_skip_blanks (text, i + 1, limit);
  return i;
}

static glong
count_chars (const TlText *text, gsize start, gsize end)
{
  return g_utf8_pointer_to_offset (text->text + start, text->text + end);
}

/* Whether a word of ${list} stands anywhere in the name. */
static gboolean
has_word (const TlText *text, gsize start, gsize end, const TlReading *reading, const char *list)
{
  for (gsize i = start; i < end; i = tl_utf8_next (text->text, end, i))
    if (tl_name_find (text, i, end, reading, list, NULL))
      return TRUE;
  return FALSE;
}

static gboolean
has_letters (const TlText *text, gsize start, gsize end)
{
  guint n = 0;

  for (gsize i = start; i < end && n < 2; i = tl_utf8_next (text->text, end, i))
    n += g_unichar_isalpha (tl_utf8_get (text->text, end, i));
  return n == 2;
}

static guint
count_words (const TlText *text, gsize start, gsize end)
{
  guint n = 1;

  for (gsize i = start; i < end; i++)
    n += text->lower[i] == ' ';
  return n;
}

/* A name that the label alone vouches for. */
static gboolean
is_open_name (const TlText *text, const TlNameSpan *span, const TlReading *reading)
{
  gunichar first = tl_utf8_get (text->text, span->end, span->start);

  if (g_unichar_isdigit (first) || has_word (text, span->start, span->end, reading, "sentence"))
    return FALSE;
  if (span->is_cjk)
    return count_chars (text, span->start, span->end) <= MAX_CHARS_OPEN;
  return !g_unichar_islower (first) && count_words (text, span->start, span->end) <= MAX_WORDS_OPEN;
}

static gboolean
is_org (const TlText *text, const TlNameSpan *span, const TlReading *reading)
{
  glong chars = span->end > span->start ? count_chars (text, span->start, span->end) : 0;
  gunichar first = tl_utf8_get (text->text, span->end, span->start);

  if (chars < MIN_CHARS || chars > MAX_CHARS || !has_letters (text, span->start, span->end)
      || tl_name_is_placeholder (text, span->start, span->end, reading)
      || tl_name_find (text, span->start, span->end, reading, "name-none", NULL))
    return FALSE;
  if (span->ending == 0)
    return reading->bare && is_open_name (text, span, reading);
  if (reading->bare)
    return !has_word (text, span->start, span->end, reading, "sentence");
  if (span->is_cjk)
    return chars >= 4 && !g_unichar_isdigit (first);
  return (g_unichar_isupper (first) || g_unichar_isdigit (first) || first == '"')
         && count_words (text, span->start, span->end) >= 2;
}

/* In running text a CJK name ends where its last ending does; behind a label a little more may follow. */
static void
cut_rest (const TlText *text, TlNameSpan *span, const TlReading *reading)
{
  if (!span->is_cjk || span->ending == 0 || span->ending >= span->end)
    return;
  if (!reading->bare || count_chars (text, span->ending, span->end) > MAX_REST
      || has_word (text, span->ending, span->end, reading, "name-stop")
      || has_word (text, span->ending, span->end, reading, "next-label"))
    span->end = span->ending;
}

/* Small words that a name does not end with: "Ministry of". */
static void
cut_parts (const TlText *text, TlNameSpan *span, const TlReading *reading)
{
  for (guint n = 0; n < 3; n++)
    {
      gsize at;

      if (span->is_cjk
          || !tl_lexicon_find_before (reading->lexicon, "name-part", reading->lang, text->lower, text->len,
                                      span->end, &at)
          || at <= span->start || text->lower[at - 1] != ' ' || g_ascii_isupper (text->text[at]))
        return;
      span->end = tl_name_trim (text, span->start, at, " ,");
      span->ending = MIN (span->ending, span->end);
    }
}

typedef struct
{
  gunichar open, close;
} Quotes;

static const Quotes quotes[] = { { '"', '"' }, { '\'', '\'' }, { 0x300c, 0x300d }, { 0x3010, 0x3011 },
                                 { '[', ']' }, { 0xab, 0xbb }, { '(', ')' } };

/* Quotes and brackets around the whole name are no part of it. */
static void
unwrap (const TlText *text, gsize *start, gsize *end)
{
  gunichar first = tl_utf8_get (text->text, *end, *start);
  gsize last = tl_utf8_prev (text->text, *end), inner = tl_utf8_next (text->text, *end, *start);

  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (first == quotes[i].open && last > inner && tl_utf8_get (text->text, *end, last) == quotes[i].close
        && !g_utf8_strchr (text->text + inner, (gssize) (last - inner), quotes[i].open))
      {
        *start = inner;
        *end = last;
        return;
      }
}

/* A name in running text starts with a capital, a CJK letter or a quote. */
static gboolean
starts_name (gunichar c)
{
  return g_unichar_isupper (c) || c == '"' || (g_unichar_isalpha (c) && !g_unichar_islower (c));
}

gboolean
tl_name_read_org (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                  gsize *end)
{
  TlNameSpan span;
  gsize start, stop;

  limit = MIN (limit, text->len);
  if (tl_token_cuts (text, at))
    return FALSE;
  start = skip_leads (text, at, limit, reading);
  if (start >= limit || (!reading->bare && !starts_name (tl_utf8_get (text->text, limit, start)))
      || tl_name_is_placeholder (text, start, MIN (limit, start + TL_NAME_MAX_BYTES), reading))
    return FALSE;
  tl_name_span_read (text, start, limit, reading, &span);
  cut_rest (text, &span, reading);
  cut_parts (text, &span, reading);
  if (!is_org (text, &span, reading))
    return FALSE;
  start = span.start;
  stop = span.end;
  if (text->lower[stop - 1] == '"' && !memchr (text->lower + start, '"', stop - 1 - start))
    span.end = --stop;
  unwrap (text, &start, &stop);
  *value = (TlValue){ .kind = TL_VALUE_ORG, .text = g_strndup (text->text + start, stop - start) };
  *end = span.end;
  return TRUE;
}

gsize
tl_name_seek_ending (const TlText *text, gsize from, gsize limit, const TlReading *reading)
{
  for (gsize at = from; at < limit; at = tl_utf8_next (text->lower, text->len, at))
    {
      guint8 c = (guint8) text->lower[at];
      const char *key = c <= ' ' ? NULL : tl_name_find (text, at, limit, reading, "org-end", NULL);

      if (key && !g_str_equal (key, "none"))
        return at;
    }
  return limit;
}
