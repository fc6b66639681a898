/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pdf.c - pages drawn here and read back: tables, columns, lines, furniture, fields, damage. */
#include "config.h"

#include <cairo-pdf.h>
#include <string.h>

#include "base/utf8.h"
#include "reader/reader.h"

#define SOFT TL_SOFT_BREAK
#define SIZE 11

extern const TlReader tl_reader_pdf;

typedef struct
{
  cairo_surface_t *surface;
  cairo_t *cairo;
  GByteArray *bytes;
} Pen;

static cairo_status_t
keep (void *closure, const unsigned char *data, unsigned int len)
{
  g_byte_array_append (closure, data, len);
  return CAIRO_STATUS_SUCCESS;
}

static Pen
begin (void)
{
  Pen pen = { .bytes = g_byte_array_new () };

  pen.surface = cairo_pdf_surface_create_for_stream (keep, pen.bytes, 595, 842);
  pen.cairo = cairo_create (pen.surface);
  cairo_select_font_face (pen.cairo, "DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (pen.cairo, SIZE);
  return pen;
}

static void
write_at (Pen *pen, double x, double y, const char *text)
{
  cairo_move_to (pen->cairo, x, y);
  cairo_show_text (pen->cairo, text);
}

static void
rule (Pen *pen, double x0, double y0, double x1, double y1)
{
  cairo_set_line_width (pen->cairo, 0.5);
  cairo_move_to (pen->cairo, x0, y0);
  cairo_line_to (pen->cairo, x1, y1);
  cairo_stroke (pen->cairo);
}

/* Borders at all ${xs} and ${ys}. */
static void
draw_grid (Pen *pen, const double *xs, guint n_xs, const double *ys, guint n_ys)
{
  for (guint i = 0; i < n_xs; i++)
    rule (pen, xs[i], ys[0], xs[i], ys[n_ys - 1]);
  for (guint i = 0; i < n_ys; i++)
    rule (pen, xs[0], ys[i], xs[n_xs - 1], ys[i]);
}

static TlDocument *
read_bytes (const void *data, gsize len)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, len);
  g_autoptr (GError) error = NULL;
  TlDocument *document = tl_reader_pdf.read (bytes, tl_limits_default (), &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  return document;
}

static TlDocument *
finish (Pen *pen)
{
  TlDocument *document;

  cairo_destroy (pen->cairo);
  cairo_surface_finish (pen->surface);
  cairo_surface_destroy (pen->surface);
  document = read_bytes (pen->bytes->data, pen->bytes->len);
  g_byte_array_unref (pen->bytes);
  return document;
}

static char *
get_text (const TlDocument *document, TlSpan span)
{
  return g_strndup (tl_document_get_text (document, NULL) + span.start, span.end - span.start);
}

static void
assert_cell (const TlDocument *document, guint table, guint row, guint col, const char *expected)
{
  const TlCell *cell;
  g_autofree char *text = NULL;

  g_assert_cmpuint (tl_document_get_n_tables (document), >, table);
  cell = tl_table_get_cell (tl_document_get_table (document, table), row, col);
  g_assert_nonnull (cell);
  text = get_text (document, cell->span);
  g_assert_cmpstr (text, ==, expected);
}

/* Returns: (nullable): the block that says ${text}. */
static const TlBlock *
find_block (const TlDocument *document, const char *text)
{
  guint n;
  const TlBlock *blocks = tl_document_get_blocks (document, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *own = get_text (document, blocks[i].span);

      if (g_str_equal (own, text))
        return &blocks[i];
    }
  g_test_message ("no block \"%s\" in:\n%s", text, tl_document_get_text (document, NULL));
  return NULL;
}

static gboolean
has_problem (const TlDocument *document, const char *code)
{
  guint n;
  const TlProblem *problems = tl_document_get_problems (document, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (problems[i].code, code))
      return TRUE;
  return FALSE;
}

