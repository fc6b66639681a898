/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_table.c - open tables. */
#include "config.h"

#include "reader/html_table.h"

#define NONE            G_MAXUINT
#define PLAIN_CELLS_MAX 31 /* rows of more cells are alike */

typedef struct
{
  guint piece;
  guint depth;      /* of the element that ends it */
  gboolean is_list; /* <dl> */
  gboolean in_head; /* <thead> */
  guint row;        /* piece of the open row, or NONE */
  guint cell;       /* piece of the open cell, or NONE */
  guint cell_depth;
  TlHtmlTotals cell_before; /* at the start of the cell */
  guint n_head;             /* header cells of the row */
  guint rowspan;            /* rows below that cells reach into */
  guint n_full;             /* cells with text, of all rows */
  guint most_cells;         /* of a row */
  gboolean has_head;
  gboolean has_table; /* a data table stands in the open cell */
  gboolean had_table; /* ... or in any */
} Table;

void
tl_html_tables_init (TlHtmlTables *tables, TlHtmlPage *page)
{
  tables->page = page;
  tables->open = g_array_new (FALSE, FALSE, sizeof (Table));
}

void
tl_html_tables_clear (TlHtmlTables *tables)
{
  g_array_unref (tables->open);
}

static Table *
get_inner (const TlHtmlTables *tables)
{
  return tables->open->len > 0 ? &g_array_index (tables->open, Table, tables->open->len - 1) : NULL;
}

void
tl_html_tables_open (TlHtmlTables *tables, guint depth, guint node, gboolean is_list)
{
  Table table = { .depth = depth, .is_list = is_list, .row = NONE, .cell = NONE };

  table.piece = tl_html_page_add (tables->page, TL_HTML_PIECE_TABLE, node);
  g_array_append_val (tables->open, table);
}

static void
close_cell (TlHtmlTables *tables, Table *table)
{
  TlHtmlTotals own;
  TlHtmlPiece *row;

  if (table->cell == NONE)
    return;
  own = tl_html_totals_since (&tables->page->totals, &table->cell_before);
  (void) tl_html_page_add (tables->page, TL_HTML_PIECE_END, 0);
  row = tl_html_page_get (tables->page, table->row);
  row->row.n_cells = (guint16) MIN (row->row.n_cells + 1, G_MAXUINT16);
  row->row.n_full = (guint16) MIN (row->row.n_full + (own.n_lines > 0), G_MAXUINT16);
  row->row.most_lines = MAX (row->row.most_lines, own.n_lines);
  if (own.n_headings > 0)
    row->flags |= TL_HTML_HAS_TITLE;
  if (table->has_table)
    row->flags |= TL_HTML_HAS_TABLE;
  table->n_full += own.n_lines > 0;
  table->had_table = table->had_table || table->has_table;
  table->has_table = FALSE;
  table->cell = NONE;
}

static void
close_row (TlHtmlTables *tables, Table *table)
{
  TlHtmlPiece *row, *piece;

  close_cell (tables, table);
  if (table->row == NONE)
    return;
  row = tl_html_page_get (tables->page, table->row);
  piece = tl_html_page_get (tables->page, table->piece);
  row->row.next = tables->page->pieces->len;
  if (row->row.n_cells > 0 && !table->is_list && (table->in_head || table->n_head == row->row.n_cells))
    row->flags |= TL_HTML_IS_HEAD;
  if (row->row.n_cells > 1 && row->row.most_lines <= 1 && (row->flags & TL_HTML_HAS_TABLE) == 0)
    piece->table.plain |= 1u << MIN (row->row.n_cells, PLAIN_CELLS_MAX);
  piece->table.n_rows += row->row.n_full > 0;
  table->most_cells = MAX (table->most_cells, row->row.n_cells);
  piece->table.n_cols = table->most_cells;
  table->row = NONE;
}

/* A frame around one text is no table, neither is a column of lines without a head. */
static gboolean
is_data (const Table *table)
{
  return table->n_full > 1 && (table->most_cells > 1 || table->has_head);
}

