/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gold.h - what careful readers found in documents: the facts to measure against.
 *
 * One JSON object a line: {"file": "zh/a.html", "field": "value.award", "lot": "1", "value": "1248800.00
 * CNY", "evidence": "124.88万元", "optional": false}.  A file that states nothing has one line of the field
 * "none".
 */
#ifndef TL_SCORE_GOLD_H
#define TL_SCORE_GOLD_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *field, *lot, *value, *evidence;
  gboolean is_optional; /* careful readers differ: neither asked for nor wrong */
} TlGoldFact;

typedef struct _TlGold TlGold;

/* ${fields} (names, ended by NULL; NULL: all): facts of others are left out, their files stay.
 * Fails with TL_ERROR_INPUT, naming the line, on what is no such object, and when there is none at all. */
TlGold *tl_gold_new (const char *text, gsize len, const char *const *fields, GError **error);
void tl_gold_free (TlGold *gold);

/* Returns: names, sorted. */
const GPtrArray *tl_gold_get_files (const TlGold *gold);

/* Returns: (nullable): array of TlGoldFact, in the order of the lines; NULL for a file that is none of
 * gold's. */
const GPtrArray *tl_gold_get_facts (const TlGold *gold, const char *file);

/* Returns: (nullable): the longest name of a file of gold's that ${source} ends with. */
const char *tl_gold_find_file (const TlGold *gold, const char *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlGold, tl_gold_free)

G_END_DECLS

#endif /* TL_SCORE_GOLD_H */