static void
test_ruled (void)
{
  static const double xs[] = { 60, 110, 300, 365 }, ys[] = { 100, 120, 160, 180 };
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  draw_grid (&pen, xs, 4, ys, 4);
  write_at (&pen, 64, 114, "Lot");
  write_at (&pen, 114, 114, "Supplier");
  write_at (&pen, 304, 114, "Amount");
  write_at (&pen, 64, 134, "1");
  write_at (&pen, 114, 134, "Alpha Media Services and");
  write_at (&pen, 114, 150, "Communications Ltd");
  write_at (&pen, 304, 134, "12,488,00");
  write_at (&pen, 304, 150, "0.00");
  write_at (&pen, 64, 174, "2");
  write_at (&pen, 114, 174, "Beta Ltd");
  write_at (&pen, 304, 174, "950.00");
  document = finish (&pen);
  g_assert_cmpuint (tl_document_get_n_tables (document), ==, 1);
  g_assert_cmpuint (tl_table_get_n_rows (tl_document_get_table (document, 0)), ==, 3);
  g_assert_cmpuint (tl_table_get_n_header_rows (tl_document_get_table (document, 0)), ==, 1);
  assert_cell (document, 0, 0, 2, "Amount");
  assert_cell (document, 0, 1, 1, "Alpha Media Services and" SOFT "Communications Ltd");
  assert_cell (document, 0, 1, 2, "12,488,00" SOFT "0.00");
  assert_cell (document, 0, 2, 2, "950.00");
}

/* A cell keeps the lines that its writer ended. */
static void
test_cell_lines (void)
{
  static const double xs[] = { 60, 200, 500 }, ys[] = { 100, 160, 180 };
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  draw_grid (&pen, xs, 3, ys, 3);
  write_at (&pen, 64, 130, "Contact");
  write_at (&pen, 204, 114, "Name: Ms Example");
  write_at (&pen, 204, 130, "Phone: 555 0100");
  write_at (&pen, 204, 146, "Room: 12");
  write_at (&pen, 64, 174, "Budget");
  write_at (&pen, 204, 174, "1,000.00");
  document = finish (&pen);
  assert_cell (document, 0, 0, 1, "Name: Ms Example\nPhone: 555 0100\nRoom: 12");
}

/* A column too narrow for its numbers tears them; years below each other are none. */
static void
test_torn (void)
{
  static const double xs[] = { 60, 100, 200 }, ys[] = { 100, 120, 160, 200, 260 };
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  draw_grid (&pen, xs, 3, ys, 5);
  write_at (&pen, 63, 114, "Value");
  write_at (&pen, 104, 114, "Goods");
  write_at (&pen, 63, 134, "78933");
  write_at (&pen, 63, 150, "2.25");
  write_at (&pen, 104, 134, "Kits");
  write_at (&pen, 63, 174, "20240");
  write_at (&pen, 63, 190, "20250");
  write_at (&pen, 104, 174, "Years");
  write_at (&pen, 63, 214, "UP/EM");
  write_at (&pen, 63, 230, "/52/M");
  write_at (&pen, 63, 246, "C-26");
  write_at (&pen, 104, 214, "Works");
  document = finish (&pen);
  assert_cell (document, 0, 1, 0, "789332.25");
  assert_cell (document, 0, 2, 0, "20240" SOFT "20250");
  assert_cell (document, 0, 3, 0, "UP/EM/52/MC-26");
}

static void
test_borderless (void)
{
  static const char *const rows[][3] = { { "Lot", "Supplier", "Amount" },
                                         { "1", "Alpha Ltd", "100.00" },
                                         { "2", "Beta Ltd", "200.00" },
                                         { "3", "Gamma Ltd", "300.00" } };
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  write_at (&pen, 60, 80,
            "The contract is awarded as follows, for the amounts that the table below states in full:");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      write_at (&pen, 60, 120 + 16 * i, rows[i][0]);
      write_at (&pen, 160, 120 + 16 * i, rows[i][1]);
      write_at (&pen, 400, 120 + 16 * i, rows[i][2]);
    }
  document = finish (&pen);
  g_assert_cmpuint (tl_document_get_n_tables (document), ==, 1);
  g_assert_cmpuint (tl_table_get_n_header_rows (tl_document_get_table (document, 0)), ==, 1);
  assert_cell (document, 0, 2, 1, "Beta Ltd");
  assert_cell (document, 0, 3, 2, "300.00");
}

