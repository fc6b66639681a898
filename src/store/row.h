/* SPDX-License-Identifier: GPL-3.0-or-later */
/* row.h - a record as rows of the tables. */
#ifndef TL_STORE_ROW_H
#define TL_STORE_ROW_H

#include "store/batch.h"

G_BEGIN_DECLS

/* Appends what belongs to the document of ${record} (notices, lots, facts, ...) to the rows of ${file}. */
void tl_row_add_record (TlBatch *batch, TlBatchFile *file, const TlRecord *record);

/* Returns: (transfer full): ${name} without what people write differently: case, width, blanks, punctuation.
 */
char *tl_row_make_organisation_key (const char *name);

G_END_DECLS

#endif /* TL_STORE_ROW_H */
