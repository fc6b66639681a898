/* SPDX-License-Identifier: GPL-3.0-or-later */
/* labelled.c - values beside their labels. */
#include "config.h"

#include "rules/labelled.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/headed.h"
#include "rules/hour.h"
#include "rules/outline.h"
#include "rules/refusal.h"
#include "rules/unit.h"

#define GAP_MAX   240 /* bytes between a label and a figure or day that it still names */
#define LINES_MAX 200 /* lines of lots below one label */
#define HEAD_LOOK 3   /* rows of a table that may be its head */

/* How sure a value is by where it stands to its label, in per cent of the rule's own score. */
enum
{
  SURE_BEHIND = 0, /* "label: value" */
  LESS_RIGHT = 1,
  LESS_BELOW = 4,
  LESS_NEXT = 6,   /* on the next line or block */
  LESS_HEADING = 5, /* further, if that is a heading */
  LESS_GLUED = 4,  /* cells run together */
  LESS_VERB = 8,   /* "label is value" */
  LESS_LOOSE = 10  /* "label value" without a separator */
};

typedef struct
{
  TlRun        *run;
  const GArray *labels;
  GHashTable   *label_units;
  guint         index;
  const TlLabel *label;
  TlReading     reading;
} Reader;

/* Kinds that a field's value may be written as, besides its own. */
static guint
list_kinds (TlField field, TlValueKind kinds[4])
{
  TlValueKind own = tl_field_get (field)->value;
  guint       n = 0;

  if (own == TL_VALUE_DURATION || own == TL_VALUE_DATE)
    kinds[n++] = TL_VALUE_PERIOD;
  kinds[n++] = own;
  if (own == TL_VALUE_DURATION)
    kinds[n++] = TL_VALUE_DATE;
  return n;
}

static gboolean
is_found_further_on (TlValueKind kind)
{
  return kind == TL_VALUE_MONEY || kind == TL_VALUE_DATE || kind == TL_VALUE_PERIOD || kind == TL_VALUE_DURATION
         || kind == TL_VALUE_PERCENT;
}

/* The end of the first sentence of [at, limit). */
static gsize
find_sentence_end (const TlText *text, gsize at, gsize limit)
{
  limit = MIN (limit, at + GAP_MAX);
  for (gsize i = at; i < limit; i = tl_utf8_next (text->text, text->len, i))
    {
      gunichar c = tl_utf8_get (text->text, text->len, i);

      if (c == 0x3002 || c == ';' || c == '\n')
        return i;
      if (c == '.' && i + 1 < limit && text->text[i + 1] == ' ' && i > at + 3 && g_ascii_islower (text->text[i - 1])
          && g_ascii_islower (text->text[i - 2]) && g_ascii_islower (text->text[i - 3]))
        return i;
    }
  return limit;
}

static TlCandidate *
make (TlRun *run, const TlRule *rule, const TlValue *value, gsize start, gsize end, gint score)
{
  g_autoptr (TlCandidate) candidate = tl_candidate_new (rule->field, rule->id, score);

  if (!tl_candidate_take_value (candidate, value))
    return NULL;
  candidate->prefer = rule->prefer;
  candidate->is_beside = rule->is_beside;
  candidate->span = (TlSpan){ (guint32) start, (guint32) end };
  candidate->unit = tl_view_find (run->view, start);
  return g_steal_pointer (&candidate);
}

static TlCandidate *
read_by_patterns (TlRun *run, const TlRule *rule, const TlReading *reading, gsize at, gsize limit, gint score)
{
  for (guint i = 0; i < rule->values->len; i++)
    {
      TlMatch                 match;
      const TlCapture        *capture;
      g_autoptr (TlCandidate) candidate = NULL;

      if (!tl_run_match (run, g_ptr_array_index (rule->values, i), (TlSpan){ (guint32) at, (guint32) limit }, at, TRUE,
                         reading, &match))
        continue;
      capture = tl_match_get (&match, "value");
      if (!capture && match.n_captures)
        capture = &match.captures[0];
      if (capture)
        candidate = make (run, rule, &capture->value, capture->start, capture->end, score);
      tl_match_clear (&match);
      if (candidate)
        return g_steal_pointer (&candidate);
    }
  return NULL;
}