static void
test_columns (void)
{
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;
  const char *text, *left, *right;

  for (guint i = 0; i < 14; i++)
    {
      g_autofree char *a = g_strdup_printf ("left column line %02u runs to its end", i);
      g_autofree char *b = g_strdup_printf ("right column line %02u runs to its end", i);

      write_at (&pen, 50, 100 + 14 * i, a);
      write_at (&pen, 310, 100 + 14 * i, b);
    }
  document = finish (&pen);
  text = tl_document_get_text (document, NULL);
  left = strstr (text, "left column line 13");
  right = strstr (text, "right column line 00");
  g_assert_nonnull (left);
  g_assert_nonnull (right);
  g_assert_true (left < right);
  g_assert_cmpuint (tl_document_get_n_tables (document), ==, 0);
}

static void
test_lines (void)
{
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  write_at (&pen, 60, 100, "Buyer: Ministry of Examples");
  write_at (&pen, 60, 116, "Reference: EX/2024/7");
  write_at (&pen, 60, 132, "Closing date: 7 June 2024");
  write_at (&pen, 60, 164,
            "The supplier shall deliver the services that the terms of reference describe, and shall");
  write_at (&pen, 60, 180,
            "do so within thirty days of the signature of this contract by both of the parties to it,");
  write_at (&pen, 60, 196, "unless agreed otherwise.");
  write_at (&pen, 60, 212, "A second paragraph follows.");
  document = finish (&pen);
  g_assert_cmpuint (tl_document_get_n_tables (document), ==, 0);
  g_assert_nonnull (find_block (document, "Buyer: Ministry of Examples"));
  g_assert_nonnull (find_block (document, "Reference: EX/2024/7"));
  g_assert_nonnull (find_block (document, "Closing date: 7 June 2024"));
  g_assert_nonnull (find_block (
      document,
      "The supplier shall deliver the services that the terms of reference describe, and shall" SOFT
      "do so within thirty days of the signature of this contract by both of the parties to it," SOFT
      "unless agreed otherwise."));
  g_assert_nonnull (find_block (document, "A second paragraph follows."));
}

static void
test_heading (void)
{
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;
  const TlBlock *block;

  cairo_set_font_size (pen.cairo, 20);
  write_at (&pen, 150, 80, "Invitation to Tender");
  cairo_set_font_size (pen.cairo, SIZE);
  write_at (&pen, 60, 120,
            "The ministry invites tenders for the services that are described below in this notice.");
  document = finish (&pen);
  block = find_block (document, "Invitation to Tender");
  g_assert_nonnull (block);
  g_assert_cmpint (block->kind, ==, TL_BLOCK_HEADING);
  g_assert_cmpuint (block->level, ==, 1);
}

static void
write_middle (Pen *pen, double y, const char *text)
{
  cairo_text_extents_t extents;

  cairo_text_extents (pen->cairo, text, &extents);
  write_at (pen, 297 - extents.x_advance / 2, y, text);
}

/* Lines in the middle that leave room for the next word are lines of their own; a phrase goes on. */
static void
test_cover (void)
{
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  write_middle (&pen, 100, "Request for Proposals on the Manufacture and Supply of");
  write_middle (&pen, 116, "Furniture for the Schools of the District");
  write_middle (&pen, 200, "Ministry of Examples and Human Development");
  write_middle (&pen, 216, "Department of School Examples");
  write_middle (&pen, 232, "Building 7, Example Street");
  write_middle (&pen, 248, "10000 Example Town");
  document = finish (&pen);
  g_assert_nonnull (find_block (document, "Request for Proposals on the Manufacture and Supply of" SOFT
                                          "Furniture for the Schools of the District"));
  g_assert_nonnull (find_block (document, "Ministry of Examples and Human Development"));
  g_assert_nonnull (find_block (document, "Department of School Examples"));
  g_assert_nonnull (find_block (document, "Building 7, Example Street"));
}

