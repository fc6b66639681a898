/* SPDX-License-Identifier: GPL-3.0-or-later */
/* picture.h - pages of a PDF as PNG. */
#ifndef TL_REPORT_PICTURE_H
#define TL_REPORT_PICTURE_H

#include "tenderlens.h"

G_BEGIN_DECLS

typedef struct _TlPictures TlPictures;

/* Fails with TL_ERROR_INPUT when Poppler cannot open ${pdf}. */
TlPictures *tl_pictures_new (GBytes *pdf, GError **error);
void tl_pictures_free (TlPictures *pictures);

/* Draws ${page} (from 1).  ${width} and ${height} are its size in points.  Pages that would give a picture of
 * more than 16 million points are drawn smaller. Fails with TL_ERROR_INPUT.  Returns: (transfer full): a PNG.
 */
GBytes *tl_pictures_draw (TlPictures *pictures, guint page, double *width, double *height, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPictures, tl_pictures_free)

G_END_DECLS

#endif /* TL_REPORT_PICTURE_H */
