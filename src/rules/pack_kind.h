/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack_kind.h - the kinds of stanzas that become a struct of pack.h, and their keys. */
#ifndef TL_RULES_PACK_KIND_H
#define TL_RULES_PACK_KIND_H

#include "rules/pack_key.h"

G_BEGIN_DECLS

typedef enum
{
  TL_PACK_KIND_PACK,
  TL_PACK_KIND_RULE,
  TL_PACK_KIND_TABLE,
  TL_PACK_KIND_SECTION,
  TL_PACK_KIND_LOTS,
  TL_PACK_KIND_ENTRIES,
  TL_PACK_KIND_SKIP,
  TL_PACK_KIND_NOTICE,
  TL_PACK_KIND_LAST
} TlPackKind;

/* "rule": the kind of that name; TL_PACK_KIND_LAST, with the nearest name or NULL, if there is none ("words"
 * is none). */
TlPackKind tl_pack_kind_parse (const char *name, const char **near);
const char *tl_pack_kind_name (TlPackKind kind);

/* A struct of ${kind} with its id, pack (not for PACK) and defaults; for tl_pack_kind_free(). */
gpointer tl_pack_kind_new (TlPackKind kind, const TlPack *pack, const TlStanza *stanza);
void tl_pack_kind_free (TlPackKind kind, gpointer object);

/* Whether ${key} may stand more than once. */
gboolean tl_pack_kind_repeats (TlPackKind kind, const char *key);

/* Reads one entry into ${object}.  An unknown key fails and names the nearest. */
gboolean tl_pack_kind_read (TlPackKind kind, gpointer object, const TlKeyPlace *place, GPtrArray *warnings,
                            GError **error);

G_END_DECLS

#endif /* TL_RULES_PACK_KIND_H */
