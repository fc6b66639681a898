/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cards.c - the notices of a page that repeats its labels. */
#include "config.h"

#include "rules/cards.h"

#include <string.h>

#include "base/utf8.h"
#include "rules/element.h"
#include "rules/kind.h"

#define CARDS_MAX  5000 /* notices of a page */
#define CARDS_FEW  3    /* at least, where no element of a page tells where one begins */
#define VALUE_MAX  200  /* bytes of a value that are compared */
#define TITLE_MAX  300  /* bytes */
#define TITLE_RULE "cards"
#define TITLE_SURE 80 /* per cent: the heading of a card */
#define TITLE_LINE 72 /* its first words, where no heading stands */

/* A label with something beside it. */
typedef struct
{
  TlField field;
  guint unit;
  guint label; /* index */
  char *value;
} Mark;

/* Labels [first, end) of one card. */
typedef struct
{
  guint first, end;
  guint from, to; /* units */
} Card;

typedef struct
{
  TlRun *run;
  const GArray *labels;
  GArray *marks;               /* of Mark */
  GArray *cards;               /* of Card */
  guint counts[TL_FIELD_LAST]; /* marks of each field */
} Walk;

static void
mark_clear (gpointer data)
{
  g_free (((Mark *) data)->value);
}

static const Mark *
get_mark (const Walk *walk, guint i)
{
  return &g_array_index (walk->marks, Mark, i);
}

/* The words beside ${label}, or on the next line; "" if there are none. */
static char *
read_words (const Walk *walk, const TlLabel *label, guint index)
{
  const TlView *view = walk->run->view;
  TlSpan span = { (guint32) label->value, (guint32) tl_label_get_limit (walk->labels, index) };

  if (label->is_whole)
    {
      const TlUnit *unit = tl_view_unit (view, label->unit);
      gsize at = tl_view_skip_blanks (view, label->line.end, unit->span.end);

      if (at >= unit->span.end && label->unit + 1 < view->units->len)
        {
          unit = tl_view_unit (view, label->unit + 1);
          at = unit->span.start;
        }
      span = at < unit->span.end ? tl_view_get_line (view, unit, at, VALUE_MAX) : (TlSpan){ 0, 0 };
    }
  span = tl_view_trim (view, span);
  if (tl_span_is_empty (span))
    return g_strdup ("");
  span.end = (guint32) tl_utf8_floor (view->text.text, span.start, MIN (span.end, span.start + VALUE_MAX));
  return tl_utf8_collapse (view->text.text + span.start, span.end - span.start);
}

/* Returns: whether another rule of the field knows the label at ${label}, too. */
static gboolean
is_marked (const Walk *walk, const TlLabel *label)
{
  for (guint i = walk->marks->len; i > 0; i--)
    {
      const Mark *mark = get_mark (walk, i - 1);

      if (g_array_index (walk->labels, TlLabel, mark->label).span.end < label->span.start)
        return FALSE;
      if (mark->field == label->rule->field)
        return TRUE;
    }
  return FALSE;
}

static void
read_marks (Walk *walk)
{
  for (guint i = 0; i < walk->labels->len; i++)
    {
      const TlLabel *label = &g_array_index (walk->labels, TlLabel, i);
      const TlUnit *unit = tl_view_unit (walk->run->view, label->unit);
      Mark mark = { label->rule->field, label->unit, i, NULL };

      if ((unit->cell && !unit->from->path) || unit->is_skipped || label->is_verb || label->is_glued
          || !(label->has_sep || label->is_whole) || !tl_run_is_active (walk->run, label->rule->pack)
          || is_marked (walk, label))
        continue;
      mark.value = read_words (walk, label, i);
      if (!*mark.value)
        {
          g_free (mark.value);
          continue;
        }
      g_array_append_val (walk->marks, mark);
      walk->counts[mark.field]++;
    }
}

static guint
count (const Walk *walk, TlField field, guint first, guint end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += get_mark (walk, i)->field == field;
  return n;
}

