/* SPDX-License-Identifier: GPL-3.0-or-later */
/* grid.c - tables that a [table] rule knows by their heads. */
#include "config.h"

#include "rules/grid.h"

#include "rules/column.h"
#include "rules/headed.h"
#include "rules/members.h"
#include "rules/target.h"
#include "rules/total.h"

#define TARGET_HEADS 16 /* cells that may say what a target counts */

static void
add_span (TlSpan span, TlSpan *heads, guint *n)
{
  if (*n < TARGET_HEADS && !tl_span_is_empty (span) && !(*n && heads[*n - 1].start == span.start))
    heads[(*n)++] = span;
}

static void
add_head (const TlSight *sight, guint row, guint col, TlSpan *heads, guint *n)
{
  add_span (tl_sight_get_span (sight, row, col), heads, n);
}

/* What a target counts stands in its row, in the heads of its column, or in the head of another: "Followers
 * now". */
static void
read_target (const TlSight *sight, const TlHeads *heads, guint row, guint col, TlCandidate *candidate)
{
  guint n_rows = sight->is_turned ? 0 : tl_table_get_n_header_rows (sight->grid);
  TlSpan spans[TARGET_HEADS];
  guint n = 0, n_own;

  candidate->count = candidate->span;
  add_span (heads->spans[col], spans, &n);
  for (guint i = heads->first_row; i < n_rows && i < row; i++)
    add_head (sight, i, col, spans, &n);
  tl_target_add_column (sight->run, spans, n, candidate);
  for (guint i = 0; i < col; i++)
    add_head (sight, row, i, spans, &n);
  n_own = n;
  for (guint i = 0; i < sight->n_cols && !candidate->metric; i++)
    add_span (heads->spans[i], spans, &n);
  tl_target_add_cell (sight->run, spans, n_own, candidate);
  tl_target_add_metric (sight->run, spans + n_own, n - n_own, candidate);
}

static TlCandidate *
make_fact (const TlSight *sight, const TlHeads *heads, guint row, guint col, const char *lot, guint notice)
{
  TlCandidate *candidate = tl_candidate_new (heads->rules[col]->field, sight->rule->id, sight->rule->score);

  candidate->unit = tl_sight_get_unit (sight, row, col);
  candidate->lot = g_strdup (
      lot ? lot : tl_view_get_lot (sight->run->view, tl_view_unit (sight->run->view, candidate->unit)));
  candidate->notice = notice;
  candidate->is_row = TRUE;
  return candidate;
}

/* A cell may name several firms.  Returns: whether it does. */
static gboolean
add_members (const TlSight *sight, const TlHeads *heads, guint row, guint col, const char *lot, guint notice)
{
  TlSpan span = tl_sight_get_span (sight, row, col);
  g_autoptr (GArray) members = NULL;

  if (!tl_members_may_stand (heads->rules[col]->field) || tl_span_is_empty (span))
    return FALSE;
  members = tl_members_read (sight->run, &sight->run->reading, span.start, span.end);
  for (guint i = 0; members && i < members->len; i++)
    {
      const TlMember *member = &g_array_index (members, TlMember, i);
      TlCandidate *candidate = make_fact (sight, heads, row, col, lot, notice);
      TlValue value = { .kind = TL_VALUE_ORG, .text = member->name };

      candidate->span = member->span;
      candidate->is_member = TRUE;
      tl_candidate_take_value (candidate, &value);
      tl_run_add (sight->run, candidate);
    }
  return members != NULL;
}

static void
add_fact (const TlSight *sight, const TlHeads *heads, guint row, guint col, const char *lot, guint notice)
{
  const TlColumnRule *column = heads->rules[col];
  g_autoptr (TlCandidate) candidate = NULL;
  TlValue value = { 0 };
  TlSpan where;

  if (column->field >= TL_FIELD_LAST || add_members (sight, heads, row, col, lot, notice)
      || !tl_column_read (sight, heads, row, col, &value, &where))
    return;
  candidate = make_fact (sight, heads, row, col, lot, notice);
  candidate->span = where;
  if (tl_candidate_take_value (candidate, &value))
    {
      if (column->field == TL_FIELD_TARGET)
        {
          candidate->platform = tl_column_read_word (sight, heads, row, "platform");
          candidate->metric = tl_column_read_word (sight, heads, row, "metric");
          candidate->every = tl_column_read_word (sight, heads, row, "every");
          candidate->by = tl_column_read_word (sight, heads, row, "by");
          read_target (sight, heads, row, col, candidate);
        }
      tl_run_add (sight->run, g_steal_pointer (&candidate));
    }
  tl_value_clear (&value);
}

static gboolean
is_skipped_row (const TlSight *sight, guint row)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlSpan span = tl_sight_get_span (sight, row, col);

      if (!tl_span_is_empty (span) && tl_run_match_any (sight->run, sight->rule->skips, span))
        return TRUE;
    }
  return FALSE;
}

