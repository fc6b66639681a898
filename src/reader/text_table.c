/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_table.c - tables in plain text: rows on lines of their own.  text_stream.c has the other kind. */
#include "config.h"

#include "reader/text_table.h"

#include <string.h>

#include "base/utf8.h"
#include "reader/text_flat.h"
#include "reader/text_mark.h"
#include "reader/text_stream.h"

#define GAP        3 /* columns between aligned fields */
#define SHIFT      2 /* columns that aligned fields may differ */
#define FIELDS_MAX 64
#define ROWS_SEEN  20 /* enough to know whether cells are filled */

static void
split_line (const TlTextLines *lines, guint i, TlTextSeparator separator, GArray *fields)
{
  const TlTextLine *line = tl_text_lines_get (lines, i);

  tl_text_field_split (lines->text, line->start, line->end, separator, GAP, fields);
  for (guint k = 0; separator == TL_TEXT_SEPARATOR_GAP && k < fields->len; k++)
    {
      g_array_index (fields, TlTextField, k).from += line->indent;
      g_array_index (fields, TlTextField, k).to += line->indent;
    }
}

/* "---|:---:|---" */
static gboolean
is_rule (const TlTextLines *lines, guint i)
{
  const TlTextLine *line = tl_text_lines_get (lines, i);
  gsize n = strspn (lines->text + line->start, "-|:+= ");

  return n >= line->end - line->start
         && memchr (lines->text + line->start, '-', line->end - line->start) != NULL;
}

static gboolean
is_near (guint a, guint b)
{
  return a <= b + SHIFT && b <= a + SHIFT;
}

static gboolean
is_number (const TlTextLines *lines, const TlTextField *field)
{
  return field->end > field->start
         && strspn (lines->text + field->start, "0123456789") >= field->end - field->start;
}

/* Whether the fields ${b} can be a row below the fields ${a}. */
static gboolean
is_row (const TlTextLines *lines, const GArray *a, const GArray *b, TlTextSeparator separator)
{
  if (separator == TL_TEXT_SEPARATOR_TAB && b->len >= 2 && b->len < a->len)
    return TRUE; /* empty cells at the end were blanks */
  if (separator == TL_TEXT_SEPARATOR_BAR && b->len >= 2 && b->len + 1 == a->len)
    return is_number (
        lines, &g_array_index (b, TlTextField, 0)); /* an empty cell at the end was lost with its bar */
  if (a->len != b->len)
    return FALSE;
  for (guint i = 1; separator == TL_TEXT_SEPARATOR_GAP && i < a->len; i++)
    {
      const TlTextField *p = &g_array_index (a, TlTextField, i), *q = &g_array_index (b, TlTextField, i);

      if (!is_near (p->from, q->from) && !is_near (p->to, q->to))
        return FALSE;
    }
  return TRUE;
}

/* Returns: the field of ${row} under whose start the one field of a line ${part} begins, or 0. */
static guint
find_column (const GArray *row, const GArray *part)
{
  const TlTextField *only = &g_array_index (part, TlTextField, 0);

  for (guint i = 1; part->len == 1 && i < row->len; i++)
    if (is_near (only->from, g_array_index (row, TlTextField, i).from))
      return i;
  return 0;
}

/* Returns: whether most of the first fields are but numbers of a list: "1.<tab>Scope". */
static gboolean
is_list (const TlTextLines *lines, const GArray *fields)
{
  const TlTextField *field = &g_array_index (fields, TlTextField, 0);
  gsize skip;

  return fields->len == 2 && field->end > field->start
         && tl_text_mark_find (lines->text + field->start, field->end - field->start, &skip)
                != TL_TEXT_MARK_NONE
         && skip >= field->end - field->start;
}

static guint
count_filled (const GArray *fields)
{
  guint n = 0;

  for (guint i = 0; i < fields->len; i++)
    n += g_array_index (fields, TlTextField, i).end > g_array_index (fields, TlTextField, i).start ? 1 : 0;
  return n;
}

