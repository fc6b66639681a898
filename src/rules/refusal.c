/* SPDX-License-Identifier: GPL-3.0-or-later */
/* refusal.c - why a rule may not look at a place, in a sentence. */
#include "config.h"

#include "rules/refusal.h"

static char *
tell_kind (const TlRun *run, char *const *notices)
{
  g_autofree char *kinds = g_strjoinv (", ", (char **) notices);

  if (run->kind == NULL)
    return g_strdup_printf ("what kind of notice this is, is not known; the rule counts in: %s", kinds);
  return g_strdup_printf ("the kind of notice is %s; the rule counts in: %s", run->kind, kinds);
}

static char *
tell_section (char *const *sections)
{
  g_autofree char *names = g_strjoinv (", ", (char **) sections);

  return g_strdup_printf ("it stands in another part of the document; the rule counts in: %s", names);
}

char *
tl_refusal_tell (const TlRun *run, const TlRule *rule, const TlUnit *unit)
{
  if (unit->is_skipped)
    return g_strdup ("it stands in a part that states nothing: a form, a template, page furniture");
  if (rule->notices != NULL
      && (run->kind == NULL || !g_strv_contains ((const char *const *) rule->notices, run->kind)))
    return tell_kind (run, rule->notices);
  if (!tl_run_is_on_page (run, rule, unit))
    return g_strdup ("it stands on another page than the rule asks for");
  return rule->sections != NULL ? tell_section (rule->sections)
                                : g_strdup ("the rule's pack does not serve this document");
}

char *
tl_refusal_tell_not (const TlPattern *pattern, const char *where)
{
  return g_strdup_printf ("a \"not\" of the rule fits %s: not = %s", where, tl_pattern_get_source (pattern));
}
