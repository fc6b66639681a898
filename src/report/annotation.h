/* SPDX-License-Identifier: GPL-3.0-or-later */
/* annotation.h - facts as highlights with notes on the pages of the PDF that states them.
 *
 * Real annotations (ISO 32000-1, 12.5.6.10), which every PDF reader shows; the pages themselves stay as they
 * are.
 */
#ifndef TL_REPORT_ANNOTATION_H
#define TL_REPORT_ANNOTATION_H

#include "record/record.h"

G_BEGIN_DECLS

/* Writes ${pdf}, whose record is ${record}, to ${fd} with a highlight for each fact; how many in ${n}.
 * The keywords get "sha256:…" of the bytes that were read, so that the marked copy tells its original.
 * Fails with TL_ERROR_UNSUPPORTED when the document is no PDF, TL_ERROR_INPUT when Poppler cannot open it,
 * TL_ERROR_IO. */
gboolean tl_annotate_pdf (GBytes *pdf, const TlRecord *record, int fd, guint *n, GError **error);

G_END_DECLS

#endif /* TL_REPORT_ANNOTATION_H */
