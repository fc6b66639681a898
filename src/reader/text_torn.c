/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_torn.c - lines that a converter tore apart. */
#include "config.h"

#include "reader/text_torn.h"

#include <string.h>

#include "base/utf8.h"
#include "reader/text_date.h"

#define DIGITS_MAX 8 /* in a row; more are a code, behind which no unit stands */
#define AMOUNT_MIN 4 /* digits and points of what is surely an amount */

static gboolean
is_han (gunichar c)
{
  return tl_utf8_is_cjk (c) && g_unichar_isalpha (c);
}

static gboolean
is_digit (gunichar c)
{
  return c < 0x80 && g_ascii_isdigit ((char) c);
}

/* "，" "。" "）": none of them begins a line. */
static gboolean
is_closing (gunichar c)
{
  return c != 0 && g_utf8_strchr ("，。、；：）】》”%％)", -1, c) != NULL;
}

static gboolean
is_opening (gunichar c)
{
  return (c != 0 && g_utf8_strchr ("（【《“￥¥", -1, c) != NULL) || c == '(';
}

/* Returns: whether the line is one Han character. */
static gboolean
is_lone (const TlTextLines *lines, const TlTextLine *line)
{
  return is_han (tl_utf8_get (lines->text, line->end, line->start))
         && tl_utf8_next (lines->text, line->end, line->start) == line->end;
}

/* A point alone: of "2.", or of an address. */
static gboolean
is_point (const TlTextLines *lines, const TlTextLine *line)
{
  return line->end - line->start == 1 && lines->text[line->start] == '.';
}

/* Returns: how many digits the line ends with. */
static guint
count_digits (const TlTextLines *lines, const TlTextLine *line)
{
  guint n = 0;

  while (n <= DIGITS_MAX && line->end - n > line->start && g_ascii_isdigit (lines->text[line->end - n - 1]))
    n++;
  return n;
}

/* Whether the point on line ${i} goes on: "2" "." "Scope", "example" "." "org". */
static gboolean
is_open_point (const TlTextLines *lines, guint i)
{
  gunichar before = i > 0 ? tl_text_lines_last_char (lines, i - 1) : 0;
  gunichar after = tl_text_lines_first_char (lines, i + 1);

  if (before >= 0x80 || !is_point (lines, tl_text_lines_get (lines, i)))
    return FALSE;
  if (g_ascii_isdigit ((char) before))
    return count_digits (lines, tl_text_lines_get (lines, i - 1)) <= 2;
  return g_ascii_islower ((char) before) && after < 0x80 && g_ascii_islower ((char) after);
}

/* "513360.00" "元每年", "21946" "元。", "16" "日组织的", "1" "个工作日": a sign that counts goes with its
 * figure, where what follows cannot make it the beginning of a name. */
static gboolean
begins_with_unit (const TlTextLines *lines, guint i)
{
  const TlTextLine *line = tl_text_lines_get (lines, i), *next = line + 1;
  gunichar first = tl_text_lines_first_char (lines, i + 1);
  gunichar second = tl_utf8_get (lines->text, next->end, tl_utf8_next (lines->text, next->end, next->start));
  gboolean is_amount = strspn (lines->text + line->start, "0123456789.,") >= line->end - line->start;

  if (!is_han (first) || g_utf8_strchr ("年月日时分秒元个万亿", -1, first) == NULL)
    return FALSE;
  if (first == 0x4e07 || first == 0x4ebf) /* "万科" is a name; "万元", "万人" and "万；" are not */
    return !g_unichar_isalpha (second)
           || g_utf8_strchr ("元人次以个条名户份篇粉美欧港日英", -1, second) != NULL;
  if (first == 0x4e2a)
    return is_amount;
  if (first == 0x5143)
    return !g_unichar_isalpha (second) || (is_amount && line->end - line->start >= AMOUNT_MIN);
  return !g_unichar_isalpha (second) || tl_text_date_is_open (lines, i);
}

gboolean
tl_text_torn_is_cut (const TlTextLines *lines, guint i)
{
  const TlTextLine *next = tl_text_lines_get (lines, i + 1);

  /* A bracket that is a line of its own was torn on both sides. */
  return is_closing (tl_text_lines_first_char (lines, i + 1))
         || is_opening (tl_text_lines_last_char (lines, i))
         || (is_opening (tl_text_lines_first_char (lines, i + 1))
             && tl_utf8_next (lines->text, next->end, next->start) == next->end);
}

gboolean
tl_text_torn_is_next (const TlTextLines *lines, guint i)
{
  const TlTextLine *line = tl_text_lines_get (lines, i);
  const TlTextLine *next = tl_text_lines_get (lines, i + 1);
  gunichar last = tl_text_lines_last_char (lines, i);

  if (tl_text_torn_is_cut (lines, i))
    return TRUE;
  if (last == 0x3001 || is_open_point (lines, i) || is_point (lines, next))
    return TRUE;
  if (is_digit (last) && count_digits (lines, line) <= DIGITS_MAX
      && (is_lone (lines, next) || begins_with_unit (lines, i)))
    return TRUE;
  return tl_text_date_is_next (lines, i);
}