static void
close_table (TlHtmlTables *tables, Table *table)
{
  gboolean shows = FALSE;
  Table *outer;

  close_row (tables, table);
  if (is_data (table))
    tl_html_page_get (tables->page, table->piece)->flags |= TL_HTML_IS_DATA;
  shows = is_data (table) || table->had_table;
  (void) tl_html_page_add (tables->page, TL_HTML_PIECE_END, 0);
  g_array_set_size (tables->open, tables->open->len - 1);
  outer = get_inner (tables);
  if (outer != NULL && shows)
    outer->has_table = TRUE;
}

void
tl_html_tables_open_section (TlHtmlTables *tables, gboolean is_head)
{
  Table *table = get_inner (tables);

  if (table == NULL || table->is_list)
    return;
  close_row (tables, table);
  table->in_head = is_head;
}

static void
open_row (TlHtmlTables *tables, Table *table, guint node)
{
  close_row (tables, table);
  table->row = tl_html_page_add (tables->page, TL_HTML_PIECE_ROW, node);
  table->n_head = 0;
  if (table->rowspan > 0)
    {
      tl_html_page_get (tables->page, table->row)->flags |= TL_HTML_HAS_SPAN;
      table->rowspan--;
    }
}

void
tl_html_tables_open_row (TlHtmlTables *tables, guint depth, guint node)
{
  /* Rows without a table, as scripts fetch them: the parent is the table. */
  if (tables->open->len == 0)
    tl_html_tables_open (tables, depth - 1, node, FALSE);
  if (!get_inner (tables)->is_list)
    open_row (tables, get_inner (tables), node);
}

static void
open_cell (TlHtmlTables *tables, Table *table, guint depth, guint node, gboolean is_head)
{
  TlHtmlPiece *piece;

  close_cell (tables, table);
  if (table->row == NONE)
    open_row (tables, table, node);
  table->cell = tl_html_page_add (tables->page, TL_HTML_PIECE_CELL, node);
  table->cell_depth = depth;
  table->cell_before = tables->page->totals;
  piece = tl_html_page_get (tables->page, table->cell);
  piece->cell.rowspan = piece->cell.colspan = 1;
  if (is_head)
    piece->flags |= TL_HTML_IS_HEAD;
  table->n_head += is_head;
}

void
tl_html_tables_open_cell (TlHtmlTables *tables, guint depth, guint node, guint rowspan, guint colspan,
                          gboolean is_head)
{
  TlHtmlPiece *piece;
  Table *table;

  if (tables->open->len == 0)
    tl_html_tables_open (tables, depth - 1, node, FALSE);
  table = get_inner (tables);
  if (table->is_list)
    return;
  open_cell (tables, table, depth, node, is_head);
  piece = tl_html_page_get (tables->page, table->cell);
  piece->cell.rowspan = (guint16) MIN (rowspan, G_MAXUINT16);
  piece->cell.colspan = (guint16) MIN (colspan, G_MAXUINT16);
  table->has_head = table->has_head || is_head;
  if (rowspan > 1)
    {
      tl_html_page_get (tables->page, table->row)->flags |= TL_HTML_HAS_SPAN;
      table->rowspan = MAX (table->rowspan, rowspan - 1);
    }
}

void
tl_html_tables_open_term (TlHtmlTables *tables, guint depth, guint node)
{
  Table *table = get_inner (tables);

  if (table == NULL || !table->is_list)
    return;
  open_row (tables, table, node);
  open_cell (tables, table, 0, node, TRUE);
}

/* Several definitions of one term stand in one cell, which therefore ends with the next term. */
void
tl_html_tables_open_definition (TlHtmlTables *tables, guint depth, guint node)
{
  Table *table = get_inner (tables);

  if (table == NULL || !table->is_list)
    return;
  if (table->cell == NONE || (tl_html_page_get (tables->page, table->cell)->flags & TL_HTML_IS_HEAD) != 0)
    open_cell (tables, table, 0, node, FALSE);
}

void
tl_html_tables_close (TlHtmlTables *tables, guint depth)
{
  Table *table = get_inner (tables);

  while (table != NULL && table->depth >= depth)
    {
      close_table (tables, table);
      table = get_inner (tables);
    }
  if (table != NULL && table->cell != NONE && table->cell_depth == depth)
    close_cell (tables, table);
}
