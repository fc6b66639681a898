/* SPDX-License-Identifier: GPL-3.0-or-later */
/* section.c - sections, lots and passages that state nothing. */
#include "config.h"

#include "rules/section.h"

#include "rules/outline.h"

#define FIRST_LINE 200 /* bytes of a unit in which a heading may stand */
#define DEPTH_MAX  16  /* sections open at once */
#define SKIP_LINE                                                                                            \
  100 /* bytes of a line that is no heading by its type, but opens a part that states nothing */
#define CONTENTS_LOOK 200 /* units before and behind in which such lines are counted */
#define CONTENTS      5 /* lines of a page that the reader marked as contents or furniture: a page of contents */

typedef struct
{
  guint mark;  /* index of the view's section */
  guint depth; /* of its heading */
  gboolean is_skipped;
} Open;

typedef struct
{
  TlRun *run;
  Open open[DEPTH_MAX];
  guint n_open;
  guint lot;       /* that is open, or TL_VIEW_NONE */
  guint lot_depth; /* a heading of this depth or above closes it */
  guint depth;     /* of the heading that stands above now */
} Walk;

static void
close_above (Walk *walk, guint depth)
{
  while (walk->n_open && walk->open[walk->n_open - 1].depth >= depth)
    walk->n_open--;
  if (walk->lot != TL_VIEW_NONE && depth <= walk->lot_depth)
    walk->lot = TL_VIEW_NONE;
  walk->depth = depth;
}

static void
open_section (Walk *walk, const TlSectionRule *rule, guint depth)
{
  TlSectionMark mark = { rule, walk->n_open ? walk->open[walk->n_open - 1].mark : TL_VIEW_NONE };

  if (walk->n_open == DEPTH_MAX)
    return;
  walk->open[walk->n_open++] = (Open){ walk->run->view->sections->len, depth, rule->is_skipped };
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
        open_section (walk, rule, depth);
    }
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
            {
              if (walk->lot
                  == TL_VIEW_NONE) /* numbered lines within the first lot are no bound for the second */
                walk->lot_depth = walk->depth;
              walk->lot = walk->run->view->lots->len;
              g_ptr_array_add (walk->run->view->lots, g_strdup (lot->value.text));
            }
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
  depth = tl_outline_get_depth (walk->run->view, unit, walk->run->lexicon);
  if (depth != TL_OUTLINE_NONE)
    {
      close_above (walk, depth);
      read_section (walk, unit, line, depth);
    }
  if (!unit->cell || unit->cell->col == 0)
    read_lot (walk, line);
  unit->section = walk->n_open ? walk->open[walk->n_open - 1].mark : TL_VIEW_NONE;
  unit->lot = walk->lot;
  unit->is_skipped = is_skipped (walk, line);
}

void
tl_section_mark (TlRun *run)
{
  Walk walk = { .run = run, .lot = TL_VIEW_NONE, .depth = TL_OUTLINE_TEXT };

  for (guint i = 0; i < run->view->units->len; i++)
    mark_unit (&walk, tl_view_unit (run->view, i));
}
