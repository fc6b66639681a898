/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_table.h - the tables and definition lists that are open, and what is learnt about them: which hold
 * data, and which only lay out the page.
 *
 * Rows and cells need not be nested as they should: a cell ends with the next one, a row with the next row.
 */
#ifndef TL_READER_HTML_TABLE_H
#define TL_READER_HTML_TABLE_H

#include "reader/html_page.h"

G_BEGIN_DECLS

typedef struct
{
  TlHtmlPage *page;
  GArray *open; /* the innermost table last */
} TlHtmlTables;

void tl_html_tables_init (TlHtmlTables *tables, TlHtmlPage *page);
void tl_html_tables_clear (TlHtmlTables *tables);

/* ${depth} is that of the element, ${node} its node. */
void tl_html_tables_open (TlHtmlTables *tables, guint depth, guint node, gboolean is_list);
void tl_html_tables_open_section (TlHtmlTables *tables, gboolean is_head);
void tl_html_tables_open_row (TlHtmlTables *tables, guint depth, guint node);
void tl_html_tables_open_cell (TlHtmlTables *tables, guint depth, guint node, guint rowspan, guint colspan,
                               gboolean is_head);
void tl_html_tables_open_term (TlHtmlTables *tables, guint depth, guint node);
void tl_html_tables_open_definition (TlHtmlTables *tables, guint depth, guint node);

/* The element of ${depth} ends: so do its cell or table. */
void tl_html_tables_close (TlHtmlTables *tables, guint depth);

G_END_DECLS

#endif /* TL_READER_HTML_TABLE_H */
