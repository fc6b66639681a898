/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure.c - numbers in figures: digits and what separates them. */
#include "config.h"

#include "value/figure.h"

#include <string.h>

#include "base/utf8.h"

#define MAX_GROUPS 14
#define MAX_DIGITS 40

#define ARABIC_POINT      0x066b
#define ARABIC_COMMA      0x066c
#define ARABIC_LIST_COMMA 0x060c /* between words; glued between figures it groups them */
#define WIDE_LIST_COMMA   0x3001 /* the same in a line outside of a document; there it divides items */

typedef struct
{
  guint size;
  gunichar mark; /* the separator before the group; 0 for the first */
  gsize end;     /* the byte behind it */
} Group;

/* The digits of a figure as they stand there, with their groups. */
typedef struct
{
  char digits[MAX_DIGITS + 1];
  guint n_digits;
  Group groups[MAX_GROUPS];
  guint n_groups;
} Shape;

gint
tl_figure_digit (gunichar c)
{
  if (c >= '0' && c <= '9')
    return (gint) (c - '0');
  if ((c >= 0x0660 && c <= 0x0669) || (c >= 0x06f0 && c <= 0x06f9))
    return (gint) (c & 0xf);
  if (c >= 0x0966 && c <= 0x096f)
    return (gint) (c - 0x0966);
  return -1;
}

static gboolean
is_digit_at (const TlText *text, gsize at)
{
  return tl_figure_digit (tl_utf8_get (text->lower, text->len, at)) >= 0;
}

gboolean
tl_figure_is_inside (const TlText *text, gsize at)
{
  gsize before;
  gunichar c;

  if (at == 0)
    return FALSE;
  before = tl_utf8_prev (text->lower, at);
  c = tl_utf8_get (text->lower, text->len, before);
  if (tl_figure_digit (c) >= 0)
    return TRUE;
  if (c != '.' && c != ',' && c != ARABIC_POINT && c != ARABIC_COMMA)
    return FALSE;
  return before > 0 && is_digit_at (text, tl_utf8_prev (text->lower, before));
}

/* The digits from ${at} on, as many as fit; more than fit makes FALSE. */
static gboolean
take_digits (const TlText *text, gsize at, gsize limit, Shape *shape, Group *group)
{
  gsize i = at;

  while (i < limit)
    {
      gint digit = tl_figure_digit (tl_utf8_get (text->lower, text->len, i));

      if (digit < 0)
        break;
      if (shape->n_digits == MAX_DIGITS)
        return FALSE;
      shape->digits[shape->n_digits++] = (char) ('0' + digit);
      group->size++;
      i = tl_utf8_next (text->lower, text->len, i);
    }
  group->end = i;
  return TRUE;
}

static guint
count_digits (const TlText *text, gsize at, gsize limit, guint most)
{
  guint n = 0;

  for (gsize i = at; i < limit && n < most && is_digit_at (text, i);
       i = tl_utf8_next (text->lower, text->len, i))
    n++;
  return n;
}

static gboolean
is_mark (const TlText *text, const Shape *shape, gsize at, gsize limit, gunichar mark, gboolean blanks,
         gboolean wide)
{
  gsize next = tl_utf8_next (text->lower, text->len, at);
  const Group *last = &shape->groups[shape->n_groups - 1];

  switch (mark)
    {
    case '.':
    case ',':
    case ARABIC_POINT:
    case ARABIC_COMMA:
      return count_digits (text, next, limit, 1) == 1;
    case '\'':
    case ARABIC_LIST_COMMA:
    case WIDE_LIST_COMMA:
      return (mark != WIDE_LIST_COMMA || wide) && last->size > 0 && last->size <= 3
             && count_digits (text, next, limit, 4) == 3;
    case ' ':
      return blanks && last->size > 0 && last->size <= 3 && (shape->n_groups == 1 || last->mark == ' ')
             && count_digits (text, next, limit, 4) == 3;
    default:
      return FALSE;
    }
}

static gboolean
take_shape (const TlText *text, gsize at, gsize limit, gboolean blanks, gboolean wide, Shape *shape)
{
  gsize i = at;

  shape->n_digits = 0;
  shape->n_groups = 1;
  shape->groups[0] = (Group){ 0, 0, at };
  if (!take_digits (text, at, limit, shape, &shape->groups[0]))
    return FALSE;
  i = shape->groups[0].end;
  while (i < limit)
    {
      gunichar mark = tl_utf8_get (text->lower, text->len, i);
      Group *group = &shape->groups[shape->n_groups];

      if (!is_mark (text, shape, i, limit, mark, blanks, wide))
        break;
      if (shape->n_groups == MAX_GROUPS)
        return FALSE;
      *group = (Group){ 0, mark, i };
      if (!take_digits (text, tl_utf8_next (text->lower, text->len, i), limit, shape, group))
        return FALSE;
      shape->n_groups++;
      i = group->end;
    }
  return shape->n_digits > 0;
}

/* Whether the first ${n} groups are thousands (1,234,567) or lakhs (12,34,567). */
static gboolean
are_grouped (const Shape *shape, guint n)
{
  gboolean thousands = TRUE, lakhs = n > 2;

  if (shape->groups[0].size < 1 || shape->groups[0].size > 3)
    return FALSE;
  for (guint i = 1; i < n; i++)
    {
      guint want = i + 1 < n ? 2 : 3;

      thousands = thousands && shape->groups[i].size == 3;
      lakhs = lakhs && shape->groups[i].size == want;
      if (shape->groups[i].mark != shape->groups[1].mark)
        return FALSE;
    }
  return thousands || (lakhs && shape->groups[1].mark != ' ');
}

