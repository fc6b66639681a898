/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack_key.h - the keys of a stanza: how the value of each is read into its field of a struct. */
#ifndef TL_RULES_PACK_KEY_H
#define TL_RULES_PACK_KEY_H

#include "rules/pack.h"

G_BEGIN_DECLS

/* A value, and where it stands: not always in the stanza that it counts for (extends). */
typedef struct
{
  const char *file;
  const TlEntry *entry;
} TlKeyPlace;

typedef struct _TlKey TlKey;

typedef struct
{
  void (*init) (gpointer field);
  gboolean (*read) (const TlKey *key, gpointer field, const TlKeyPlace *place, GPtrArray *warnings,
                    GError **error);
  void (*clear) (gpointer field);
} TlKeyType;

struct _TlKey
{
  const char *name;
  const TlKeyType *type;
  gsize offset;
  const char *const *words; /* what may stand there, NULL-terminated; NULL: anything */
  gboolean anchors;         /* PATTERNS: tried all over a document, so a literal is wanted */
  gboolean repeats;
};

extern const TlKeyType tl_key_patterns; /* GPtrArray * of TlPattern */
extern const TlKeyType tl_key_text;     /* char *, "" when not given */
extern const TlKeyType tl_key_word;     /* char *, NULL when not given; one word */
extern const TlKeyType tl_key_words;    /* char **, NULL when not given */
extern const TlKeyType tl_key_score;    /* gint, -100 .. 100 */
extern const TlKeyType tl_key_choice;   /* an enum: index into words */
extern const TlKeyType tl_key_flag;     /* gboolean: words[0] yes, words[1] no */
extern const TlKeyType tl_key_none;     /* read elsewhere */

/* For one key of TlRule or TlTableRule each. */
extern const TlKeyType tl_key_field;   /* TlField */
extern const TlKeyType tl_key_pages;   /* page_from, page_to */
extern const TlKeyType tl_key_change;  /* has_change, change, is_rate */
extern const TlKeyType tl_key_unit;    /* unit_label, unit_header */
extern const TlKeyType tl_key_every;   /* char *, NULL when not given; ISO 8601 */
extern const TlKeyType tl_key_columns; /* GPtrArray * of TlColumnRule */
extern const TlKeyType tl_key_sums;    /* GPtrArray * of TlSumRule */

gboolean tl_key_fail (const TlKeyPlace *place, guint column, GError **error, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

/* Returns: (transfer full) (nullable): the pattern ${source}, part of the value of ${place} from its
 * ${column}. */
TlPattern *tl_key_read_pattern (const TlKeyPlace *place, const char *source, guint column, GError **error);

/* The index of ${word} in ${words}; fails and names the nearest. */
gboolean tl_key_find_word (const TlKeyPlace *place, const char *const *words, const char *word, guint *index,
                           GError **error);

G_END_DECLS

#endif /* TL_RULES_PACK_KEY_H */
