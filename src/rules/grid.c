/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grid.c - tables that a [table] rule knows by their heads. */
#include "config.h"

#include "rules/grid.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/headed.h"
#include "rules/refusal.h"
#include "rules/target.h"
#include "rules/unit.h"

#define HEAD_LOOK    6   /* first rows in which a head is looked for */
#define TARGET_HEADS 16  /* cells that may say what a target counts */
#define COLUMNS_MAX  64  /* of a table that a rule looks at */
#define TEXT_MAX     600 /* bytes of a cell whose lines are one text */

/* A grid as the rule reads it: as it stands, or with candidates as columns, turned over. */
typedef struct
{
  TlRun *run;
  const TlTableRule *rule;
  guint table;
  const TlTable *grid;
  gboolean is_turned;
  guint n_rows, n_cols;
} Sight;

typedef struct
{
  const TlColumnRule *rules[COLUMNS_MAX]; /* by column; NULL: not asked for */
  guint head_row;
} Heads;

static guint
get_unit (const Sight *sight, guint row, guint col)
{
  return sight->is_turned ? tl_view_find_cell (sight->run->view, sight->table, col, row)
                          : tl_view_find_cell (sight->run->view, sight->table, row, col);
}

static TlSpan
get_span (const Sight *sight, guint row, guint col)
{
  guint i = get_unit (sight, row, col);

  return i == TL_VIEW_NONE ? (TlSpan){ 0, 0 } : tl_view_unit (sight->run->view, i)->span;
}

static gboolean
has_column (const Heads *heads, guint n_cols, const char *name)
{
  for (guint col = 0; col < n_cols; col++)
    if (heads->rules[col] && g_str_equal (heads->rules[col]->name, name))
      return TRUE;
  return FALSE;
}

/* One name heads one column, but counts of several metrics may stand side by side. */
static gboolean
may_repeat (const TlColumnRule *rule)
{
  return rule->field == TL_FIELD_TARGET;
}

static const TlColumnRule *
find_column (const Sight *sight, const Heads *heads, TlSpan head)
{
  if (tl_span_is_empty (head))
    return NULL;
  for (guint i = 0; i < sight->rule->columns->len; i++)
    {
      const TlColumnRule *column = g_ptr_array_index (sight->rule->columns, i);
      TlMatch match;

      if (!may_repeat (column) && has_column (heads, sight->n_cols, column->name))
        continue;
      if (!tl_run_match (sight->run, column->head, head, head.start, FALSE, NULL, &match))
        continue;
      tl_match_clear (&match);
      return column;
    }
  return NULL;
}

