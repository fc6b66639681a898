/* SPDX-License-Identifier: GPL-3.0-or-later */
/* entries.c - the notices of a page that holds several, told by their headings. */
#include "config.h"

#include "rules/entries.h"

#include <string.h>

#include "rules/kind.h"
#include "rules/outline.h"

#define LINE_BYTES 300 /* bytes of a unit that may be a heading or say something of those below it */
#define ABOVE_LOOK 4   /* units above a heading that may be the last of the entry before or the first of it */

typedef struct
{
  const TlEntriesRule *rule;
  guint first, end;  /* units */
  GPtrArray *facts;  /* of TlCandidate */
  GArray *headlines; /* units that may say the kind */
  guint notice;      /* of the run; 0 until it has one */
} Entry;

typedef struct
{
  TlRun *run;
  GArray *entries;  /* of Entry */
  gboolean is_open; /* the last of them */
  guint open_depth; /* a heading of this depth or above closes it */
  guint depth;      /* of the heading that stands above now */
  GPtrArray *above; /* of TlCandidate: what the lines above say, by field; the depth is its `support` */
  guint kind_unit;  /* the line above that says the kind, or TL_VIEW_NONE */
} Walk;

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->facts, g_ptr_array_unref);
  g_clear_pointer (&entry->headlines, g_array_unref);
}

static TlCandidate *
copy_fact (const TlCandidate *from)
{
  TlCandidate *candidate = tl_candidate_new (from->field, from->rule, from->score);

  candidate->span = from->span;
  candidate->unit = from->unit;
  tl_value_copy (&from->value, &candidate->value);
  return candidate;
}

/* Adds what the captures of ${match} state to ${facts}. */
static void
read_facts (const TlEntriesRule *rule, const TlMatch *match, guint unit, GPtrArray *facts)
{
  for (guint i = 0; i < match->n_captures; i++)
    {
      const TlCapture *capture = &match->captures[i];
      TlField field = tl_field_parse (capture->name);
      g_autoptr (TlCandidate) candidate = NULL;

      if (field == TL_FIELD_LAST)
        continue;
      candidate = tl_candidate_new (field, rule->id, TL_SCORE_RULE);
      candidate->unit = unit;
      candidate->span = (TlSpan){ (guint32) capture->start, (guint32) capture->end };
      if (tl_candidate_take_value (candidate, &capture->value))
        g_ptr_array_add (facts, g_steal_pointer (&candidate));
    }
}

/* Reads ${unit} by the first of ${patterns} that fits at its start.  Returns: whether one does. */
static gboolean
read_line (Walk *walk, const TlEntriesRule *rule, const GPtrArray *patterns, guint unit, GPtrArray *facts)
{
  TlSpan span = tl_view_unit (walk->run->view, unit)->span;
  TlReading reading = walk->run->reading;

  reading.bare = FALSE; /* a line of capitals is no office unless it looks like one */
  for (guint i = 0; i < patterns->len; i++)
    {
      TlMatch match;

      if (!tl_run_match (walk->run, g_ptr_array_index (patterns, i), span, span.start, TRUE, &reading,
                         &match))
        continue;
      read_facts (rule, &match, unit, facts);
      tl_match_clear (&match);
      return TRUE;
    }
  return FALSE;
}

static void
forget (Walk *walk, TlField field, guint depth)
{
  for (guint i = walk->above->len; i > 0; i--)
    {
      const TlCandidate *fact = g_ptr_array_index (walk->above, i - 1);

      if (field == TL_FIELD_LAST ? fact->support >= depth : fact->field == field)
        g_ptr_array_remove_index (walk->above, i - 1);
    }
}

