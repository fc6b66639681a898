/* SPDX-License-Identifier: GPL-3.0-or-later */
/* name_reference.c - numbers of tenders: GXZC2018-J1-21797-KLZB(重), NCPB/RAIL TRANSPORT/24/2021-2022,
 * 沪财采〔2019〕12号, 徐采中招 2026-040.
 *
 * Lexicon lists: reference-tail, reference-stop, placeholder.
 */
#include "config.h"

#include "value/name.h"

#include <string.h>

#include "base/utf8.h"
#include "value/figure.h"
#include "value/name_text.h"
#include "value/numeral.h"
#include "value/numeral_token.h"

#define MAX_BYTES    160
#define MAX_WORDS    12 /* of one reference */
#define MAX_CJK_TAIL 3  /* more words behind the last digit are none of it */
#define MIN_CHARS    4  /* where no label says that it is one */

typedef struct
{
  gsize end;
  guint digits, letters, cjk, marks; /* marks: - / _ and brackets */
  gboolean has_slash;
} Piece;

static gboolean
is_opening (gunichar c)
{
  return c == '(' || c == '[' || c == 0x3014 || c == 0x3010;
}

static gboolean
is_closing (gunichar c)
{
  return c == ')' || c == ']' || c == 0x3015 || c == 0x3011;
}

static gboolean
is_mark (gunichar c)
{
  return (c < 0x80 && c > 0 && strchr ("-/._&+#*:", (int) c)) || c == 0xba || c == 0xb0 || c == 0x2116
         || c == 0xb7;
}

static gboolean
is_date (const TlText *text, gsize at, gsize end)
{
  guint digits = 0, marks = 0, longest = 0, middle = 0, run = 0;

  for (gsize i = at; i < end; i++)
    {
      char c = text->lower[i];

      if (g_ascii_isdigit (c))
        {
          digits++;
          run++;
          longest = MAX (longest, run);
          middle = marks == 1 ? MAX (middle, run) : middle;
        }
      else if (strchr ("-/.", c))
        {
          marks++;
          run = 0;
        }
      else
        return FALSE;
    }
  return marks == 2 && digits >= 4 && digits <= 8 && longest <= 4 && middle <= 2;
}

/* One piece without blanks. */
static void
read_piece (const TlText *text, gsize at, gsize limit, Piece *piece)
{
  gsize i = at;
  gint depth = 0;

  *piece = (Piece){ .end = at };
  while (i < limit)
    {
      gunichar c = tl_utf8_get (text->lower, limit, i);

      if (tl_figure_digit (c) >= 0)
        piece->digits++;
      else if (is_opening (c))
        depth++;
      else if (is_closing (c))
        {
          if (--depth < 0)
            break;
        }
      else if (tl_name_is_cjk (c))
        piece->cjk++;
      else if (g_unichar_isalpha (c))
        piece->letters++;
      else if (is_mark (c))
        {
          piece->marks++;
          piece->has_slash = piece->has_slash || c == '/';
        }
      else
        break;
      i = tl_utf8_next (text->lower, limit, i);
    }
  piece->end = i;
}

/* "…/2025-26 Name of Work": a word that no reference has stands at ${at}. */
static gboolean
is_stop (const TlText *text, gsize at, gsize limit, const TlReading *reading)
{
  return tl_name_find (text, at, limit, reading, "reference-stop", NULL) != NULL;
}

/* Whether one of the next pieces has the slash that "TOOL ROOM/2016-17" goes on with. */
static gboolean
has_slash_ahead (const TlText *text, gsize at, gsize limit, const TlReading *reading)
{
  gsize i = at;

  for (guint n = 0; n < 4 && i < limit; n++)
    {
      Piece piece;

      read_piece (text, i, limit, &piece);
      if (piece.end == i || (text->lower[piece.end - 1] == ':' && piece.digits == 0)
          || is_date (text, i, piece.end) || is_stop (text, i, limit, reading))
        return FALSE;
      if (piece.has_slash)
        return TRUE;
      if (piece.end >= limit || text->lower[piece.end] != ' ')
        return FALSE;
      i = piece.end + 1;
    }
  return FALSE;
}

