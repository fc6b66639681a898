/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_pdf_mark.c - marks before paragraphs, labels, ends, contents lines, page numbers. */
#include "config.h"

#include "reader/pdf_mark.h"

typedef struct
{
  const char *text;
  TlPdfMarkKind kind;
  gsize len;
  guint depth;
} MarkCase;

static const MarkCase marks[] = {
  { "1. Scope", TL_PDF_MARK_NUMBER, 2, 1 },
  { "1.2 Scope", TL_PDF_MARK_NUMBER, 3, 2 },
  { "3.2.1. Scope", TL_PDF_MARK_NUMBER, 6, 3 },
  { "(a) the bidder", TL_PDF_MARK_NUMBER, 3, 2 },
  { "(iv) the bidder", TL_PDF_MARK_NUMBER, 4, 2 },
  { "a) the bidder", TL_PDF_MARK_NUMBER, 2, 2 },
  { "一、项目概况", TL_PDF_MARK_NUMBER, 6, 1 },
  { "（一）采购需求", TL_PDF_MARK_NUMBER, 9, 2 },
  { "第三章 采购需求", TL_PDF_MARK_NUMBER, 9, 1 },
  { "① 时间", TL_PDF_MARK_NUMBER, 3, 3 },
  { "• point", TL_PDF_MARK_BULLET, 3, 0 },
  { "- point", TL_PDF_MARK_BULLET, 1, 0 },
  { "2024-05-01", TL_PDF_MARK_NONE, 0, 0 },
  { "100,000 followers", TL_PDF_MARK_NONE, 0, 0 },
  { "30 days", TL_PDF_MARK_NONE, 0, 0 },
  { "-5", TL_PDF_MARK_NONE, 0, 0 },
  { "Scope", TL_PDF_MARK_NONE, 0, 0 },
  { "", TL_PDF_MARK_NONE, 0, 0 },
};

typedef struct
{
  const char *text;
  gboolean expected;
} TextCase;

static const TextCase labels[] = {
  { "Bid Number: GEM/2025", TRUE }, { "采购人：中国新闻社", TRUE },
  { "1. Buyer: Ministry", TRUE },   { "09:30 on Friday", FALSE },
  { "https://example.org", FALSE }, { "The bidder shall, in any case: pay", FALSE },
  { "No colon here", FALSE },       { ": value", FALSE },
};

static const TextCase ends[] = {
  { "It ends.", TRUE },     { "结束。", TRUE },      { "so it is;", TRUE },
  { "(see above.)", TRUE }, { "it goes on", FALSE }, { "", FALSE },
};

static const TextCase contents[] = {
  { "1.2 Scope ............ 14", TRUE },          { "第一章 招标公告……………………3", TRUE },
  { "Scope . . . . . . . . . iv", TRUE },         { "Name: ....................", FALSE },
  { "Amount ........ and date ........", FALSE }, { "wait... 5", FALSE },
};

static const TextCase page_numbers[] = {
  { "- 3 -", TRUE }, { "3 / 12", TRUE }, { "第 3 页 共 12 页", TRUE }, { "[7]", TRUE }, { "Lot 3", FALSE },
  { "", FALSE },     { "---", FALSE },   { "123456789012", FALSE },
};

static void
test_mark (gconstpointer data)
{
  const MarkCase *c = data;
  TlPdfMark mark = tl_pdf_mark_find (c->text);

  g_assert_cmpint (mark.kind, ==, c->kind);
  if (c->kind == TL_PDF_MARK_NONE)
    return;
  g_assert_cmpuint (mark.len, ==, c->len);
  g_assert_cmpuint (mark.depth, ==, c->depth);
}

static void
test_label (gconstpointer data)
{
  const TextCase *c = data;

  g_assert_cmpint (tl_pdf_mark_is_label (c->text), ==, c->expected);
}

static void
test_end (gconstpointer data)
{
  const TextCase *c = data;

  g_assert_cmpint (tl_pdf_mark_is_end (c->text), ==, c->expected);
}

static void
test_contents (gconstpointer data)
{
  const TextCase *c = data;

  g_assert_cmpint (tl_pdf_mark_is_contents (c->text), ==, c->expected);
}

static void
test_page_number (gconstpointer data)
{
  const TextCase *c = data;

  g_assert_cmpint (tl_pdf_mark_is_page_number (c->text), ==, c->expected);
}

static void
add_texts (const char *name, const TextCase *cases, guint n, GTestDataFunc test)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/pdf-mark/%s/%u", name, i);

      g_test_add_data_func (path, &cases[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pdf-mark/mark/%u", i);

      g_test_add_data_func (path, &marks[i], test_mark);
    }
  add_texts ("label", labels, G_N_ELEMENTS (labels), test_label);
  add_texts ("end", ends, G_N_ELEMENTS (ends), test_end);
  add_texts ("contents", contents, G_N_ELEMENTS (contents), test_contents);
  add_texts ("page-number", page_numbers, G_N_ELEMENTS (page_numbers), test_page_number);
  return g_test_run ();
}
