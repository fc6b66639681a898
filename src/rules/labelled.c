/* SPDX-License-Identifier: GPL-3.0-or-later */
/* labelled.c - values beside their labels. */
#include "config.h"

#include "rules/labelled.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/beside.h"
#include "rules/headed.h"
#include "rules/outline.h"
#include "rules/refusal.h"
#include "rules/unit.h"
#include "value/fault.h"

#define FAULT_LOOK 80 /* bytes behind a label's line for what is written as a value */
#define HEAD_LOOK  3  /* rows of a table that may be its head */

/* How sure a value is by where it stands to its label, in per cent of the rule's own score. */
enum
{
  SURE_BEHIND = 0, /* "label: value" */
  LESS_RIGHT = 1,
  LESS_BELOW = 4,
  LESS_NEXT = 5,    /* on the next line or block */
  LESS_HEADING = 5, /* further, if that is a heading */
  LESS_GLUED = 4,   /* cells run together */
  LESS_VERB = 8,    /* "label is value" */
  LESS_LOOSE = 10   /* "label value" without a separator */
};

static gboolean
is_label_unit (const TlBeside *beside, guint unit)
{
  return g_hash_table_contains (beside->label_units, GUINT_TO_POINTER (unit));
}

/* Returns: whether a label with a separator, or one alone, starts at ${at}. */
static gboolean
is_label_at (const TlBeside *beside, gsize at)
{
  for (guint i = beside->index + 1; i < beside->labels->len; i++)
    {
      const TlLabel *label = &g_array_index (beside->labels, TlLabel, i);

      if (label->span.start > at + 40)
        break;
      if (label->line.start <= at && at <= label->span.start && label->is_start
          && (label->has_sep || label->is_whole))
        return TRUE;
    }
  return FALSE;
}

/* The amount at the start of ${unit}.  A bare number there may be that of a clause, but not that of "3 250,00
 * EUR". */
static gboolean
read_numbered (const TlBeside *beside, const TlUnit *unit, gsize end, gint score)
{
  const TlRun *run = beside->run;
  gsize start = unit->span.start, behind = start;
  TlBeside strict = *beside;
  g_autoptr (TlCandidate) candidate = NULL;

  tl_outline_read_number (&run->view->text, start, end, run->lexicon, &behind);
  if (behind == start)
    return tl_beside_read (beside, unit, start, end, score);
  if (beside->label->rule->lot == TL_LOT_INHERIT && tl_beside_read_lots (beside, unit, start, end, score))
    return TRUE;
  strict.reading.bare = FALSE;
  candidate = tl_beside_read_value (&strict, start, end, score);
  if (candidate && candidate->span.end > behind)
    return tl_beside_give (beside, g_steal_pointer (&candidate), NULL);
  return tl_beside_read (beside, unit, behind, end, score);
}

/* Returns: whether nothing but the first running number stands in ${line}; "2." would be the next question.
 */
static gboolean
is_first_number (const TlView *view, TlSpan line)
{
  const char *text = view->text.text + line.start;
  guint len = line.end - line.start;

  return len > 0 && len < 3 && text[0] == '1' && (len == 1 || strchr (".)", text[1]));
}

/* The value on the next line of the unit, or in the next unit; a name there must look like one unless a colon
 * promised it. */
static gboolean
read_next (const TlBeside *found, const TlUnit *unit, gint score)
{
  TlBeside strict = *found;
  const TlBeside *beside = &strict;
  TlRun *run = beside->run;
  gsize at = tl_view_skip_blanks (run->view, beside->label->line.end, unit->span.end);

  if (tl_field_get (beside->label->rule->field)->value == TL_VALUE_ORG && !beside->label->has_sep)
    strict.reading.bare = FALSE;
  if (at < unit->span.end)
    {
      TlSpan line = tl_view_get_line (run->view, unit, at, run->limits->window);

      return !is_label_at (beside, at) && tl_beside_read (beside, unit, at, line.end, score - LESS_NEXT);
    }
  for (guint i = beside->label->unit + 1; i < run->view->units->len && i < beside->label->unit + 4; i++)
    {
      const TlUnit *next = tl_view_unit (run->view, i);
      TlSpan line;
      gint less;

      if (next->is_skipped || tl_span_is_empty (next->span))
        continue;
      line = tl_view_get_line (run->view, next, next->span.start, run->limits->window);
      if (next->cell || is_label_unit (beside, i) || is_label_at (beside, next->span.start))
        return FALSE;
      if (tl_field_get (beside->label->rule->field)->value == TL_VALUE_ORG
          && is_first_number (run->view, line))
        continue; /* the first of a numbered list of names */
      less = LESS_NEXT + (next->from->kind == TL_BLOCK_HEADING ? LESS_HEADING : 0);
      if (tl_field_get (beside->label->rule->field)->value == TL_VALUE_MONEY)
        return read_numbered (beside, next, line.end, score - less);
      return tl_beside_read (beside, next, next->span.start, line.end, score - less);
    }
  return FALSE;
}

