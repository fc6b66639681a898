/* SPDX-License-Identifier: GPL-3.0-or-later */
/* chart.h - sums by name as bars, in SVG that stands in the page itself. */
#ifndef TL_REPORT_CHART_H
#define TL_REPORT_CHART_H

#include "value/decimal.h"

G_BEGIN_DECLS

typedef struct _TlChart TlChart;

TlChart *tl_chart_new (void);
void tl_chart_free (TlChart *chart);

/* Adds ${value} to the bar ${name} of the group ${group} (a currency, "" none): only what has the same unit
 * can be compared.  A sum beyond 18 digits leaves the value out. */
void tl_chart_add (TlChart *chart, const char *group, const char *name, TlDecimal value);

/* Appends a figure for each group of at least one bar: the ${limit} longest, or with ${by_name} the last in
 * the order of their names. */
void tl_chart_write (GString *out, const TlChart *chart, const char *caption, gboolean by_name, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlChart, tl_chart_free)

G_END_DECLS

#endif /* TL_REPORT_CHART_H */
