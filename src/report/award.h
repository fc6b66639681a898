/* SPDX-License-Identifier: GPL-3.0-or-later */
/* award.h - who gets what: the suppliers and amounts of a notice that belong together. */
#ifndef TL_REPORT_AWARD_H
#define TL_REPORT_AWARD_H

#include "report/dossier.h"

G_BEGIN_DECLS

/* Returns: (transfer full): "A; B": the suppliers of ${lot}, else of the whole tender. */
char *tl_award_join_suppliers (const TlDossierNotice *notice, const char *lot);

/* Several winners and as many amounts of one lot belong together in their order.
 * Returns: (transfer full): who gets ${award}. */
char *tl_award_find_suppliers (const TlDossierNotice *notice, const TlItem *award);

/* Returns: (nullable): the award of ${lot}, if it is one. */
const TlItem *tl_award_find_price (const TlDossierNotice *notice, const char *lot);

/* Returns: whether ${sum} is that of all lots, which counts no second time beside them. */
gboolean tl_award_is_total (const TlDossierNotice *notice, const TlItem *sum);

G_END_DECLS

#endif /* TL_REPORT_AWARD_H */
