/* SPDX-License-Identifier: GPL-3.0-or-later */
/* answer.h - the facts that a written record states, in the words of gold. */
#ifndef TL_SCORE_ANSWER_H
#define TL_SCORE_ANSWER_H

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

#define TL_ANSWER_UNSAID -1

typedef struct
{
  char *field, *lot, *value;
  char *rule;      /* or NULL */
  gint confidence; /* per cent, or TL_ANSWER_UNSAID */
} TlAnswer;

void tl_answer_free (TlAnswer *answer);

/* Besides the facts: "notice", the kind of each notice, and the parts of targets.  On a page that lists
 * several tenders each notice is one of them, and its reference stands for the lot. Returns: (transfer full):
 * array of TlAnswer, in the order of the record. */
GPtrArray *tl_answers_read (const xmlNode *document);

G_END_DECLS

#endif /* TL_SCORE_ANSWER_H */
