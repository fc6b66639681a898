/* SPDX-License-Identifier: GPL-3.0-or-later */
/* database.h - what all commands that use a database share. */
#ifndef TL_CLI_DATABASE_H
#define TL_CLI_DATABASE_H

#include "store/store.h"

G_BEGIN_DECLS

/* Returns: (transfer full, nullable): the database ${where} (NULL: --db was not given); NULL when it cannot
 * be had and one line said so. */
TlStore *tl_database_open (const char *where, TlStoreMode mode);

/* Says that ${where} failed with ${error}.  Returns: the exit status. */
int tl_database_fail (const char *where, const GError *error);

/* Returns: (transfer full): ${where} for people: without a password. */
char *tl_database_print (const char *where);

/* Notes of the files in the database that are at or below ${places} (ended by NULL) which are there no more.
 */
gboolean tl_database_mark_gone (TlStore *store, char **places, GError **error);

G_END_DECLS

#endif /* TL_CLI_DATABASE_H */
