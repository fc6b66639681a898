/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack_file.h - the files that rule packs are read from. */
#ifndef TL_RULES_PACK_FILE_H
#define TL_RULES_PACK_FILE_H

#include "rules/stanza.h"

G_BEGIN_DECLS

/* Appends the stanzas of every *.rules file below the folder ${patterns}, or of the built-in ones if it is
 * NULL, to
 * ${stanzas}, in the order of the files' names (bytes).  Fails with TL_ERROR_RULE or TL_ERROR_IO. */
gboolean tl_pack_files_read (const char *patterns, GPtrArray *stanzas, GError **error);

G_END_DECLS

#endif /* TL_RULES_PACK_FILE_H */