static TlCandidate *
read_by_kind (TlRun *run, const TlRule *rule, const TlReading *reading, gsize at, gsize limit, gint score)
{
  const TlText           *text = &run->view->text;
  TlValueKind             kinds[4];
  guint                   n = list_kinds (rule->field, kinds);
  gsize                   sentence = find_sentence_end (text, at, limit);
  g_autoptr (TlCandidate) best = NULL;

  for (guint i = 0; i < n; i++)
    {
      TlValue value = { 0 };
      gsize   start = at, end;

      if (!tl_value_read (kinds[i], text, at, limit, reading, &value, &end))
        {
          TlReading strict = *reading;

          strict.bare = FALSE;
          if (!is_found_further_on (kinds[i])
              || !tl_value_find (kinds[i], text, at, sentence, &strict, &value, &start, &end))
            continue;
        }
      if (!best || start < best->span.start)
        {
          gint gap = (gint) g_utf8_strlen (text->text + at, (gssize) (start - at));
          g_autoptr (TlCandidate) candidate = make (run, rule, &value, start, end, score - MIN (gap, 24) / 3);

          if (candidate)
            {
              tl_candidate_free (best);
              best = g_steal_pointer (&candidate);
            }
        }
      tl_value_clear (&value);
    }
  return g_steal_pointer (&best);
}

TlCandidate *
tl_labelled_read_value (TlRun *run, const TlRule *rule, const TlReading *reading, gsize at, gsize limit, gint score)
{
  at = tl_view_skip_blanks (run->view, at, limit);
  if (at >= limit)
    return NULL;
  limit = MIN (limit, at + run->limits->window);
  return rule->values->len ? read_by_patterns (run, rule, reading, at, limit, score)
                           : read_by_kind (run, rule, reading, at, limit, score);
}

/* The value at [at, limit), or a bare number in the unit of time that the label names. */
static TlCandidate *
read_value (const Reader *reader, gsize at, gsize limit, gint score)
{
  TlRun        *run = reader->run;
  const TlRule *rule = reader->label->rule;
  TlCandidate  *candidate = tl_labelled_read_value (run, rule, &reader->reading, at, limit, score);
  TlValue       value;

  if (candidate || tl_field_get (rule->field)->value != TL_VALUE_DURATION
      || !tl_unit_read_duration (run, (TlSpan){ reader->label->line.start, (guint32) reader->label->behind }, at, limit, &value))
    return candidate;
  return make (run, rule, &value, at, limit, score);
}

/* Returns: where the first label of another field starts behind ${at}; ${limit} if none does before. */
static gsize
find_other_field (const Reader *reader, gsize at, gsize limit)
{
  for (guint i = reader->index + 1; i < reader->labels->len; i++)
    {
      const TlLabel *label = &g_array_index (reader->labels, TlLabel, i);

      if (label->span.start >= limit)
        break;
      if (label->span.start >= at && label->rule->field != reader->label->rule->field)
        return label->span.start;
    }
  return limit;
}

/* A day without an hour may have one under a label of its own, right behind it. */
static void
complete_day (const Reader *reader, TlCandidate *candidate)
{
  TlRun *run = reader->run;
  gsize  end, limit = MIN (run->view->text.len, candidate->span.end + GAP_MAX);

  if (candidate->value.kind != TL_VALUE_DATE || candidate->value.date.hour >= 0 || candidate->value.date.day == 0
      || candidate->field == TL_FIELD_PUBLISHED || candidate->field == TL_FIELD_PERFORMANCE)
    return;
  limit = find_other_field (reader, candidate->span.end, limit);
  if (tl_hour_read (run, candidate->span.end, limit, &candidate->value.date, &end))
    candidate->span.end = (guint32) end;
}

/* Adds ${candidate} with the lot that its place or ${lot} says.  Returns: whether there was one. */
static gboolean
give (const Reader *reader, TlCandidate *candidate, const char *lot)
{
  const TlUnit *unit;

  if (!candidate)
    return FALSE;
  complete_day (reader, candidate);
  unit = tl_view_unit (reader->run->view, reader->label->unit);
  if (lot)
    candidate->lot = g_strdup (lot);
  else
    candidate->lot = g_strdup (reader->label->rule->lot == TL_LOT_NONE ? "" : tl_view_get_lot (reader->run->view, unit));
  candidate->score += tl_view_get_score (reader->run->view, unit);
  tl_run_add (reader->run, candidate);
  return TRUE;
}

