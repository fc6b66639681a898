/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure_link.c - the single figures of a chain that is no number: 192.168.1.2, "22,24,26". */
#include "config.h"

#include "value/figure_link.h"

#define MAX_BACK 48 /* bytes: a number has 18 digits, so a longer chain is none */

static gboolean
is_digit (const TlText *text, gsize at)
{
  return at < text->len && g_ascii_isdigit (text->lower[at]);
}

static gboolean
is_mark (const TlText *text, gsize at)
{
  return at < text->len && (text->lower[at] == '.' || text->lower[at] == ',');
}

/* Returns: the start of the chain that ${at} stands in, or as far before it as one looks. */
static gsize
seek_start (const TlText *text, gsize at)
{
  gsize floor = at > MAX_BACK ? at - MAX_BACK : 0, i = at;

  while (i > floor && (is_digit (text, i - 1) || (is_mark (text, i - 1) && is_digit (text, i))))
    i--;
  return is_digit (text, i) || i == at ? i : i + 1;
}

static gboolean
read_digits (const TlText *text, gsize at, gsize limit, TlFigure *figure, gsize *end)
{
  gsize i = at;

  for (; i < limit && is_digit (text, i); i++)
    {
      if (figure->digits++ == TL_DECIMAL_DIGITS)
        return FALSE;
      figure->value.units = figure->value.units * 10 + (text->lower[i] - '0');
    }
  figure->groups++;
  *end = i;
  return i > at;
}

/* Whether ".168" at ${end} is a group of thousands and not decimals. */
static gboolean
is_group (const TlText *text, gsize end, gsize limit, const TlReading *reading)
{
  gunichar mark = tl_figure_get_mark (reading);

  return mark != 0 && is_mark (text, end) && (gunichar) text->lower[end] != mark && end + 3 < limit
         && is_digit (text, end + 1) && is_digit (text, end + 2) && is_digit (text, end + 3)
         && !is_digit (text, end + 4);
}

gboolean
tl_figure_link_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlFigure *figure,
                     gsize *end)
{
  TlFigure out = { .groups = 0 };
  gsize stop;
  gboolean is_first;

  limit = MIN (limit, text->len);
  if (!read_digits (text, at, limit, &out, &stop))
    return FALSE;
  is_first = stop - at <= 3 && text->lower[at] != '0' && !is_mark (text, at > 0 ? at - 1 : text->len);
  while (is_first && is_group (text, stop, limit, reading))
    if (!read_digits (text, stop + 1, limit, &out, &stop))
      return FALSE;
  *figure = out;
  *end = stop;
  return TRUE;
}

gboolean
tl_figure_link_is_start (const TlText *text, gsize at, gsize limit, const TlReading *reading)
{
  gsize start = seek_start (text, at), end;
  TlFigure figure;

  if (!is_digit (text, at) || start == at || !is_mark (text, at - 1))
    return FALSE;
  if (tl_figure_read (text, start, limit, reading, &figure, &end) && end > at)
    return FALSE;
  return !tl_figure_link_read (text, start, limit, reading, &figure, &end) || end <= at;
}