/* Cuts the marks at each of ${field}.  Returns: whether each begins a unit of its own. */
static gboolean
cut (Walk *walk, TlField field)
{
  g_array_set_size (walk->cards, 0);
  for (guint i = 0; i < walk->marks->len; i++)
    {
      Card card = { i, walk->marks->len, get_mark (walk, i)->unit, 0 };

      if (get_mark (walk, i)->field != field)
        continue;
      if (walk->cards->len)
        {
          Card *last = &g_array_index (walk->cards, Card, walk->cards->len - 1);

          last->end = i;
          last->to = card.from;
          if (last->from == card.from)
            return FALSE;
        }
      g_array_append_val (walk->cards, card);
      if (walk->cards->len > CARDS_MAX)
        return FALSE;
    }
  return walk->cards->len > 1;
}

/* Returns: whether ${field} says something else in each card that it stands in, in all of them. */
static gboolean
tells_apart (const Walk *walk, TlField field)
{
  g_autoptr (GHashTable) values = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < walk->cards->len; i++)
    {
      const Card *card = &g_array_index (walk->cards, Card, i);
      const char *value = NULL;

      for (guint k = card->first; k < card->end && !value; k++)
        if (get_mark (walk, k)->field == field)
          value = get_mark (walk, k)->value;
      if (!value || !g_hash_table_add (values, (gpointer) value))
        return FALSE;
    }
  return TRUE;
}

static const char *
get_path (const Walk *walk, guint unit)
{
  const TlDocument *document = walk->run->view->document;

  return tl_document_get_path (
      document,
      tl_fold_get_origin (tl_document_get_fold (document), tl_view_unit (walk->run->view, unit)->span).start);
}

/* Widens each card to its element of the page.  Returns: FALSE if a card has none, or none of ${beside} in
 * it. */
static gboolean
widen (Walk *walk, TlField beside)
{
  const TlView *view = walk->run->view;

  for (guint i = 0; i < walk->cards->len; i++)
    {
      Card *card = &g_array_index (walk->cards, Card, i);
      const Card *other = &g_array_index (walk->cards, Card, i ? i - 1 : 1);
      const char *path = get_path (walk, card->from);
      gsize len = tl_element_find_own (path, get_path (walk, get_mark (walk, other->first)->unit));
      gboolean found = FALSE;

      for (guint k = card->first; k < card->end && len && !found; k++)
        found = get_mark (walk, k)->field == beside
                && tl_element_is_within (get_path (walk, get_mark (walk, k)->unit), path, len);
      if (!found)
        return FALSE;
      card->to = card->from + 1;
      while (card->to < view->units->len && tl_element_is_within (get_path (walk, card->to), path, len))
        card->to++;
      while (card->from > 0 && tl_element_is_within (get_path (walk, card->from - 1), path, len))
        card->from--;
    }
  return TRUE;
}

/* Where no element tells, a card ends with its last label whose field other cards have, too. */
static void
end_last (Walk *walk)
{
  Card *last = &g_array_index (walk->cards, Card, walk->cards->len - 1);
  guint end = last->from + 1;

  for (guint i = last->first; i < last->end; i++)
    if (walk->counts[get_mark (walk, i)->field] >= walk->cards->len)
      end = get_mark (walk, i)->unit + 1
            + g_array_index (walk->labels, TlLabel, get_mark (walk, i)->label).is_whole;
  last->to = MIN (end, walk->run->view->units->len);
}

static gboolean
has_lots (const Walk *walk)
{
  for (guint i = 0; i < walk->marks->len; i++)
    if (tl_view_unit (walk->run->view, get_mark (walk, i)->unit)->lot != TL_VIEW_NONE)
      return TRUE;
  return FALSE;
}

/* Returns: whether cards begin at ${field}, with another one once in each. */
static gboolean
find_cards (Walk *walk, TlField field)
{
  if (!cut (walk, field) || !(tells_apart (walk, TL_FIELD_REFERENCE) || tells_apart (walk, TL_FIELD_TITLE)))
    return FALSE;
  for (guint beside = 0; beside < TL_FIELD_LAST; beside++)
    {
      gboolean is_once = beside != field;

      for (guint i = 0; i < walk->cards->len && is_once; i++)
        {
          const Card *card = &g_array_index (walk->cards, Card, i);

          is_once = count (walk, beside, card->first, card->end) == 1;
        }
      if (!is_once)
        continue;
      if (get_path (walk, get_mark (walk, 0)->unit))
        {
          if (widen (walk, beside))
            return TRUE;
          cut (walk, field);
        }
      else if (walk->cards->len >= CARDS_FEW)
        {
          end_last (walk);
          return TRUE;
        }
    }
  return FALSE;
}

