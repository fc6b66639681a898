/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fact.h - one thing that a document states, and where it stands. */
#ifndef TL_RECORD_FACT_H
#define TL_RECORD_FACT_H

#include "record/field.h"
#include "base/span.h"
#include "tenderlens.h"

G_BEGIN_DECLS

/* Where a fact stands.  All strings owned. */
typedef struct
{
  char *quote;  /* the words of the document, on one line (tl_utf8_collapse) */
  TlSpan chars; /* code points of the document's text, as "tenderlens text --raw" prints it */
  guint page;   /* 1-based */
  char *box;    /* "72.0 310.5 498.2 324.9; …": points, top left origin, one a line; NULL without pages */
  char *path;   /* XPath, or NULL */
} TlEvidence;

typedef enum
{
  TL_CHANGE_INCREASE, /* so many more */
  TL_CHANGE_ABSOLUTE, /* a level to reach or keep */
  TL_CHANGE_GROWTH,   /* by so many per cent */
  TL_CHANGE_LAST
} TlChange;

typedef struct
{
  TlDecimal percent; /* share: of followers or people reached; 0 for a benchmark */
  char *name;        /* the place, or the account to keep up with */
  TlEvidence evidence;
} TlTargetPart;

/* What reach was bought. */
typedef struct
{
  char *platform; /* "twitter"; "other" */
  char *metric;   /* "followers" */
  TlChange change;
  TlDecimal count;        /* GROWTH: per cent */
  gboolean is_rate;       /* ABSOLUTE: count is a per cent to keep */
  char *every;            /* ISO 8601 duration when due anew in each period, or NULL */
  char *by;               /* date, month or duration, or NULL */
  TlEvidence by_evidence; /* quote NULL when by is NULL or stands in the target's own quote */
  GPtrArray *shares;      /* of TlTargetPart */
  GPtrArray *benchmarks;  /* of TlTargetPart */
} TlTarget;

struct _TlFact
{
  TlField field;
  char *lot; /* id as written, "" for the whole tender */
  TlValue value;
  TlTarget *target; /* TL_FIELD_TARGET only, else NULL */
  TlEvidence evidence;
  char *rule;       /* id of the rule */
  guint confidence; /* per cent: of the facts printed with 90, nine in ten are right */
  char *printed;    /* canonical text: tl_fact_get_value() */
};

/* Takes ownership of what ${value}, ${evidence} and ${target} hold (both are zeroed). */
TlFact *tl_fact_new (TlField field, const char *lot, TlValue *value, TlTarget *target, TlEvidence *evidence,
                     const char *rule, guint confidence);
void tl_fact_free (TlFact *fact);

void tl_evidence_clear (TlEvidence *evidence);

TlTarget *tl_target_new (void);
void tl_target_free (TlTarget *target);
TlTargetPart *tl_target_part_new (TlDecimal percent, const char *name, TlEvidence *evidence);
void tl_target_part_free (TlTargetPart *part);

/* Returns: "increase", "absolute", "growth". */
const char *tl_change_name (TlChange change);

/* Returns: (transfer full): "twitter followers +580000". */
char *tl_target_print (const TlTarget *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlFact, tl_fact_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlTarget, tl_target_free)

G_END_DECLS

#endif /* TL_RECORD_FACT_H */