/* A title in the middle, and the text right below it. */
static void
test_title_and_text (void)
{
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  write_middle (&pen, 100, "SERVICE ORDER NO. 12 OF 7 JANUARY 2020 OF EXAMPLES");
  write_at (&pen, 60, 116,
            "THE DIRECTOR OF EXAMPLES, under the powers that the rules of the house give to him or");
  write_at (&pen, 60, 132,
            "to her, and in view of what the law says of such orders, has decided to appoint the two");
  write_at (&pen, 60, 148, "officers below.");
  document = finish (&pen);
  g_assert_nonnull (find_block (document, "SERVICE ORDER NO. 12 OF 7 JANUARY 2020 OF EXAMPLES"));
}

/* One table on two pages, its head on both, with feet and page numbers in between. */
static void
test_two_pages (void)
{
  static const double xs[] = { 60, 110, 300, 400 };
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;
  const TlTable *table;

  for (guint p = 0; p < 2; p++)
    {
      double ys[30];
      g_autofree char *foot = g_strdup_printf ("Page %u of 2", p + 1);
      guint n = p == 0 ? 30 : 4;

      write_at (&pen, 200, 40, "Ministry of Examples, tender EX/2024/7");
      for (guint i = 0; i < n; i++)
        ys[i] = 80 + 22 * i;
      draw_grid (&pen, xs, 4, ys, n);
      write_at (&pen, 64, 96, "Lot");
      write_at (&pen, 114, 96, "Supplier");
      write_at (&pen, 304, 96, "Amount");
      for (guint i = 1; i + 1 < n; i++)
        {
          g_autofree char *lot = g_strdup_printf ("%u", p * 28 + i);
          g_autofree char *name = g_strdup_printf ("Supplier %u Ltd", p * 28 + i);
          g_autofree char *amount = g_strdup_printf ("%u00.00", p * 28 + i);

          write_at (&pen, 64, ys[i] + 16, lot);
          write_at (&pen, 114, ys[i] + 16, name);
          write_at (&pen, 304, ys[i] + 16, amount);
        }
      write_at (&pen, 270, 820, foot);
      cairo_show_page (pen.cairo);
    }
  document = finish (&pen);
  g_assert_cmpuint (tl_document_get_n_tables (document), ==, 1);
  table = tl_document_get_table (document, 0);
  g_assert_cmpuint (tl_table_get_n_rows (table), ==, 31);
  g_assert_cmpuint (tl_table_get_n_header_rows (table), ==, 1);
  assert_cell (document, 0, 29, 1, "Supplier 29 Ltd");
  g_assert_cmpuint (tl_table_get_cell (table, 28, 0)->page, ==, 1);
  g_assert_cmpuint (tl_table_get_cell (table, 29, 0)->page, ==, 2);
  g_assert_true (find_block (document, "Page 1 of 2")->furniture);
  g_assert_true (find_block (document, "Page 2 of 2")->furniture);
}

/* A row that the end of a page cuts is one row. */
static void
test_cut_row (void)
{
  static const double xs[] = { 60, 110, 300 };
  static const double upper[] = { 700, 740, 800 }, lower[] = { 80, 100, 130 };
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  draw_grid (&pen, xs, 3, upper, 3);
  write_at (&pen, 64, 720, "6");
  write_at (&pen, 114, 720, "Something else.");
  write_at (&pen, 64, 760, "7");
  write_at (&pen, 114, 760, "The supplier delivers within");
  cairo_show_page (pen.cairo);
  draw_grid (&pen, xs, 3, lower, 3);
  write_at (&pen, 114, 96, "thirty days of the order.");
  write_at (&pen, 64, 120, "8");
  write_at (&pen, 114, 120, "Nothing more.");
  document = finish (&pen);
  g_assert_cmpuint (tl_document_get_n_tables (document), ==, 1);
  g_assert_cmpuint (tl_table_get_n_rows (tl_document_get_table (document, 0)), ==, 3);
  assert_cell (document, 0, 1, 1, "The supplier delivers within" SOFT "thirty days of the order.");
  assert_cell (document, 0, 2, 1, "Nothing more.");
}

