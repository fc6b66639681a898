/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_torn.c - lines that a converter tore apart. */
#include "config.h"

#include "reader/text_torn.h"

#include <string.h>

#include "base/utf8.h"

#define DATE_LINES 14 /* of a date and its time */
#define DIGITS_MAX 8  /* in a row; more are a code, behind which no unit stands */
#define AMOUNT_MIN 4  /* digits and points of what is surely an amount */

static gunichar
first_char (const TlTextLines *lines, const TlTextLine *line)
{
  return g_utf8_get_char (lines->text + line->start);
}

static gunichar
last_char (const TlTextLines *lines, const TlTextLine *line)
{
  return g_utf8_get_char (lines->text + tl_utf8_prev (lines->text, line->end));
}

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
  return is_han (first_char (lines, line)) && tl_utf8_next (lines->text, line->end, line->start) == line->end;
}

/* Returns: how many digits the line ends with, their value in ${value}; 9 for too many. */
static guint
read_tail (const TlTextLines *lines, const TlTextLine *line, guint *value)
{
  guint n = 0, power = 1;

  for (*value = 0; n < 9 && line->end - n > line->start && g_ascii_isdigit (lines->text[line->end - n - 1]); n++)
    {
      *value += power * (guint) (lines->text[line->end - n - 1] - '0');
      power *= 10;
    }
  return n;
}

static gboolean
is_figure (const TlTextLines *lines, const TlTextLine *line)
{
  return strspn (lines->text + line->start, "0123456789") >= line->end - line->start;
}

/* "202" "6" "年". */
static gboolean
makes_year (const TlTextLines *lines, guint i)
{
  const TlTextLine *next = tl_text_lines_get (lines, i + 1);
  guint head, tail, n_head = read_tail (lines, tl_text_lines_get (lines, i), &head), n_tail;

  if (i + 2 >= lines->lines->len || n_head == 0 || n_head > 3 || !is_figure (lines, next)
      || !is_han (first_char (lines, tl_text_lines_get (lines, i + 2))))
    return FALSE;
  n_tail = read_tail (lines, next, &tail);
  if (n_head + n_tail != 4)
    return FALSE;
  for (guint k = 0; k < n_tail; k++)
    head *= 10;
  return head + tail >= 1990 && head + tail < 2100;
}

static gboolean
is_year (guint digits, guint value)
{
  return digits == 4 && value >= 1990 && value < 2100;
}

/* Returns: whether line ${i} belongs to a torn date that began with a year some lines before. */
static gboolean
is_in_date (const TlTextLines *lines, guint i)
{
  for (guint k = i, n = 0; n < DATE_LINES; n++)
    {
      const TlTextLine *line = tl_text_lines_get (lines, k);
      guint value, digits = read_tail (lines, line, &value);

      if (is_year (digits, value) || (k > 0 && makes_year (lines, k - 1)))
        return TRUE;
      if (k-- == 0 || (!is_figure (lines, line) && !is_lone (lines, line)))
        return FALSE;
    }
  return FALSE;
}

/* Whether the numbering "13" "、" begins behind line ${i}. */
static gboolean
is_before_numbering (const TlTextLines *lines, guint i)
{
  return i + 2 < lines->lines->len && is_figure (lines, tl_text_lines_get (lines, i + 1))
         && first_char (lines, tl_text_lines_get (lines, i + 2)) == 0x3001;
}

/* "513360.00" "元每年", "21946" "元。", "16" "日组织的", "1" "个工作日": a sign that counts goes with its figure,
 * where what follows cannot make it the beginning of a name. */
static gboolean
begins_with_unit (const TlTextLines *lines, guint i)
{
  const TlTextLine *line = tl_text_lines_get (lines, i), *next = line + 1;
  gunichar first = first_char (lines, next);
  gunichar second = tl_utf8_get (lines->text, next->end, tl_utf8_next (lines->text, next->end, next->start));
  gboolean is_amount = strspn (lines->text + line->start, "0123456789.,") >= line->end - line->start;

  if (!is_han (first) || g_utf8_strchr ("年月日时分秒元个万亿", -1, first) == NULL)
    return FALSE;
  if (first == 0x4e07 || first == 0x4ebf) /* "万科" is a name, "万元" is not */
    return second == 0x5143;
  if (first == 0x4e2a)
    return is_amount;
  if (first == 0x5143)
    return !g_unichar_isalpha (second) || (is_amount && line->end - line->start >= AMOUNT_MIN);
  return !g_unichar_isalpha (second) || is_in_date (lines, i);
}

/* "17" "：" "00", "10" "：0" "0": the minutes of an hour. */
static gboolean
is_before_minutes (const TlTextLines *lines, guint i)
{
  const TlTextLine *line = tl_text_lines_get (lines, i), *next = line + 1;
  gsize rest = line->end - tl_utf8_next (lines->text, line->end, line->start);
  guint value;

  return first_char (lines, line) == 0xff1a && i > 0 && is_digit (last_char (lines, line - 1)) && rest <= 1
         && is_figure (lines, next) && rest + read_tail (lines, next, &value) == 2;
}

gboolean
tl_text_torn_is_cut (const TlTextLines *lines, guint i)
{
  const TlTextLine *next = tl_text_lines_get (lines, i + 1);

  /* A bracket that is a line of its own was torn on both sides. */
  return is_closing (first_char (lines, next)) || is_opening (last_char (lines, next - 1))
         || (is_opening (first_char (lines, next)) && tl_utf8_next (lines->text, next->end, next->start) == next->end);
}

gboolean
tl_text_torn_is_next (const TlTextLines *lines, guint i)
{
  const TlTextLine *line = tl_text_lines_get (lines, i);
  const TlTextLine *next = tl_text_lines_get (lines, i + 1);
  gunichar last = last_char (lines, line), first = first_char (lines, next);
  guint value;

  if (tl_text_torn_is_cut (lines, i))
    return TRUE;
  if (is_digit (last) && read_tail (lines, line, &value) <= DIGITS_MAX
      && (is_lone (lines, next) || begins_with_unit (lines, i)))
    return TRUE;
  if (is_before_numbering (lines, i))
    return FALSE;
  /* "年" "3": only a lone unit, itself torn off a figure, is followed by a figure of the same date. */
  if (is_lone (lines, line) && is_digit (first) && is_in_date (lines, i))
    return TRUE;
  if (is_han (last) && i + 2 < lines->lines->len && makes_year (lines, i + 1))
    return TRUE;
  return makes_year (lines, i) || is_before_minutes (lines, i);
}
