/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_layout.c - data or layout. */
#include "config.h"

#include "reader/html_layout.h"

#define FEW_LINES       3  /* what one cell of data over the whole width may hold */
#define MANY_LINES      12 /* more are hardly the value of a label */
#define PLAIN_CELLS_MAX 31

/* A row of the same shape with short cells says that it has columns. */
static gboolean
has_columns (const TlHtmlPiece *table, const TlHtmlPiece *row)
{
  return (table->table.plain & (1u << MIN (row->row.n_cells, PLAIN_CELLS_MAX))) != 0;
}

gboolean
tl_html_layout_is_flow (const TlHtmlPage *page, const TlHtmlPiece *table, const TlHtmlPiece *row)
{
  if ((row->flags & TL_HTML_HAS_TABLE) != 0)
    return TRUE;
  if ((row->flags & TL_HTML_HAS_SPAN) != 0)
    return FALSE;
  if (row->row.n_cells <= 1)
    return row->row.most_lines > FEW_LINES;
  if (table->table.n_rows <= 1)
    return row->row.most_lines > FEW_LINES;
  if (row->row.most_lines <= MANY_LINES)
    return FALSE;
  return (row->flags & TL_HTML_HAS_TITLE) != 0 || !has_columns (table, row);
}
