/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_page.h - a page as a flat list of pieces in reading order: what the parser's events became, and what
 * the document is made of.
 *
 * A table is only known when it has ended (layout or data?), so are menus: hence two passes.
 */
#ifndef TL_READER_HTML_PAGE_H
#define TL_READER_HTML_PAGE_H

#include "base/span.h"
#include "document/document.h"
#include "reader/html_path.h"

G_BEGIN_DECLS

typedef enum
{
  TL_HTML_PIECE_LINE,
  TL_HTML_PIECE_TABLE,
  TL_HTML_PIECE_ROW, /* rows have no end of their own */
  TL_HTML_PIECE_CELL,
  TL_HTML_PIECE_END /* of the innermost cell or table */
} TlHtmlPieceType;

typedef enum
{
  TL_HTML_IS_FURNITURE = 1 << 0,
  TL_HTML_IS_DATA = 1 << 1,   /* table: has rows and columns that mean something */
  TL_HTML_IS_HEAD = 1 << 2,   /* cell: <th>; row: all cells are, or in <thead> */
  TL_HTML_HAS_TABLE = 1 << 3, /* row: a data table stands in one of its cells */
  TL_HTML_HAS_TITLE = 1 << 4, /* row: a heading stands in one of its cells */
  TL_HTML_HAS_SPAN = 1 << 5   /* row: shares a cell with the row above or below */
} TlHtmlPieceFlags;

typedef struct
{
  guint8 type;  /* TlHtmlPieceType */
  guint8 flags; /* TlHtmlPieceFlags */
  guint8 kind;  /* of a line: TlBlockKind */
  guint8 level;
  guint32 node; /* for tl_html_paths_print() */
  guint32 card; /* index into cards; 0: none */
  union
  {
    TlSpan line; /* of the page's text */
    struct
    {
      guint32 n_rows;
      guint32 n_cols; /* cells of its longest row */
      guint32 plain;  /* bit n is set when a row of n short cells stands in it */
    } table;
    struct
    {
      guint32 next; /* piece of the next row, or of the table's end */
      guint16 n_cells;
      guint16 n_full;     /* cells with text */
      guint32 most_lines; /* lines of its fullest cell */
    } row;
    struct
    {
      guint16 rowspan, colspan;
    } cell;
  };
} TlHtmlPiece;

/* A container that may hold one thing of several alike. */
typedef struct
{
  guint32 parent;
  gboolean is_card; /* a sibling looks the same */
} TlHtmlCard;

/* Counts of what has been read so far; a container remembers those at its start. */
typedef struct
{
  guint64 width;      /* columns of text, a Han character two */
  guint64 link_width; /* those in links */
  guint n_lines;
  guint n_links;
  guint n_items;
  guint n_headings;
  guint n_titles; /* h1 */
} TlHtmlTotals;

typedef struct
{
  GString *text;
  GArray *pieces; /* of TlHtmlPiece */
  GArray *cards;  /* of TlHtmlCard; the first is none */
  GString *title;
  TlHtmlPaths *paths;
  TlHtmlTotals totals;
  gboolean is_cut; /* it had too many pieces */
  gsize n_hidden;  /* bytes of text that attributes hide */
} TlHtmlPage;

TlHtmlPage *tl_html_page_new (void);
void tl_html_page_free (TlHtmlPage *page);

/* Returns: the index of the new piece. */
guint tl_html_page_add (TlHtmlPage *page, TlHtmlPieceType type, guint node);
TlHtmlPiece *tl_html_page_get (const TlHtmlPage *page, guint index);

/* ${now} - ${then}. */
TlHtmlTotals tl_html_totals_since (const TlHtmlTotals *now, const TlHtmlTotals *then);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlHtmlPage, tl_html_page_free)

G_END_DECLS

#endif /* TL_READER_HTML_PAGE_H */
