/* SPDX-License-Identifier: GPL-3.0-or-later */
/* tenderlens.h - public API of libtenderlens: one buffer in, one record out.
 *
 * A leaf: names and opaque types only, so every layer of src/ may include it.
 */
#ifndef TL_H
#define TL_H

#include <gio/gio.h>

G_BEGIN_DECLS

#define TL_ERROR (tl_error_quark ())
GQuark tl_error_quark (void);

/* Each code asks something different of the caller. */
typedef enum
{
  TL_ERROR_INPUT,       /* document is damaged: report and go on */
  TL_ERROR_UNSUPPORTED, /* no reader for it: report and go on */
  TL_ERROR_ENCRYPTED,   /* needs a password: report and go on */
  TL_ERROR_LIMIT,       /* a limit was met: raise it or go on */
  TL_ERROR_RULE,        /* a pack is wrong (file:line:column in the message): stop */
  TL_ERROR_IO           /* the world failed: retry */
} TlError;

typedef struct _TlEngine TlEngine; /* compiled packs; immutable */
typedef struct _TlRecord TlRecord; /* what one document states; refcounted, immutable */
typedef struct _TlFact   TlFact;   /* one field of a record; owned by its record */

typedef struct
{
  /*< private >*/
  const TlRecord *record;
  gsize           next;
} TlFactIter;

/**
 * tl_engine_new:
 * Compile the packs below the folder ${patterns}, or the built-in ones if it is NULL.
 * Costs O(rules).  Fails with TL_ERROR_RULE or TL_ERROR_IO.
 * Returns: (transfer full): an engine for tl_engine_free(), or NULL.
 */
TlEngine *tl_engine_new (const char *patterns, GError **error);
void      tl_engine_free (TlEngine *engine);

/**
 * tl_engine_extract:
 * Read ${bytes} and state what they say.  ${name} (bytes of a file name, any encoding) only names
 * the document.  Never fails: a document that cannot be read gives a record whose status says why.
 * One call at a time in a process: Poppler is not safe in threads.
 * Returns: (transfer full): a record for tl_record_unref().
 */
TlRecord *tl_engine_extract (const TlEngine *engine, GBytes *bytes, const char *name);

/* For people who write rules: the document as the rules see it (with places if ${places}); why
 * ${field} (all if NULL) is or is not there.  Fail like the readers. */
gboolean tl_engine_dump (const TlEngine *engine, GBytes *bytes, gboolean places, GOutputStream *out,
                         GError **error);
gboolean tl_engine_explain (const TlEngine *engine, GBytes *bytes, const char *field,
                            GOutputStream *out, GError **error);

TlRecord *tl_record_ref (TlRecord *record);
void      tl_record_unref (TlRecord *record);

/* Returns: "ok", "partial", "empty", "encrypted", "damaged", ... */
const char *tl_record_get_status (const TlRecord *record);

/**
 * tl_record_write:
 * Write ${record} alone as a whole file of ${format} ("xml").
 * Fails with TL_ERROR_UNSUPPORTED for an unknown format, or as ${out} does.
 */
gboolean tl_record_write (const TlRecord *record, const char *format, GOutputStream *out,
                          GError **error);

/* Facts come in document order; a fact lives as long as its record. */
void        tl_fact_iter_init (TlFactIter *iter, const TlRecord *record);
gboolean    tl_fact_iter_next (TlFactIter *iter, const TlFact **fact);
const char *tl_fact_get_field (const TlFact *fact);
const char *tl_fact_get_lot (const TlFact *fact);
const char *tl_fact_get_value (const TlFact *fact);
const char *tl_fact_get_evidence (const TlFact *fact);
guint       tl_fact_get_page (const TlFact *fact);
const char *tl_fact_get_rule (const TlFact *fact);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlEngine, tl_engine_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlRecord, tl_record_unref)

G_END_DECLS

#endif /* TL_H */