/* "采购包1:人民币…", "Lot 2 - Rs. 5,000".  Returns: behind the lot and its separator, ${at} if none stands there. */
static gsize
read_lot (const Reader *reader, gsize at, gsize limit, char **lot)
{
  const TlText *text = &reader->run->view->text;
  TlReading     reading = reader->run->reading;
  TlValue       value = { 0 };
  gsize         end;

  reading.bare = FALSE;
  if (!tl_value_read (TL_VALUE_LOT, text, at, limit, &reading, &value, &end))
    return at;
  *lot = g_strdup (value.text);
  tl_value_clear (&value);
  end = tl_view_skip_blanks (reader->run->view, end, limit);
  while (end < limit && strchr (":-,. ", text->text[end]) && text->text[end])
    end++;
  return end;
}

/* Returns: where the next lot of the line starts, behind a ";" or ",", or ${end}. */
static gsize
find_next_lot (const Reader *reader, gsize at, gsize end)
{
  const TlText *text = &reader->run->view->text;

  for (; at < end; at = tl_utf8_next (text->text, text->len, at))
    {
      g_autofree char *lot = NULL;
      gunichar         c = tl_utf8_get (text->text, text->len, at);
      gsize            next = tl_utf8_next (text->text, text->len, at);

      if ((c == ';' || c == ',' || c == 0x3001) && read_lot (reader, tl_view_skip_blanks (reader->run->view, next, end), end, &lot) > next && lot)
        return tl_view_skip_blanks (reader->run->view, next, end);
    }
  return end;
}

/* "01包:190000元;02包:160000元".  Returns: whether [at, end) begins with a lot. */
static gboolean
read_lots_of_line (const Reader *reader, gsize at, gsize end, gint score, gboolean *found)
{
  gboolean is_first = TRUE;

  while (at < end)
    {
      g_autofree char *lot = NULL;
      gsize            behind = read_lot (reader, at, end, &lot);
      gsize            next;

      if (behind == at)
        return !is_first;
      is_first = FALSE;
      next = find_next_lot (reader, behind, end);
      *found |= give (reader, tl_labelled_read_value (reader->run, reader->label->rule, &reader->reading, behind, next, score),
                      lot);
      at = next;
    }
  return !is_first;
}

/* Lines that each begin with a lot, from ${at} on in ${unit} and in the units behind it, unless ${limit} ends the
 * first of them early.  Returns: whether a value was read. */
static gboolean
read_lot_lines (const Reader *reader, const TlUnit *unit, gsize at, gsize limit, gint score)
{
  TlRun   *run = reader->run;
  gboolean found = FALSE;
  guint    index = (guint) (unit - tl_view_unit (run->view, 0));

  for (guint i = 0; i < LINES_MAX; i++)
    {
      TlSpan line;

      at = tl_view_skip_blanks (run->view, at, unit->span.end);
      if (at >= unit->span.end)
        {
          if (!found || unit->cell || ++index >= run->view->units->len || tl_view_unit (run->view, index)->cell)
            break;
          unit = tl_view_unit (run->view, index);
          at = unit->span.start;
          continue;
        }
      line = tl_view_get_line (run->view, unit, at, run->limits->window);
      if (!read_lots_of_line (reader, at, i == 0 ? MIN (line.end, limit) : line.end, score, &found)
          || (i == 0 && limit < line.end))
        break;
      at = MAX (line.end, at + 1);
    }
  return found;
}

/* Reads the value at [at, limit), alone or one a lot. */
static gboolean
read_at (const Reader *reader, const TlUnit *unit, gsize at, gsize limit, gint score)
{
  at = tl_view_skip_blanks (reader->run->view, at, limit);
  if (at >= limit)
    return FALSE;
  if (reader->label->rule->lot == TL_LOT_INHERIT && read_lot_lines (reader, unit, at, limit, score))
    return TRUE;
  return give (reader, read_value (reader, at, limit, score), NULL);
}

static gboolean
is_label_unit (const Reader *reader, guint unit)
{
  return g_hash_table_contains (reader->label_units, GUINT_TO_POINTER (unit));
}

/* Returns: whether a label with a separator, or one alone, starts at ${at}. */
static gboolean
is_label_at (const Reader *reader, gsize at)
{
  for (guint i = reader->index + 1; i < reader->labels->len; i++)
    {
      const TlLabel *label = &g_array_index (reader->labels, TlLabel, i);

      if (label->span.start > at + 40)
        break;
      if (label->line.start <= at && at <= label->span.start && label->is_start && (label->has_sep || label->is_whole))
        return TRUE;
    }
  return FALSE;
}

