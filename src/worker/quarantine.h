/* SPDX-License-Identifier: GPL-3.0-or-later */
/* quarantine.h - contents that brought workers down twice: copies of them are not tried again in this run. */
#ifndef TL_WORKER_QUARANTINE_H
#define TL_WORKER_QUARANTINE_H

#include "record/record.h"

G_BEGIN_DECLS

typedef struct _TlQuarantine TlQuarantine;

TlQuarantine *tl_quarantine_new (void);
void tl_quarantine_free (TlQuarantine *quarantine);

/* What has no sha256 is not kept. */
void tl_quarantine_add (TlQuarantine *quarantine, TlRecord *record);

/* Returns: (nullable) (transfer full): what came of the content ${sha256}, as a record of its own. */
TlRecord *tl_quarantine_copy (const TlQuarantine *quarantine, const char *sha256);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlQuarantine, tl_quarantine_free)

G_END_DECLS

#endif /* TL_WORKER_QUARANTINE_H */