/* No rule parts the rows, but each of their lines stands for itself. */
static void
test_lists (void)
{
  static const double xs[] = { 60, 110, 360, 460 }, ys[] = { 100, 120, 200 };
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  draw_grid (&pen, xs, 4, ys, 3);
  write_at (&pen, 64, 114, "No.");
  write_at (&pen, 114, 114, "Event");
  write_at (&pen, 364, 114, "Date");
  for (guint i = 0; i < 3; i++)
    {
      static const char *const events[] = { "Start of sale", "Last day for queries", "Opening of bids" };
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *date = g_strdup_printf ("%u/10/2025", 10 + i);

      write_at (&pen, 64, 136 + 20 * i, number);
      write_at (&pen, 114, 136 + 20 * i, events[i]);
      write_at (&pen, 364, 136 + 20 * i, date);
    }
  document = finish (&pen);
  g_assert_cmpuint (tl_table_get_n_rows (tl_document_get_table (document, 0)), ==, 4);
  assert_cell (document, 0, 2, 1, "Last day for queries");
  assert_cell (document, 0, 2, 2, "11/10/2025");
}

/* Contents set as a table are furniture; a list of quantities is not. */
static void
test_contents (void)
{
  static const char *const rows[][3]
      = { { "No.", "Title", "Page" },          { "1.", "Invitation", "2" },
          { "2.", "Earnest money", "2" },      { "2.1", "Bank guarantee", "3" },
          { "3.", "Terms of reference", "4" }, { "4.", "Forms", "5" } };
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  for (guint p = 0; p < 5; p++)
    {
      for (guint i = 0; p % 4 == 0 && i < G_N_ELEMENTS (rows); i++)
        {
          write_at (&pen, 60, 120 + 16 * i, rows[i][0]);
          write_at (&pen, 160, 120 + 16 * i, rows[i][1]);
          write_at (&pen, 400, 120 + 16 * i, p == 0 || i != 3 ? rows[i][2] : "1");
        }
      write_at (&pen, 60, 400, "Some text of this page.");
      cairo_show_page (pen.cairo);
    }
  document = finish (&pen);
  g_assert_cmpuint (tl_document_get_n_tables (document), ==, 1);
  assert_cell (document, 0, 3, 2, "1");
  g_assert_true (find_block (document, "2." SOFT "Earnest money" SOFT "2")->furniture);
}

/* A running head is read once: it may say what nothing else does. */
static void
test_furniture (void)
{
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;
  const TlBlock *blocks;
  guint n, heads = 0, live = 0;

  for (guint p = 0; p < 4; p++)
    {
      g_autofree char *number = g_strdup_printf ("- %u -", p + 1);
      g_autofree char *body = g_strdup_printf ("Body of page %c, which is not like any other one.", 'A' + p);

      write_at (&pen, 200, 40, "Tender EX/2024/7");
      write_at (&pen, 60, 200, body);
      write_at (&pen, 280, 820, number);
      cairo_show_page (pen.cairo);
    }
  document = finish (&pen);
  blocks = tl_document_get_blocks (document, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = get_text (document, blocks[i].span);

      if (text[0] == '-')
        g_assert_true (blocks[i].furniture);
      if (!g_str_equal (text, "Tender EX/2024/7"))
        continue;
      heads++;
      live += blocks[i].furniture ? 0 : 1;
    }
  g_assert_cmpuint (heads, ==, 4);
  g_assert_cmpuint (live, ==, 1);
  g_assert_false (find_block (document, "Body of page C, which is not like any other one.")->furniture);
}

