/* SPDX-License-Identifier: GPL-3.0-or-later */
/* records.h - records that were written as XML, read back one document at a time. */
#ifndef TL_SCORE_RECORDS_H
#define TL_SCORE_RECORDS_H

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct _TlRecords TlRecords;

/* Reads from ${fd}, which stays the caller's. */
TlRecords *tl_records_new (int fd);
void tl_records_free (TlRecords *records);

/* Returns: (nullable): the next <document>, until the next call; NULL at the end, or with TL_ERROR_INPUT when
 * this is no XML or not all of it. */
xmlNode *tl_records_next (TlRecords *records, GError **error);

/* Returns: whether ${node} is the element ${name}. */
gboolean tl_records_is (const xmlNode *node, const char *name);

/* Returns: (transfer full, nullable): the attribute ${name}. */
char *tl_records_get (const xmlNode *element, const char *name);

/* Returns: (nullable): the packs that the records read so far say they were made with. */
const char *tl_records_get_packs (const TlRecords *records);

/* Returns: whether ${node} is an element that says where its words stand. */
gboolean tl_records_is_quote (const xmlNode *node);

/* Returns: (transfer full): the quote of ${element}: its text before its parts.  The blanks that set these off
 * are not its own. */
char *tl_records_get_quote (const xmlNode *element);

/* Returns: (nullable): what comes behind ${node} in the order of the text below ${top}; deep trees need no
 * stack. */
xmlNode *tl_records_walk (xmlNode *node, const xmlNode *top);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlRecords, tl_records_free)

G_END_DECLS

#endif /* TL_SCORE_RECORDS_H */