/* Whether the reference goes on behind the blank before ${at}. */
static gboolean
goes_on (const TlText *text, gsize start, gsize at, gsize limit, const TlReading *reading, const Piece *sum)
{
  char before = text->lower[at - 2], after = text->lower[at];
  Piece next;

  read_piece (text, at, limit, &next);
  if (next.end == at || is_stop (text, at, limit, reading))
    return FALSE;
  if (after == '/' && at + 1 < limit && text->lower[at + 1] == ' ')
    return TRUE;
  if ((strchr ("/-_", before) && (next.digits || next.letters))
      || (strchr ("/-_", after) && next.end > at + 1))
    return TRUE;
  if (after == '(' && next.digits > 0 && next.cjk == 0 && next.letters == 0 && sum->digits > 0)
    return TRUE;
  if (sum->digits == 0 && at - start < 24 && next.digits > 0 && (next.cjk == 0 || sum->cjk > 0))
    return TRUE;
  return (sum->has_slash || (sum->digits == 0 && sum->letters > 0)) && g_ascii_isupper (text->text[at])
         && has_slash_ahead (text, at, limit, reading);
}

/* The end of the reference from ${at} on, and what it consists of. */
static gsize
read_pieces (const TlText *text, gsize at, gsize limit, const TlReading *reading, Piece *sum)
{
  gsize i = at;

  *sum = (Piece){ .end = at };
  for (guint n = 0; n < MAX_WORDS && i < limit && i - at < MAX_BYTES; n++)
    {
      Piece piece;

      read_piece (text, i, limit, &piece);
      if (piece.end == i)
        break;
      sum->end = piece.end;
      sum->digits += piece.digits;
      sum->letters += piece.letters;
      sum->cjk += piece.cjk;
      sum->marks += piece.marks;
      sum->has_slash = sum->has_slash || piece.has_slash;
      i = piece.end + 1;
      if (piece.end >= limit || text->lower[piece.end] != ' ' || i >= limit
          || !goes_on (text, at, i, limit, reading, sum))
        break;
    }
  return sum->end;
}

/* "ABC-1项目名称:": a label glued to the reference is none of it. */
static gsize
cut_label (const TlText *text, gsize at, gsize end)
{
  gsize colon = at, i;

  while (colon < end
         && !(text->lower[colon] == ':' && colon > at
              && tl_name_is_cjk (tl_utf8_get (text->lower, end, tl_utf8_prev (text->lower, colon)))))
    colon++;
  if (colon >= end)
    return end;
  for (i = colon; i > at; i = tl_utf8_prev (text->lower, i))
    if (!tl_name_is_cjk (tl_utf8_get (text->lower, end, tl_utf8_prev (text->lower, i))))
      break;
  return i;
}

/* CJK words behind the last digit or bracket, unless they belong to references (号, 重). */
static gsize
cut_words (const TlText *text, gsize at, gsize end, const TlReading *reading)
{
  gsize i = end, n = 0, tail;

  for (; i > at; n++)
    {
      gsize before = tl_utf8_prev (text->lower, i);

      if (!tl_name_is_cjk (tl_utf8_get (text->lower, end, before)))
        break;
      i = before;
    }
  if (n == 0 || i == at)
    return end;
  if (tl_lexicon_find (reading->lexicon, "reference-tail", reading->lang, text->lower, end, i, &tail))
    return tail;
  return n > MAX_CJK_TAIL || g_ascii_isdigit (text->lower[i - 1]) ? i : end;
}

/* "…-1790(1-12包)", "…-39(四)项目名称": the lots that it is for and the number of what follows. */
static gboolean
is_foreign_bracket (const TlText *text, gsize open, gsize close, const TlReading *reading)
{
  gsize i = open + 1, end;
  TlNumeral numeral;

  if (tl_numeral_read (text, i, close, reading, TL_NUMERAL_INTEGER | TL_NUMERAL_UNSIGNED, &numeral, &end)
      && end == close && !numeral.has_digits)
    return tl_name_is_cjk (tl_utf8_get (text->lower, text->len, close + 1));
  while (i < close && g_ascii_isdigit (text->lower[i]))
    i++;
  if (i == open + 1 || i >= close || !strchr ("-~", text->lower[i]))
    return FALSE;
  for (i++; i < close && g_ascii_isdigit (text->lower[i]); i++)
    ;
  while (i < close && (text->lower[i] == ' ' || tl_name_is_cjk (tl_utf8_get (text->lower, close, i))))
    i = tl_utf8_next (text->lower, close, i);
  return i == close;
}

