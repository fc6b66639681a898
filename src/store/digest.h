/* SPDX-License-Identifier: GPL-3.0-or-later */
/* digest.h - one number for all that a database says of documents.
 *
 * The same for the same files, program and rules, in whatever order and by however many processes they were
 * read, in every kind of database: times, ids, runs, inodes and the order of rows do not count, everything
 * else does.
 */
#ifndef TL_STORE_DIGEST_H
#define TL_STORE_DIGEST_H

#include "store/store.h"

G_BEGIN_DECLS

/* A set of rows; its sum does not depend on their order, but on how often each is there. */
typedef struct
{
  guint32 words[8]; /* the sum of their SHA-256 */
  guint64 n;
} TlDigest;

/* Adds a row: ${cells} of ${n}, NULL differs from "". */
void tl_digest_add (TlDigest *digest, const char *const *cells, guint n);
/* Returns: (transfer full): 64 hexadecimal digits. */
char *tl_digest_print (const TlDigest *digest);

/* Returns: (transfer full, nullable): the digest of ${store}; in ${n_rows} how many rows it covers. */
char *tl_digest_compute (TlStore *store, guint64 *n_rows, GError **error);

G_END_DECLS

#endif /* TL_STORE_DIGEST_H */
