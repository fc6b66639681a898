/* SPDX-License-Identifier: GPL-3.0-or-later */
/* figure_link.h - the single figures of a chain that is no number: 192.168.1.2, "22,24,26".
 *
 * In a document such a chain is a clause or a reference and none of its figures counts; who reads a line of
 * its own wants each of them.
 */
#ifndef TL_VALUE_FIGURE_LINK_H
#define TL_VALUE_FIGURE_LINK_H

#include "value/figure.h"

G_BEGIN_DECLS

/* Returns: whether the figure at ${at} stands in a chain that is no number, behind a point or comma of it. */
gboolean tl_figure_link_is_start (const TlText *text, gsize at, gsize limit, const TlReading *reading);

/* The figure at ${at} alone, with the thousands that the language would group so if it begins the chain.
 * Returns: FALSE for none, and for more than 18 digits. */
gboolean tl_figure_link_read (const TlText *text, gsize at, gsize limit, const TlReading *reading,
                              TlFigure *figure, gsize *end);

G_END_DECLS

#endif /* TL_VALUE_FIGURE_LINK_H */
