/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_stream.h - tables whose cells stand on lines of their own, each ended or begun by a bar. */
#ifndef TL_READER_TEXT_STREAM_H
#define TL_READER_TEXT_STREAM_H

#include "reader/text_table.h"

G_BEGIN_DECLS

gboolean tl_text_stream_find (const TlTextLines *lines, guint from, TlTextTable *table);
void tl_text_stream_add (const TlTextTable *table, const TlTextLines *lines, TlBuilder *builder);

G_END_DECLS

#endif /* TL_READER_TEXT_STREAM_H */