/* Returns: whether ${unit} says something of the entries below it; ${keep}: remembers it. */
static gboolean
read_above (Walk *walk, guint unit, gboolean keep)
{
  const GPtrArray *rules = tl_packs_get_entries (walk->run->packs);
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_candidate_free);
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (guint));
  TlSpan span = tl_view_unit (walk->run->view, unit)->span;
  TlKind kind = { 0 };
  gboolean says_kind;

  for (guint i = 0; i < rules->len && facts->len == 0; i++)
    {
      const TlEntriesRule *rule = g_ptr_array_index (rules, i);

      if (tl_run_is_active (walk->run, rule->pack))
        read_line (walk, rule, rule->aboves, unit, facts);
    }
  g_array_append_val (line, unit);
  /* "Tender fee: 1,000" names no kind. */
  says_kind = !memchr (walk->run->view->text.text + span.start, ':', span.end - span.start)
              && tl_kind_find_in_lines (walk->run, line, &kind);
  if (says_kind && keep)
    walk->kind_unit = unit;
  for (guint i = 0; i < facts->len && keep; i++)
    {
      TlCandidate *fact = copy_fact (g_ptr_array_index (facts, i));

      fact->support = walk->depth;
      forget (walk, fact->field, 0);
      g_ptr_array_add (walk->above, fact);
    }
  return says_kind || facts->len > 0;
}

static gboolean
is_line (const TlUnit *unit)
{
  return !unit->is_skipped && !tl_span_is_empty (unit->span)
         && unit->span.end - unit->span.start <= LINE_BYTES
         && (!unit->cell || unit->cell->colspan == tl_table_get_n_cols (unit->table));
}

/* Returns: the first of the units right above ${unit} that belong to its entry. */
static guint
take_from_last (Walk *walk, guint unit)
{
  Entry *last = &g_array_index (walk->entries, Entry, walk->entries->len - 1);
  guint first = unit;

  for (guint i = unit, seen = 0; i > last->first + 1 && seen < ABOVE_LOOK; i--)
    {
      const TlUnit *above = tl_view_unit (walk->run->view, i - 1);

      if (tl_span_is_empty (above->span) || above->from->furniture)
        continue;
      if (!is_line (above) || !read_above (walk, i - 1, FALSE))
        break;
      first = i - 1;
      seen++;
    }
  for (guint i = first; i < unit; i++)
    if (is_line (tl_view_unit (walk->run->view, i)))
      read_above (walk, i, TRUE);
  last->end = first;
  return first;
}

static void
open_entry (Walk *walk, const TlEntriesRule *rule, guint unit, guint depth, GPtrArray *facts)
{
  Entry entry = { rule, unit, unit + 1, g_ptr_array_ref (facts), NULL, 0 };

  if (walk->is_open)
    entry.first = take_from_last (walk, unit);
  for (guint i = 0; i < walk->above->len; i++)
    g_ptr_array_add (facts, copy_fact (g_ptr_array_index (walk->above, i)));
  entry.headlines = g_array_new (FALSE, FALSE, sizeof (guint));
  if (walk->kind_unit != TL_VIEW_NONE)
    g_array_append_val (entry.headlines, walk->kind_unit);
  g_array_append_val (entry.headlines, unit);
  if (!walk->is_open)
    walk->open_depth = depth != TL_OUTLINE_NONE ? depth : walk->depth;
  walk->is_open = TRUE;
  g_array_append_val (walk->entries, entry);
}

/* Returns: whether ${unit} is the heading of an entry, which is then open. */
static gboolean
read_heading (Walk *walk, guint unit, guint depth)
{
  const GPtrArray *rules = tl_packs_get_entries (walk->run->packs);

  for (guint i = 0; i < rules->len; i++)
    {
      const TlEntriesRule *rule = g_ptr_array_index (rules, i);
      g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_candidate_free);

      if (!tl_run_is_active (walk->run, rule->pack) || !read_line (walk, rule, rule->headings, unit, facts))
        continue;
      open_entry (walk, rule, unit, depth, facts);
      return TRUE;
    }
  return FALSE;
}

