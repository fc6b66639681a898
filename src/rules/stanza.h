/* SPDX-License-Identifier: GPL-3.0-or-later */
/* stanza.h - a rule pack as it is written: stanzas of keys and lines, nothing understood yet.
 *
 *     # comment at line start
 *     [kind id]
 *     key = rest of the line        nothing is escaped; keys repeat
 *       | goes on                   a line that begins with blank + "|" adds "\n| goes on" to the value above
 * "key = value   # text" keeps the "# text": only a line start makes a comment, except that a "#" behind
 * three or more blanks is one too.
 */
#ifndef TL_RULES_STANZA_H
#define TL_RULES_STANZA_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  char *key;
  char *value;  /* trimmed; lines that go on joined by '\n' */
  guint line;   /* 1-based */
  guint column; /* 1-based, of the value */
} TlEntry;

typedef struct
{
  char *kind; /* "rule" */
  char *id;   /* "zh.value.budget" */
  char *file; /* path as people would open it */
  guint line;
  GPtrArray *entries; /* of TlEntry, in order */
} TlStanza;

/* Appends the stanzas of ${text} to ${stanzas} (of TlStanza, freed by the array).
 * Fails with TL_ERROR_RULE: "file:line:column: what is wrong, what to do". */
gboolean tl_stanza_parse (const char *file, const char *text, gsize len, GPtrArray *stanzas, GError **error);

void tl_stanza_free (TlStanza *stanza);

/* Sets TL_ERROR_RULE with "${file}:${line}:${column}: ..."; ${column} 0 is left out.  Returns: FALSE. */
gboolean tl_stanza_fail (GError **error, const char *file, guint line, guint column, const char *format, ...)
    G_GNUC_PRINTF (5, 6);

/* Returns: (nullable): the value of the last ${key}. */
const char *tl_stanza_get (const TlStanza *stanza, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlStanza, tl_stanza_free)

G_END_DECLS

#endif /* TL_RULES_STANZA_H */
