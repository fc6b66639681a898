/* SPDX-License-Identifier: GPL-3.0-or-later */
/* text_torn.h - lines that a converter tore apart: one for each inline element of a page.
 *
 *     202
 *     6
 *     年
 *     3
 *     月
 *     （
 *     北京时间
 *     ）前递交
 */
#ifndef TL_READER_TEXT_TORN_H
#define TL_READER_TEXT_TORN_H

#include "reader/text_line.h"

G_BEGIN_DECLS

/* Returns: whether line ${i} + 1 was torn off line ${i}.  Told by shapes alone, and only where nothing else
 * can be meant: closing punctuation begins no line, an opening bracket ends none, a lone character or a sign
 * that counts behind a figure is its unit.  Two figures are one only if they make a year. */
gboolean tl_text_torn_is_next (const TlTextLines *lines, guint i);

/* Returns: the same, told by punctuation only. */
gboolean tl_text_torn_is_cut (const TlTextLines *lines, guint i);

G_END_DECLS

#endif /* TL_READER_TEXT_TORN_H */
