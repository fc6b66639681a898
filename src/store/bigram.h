/* SPDX-License-Identifier: GPL-3.0-or-later */
/* bigram.h - text as words that a stock full-text index can find, in scripts without blanks, too.
 *
 * Text is folded (base/fold.h) and in lower case.  A run of Han, kana, hangul, Thai, Lao, Khmer or Burmese
 * characters becomes overlapping pairs, and its last character a word of its own: "政府采购" is "政府 府采
 * 采购 购".  So every character begins exactly one word: a query of one character is all words that begin
 * with it, a longer one the phrase of its pairs.  Other words stay as they are.
 */
#ifndef TL_STORE_BIGRAM_H
#define TL_STORE_BIGRAM_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends the words of ${text} (UTF-8), parted by one blank each, to ${out}.  Cost O(n). */
void tl_bigram_add_text (GString *out, const char *text);

/* What has to stand together. */
typedef struct
{
  char **words;       /* ended by NULL, at least one */
  gboolean is_prefix; /* the last one is the beginning of a word */
  char *folded;       /* as it stands in folded text in lower case, for quotes */
} TlPhrase;

/* "招标 "social media" follow*" -> three phrases, all of which a document must have.
 * Returns: (transfer full): of TlPhrase; empty when the query holds no word. */
GPtrArray *tl_bigram_parse_query (const char *query);

G_END_DECLS

#endif /* TL_STORE_BIGRAM_H */
