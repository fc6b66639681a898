/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_document.c - what a builder makes of the calls of a reader, and how a byte is found again. */
#include "config.h"

#include "document/document.h"

#include <string.h>

#include "base/utf8.h"
#include "document/builder.h"
#include "document/dump.h"

#define SB TL_SOFT_BREAK

static TlBuilder *
new_builder (void)
{
  return tl_builder_new (tl_limits_default (), "text/html");
}

static void
add (TlBuilder *builder, const char *text)
{
  tl_builder_add_text (builder, text, strlen (text));
}

static void
add_block (TlBuilder *builder, TlBlockKind kind, const char *text)
{
  tl_builder_begin_block (builder, kind, kind == TL_BLOCK_HEADING ? 1 : 0);
  add (builder, text);
  tl_builder_end_block (builder);
}

static void
add_cell (TlBuilder *builder, guint col, guint rowspan, guint colspan, const char *text)
{
  tl_builder_begin_cell (builder, col, rowspan, colspan, FALSE);
  add (builder, text);
  tl_builder_end_cell (builder);
}

static void
assert_dump (const TlDocument *document, gboolean places, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  tl_dump_print (document, places, out);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_blocks (void)
{
  g_autoptr (TlBuilder) builder = new_builder ();
  g_autoptr (TlDocument) document = NULL;

  tl_builder_set_title (builder, "Notice");
  add_block (builder, TL_BLOCK_HEADING, "  Award \n");
  add_block (builder, TL_BLOCK_PARAGRAPH, " \n\t\u3000\u200b ");
  tl_builder_begin_block (builder, TL_BLOCK_ITEM, 0);
  add (builder, "a");
  tl_builder_add_soft_break (builder);
  add (builder, " b");
  tl_builder_add_soft_break (builder);
  tl_builder_add_break (builder);
  tl_builder_add_break (builder);
  add (builder, "c\td");
  tl_builder_add_break (builder);
  tl_builder_set_furniture (builder);
  tl_builder_set_page (builder, 2);
  tl_builder_set_group (builder, 3);
  add_block (builder, TL_BLOCK_FIELD, "x: y");
  add (builder, "loose");
  document = tl_builder_finish (builder);
  g_assert_cmpstr (tl_document_get_text (document, NULL), ==, "Award\na" SB "b\nc d\nx: y\nloose");
  assert_dump (document, FALSE,
               "text/html, 2 pages, \"Notice\"\np1 heading 1: Award\np1 item furniture: a↩b⏎c d\n"
               "p2 field g3: x: y\np2 paragraph g3: loose\n");
}

static void
test_bytes (void)
{
  g_autoptr (TlBuilder) builder = new_builder ();
  g_autoptr (TlDocument) document = NULL;

  tl_builder_add_text (builder,
                       "a\0b\xff\xe9\x87"
                       "c\xe9\x87\x91",
                       10);
  document = tl_builder_finish (builder);
  g_assert_cmpstr (tl_document_get_text (document, NULL), ==, "ab\ufffd\ufffd\ufffdc金");
}

static void
test_table (void)
{
  g_autoptr (TlBuilder) builder = new_builder ();
  g_autoptr (TlDocument) document = NULL;
  const TlTable *table;
  const TlCell *cell;

  tl_builder_set_path (builder, "/table");
  add_block (builder, TL_BLOCK_PARAGRAPH, "before");
  tl_builder_begin_table (builder);
  tl_builder_begin_row (builder);
  tl_builder_set_path (builder, "/table/tr/td");
  add_cell (builder, TL_COL_NEXT, 2, 1, "Lot");
  add_cell (builder, TL_COL_NEXT, 1, 2, "Bid");
  add_cell (builder, TL_COL_NEXT, 1, 7, "");
  tl_builder_begin_row (builder);
  add_cell (builder, TL_COL_NEXT, 9, 1, "x");
  add_cell (builder, 1, 1, 1, "moved");
  tl_builder_end_table (builder, 1);
  add_block (builder, TL_BLOCK_PARAGRAPH, "after");
  document = tl_builder_finish (builder);
  assert_dump (document, TRUE,
               "text/html, 1 page\np1 paragraph: before  @/table\n"
               "p1 table 2x4, 1 header row:  @/table\n"
               "  [0,0 +2x1] head: Lot  @/table/tr/td\n  [0,1 +1x2] head: Bid  @/table/tr/td\n"
               "  [0,3] head:  @/table/tr/td\n  [1,1]: x  @/table/tr/td\n  [1,2]: moved  @/table/tr/td\n"
               "p1 paragraph: after  @/table/tr/td\n");
  g_assert_cmpstr (tl_document_get_text (document, NULL), ==, "before\nLot\tBid\t\nx\tmoved\nafter");
  table = tl_document_get_table (document, 0);
  cell = tl_table_get_cell (table, 1, 0);
  g_assert_nonnull (cell);
  g_assert_cmpuint (cell->row, ==, 0);
  g_assert_true (tl_table_get_cell (table, 0, 2) == tl_table_get_cell (table, 0, 1));
  g_assert_null (tl_table_get_cell (table, 1, 3));
  g_assert_null (tl_table_get_cell (table, 2, 0));
  cell = tl_table_find_cell (table, 11);
  g_assert_true (cell == tl_table_get_cell (table, 0, 1));
  g_assert_null (tl_table_find_cell (table, 10)); /* the tab */
  g_assert_cmpstr (tl_document_get_path (document, 11), ==, "/table/tr/td");
  g_assert_cmpint (tl_document_find_block (document, 10), ==, 1);
  g_assert_cmpint (tl_document_find_block (document, 6), ==, -1);
  g_assert_cmpint (tl_document_find_block (document, 400), ==, -1);
}

static void
test_nested (void)
{
  g_autoptr (TlBuilder) builder = new_builder ();
  g_autoptr (TlDocument) document = NULL;

  tl_builder_begin_table (builder);
  tl_builder_begin_row (builder);
  tl_builder_begin_cell (builder, TL_COL_NEXT, 1, 1, FALSE);
  add (builder, "a");
  tl_builder_begin_table (builder);
  tl_builder_begin_row (builder);
  add_cell (builder, TL_COL_NEXT, 1, 1, "b");
  add_cell (builder, TL_COL_NEXT, 1, 1, "c");
  tl_builder_end_table (builder, 1);
  add_block (builder, TL_BLOCK_PARAGRAPH, "d");
  tl_builder_end_cell (builder);
  add_cell (builder, TL_COL_NEXT, 1, 1, "e");
  tl_builder_end_table (builder, 0);
  tl_builder_begin_table (builder);
  tl_builder_begin_row (builder);
  add_cell (builder, TL_COL_NEXT, 1, 1, " ");
  tl_builder_end_table (builder, 0);
  document = tl_builder_finish (builder);
  assert_dump (document, FALSE, "text/html, 1 page\np1 table 1x2:\n  [0,0]: a⏎b c⏎d\n  [0,1]: e\n");
}

static void
test_limits (void)
{
  TlLimits limits = *tl_limits_default ();
  g_autoptr (TlBuilder) builder = NULL;
  g_autoptr (TlDocument) document = NULL;
  const TlProblem *problems;
  guint n;

  limits.text_bytes = 40;
  limits.table_cols = 2;
  builder = tl_builder_new (&limits, "text/html");
  tl_builder_begin_table (builder);
  tl_builder_begin_row (builder);
  add_cell (builder, TL_COL_NEXT, 1, 1, "a");
  add_cell (builder, TL_COL_NEXT, 1, 1, "b");
  add_cell (builder, TL_COL_NEXT, 1, 1, "c");
  tl_builder_begin_row (builder);
  add_cell (builder, TL_COL_NEXT, 1, 1, "d");
  tl_builder_end_table (builder, 0);
  g_assert_false (tl_builder_is_full (builder));
  for (guint i = 0; i < 100; i++)
    add_block (builder, TL_BLOCK_PARAGRAPH, "text");
  g_assert_true (tl_builder_is_full (builder));
  document = tl_builder_finish (builder);
  g_assert_cmpuint (strlen (tl_document_get_text (document, NULL)), <=, 40);
  g_assert_true (g_str_has_prefix (tl_document_get_text (document, NULL), "a\tb\nd\ntext"));
  problems = tl_document_get_problems (document, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (problems[0].code, ==, "too-wide");
  g_assert_cmpstr (problems[1].code, ==, "too-long");
  g_assert_true (problems[1].lossy);
}

/* A page can ask for a grid of 65,534 x 512 with two cells. */
static void
test_greedy_spans (void)
{
  TlLimits limits = *tl_limits_default ();
  g_autoptr (TlBuilder) builder = NULL;
  g_autoptr (TlDocument) document = NULL;
  const TlTable *table;

  limits.cells = 1000;
  builder = tl_builder_new (&limits, "text/html");
  tl_builder_begin_table (builder);
  for (guint row = 0; row < 900; row++)
    {
      tl_builder_begin_row (builder);
      add_cell (builder, row % 2 == 0 ? TL_COL_NEXT : 511, row == 0 ? 65534 : 1, row == 0 ? 511 : 1, "x");
    }
  tl_builder_end_table (builder, 0);
  document = tl_builder_finish (builder);
  table = tl_document_get_table (document, 0);
  g_assert_cmpuint (tl_table_get_n_rows (table), ==, 900);
  g_assert_nonnull (tl_table_get_cell (table, 0, 0));
  g_assert_null (tl_table_get_cell (table, 899, 0));
}

static void
add_glyphs (TlBuilder *builder, const char *text, float x, float y)
{
  for (const char *at = text; *at != 0; at = g_utf8_next_char (at), x += 10)
    {
      TlBox box = { x, y, x + 10, y + 12 };

      tl_builder_add_glyph (builder, g_utf8_get_char (at), &box);
    }
}

static void
test_boxes (void)
{
  g_autoptr (TlBuilder) builder = tl_builder_new (tl_limits_default (), "application/pdf");
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TlBox));

  tl_builder_begin_block (builder, TL_BLOCK_PARAGRAPH, 0);
  add_glyphs (builder, "预算 10 ", 100, 50);
  tl_builder_add_soft_break (builder);
  add_glyphs (builder, "万元", 20, 70);
  tl_builder_end_block (builder);
  tl_builder_set_page (builder, 2);
  tl_builder_begin_table (builder);
  tl_builder_begin_row (builder);
  tl_builder_begin_cell (builder, TL_COL_NEXT, 1, 1, FALSE);
  add_glyphs (builder, "ab", 0, 5);
  tl_builder_begin_cell (builder, TL_COL_NEXT, 1, 1, FALSE);
  add_glyphs (builder, "c", 50, 5);
  tl_builder_end_table (builder, 0);
  document = tl_builder_finish (builder);
  assert_dump (
      document, TRUE,
      "application/pdf, 2 pages\np1 paragraph: 预算 10 ↩万元  @100.0 50.0 160.0 62.0;20.0 70.0 40.0 82.0\n"
      "p2 table 1x2:\n  [0,0]: ab  @0.0 5.0 20.0 17.0\n  [0,1]: c  @50.0 5.0 60.0 17.0\n");
  g_assert_cmpuint (tl_document_get_page (document, 0), ==, 1);
  g_assert_cmpuint (tl_document_get_page (document, 22), ==, 2);
  tl_document_get_boxes (document, (TlSpan){ 7, 9 }, boxes);
  g_assert_cmpuint (boxes->len, ==, 1);
  g_assert_cmpfloat (g_array_index (boxes, TlBox, 0).x0, ==, 130);
  g_assert_cmpfloat (g_array_index (boxes, TlBox, 0).x1, ==, 150);
  g_array_set_size (boxes, 0);
  /* From page 1 on to page 2: only what stands on page 1. */
  tl_document_get_boxes (document, (TlSpan){ 13, 30 }, boxes);
  g_assert_cmpuint (boxes->len, ==, 1);
}

