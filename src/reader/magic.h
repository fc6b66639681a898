/* SPDX-License-Identifier: GPL-3.0-or-later */
/* magic.h - what bytes that no reader takes look like. */
#ifndef TL_READER_MAGIC_H
#define TL_READER_MAGIC_H

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (nullable): a noun phrase for the kind of file ("a PNG picture"), or NULL if it looks like none
 * that is known here. */
const char *tl_magic_find (const guint8 *bytes, gsize len);

/* Returns: whether the bytes can be text of some charset: hardly any control bytes in the first 64 KiB. */
gboolean tl_magic_is_text (const guint8 *bytes, gsize len);

G_END_DECLS

#endif /* TL_READER_MAGIC_H */
