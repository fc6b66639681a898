/* SPDX-License-Identifier: GPL-3.0-or-later */
/* html_emit.c - lines, cells and tables go to the builder.
 *
 * A table that holds data is open in the builder from its first row that is no layout to its last, or to a
 * row that is; then it goes on as another table.  Text states itself once.
 */
#include "config.h"

#include "reader/html_emit.h"

#include "reader/html_card.h"
#include "reader/html_layout.h"

/* A cell or table of the page that is open. */
typedef struct
{
  const TlHtmlPiece *piece;
  gboolean is_grid; /* table: its rows become rows; cell: it is one of the builder */
  gboolean in_row;  /* table: its open row is a row of the builder */
  guint group;      /* of the blocks in it */
} Frame;

typedef struct
{
  const TlHtmlPage *page;
  TlBuilder *builder;
  GArray *frames;
  GString *path;
  guint *groups; /* of cards */
  guint n_groups;
  gboolean in_table; /* a table of the builder is open */
  gboolean in_cell;
  gboolean has_line;     /* the cell has text */
  gboolean is_head_only; /* the table is one row, and the next piece may be its body */
  guint n_rows;
  guint n_cells;     /* of its last row */
  guint n_head;      /* header rows at its top */
  gboolean has_body; /* ... and a row below them */
} Emit;

static Frame *
get_frame (const Emit *emit)
{
  return &g_array_index (emit->frames, Frame, emit->frames->len - 1);
}

static void
set_path (Emit *emit, const TlHtmlPiece *piece)
{
  tl_html_paths_print (emit->page->paths, piece->node, emit->path);
  tl_builder_set_path (emit->builder, emit->path->str);
}

static void
end_table (Emit *emit)
{
  if (!emit->in_table)
    return;
  tl_builder_end_table (emit->builder, emit->has_body ? emit->n_head : 0);
  emit->in_table = emit->is_head_only = FALSE;
}

static void
begin_table (Emit *emit, const TlHtmlPiece *table)
{
  set_path (emit, table);
  tl_builder_set_group (emit->builder,
                        emit->groups[table->card] != 0 ? emit->groups[table->card] : get_frame (emit)->group);
  tl_builder_begin_table (emit->builder);
  if ((table->flags & TL_HTML_IS_FURNITURE) != 0)
    tl_builder_set_furniture (emit->builder);
  emit->in_table = TRUE;
  emit->has_body = FALSE;
  emit->n_head = emit->n_rows = 0;
}

static void
emit_line (Emit *emit, const TlHtmlPiece *line)
{
  const char *text = emit->page->text->str + line->line.start;
  gsize len = line->line.end - line->line.start;
  guint card = emit->groups[line->card];

  if (emit->in_cell)
    {
      if (emit->has_line)
        tl_builder_add_break (emit->builder);
      tl_builder_add_text (emit->builder, text, len);
      emit->has_line = TRUE;
      return;
    }
  end_table (emit); /* a caption, or text between rows */
  set_path (emit, line);
  tl_builder_set_group (emit->builder, card != 0 ? card : get_frame (emit)->group);
  tl_builder_begin_block (emit->builder, line->kind, line->level);
  if ((line->flags & TL_HTML_IS_FURNITURE) != 0)
    tl_builder_set_furniture (emit->builder);
  tl_builder_add_text (emit->builder, text, len);
  tl_builder_end_block (emit->builder);
}

static void
push (Emit *emit, const TlHtmlPiece *piece, gboolean is_grid, guint group)
{
  Frame frame = { .piece = piece, .is_grid = is_grid, .group = group };

  g_array_append_val (emit->frames, frame);
}

static void
emit_table (Emit *emit, const TlHtmlPiece *table)
{
  /* A grid in a cell of a grid cannot be: its row would be layout. */
  gboolean is_grid = (table->flags & TL_HTML_IS_DATA) != 0 && !emit->in_cell;

  if (is_grid && emit->is_head_only && emit->n_cells == table->table.n_cols)
    {
      emit->n_head = 1;
      emit->is_head_only = FALSE;
    }
  else if (is_grid)
    end_table (emit);
  push (emit, table, is_grid, get_frame (emit)->group);
}

