/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section.c - sections, lots and passages that state nothing. */
#include "config.h"

#include "rules/section.h"

#include "base/utf8.h"
#include "rules/outline.h"

#define FIRST_LINE 200 /* bytes of a unit in which a heading may stand */
#define DEPTH_MAX  16  /* sections open at once */
#define SKIP_LINE                                                                                            \
  100 /* bytes of a line that is no heading by its type, but opens a part that states nothing */
#define HEADLINES     4   /* first lines of a document, which say what it is */
#define LONE_LINE     45  /* bytes of a line that is no heading at all */
#define LONE_REACH    9   /* units below it: nobody can say where its part ends */
#define DEPTH_LONE    70  /* of it: any heading or numbered line behind it ends the part */
#define CONTENTS_LOOK 200 /* units before and behind in which such lines are counted */
#define CONTENTS      5 /* lines of a page that the reader marked as contents or furniture: a page of contents */

typedef struct
{
  guint mark;  /* index of the view's section */
  guint depth; /* of its heading */
  guint level; /* of its heading by its type; 0: none */
  gboolean is_skipped;
} Open;

typedef struct
{
  TlRun *run;
  Open open[DEPTH_MAX];
  guint n_open;
  guint lot;          /* that is open, or TL_VIEW_NONE */
  guint lot_unit;     /* of its heading */
  guint lot_depth;    /* a heading of this depth or above closes it */
  guint lot_outer;    /* depth of the heading that stood above it */
  gboolean has_inner; /* headings of that depth were numbered anew within the lot */
  gboolean is_line;   /* the lot ends with its line */
  guint depth;        /* of the heading that stands above now */
  guint last_depth;   /* of the one before */
  gboolean is_lot;    /* it opened a lot */
  guint seen;         /* units that say something */
  guint lone_left;    /* units that the part below a lone line may still have */
} Walk;

/* A lot in section 1 ends where section 2 begins, even if its own heading has a greater type than theirs. */
static gboolean
ends_lot (Walk *walk, const TlUnit *unit, guint depth)
{
  const TlText *text = &walk->run->view->text;

  if (depth <= walk->lot_depth)
    return TRUE;
  if (depth != walk->lot_outer)
    return FALSE;
  walk->has_inner = walk->has_inner || tl_outline_starts_anew (text, unit->span.start, unit->span.end);
  return !walk->has_inner;
}

/* Returns: whether ${unit} stands below ${open} by its type, whatever the number of that: "Date" (h5) below
 * "IV.2.2) Time limit" (h4). */
static gboolean
is_below (const Walk *walk, const TlUnit *unit, const Open *open)
{
  gsize behind;

  return unit->from->kind == TL_BLOCK_HEADING && open->level && unit->from->level > open->level
         && tl_outline_read_number (&walk->run->view->text, unit->span.start, unit->span.end,
                                    walk->run->lexicon, &behind)
                == TL_OUTLINE_NONE;
}

static void
close_above (Walk *walk, const TlUnit *unit, guint depth)
{
  while (walk->n_open && walk->open[walk->n_open - 1].depth >= depth
         && !is_below (walk, unit, &walk->open[walk->n_open - 1]))
    walk->n_open--;
  if (walk->lot != TL_VIEW_NONE && ends_lot (walk, unit, depth))
    walk->lot = TL_VIEW_NONE;
  if (!walk->is_lot) /* lots one behind the other stand below the same heading */
    walk->last_depth = walk->depth;
  walk->is_lot = FALSE;
  walk->depth = depth;
}

static void
open_section (Walk *walk, const TlUnit *unit, const TlSectionRule *rule, guint depth)
{
  TlSectionMark mark = { rule, walk->n_open ? walk->open[walk->n_open - 1].mark : TL_VIEW_NONE };

  if (walk->n_open == DEPTH_MAX)
    return;
  walk->open[walk->n_open++]
      = (Open){ walk->run->view->sections->len, depth,
                unit->from->kind == TL_BLOCK_HEADING ? unit->from->level : 0, rule->is_skipped };
  g_array_append_val (walk->run->view->sections, mark);
}

/* Returns: the depth of the nearest unit that says something before (${step} -1) or behind (1) ${unit}. */
static guint
get_neighbour_depth (const Walk *walk, const TlUnit *unit, gint step)
{
  const TlView *view = walk->run->view;
  gint i = (gint) (unit - tl_view_unit (view, 0));

  for (i += step; i >= 0 && i < (gint) view->units->len; i += step)
    {
      const TlUnit *that = tl_view_unit (view, (guint) i);

      if (!tl_span_is_empty (that->span))
        return that->from->furniture ? TL_OUTLINE_NONE
                                     : tl_outline_get_depth (view, that, walk->run->lexicon);
    }
  return TL_OUTLINE_NONE;
}

