/* SPDX-License-Identifier: GPL-3.0-or-later */
/* view.h - a document as the matcher walks it: blocks and cells with their spans of the folded text.
 *
 * A unit is a block that is no table, or a cell.  Sections, lots and furniture are marked on it by
 * section.h before any rule looks.
 */
#ifndef TL_RULES_VIEW_H
#define TL_RULES_VIEW_H

#include "document/document.h"
#include "rules/pack.h"

G_BEGIN_DECLS

#define TL_VIEW_NONE G_MAXUINT

typedef struct
{
  TlSpan span; /* of the folded text */
  guint block; /* index of its block */
  const TlBlock *from;
  const TlTable *table; /* NULL outside tables */
  const TlCell *cell;   /* NULL outside tables */
  guint page;
  guint section;       /* innermost mark: tl_view_get_section(), TL_VIEW_NONE for none */
  guint lot;           /* mark of the lot it belongs to: tl_view_get_lot(), TL_VIEW_NONE for none */
  guint notice;        /* that it belongs to, of run->notices; 0: that of the whole document */
  gboolean is_skipped; /* furniture, templates: no rule looks at it */
} TlUnit;

/* A section that is open somewhere; those around it are found by `parent`. */
typedef struct
{
  const TlSectionRule *rule;
  guint parent;
} TlSectionMark;

typedef struct
{
  const TlDocument *document;
  TlText text;
  GArray *units;      /* of TlUnit, by span */
  GArray *first_unit; /* of guint: first unit of each table */
  GArray *sections;   /* of TlSectionMark */
  GPtrArray *lots;    /* of char: ids */
} TlView;

TlView *tl_view_new (const TlDocument *document);
void tl_view_free (TlView *view);

static inline TlUnit *
tl_view_unit (const TlView *view, guint i)
{
  return &g_array_index (view->units, TlUnit, i);
}

/* Returns: the unit that holds byte ${at} of the folded text, TL_VIEW_NONE between units; O(log n). */
guint tl_view_find (const TlView *view, gsize at);

/* Returns: the unit of the cell that covers ${row}, ${col}; TL_VIEW_NONE if there is none. */
guint tl_view_find_cell (const TlView *view, guint table, guint row, guint col);

/* Returns: the line of ${unit} that holds ${at}, without the blanks around it, at most ${window} bytes either
 * way of ${at}. */
TlSpan tl_view_get_line (const TlView *view, const TlUnit *unit, gsize at, gsize window);

/* Returns: the span of the row of ${unit}'s cell, or of the unit outside tables. */
TlSpan tl_view_get_row (const TlView *view, const TlUnit *unit);

/* Returns: the first byte in [at, end) that is no blank, tab or line end; ${end} if all are. */
gsize tl_view_skip_blanks (const TlView *view, gsize at, gsize end);

/* Returns: ${span} without blanks, tabs and line ends around it. */
TlSpan tl_view_trim (const TlView *view, TlSpan span);

/* Returns: whether ${unit} stands in the section ${id}. */
gboolean tl_view_is_in (const TlView *view, const TlUnit *unit, const char *id);

/* Returns: the sum of the scores of the sections around ${unit}. */
gint tl_view_get_score (const TlView *view, const TlUnit *unit);

/* Returns: the id of the lot that ${unit} belongs to, "" for none. */
const char *tl_view_get_lot (const TlView *view, const TlUnit *unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TlView, tl_view_free)

G_END_DECLS

#endif /* TL_RULES_VIEW_H */
