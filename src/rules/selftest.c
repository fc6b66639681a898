/* SPDX-License-Identifier: GPL-3.0-or-later */
/* selftest.c - each test of a pack becomes a document, the matcher reads it, and what it finds is compared.
 */
#include "config.h"

#include "rules/selftest.h"

#include <string.h>

#include "base/fold.h"
#include "rules/snippet.h"
#include "rules/trial.h"

/* A stanza under test. */
typedef struct
{
  const TlStanza *stanza;
  TlMatchHint hint;
  TlField field;           /* of a rule; TL_FIELD_LAST for other stanzas */
  const char *notice_kind; /* of a [notice] */
  GString *report;
  TlSelftestCount *count;
} Subject;

/* What the record says, as tests write it. */
typedef struct
{
  TlField field;
  const char *lot;
  const char *rule;
  char *value;
} Found;

static void
found_free (gpointer data)
{
  g_free (((Found *) data)->value);
  g_free (data);
}

/* Record -> what was found */

static void
add_found (GPtrArray *all, TlField field, const TlFact *fact, const char *value)
{
  Found *found = g_new0 (Found, 1);

  found->field = field;
  found->lot = fact->lot ? fact->lot : "";
  found->rule = fact->rule;
  found->value = g_strdup (value);
  g_ptr_array_add (all, found);
}

/* Parts of a target are no facts, but rules find them. */
static void
add_target_parts (GPtrArray *all, const TlFact *fact)
{
  const TlTarget *target = fact->target;

  if (target->by)
    add_found (all, TL_FIELD_TARGET_DEADLINE, fact, target->by);
  for (guint i = 0; target->shares && i < target->shares->len; i++)
    {
      const TlTargetPart *share = g_ptr_array_index (target->shares, i);
      g_autofree char *percent = tl_decimal_print (share->percent, 0);
      g_autofree char *value = g_strconcat (percent, "%", NULL);

      add_found (all, TL_FIELD_TARGET_SHARE, fact, value);
    }
  for (guint i = 0; target->benchmarks && i < target->benchmarks->len; i++)
    add_found (all, TL_FIELD_TARGET_BENCHMARK, fact,
               ((TlTargetPart *) g_ptr_array_index (target->benchmarks, i))->name);
}

static GPtrArray *
list_found (const TlRecord *record)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (found_free);

  for (guint i = 0; i < record->notices->len; i++)
    {
      const TlNotice *notice = g_ptr_array_index (record->notices, i);

      for (guint k = 0; k < notice->facts->len; k++)
        {
          const TlFact *fact = g_ptr_array_index (notice->facts, k);

          add_found (all, fact->field, fact, fact->printed);
          if (fact->target)
            add_target_parts (all, fact);
        }
    }
  return all;
}

/* Comparing */

/* Names may be spaced and written in another width or case. */
static gboolean
is_same_name (const char *a, const char *b)
{
  g_autofree char *one = tl_fold_text (a), *two = tl_fold_text (b);
  g_auto (GStrv) words_one = g_strsplit_set (one, " \n", -1), words_two = g_strsplit_set (two, " \n", -1);
  g_autofree char *joined_one = g_strjoinv ("", words_one), *joined_two = g_strjoinv ("", words_two);

  return g_str_equal (joined_one, joined_two);
}

/* "1250000 CNY" is "1250000.00 CNY". */
static gboolean
is_same_amount (const char *a, const char *b)
{
  gsize one = strcspn (a, " %"), two = strcspn (b, " %");
  TlDecimal first, second;

  return tl_decimal_parse (a, one, &first) && tl_decimal_parse (b, two, &second)
         && tl_decimal_compare (first, second) == 0 && g_str_equal (a + one, b + two);
}

static gboolean
is_same_value (const char *found, const char *expected)
{
  return g_str_equal (found, expected) || is_same_amount (found, expected) || is_same_name (found, expected);
}

static TlField
get_field (const Subject *subject, const TlExpected *expected)
{
  return expected->field ? tl_field_parse (expected->field) : subject->field;
}