static void
read_unit (Walk *walk, guint i)
{
  const TlUnit *unit = tl_view_unit (walk->run->view, i);
  guint depth = unit->from->kind == TL_BLOCK_HEADING
                    ? tl_outline_get_depth (walk->run->view, unit, walk->run->lexicon)
                    : TL_OUTLINE_NONE;

  if (is_line (unit) && read_heading (walk, i, depth))
    return;
  if (depth != TL_OUTLINE_NONE)
    {
      if (walk->is_open && depth <= walk->open_depth)
        walk->is_open = FALSE;
      if (!walk->is_open)
        {
          walk->kind_unit = TL_VIEW_NONE;
          forget (walk, TL_FIELD_LAST, depth);
          walk->depth = depth;
        }
    }
  if (walk->is_open)
    g_array_index (walk->entries, Entry, walk->entries->len - 1).end = i + 1;
  else if (is_line (unit))
    read_above (walk, i, TRUE);
}

static const TlCandidate *
find_reference (const Entry *entry)
{
  for (guint i = 0; i < entry->facts->len; i++)
    if (((TlCandidate *) g_ptr_array_index (entry->facts, i))->field == TL_FIELD_REFERENCE)
      return g_ptr_array_index (entry->facts, i);
  return NULL;
}

/* Returns: the notice of the entry before ${index} that bears the same number, 0 if there is none: running
 * heads repeat it. */
static guint
find_notice (const GArray *entries, guint index)
{
  const TlCandidate *own = find_reference (&g_array_index (entries, Entry, index));

  for (guint i = 0; own && i < index; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const TlCandidate *that = find_reference (entry);

      if (that && tl_value_equal (&that->value, &own->value))
        return entry->notice;
    }
  return 0;
}

/* Adds a notice for ${entry}: its kind, and what its headings state. */
static void
add_notice (TlRun *run, Entry *entry)
{
  TlKind said = { 0 };
  TlNoticeMark *mark;

  if (!entry->rule->kind)
    tl_kind_find_in_lines (run, entry->headlines, &said);
  entry->notice = tl_run_add_notice (run, entry->rule->kind ? entry->rule->kind
                                          : said.rule       ? said.rule->kind
                                                            : run->kind);
  mark = &g_array_index (run->notices, TlNoticeMark, entry->notice);
  mark->said = said;
  for (guint i = 0; i < entry->facts->len; i++)
    {
      TlCandidate *fact = copy_fact (g_ptr_array_index (entry->facts, i));

      fact->notice = entry->notice;
      tl_run_add (run, fact);
    }
}

static void
mark_units (const TlRun *run, const Entry *entry)
{
  for (guint i = entry->first; i < entry->end; i++)
    {
      tl_view_unit (run->view, i)->notice = entry->notice;
      tl_view_unit (run->view, i)->is_skipped |= entry->rule->is_skipped;
    }
}

/* Entries that are notices, those with one number counted once. */
static guint
count_notices (const GArray *entries)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const TlCandidate *reference = find_reference (entry);

      if (!entry->rule->is_skipped && (!reference || g_hash_table_add (numbers, reference->value.text)))
        n++;
    }
  return n;
}

static gboolean
is_asked (const TlRun *run)
{
  const GPtrArray *rules = tl_packs_get_entries (run->packs);

  for (guint i = 0; i < rules->len; i++)
    if (tl_run_is_active (run, ((const TlEntriesRule *) g_ptr_array_index (rules, i))->pack))
      return TRUE;
  return FALSE;
}

void
tl_entries_mark (TlRun *run)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autoptr (GPtrArray) above = g_ptr_array_new_with_free_func ((GDestroyNotify) tl_candidate_free);
  Walk walk = {
    .run = run, .entries = entries, .depth = TL_OUTLINE_TEXT, .above = above, .kind_unit = TL_VIEW_NONE
  };
  gboolean is_page_of_many;

  g_array_set_clear_func (entries, entry_clear);
  if (!is_asked (run))
    return;
  for (guint i = 0; i < run->view->units->len; i++)
    read_unit (&walk, i);
  is_page_of_many = count_notices (entries) > 1;
  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);

      entry->notice = is_page_of_many ? find_notice (entries, i) : 0;
      if (is_page_of_many && entry->notice == 0 && !entry->rule->is_skipped)
        add_notice (run, entry);
      mark_units (run, entry);
    }
}
