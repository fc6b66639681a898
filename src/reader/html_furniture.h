/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_furniture.h - menus, running heads and feet: what stands on every page of a portal.
 *
 * Told by structure alone (elements, roles, links); what only words can tell is left to the packs.
 */
#ifndef TL_READER_HTML_FURNITURE_H
#define TL_READER_HTML_FURNITURE_H

#include "reader/html_page.h"
#include "reader/html_tag.h"

G_BEGIN_DECLS

typedef struct
{
  TlHtmlPage *page;
  GArray *marks;
} TlHtmlFurniture;

void tl_html_furniture_init (TlHtmlFurniture *furniture, TlHtmlPage *page);
void tl_html_furniture_clear (TlHtmlFurniture *furniture);

/* An element has ended that started at ${first_piece}, when the page had ${before}.  ${flags} say how it is
 * written, ${in_body} that it stands within the main content. */
void tl_html_furniture_judge (TlHtmlFurniture *furniture, TlHtmlTagFlags flags, gboolean is_list,
                              gboolean in_body, guint first_piece, const TlHtmlTotals *before);

/* The page has ended: flags its pieces.  What holds much of the page's text is never furniture. */
void tl_html_furniture_apply (TlHtmlFurniture *furniture);

G_END_DECLS

#endif /* TL_READER_HTML_FURNITURE_H */