static void
test_chars (void)
{
  g_autoptr (TlBuilder) builder = new_builder ();
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  gsize len;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, i % 3 == 0 ? "é" : i % 7 == 0 ? "金" : "a");
  tl_builder_add_text (builder, text->str, text->len);
  document = tl_builder_finish (builder);
  (void) tl_document_get_text (document, &len);
  g_assert_cmpuint (len, ==, text->len);
  for (guint i = 0; i < 3000; i += 13)
    {
      guint32 byte = (guint32) (g_utf8_offset_to_pointer (text->str, i) - text->str);
      TlSpan chars = tl_document_get_chars (document, (TlSpan){ byte, (guint32) len });
      TlSpan bytes = tl_document_get_bytes (document, (TlSpan){ i, 3000 });

      g_assert_cmpuint (chars.start, ==, i);
      g_assert_cmpuint (chars.end, ==, 3000);
      g_assert_cmpuint (bytes.start, ==, byte);
      g_assert_cmpuint (bytes.end, ==, len);
    }
  g_assert_cmpuint (tl_document_get_bytes (document, (TlSpan){ 0, 99999 }).end, ==, len);
}

static void
test_empty (void)
{
  g_autoptr (TlBuilder) builder = new_builder ();
  g_autoptr (TlDocument) document = NULL;
  guint n;

  tl_builder_set_n_pages (builder, 0);
  tl_builder_add_problem (builder, "no-pages", "There are no pages.", FALSE);
  tl_builder_add_problem (builder, "no-pages", "Again.", FALSE);
  document = tl_builder_finish (builder);
  (void) tl_document_get_blocks (document, &n);
  g_assert_cmpuint (n, ==, 0);
  assert_dump (document, TRUE, "text/html, 0 pages\nproblem no-pages: There are no pages.\n");
  g_assert_null (tl_document_get_path (document, 0));
  g_assert_cmpuint (tl_document_get_bytes (document, (TlSpan){ 0, 1 }).end, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/blocks", test_blocks);
  g_test_add_func ("/document/bytes", test_bytes);
  g_test_add_func ("/document/table", test_table);
  g_test_add_func ("/document/nested", test_nested);
  g_test_add_func ("/document/limits", test_limits);
  g_test_add_func ("/document/greedy-spans", test_greedy_spans);
  g_test_add_func ("/document/boxes", test_boxes);
  g_test_add_func ("/document/chars", test_chars);
  g_test_add_func ("/document/empty", test_empty);
  return g_test_run ();
}
