/* SPDX-License-Identifier: GPL-3.0-or-later */
/* sight.c - a table as a rule looks at it: as it stands or turned over, known by its heads. */
#include "config.h"

#include "rules/sight.h"

#include <string.h>

#include "rules/refusal.h"

#define HEAD_LOOK 6 /* first rows in which a head is looked for */

guint
tl_sight_get_unit (const TlSight *sight, guint row, guint col)
{
  return sight->is_turned ? tl_view_find_cell (sight->run->view, sight->table, col, row)
                          : tl_view_find_cell (sight->run->view, sight->table, row, col);
}

TlSpan
tl_sight_get_span (const TlSight *sight, guint row, guint col)
{
  guint i = tl_sight_get_unit (sight, row, col);

  return i == TL_VIEW_NONE ? (TlSpan){ 0, 0 } : tl_view_unit (sight->run->view, i)->span;
}

static gboolean
has_column (const TlHeads *heads, guint n_cols, const char *name)
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
find_column (const TlSight *sight, const TlHeads *heads, TlSpan head)
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
has_needed (const TlSight *sight, const TlHeads *heads)
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
is_value (const TlSight *sight, TlSpan span)
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
has_value (const TlSight *sight, const TlHeads *heads)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlSpan span = tl_sight_get_span (sight, heads->head_row, col);

      if (!heads->rules[col] && !tl_span_is_empty (span) && is_value (sight, span))
        return TRUE;
    }
  return FALSE;
}

static gboolean
fits_head (const TlSight *sight, const TlColumnRule *column, TlSpan head)
{
  TlMatch match;

  if (!tl_run_match (sight->run, column->head, head, head.start, FALSE, NULL, &match))
    return FALSE;
  tl_match_clear (&match);
  return TRUE;
}

gboolean
tl_sight_find_heads (const TlSight *sight, TlHeads *heads)
{
  for (guint row = 0; row + 1 < sight->n_rows && row < HEAD_LOOK; row++)
    {
      *heads = (TlHeads){ .head_row = row };
      for (guint col = 0; col < sight->n_cols; col++)
        {
          if (col > 0 && tl_sight_get_unit (sight, row, col) == tl_sight_get_unit (sight, row, col - 1))
            {
              if (heads->rules[col - 1] && may_repeat (heads->rules[col - 1])
                  && fits_head (sight, heads->rules[col - 1], tl_sight_get_span (sight, row, col)))
                heads->rules[col] = heads->rules[col - 1];
            }
          else
            heads->rules[col] = find_column (sight, heads, tl_sight_get_span (sight, row, col));
          /* A second row of heads below a wide one. */
          if (!heads->rules[col] && row + 2 < sight->n_rows && sight->grid
              && row + 1 < tl_table_get_n_header_rows (sight->grid)
              && tl_sight_get_unit (sight, row + 1, col) != tl_sight_get_unit (sight, row, col))
            heads->rules[col] = find_column (sight, heads, tl_sight_get_span (sight, row + 1, col));
        }
      if (!has_needed (sight, heads) || has_value (sight, heads))
        continue;
      for (guint col = 0; col < sight->n_cols; col++)
        heads->spans[col] = tl_sight_get_span (sight, row, col);
      heads->first_row = row + 1;
      return TRUE;
    }
  return FALSE;
}

/* Returns: whether only furniture stands between this table and the one before. */
static gboolean
is_right_behind (const TlSight *sight)
{
  const TlView *view = sight->run->view;
  guint first = g_array_index (view->first_unit, guint, sight->table);

  for (guint i = first; i > 0; i--)
    {
      const TlUnit *above = tl_view_unit (view, i - 1);

      if (above->cell)
        return above->from->table + 1 == sight->table;
      if (!above->from->furniture && !tl_span_is_empty (above->span))
        return FALSE;
    }
  return FALSE;
}

gboolean
tl_sight_continue (const TlSight *sight, TlHeads *heads)
{
  TlHeads own;

  if (!is_right_behind (sight) || tl_table_get_n_header_rows (sight->grid) > 0
      || (sight->n_rows > 1 && tl_sight_find_heads (sight, &own)))
    return FALSE;
  heads->first_row = heads->head_row = 0;
  return TRUE;
}

/* Columns whose heads stand below a wide head, in the next row. */
gboolean
tl_sight_is_head_row (const TlSight *sight, const TlHeads *heads, guint row)
{
  guint same = 0, asked = 0;

  if (row < tl_table_get_n_header_rows (sight->grid) && !sight->is_turned)
    return TRUE;
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlSpan span = tl_sight_get_span (sight, row, col);
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

/* Returns: whether a "not" of the rule fits a head; a trace is told so for each field that the table would
 * have. */
gboolean
tl_sight_is_refused (const TlSight *sight, const TlHeads *heads)
{
  for (guint col = 0; col < sight->n_cols; col++)
    {
      TlSpan span = tl_sight_get_span (sight, heads->head_row, col);
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
