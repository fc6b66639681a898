/* SPDX-License-Identifier: GPL-3.0-or-later */
/* search.h - documents of a database that hold given words, with the words around them. */
#ifndef TL_STORE_SEARCH_H
#define TL_STORE_SEARCH_H

#include "store/store.h"

G_BEGIN_DECLS

/* Where a word stands: in the quote of a fact, or else in the text. */
typedef struct
{
  char *field, *value; /* NULL: in the text alone */
  guint page;          /* 0: unknown */
  guint64 start, end;  /* characters of the text */
  char *quote;
} TlHitQuote;

typedef struct
{
  char *name;  /* of a file with it, as text */
  char *title; /* of its notice, NULL when it has none or several */
  char *sha256;
  GPtrArray *quotes; /* of TlHitQuote */
} TlHit;

typedef gboolean (*TlHitFunc) (const TlHit *hit, gpointer data, GError **error);

/* Hands over the documents that have all of ${phrases} (tl_bigram_parse_query()), by name, at most ${limit}
 * (0: all) of them, each with at most ${max_quotes}.  In ${n}: how many there are in all. */
gboolean tl_search_run (TlStore *store, const GPtrArray *phrases, guint limit, guint max_quotes,
                        TlHitFunc each, gpointer data, guint64 *n, GError **error);

G_END_DECLS

#endif /* TL_STORE_SEARCH_H */