/* Returns: whether the column of ${unit} holds what stood before a correction: "更正前". */
static gboolean
is_old (const TlBeside *beside, const TlUnit *unit)
{
  const TlRun *run = beside->run;

  for (guint row = 0; row < MIN (unit->cell->row, HEAD_LOOK); row++)
    {
      guint i = tl_view_find_cell (run->view, unit->from->table, row, unit->cell->col);
      const TlUnit *head = i == TL_VIEW_NONE ? NULL : tl_view_unit (run->view, i);

      if (head
          && tl_lexicon_find (run->lexicon, "column-old", NULL, run->view->text.lower, head->span.end,
                              head->span.start, NULL))
        return TRUE;
    }
  return FALSE;
}

/* Returns: whether ${unit} holds but a sign: the colon of a form has a cell of its own. */
static gboolean
is_sign (const TlBeside *beside, const TlUnit *unit)
{
  return unit->span.end == unit->span.start + 1
         && strchr (":-=", beside->run->view->text.text[unit->span.start]);
}

static gboolean
read_right (const TlBeside *beside, const TlUnit *unit, gint score)
{
  TlRun *run = beside->run;
  guint col = unit->cell->col + unit->cell->colspan;
  guint n_cols = tl_table_get_n_cols (unit->table);

  for (guint tries = 0; col < n_cols && tries < 3; tries++)
    {
      guint i = tl_view_find_cell (run->view, unit->from->table, unit->cell->row, col);
      const TlUnit *right;

      if (i == TL_VIEW_NONE)
        return FALSE;
      right = tl_view_unit (run->view, i);
      if (is_label_unit (beside, i))
        return FALSE;
      if (is_old (beside, right) || is_sign (beside, right))
        {
          col = right->cell->col + right->cell->colspan;
          continue;
        }
      if (!tl_span_is_empty (right->span))
        return tl_beside_read (beside, right, right->span.start, right->span.end, score - LESS_RIGHT);
      col = right->cell->col + right->cell->colspan;
    }
  return FALSE;
}

static gboolean
is_same_value (const TlCandidate *a, const TlCandidate *b)
{
  return tl_value_equal (&a->value, &b->value);
}

/* The cells below a head: their value if all say the same, or there is but one. */
static gboolean
read_below (const TlBeside *beside, const TlUnit *unit, gint score)
{
  TlRun *run = beside->run;
  guint n_rows = tl_table_get_n_rows (unit->table);
  guint rows = 0;
  g_autoptr (TlCandidate) found = NULL;

  for (guint row = unit->cell->row + unit->cell->rowspan; row < n_rows;)
    {
      guint i = tl_view_find_cell (run->view, unit->from->table, row, unit->cell->col);
      const TlUnit *below = i == TL_VIEW_NONE ? NULL : tl_view_unit (run->view, i);
      g_autoptr (TlCandidate) candidate = NULL;

      if (!below || is_label_unit (beside, i))
        break;
      row = MAX (row + 1, below->cell->row + below->cell->rowspan);
      if (tl_span_is_empty (below->span) || below->cell->colspan > unit->cell->colspan
          || tl_headed_is_numbering (run->view, unit->from->table, below->cell->row))
        continue;
      candidate = tl_beside_read_value (beside, below->span.start, below->span.end, score - LESS_BELOW);
      if (!candidate)
        {
          if (rows == 0)
            break;
          continue;
        }
      if (found && !is_same_value (found, candidate))
        return FALSE; /* a column of many things: only a table rule knows which row is what */
      rows++;
      if (!found)
        found = g_steal_pointer (&candidate);
    }
  return tl_beside_give (beside, g_steal_pointer (&found), NULL);
}