/* "need = supplier value.award|value.contract": each must be there, one of those parted by a bar. */
static gboolean
has_needed (const Sight *sight, const Heads *heads)
{
  for (char **need = sight->rule->need; need && *need; need++)
    {
      g_auto (GStrv) names = g_strsplit (*need, "|", -1);
      gboolean found = FALSE;

      for (guint i = 0; names[i]; i++)
        found = found || has_column (heads, sight->n_cols, names[i]);
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* Amounts and organisations head no column: the row is one of labels and values. */
static gboolean
is_value (const Sight *sight, TlSpan span)
{
  static const TlValueKind kinds[] = { TL_VALUE_MONEY, TL_VALUE_ORG, TL_VALUE_DATE };
  const TlText *text = &sight->run->view->text;
  gsize digits = strspn (text->text + span.start, "0123456789.,");

  if (digits >= 3 && digits >= span.end - span.start)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      TlValue value = { 0 };
      gsize end;
      gboolean is_whole;

      if (!tl_value_read (kinds[i], text, span.start, span.end, &sight->run->reading, &value, &end))
        continue;
      is_whole = end >= span.end;
      tl_value_clear (&value);
      if (is_whole)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_value (const Sight *sight, const Heads *heads)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlSpan span = get_span (sight, heads->head_row, col);

      if (!heads->rules[col] && !tl_span_is_empty (span) && is_value (sight, span))
        return TRUE;
    }
  return FALSE;
}

static gboolean
find_heads (const Sight *sight, Heads *heads)
{
  for (guint row = 0; row + 1 < sight->n_rows && row < HEAD_LOOK; row++)
    {
      *heads = (Heads){ .head_row = row };
      for (guint col = 0; col < sight->n_cols; col++)
        {
          if (col > 0 && get_unit (sight, row, col) == get_unit (sight, row, col - 1))
            {
              if (heads->rules[col - 1] && may_repeat (heads->rules[col - 1]))
                heads->rules[col] = heads->rules[col - 1];
              continue;
            }
          heads->rules[col] = find_column (sight, heads, get_span (sight, row, col));
          /* A second row of heads below a wide one. */
          if (!heads->rules[col] && row + 2 < sight->n_rows && sight->grid
              && row + 1 < tl_table_get_n_header_rows (sight->grid))
            heads->rules[col] = find_column (sight, heads, get_span (sight, row + 1, col));
        }
      if (has_needed (sight, heads) && !has_value (sight, heads))
        return TRUE;
    }
  return FALSE;
}

/* Columns whose heads stand below a wide head, in the next row. */
static gboolean
is_head_row (const Sight *sight, const Heads *heads, guint row)
{
  guint same = 0, asked = 0;

  if (row < tl_table_get_n_header_rows (sight->grid) && !sight->is_turned)
    return TRUE;
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlSpan span = get_span (sight, row, col);
      TlMatch match;

      if (!heads->rules[col])
        continue;
      asked++;
      if (tl_span_is_empty (span)
          || !tl_run_match (sight->run, heads->rules[col]->head, span, span.start, FALSE, NULL, &match))
        continue;
      same++;
      tl_match_clear (&match);
    }
  return asked > 1 && same == asked;
}

/* The lines of a cell are one text, whoever broke them. */
static void
join_lines (const Sight *sight, TlSpan span, TlValue *value, TlSpan *where)
{
  const char *text = sight->run->view->text.text;

  if (value->kind != TL_VALUE_TEXT || where->end >= span.end || text[where->end] != '\n'
      || span.end - span.start > TEXT_MAX)
    return;
  where->end = span.end;
  g_free (value->text);
  value->text = tl_utf8_collapse (text + where->start, where->end - where->start);
}

static gboolean
read_by_pattern (const Sight *sight, const TlColumnRule *column, const TlReading *reading, TlSpan span,
                 TlValue *value, TlSpan *where)
{
  TlMatch match;
  gboolean found = FALSE;

  if (!tl_run_match (sight->run, column->value, span, span.start, FALSE, reading, &match))
    return FALSE;
  if (match.n_captures)
    {
      const TlCapture *capture = tl_match_get (&match, "value");

      if (!capture)
        capture = &match.captures[0];
      tl_value_copy (&capture->value, value);
      *where = (TlSpan){ (guint32) capture->start, (guint32) capture->end };
      found = !tl_unit_is_cut (sight->run, value, where->start, where->end, span.end);
      join_lines (sight, span, value, where);
      if (!found)
        tl_value_clear (value);
    }
  tl_match_clear (&match);
  return found;
}

static gboolean
read_cell (const Sight *sight, const Heads *heads, guint row, guint col, TlValue *value, TlSpan *where)
{
  const TlColumnRule *column = heads->rules[col];
  TlSpan head = get_span (sight, heads->head_row, col);
  TlReading reading = tl_unit_get_reading (sight->run, sight->rule->pack, head);
  TlSpan span = get_span (sight, row, col);
  TlValueKind kind;
  gsize end;

  if (tl_span_is_empty (span))
    return FALSE;
  if (column->value)
    return read_by_pattern (sight, column, &reading, span, value, where);
  kind = column->field < TL_FIELD_LAST ? tl_field_get (column->field)->value : TL_VALUE_TEXT;
  end = span.end;
  if (!tl_value_read (kind, &sight->run->view->text, span.start, span.end, &reading, value, &end)
      && !(kind == TL_VALUE_DURATION
           && tl_unit_read_duration (sight->run, head, span.start, span.end, value)))
    return FALSE;
  if (tl_unit_is_cut (sight->run, value, span.start, end, span.end))
    {
      tl_value_clear (value);
      return FALSE;
    }
  *where = (TlSpan){ span.start, (guint32) end };
  join_lines (sight, span, value, where);
  return TRUE;
}

