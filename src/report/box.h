/* SPDX-License-Identifier: GPL-3.0-or-later */
/* box.h - where a quote stands on its page, as records say it. */
#ifndef TL_REPORT_BOX_H
#define TL_REPORT_BOX_H

#include <glib.h>

G_BEGIN_DECLS

/* In points from the top left corner of the page. */
typedef struct
{
  double left, top, right, bottom;
} TlReportBox;

/* Reads the next of "72.0 310.5 498.2 324.9; …" and moves ${text} behind it.
 * Returns: FALSE when none is left. */
gboolean tl_report_box_read (const char **text, TlReportBox *box);

G_END_DECLS

#endif /* TL_REPORT_BOX_H */
