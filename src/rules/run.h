/* SPDX-License-Identifier: GPL-3.0-or-later */
/* run.h - one document on its way through the rules: what is known of it and what was found so far. */
#ifndef TL_RULES_RUN_H
#define TL_RULES_RUN_H

#include "rules/candidate.h"
#include "rules/match.h"
#include "rules/sieve.h"
#include "rules/view.h"

G_BEGIN_DECLS

/* What says of which kind a notice is. */
typedef struct
{
  const TlNoticeRule *rule; /* or NULL */
  TlSpan span;              /* the words that say so */
  gint score;
} TlKind;

/* A notice of the document: its own, a row of a list, an entry of a gazette. */
typedef struct
{
  const char *kind; /* or NULL */
  TlKind said;
} TlNoticeMark;

typedef struct
{
  const TlPacks *packs;
  const TlLexicon *lexicon;
  const TlLimits *limits;
  const TlMatchHint *hint;
  TlView *view;
  const TlSieved *sieved; /* where the literals of patterns stand */
  TlReading reading;      /* of the whole document */
  GHashTable *active;     /* of TlPack: packs whose rules are worth the document's time */
  const char *kind;       /* kind of notice, or NULL */
  GPtrArray *candidates;  /* of TlCandidate */
  GArray *notices;        /* of TlNoticeMark: the document's own, then those that it lists */
  gboolean met_limit;     /* a pattern gave up */
  TlTrace *trace;         /* or NULL */
} TlRun;

gboolean tl_run_is_active (const TlRun *run, const TlPack *pack);

/* tl_pattern_match() with the document's text and reading (${reading} NULL), on the first limits->window
 * bytes of
 * ${window}; remembers a limit that was met.  Returns: whether it fits. */
gboolean tl_run_match (TlRun *run, const TlPattern *pattern, TlSpan window, gsize from, gboolean anchored,
                       const TlReading *reading, TlMatch *match);

/* Returns: whether one of ${patterns} fits somewhere in ${window}. */
gboolean tl_run_match_any (TlRun *run, const GPtrArray *patterns, TlSpan window);
/* Returns: (nullable): the first that does. */
const TlPattern *tl_run_find_any (TlRun *run, const GPtrArray *patterns, TlSpan window);

/* Returns: whether a rule of ${pack} may look at ${unit}: the pack is active, the unit in one of ${sections},
 * its notice of one of the kinds ${notices} (both NULL: any), and the unit no furniture. */
gboolean tl_run_allows (const TlRun *run, const TlPack *pack, char *const *sections, char *const *notices,
                        const TlUnit *unit);

/* Returns: whether ${rule} may look at the page of ${unit}. */
gboolean tl_run_is_on_page (const TlRun *run, const TlRule *rule, const TlUnit *unit);

/* Returns: (nullable): the kind of the notice that ${unit} belongs to. */
const char *tl_run_get_kind (const TlRun *run, const TlUnit *unit);

/* Adds a notice of ${kind} (or NULL) to those that the document lists.  Returns: its number. */
guint tl_run_add_notice (TlRun *run, const char *kind);

/* Tells the trace, if there is one, why something at ${span} was not taken.  ${value} may be NULL. */
void tl_run_note (TlRun *run, TlTraceKind kind, TlField field, const char *rule, const TlValue *value,
                  TlSpan span, const char *reason);

/* Hands what was found on the units of listed notices over to these. */
void tl_run_hand_over (TlRun *run);

/* Hands over ${candidate}, unless it is an example, to the notice of its unit if it knows no other. */
void tl_run_add (TlRun *run, TlCandidate *candidate);

G_END_DECLS

#endif /* TL_RULES_RUN_H */
