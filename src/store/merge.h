/* SPDX-License-Identifier: GPL-3.0-or-later */
/* merge.h - what one database holds into another. */
#ifndef TL_STORE_MERGE_H
#define TL_STORE_MERGE_H

#include "store/store.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 files, changed;
} TlMergeCount;

/* Puts all files of ${from} into ${store}, over what it says of the same names, and adds to ${count}. What is
 * there already is left alone. */
gboolean tl_merge_run (TlStore *store, TlStore *from, TlMergeCount *count, GError **error);

G_END_DECLS

#endif /* TL_STORE_MERGE_H */
