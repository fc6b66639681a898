/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_contents.c - tables of contents that are set as tables.
 *
 * Known by their shape alone.  Quantities and days may rise too: few rows must begin near the page that they
 * stand on and reach far into the document.
 */
#include "config.h"

#include "reader/pdf_contents.h"

#define FIRST_PAGES   12 /* contents stand at the start */
#define COLUMNS_MAX   5  /* number, part, title, from, to */
#define ROWS_MIN      4  /* that many rows must show more than rising numbers, */
#define ROWS_SURE     10 /* that many need not */
#define DISTINCT_SURE 6
#define FIRST_AWAY    6    /* pages from the contents to what they name first */
#define REACH         0.6f /* of the document: where what they name last begins */
#define UNCOUNTED     5    /* pages that may be missing from a document */

typedef struct
{
  guint n, n_distinct, first, last;
} Climb;

static char *
get_cell_text (const TlPdfPage *page, const TlPdfCell *cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cell->lines->lines->len; i++)
    {
      g_autoptr (GString) line = tl_pdf_line_text (page, cell->lines, tl_pdf_lines_get (cell->lines, i));

      g_string_append_len (text, line->str, (gssize) line->len);
    }
  return g_string_free (text, FALSE);
}

/* "7", "7-21", "7 - 21": its first number; 0 if it is none.  ${is_loose}: something else may follow. */
static guint
parse_page (const char *text, gboolean is_loose)
{
  guint number = 0, digits = 0;

  for (; g_ascii_isdigit (*text) && digits < 4; text++, digits++)
    number = number * 10 + (guint) (*text - '0');
  if (is_loose)
    return number;
  while (*text == ' ')
    text++;
  if (g_str_has_prefix (text, "-") || g_str_has_prefix (text, "–"))
    for (text = g_utf8_next_char (text); g_ascii_isdigit (*text) || *text == ' ';)
      text++;
  return *text == 0 ? number : 0;
}

static gboolean
has_letter (const char *text)
{
  for (; *text != 0; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;
  return FALSE;
}

/* Takes the page number ${number} of a row.  Returns: whether it may follow those above. */
static gboolean
climb_to (Climb *climb, guint number, guint n_pages)
{
  if (number < climb->last || number > n_pages + UNCOUNTED)
    return FALSE;
  climb->first = climb->n == 0 ? number : climb->first;
  climb->n_distinct += number > climb->last ? 1 : 0;
  climb->last = number;
  climb->n++;
  return TRUE;
}

/* Looks at the last column; titles without a page (parts) and the head may stand between. */
static gboolean
look_at_climb (const TlPdfPage *page, const TlPdfTable *table, guint n_pages, Climb *climb)
{
  guint n_cols = tl_pdf_table_n_cols (table), row = G_MAXUINT;
  gboolean is_titled = FALSE;

  for (guint i = 0; i < table->cells->len; i++)
    {
      const TlPdfCell *cell = &g_array_index (table->cells, TlPdfCell, i);
      g_autofree char *text = get_cell_text (page, cell);
      guint number;

      is_titled = cell->row == row && is_titled;
      row = cell->row;
      if (cell->col + cell->colspan < n_cols || cell->colspan == n_cols || text[0] == 0)
        {
          is_titled = is_titled || has_letter (text);
          continue;
        }
      /* The number of the page itself may stand too near below the last row ("24 Page |4"). */
      number = parse_page (text, climb->n >= ROWS_SURE && row + 1 == tl_pdf_table_n_rows (table));
      if (number == 0 && (!has_letter (text) || (climb->n == 0 && row <= 2)))
        continue;
      if (number == 0 || !is_titled || !climb_to (climb, number, n_pages))
        return FALSE;
    }
  return TRUE;
}

gboolean
tl_pdf_contents_is_table (const TlPdfPage *page, const TlPdfTable *table, guint n_pages)
{
  guint n_cols = tl_pdf_table_n_cols (table);
  Climb climb = { 0 };

  if (page->number > FIRST_PAGES || n_cols < 2 || n_cols > COLUMNS_MAX
      || !look_at_climb (page, table, n_pages, &climb) || climb.n < ROWS_MIN
      || climb.n * 3 < tl_pdf_table_n_rows (table) * 2)
    return FALSE;
  if (climb.n >= ROWS_SURE)
    return climb.n_distinct >= MIN (climb.n / 3, DISTINCT_SURE);
  return climb.n_distinct >= 3 && climb.first <= page->number + FIRST_AWAY
         && (float) climb.last >= REACH * (float) n_pages;
}
