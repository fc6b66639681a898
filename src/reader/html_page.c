/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_page.c - the pieces of a page. */
#include "config.h"

#include "reader/html_page.h"

TlHtmlPage *
tl_html_page_new (void)
{
  TlHtmlPage *page = g_new0 (TlHtmlPage, 1);
  TlHtmlCard none = { 0 };

  page->text = g_string_sized_new (8192);
  page->pieces = g_array_sized_new (FALSE, FALSE, sizeof (TlHtmlPiece), 256);
  page->cards = g_array_new (FALSE, FALSE, sizeof (TlHtmlCard));
  page->title = g_string_new (NULL);
  page->paths = tl_html_paths_new ();
  g_array_append_val (page->cards, none);
  return page;
}

void
tl_html_page_free (TlHtmlPage *page)
{
  g_string_free (page->text, TRUE);
  g_array_unref (page->pieces);
  g_array_unref (page->cards);
  g_string_free (page->title, TRUE);
  tl_html_paths_free (page->paths);
  g_free (page);
}

guint
tl_html_page_add (TlHtmlPage *page, TlHtmlPieceType type, guint node)
{
  TlHtmlPiece piece = { .type = (guint8) type, .node = node };

  g_array_append_val (page->pieces, piece);
  return page->pieces->len - 1;
}

TlHtmlPiece *
tl_html_page_get (const TlHtmlPage *page, guint index)
{
  return &g_array_index (page->pieces, TlHtmlPiece, index);
}

TlHtmlTotals
tl_html_totals_since (const TlHtmlTotals *now, const TlHtmlTotals *then)
{
  return (TlHtmlTotals){
    .width = now->width - then->width,
    .link_width = now->link_width - then->link_width,
    .n_lines = now->n_lines - then->n_lines,
    .n_links = now->n_links - then->n_links,
    .n_items = now->n_items - then->n_items,
    .n_headings = now->n_headings - then->n_headings,
    .n_titles = now->n_titles - then->n_titles,
  };
}
