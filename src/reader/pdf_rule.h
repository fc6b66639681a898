/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pdf_rule.h - ruling lines, out of edges or a small picture of the page. */
#ifndef TL_READER_PDF_RULE_H
#define TL_READER_PDF_RULE_H

#include "reader/pdf_page.h"

G_BEGIN_DECLS

#define TL_PDF_RULES_MAX 3000 /* a page with more is a drawing */
#define TL_PDF_EDGES_MAX 60000

/* Finds long straight edges in a picture of ${width} x ${height} pixels of 32 bits (the second byte
 * counts, the highest is written to), ${scale} pixels a point, and adds them to the rules of ${page}: none
 * if there are too many.  Where glyphs stand nobody looks.  Cost: the pixels. */
void tl_pdf_rule_find (TlPdfPage *page, guint32 *pixels, guint width, guint height, guint stride,
                       float scale);

/* Sorts ${edges} (of TlPdfRule, on the page as shown), joins those that lie along each other, and adds
 * what is long enough to the rules of ${page}. */
void tl_pdf_rule_join (TlPdfPage *page, GArray *edges);

G_END_DECLS

#endif /* TL_READER_PDF_RULE_H */
