/* SPDX-License-Identifier: GPL-3.0-or-later */
/* shelf.h - the records of a database, one a file, in the order of the bytes of the names. */
#ifndef TL_STORE_SHELF_H
#define TL_STORE_SHELF_H

#include "store/store.h"

G_BEGIN_DECLS

/* ${text} (nullable): of the document, if wanted. */
typedef gboolean (*TlShelfFunc) (const TlRecord *record, const TlFootprint *footprint, const char *text,
                                 gpointer data, GError **error);

/* Which records. */
typedef struct
{
  const char *packs_hash, *program; /* made by them; NULL: by any */
  gboolean want_text;
} TlShelfQuery;

/* Hands each record over, as it was put; stops when ${each} fails. */
gboolean tl_shelf_each (TlStore *store, const TlShelfQuery *query, TlShelfFunc each, gpointer data,
                        GError **error);

/* Returns: (transfer full, nullable): the rule packs of the last run ("" without one), with in ${n_kinds} by
 * how many different sets of packs the records were made. */
char *tl_shelf_get_packs (TlStore *store, guint *n_kinds, GError **error);

G_END_DECLS

#endif /* TL_STORE_SHELF_H */
