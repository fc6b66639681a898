/* SPDX-License-Identifier: GPL-3.0-or-later */
/* outline.h - how deep a heading stands, told by its number and its type.
 *
 * Depths of unlike documents are compared nowhere; within one document a smaller depth stands above.
 */
#ifndef TL_RULES_OUTLINE_H
#define TL_RULES_OUTLINE_H

#include "rules/view.h"

G_BEGIN_DECLS

#define TL_OUTLINE_NONE 0  /* no heading */
#define TL_OUTLINE_TEXT 99 /* deeper than any heading */

/* The number at the start of [at, end): "第三章" "Section 4" 10, "一、" 20, "（一）" 30, "1." "1、" 40,
 * "1.1" 45, "(1)" 60.
 * Returns: its depth, TL_OUTLINE_NONE if there is none; the byte behind it in ${behind}. */
guint tl_outline_read_number (const TlText *text, gsize at, gsize end, const TlLexicon *lexicon,
                              gsize *behind);

/* Returns: whether the number at the start of [at, end) is the first of its row: "1.", "(1)", "一、", "A.".
 */
gboolean tl_outline_starts_anew (const TlText *text, gsize at, gsize end);

/* Returns: the depth of ${unit} as a heading, TL_OUTLINE_NONE if it is none. */
guint tl_outline_get_depth (const TlView *view, const TlUnit *unit, const TlLexicon *lexicon);

G_END_DECLS

#endif /* TL_RULES_OUTLINE_H */