/* What heads a card is its title, where no label says it. */
static void
add_title (Walk *walk, const Card *card, guint notice)
{
  const TlView *view = walk->run->view;
  guint at = TL_VIEW_NONE;
  TlSpan span;
  g_autoptr (TlCandidate) title = NULL;
  TlValue value = { .kind = TL_VALUE_TEXT };

  for (guint i = card->first; i < card->end; i++)
    if (get_mark (walk, i)->field == TL_FIELD_TITLE)
      return;
  for (guint i = card->from; i < card->to; i++)
    {
      const TlUnit *unit = tl_view_unit (view, i);

      if (unit->is_skipped || tl_span_is_empty (unit->span))
        continue;
      if (at == TL_VIEW_NONE || unit->from->kind == TL_BLOCK_HEADING)
        at = i;
      if (unit->from->kind == TL_BLOCK_HEADING)
        break;
    }
  if (at == TL_VIEW_NONE)
    return;
  span = tl_view_unit (view, at)->span;
  for (guint i = card->first; i < card->end; i++)
    if (get_mark (walk, i)->unit == at)
      span.end = MIN (span.end, g_array_index (walk->labels, TlLabel, get_mark (walk, i)->label).span.start);
  span = tl_view_trim (view, span);
  if (tl_span_is_empty (span) || span.end - span.start > TITLE_MAX)
    return;
  value.text = tl_utf8_collapse (view->text.text + span.start, span.end - span.start);
  title
      = tl_candidate_new (TL_FIELD_TITLE, TITLE_RULE,
                          tl_view_unit (view, at)->from->kind == TL_BLOCK_HEADING ? TITLE_SURE : TITLE_LINE);
  title->span = span;
  title->unit = at;
  title->notice = notice;
  if (tl_candidate_take_value (title, &value))
    tl_run_add (walk->run, g_steal_pointer (&title));
  tl_value_clear (&value);
}

static void
add_notice (Walk *walk, const Card *card)
{
  TlRun *run = walk->run;
  g_autoptr (GArray) headings = g_array_new (FALSE, FALSE, sizeof (guint));
  TlKind said = { 0 };
  guint notice;

  for (guint i = card->from; i < card->to; i++)
    if (tl_view_unit (run->view, i)->from->kind == TL_BLOCK_HEADING)
      g_array_append_val (headings, i);
  notice
      = tl_run_add_notice (run, tl_kind_find_in_lines (run, headings, &said) ? said.rule->kind : run->kind);
  g_array_index (run->notices, TlNoticeMark, notice).said = said;
  for (guint i = card->from; i < card->to; i++)
    tl_view_unit (run->view, i)->notice = notice;
  add_title (walk, card, notice);
}

/* The line of the first label that comes again begins each. */
static gboolean
begins_cards (Walk *walk)
{
  guint line = TL_VIEW_NONE;

  for (guint i = 0; i < walk->marks->len; i++)
    {
      const Mark *mark = get_mark (walk, i);

      if (walk->counts[mark->field] < 2 || (line != TL_VIEW_NONE && mark->unit != line))
        continue;
      line = mark->unit;
      if (find_cards (walk, mark->field))
        return TRUE;
    }
  return FALSE;
}

void
tl_cards_mark (TlRun *run, const GArray *labels)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (Card));
  Walk walk = { .run = run, .labels = labels, .marks = marks, .cards = cards };
  gboolean found = FALSE;

  g_array_set_clear_func (marks, mark_clear);
  if (run->notices->len > 1)
    return;
  read_marks (&walk);
  if (has_lots (&walk))
    return;
  found = begins_cards (&walk);
  for (guint i = 0; i < cards->len && found; i++)
    add_notice (&walk, &g_array_index (cards, Card, i));
  if (found)
    tl_run_hand_over (run);
}
