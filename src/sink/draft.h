/* SPDX-License-Identifier: GPL-3.0-or-later */
/* draft.h - a file that stands under its name only when it is whole.
 *
 * It is written without a name (O_TMPFILE) where the file system can do that, so that not even a kill leaves
 * a trace; else beside its place under a hidden name.  A device or pipe is written as it comes.
 */
#ifndef TL_SINK_DRAFT_H
#define TL_SINK_DRAFT_H

#include "tenderlens.h"

G_BEGIN_DECLS

typedef struct _TlDraft TlDraft;

/* Fails with TL_ERROR_IO; the message is a sentence without the path. */
TlDraft *tl_draft_new (const char *path, GError **error);
/* Drops what was written, unless it was published. */
void tl_draft_free (TlDraft *draft);

int tl_draft_get_fd (const TlDraft *draft);

/* Brings what was written to the disk and puts it in its place, over what stood there.  Fails with
 * TL_ERROR_IO. */
gboolean tl_draft_publish (TlDraft *draft, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDraft, tl_draft_free)

G_END_DECLS

#endif /* TL_SINK_DRAFT_H */