/* What other rules find in the row belongs to its notice, too. */
static void
mark_row (const TlSight *sight, guint row, guint notice)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      guint unit = tl_sight_get_unit (sight, row, col);

      if (unit != TL_VIEW_NONE)
        tl_view_unit (sight->run->view, unit)->notice = notice;
    }
}

static void
read_row (const TlSight *sight, const TlHeads *heads, guint row, gboolean is_list)
{
  g_autofree char *lot = tl_column_read_word (sight, heads, row, "lot");
  guint notice = 0;

  if (!lot)
    lot = tl_column_read_lot (sight, heads, row);
  if (sight->rule->row == TL_ROW_NOTICE && is_list)
    {
      notice = tl_run_add_notice (sight->run, sight->rule->kind ? sight->rule->kind : sight->run->kind);
      mark_row (sight, row, notice);
    }
  if (sight->rule->row == TL_ROW_FACT)
    g_clear_pointer (&lot, g_free);
  for (guint col = 0; col < sight->n_cols; col++)
    {
      if (!heads->rules[col])
        continue;
      /* A cell that spans rows states its fact once for each of their lots. */
      if (row > heads->first_row && !lot
          && tl_sight_get_unit (sight, row, col) == tl_sight_get_unit (sight, row - 1, col))
        continue;
      add_fact (sight, heads, row, col, lot, notice);
    }
}

static gboolean
is_value_row (const TlSight *sight, const TlHeads *heads, guint row)
{
  return !tl_sight_is_head_row (sight, heads, row) && !is_skipped_row (sight, row)
         && !tl_total_is_row (sight, row)
         && !(!sight->is_turned && tl_headed_is_numbering (sight->run->view, sight->table, row));
}

/* Returns: whether the table has rows with values.  ${is_list}: it goes on from one that had. */
static gboolean
read_rows (const TlSight *sight, const TlHeads *heads, gboolean is_list)
{
  guint first = sight->run->candidates->len;
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint row = heads->first_row; row < sight->n_rows; row++)
    if (is_value_row (sight, heads, row))
      g_array_append_val (rows, row);
  for (guint i = 0; i < rows->len; i++) /* one row is no list: it states what the document is about */
    read_row (sight, heads, g_array_index (rows, guint, i), is_list || rows->len > 1);
  tl_total_check_table (sight, heads, first);
  return rows->len > 0;
}

static TlSight
look (TlRun *run, const TlTableRule *rule, guint table, gboolean is_turned)
{
  const TlTable *grid = tl_document_get_table (run->view->document, table);
  guint n_rows = tl_table_get_n_rows (grid), n_cols = tl_table_get_n_cols (grid);

  return (
      TlSight){ run, rule, table, grid, is_turned, is_turned ? n_cols : n_rows, is_turned ? n_rows : n_cols };
}

static gboolean
read_sight (const TlSight *sight, TlHeads *heads)
{
  return sight->n_cols <= TL_SIGHT_COLUMNS_MAX && sight->n_rows >= 2 && tl_sight_find_heads (sight, heads)
         && !tl_sight_is_refused (sight, heads) && read_rows (sight, heads, FALSE);
}

/* join = pages: the tables behind it that go on without heads of their own. */
static void
read_joined (TlRun *run, const TlTableRule *rule, guint table, TlHeads *heads)
{
  guint n_cols = tl_table_get_n_cols (tl_document_get_table (run->view->document, table));
  guint n_tables = tl_document_get_n_tables (run->view->document);

  for (guint next = table + 1; rule->is_joined && next < n_tables; next++)
    {
      TlSight sight = look (run, rule, next, FALSE);

      if (sight.n_cols != n_cols || !tl_sight_continue (&sight, heads) || !read_rows (&sight, heads, TRUE))
        return;
    }
}

static void
read_table (TlRun *run, const TlTableRule *rule, guint table)
{
  guint first = g_array_index (run->view->first_unit, guint, table);
  TlSight sight = look (run, rule, table, FALSE), turned = look (run, rule, table, TRUE);
  TlHeads heads;

  if (first >= run->view->units->len
      || !tl_run_allows (run, rule->pack, rule->sections, rule->notices, tl_view_unit (run->view, first)))
    return;
  if (read_sight (&sight, &heads))
    read_joined (run, rule, table, &heads);
  else if (rule->row == TL_ROW_LOT)
    read_sight (&turned, &heads);
}

void
tl_grid_read (TlRun *run)
{
  const GPtrArray *rules = tl_packs_get_tables (run->packs);
  guint n_tables = tl_document_get_n_tables (run->view->document);

  for (guint i = 0; i < n_tables; i++)
    for (guint j = 0; j < rules->len; j++)
      read_table (run, g_ptr_array_index (rules, j), i);
  tl_run_hand_over (run);
}