static gboolean
read_beside_cell (const TlBeside *beside, const TlUnit *unit, gint score)
{
  if (tl_headed_is_head (beside->run->view, unit, beside->label_units))
    return read_below (beside, unit, score);
  if (read_right (beside, unit, score))
    return TRUE;
  return unit->cell->row + unit->cell->rowspan < tl_table_get_n_rows (unit->table)
         && tl_table_get_n_cols (unit->table) > 2 && read_below (beside, unit, score - LESS_NEXT);
}

/* A typed value may follow a label without a separator; a name may not. */
static gboolean
may_be_loose (TlField field)
{
  TlValueKind kind = tl_field_get (field)->value;

  return kind != TL_VALUE_ORG && kind != TL_VALUE_TEXT;
}

/* No value was read beside the label: because nothing like one stands there, or one that cannot be. */
static void
note_no_value (const TlBeside *beside)
{
  TlRun *run = beside->run;
  const TlLabel *label = beside->label;
  const TlText *text = &run->view->text;
  const char *behind = memchr (text->text + label->line.end, '\n', text->len - label->line.end);
  gsize limit = behind ? (gsize) (behind - text->text) : text->len;
  g_autofree char *reason = NULL;
  TlFault fault = TL_FAULT_NONE;
  gsize start, end;

  if (!run->trace)
    return;
  fault = tl_fault_find (tl_field_get (label->rule->field)->value, text, label->value,
                         MIN (limit, label->line.end + FAULT_LOOK), &beside->reading, &start, &end);
  if (fault != TL_FAULT_NONE)
    reason = g_strdup_printf ("\"%.*s\" is no value: %s", (gint) (end - start), text->text + start,
                              tl_fault_tell (fault));
  tl_run_note (run, TL_TRACE_NO_VALUE, label->rule->field, label->rule->id, NULL, label->line,
               reason ? reason : "the label stands here, but no value was read beside it");
}

static void
read_label (TlBeside *beside)
{
  TlRun *run = beside->run;
  const TlLabel *label = beside->label;
  const TlRule *rule = label->rule;
  const TlUnit *unit = tl_view_unit (run->view, label->unit);
  const TlPattern *refusing;
  gint score = rule->score;
  gboolean found;

  if (!tl_run_allows (run, rule->pack, rule->sections, rule->notices, unit)
      || !tl_run_is_on_page (run, rule, unit))
    {
      g_autofree char *reason = run->trace ? tl_refusal_tell (run, rule, unit) : NULL;

      tl_run_note (run, TL_TRACE_REFUSED, rule->field, rule->id, NULL, label->line, reason);
      return;
    }
  refusing = tl_run_find_any (run, rule->nots, label->line);
  if (refusing)
    {
      g_autofree char *reason = run->trace ? tl_refusal_tell_not (refusing, "the line") : NULL;

      tl_run_note (run, TL_TRACE_REFUSED, rule->field, rule->id, NULL, label->line, reason);
      return;
    }
  beside->reading
      = tl_unit_get_reading (run, rule->pack, (TlSpan){ label->span.start, (guint32) label->behind });
  beside->reading.bare = !label->is_verb; /* what follows a verb must look like a name to be one */
  if (!label->is_whole && label->has_sep
      && tl_view_skip_blanks (run->view, label->value, label->line.end) >= label->line.end)
    found = read_next (beside, unit, score); /* "…的投标保证金为:" ends its line */
  else if (!label->is_whole)
    {
      gsize limit = tl_label_get_limit (beside->labels, beside->index);
      gint less = label->is_verb    ? LESS_VERB
                  : label->is_glued ? LESS_GLUED
                  : label->has_sep  ? SURE_BEHIND
                                    : LESS_LOOSE;

      found = (label->has_sep || may_be_loose (rule->field))
              && !(label->is_verb && tl_field_get (rule->field)->value == TL_VALUE_TEXT)
              && tl_beside_read (beside, unit, label->value, limit, score - less);
    }
  else if (unit->cell && label->line.end == unit->span.end)
    found = read_beside_cell (beside, unit, score);
  else
    found = read_next (beside, unit, score);
  if (!found)
    note_no_value (beside);
}

void
tl_labelled_read (TlRun *run, const GArray *labels)
{
  g_autoptr (GHashTable) units = tl_label_get_units (run, labels);

  for (guint i = 0; i < labels->len; i++)
    {
      TlBeside beside = { .run = run, .labels = labels, .label_units = units, .index = i };

      beside.label = &g_array_index (labels, TlLabel, i);
      read_label (&beside);
    }
}
