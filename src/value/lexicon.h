/* SPDX-License-Identifier: GPL-3.0-or-later */
/* lexicon.h - the words that values are written with, loaded from patterns/lexicon/.
 *
 * A word list is a section of a pack file, [words LIST], whose lines are "KEY = word | word | ...":
 *
 *     [words currency.zh]
 *     CNY = 人民币 | 元 | 圆 | RMB
 *
 * The part of LIST before the dot is the list, the rest the language (none: every language).
 * Words are folded and in lower case.  Which lists there are, and what their keys mean, is told in
 * patterns/lexicon/README.
 */
#ifndef TL_VALUE_LEXICON_H
#define TL_VALUE_LEXICON_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TlLexicon TlLexicon;

TlLexicon *tl_lexicon_new (void);
void tl_lexicon_free (TlLexicon *lexicon);

/* Adds ${word} with the meaning ${key} to ${list} ("currency") in ${lang} ("zh", "" for all).
 * All words are added before the first look-up. */
void tl_lexicon_add (TlLexicon *lexicon, const char *list, const char *lang, const char *key,
                     const char *word);

/* The longest word of ${list} (in ${lang}, its parent language, or in all) that starts at byte ${at} of
 * the folded lower-case text ${lower}.  A word that ends in a letter of an alphabet does not end within a
 * longer word; CJK words may.  ${lang} NULL or "": words of every language fit.  Cost O(length of the word).
 * Returns: (nullable): its key; its end in ${end} (may be NULL). */
const char *tl_lexicon_find (const TlLexicon *lexicon, const char *list, const char *lang, const char *lower,
                             gsize len, gsize at, gsize *end);

/* The same, but the word may end within a longer one: "ein" of "einundzwanzig". */
const char *tl_lexicon_find_part (const TlLexicon *lexicon, const char *list, const char *lang,
                                  const char *lower, gsize len, gsize at, gsize *end);

/* The same as tl_lexicon_find() for the longest word that ends at ${end}, as in "USD 5", "第".  Its start in
 * ${at}. */
const char *tl_lexicon_find_before (const TlLexicon *lexicon, const char *list, const char *lang,
                                    const char *lower, gsize len, gsize end, gsize *at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlLexicon, tl_lexicon_free)

G_END_DECLS

#endif /* TL_VALUE_LEXICON_H */
