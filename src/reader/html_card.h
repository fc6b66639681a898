/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_card.h - containers that stand beside others like them: the notices of a list page. */
#ifndef TL_READER_HTML_CARD_H
#define TL_READER_HTML_CARD_H

#include "reader/html_page.h"
#include "reader/html_tag.h"

G_BEGIN_DECLS

typedef struct
{
  const TlHtmlTag *tag;
  guint class;
  guint card; /* 0: cannot be one */
} TlHtmlSibling;

/* An element starts within card ${parent}. */
void tl_html_card_open (TlHtmlPage *page, const TlHtmlTag *tag, guint class, guint parent,
                        TlHtmlSibling *sibling);

/* It ends.  ${before} are the totals at its start, ${last} its last sibling that was large enough. */
void tl_html_card_close (TlHtmlPage *page, const TlHtmlSibling *sibling, const TlHtmlTotals *before,
                         TlHtmlSibling *last);

/* Returns: (transfer full): for each card the innermost one around it (or itself) that has a twin, or 0. */
guint *tl_html_card_resolve (const TlHtmlPage *page);

G_END_DECLS

#endif /* TL_READER_HTML_CARD_H */
