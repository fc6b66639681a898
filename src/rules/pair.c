/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pair.c - what looks like a label and what stands beside it, whatever rules there are. */
#include "config.h"

#include "rules/pair.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/outline.h"

#define LABEL_BYTES  120
#define LABEL_WORDS  9
#define LABEL_DIGITS 4
#define NUMBERS_MAX  3
#define PAIRS_MAX    50   /* of one line */
#define LINES_MAX    1000 /* of one unit */

typedef struct
{
  const TlView *view;
  const TlLexicon *lexicon;
  GArray *pairs;
} Finder;

/* Behind the numbers of a clause: "3.2 (a) Budget". */
static TlSpan
skip_numbers (const Finder *finder, TlSpan span)
{
  gsize behind;

  for (guint i = 0; i < NUMBERS_MAX; i++)
    {
      if (tl_outline_read_number (&finder->view->text, span.start, span.end, finder->lexicon, &behind)
          == TL_OUTLINE_NONE)
        break;
      span.start = (guint32) behind;
      span = tl_view_trim (finder->view, span);
    }
  return span;
}

/* Words, few and without the end of a sentence among them. */
static gboolean
is_label (const TlView *view, TlSpan span)
{
  const TlText *text = &view->text;
  guint letters = 0, digits = 0, blanks = 0;

  if (tl_span_is_empty (span) || span.end - span.start > LABEL_BYTES)
    return FALSE;
  for (gsize at = span.start; at < span.end; at = tl_utf8_next (text->text, text->len, at))
    {
      gunichar c = tl_utf8_get (text->text, text->len, at);

      letters += g_unichar_isalpha (c);
      digits += g_unichar_isdigit (c);
      blanks += c == ' ';
      if (c == '\n' || c == '\t' || c == ';' || c == '?' || c == '!' || c == '=' || c == '@' || c == 0x3002
          || (c == ',' && blanks > 3))
        return FALSE;
    }
  return letters >= 2 && digits <= LABEL_DIGITS && blanks < LABEL_WORDS
         && !g_unichar_islower (tl_utf8_get (text->text, text->len, span.start))
         && strchr ("/|#\"{[<", text->text[span.start]) == NULL;
}

static void
add (Finder *finder, TlSpan label, TlSpan value, guint page, gboolean is_below)
{
  TlPair pair = { skip_numbers (finder, label), tl_view_trim (finder->view, value), page, is_below };

  if (finder->pairs->len < TL_PAIRS_MAX && is_label (finder->view, pair.label)
      && !tl_span_is_empty (pair.value))
    g_array_append_val (finder->pairs, pair);
}

/* Returns: the colon that ends the words at the start of ${line}; its end if there is none.  That of "10:30"
 * is none. */
static gsize
find_colon (const TlText *text, TlSpan line)
{
  gsize limit = MIN (line.end, line.start + LABEL_BYTES);
  const char *colon = memchr (text->text + line.start, ':', limit - line.start);

  if (colon == NULL || colon == text->text + line.start || g_ascii_isdigit (colon[-1]) || colon[1] == '/')
    return line.end;
  return (gsize) (colon - text->text);
}

/* "Label: value; label: value". */
static void
read_line (Finder *finder, const TlUnit *unit, TlSpan line)
{
  const char *text = finder->view->text.text;

  for (guint i = 0; i < PAIRS_MAX && line.start < line.end; i++)
    {
      guint32 colon = (guint32) find_colon (&finder->view->text, line);
      const char *next = colon < line.end ? memchr (text + colon, ';', line.end - colon) : NULL;
      guint32 stop = next != NULL ? (guint32) (next - text) : line.end;

      if (colon >= line.end)
        return;
      add (finder, (TlSpan){ line.start, colon }, (TlSpan){ colon + 1, stop }, unit->page, FALSE);
      line = tl_view_trim (finder->view, (TlSpan){ MIN (stop + 1, line.end), line.end });
    }
}

/* Without the colon of a label that stands alone. */
static TlSpan
strip_colon (const TlView *view, TlSpan label)
{
  while (label.end > label.start && strchr (": *", view->text.text[label.end - 1]) != NULL)
    label.end--;
  return label;
}

static void
read_lines (Finder *finder, const TlUnit *unit)
{
  const char *text = finder->view->text.text;
  TlSpan above = { 0, 0 };
  guint32 at = unit->span.start;

  for (guint i = 0; i < LINES_MAX && at < unit->span.end; i++)
    {
      const char *end = memchr (text + at, '\n', unit->span.end - at);
      guint32 stop = end != NULL ? (guint32) (end - text) : unit->span.end;
      TlSpan line = tl_view_trim (finder->view, (TlSpan){ at, stop });

      read_line (finder, unit, line);
      add (finder, strip_colon (finder->view, above), line, unit->page, TRUE);
      above = line;
      at = stop + 1;
    }
}

/* A unit that is one line, above one that is, outside tables. */
static void
read_next (Finder *finder, guint index)
{
  const TlView *view = finder->view;
  const TlUnit *unit = tl_view_unit (view, index);
  const TlUnit *next = index + 1 < view->units->len ? tl_view_unit (view, index + 1) : NULL;

  if (unit->cell == NULL && next != NULL && next->cell == NULL && !next->is_skipped)
    add (finder, strip_colon (view, unit->span), next->span, next->page, TRUE);
}

/* Labels stand in every other column from the first, unless a colon says so; a table with heads is none of
 * pairs. */
static gboolean
may_be_label (const TlView *view, const TlUnit *unit)
{
  guint cols = tl_table_get_n_cols (unit->table);

  if (view->text.text[unit->span.end - 1] == ':')
    return TRUE;
  return cols % 2 == 0 && cols <= 6 && unit->cell->col % 2 == 0
         && (cols == 2 || tl_table_get_n_header_rows (unit->table) == 0);
}

static void
read_cell (Finder *finder, const TlUnit *unit)
{
  const TlView *view = finder->view;
  TlSpan label = unit->span;
  guint right;

  if (tl_span_is_empty (label) || !may_be_label (view, unit))
    return;
  right = tl_view_find_cell (view, unit->from->table, unit->cell->row, unit->cell->col + unit->cell->colspan);
  if (right == TL_VIEW_NONE)
    return;
  add (finder, strip_colon (view, label), tl_view_unit (view, right)->span, tl_view_unit (view, right)->page,
       FALSE);
}

GArray *
tl_pairs_find (const TlView *view, const TlLexicon *lexicon)
{
  Finder finder = { view, lexicon, g_array_new (FALSE, FALSE, sizeof (TlPair)) };

  for (guint i = 0; i < view->units->len; i++)
    {
      const TlUnit *unit = tl_view_unit (view, i);

      if (unit->is_skipped)
        continue;
      read_lines (&finder, unit);
      if (unit->cell != NULL)
        read_cell (&finder, unit);
      else
        read_next (&finder, i);
    }
  return finder.pairs;
}