/* Bold letters faked by drawing them twice are there once. */
static void
test_double (void)
{
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  write_at (&pen, 60, 100, "Budget: 120,000.00");
  write_at (&pen, 60.3, 100, "Budget: 120,000.00");
  document = finish (&pen);
  g_assert_nonnull (find_block (document, "Budget: 120,000.00"));
}

/* A piece of a word drawn again, as a run of its own. */
static void
test_double_piece (void)
{
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;

  write_at (&pen, 60, 100, "Rs.");
  write_at (&pen, 60, 140, "Another line of this page.");
  write_at (&pen, 60.1, 100, "Rs.40,788/-");
  document = finish (&pen);
  g_assert_nonnull (find_block (document, "Rs.40,788/-"));
}

static void
test_place (void)
{
  Pen pen = begin ();
  g_autoptr (TlDocument) document = NULL;
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (TlBox));
  const TlBox *box;

  write_at (&pen, 60, 100, "Budget");
  document = finish (&pen);
  tl_document_get_boxes (document, find_block (document, "Budget")->span, boxes);
  g_assert_cmpuint (boxes->len, ==, 1);
  box = &g_array_index (boxes, TlBox, 0);
  g_assert_cmpfloat_with_epsilon (box->x0, 60, 2);
  g_assert_cmpfloat (box->y0, >, 85);
  g_assert_cmpfloat (box->y1, <, 106);
}

/* The objects are found again without a table of them, as poppler does for damaged files. */
#define BARE_HEAD  "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R"
#define BARE_PAGES ">>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
#define BARE_END   "trailer<</Size 9/Root 1 0 R>>\n%%EOF\n"

static void
test_field (void)
{
  static const char text[]
      = BARE_HEAD "/AcroForm<</Fields[5 0 R 6 0 R]>>" BARE_PAGES
                  "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[5 0 R 6 0 R 7 0 R]>>endobj\n"
                  "5 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(award)/V(1,248,800.00 yuan)/Rect[100 700 300 "
                  "720]>>endobj\n"
                  "6 0 obj<</Type/Annot/Subtype/Widget/FT/Tx/T(empty)/Rect[100 600 300 620]>>endobj\n"
                  "7 0 obj<</Type/Annot/Subtype/Text/Contents(Deadline moved to 7 June)/Rect[100 500 120 "
                  "520]>>endobj\n" BARE_END;
  g_autoptr (TlDocument) document = read_bytes (text, sizeof text - 1);
  const TlBlock *block = find_block (document, "award: 1,248,800.00 yuan");

  g_assert_nonnull (block);
  g_assert_cmpint (block->kind, ==, TL_BLOCK_FIELD);
  block = find_block (document, "Deadline moved to 7 June");
  g_assert_nonnull (block);
  g_assert_cmpint (block->kind, ==, TL_BLOCK_NOTE);
}

static void
test_no_pages (void)
{
  static const char text[] = BARE_HEAD ">>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n" BARE_END;
  g_autoptr (TlDocument) document = read_bytes (text, sizeof text - 1);

  g_assert_cmpuint (tl_document_get_n_pages (document), ==, 0);
  g_assert_true (has_problem (document, "no-pages"));
}

/* A page with a picture and no text needs OCR, and says so. */
static void
test_picture (void)
{
  Pen pen = begin ();
  cairo_surface_t *picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);
  g_autoptr (TlDocument) document = NULL;

  cairo_set_source_surface (pen.cairo, picture, 100, 100);
  cairo_paint (pen.cairo);
  cairo_surface_destroy (picture);
  document = finish (&pen);
  g_assert_true (has_problem (document, "no-text-layer"));
}