/* The amount at the start of ${unit}.  A bare number there may be that of a clause, but not that of "3 250,00 EUR". */
static gboolean
read_numbered (const Reader *reader, const TlUnit *unit, gsize end, gint score)
{
  const TlRun            *run = reader->run;
  gsize                   start = unit->span.start, behind = start;
  Reader                  strict = *reader;
  g_autoptr (TlCandidate) candidate = NULL;

  tl_outline_read_number (&run->view->text, start, end, run->lexicon, &behind);
  if (behind == start)
    return read_at (reader, unit, start, end, score);
  if (reader->label->rule->lot == TL_LOT_INHERIT && read_lot_lines (reader, unit, start, end, score))
    return TRUE;
  strict.reading.bare = FALSE;
  candidate = read_value (&strict, start, end, score);
  if (candidate && candidate->span.end > behind)
    return give (reader, g_steal_pointer (&candidate), NULL);
  return read_at (reader, unit, behind, end, score);
}

/* The value on the next line of the unit, or in the next unit; a name there must look like one unless a colon
 * promised it. */
static gboolean
read_next (const Reader *beside, const TlUnit *unit, gint score)
{
  Reader  strict = *beside;
  Reader *reader = &strict;
  TlRun  *run = reader->run;
  gsize   at = tl_view_skip_blanks (run->view, reader->label->line.end, unit->span.end);

  if (tl_field_get (reader->label->rule->field)->value == TL_VALUE_ORG && !reader->label->has_sep)
    strict.reading.bare = FALSE;
  if (at < unit->span.end)
    {
      TlSpan line = tl_view_get_line (run->view, unit, at, run->limits->window);

      return !is_label_at (reader, at) && read_at (reader, unit, at, line.end, score - LESS_NEXT);
    }
  for (guint i = reader->label->unit + 1; i < run->view->units->len && i < reader->label->unit + 4; i++)
    {
      const TlUnit *next = tl_view_unit (run->view, i);
      TlSpan        line;
      gint          less;

      if (next->is_skipped || tl_span_is_empty (next->span))
        continue;
      line = tl_view_get_line (run->view, next, next->span.start, run->limits->window);
      if (next->cell || is_label_unit (reader, i) || is_label_at (reader, next->span.start))
        return FALSE;
      less = LESS_NEXT + (next->from->kind == TL_BLOCK_HEADING ? LESS_HEADING : 0);
      if (tl_field_get (reader->label->rule->field)->value == TL_VALUE_MONEY)
        return read_numbered (reader, next, line.end, score - less);
      return read_at (reader, next, next->span.start, line.end, score - less);
    }
  return FALSE;
}

/* Returns: whether the column of ${unit} holds what stood before a correction: "更正前". */
static gboolean
is_old (const Reader *reader, const TlUnit *unit)
{
  const TlRun *run = reader->run;

  for (guint row = 0; row < MIN (unit->cell->row, HEAD_LOOK); row++)
    {
      guint         i = tl_view_find_cell (run->view, unit->from->table, row, unit->cell->col);
      const TlUnit *head = i == TL_VIEW_NONE ? NULL : tl_view_unit (run->view, i);

      if (head && tl_lexicon_find (run->lexicon, "column-old", NULL, run->view->text.lower, head->span.end, head->span.start, NULL))
        return TRUE;
    }
  return FALSE;
}

/* Returns: whether ${unit} holds but a sign: the colon of a form has a cell of its own. */
static gboolean
is_sign (const Reader *reader, const TlUnit *unit)
{
  return unit->span.end == unit->span.start + 1 && strchr (":-=", reader->run->view->text.text[unit->span.start]);
}