/* The text of the row's cell in the column ${name}, as its pattern reads it; NULL if there is none. */
static char *
read_word (const Sight *sight, const Heads *heads, guint row, const char *name)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlValue value = { 0 };
      TlSpan where;
      g_autofree char *word = NULL;

      if (!heads->rules[col] || !g_str_equal (heads->rules[col]->name, name)
          || !read_cell (sight, heads, row, col, &value, &where))
        continue;
      word = value.text ? g_strdup (value.text) : tl_value_print (&value);
      tl_value_clear (&value);
      return g_steal_pointer (&word);
    }
  return NULL;
}

static void
add_head (const Sight *sight, guint row, guint col, TlSpan *heads, guint *n)
{
  TlSpan span = get_span (sight, row, col);

  if (*n < TARGET_HEADS && !tl_span_is_empty (span) && !(*n && heads[*n - 1].start == span.start))
    heads[(*n)++] = span;
}

/* What a target counts stands in its row, in the heads of its column, or in the head of another: "Followers
 * now". */
static void
read_target (const Sight *sight, const Heads *heads, guint row, guint col, TlCandidate *candidate)
{
  guint n_rows = sight->is_turned ? 0 : tl_table_get_n_header_rows (sight->grid);
  TlSpan spans[TARGET_HEADS];
  guint n = 0, n_own;

  candidate->count = candidate->span;
  for (guint i = heads->head_row; i == heads->head_row || (i < n_rows && i < row); i++)
    add_head (sight, i, col, spans, &n);
  tl_target_add_column (sight->run, spans, n, candidate);
  for (guint i = 0; i < col; i++)
    add_head (sight, row, i, spans, &n);
  n_own = n;
  for (guint i = 0; i < sight->n_cols && !candidate->metric; i++)
    add_head (sight, heads->head_row, i, spans, &n);
  tl_target_add_cell (sight->run, spans, n_own, candidate);
  tl_target_add_metric (sight->run, spans + n_own, n - n_own, candidate);
}

static void
add_fact (const Sight *sight, const Heads *heads, guint row, guint col, const char *lot, guint notice)
{
  const TlColumnRule *column = heads->rules[col];
  g_autoptr (TlCandidate) candidate = NULL;
  TlValue value = { 0 };
  TlSpan where;

  if (column->field >= TL_FIELD_LAST || !read_cell (sight, heads, row, col, &value, &where))
    return;
  candidate = tl_candidate_new (column->field, sight->rule->id, sight->rule->score);
  candidate->unit = get_unit (sight, row, col);
  candidate->lot = g_strdup (
      lot ? lot : tl_view_get_lot (sight->run->view, tl_view_unit (sight->run->view, candidate->unit)));
  candidate->notice = notice;
  candidate->is_row = TRUE;
  candidate->span = where;
  if (tl_candidate_take_value (candidate, &value))
    {
      if (column->field == TL_FIELD_TARGET)
        {
          candidate->platform = read_word (sight, heads, row, "platform");
          candidate->metric = read_word (sight, heads, row, "metric");
          candidate->every = read_word (sight, heads, row, "every");
          candidate->by = read_word (sight, heads, row, "by");
          read_target (sight, heads, row, col, candidate);
        }
      tl_run_add (sight->run, g_steal_pointer (&candidate));
    }
  tl_value_clear (&value);
}

static gboolean
is_skipped_row (const Sight *sight, guint row)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlSpan span = get_span (sight, row, col);

      if (!tl_span_is_empty (span) && tl_run_match_any (sight->run, sight->rule->skips, span))
        return TRUE;
    }
  return FALSE;
}

