/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pattern.h - regular expressions with typed captures; the only user of pcre2.
 *
 * A pattern is literal text (folded; blanks beside CJK characters do not matter, other blanks fit any run
 * of blanks or line ends; a word is not found within a longer one) unless it stands in /…/: PCRE2, UTF,
 * caseless,
 * "(" captures nothing, and blanks or line ends before a CJK character or a typed capture do not matter,
 * unless it is the first thing or in a look-behind.  A line that goes on ("\n| …") adds an alternative to a
 * regex. In both %{kind} or %{kind:name} is a typed capture: a value (value/value.h) must start and end just
 * there.  Captures are tried by callout, so the expression backtracks over values as over characters.  Kinds:
 * money count percent date datetime period duration org reference lot text platform metric place.  ("count"
 * is TL_VALUE_NUMBER, "datetime" a DATE with a time of day wherever one is stated.) Compiled when made (which
 * is the check of its syntax, captures, runaway repeats, so that use cannot fail for these reasons) and,
 * anchored, at its first use; by the JIT after some uses; NO_UTF_CHECK, bounded steps. A const pattern keeps
 * what it compiles: one thread at a time.
 */
#ifndef TL_RULES_PATTERN_H
#define TL_RULES_PATTERN_H

#include "base/limits.h"
#include "rules/anchor.h"
#include "value/value.h"

G_BEGIN_DECLS

typedef struct _TlPattern TlPattern;

#define TL_CAPTURES_MAX 12

typedef struct
{
  const char *name; /* of %{kind:name}, else the kind's name; owned by the pattern */
  gsize start;      /* bytes of the text */
  gsize end;
  TlValue value;
} TlCapture;

typedef struct
{
  gsize start, end; /* the whole match; \K is respected */
  guint n_captures; /* typed captures that took part */
  TlCapture captures[TL_CAPTURES_MAX];
} TlMatch;

typedef enum
{
  TL_MATCH_NONE,
  TL_MATCH_FOUND,
  TL_MATCH_LIMIT /* the step limit was met: not the same as none */
} TlMatchResult;

/* Fails with TL_ERROR_RULE; the message says what and at which column of ${source}. */
TlPattern *tl_pattern_new (const char *source, GError **error);
/* The same, but the 0-based character of ${source} where it fails is told apart from the message. */
TlPattern *tl_pattern_new_at (const char *source, guint *column, GError **error);
void tl_pattern_free (TlPattern *pattern);

/* How much it is used: what a process that others are copied from should make beforehand. */
typedef enum
{
  TL_HEAT_USED = 1,     /* at all, at a fixed place: compiled */
  TL_HEAT_ANCHORED = 2, /* so often that the JIT pays, which a sandbox does not let make code */
  TL_HEAT_FLOATING = 4
} TlHeat;

/* Returns: how much it is used, but for what it has code for already. */
TlHeat tl_pattern_get_heat (const TlPattern *pattern);
/* Makes what is used so much. */
void tl_pattern_forge (const TlPattern *pattern, TlHeat heat);

const char *tl_pattern_get_source (const TlPattern *pattern);
gboolean tl_pattern_is_literal (const TlPattern *pattern);
/* Kinds of its typed captures in order; ${n} of them. */
const TlValueKind *tl_pattern_get_kinds (const TlPattern *pattern, guint *n);

/* Folded lower-case strings one of which stands in every text that the pattern fits, blanks between CJK
 * characters aside; each at least 2 characters (1 if CJK). Returns: (nullable): NULL when there are none: the
 * pattern must then be tried everywhere. */
const char *const *tl_pattern_get_literals (const TlPattern *pattern);

/* Adds these literals, as words or as parts of words, with ${id}.  Returns: FALSE when there are none. */
gboolean tl_pattern_add_anchors (const TlPattern *pattern, TlAnchors *anchors, guint32 id);

/* Returns: whether "." is repeated without a bound. */
gboolean tl_pattern_is_open (const TlPattern *pattern);

/* The first match that starts at or behind ${from} (exactly there if ${anchored}) within bytes [begin, end)
 * of
 * ${text}; \A and ^ fit at ${begin} (^ and $ also at line ends).  ${reading} serves the typed captures.
 * ${match} is filled only when found: tl_match_clear() it. */
TlMatchResult tl_pattern_match (const TlPattern *pattern, const TlText *text, gsize begin, gsize end,
                                gsize from, gboolean anchored, const TlReading *reading,
                                const TlLimits *limits, TlMatch *match);
void tl_match_clear (TlMatch *match);
const TlCapture *tl_match_get (const TlMatch *match, const char *name); /* (nullable) */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlPattern, tl_pattern_free)

G_END_DECLS

#endif /* TL_RULES_PATTERN_H */