/* Two KB of something else before the header. */
static void
test_junk (void)
{
  Pen pen = begin ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (TlDocument) plain = NULL;
  g_autoptr (TlDocument) document = NULL;

  for (guint i = 0; i < 2048; i++)
    g_byte_array_append (bytes, (const guint8 *) "x", 1);
  write_at (&pen, 60, 100, "Budget: 120,000.00");
  g_byte_array_ref (pen.bytes);
  plain = finish (&pen);
  g_byte_array_append (bytes, pen.bytes->data, pen.bytes->len);
  g_byte_array_unref (pen.bytes);
  g_assert_cmpuint (tl_reader_pdf.sniff (bytes->data, bytes->len), >=, 50);
  document = read_bytes (bytes->data, bytes->len);
  g_assert_nonnull (find_block (document, "Budget: 120,000.00"));
}

static void
test_damaged (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7\nnothing", 16);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) document = tl_reader_pdf.read (bytes, tl_limits_default (), &error);

  g_assert_null (document);
  g_assert_error (error, TL_ERROR, TL_ERROR_INPUT);
}

/* Poppler opens it, and its page is empty: an award would be lost without a word. */
static void
test_encrypted (void)
{
  static const char text[]
      = BARE_HEAD BARE_PAGES "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n"
                             "4 0 obj<</Length 9>>stream\nabcdefghi\nendstream endobj\n"
                             "5 0 obj<</Filter/Standard/V 99/R 99/P -4/O(01234567890123456789012345678901)"
                             "/U(01234567890123456789012345678901)>>endobj\n"
                             "trailer<</Size 9/Root 1 0 R/Encrypt 5 0 R/ID[(a)(b)]>>\n%%EOF\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlDocument) document = tl_reader_pdf.read (bytes, tl_limits_default (), &error);

  g_assert_null (document);
  g_assert_error (error, TL_ERROR, TL_ERROR_ENCRYPTED);
}

static void
test_too_big (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("%PDF-1.7\nnothing", 16);
  g_autoptr (GError) error = NULL;
  TlLimits limits = *tl_limits_default ();
  g_autoptr (TlDocument) document = NULL;

  limits.pdf_bytes = 10;
  document = tl_reader_pdf.read (bytes, &limits, &error);
  g_assert_null (document);
  g_assert_error (error, TL_ERROR, TL_ERROR_LIMIT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  /* Poppler tells its log about each damaged file; that is no failure here. */
  g_log_set_fatal_mask ("Poppler", G_LOG_FATAL_MASK);
  g_test_add_func ("/pdf/table/ruled", test_ruled);
  g_test_add_func ("/pdf/table/cell-lines", test_cell_lines);
  g_test_add_func ("/pdf/table/torn", test_torn);
  g_test_add_func ("/pdf/table/borderless", test_borderless);
  g_test_add_func ("/pdf/table/two-pages", test_two_pages);
  g_test_add_func ("/pdf/table/cut-row", test_cut_row);
  g_test_add_func ("/pdf/table/lists", test_lists);
  g_test_add_func ("/pdf/columns", test_columns);
  g_test_add_func ("/pdf/lines", test_lines);
  g_test_add_func ("/pdf/heading", test_heading);
  g_test_add_func ("/pdf/cover", test_cover);
  g_test_add_func ("/pdf/title-and-text", test_title_and_text);
  g_test_add_func ("/pdf/furniture", test_furniture);
  g_test_add_func ("/pdf/contents", test_contents);
  g_test_add_func ("/pdf/double", test_double);
  g_test_add_func ("/pdf/double-piece", test_double_piece);
  g_test_add_func ("/pdf/place", test_place);
  g_test_add_func ("/pdf/field", test_field);
  g_test_add_func ("/pdf/no-pages", test_no_pages);
  g_test_add_func ("/pdf/picture", test_picture);
  g_test_add_func ("/pdf/junk", test_junk);
  g_test_add_func ("/pdf/damaged", test_damaged);
  g_test_add_func ("/pdf/encrypted", test_encrypted);
  g_test_add_func ("/pdf/too-big", test_too_big);
  return g_test_run ();
}