static void
read_row (const Sight *sight, const Heads *heads, guint row, gboolean is_list)
{
  g_autofree char *lot = read_word (sight, heads, row, "lot");
  guint notice = 0;

  if (sight->rule->row == TL_ROW_NOTICE && is_list)
    {
      notice = sight->run->notices->len;
      g_ptr_array_add (sight->run->notices,
                       (gpointer) (sight->rule->kind ? sight->rule->kind : sight->run->kind));
    }
  if (sight->rule->row == TL_ROW_FACT)
    g_clear_pointer (&lot, g_free);
  for (guint col = 0; col < sight->n_cols; col++)
    {
      if (!heads->rules[col])
        continue;
      /* A cell that spans rows states its fact once for each of their lots. */
      if (row > heads->head_row + 1 && !lot && get_unit (sight, row, col) == get_unit (sight, row - 1, col))
        continue;
      add_fact (sight, heads, row, col, lot, notice);
    }
}

static gboolean
is_value_row (const Sight *sight, const Heads *heads, guint row)
{
  return !is_head_row (sight, heads, row) && !is_skipped_row (sight, row)
         && !(!sight->is_turned && tl_headed_is_numbering (sight->run->view, sight->table, row));
}

/* Returns: whether a "not" of the rule fits a head; a trace is told so for each field that the table would
 * have. */
static gboolean
is_refused (const Sight *sight, const Heads *heads)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlSpan span = get_span (sight, heads->head_row, col);
      const TlPattern *refusing
          = tl_span_is_empty (span) ? NULL : tl_run_find_any (sight->run, sight->rule->nots, span);
      g_autofree char *reason
          = refusing && sight->run->trace ? tl_refusal_tell_not (refusing, "a head of the table") : NULL;

      if (!refusing)
        continue;
      for (guint i = 0; i < sight->n_cols; i++)
        if (heads->rules[i] && heads->rules[i]->field < TL_FIELD_LAST)
          tl_run_note (sight->run, TL_TRACE_REFUSED, heads->rules[i]->field, sight->rule->id, NULL, span,
                       reason);
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_sight (const Sight *sight)
{
  Heads heads;
  g_autoptr (GArray) rows = NULL;

  if (sight->n_cols > COLUMNS_MAX || sight->n_rows < 2 || !find_heads (sight, &heads)
      || is_refused (sight, &heads))
    return FALSE;
  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint row = heads.head_row + 1; row < sight->n_rows; row++)
    if (is_value_row (sight, &heads, row))
      g_array_append_val (rows, row);
  for (guint i = 0; i < rows->len; i++) /* one row is no list: it states what the document is about */
    read_row (sight, &heads, g_array_index (rows, guint, i), rows->len > 1);
  return rows->len > 0;
}

static void
read_table (TlRun *run, const TlTableRule *rule, guint table)
{
  const TlTable *grid = tl_document_get_table (run->view->document, table);
  guint first = g_array_index (run->view->first_unit, guint, table);
  Sight sight = { run, rule, table, grid, FALSE, tl_table_get_n_rows (grid), tl_table_get_n_cols (grid) };
  Sight turned = { run, rule, table, grid, TRUE, tl_table_get_n_cols (grid), tl_table_get_n_rows (grid) };

  if (first >= run->view->units->len
      || !tl_run_allows (run, rule->pack, rule->sections, rule->notices, tl_view_unit (run->view, first)))
    return;
  if (!read_sight (&sight) && rule->row == TL_ROW_LOT)
    read_sight (&turned);
}

void
tl_grid_read (TlRun *run)
{
  const GPtrArray *rules = tl_packs_get_tables (run->packs);
  guint n_tables = tl_document_get_n_tables (run->view->document);

  for (guint i = 0; i < n_tables; i++)
    for (guint j = 0; j < rules->len; j++)
      read_table (run, g_ptr_array_index (rules, j), i);
}