/* "expect = none": nothing of the rule's field; of a table, nothing by it. */
static gboolean
has_none (const Subject *subject, const GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const Found *found = g_ptr_array_index (all, i);

      if (subject->field != TL_FIELD_LAST ? found->field == subject->field
                                          : g_strcmp0 (found->rule, subject->stanza->id) == 0)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_found (const Subject *subject, const TlExpected *expected, const GPtrArray *all)
{
  if (!expected->value)
    return has_none (subject, all);
  for (guint i = 0; i < all->len; i++)
    {
      const Found *found = g_ptr_array_index (all, i);

      if (found->field == get_field (subject, expected)
          && (!expected->lot || g_str_equal (expected->lot, found->lot))
          && is_same_value (found->value, expected->value))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_notice (const TlRecord *record, const char *kind)
{
  for (guint i = 0; i < record->notices->len; i++)
    if (g_strcmp0 (((TlNotice *) g_ptr_array_index (record->notices, i))->kind, kind) == 0)
      return TRUE;
  return FALSE;
}

/* Returns: the first thing that is not as expected, or NULL when all is.  DENY expects nothing by this rule.
 */
static const TlExpected *
find_wrong (const Subject *subject, const TlTrial *trial, const TlRecord *record, const GPtrArray *all)
{
  for (guint i = 0; i < trial->expected->len; i++)
    {
      const TlExpected *expected = g_ptr_array_index (trial->expected, i);
      gboolean is_kind = subject->notice_kind && !expected->field && expected->value;

      if (is_kind ? !has_notice (record, expected->value) : !is_found (subject, expected, all))
        return expected;
    }
  return NULL;
}

static gboolean
is_denied (const Subject *subject, const TlRecord *record, const GPtrArray *all)
{
  if (subject->notice_kind)
    return !has_notice (record, subject->notice_kind);
  for (guint i = 0; i < all->len; i++)
    if (g_strcmp0 (((Found *) g_ptr_array_index (all, i))->rule, subject->stanza->id) == 0)
      return FALSE;
  return TRUE;
}

/* Reporting */

static void
report_found (GString *report, const GPtrArray *all, TlField field)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const Found *found = g_ptr_array_index (all, i);

      if (field != TL_FIELD_LAST && found->field != field)
        continue;
      g_string_append_printf (report, "  got       %s%s%s%s = %s  (%s)\n", *found->lot ? "lot " : "",
                              found->lot, *found->lot ? " " : "", tl_field_get (found->field)->name,
                              found->value, found->rule ? found->rule : "");
      n++;
    }
  if (n == 0)
    g_string_append (report, "  got       nothing\n");
}

static void
report_snippet (GString *report, const char *snippet)
{
  g_auto (GStrv) lines = g_strsplit (snippet, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    g_string_append_printf (report, "  %s  %s\n", i == 0 ? "snippet " : "        ", lines[i]);
}

static void
report_expected (GString *report, const TlExpected *expected, TlField field)
{
  g_string_append_printf (report, "  expected  %s%s%s%s%s%s\n", expected->lot ? "lot " : "",
                          expected->lot ? expected->lot : "", expected->lot ? " " : "",
                          field == TL_FIELD_LAST ? "" : tl_field_get (field)->name,
                          field == TL_FIELD_LAST ? "" : " = ", expected->value ? expected->value : "none");
}

static void
report_failure (const Subject *subject, const TlTrial *trial, const char *what, const TlExpected *expected,
                const TlRecord *record, const GPtrArray *all)
{
  const TlNotice *notice = record->notices->len > 0 ? g_ptr_array_index (record->notices, 0) : NULL;
  TlField field = expected ? get_field (subject, expected) : subject->field;

  g_string_append_printf (subject->report, "%s:%u: [%s %s] %s\n", subject->stanza->file, trial->line,
                          subject->stanza->kind, subject->stanza->id, what);
  report_snippet (subject->report, trial->snippet);
  if (expected)
    report_expected (subject->report, expected, field);
  if (subject->notice_kind)
    g_string_append_printf (subject->report, "  got       %s\n",
                            notice && notice->kind ? notice->kind : "no kind");
  else
    report_found (subject->report, all, field);
}

static void
run_trial (const Subject *subject, const TlMatcher *matcher, const TlTrial *trial)
{
  g_autoptr (TlDocument) document = tl_snippet_read (trial->snippet);
  g_autoptr (TlRecord) record = tl_record_new ("test", NULL);
  g_autoptr (GPtrArray) all = NULL;
  const TlExpected *wrong;
  const char *what = NULL;

  tl_matcher_run (matcher, document, &subject->hint, record, NULL);
  tl_record_seal (record);
  all = list_found (record);
  wrong = find_wrong (subject, trial, record, all);
  if (trial->kind == TL_TRIAL_DENY && !is_denied (subject, record, all))
    what = "noisy: it should find nothing here";
  else if (trial->kind == TL_TRIAL_TODO && !wrong)
    what = "unexpected pass: it works, make the \"todo\" a \"test\"";
  else if (trial->kind == TL_TRIAL_TEST && wrong)
    what = wrong->value ? "missing" : "noisy";
  if (what)
    {
      subject->count->failed++;
      report_failure (subject, trial, what, wrong, record, all);
    }
  else if (trial->kind == TL_TRIAL_TODO)
    subject->count->known++;
  else
    subject->count->passed++;
}

/* Who is tested */

static gboolean
set_rule (const TlPacks *packs, Subject *subject)
{
  const GPtrArray *rules = tl_packs_get_rules (packs);

  for (guint i = 0; i < rules->len; i++)
    {
      const TlRule *rule = g_ptr_array_index (rules, i);

      if (rule->stanza != subject->stanza)
        continue;
      subject->field = rule->field;
      subject->hint = (TlMatchHint){ rule->pack, rule->notices ? rule->notices[0] : NULL };
      return TRUE;
    }
  return FALSE;
}

static gboolean
set_table (const TlPacks *packs, Subject *subject)
{
  const GPtrArray *tables = tl_packs_get_tables (packs);

  for (guint i = 0; i < tables->len; i++)
    {
      const TlTableRule *table = g_ptr_array_index (tables, i);

      if (table->stanza != subject->stanza)
        continue;
      subject->hint = (TlMatchHint){ table->pack, table->notices ? table->notices[0] : NULL };
      return TRUE;
    }
  return FALSE;
}

static gboolean
set_notice (const TlPacks *packs, Subject *subject)
{
  const GPtrArray *notices = tl_packs_get_notices (packs);

  for (guint i = 0; i < notices->len; i++)
    {
      const TlNoticeRule *notice = g_ptr_array_index (notices, i);

      if (!g_str_equal (notice->id, subject->stanza->id))
        continue;
      subject->notice_kind = notice->kind;
      subject->hint.pack = notice->pack;
      return TRUE;
    }
  return FALSE;
}

#define SET_PLAIN(name, type)                                                                                \
  static gboolean set_##name (const TlPacks *packs, Subject *subject)                                        \
  {                                                                                                          \
    const GPtrArray *list = tl_packs_get_##name (packs);                                                     \
                                                                                                             \
    for (guint i = 0; i < list->len; i++)                                                                    \
      if (g_str_equal (((type *) g_ptr_array_index (list, i))->id, subject->stanza->id))                     \
        {                                                                                                    \
          subject->hint.pack = ((type *) g_ptr_array_index (list, i))->pack;                                 \
          return TRUE;                                                                                       \
        }                                                                                                    \
    return FALSE;                                                                                            \
  }

SET_PLAIN (sections, TlSectionRule)
SET_PLAIN (lots, TlLotRule)
SET_PLAIN (skips, TlSkipRule)

/* Returns: FALSE for a stanza that has no tests, or that another one replaces. */
static gboolean
set_subject (const TlPacks *packs, Subject *subject)
{
  static const struct
  {
    const char *kind;
    gboolean (*set) (const TlPacks *packs, Subject *subject);
  } kinds[] = { { "rule", set_rule },        { "table", set_table }, { "notice", set_notice },
                { "section", set_sections }, { "lots", set_lots },   { "skip", set_skips } };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (subject->stanza->kind, kinds[i].kind))
      return kinds[i].set (packs, subject);
  return FALSE;
}

gboolean
tl_selftest_run (const TlPacks *packs, const TlMatcher *matcher, const char *only_id, GString *report,
                 TlSelftestCount *count)
{
  const GPtrArray *stanzas = tl_packs_get_stanzas (packs);
  guint failed = count->failed;

  for (guint i = 0; i < stanzas->len; i++)
    {
      Subject subject = {
        .stanza = g_ptr_array_index (stanzas, i), .field = TL_FIELD_LAST, .report = report, .count = count
      };
      g_autoptr (GPtrArray) trials = NULL;

      if ((only_id && !g_str_equal (subject.stanza->id, only_id)) || !set_subject (packs, &subject))
        continue;
      trials = tl_trials_new (subject.stanza, NULL);
      for (guint k = 0; trials && k < trials->len; k++)
        run_trial (&subject, matcher, g_ptr_array_index (trials, k));
    }
  return count->failed == failed;
}
