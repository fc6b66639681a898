/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_date.c - dates and times that a converter tore over several lines.
 *
 * The sign behind the next figure tells: behind a year only a month goes on, behind a month a day.  A number
 * behind a whole date is a page, or counts a row.
 */
#include "config.h"

#include "reader/text_date.h"

#include <string.h>

#include "base/utf8.h"

#define DATE_LINES 14 /* of a date and its time */
#define DATE_CHARS 40 /* of it on one line */

static gboolean
is_digit (gunichar c)
{
  return c < 0x80 && g_ascii_isdigit ((char) c);
}

/* Returns: how many digits the line ends with, their value in ${value}; 9 for too many. */
static guint
read_tail (const TlTextLines *lines, const TlTextLine *line, guint *value)
{
  guint n = 0, power = 1;

  for (*value = 0; n < 9 && line->end - n > line->start && g_ascii_isdigit (lines->text[line->end - n - 1]);
       n++)
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

/* Whether lines ${i} and ${i} + 1 are a year, behind which "年" stands: "202" "6". */
static gboolean
makes_year (const TlTextLines *lines, guint i)
{
  const TlTextLine *next = tl_text_lines_get (lines, i + 1);
  guint head, tail, n_head = read_tail (lines, tl_text_lines_get (lines, i), &head), n_tail;

  if (i + 2 >= lines->lines->len || n_head == 0 || n_head > 3 || !is_figure (lines, next)
      || tl_text_lines_first_char (lines, i + 2) != 0x5e74)
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

/* Looks for a year in the figures and signs of a date at the end of ${line}.
 * Returns: whether it is there; in ${is_all} whether nothing else stands on the line. */
static gboolean
has_year (const TlTextLines *lines, const TlTextLine *line, gboolean *is_all)
{
  guint digits = 0, value = 0, power = 1, n = 0;
  gsize at = line->end;

  *is_all = FALSE;
  for (; at > line->start && n < DATE_CHARS; n++)
    {
      gunichar c;

      at = tl_utf8_prev (lines->text, at);
      c = g_utf8_get_char (lines->text + at);
      if (is_digit (c) && digits < 5)
        {
          value += power * (c - '0');
          power *= 10;
          digits++;
          continue;
        }
      if (is_year (digits, value) || g_utf8_strchr ("年月日时分秒点：:至", -1, c) == NULL)
        return is_year (digits, value);
      digits = value = 0;
      power = 1;
    }
  *is_all = at == line->start;
  return is_year (digits, value);
}

gboolean
tl_text_date_is_open (const TlTextLines *lines, guint i)
{
  for (guint k = i, n = 0; n < DATE_LINES; n++)
    {
      gboolean is_all;

      if (has_year (lines, tl_text_lines_get (lines, k), &is_all) || (k > 0 && makes_year (lines, k - 1)))
        return TRUE;
      if (k-- == 0 || !is_all)
        return FALSE;
    }
  return FALSE;
}

/* Returns: what stands behind the figure that line ${i} begins with, be it on the line below; 0 for no
 * figure. */
static gunichar
find_unit (const TlTextLines *lines, guint i)
{
  const TlTextLine *line = tl_text_lines_get (lines, i);
  gsize n = MIN (strspn (lines->text + line->start, "0123456789"), line->end - line->start);

  if (n == 0 || n > 2)
    return 0;
  if (line->start + n < line->end)
    return g_utf8_get_char (lines->text + line->start + n);
  return i + 1 < lines->lines->len ? tl_text_lines_first_char (lines, i + 1) : 0;
}

/* "2026年" "3" "月", "20日" "09:30". */
static gboolean
is_next_figure (const TlTextLines *lines, guint i)
{
  static const struct
  {
    gunichar sign;
    const char *next;
  } orders[]
      = { { 0x5e74, "月" }, { 0x6708, "日" }, { 0x65e5, "时点:：" }, { 0x65f6, "分" }, { 0x5206, "秒" } };
  gunichar last = tl_text_lines_last_char (lines, i), unit = find_unit (lines, i + 1);

  for (gsize k = 0; k < G_N_ELEMENTS (orders); k++)
    if (last == orders[k].sign)
      return unit != 0 && g_utf8_strchr (orders[k].next, -1, unit) != NULL && tl_text_date_is_open (lines, i);
  return FALSE;
}

/* "17" "：" "00", "10" "：0" "0": the minutes of an hour. */
static gboolean
is_before_minutes (const TlTextLines *lines, guint i)
{
  const TlTextLine *line = tl_text_lines_get (lines, i), *next = line + 1;
  gsize rest = line->end - tl_utf8_next (lines->text, line->end, line->start);
  guint value;

  return tl_text_lines_first_char (lines, i) == 0xff1a && i > 0
         && is_digit (tl_text_lines_last_char (lines, i - 1)) && rest <= 1 && is_figure (lines, next)
         && rest + read_tail (lines, next, &value) == 2;
}

/* "9" ":00至". */
static gboolean
is_minutes (const TlTextLines *lines, guint i)
{
  const TlTextLine *next = tl_text_lines_get (lines, i + 1);

  return is_digit (tl_text_lines_last_char (lines, i)) && next->end - next->start >= 3
         && lines->text[next->start] == ':' && g_ascii_isdigit (lines->text[next->start + 1])
         && g_ascii_isdigit (lines->text[next->start + 2]);
}

/* Whether line ${i} + 1 begins with a year, be it torn. */
static gboolean
begins_with_year (const TlTextLines *lines, guint i)
{
  const TlTextLine *next = tl_text_lines_get (lines, i + 1);
  guint value = 0;
  gsize n = MIN (strspn (lines->text + next->start, "0123456789"), next->end - next->start);

  for (gsize k = 0; k < n && k < 4; k++)
    value = value * 10 + (guint) (lines->text[next->start + k] - '0');
  return is_year ((guint) n, value) || (i + 2 < lines->lines->len && makes_year (lines, i + 1));
}

gboolean
tl_text_date_is_next (const TlTextLines *lines, guint i)
{
  if (g_utf8_strchr ("至于自", -1, tl_text_lines_last_char (lines, i)) != NULL && begins_with_year (lines, i))
    return TRUE;
  if (tl_utf8_is_cjk (tl_text_lines_last_char (lines, i)) && i + 2 < lines->lines->len
      && makes_year (lines, i + 1))
    return g_unichar_isalpha (tl_text_lines_last_char (lines, i));
  return makes_year (lines, i) || is_next_figure (lines, i) || is_before_minutes (lines, i)
         || is_minutes (lines, i);
}