static gboolean
is_on_contents_page (const Walk *walk, const TlUnit *unit)
{
  const TlView *view = walk->run->view;
  guint index = (guint) (unit - tl_view_unit (view, 0)), n = 0;

  if (tl_document_get_n_pages (view->document) == 1) /* the whole of a web page, its menus included */
    return FALSE;
  for (guint i = index;
       i > 0 && index - i < CONTENTS_LOOK && tl_view_unit (view, i - 1)->page == unit->page && n < CONTENTS;
       i--)
    n += tl_view_unit (view, i - 1)->from->furniture;
  for (guint i = index; i < view->units->len && i - index < CONTENTS_LOOK
                        && tl_view_unit (view, i)->page == unit->page && n < CONTENTS;
       i++)
    n += tl_view_unit (view, i)->from->furniture;
  return n >= CONTENTS;
}

/* A part that states nothing must not swallow the document: lists of contents name it too, as headings one
 * below the other. */
static gboolean
may_skip (const Walk *walk, const TlUnit *unit, TlSpan line, guint depth)
{
  if (unit->from->kind != TL_BLOCK_HEADING && line.end - line.start > SKIP_LINE)
    return FALSE;
  return get_neighbour_depth (walk, unit, -1) != depth && get_neighbour_depth (walk, unit, 1) != depth
         && !is_on_contents_page (walk, unit);
}

static void
read_section (Walk *walk, const TlUnit *unit, TlSpan line, guint depth)
{
  const GPtrArray *rules = tl_packs_get_sections (walk->run->packs);

  for (guint i = 0; i < rules->len; i++)
    {
      const TlSectionRule *rule = g_ptr_array_index (rules, i);

      if (tl_run_is_active (walk->run, rule->pack) && tl_run_match_any (walk->run, rule->headings, line)
          && (!rule->is_skipped || may_skip (walk, unit, line, depth)))
        open_section (walk, unit, rule, depth);
    }
}

/* A line that stands alone, no heading by its type, may head a part that states nothing if it says but that.
 */
static void
read_skipped (Walk *walk, const TlUnit *unit, TlSpan line)
{
  const GPtrArray *rules = tl_packs_get_sections (walk->run->packs);

  if (walk->lone_left > 0 && --walk->lone_left == 0 && walk->depth == DEPTH_LONE)
    close_above (walk, unit, DEPTH_LONE);
  if (walk->seen <= HEADLINES || unit->cell || unit->from->kind != TL_BLOCK_PARAGRAPH
      || line.end != unit->span.end || line.end - line.start > LONE_LINE || is_on_contents_page (walk, unit))
    return;
  for (guint i = 0; i < rules->len; i++)
    {
      const TlSectionRule *rule = g_ptr_array_index (rules, i);

      for (guint j = 0;
           rule->is_skipped && tl_run_is_active (walk->run, rule->pack) && j < rule->headings->len; j++)
        {
          TlMatch match;
          gboolean is_whole;

          if (!tl_run_match (walk->run, g_ptr_array_index (rule->headings, j), line, line.start, TRUE, NULL,
                             &match))
            continue;
          is_whole = match.end == line.end;
          tl_match_clear (&match);
          if (!is_whole)
            continue;
          close_above (walk, unit, DEPTH_LONE);
          open_section (walk, unit, rule, DEPTH_LONE);
          walk->lone_left = LONE_REACH;
          return;
        }
    }
}

/* "第一包:…, 预算金额70万元。": a lot that is told in one line, above or below another one, or in a sentence.
 */
static gboolean
is_told_in_line (const Walk *walk, TlSpan line, gsize behind)
{
  const TlView *view = walk->run->view;
  TlReading reading = walk->run->reading;
  guint at = tl_view_find (view, line.start);
  TlValue value = { 0 };
  gsize start, end;
  gunichar last = line.end > behind
                      ? tl_utf8_get (view->text.text, line.end, tl_utf8_prev (view->text.text, line.end))
                      : 0;

  if (last == 0 || at == TL_VIEW_NONE || tl_view_unit (view, at)->cell)
    return FALSE;
  reading.bare = FALSE;
  if (!tl_value_find (TL_VALUE_MONEY, &view->text, behind, line.end, &reading, &value, &start, &end))
    return FALSE;
  tl_value_clear (&value);
  return last == 0x3002 || last == ';' || last == '.'
         || (walk->lot != TL_VIEW_NONE && walk->lot_unit + 1 == at);
}

