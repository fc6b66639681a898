/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pack.h - all rule packs, loaded, checked and ready to match.
 *
 * tenderlens-rules(5) tells the language to rule writers.  A pack is a folder's or file's stanzas below one
 * [pack id]; stanzas above any [pack] of their file belong to the pack of their folder, whose [pack] stands
 * in its "pack.rules" (or that of a folder above).
 */
#ifndef TL_RULES_PACK_H
#define TL_RULES_PACK_H

#include "record/fact.h"
#include "rules/pattern.h"
#include "rules/stanza.h"
#include "value/lexicon.h"

G_BEGIN_DECLS

/* Confidence (per cent) of what says no "score". */
#define TL_SCORE_RULE   90
#define TL_SCORE_TABLE  90
#define TL_SCORE_NOTICE 50

/* [pack id]: what its rules have in common. */
typedef struct
{
  char *id;
  char *title;
  char *lang;       /* "zh"; "" for all languages */
  char *country;    /* ISO 3166-1 alpha 2, or "" */
  char *currency;   /* of amounts that name none under a label that says it is money; "" none */
  char *order;      /* "dmy" "mdy" "ymd" or "" */
  GPtrArray *gates; /* of TlPattern; one must fit somewhere in the document; empty: always */
  char *hash;       /* 12 hex digits of its stanzas' content, comments aside */
} TlPack;

/* [section id]: a part of a document, from a heading to the next of its level or above. */
typedef struct
{
  const TlPack *pack;
  char *id;
  GPtrArray *headings; /* of TlPattern */
  gint score;          /* added to the confidence (per cent) of what stands in it */
  gboolean is_skipped; /* forms, templates, examples: states nothing */
} TlSectionRule;

/* [lots id]: headings that open a lot; the pattern has %{lot}. */
typedef struct
{
  const TlPack *pack;
  char *id;
  GPtrArray *headings;
} TlLotRule;

/* [entries id]: headings that open a notice of its own on a page that holds several.  Captures that bear the
 * name of a field are its facts. */
typedef struct
{
  const TlPack *pack;
  char *id;
  GPtrArray *headings; /* of TlPattern */
  GPtrArray *aboves; /* of TlPattern: lines above the heading that say more of it, and of those that follow */
  char *kind;        /* of its notices, or NULL: what the lines say */
  gboolean is_skipped; /* acts of other kinds: what stands below states nothing */
} TlEntriesRule;

/* [skip id]: blocks that are page furniture by their words. */
typedef struct
{
  const TlPack *pack;
  char *id;
  GPtrArray *blocks;
} TlSkipRule;

/* [notice id]: what kind of notice a document is. */
typedef struct
{
  const TlPack *pack;
  char *id;
  char *kind;
  GPtrArray *titles; /* fit in the headline or the file's title */
  GPtrArray *texts;  /* fit anywhere: weaker */
  GPtrArray *nots;
  gint score; /* per cent; higher wins */
} TlNoticeRule;

typedef enum
{
  TL_PREFER_BEST,
  TL_PREFER_FIRST,
  TL_PREFER_LAST,
  TL_PREFER_NEAREST,
  TL_PREFER_AMENDED
} TlPrefer;
typedef enum
{
  TL_LOT_INHERIT,
  TL_LOT_NONE
} TlLotMode;
typedef enum
{
  TL_WITHIN_SENTENCE,
  TL_WITHIN_PARAGRAPH,
  TL_WITHIN_CELL,
  TL_WITHIN_ROW
} TlWithin;

/* [rule id] */
typedef struct
{
  const TlPack *pack;
  const TlStanza *stanza; /* file:line */
  char *id;
  TlField field;
  GPtrArray *labels;        /* of TlPattern */
  GPtrArray *values;        /* of TlPattern: what follows a label; one typed capture is the fact's value (the
                               one named "value", else the first); empty: %{kind of the field} */
  GPtrArray *proses;        /* of TlPattern with typed captures */
  GPtrArray *headlines;     /* of TlPattern with a typed capture: the title of the document */
  GPtrArray *nots;          /* of TlPattern: no fact where one fits in the label's line or prose window */
  char **sections;          /* in = : ids of [section], NULL for everywhere */
  char **notices;           /* notice = : kinds, NULL for all */
  guint page_from, page_to; /* 1-based; 0: open; G_MAXUINT: last */
  gboolean unit_label;      /* unit = label */
  gboolean unit_header;     /* unit = header */
  TlLotMode lot;
  TlWithin within;
  TlPrefer prefer;
  gint score;         /* per cent: confidence before what the place adds or takes */
  gboolean is_beside; /* beside = yes: its facts stand beside those of other rules of the field */
  char *replaces;     /* id of the rule that it takes the place of, or NULL */

  /* field = target only.  Captures: count or percent, platform, metric, date/duration:by, duration:every. */
  gboolean has_change;
  TlChange change;      /* change = increase | absolute | growth */
  gboolean is_rate;     /* change = rate: a per cent to keep */
  gboolean is_multiple; /* change = multiple: so many times as many as now */
  GPtrArray *withs;     /* of TlPattern: one must fit in the sentence, or in what stands above it */
  GPtrArray *withouts; /* of TlPattern: none may fit in what stands above: headings, heads, the line before */
  char *platform;      /* when no capture names one: "twitter", or NULL: what the surroundings say */
  char *metric;        /* the same: "followers" */
  char *every;         /* the same: ISO 8601 duration */
} TlRule;