static gboolean
read_right (const Reader *reader, const TlUnit *unit, gint score)
{
  TlRun        *run = reader->run;
  guint         col = unit->cell->col + unit->cell->colspan;
  guint         n_cols = tl_table_get_n_cols (unit->table);

  for (guint tries = 0; col < n_cols && tries < 3; tries++)
    {
      guint         i = tl_view_find_cell (run->view, unit->from->table, unit->cell->row, col);
      const TlUnit *right;

      if (i == TL_VIEW_NONE)
        return FALSE;
      right = tl_view_unit (run->view, i);
      if (is_label_unit (reader, i))
        return FALSE;
      if (is_old (reader, right) || is_sign (reader, right))
        {
          col = right->cell->col + right->cell->colspan;
          continue;
        }
      if (!tl_span_is_empty (right->span))
        return read_at (reader, right, right->span.start, right->span.end, score - LESS_RIGHT);
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
read_below (const Reader *reader, const TlUnit *unit, gint score)
{
  TlRun                  *run = reader->run;
  guint                   n_rows = tl_table_get_n_rows (unit->table);
  guint                   rows = 0;
  g_autoptr (TlCandidate) found = NULL;

  for (guint row = unit->cell->row + unit->cell->rowspan; row < n_rows;)
    {
      guint                   i = tl_view_find_cell (run->view, unit->from->table, row, unit->cell->col);
      const TlUnit           *below = i == TL_VIEW_NONE ? NULL : tl_view_unit (run->view, i);
      g_autoptr (TlCandidate) candidate = NULL;

      if (!below || is_label_unit (reader, i))
        break;
      row = MAX (row + 1, below->cell->row + below->cell->rowspan);
      if (tl_span_is_empty (below->span) || below->cell->colspan > unit->cell->colspan
          || tl_headed_is_numbering (run->view, unit->from->table, below->cell->row))
        continue;
      candidate = read_value (reader, below->span.start, below->span.end, score - LESS_BELOW);
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
  return give (reader, g_steal_pointer (&found), NULL);
}

static gboolean
read_beside_cell (const Reader *reader, const TlUnit *unit, gint score)
{
  if (tl_headed_is_head (reader->run->view, unit, reader->label_units))
    return read_below (reader, unit, score);
  if (read_right (reader, unit, score))
    return TRUE;
  return unit->cell->row + unit->cell->rowspan < tl_table_get_n_rows (unit->table)
         && tl_table_get_n_cols (unit->table) > 2 && read_below (reader, unit, score - LESS_NEXT);
}

/* A typed value may follow a label without a separator; a name may not. */
static gboolean
may_be_loose (TlField field)
{
  TlValueKind kind = tl_field_get (field)->value;

  return kind != TL_VALUE_ORG && kind != TL_VALUE_TEXT;
}

static void
read_label (Reader *reader)
{
  TlRun         *run = reader->run;
  const TlLabel *label = reader->label;
  const TlRule  *rule = label->rule;
  const TlUnit  *unit = tl_view_unit (run->view, label->unit);
  gint           score = rule->score;
  gboolean       found;

  if (!tl_run_allows (run, rule->pack, rule->sections, rule->notices, unit) || !tl_run_is_on_page (run, rule, unit))
    {
      g_autofree char *reason = run->trace ? tl_refusal_tell (run, rule, unit) : NULL;

      tl_run_note (run, TL_TRACE_REFUSED, rule->field, rule->id, NULL, label->line, reason);
      return;
    }
  if (tl_run_match_any (run, rule->nots, label->line))
    {
      tl_run_note (run, TL_TRACE_REFUSED, rule->field, rule->id, NULL, label->line, "a \"not\" of the rule fits the line");
      return;
    }
  reader->reading = tl_unit_get_reading (run, rule->pack, (TlSpan){ label->span.start, (guint32) label->behind });
  reader->reading.bare = !label->is_verb; /* what follows a verb must look like a name to be one */
  if (!label->is_whole && label->has_sep && tl_view_skip_blanks (run->view, label->value, label->line.end) >= label->line.end)
    found = read_next (reader, unit, score); /* "…的投标保证金为:" ends its line */
  else if (!label->is_whole)
    {
      gsize limit = tl_label_get_limit (reader->labels, reader->index);
      gint  less = label->is_verb ? LESS_VERB : label->is_glued ? LESS_GLUED : label->has_sep ? SURE_BEHIND : LESS_LOOSE;

      found = (label->has_sep || may_be_loose (rule->field))
              && !(label->is_verb && tl_field_get (rule->field)->value == TL_VALUE_TEXT)
              && read_at (reader, unit, label->value, limit, score - less);
    }
  else if (unit->cell && label->line.end == unit->span.end)
    found = read_beside_cell (reader, unit, score);
  else
    found = read_next (reader, unit, score);
  if (!found)
    tl_run_note (run, TL_TRACE_NO_VALUE, rule->field, rule->id, NULL, label->line, "the label stands here, but no value was read beside it");
}

void
tl_labelled_read (TlRun *run, const GArray *labels)
{
  g_autoptr (GHashTable) units = tl_label_get_units (run, labels);

  for (guint i = 0; i < labels->len; i++)
    {
      Reader reader = { .run = run, .labels = labels, .label_units = units, .index = i };

      reader.label = &g_array_index (labels, TlLabel, i);
      read_label (&reader);
    }
}
