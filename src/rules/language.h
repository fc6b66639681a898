/* SPDX-License-Identifier: GPL-3.0-or-later */
/* language.h - which language a text is in, and in which order it writes its days. */
#ifndef TL_RULES_LANGUAGE_H
#define TL_RULES_LANGUAGE_H

#include "value/value.h"

G_BEGIN_DECLS

/* Languages by how much of the text is in them, "" for none; strings of the lexicon, or static. */
typedef struct
{
  const char *first;
  const char *second; /* at least an eighth of it */
} TlLanguages;

/* Tells Chinese, Japanese, Korean, … by their script, others by their commonest words (lexicon list
 * "language"). Looks at the beginning of the text: bounded cost. */
TlLanguages tl_language_find (const TlText *text, const TlLexicon *lexicon);

/* Returns: the order that a numeric date with a day above 12 proves; TL_ORDER_UNKNOWN if none does or two
 * disagree. */
TlDateOrder tl_language_find_order (const TlText *text);

G_END_DECLS

#endif /* TL_RULES_LANGUAGE_H */