static gsize
cut_bracket (const TlText *text, gsize at, gsize end, const TlReading *reading)
{
  gsize open = end;

  if (end == at || text->lower[end - 1] != ')')
    return end;
  open--;
  while (open > at && text->lower[open] != '(')
    open--;
  return open > at && is_foreign_bracket (text, open, end - 1, reading) ? open : end;
}

static gsize
trim (const TlText *text, gsize at, gsize end)
{
  gint depth = 0;

  end = tl_name_trim (text, at, end, ".-/:_,&#*");
  for (gsize i = at; i < end; i = tl_utf8_next (text->lower, end, i))
    {
      gunichar c = tl_utf8_get (text->lower, end, i);

      depth += is_opening (c) - is_closing (c);
    }
  /* "ABC-1(1-12 包)": a bracket that does not close in the reference is none of it */
  for (gsize i = end; depth > 0 && i > at;)
    {
      gunichar c;

      i = tl_utf8_prev (text->lower, i);
      c = tl_utf8_get (text->lower, end, i);
      depth += is_closing (c) - is_opening (c);
      if (depth == 0)
        return tl_name_trim (text, at, i, ".-/:_,&#*");
    }
  return end;
}

/* 2019-08-16, 16/08/2019, 1,248.00, 12:30: digits and marks, at most eight digits. */
static gboolean
is_number (const Piece *sum)
{
  return sum->letters == 0 && sum->cjk == 0 && (sum->digits <= 8 || sum->marks == 0);
}

static gboolean
is_reference (const TlText *text, gsize at, gsize end, const TlReading *reading, const Piece *sum)
{
  if (end <= at || is_date (text, at, end))
    return FALSE;
  if (reading->bare)
    return sum->digits > 0 || (sum->marks >= 2 && sum->letters >= 4);
  return sum->digits > 0 && end - at >= MIN_CHARS && sum->letters + sum->cjk > 0 && sum->marks > 0
         && !is_number (sum)
         && (g_ascii_isupper (text->text[at]) || text->lower[at] == '[' || g_ascii_isdigit (text->text[at]));
}

/* In running text a reference starts with a capital, a digit or a bracket, and not within another one. */
static gboolean
can_start (const TlText *text, gsize at, gsize limit)
{
  gunichar first = tl_utf8_get (text->text, limit, at);
  gunichar before = at > 0 ? tl_utf8_get (text->lower, limit, tl_utf8_prev (text->lower, at)) : 0;

  if (tl_utf8_is_word (before) ? !tl_name_is_cjk (before)
                               : before > 0 && before < 0x80 && strchr ("-/_&+", (int) before))
    return FALSE;
  return first == ' ' || first == ':' || first == '#' || first == '['
         || (first < 0x80 && g_ascii_isalnum ((char) first) && !g_ascii_islower ((char) first));
}

gboolean
tl_name_read_reference (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlValue *value,
                        gsize *end)
{
  gsize start, stop;
  Piece sum;

  limit = MIN (limit, text->len);
  if (!reading->bare && !can_start (text, at, limit))
    return FALSE;
  start = tl_name_skip_blanks (text, at, limit);
  for (guint n = 0; n < 3 && start < limit && strchr (":#", text->lower[start]); n++)
    start = tl_name_skip_blanks (text, start + 1, limit);
  limit = MIN (limit, start + MAX_BYTES);
  if (start >= limit || tl_name_is_placeholder (text, start, limit, reading))
    return FALSE;
  stop = read_pieces (text, start, limit, reading, &sum);
  stop = cut_label (text, start, stop);
  stop = cut_words (text, start, stop, reading);
  stop = cut_bracket (text, start, stop, reading);
  stop = trim (text, start, stop);
  if (!is_reference (text, start, stop, reading, &sum))
    return FALSE;
  *value = (TlValue){ .kind = TL_VALUE_REFERENCE, .text = g_strndup (text->text + start, stop - start) };
  *end = stop;
  return TRUE;
}
