/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_span.c - how far the name of an organisation goes. */
#include "config.h"

#include "value/name_span.h"

#include <string.h>

#include "base/utf8.h"
#include "value/name_text.h"
#include "value/numeral_token.h"

#define MAX_BRACKET 150 /* bytes in a bracket that is part of a name */
#define MAX_PROSE   180 /* bytes of a name in running text, below TL_NAME_MAX_PROSE */
#define MAX_BRANCH  24  /* bytes between a legal form and the one of its branch */
#define MAX_AHEAD   80  /* bytes behind a comma in which a legal form is looked for */

typedef struct
{
  const TlText *text;
  gsize limit;
  const TlReading *reading;
  TlNameSpan *span;
  gsize at;
} Scan;

static gunichar
char_at (const Scan *scan, gsize at)
{
  return tl_utf8_get (scan->text->text, scan->limit, at);
}

static gunichar
char_before (const Scan *scan, gsize at)
{
  return at > scan->span->start ? char_at (scan, tl_utf8_prev (scan->text->text, at)) : 0;
}

static const char *
find (const Scan *scan, const char *list, gsize at, gsize *end)
{
  return tl_name_find (scan->text, at, scan->limit, scan->reading, list, end);
}

static gboolean
is_word_start (const Scan *scan, gsize at)
{
  return at == scan->span->start || !tl_utf8_is_word (char_before (scan, at))
         || tl_name_is_cjk (char_at (scan, at));
}

static gboolean
is_line_end (gunichar c)
{
  return c == 0 || c == '\n' || c == '\t';
}

static gboolean
is_hard_stop (gunichar c)
{
  return is_line_end (c) || c == 0x3002 || c == 0x3001 || c == 0xff1b || c == 0x300b || c == 0x300a
         || c == 0x2502 || c == 0x25a1 || (c < 0x80 && strchr (";|!?<>=*_]})", (int) c));
}

/* The bracket that closes the one at ${at}.  Returns: 0 for none. */
static gsize
find_closing (const Scan *scan, gsize at)
{
  gint depth = 0;

  for (gsize i = at; i < scan->limit && i - at < MAX_BRACKET; i++)
    {
      char c = scan->text->lower[i];

      if (c == '\n' || c == '\t')
        return 0;
      depth += (c == '(') - (c == ')');
      if (depth == 0)
        return i;
    }
  return 0;
}

/* Whether what stands in the bracket at ${at} belongs to the name. */
static gboolean
is_own_bracket (const Scan *scan, gsize at, gsize close)
{
  gsize i = tl_name_skip_blanks (scan->text, at + 1, close);

  if (i >= close || find (scan, "name-tail", i, NULL))
    return FALSE;
  for (; i < close; i++)
    if (strchr (":;@", scan->text->lower[i]) || g_ascii_isdigit (scan->text->lower[i]))
      return FALSE;
  return TRUE;
}

/* Returns: whether the scan goes on behind the bracket. */
static gboolean
take_bracket (Scan *scan)
{
  gsize close = find_closing (scan, scan->at), before = scan->at;
  TlNameSpan *span = scan->span;

  if (close == 0 || !is_own_bracket (scan, scan->at, close))
    return FALSE;
  while (before > span->start && scan->text->lower[before - 1] == ' ')
    before--;
  scan->at = close + 1;
  if (span->ending == before)
    span->ending = scan->at;
  return TRUE;
}

/* A legal form behind a comma: "Foo, Inc.", "MARKET INDÚSTRIA, IMPORTAÇÃO E EXPORTAÇÃO LTDA". */
static gboolean
has_form_ahead (const Scan *scan, gsize at)
{
  gsize end;

  for (gsize i = at; i < scan->limit && i - at < MAX_AHEAD;
       i = tl_utf8_next (scan->text->text, scan->limit, i))
    {
      gunichar c = char_at (scan, i);
      const char *key;

      if (is_hard_stop (c) || c == ':' || g_unichar_isdigit (c))
        return FALSE;
      if (!g_unichar_isupper (c) || !is_word_start (scan, i))
        {
          if (!g_unichar_islower (c) || !is_word_start (scan, i))
            continue;
          key = find (scan, "org-end", i, &end);
          if (key && g_str_equal (key, "legal") && scan->text->lower[end - 1] == '.')
            return TRUE;
          if (!find (scan, "name-part", i, NULL))
            return FALSE;
          continue;
        }
      key = find (scan, "org-end", i, &end);
      if (key && g_str_equal (key, "legal"))
        return TRUE;
    }
  return FALSE;
}

