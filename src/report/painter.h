/* SPDX-License-Identifier: GPL-3.0-or-later */
/* painter.h - pages of a PDF of strangers as PNG, drawn in a process of its own.
 *
 * What happens to that process, crash or standstill, costs the pages that it has not drawn yet and no more.
 */
#ifndef TL_REPORT_PAINTER_H
#define TL_REPORT_PAINTER_H

#include "tenderlens.h"

G_BEGIN_DECLS

typedef struct _TlPainter TlPainter;

/* Closes the process in that calls it; afterwards it can write to ${channel}.  Returns: FALSE when it cannot
 * be, and then nothing is drawn. */
typedef gboolean (*TlPainterEnclose) (int channel);

typedef struct
{
  guint number;
  double width, height; /* points */
  GBytes *png;          /* (transfer full) */
} TlPainterPage;

/* Draws the pages with ${numbers} (guint, each above the one before) of ${pdf}, all within ${seconds} by the
 * clock.  Fails with TL_ERROR_IO when the system gives no process. */
TlPainter *tl_painter_new (GBytes *pdf, const GArray *numbers, TlPainterEnclose enclose, guint seconds,
                           GError **error);

/* Ends the process, if it has not done so. */
void tl_painter_free (TlPainter *painter);

/* Fills ${page} with the next page that could be drawn.  Returns: FALSE when there is none. */
gboolean tl_painter_next (TlPainter *painter, TlPainterPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPainter, tl_painter_free)

G_END_DECLS

#endif /* TL_REPORT_PAINTER_H */
