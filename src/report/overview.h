/* SPDX-License-Identifier: GPL-3.0-or-later */
/* overview.h - the first page of a report: what all its documents state, as tables and charts. */
#ifndef TL_REPORT_OVERVIEW_H
#define TL_REPORT_OVERVIEW_H

#include <glib.h>

#include "report/dossier.h"

G_BEGIN_DECLS

typedef struct _TlOverview TlOverview;

TlOverview *tl_overview_new (void);
void tl_overview_free (TlOverview *overview);

/* Adds the rows of ${dossier}, whose sheet is ${sheet} ("d/0001.html"). */
void tl_overview_add (TlOverview *overview, const TlDossier *dossier, const char *sheet);

/* Appends the HTML page to ${out}. */
void tl_overview_write (GString *out, const TlOverview *overview);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlOverview, tl_overview_free)

G_END_DECLS

#endif /* TL_REPORT_OVERVIEW_H */