static gboolean
find_rows (const TlTextLines *lines, guint from, TlTextSeparator separator, TlTextTable *table)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (TlTextField));
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (TlTextField));
  guint i, n_rows = 1, n_filled;

  split_line (lines, from, separator, first);
  n_filled = count_filled (first);
  if (first->len < 2 || first->len > FIELDS_MAX || n_filled < 2 || is_list (lines, first)
      || is_rule (lines, from))
    return FALSE;
  for (i = from + 1; i < lines->lines->len && tl_text_lines_get (lines, i)->n_blank == 0; i++)
    {
      if (separator == TL_TEXT_SEPARATOR_BAR && is_rule (lines, i) && !is_rule (lines, i - 1))
        continue;
      if (separator == TL_TEXT_SEPARATOR_TAB && tl_text_lines_get (lines, i)->indent > 0)
        break;
      split_line (lines, i, separator, fields);
      if (is_row (lines, first, fields, separator))
        n_rows++;
      else if (separator != TL_TEXT_SEPARATOR_GAP || find_column (first, fields) == 0)
        break;
      n_filled += count_filled (fields);
      if (n_rows == ROWS_SEEN && n_filled * 2 < n_rows * first->len)
        return FALSE; /* now, not at the end: the next line asks again */
    }
  *table = (TlTextTable){ .separator = separator, .first = from, .end = i };
  return n_rows >= 2 && (n_rows >= ROWS_SEEN || n_filled * 2 >= n_rows * first->len);
}

gboolean
tl_text_table_find (const TlTextLines *lines, guint floor, guint from, TlTextTable *table)
{
  const TlTextLine *line = tl_text_lines_get (lines, from);
  const char *text = lines->text + line->start;
  gsize len = line->end - line->start;

  if (memchr (text, '|', len) != NULL && find_rows (lines, from, TL_TEXT_SEPARATOR_BAR, table))
    return TRUE;
  if (memchr (text, '\t', len) != NULL && find_rows (lines, from, TL_TEXT_SEPARATOR_TAB, table))
    return TRUE;
  return tl_text_stream_find (lines, from, table) || find_rows (lines, from, TL_TEXT_SEPARATOR_GAP, table)
         || tl_text_flat_find (lines, floor, from, table);
}

static gboolean
has_digit (const TlTextLines *lines, const TlTextField *field)
{
  for (gsize at = field->start; at < field->end; at = tl_utf8_next (lines->text, field->end, at))
    if (g_unichar_isdigit (g_utf8_get_char (lines->text + at)))
      return TRUE;
  return FALSE;
}

/* The first row is a head if it has words in all of three or more columns and figures stand below. */
static gboolean
has_header (const TlTextTable *table, const TlTextLines *lines, GArray *fields)
{
  split_line (lines, table->first, table->separator, fields);
  if (fields->len < 3 || count_filled (fields) < fields->len)
    return FALSE;
  for (guint k = 0; k < fields->len; k++)
    if (has_digit (lines, &g_array_index (fields, TlTextField, k)))
      return FALSE;
  for (guint i = table->first + 1; i < table->end; i++)
    {
      split_line (lines, i, table->separator, fields);
      for (guint k = 0; k < fields->len; k++)
        if (has_digit (lines, &g_array_index (fields, TlTextField, k)))
          return TRUE;
    }
  return FALSE;
}

/* Adds a row: the fields of line ${i}, and for each the lines [i + 1, end) that go on with it. */
static void
add_row (const TlTextTable *table, const TlTextLines *lines, guint i, guint end, TlBuilder *builder)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (TlTextField));
  g_autoptr (GArray) part = g_array_new (FALSE, FALSE, sizeof (TlTextField));

  split_line (lines, i, table->separator, fields);
  tl_builder_begin_row (builder);
  for (guint k = 0; k < fields->len; k++)
    {
      const TlTextField *field = &g_array_index (fields, TlTextField, k);

      tl_builder_begin_cell (builder, TL_COL_NEXT, 1, 1, FALSE);
      tl_builder_add_text (builder, lines->text + field->start, field->end - field->start);
      for (guint next = i + 1; next < end; next++)
        {
          const TlTextLine *line = tl_text_lines_get (lines, next);

          split_line (lines, next, table->separator, part);
          if (find_column (fields, part) != k)
            continue;
          tl_builder_add_soft_break (builder);
          tl_builder_add_text (builder, lines->text + line->start, line->end - line->start);
        }
      tl_builder_end_cell (builder);
    }
}

void
tl_text_table_add (const TlTextTable *table, const TlTextLines *lines, TlBuilder *builder)
{
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (TlTextField));
  guint end;

  if (table->is_stream)
    {
      tl_text_stream_add (table, lines, builder);
      return;
    }
  if (table->is_flat)
    {
      tl_text_flat_add (table, lines, builder);
      return;
    }
  tl_builder_begin_table (builder);
  for (guint i = table->first; i < table->end; i = end)
    {
      end = i + 1;
      if (is_rule (lines, i))
        continue;
      tl_builder_set_page (builder, tl_text_lines_get (lines, i)->page);
      for (; table->separator == TL_TEXT_SEPARATOR_GAP && end < table->end; end++)
        {
          split_line (lines, end, table->separator, fields);
          if (fields->len != 1)
            break;
        }
      add_row (table, lines, i, end, builder);
    }
  tl_builder_end_table (builder, has_header (table, lines, fields) ? 1 : 0);
}