/* "Ministry of Education, Culture and Sport": capitalised words up to an "and". */
static gboolean
has_list_ahead (const Scan *scan, gsize at)
{
  for (gsize i = at; scan->span->ending > 0 && i < scan->limit && i - at < MAX_AHEAD;
       i = tl_utf8_next (scan->text->text, scan->limit, i))
    {
      gunichar c = char_at (scan, i);

      if (is_hard_stop (c) || c == ':' || c == '.' || g_unichar_isdigit (c))
        return FALSE;
      if (!is_word_start (scan, i) || !g_unichar_isalpha (c))
        continue;
      if (i > at && find (scan, "name-and", i, NULL))
        return TRUE;
      if (!g_unichar_isupper (c))
        return FALSE;
    }
  return FALSE;
}

static gboolean
take_comma (Scan *scan)
{
  gsize next = tl_name_skip_blanks (scan->text, scan->at + 1, scan->limit);

  if (tl_name_is_cjk (char_before (scan, scan->at)) || tl_name_is_cjk (char_at (scan, next)))
    return FALSE;
  if (!has_form_ahead (scan, next) && !has_list_ahead (scan, next))
    return FALSE;
  scan->at = next;
  return TRUE;
}

/* Where the label before the colon at ${colon} starts; the start of the name if it is all label. */
static gsize
find_label (const Scan *scan, gsize colon)
{
  const TlText *text = scan->text;
  gsize i, end = colon, at;

  while (end > scan->span->start && text->lower[end - 1] == ' ')
    end--;
  if (tl_lexicon_find_before (scan->reading->lexicon, "next-label", scan->reading->lang, text->lower,
                              text->len, end, &at)
      && at >= scan->span->start)
    return at;
  if (scan->span->ending > 0 && !scan->span->is_cjk)
    return scan->span->ending;
  for (i = end; i > scan->span->start; i = tl_utf8_prev (text->text, i))
    if (char_before (scan, i) == ' ')
      return i;
  return scan->span->ending > 0 ? scan->span->ending : scan->span->start;
}

/* "Foo Co. Ltd", "Foo GmbH & Co. KG": more of the legal form follows. */
static gboolean
goes_on_behind_form (const Scan *scan, gsize at)
{
  gsize i = tl_name_skip_blanks (scan->text, at, scan->limit), end;
  gunichar c = char_at (scan, i);
  const char *key;

  if (c == ',' || c == '&' || c == '(')
    return c == '(' || (c == '&' && i > at) || has_form_ahead (scan, i + 1);
  key = find (scan, "org-end", i, &end);
  return (key && g_unichar_isupper (c)) || (c == '.' && i == at);
}

/* Behind 公司 a name goes on with 分公司, or with an office at the end of the line. */
static gboolean
is_more_of_form (const Scan *scan, const char *key, gsize end)
{
  gunichar next = char_at (scan, end);

  if (scan->at - scan->span->ending > MAX_BRANCH)
    return FALSE;
  return g_str_equal (key, "legal") || is_line_end (next) || next == ' ' || next == '(';
}

/* A word that only organisations have.  Returns: whether the name ends behind it. */
static gboolean
take_ending (Scan *scan, const char *key, gsize end)
{
  TlNameSpan *span = scan->span;

  if (span->is_cjk && span->has_legal && !is_more_of_form (scan, key, end))
    return TRUE;
  if (g_str_equal (key, "none")
      || (g_str_equal (key, "weak") && !scan->reading->bare && !span->has_legal && span->is_cjk))
    {
      scan->at = end;
      return FALSE;
    }
  scan->at = end;
  if (g_str_equal (key, "before") && end < scan->limit && !tl_name_is_cjk (char_at (scan, end)))
    {
      span->ending = MAX (span->ending, end);
      span->has_legal = TRUE;
      return FALSE;
    }
  if (g_str_equal (key, "weak") && !scan->reading->bare)
    return FALSE;
  span->ending = end;
  if (!g_str_equal (key, "legal"))
    return FALSE;
  span->has_legal = TRUE;
  return !span->is_cjk && !goes_on_behind_form (scan, end)
         && !g_unichar_isupper (char_at (scan, tl_name_skip_blanks (scan->text, end, scan->limit)));
}

/* A stop among CJK words: right behind an ending, or one that no name has. */
static gboolean
is_cjk_stop (const Scan *scan)
{
  if (scan->at == scan->span->start)
    return FALSE;
  if (find (scan, "name-hard", scan->at, NULL))
    return TRUE;
  if (scan->span->ending != scan->at)
    return FALSE;
  return find (scan, "name-stop", scan->at, NULL) || find (scan, "next-label", scan->at, NULL);
}