static gboolean
make_value (const Shape *shape, guint scale, TlDecimal *value)
{
  gint64 units = 0;

  for (guint i = 0; i < shape->n_digits; i++)
    {
      if (units >= G_GINT64_CONSTANT (100000000000000000))
        return FALSE;
      units = units * 10 + (shape->digits[i] - '0');
    }
  if (scale > TL_DECIMAL_DIGITS)
    return FALSE;
  value->units = units;
  value->scale = (gint) scale;
  return TRUE;
}

gunichar
tl_figure_get_mark (const TlReading *reading)
{
  const char *lang = reading->lang ? reading->lang : "";
  g_autofree char *tag = g_ascii_strdown (lang, -1);
  gsize len = strlen (tag), end = 0;
  const char *key = tl_lexicon_find (reading->lexicon, "mark", "", tag, len, 0, &end);

  if (!key || (end < len && tag[end] != '-'))
    return 0;
  return g_str_equal (key, "comma") ? ',' : '.';
}

/* "1.234": which of both readings the language has; the other one is kept. */
static gboolean
read_open (const Shape *shape, const TlReading *reading, TlFigure *figure)
{
  TlDecimal grouped, decimal;
  gunichar mark = tl_figure_get_mark (reading);

  if (!make_value (shape, 0, &grouped) || !make_value (shape, 3, &decimal))
    return FALSE;
  figure->is_open = TRUE;
  figure->value = mark == shape->groups[1].mark ? decimal : grouped;
  figure->other = mark == shape->groups[1].mark ? grouped : decimal;
  return TRUE;
}

static gboolean
read_one_mark (const Shape *shape, const TlReading *reading, TlFigure *figure)
{
  const Group *first = &shape->groups[0], *last = &shape->groups[1];

  if (last->mark == ' ' || last->mark == '\'' || last->mark == ARABIC_COMMA || last->mark == ARABIC_LIST_COMMA
      || last->mark == WIDE_LIST_COMMA)
    return are_grouped (shape, 2) && make_value (shape, 0, &figure->value);
  if (last->mark != ARABIC_POINT && last->size == 3 && first->size > 0 && first->size <= 3
      && shape->digits[0] != '0')
    return read_open (shape, reading, figure);
  return make_value (shape, last->size, &figure->value);
}

static gboolean
read_shape (const Shape *shape, const TlReading *reading, TlFigure *figure)
{
  guint n = shape->n_groups;
  const Group *last = &shape->groups[n - 1];

  if (n == 1)
    return make_value (shape, 0, &figure->value);
  if (n == 2)
    return read_one_mark (shape, reading, figure);
  if (are_grouped (shape, n))
    return make_value (shape, 0, &figure->value);
  if (last->mark == shape->groups[1].mark || last->mark == ' ' || last->mark == '\'')
    return FALSE;
  return are_grouped (shape, n - 1) && make_value (shape, last->size, &figure->value);
}

/* The figure without its last groups that blanks or commas divide: "5 250 1.5", "1,2,3". */
static gboolean
read_less (Shape *shape, const TlReading *reading, TlFigure *figure)
{
  while (shape->n_groups > 1)
    {
      const Group *last = &shape->groups[shape->n_groups - 1];

      if (last->mark != ' ' && last->mark != ',')
        return FALSE;
      shape->n_digits -= last->size;
      shape->n_groups = last->mark == ' ' ? shape->n_groups - 1 : 1;
      if (last->mark == ',')
        shape->n_digits = shape->groups[0].size;
      if (shape->n_digits > 0 && read_shape (shape, reading, figure))
        return TRUE;
    }
  return FALSE;
}

/* ６、５４４: whether the language groups so. */
static gboolean
has_wide_groups (const TlReading *reading)
{
  const char *lang = reading->lang ? reading->lang : "";

  return tl_lexicon_find (reading->lexicon, "wide-groups", "", lang, strlen (lang), 0, NULL) != NULL;
}

gboolean
tl_figure_read (const TlText *text, gsize at, gsize limit, const TlReading *reading, TlFigure *figure,
                gsize *end)
{
  Shape shape;
  TlFigure out = { { 0, 0 }, { 0, 0 }, FALSE, 0, 0 };
  gsize no_blanks;
  gboolean blanks;

  limit = MIN (limit, text->len);
  if (at >= limit)
    return FALSE;
  blanks = !tl_lexicon_find (reading->lexicon, "solid", "", reading->lang ? reading->lang : "",
                             reading->lang ? strlen (reading->lang) : 0, 0, &no_blanks);
  if (!take_shape (text, at, limit, blanks, reading->is_line && has_wide_groups (reading), &shape))
    return FALSE;
  if (!read_shape (&shape, reading, &out) && !read_less (&shape, reading, &out))
    return FALSE;
  out.digits = shape.n_digits;
  out.groups = shape.n_groups;
  *figure = out;
  *end = shape.groups[shape.n_groups - 1].end;
  return TRUE;
}

gboolean
tl_figure_read_plain (const TlText *text, gsize at, gsize limit, TlFigure *figure, gsize *end)
{
  Shape shape = { .n_digits = 0, .n_groups = 1 };
  TlFigure out = { { 0, 0 }, { 0, 0 }, FALSE, 0, 1 };
  gunichar mark;
  gsize i;

  limit = MIN (limit, text->len);
  if (!take_digits (text, at, limit, &shape, &shape.groups[0]) || shape.n_digits == 0)
    return FALSE;
  i = shape.groups[0].end;
  mark = tl_utf8_get (text->lower, text->len, i);
  if ((mark == '.' || mark == ',' || mark == ARABIC_POINT)
      && is_digit_at (text, tl_utf8_next (text->lower, text->len, i)))
    return FALSE;
  if (!make_value (&shape, 0, &out.value))
    return FALSE;
  out.digits = shape.n_digits;
  *figure = out;
  *end = i;
  return TRUE;
}
