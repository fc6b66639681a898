/* SPDX-License-Identifier: GPL-3.0-or-later */
/* dump.c - a document as people can read it, line by line.
 *
 * "⏎" is a line end, "↩" one that only the page made.
 *
 *     text/html, 1 page, "Award notice"
 *     problem invalid-bytes (lossy): 2 bytes are no valid GB18030 and were replaced.
 *     p1 heading 1: Award notice
 *     p1 paragraph furniture: Home
 *     p1 table 2x2, 1 header row:
 *       [0,0 +1x2] head: Bidder
 *       [1,0]: A Ltd   @/html/body/table/tr[2]/td[1]
 */
#include "config.h"

#include "document/dump.h"

#include "base/utf8.h"

#define BOXES_MAX 64

static const char *const kinds[] = {
  [TL_BLOCK_HEADING] = "heading", [TL_BLOCK_PARAGRAPH] = "paragraph", [TL_BLOCK_ITEM] = "item",
  [TL_BLOCK_TABLE] = "table",     [TL_BLOCK_FIELD] = "field",         [TL_BLOCK_NOTE] = "note",
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == TL_BLOCK_LAST);

static void
print_text (const char *text, TlSpan span, GString *out)
{
  for (gsize at = span.start; at < span.end; at = tl_utf8_next (text, span.end, at))
    {
      gunichar c = g_utf8_get_char (text + at);

      if (c == '\n')
        g_string_append (out, "⏎");
      else if (c == TL_SOFT_BREAK_CHAR)
        g_string_append (out, "↩");
      else if (c < 0x20)
        g_string_append_c (out, ' ');
      else
        g_string_append_unichar (out, c);
    }
}

static void
print_boxes (const TlDocument *document, TlSpan span, GString *out)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TlBox));

  tl_document_get_boxes (document, span, boxes);
  for (guint i = 0; i < boxes->len && i < BOXES_MAX; i++)
    {
      const TlBox *box = &g_array_index (boxes, TlBox, i);
      const float edges[] = { box->x0, box->y0, box->x1, box->y1 };

      g_string_append (out, i == 0 ? "  @" : ";");
      for (guint k = 0; k < G_N_ELEMENTS (edges); k++)
        {
          char number[G_ASCII_DTOSTR_BUF_SIZE];

          g_string_append (out, k == 0 ? "" : " ");
          g_string_append (out, g_ascii_formatd (number, sizeof number, "%.1f", edges[k]));
        }
    }
}

static void
print_place (const TlDocument *document, TlSpan span, const char *path, GString *out)
{
  if (path != NULL)
    g_string_append_printf (out, "  @%s", path);
  print_boxes (document, span, out);
}

static void
print_cell (const TlDocument *document, const TlBlock *block, const TlCell *cell, gboolean places,
            GString *out)
{
  g_string_append_printf (out, "  [%u,%u", cell->row, cell->col);
  if (cell->rowspan > 1 || cell->colspan > 1)
    g_string_append_printf (out, " +%ux%u", cell->rowspan, cell->colspan);
  g_string_append (out, cell->header ? "] head:" : "]:");
  if (cell->page != block->page)
    g_string_append_printf (out, " (p%u)", cell->page);
  if (!tl_span_is_empty (cell->span))
    g_string_append_c (out, ' ');
  print_text (tl_document_get_text (document, NULL), cell->span, out);
  if (places)
    print_place (document, cell->span, cell->path, out);
  g_string_append_c (out, '\n');
}

static void
print_table (const TlDocument *document, const TlBlock *block, gboolean places, GString *out)
{
  const TlTable *table = tl_document_get_table (document, block->table);
  guint n, n_head = tl_table_get_n_header_rows (table);
  const TlCell *cells = tl_table_get_cells (table, &n);

  g_string_append_printf (out, " %ux%u", tl_table_get_n_rows (table), tl_table_get_n_cols (table));
  if (n_head > 0)
    g_string_append_printf (out, ", %u header row%s", n_head, n_head == 1 ? "" : "s");
  g_string_append_c (out, ':');
  if (places && block->path != NULL)
    g_string_append_printf (out, "  @%s", block->path);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < n; i++)
    print_cell (document, block, &cells[i], places, out);
}

static void
print_block (const TlDocument *document, const TlBlock *block, gboolean places, GString *out)
{
  g_string_append_printf (out, "p%u %s", block->page, kinds[block->kind]);
  if (block->level > 0)
    g_string_append_printf (out, " %u", block->level);
  if (block->group > 0)
    g_string_append_printf (out, " g%u", block->group);
  if (block->furniture)
    g_string_append (out, " furniture");
  if (block->kind == TL_BLOCK_TABLE)
    {
      print_table (document, block, places, out);
      return;
    }
  g_string_append (out, ": ");
  print_text (tl_document_get_text (document, NULL), block->span, out);
  if (places)
    print_place (document, block->span, block->path, out);
  g_string_append_c (out, '\n');
}

void
tl_dump_print (const TlDocument *document, gboolean places, GString *out)
{
  guint n, n_pages = tl_document_get_n_pages (document);
  const TlProblem *problems = tl_document_get_problems (document, &n);
  const TlBlock *blocks;

  g_string_append_printf (out, "%s, %u page%s", tl_document_get_type (document), n_pages,
                          n_pages == 1 ? "" : "s");
  if (tl_document_get_title (document) != NULL)
    {
      g_autofree char *title = g_strdup (tl_document_get_title (document));

      g_string_append_printf (out, ", \"%s\"", g_strdelimit (title, "\r\n\t", ' '));
    }
  g_string_append_c (out, '\n');
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "problem %s%s: %s\n", problems[i].code, problems[i].lossy ? " (lossy)" : "",
                            problems[i].sentence);
  blocks = tl_document_get_blocks (document, &n);
  for (guint i = 0; i < n; i++)
    print_block (document, &blocks[i], places, out);
}