static gboolean
is_capital_language (const TlReading *reading)
{
  const char *lang = reading->lang ? reading->lang : "";

  return tl_lexicon_find (reading->lexicon, "name-case", "", lang, strlen (lang), 0, NULL) != NULL;
}

/* A stop among words of an alphabet: verbs, and in running text every small word that names do not have. */
static gboolean
is_word_stop (const Scan *scan)
{
  gunichar c = char_at (scan, scan->at);
  gsize end;

  if (scan->at == scan->span->start)
    return FALSE;
  if (find (scan, "name-hard", scan->at, NULL))
    return TRUE;
  if (find (scan, "org-end", scan->at, &end) && scan->text->lower[end - 1] == '.')
    return FALSE;
  if (!g_unichar_islower (c))
    return FALSE;
  if (find (scan, "name-stop", scan->at, NULL))
    return TRUE;
  return (!scan->reading->bare || is_capital_language (scan->reading)) && c < 0x250
         && !find (scan, "name-part", scan->at, NULL);
}

/* "… Limited. The bidder": a point that ends a sentence. */
static gboolean
is_sentence_end (const Scan *scan)
{
  gsize next = scan->at + 1, i = scan->at;

  if (tl_name_is_cjk (char_before (scan, scan->at)) || is_line_end (char_at (scan, next)))
    return TRUE;
  if (char_at (scan, next) != ' ')
    return FALSE;
  while (i > scan->span->start && g_unichar_isalpha (char_before (scan, i)))
    i = tl_utf8_prev (scan->text->text, i);
  if (find (scan, "name-abbr", i, &next) && next == scan->at)
    return FALSE;
  return scan->at - i > 4;
}

/* Takes what stands at the scan.  Returns: FALSE where the name ends before it. */
static gboolean
take_char (Scan *scan)
{
  gunichar c = char_at (scan, scan->at);
  gsize end;

  if (is_hard_stop (c))
    return FALSE;
  if (c == '(')
    return take_bracket (scan);
  if (c == ',')
    return take_comma (scan);
  if (c == '.' && is_sentence_end (scan))
    return FALSE;
  if (c == ':')
    {
      scan->at = find_label (scan, scan->at);
      return FALSE;
    }
  if (c == ' ' && scan->span->is_cjk && scan->span->ending == scan->at)
    return FALSE;
  end = tl_utf8_next (scan->text->text, scan->limit, scan->at);
  scan->at = end;
  return TRUE;
}

/* 주식회사 한빛, (주)한빛: a legal form before a name of CJK letters ends nothing. */
static void
skip_form (Scan *scan)
{
  gsize end, next;
  const char *key = find (scan, "org-end", scan->at, &end);

  if (!key || (!g_str_equal (key, "legal") && !g_str_equal (key, "before")))
    return;
  next = tl_name_skip_blanks (scan->text, end, scan->limit);
  if (tl_name_is_cjk (char_at (scan, next)) && next - end <= 1)
    scan->at = next;
}

void
tl_name_span_read (const TlText *text, gsize start, gsize limit, const TlReading *reading, TlNameSpan *span)
{
  Scan scan = { text, MIN (limit, text->len), reading, span, start };
  gsize end;

  *span = (TlNameSpan){ .start = start };
  span->is_cjk = tl_name_is_cjk (tl_utf8_get (text->text, scan.limit, start));
  skip_form (&scan);
  while (scan.at < scan.limit && scan.at - start < (reading->bare ? TL_NAME_MAX_BYTES : MAX_PROSE))
    {
      gboolean is_cjk = tl_name_is_cjk (char_at (&scan, scan.at));
      const char *key = NULL;

      span->is_cjk = span->is_cjk || is_cjk;
      if (span->is_cjk && span->ending == scan.at && span->ending > 0
          && g_unichar_isdigit (char_at (&scan, scan.at)))
        break;
      if (is_word_start (&scan, scan.at))
        {
          if (is_cjk ? is_cjk_stop (&scan) : is_word_stop (&scan))
            break;
          key = find (&scan, "org-end", scan.at, &end);
          /* "s.r.o." is a form in small letters, "company" none */
          if (key && !is_cjk && g_ascii_islower (text->text[scan.at]) && text->lower[end - 1] != '.')
            key = NULL;
          /* "中心小学": the first part of a name is no ending of it */
          if (key && is_cjk && scan.at == start && !g_str_equal (key, "before"))
            key = NULL;
        }
      if (key ? take_ending (&scan, key, end) : !take_char (&scan))
        break;
    }
  span->end = tl_name_trim (text, start, MAX (scan.at, start), " ,;:-&、");
  span->ending = MIN (span->ending, span->end);
}