/* "6.1. Result, lot LOT-0002": its own number tells where it ends. */
static gboolean
is_numbered (const Walk *walk, const TlUnit *unit)
{
  gsize behind;

  return tl_outline_read_number (&walk->run->view->text, unit->span.start, unit->span.end, walk->run->lexicon,
                                 &behind)
         != TL_OUTLINE_NONE;
}

static void
open_lot (Walk *walk, TlSpan line, const char *id, gsize behind)
{
  const TlUnit *unit = tl_view_unit (walk->run->view, tl_view_find (walk->run->view, line.start));
  gboolean is_line = is_told_in_line (walk, line, behind);

  if (walk->lot == TL_VIEW_NONE) /* numbered lines within the first lot are no bound for the second */
    {
      walk->lot_depth = walk->depth;
      walk->is_lot = unit->from->kind == TL_BLOCK_HEADING;
      walk->lot_outer = walk->is_lot && !is_numbered (walk, unit) ? walk->last_depth : TL_OUTLINE_NONE;
    }
  walk->has_inner = FALSE;
  walk->is_line = is_line;
  walk->lot = walk->run->view->lots->len;
  walk->lot_unit = (guint) (unit - tl_view_unit (walk->run->view, 0));
  g_ptr_array_add (walk->run->view->lots, g_strdup (id));
}

/* A lot heading need not be a heading by its type: "采购包1:" stands alone on a line. */
static void
read_lot (Walk *walk, TlSpan line)
{
  const GPtrArray *rules = tl_packs_get_lots (walk->run->packs);

  for (guint i = 0; i < rules->len; i++)
    {
      const TlLotRule *rule = g_ptr_array_index (rules, i);

      for (guint j = 0; tl_run_is_active (walk->run, rule->pack) && j < rule->headings->len; j++)
        {
          TlMatch match;
          const TlCapture *lot;

          if (!tl_run_match (walk->run, g_ptr_array_index (rule->headings, j), line, line.start, TRUE, NULL,
                             &match))
            continue;
          lot = tl_match_get (&match, "lot");
          if (lot && lot->value.text)
            open_lot (walk, line, lot->value.text, lot->end);
          tl_match_clear (&match);
          if (lot)
            return;
        }
    }
}

static gboolean
is_skipped (Walk *walk, TlSpan line)
{
  const GPtrArray *rules = tl_packs_get_skips (walk->run->packs);

  for (guint i = 0; i < walk->n_open; i++)
    if (walk->open[i].is_skipped)
      return TRUE;
  for (guint i = 0; i < rules->len; i++)
    {
      const TlSkipRule *rule = g_ptr_array_index (rules, i);

      if (tl_run_is_active (walk->run, rule->pack) && tl_run_match_any (walk->run, rule->blocks, line))
        return TRUE;
    }
  return FALSE;
}

static void
mark_unit (Walk *walk, TlUnit *unit)
{
  TlSpan line;
  guint depth;

  if (unit->is_skipped || tl_span_is_empty (unit->span))
    return;
  line = tl_view_get_line (walk->run->view, unit, unit->span.start, FIRST_LINE);
  walk->seen++;
  depth = tl_outline_get_depth (walk->run->view, unit, walk->run->lexicon);
  if (depth != TL_OUTLINE_NONE)
    {
      close_above (walk, unit, depth);
      read_section (walk, unit, line, depth);
    }
  else
    read_skipped (walk, unit, line);
  if (!unit->cell || unit->cell->col == 0)
    read_lot (walk, line);
  unit->section = walk->n_open ? walk->open[walk->n_open - 1].mark : TL_VIEW_NONE;
  unit->lot = walk->lot;
  if (walk->is_line)
    walk->lot = TL_VIEW_NONE;
  walk->is_line = FALSE;
  unit->is_skipped = is_skipped (walk, line);
}

void
tl_section_mark (TlRun *run)
{
  Walk walk = { .run = run, .lot = TL_VIEW_NONE, .depth = TL_OUTLINE_TEXT, .last_depth = TL_OUTLINE_TEXT };

  for (guint i = 0; i < run->view->units->len; i++)
    mark_unit (&walk, tl_view_unit (run->view, i));
}