/* A row alone between two that are layout (or at an end) is no table either, unless it has columns. */
static gboolean
is_lone (const Emit *emit, const TlHtmlPiece *table, const TlHtmlPiece *row)
{
  const TlHtmlPiece *next = tl_html_page_get (emit->page, row->row.next);

  return !emit->in_table && row->row.n_full <= 1 && (row->flags & TL_HTML_HAS_SPAN) == 0
         && (next->type != TL_HTML_PIECE_ROW || tl_html_layout_is_flow (emit->page, table, next));
}

/* A title over the whole width is a head only above others. */
static void
count_head (Emit *emit, const TlHtmlPiece *table, const TlHtmlPiece *row)
{
  gboolean is_title = row->row.n_cells == 1 && table->table.n_cols > 1;

  if ((row->flags & TL_HTML_IS_HEAD) == 0)
    emit->has_body = TRUE;
  else if (!emit->has_body && !is_title)
    emit->n_head = emit->n_rows;
}

static void
emit_row (Emit *emit, const TlHtmlPiece *row)
{
  Frame *frame = get_frame (emit);

  if (!frame->is_grid)
    return;
  frame->in_row = FALSE;
  if (row->row.n_cells == 0)
    return;
  if (tl_html_layout_is_flow (emit->page, frame->piece, row) || is_lone (emit, frame->piece, row))
    {
      /* Portals put the heads into a table of their own, and the rows into one in its next row. */
      emit->is_head_only = emit->in_table && emit->n_rows == 1 && emit->n_cells > 1 && row->row.n_cells == 1;
      if (!emit->is_head_only)
        end_table (emit);
      return;
    }
  if (emit->is_head_only)
    end_table (emit);
  if (!emit->in_table)
    begin_table (emit, frame->piece);
  tl_builder_begin_row (emit->builder);
  frame->in_row = TRUE;
  emit->n_rows++;
  emit->n_cells = row->row.n_cells;
  count_head (emit, frame->piece, row);
}

static void
emit_cell (Emit *emit, const TlHtmlPiece *cell)
{
  const Frame *table = get_frame (emit);

  if (table->in_row)
    {
      if (!emit->in_table)
        {
          /* Text between two cells of a row has ended it. */
          begin_table (emit, table->piece);
          tl_builder_begin_row (emit->builder);
          emit->has_body = TRUE;
        }
      set_path (emit, cell);
      tl_builder_begin_cell (emit->builder, TL_COL_NEXT, cell->cell.rowspan, cell->cell.colspan,
                             (cell->flags & TL_HTML_IS_HEAD) != 0);
      emit->in_cell = TRUE;
      emit->has_line = FALSE;
      push (emit, cell, TRUE, 0);
    }
  else
    push (emit, cell, FALSE, emit->in_cell ? table->group : ++emit->n_groups);
}

static void
emit_end (Emit *emit, const TlHtmlPiece *end)
{
  const Frame *frame = get_frame (emit);

  if (frame->is_grid && frame->piece->type == TL_HTML_PIECE_CELL)
    {
      tl_builder_end_cell (emit->builder);
      emit->in_cell = FALSE;
    }
  else if (frame->is_grid)
    end_table (emit);
  g_array_set_size (emit->frames, emit->frames->len - 1);
}

static void (*const emitters[]) (Emit *emit, const TlHtmlPiece *piece) = {
  [TL_HTML_PIECE_LINE] = emit_line, [TL_HTML_PIECE_TABLE] = emit_table, [TL_HTML_PIECE_ROW] = emit_row,
  [TL_HTML_PIECE_CELL] = emit_cell, [TL_HTML_PIECE_END] = emit_end,
};

void
tl_html_emit (const TlHtmlPage *page, TlBuilder *builder)
{
  Emit emit = { .page = page, .builder = builder };
  g_autofree guint *groups = tl_html_card_resolve (page);

  emit.groups = groups;
  emit.n_groups = page->cards->len;
  emit.frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  emit.path = g_string_new (NULL);
  push (&emit, NULL, FALSE, 0);
  for (guint i = 0; i < page->pieces->len && !tl_builder_is_full (builder); i++)
    {
      const TlHtmlPiece *piece = tl_html_page_get (page, i);

      emitters[piece->type](&emit, piece);
    }
  end_table (&emit);
  g_array_unref (emit.frames);
  g_string_free (emit.path, TRUE);
}
