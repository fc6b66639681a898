/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pattern.c - compiles and matches patterns; the only user of pcre2.
 *
 * What was measured: NO_UTF_CHECK is a must (the text is checked once a document); ANCHORED as an option of
 * the match leaves the JIT, so the anchored pattern is a second code; UCP makes \b and \w three times slower,
 * so it is used only where the expression has letters beyond ASCII itself.
 */
#include "config.h"

#include "rules/pattern.h"

#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/utf8.h"
#include "rules/pattern_tree.h"
#include "tenderlens.h"

#define JIT_AFTER   64  /* uses: compiling costs as much as these save */
#define SHORTER_MAX 300 /* bytes of a value that ends before its own end: each is tried from its start */
#define FLOATING_SHARE                                                                                       \
  8 /* pcre2 counts steps anew from every start: one that floats gets this part of them */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (pcre2_code, pcre2_code_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (pcre2_compile_context, pcre2_compile_context_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (pcre2_match_context, pcre2_match_context_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (pcre2_match_data, pcre2_match_data_free)

typedef struct
{
  pcre2_code *code;
  guint uses;
  gboolean has_jit;
  pcre2_match_data *data;        /* kept from the JIT on: before, it would hold the interpreter's frames */
  pcre2_match_context *context;  /* the same */
  guint groups[TL_CAPTURES_MAX]; /* pcre2's number of a typed capture */
} Code;

struct _TlPattern
{
  char *source;
  gboolean is_literal;
  gboolean is_open;
  char *regex;
  guint32 options;
  guint n_captures;
  TlValueKind *kinds;
  char **names;
  char **literals;
  Code floating;
  Code anchored; /* compiled at its first use */
};

static void
code_clear (Code *code)
{
  pcre2_code_free (code->code);
  pcre2_match_data_free (code->data);
  pcre2_match_context_free (code->context);
}

/* The value that was read last at one place, or that there is none. */
typedef struct
{
  gboolean is_known;
  gboolean is_value;
  gsize start, end;
  TlValue value;
} Memo;

/* One call of tl_pattern_match(). */
typedef struct
{
  const TlPattern *pattern;
  const TlText *text;
  gsize begin, end;
  const TlReading *reading;
  gsize work, work_max; /* bytes read as values: they cost as steps do */
  Memo memos[TL_CAPTURES_MAX];
} Run;

static void
memo_clear (Memo *memo)
{
  if (memo->is_value)
    tl_value_clear (&memo->value);
  memo->is_known = memo->is_value = FALSE;
}

/* Returns: whether a value of capture ${n} starts at ${at}. */
static gboolean
read_value (Run *run, guint n, gsize at)
{
  Memo *memo = &run->memos[n];

  if (memo->is_known && memo->start == at)
    return memo->is_value;
  memo_clear (memo);
  memo->is_known = TRUE;
  memo->start = at;
  memo->is_value = tl_value_read (run->pattern->kinds[n], run->text, at, run->end, run->reading, &memo->value,
                                  &memo->end);
  run->work += 1 + (memo->is_value ? memo->end - at : 0);
  return memo->is_value;
}

/* Returns: whether what starts where the memo says is also a value when it ends at ${at} already. */
static gboolean
is_shorter_value (Run *run, guint n, gsize at)
{
  const Memo *memo = &run->memos[n];
  TlValue value = { 0 };
  gsize end = 0;
  gboolean fits;

  if (!memo->is_value || at >= memo->end || at - memo->start > SHORTER_MAX)
    return FALSE;
  run->work += at - memo->start;
  if (!tl_value_read (run->pattern->kinds[n], run->text, memo->start, at, run->reading, &value, &end))
    return FALSE;
  fits = end == at;
  tl_value_clear (&value);
  return fits;
}

/* Whether a word goes on over ${at}. */
static gboolean
is_within_word (const TlText *text, gsize at)
{
  return at > 0 && at < text->len && tl_anchor_is_bounding (tl_utf8_get (text->text, text->len, at))
         && tl_anchor_is_bounding (tl_utf8_get (text->text, text->len, tl_utf8_prev (text->text, at)));
}

/* pcre2's: 0 goes on, 1 does not fit here. */
static int
on_callout (pcre2_callout_block *block, void *data)
{
  Run *run = data;
  gsize at = run->begin + block->current_position;
  guint n = (block->callout_number - 1) / 2;

  if (block->callout_number >= TL_CALLOUT_BOUND_START)
    return is_within_word (run->text, at) ? 1 : 0;
  if (run->work > run->work_max)
    return PCRE2_ERROR_MATCHLIMIT;
  if (block->callout_number >= TL_CALLOUT_SHORTER)
    return is_shorter_value (run, block->callout_number - TL_CALLOUT_SHORTER, at) ? 0 : 1;
  if (block->callout_number % 2 == 1)
    return read_value (run, n, at) ? 0 : 1;
  return run->memos[n].is_value && run->memos[n].end == at ? 0 : 1;
}

/* Compiles ${pattern} into ${code}.  Returns: 0, or pcre2's error number with its place in the regex. */
static int
compile (const TlPattern *pattern, guint32 options, Code *code, gsize *offset)
{
  g_autoptr (pcre2_compile_context) context = pcre2_compile_context_create (NULL);
  int number = 0;

  pcre2_set_newline (context, PCRE2_NEWLINE_LF);
  pcre2_set_bsr (context, PCRE2_BSR_UNICODE);
  code->code = pcre2_compile ((PCRE2_SPTR) pattern->regex, PCRE2_ZERO_TERMINATED, pattern->options | options,
                              &number, offset, context);
  if (!code->code)
    return number;
  for (guint i = 0; i < pattern->n_captures; i++)
    {
      char name[8];

      g_snprintf (name, sizeof name, "tl%u", i);
      code->groups[i] = (guint) pcre2_substring_number_from_name (code->code, (PCRE2_SPTR) name);
    }
  return 0;
}

static guint32
choose_options (const TlPatternTree *tree)
{
  guint32 options = PCRE2_UTF | PCRE2_NO_UTF_CHECK | PCRE2_CASELESS | PCRE2_MULTILINE | PCRE2_NO_AUTO_CAPTURE
                    | PCRE2_NEVER_BACKSLASH_C;

  return tree->has_letters && tree->has_word_escape ? options | PCRE2_UCP : options;
}

/* ${source} on one line: "\n| b" is the alternative "|b". */
static char *
join_lines (const char *source)
{
  GString *out = g_string_new (NULL);

  for (const char *p = source; *p != '\0';)
    {
      if (*p != '\n')
        {
          g_string_append_c (out, *p++);
          continue;
        }
      p++;
      if (*p == '|')
        g_string_append_c (out, *p++);
      while (*p == ' ' || *p == '\t')
        p++;
    }
  return g_string_free (out, FALSE);
}

static void
set_error (GError **error, const char *source, guint offset, guint *column, const char *message)
{
  *column = (guint) g_utf8_strlen (source, offset);
  g_set_error_literal (error, TL_ERROR, TL_ERROR_RULE, message);
}

/* The byte of the source that made byte ${regex} of the regex. */
static guint
find_source (const GArray *map, gsize regex)
{
  guint source = 0;

  for (guint i = 0; i < map->len && g_array_index (map, TlRegexPlace, i).regex < MAX (regex, 1); i++)
    source = g_array_index (map, TlRegexPlace, i).source;
  return source;
}

/* Whether ${code} fits a text of no characters: such a label or column head would stand everywhere. */
static gboolean
fits_nothing (const pcre2_code *code)
{
  g_autoptr (pcre2_match_data) data = NULL;
  guint32 may_be_empty = 0;

  pcre2_pattern_info (code, PCRE2_INFO_MATCHEMPTY, &may_be_empty);
  if (!may_be_empty)
    return FALSE;
  data = pcre2_match_data_create_from_pattern (code, NULL);
  return pcre2_match (code, (PCRE2_SPTR) "", 0, 0, PCRE2_NO_UTF_CHECK, data, NULL) > 0;
}

static gboolean
check_code (TlPattern *pattern, const GArray *map, guint *column, GError **error)
{
  gsize offset = 0;
  int number = compile (pattern, 0, &pattern->floating, &offset);

  if (number != 0)
    {
      char message[256] = "";

      pcre2_get_error_message (number, (PCRE2_UCHAR *) message, sizeof message);
      set_error (error, pattern->source, find_source (map, offset), column, message);
      return FALSE;
    }
  if (!fits_nothing (pattern->floating.code))
    return TRUE;
  set_error (error, pattern->source, 0, column, "this expression also fits where nothing stands");
  return FALSE;
}

TlPattern *
tl_pattern_new_at (const char *source, guint *column, GError **error)
{
  g_autoptr (TlPattern) pattern = g_new0 (TlPattern, 1);
  g_autoptr (TlPatternTree) tree = NULL;
  g_autoptr (GArray) map = g_array_new (FALSE, FALSE, sizeof (TlRegexPlace));
  g_autofree char *message = NULL;
  guint offset = 0;

  pattern->source = join_lines (source);
  tree = tl_pattern_tree_new (pattern->source, &offset, &message);
  if (!tree || !tl_pattern_tree_check (tree, &offset, &message))
    {
      set_error (error, pattern->source, offset, column, message);
      return NULL;
    }
  pattern->is_literal = tree->is_literal;
  pattern->is_open = tl_pattern_tree_is_open (tree);
  pattern->options = choose_options (tree);
  pattern->regex = tl_pattern_tree_print (tree, map);
  pattern->literals = tl_pattern_tree_get_literals (tree);
  pattern->n_captures = tree->kinds->len;
  pattern->kinds = (TlValueKind *) g_array_steal (tree->kinds, NULL);
  g_ptr_array_add (tree->names, NULL);
  pattern->names = (char **) g_ptr_array_steal (tree->names, NULL);
  return check_code (pattern, map, column, error) ? g_steal_pointer (&pattern) : NULL;
}

TlPattern *
tl_pattern_new (const char *source, GError **error)
{
  guint column = 0;
  TlPattern *pattern = tl_pattern_new_at (source, &column, error);

  if (!pattern)
    g_prefix_error (error, "column %u: ", column + 1);
  return pattern;
}

void
tl_pattern_free (TlPattern *pattern)
{
  if (!pattern)
    return;
  g_free (pattern->source);
  g_free (pattern->regex);
  g_free (pattern->kinds);
  g_strfreev (pattern->names);
  g_strfreev (pattern->literals);
  code_clear (&pattern->floating);
  code_clear (&pattern->anchored);
  g_free (pattern);
}

const char *
tl_pattern_get_source (const TlPattern *pattern)
{
  return pattern->source;
}

gboolean
tl_pattern_is_literal (const TlPattern *pattern)
{
  return pattern->is_literal;
}

gboolean
tl_pattern_is_open (const TlPattern *pattern)
{
  return pattern->is_open;
}

const TlValueKind *
tl_pattern_get_kinds (const TlPattern *pattern, guint *n)
{
  *n = pattern->n_captures;
  return pattern->kinds;
}

const char *const *
tl_pattern_get_literals (const TlPattern *pattern)
{
  return (const char *const *) pattern->literals;
}

gboolean
tl_pattern_add_anchors (const TlPattern *pattern, TlAnchors *anchors, guint32 id)
{
  gboolean is_whole = pattern->is_literal && pattern->n_captures == 0;

  for (guint i = 0; pattern->literals && pattern->literals[i]; i++)
    if (is_whole)
      tl_anchors_add (anchors, pattern->literals[i], id);
    else
      tl_anchors_add_part (anchors, pattern->literals[i], id);
  return pattern->literals != NULL;
}

/* Where a sandbox forbids code at run time the interpreter goes on. */
static void
count_use (Code *code)
{
  if (++code->uses != JIT_AFTER)
    return;
  code->has_jit = pcre2_jit_compile (code->code, PCRE2_JIT_COMPLETE) == 0;
  if (!code->has_jit)
    return;
  code->data = pcre2_match_data_create_from_pattern (code->code, NULL);
  code->context = pcre2_match_context_create (NULL);
}

TlHeat
tl_pattern_get_heat (const TlPattern *pattern)
{
  const Code *floating = &pattern->floating, *anchored = &pattern->anchored;

  return (anchored->code != NULL ? TL_HEAT_USED : 0)
         | (anchored->uses >= JIT_AFTER && !anchored->has_jit ? TL_HEAT_ANCHORED : 0)
         | (floating->uses >= JIT_AFTER && !floating->has_jit ? TL_HEAT_FLOATING : 0);
}

static void
forge_code (Code *code)
{
  if (code->code == NULL || code->has_jit)
    return;
  code->uses = JIT_AFTER - 1;
  count_use (code);
}

void
tl_pattern_forge (const TlPattern *pattern, TlHeat heat)
{
  Code *anchored = (Code *) &pattern->anchored;
  gsize offset;

  if (heat != 0 && anchored->code == NULL)
    (void) compile (pattern, PCRE2_ANCHORED, anchored, &offset);
  if (heat & TL_HEAT_ANCHORED)
    forge_code (anchored);
  if (heat & TL_HEAT_FLOATING)
    forge_code ((Code *) &pattern->floating);
}

static int
execute (const Code *code, Run *run, gsize from, guint steps, pcre2_match_data *data,
         pcre2_match_context *context)
{
  PCRE2_SPTR subject = (PCRE2_SPTR) run->text->text + run->begin;
  gsize len = run->end - run->begin;
  int found = PCRE2_ERROR_JIT_STACKLIMIT;

  pcre2_set_match_limit (context, steps);
  pcre2_set_callout (context, on_callout, run);
  if (code->has_jit)
    found = pcre2_jit_match (code->code, subject, len, from - run->begin, PCRE2_NO_UTF_CHECK, data, context);
  if (found == PCRE2_ERROR_JIT_STACKLIMIT)
    found = pcre2_match (code->code, subject, len, from - run->begin, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, data,
                         context);
  return found;
}

/* Memos of captures that the pattern has not are neither set nor read. */
static void
run_init (Run *run, const TlPattern *pattern, const TlText *text, const TlReading *reading,
          const TlLimits *limits)
{
  run->pattern = pattern;
  run->text = text;
  run->reading = reading;
  run->work = 0;
  run->work_max = limits->match_steps;
  memset (run->memos, 0, pattern->n_captures * sizeof (Memo));
}

static gboolean
read_shorter (Run *run, guint n, gsize end)
{
  gsize start = run->memos[n].start, limit = run->end;
  gboolean found;

  memo_clear (&run->memos[n]);
  run->end = end;
  found = read_value (run, n, start);
  run->end = limit;
  return found;
}

/* The group tells whether the capture took part, and where: the memo may be of a try that was given up. */
static void
take_captures (const Code *code, Run *run, pcre2_match_data *data, TlMatch *match)
{
  const PCRE2_SIZE *ends = pcre2_get_ovector_pointer (data);

  for (guint i = 0; i < run->pattern->n_captures; i++)
    {
      PCRE2_SIZE start = ends[2 * code->groups[i]], end = ends[2 * code->groups[i] + 1];
      TlCapture *capture = &match->captures[match->n_captures];

      if (start == PCRE2_UNSET || !read_value (run, i, run->begin + start))
        continue;
      if (run->memos[i].end != run->begin + end && !read_shorter (run, i, run->begin + end))
        continue;
      capture->name = run->pattern->names[i];
      capture->start = run->memos[i].start;
      capture->end = run->memos[i].end;
      capture->value = run->memos[i].value;
      run->memos[i].is_known = run->memos[i].is_value = FALSE;
      match->n_captures++;
    }
}

TlMatchResult
tl_pattern_match (const TlPattern *pattern, const TlText *text, gsize begin, gsize end, gsize from,
                  gboolean anchored, const TlReading *reading, const TlLimits *limits, TlMatch *match)
{
  Code *code = (Code *) (anchored ? &pattern->anchored : &pattern->floating);
  g_autoptr (pcre2_match_data) own_data = NULL;
  g_autoptr (pcre2_match_context) own_context = NULL;
  pcre2_match_data *data;
  Run run;
  gsize offset;
  int found;

  g_assert (begin <= from && from <= end && end <= text->len);
  if (!code->code && compile (pattern, PCRE2_ANCHORED, code, &offset) != 0)
    return TL_MATCH_LIMIT;
  count_use (code);
  run_init (&run, pattern, text, reading, limits);
  run.begin = begin;
  run.end = end;
  if (!code->data)
    {
      own_data = pcre2_match_data_create_from_pattern (code->code, NULL);
      own_context = pcre2_match_context_create (NULL);
    }
  data = code->data ? code->data : own_data;
  found = execute (code, &run, from, anchored ? limits->match_steps : limits->match_steps / FLOATING_SHARE,
                   data, code->context ? code->context : own_context);
  if (found > 0)
    {
      const PCRE2_SIZE *ends = pcre2_get_ovector_pointer (data);

      match->start = begin + ends[0];
      match->end = begin + ends[1];
      match->n_captures = 0;
      take_captures (code, &run, data, match);
    }
  for (guint i = 0; i < pattern->n_captures; i++)
    memo_clear (&run.memos[i]);
  if (found > 0)
    return TL_MATCH_FOUND;
  return found == PCRE2_ERROR_NOMATCH ? TL_MATCH_NONE : TL_MATCH_LIMIT;
}

void
tl_match_clear (TlMatch *match)
{
  for (guint i = 0; i < match->n_captures; i++)
    tl_value_clear (&match->captures[i].value);
  match->n_captures = 0;
}

const TlCapture *
tl_match_get (const TlMatch *match, const char *name)
{
  for (guint i = 0; i < match->n_captures; i++)
    if (g_str_equal (match->captures[i].name, name))
      return &match->captures[i];
  return NULL;
}
