/* SPDX-License-Identifier: GPL-3.0-or-later */
/* price.h - what one follower cost. */
#ifndef TL_REPORT_PRICE_H
#define TL_REPORT_PRICE_H

#include "report/dossier.h"

G_BEGIN_DECLS

/* The award divided by the count of ${target}, only when the award paid for that target alone: it is the one
 * increase by a number that the lot asks for.
 * Returns: (transfer full, nullable): "2.15", rounded to hundredths; NULL when it cannot be said. */
char *tl_price_each (const TlDossierNotice *notice, const TlItem *target, const TlItem *award);

G_END_DECLS

#endif /* TL_REPORT_PRICE_H */
