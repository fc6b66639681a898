/* SPDX-License-Identifier: GPL-3.0-or-later */
/* anchor.h - where literals of the rules stand: Aho-Corasick over the folded lower-case text.
 *
 * Up to four blanks or line ends beside a CJK character are passed over ("名 称" fits "名称", "第 1 包"
 * "第1包"); elsewhere a blank of a literal fits one blank or line end. A literal that starts or ends in a
 * letter or digit of an alphabet fits only at the bounds of a word, unless it was added as a part of one.
 * (Aho, Corasick: Efficient string matching, CACM 18(6), 1975.)
 */
#ifndef TL_RULES_ANCHOR_H
#define TL_RULES_ANCHOR_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TlAnchors TlAnchors;

typedef struct
{
  guint32 id;    /* as given to tl_anchors_add() */
  guint32 start; /* bytes of the text, blanks that were passed over included */
  guint32 end;
} TlAnchorHit;

TlAnchors *tl_anchors_new (void);
void tl_anchors_free (TlAnchors *anchors);

/* Before tl_anchors_build().  ${literal} is folded and in lower case; several ids may share one. */
void tl_anchors_add (TlAnchors *anchors, const char *literal, guint32 id);
/* The same for what may stand within a word: "tender" in "tenders". */
void tl_anchors_add_part (TlAnchors *anchors, const char *literal, guint32 id);
void tl_anchors_build (TlAnchors *anchors);

/* Appends to ${hits} (of TlAnchorHit) every place where a literal stands, ordered by start, then id,
 * then end.  Cost O(len + hits log hits). */
void tl_anchors_scan (const TlAnchors *anchors, const char *lower, gsize len, GArray *hits);

/* Returns: (transfer full): ${literal} trimmed, without blanks beside CJK characters, runs of blanks one
 * blank. */
char *tl_anchor_normalise (const char *literal);

/* Returns: whether words of ${c}'s script stand apart, so that a literal that begins or ends in it has
 * bounds: not CJK, hangul (particles are glued on), Thai, Lao, Burmese, Khmer. */
gboolean tl_anchor_is_bounding (gunichar c);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlAnchors, tl_anchors_free)

G_END_DECLS

#endif /* TL_RULES_ANCHOR_H */
