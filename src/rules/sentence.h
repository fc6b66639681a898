/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sentence.h - where a sentence ends: behind 。!?; a line end, or a point that ends no abbreviation. */
#ifndef TL_RULES_SENTENCE_H
#define TL_RULES_SENTENCE_H

#include "base/span.h"
#include "value/value.h"

G_BEGIN_DECLS

/* Returns: whether the character at ${at} ends a sentence. */
gboolean tl_sentence_ends (const TlText *text, gsize at);

/* Returns: the sentence around [start, end) within ${outer}. */
TlSpan tl_sentence_find (const TlText *text, TlSpan outer, gsize start, gsize end);

/* Returns: where the first sentence of [at, limit) ends, ${limit} if none does. */
gsize tl_sentence_find_end (const TlText *text, gsize at, gsize limit);

G_END_DECLS

#endif /* TL_RULES_SENTENCE_H */