typedef enum
{
  TL_ROW_LOT,
  TL_ROW_NOTICE,
  TL_ROW_FACT
} TlRowMode;

typedef struct
{
  char *name;       /* field name, or "lot" "rank" "platform" "metric" "every" "by" */
  TlField field;    /* TL_FIELD_LAST for those that are no field */
  TlPattern *head;  /* may hold typed captures itself: the metric of a count */
  TlPattern *value; /* typed capture; NULL: %{kind of the field} */
} TlColumnRule;

/* check = sum FIELD = WORD */
typedef struct
{
  TlField field;
  TlPattern *word; /* at the start of the row that is the sum */
} TlSumRule;

/* [table id]: a table known by its column heads. */
typedef struct
{
  const TlPack *pack;
  const TlStanza *stanza;
  char *id;
  char **notices;
  char **sections;
  TlRowMode row;      /* each row is a lot, a notice, or facts of the whole */
  char *kind;         /* row = notice: of the rows' notices, or NULL: that of the document */
  char **need;        /* columns that must be there; "a|b": one of them */
  GPtrArray *columns; /* of TlColumnRule */
  gboolean unit_header;
  gboolean is_joined; /* join = pages: a table without heads right behind it goes on with it */
  GPtrArray *skips;   /* of TlPattern: rows that state nothing (sums) */
  GPtrArray *sums;    /* of TlSumRule */
  GPtrArray *nots;    /* of TlPattern: fits in the heads or the line above: not this table */
  gint score;
} TlTableRule;

typedef struct _TlPacks TlPacks;

/* Loads every *.rules file below the folder ${patterns}, or the built-in ones (GResource
 * /tenderlens/patterns) if it is NULL, in the order of their names; resolves extends and replaces. Fails with
 * TL_ERROR_RULE ("file:line:column: ...", the first error) or TL_ERROR_IO. */
TlPacks *tl_packs_new (const char *patterns, GError **error);
/* The same, out of stanzas in memory: for tests. */
TlPacks *tl_packs_new_from_stanzas (GPtrArray *stanzas, GError **error);
void tl_packs_free (TlPacks *packs);

const TlLexicon *tl_packs_get_lexicon (const TlPacks *packs);

/* Arrays of const pointers, in the order of loading. */
const GPtrArray *tl_packs_get_packs (const TlPacks *packs);    /* TlPack */
const GPtrArray *tl_packs_get_rules (const TlPacks *packs);    /* TlRule; replaced ones left out */
const GPtrArray *tl_packs_get_tables (const TlPacks *packs);   /* TlTableRule */
const GPtrArray *tl_packs_get_sections (const TlPacks *packs); /* TlSectionRule */
const GPtrArray *tl_packs_get_lots (const TlPacks *packs);     /* TlLotRule */
const GPtrArray *tl_packs_get_entries (const TlPacks *packs);  /* TlEntriesRule */
const GPtrArray *tl_packs_get_skips (const TlPacks *packs);    /* TlSkipRule */
const GPtrArray *tl_packs_get_notices (const TlPacks *packs);  /* TlNoticeRule */
/* All stanzas, for "rules test": their test, deny, todo and expect entries. */
const GPtrArray *tl_packs_get_stanzas (const TlPacks *packs);

/* What is allowed but costs time or is perhaps not meant: array of "file:line:column: ...". */
const GPtrArray *tl_packs_get_warnings (const TlPacks *packs);

/* Returns: (transfer full): "common@1a2b3c4d5e6f zh@…". */
char *tl_packs_describe (const TlPacks *packs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPacks, tl_packs_free)

G_END_DECLS

#endif /* TL_RULES_PACK_H */
