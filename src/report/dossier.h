/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dossier.h - what a report shows of one document: its record, ready to be laid out.
 *
 * Made of the XML, so that a report can be made of records without the program or rules that made them.
 */
#ifndef TL_REPORT_DOSSIER_H
#define TL_REPORT_DOSSIER_H

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* A quote of the document and what it was read as.  Strings are never NULL unless it says so. */
typedef struct
{
  guint id;                           /* unique in the document, from 1 */
  char *field;                        /* "value.award"; of a part "target.by"; "notice" for the kind */
  char *lot;                          /* "" the whole tender */
  char *shown;                        /* the value for people: "1,248,800.00 CNY" */
  char *key;                          /* what sorts it: "1248800.00", "2020-02-29" */
  char *currency;                     /* of money, or NULL */
  char *platform;                     /* of a target, or NULL */
  char *metric, *change, *count, *by; /* of a target, or NULL */
  char *number;                       /* the count for people: "580,000", or NULL */
  char *doubt;                        /* @ambiguous, or NULL */
  char *quote;
  char *box; /* as the record has it, or NULL */
  char *rule;
  guint page;         /* 0: none */
  guint32 start, end; /* characters of the text */
  guint confidence;   /* per cent; 0: a part */
  gboolean is_conflict;
} TlItem;

typedef struct
{
  char *kind;       /* "award", "" unknown */
  char *published;  /* "2019-08-14", or NULL */
  GPtrArray *items; /* of TlItem */
} TlDossierNotice;

typedef struct
{
  char *source;                   /* for people */
  char *path;                     /* bytes of the name */
  char *sha256;                   /* or NULL */
  char *status, *type, *language; /* type and language may be NULL */
  guint pages;                    /* 0: the document has none that could be drawn */
  GPtrArray *problems;            /* of char *: sentences */
  GPtrArray *notices;             /* of TlDossierNotice */
} TlDossier;

/* Returns: (transfer full): the <document> as it stands in the XML. */
TlDossier *tl_dossier_new (xmlNode *document);
void tl_dossier_free (TlDossier *dossier);

/* Returns: (nullable): the surest item of ${field} in ${notice} that holds for ${lot}: of the lot, else of
 * the whole tender. */
const TlItem *tl_dossier_find (const TlDossierNotice *notice, const char *field, const char *lot);

/* Returns: (transfer full): "1,248,800.00" for "1248800.00". */
char *tl_dossier_group_digits (const char *amount);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlDossier, tl_dossier_free)

G_END_DECLS

#endif /* TL_REPORT_DOSSIER_H */
