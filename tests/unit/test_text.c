/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_text.c - which blocks plain text makes. */
#include "config.h"

#include "reader/reader.h"

#include <string.h>

#include "document/dump.h"

extern const TlReader tl_reader_text;

typedef struct
{
  const char *name;
  const char *text;
  const char *dump; /* without the first line */
} Case;

static const Case cases[] = {
  { "empty", "", "" },
  { "blank", " \n\t\n\xef\xbb\xbf\u3000\r\n", "" },
  { "label lines", "Notice of award 7\nBuyer: Town of X\nValue: 100 EUR\n",
    "p1 heading 1: Notice of award 7\np1 paragraph: Buyer: Town of X\np1 paragraph: Value: 100 EUR\n" },
  { "title is no sentence", "甲方采购了一批货物。\n乙方：某公司\n",
    "p1 paragraph: 甲方采购了一批货物。\np1 paragraph: 乙方：某公司\n" },
  { "levels", "第三章 采购需求\n一、概况\n（一）范围\n1.内容\n某某\n1.1 细目\n某某\n(1) 小项\n• 点\n",
    "p1 heading 2: 第三章 采购需求\np1 heading 3: 一、概况\np1 heading 4: （一）范围\np1 heading 5: 1.内容\n"
    "p1 paragraph: 某某\np1 heading 6: 1.1 细目\np1 paragraph: 某某\np1 item: (1) 小项\np1 item: • 点\n" },
  { "part", "Section III\nPart A: Scope\nPage 2 of 51\nMay be late.\n",
    "p1 heading 2: Section III\np1 heading 2: Part A: Scope\np1 paragraph: Page 2 of 51\n"
    "p1 paragraph: May be late.\n" },
  { "list is no heading", "1. apples\n2. pears\n3、plums\n一、预算：100\n二、说明。\n",
    "p1 item: 1. apples\np1 item: 2. pears\np1 heading 5: 3、plums\np1 item: 一、预算：100\np1 item: "
    "二、说明。\n" },
  { "figures are no numbering", "1.5\n2019.12.31\n12:30 noon here\n1,000 EUR paid\n10.5万元左右\n",
    "p1 paragraph: 1.5\np1 paragraph: 2019.12.31\np1 paragraph: 12:30 noon here\np1 paragraph: 1,000 EUR "
    "paid\n"
    "p1 paragraph: 10.5万元左右\n" },
  { "markdown heading", "## Award\ntext\n", "p1 heading 2: Award\np1 paragraph: text\n" },
  { "wrapped",
    "The Town of X desires to engage a credible professional agency for\n"
    "Social Network Management in order to facilitate the utilization of\n"
    "platforms, and to create awareness about the work of its office and\n"
    "Ministry.\n\nSecond paragraph.\n",
    "p1 paragraph: The Town of X desires to engage a credible professional agency for↩Social Network "
    "Management in "
    "order to facilitate the utilization of↩platforms, and to create awareness about the work of its office "
    "and"
    "↩Ministry.\np1 paragraph: Second paragraph.\n" },
  { "double spaced",
    "Clarifications: Kindly send all clarification questions or   \n\nenquiries to the "
    "officers.\n\nA\n\nB\n\nC\n\nD\n\n\nE\n",
    "p1 paragraph: Clarifications: Kindly send all clarification questions or↩enquiries to the officers.\n"
    "p1 paragraph: A\np1 paragraph: B\np1 paragraph: C\np1 paragraph: D\np1 paragraph: E\n" },
  { "short lines stay", "包号\n采购内容\n供应商名称\n1\n甲公司\n",
    "p1 paragraph: 包号\np1 paragraph: 采购内容\np1 paragraph: 供应商名称\np1 paragraph: 1\np1 paragraph: "
    "甲公司\n" },
  { "tab table", "No\tBidder\tPrice\n1\tA Ltd\t100\n2\tB Ltd\n\nend.\n",
    "p1 table 3x3, 1 header row:\n  [0,0] head: No\n  [0,1] head: Bidder\n  [0,2] head: Price\n  [1,0]: 1\n"
    "  [1,1]: A Ltd\n  [1,2]: 100\n  [2,0]: 2\n  [2,1]: B Ltd\np1 paragraph: end.\n" },
  { "tab list", "1.\tScope\n2.\tTerms\n", "p1 item: 1. Scope\np1 heading 5: 2. Terms\n" },
  { "bar table", "| Lot | Price |\n|---|:---:|\n| 1 | 100 |\nafter | only once\n",
    "p1 table 3x2:\n  [0,0]: Lot\n  [0,1]: Price\n  [1,0]: 1\n  [1,1]: 100\n  [2,0]: after\n  [2,1]: only "
    "once\n" },
  { "aligned table",
    "   Notice Type      Contract Award\n   Description      Supply of many\n                    books\n   "
    "Language         English\nend.\n",
    "p1 table 3x2:\n  [0,0]: Notice Type\n  [0,1]: Contract Award\n  [1,0]: Description\n"
    "  [1,1]: Supply of many↩books\n  [2,0]: Language\n  [2,1]: English\np1 paragraph: end.\n" },
  { "unlike lines are no table", "a    b    c\nd            e\n",
    "p1 paragraph: a\np1 paragraph: b\np1 paragraph: c\np1 paragraph: d\np1 paragraph: e\n" },
  { "stream ended by bars",
    "招标公告。\n招标人 | \n\n 某集团\n | \n\n 报价 | \n\n | \n\n工期\n | \n\n 450天\n | \n\n后文。\n",
    "p1 paragraph: 招标公告。\np1 table 1x6:\n  [0,0]: 招标人\n  [0,1]: 某集团\n  [0,2]: 报价\n  [0,3]:\n"
    "  [0,4]: 工期\n  [0,5]: 450天\np1 paragraph: 后文。\n" },
  { "stream begun by bars", "序号。\n | 名称\n | 建设\n单位\n\n | 概况\n后文。\n",
    "p1 paragraph: 序号。\np1 table 1x3:\n  [0,0]: 名称\n  [0,1]: 建设⏎单位\n  [0,2]: 概况\np1 paragraph: "
    "后文。\n" },
  { "cells run together", "名    称：上海交通大学　　　　　        地址：上海市\t\t\t电话：021\n",
    "p1 paragraph: 名    称：上海交通大学\np1 paragraph: 地址：上海市\np1 paragraph: 电话：021\n" },
  { "gaps within a value", "时间：2021年12月20日         至 2021年12月22日    2.地点\n",
    "p1 paragraph: 时间：2021年12月20日         至 2021年12月22日\np1 heading 5: 2.地点\n" },
  { "pages", "First page text.\n- 1 -\n\fSecond page text.\n2\n\fThird.\n第一章 总则……………12\n",
    "p1 paragraph: First page text.\np1 item furniture: - 1 -\np2 paragraph: Second page text.\n"
    "p2 paragraph furniture: 2\np3 paragraph: Third.\np3 heading 2 furniture: 第一章 总则……………12\n" },
  { "crlf", "Buyer: X\r\nPrice: 1\r\n", "p1 paragraph: Buyer: X\np1 paragraph: Price: 1\n" },
};

static TlDocument *
read_bytes (const char *bytes, gsize len, const TlLimits *limits)
{
  g_autoptr (GBytes) owned = g_bytes_new (bytes, len);
  g_autoptr (GError) error = NULL;
  TlDocument *document = tl_reader_text.read (owned, limits, &error);

  g_assert_no_error (error);
  return document;
}

static char *
dump_body (const TlDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  tl_dump_print (document, FALSE, out);
  return g_strdup (strchr (out->str, '\n') + 1);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlDocument) document = read_bytes (c->text, strlen (c->text), tl_limits_default ());
  g_autofree char *dump = dump_body (document);

  g_assert_cmpstr (dump, ==, c->dump);
}

/* A portal's body on one line: it falls apart before numbering and behind sentences. */
static void
test_long_line (void)
{
  g_autoptr (GString) text = g_string_new (
      "一、项目编号：A-1 二、项目名称：某某某某某某某某某项目三、中标（成交）信息：420（万元）四、其他");
  g_autoptr (TlDocument) document = NULL;
  g_autofree char *dump = NULL;

  for (guint i = 0; i < 30; i++)
    g_string_append (text, "供应商应当提供证明材料，一、二、三等均可。");
  document = read_bytes (text->str, text->len, tl_limits_default ());
  dump = dump_body (document);
  g_assert_true (
      g_str_has_prefix (dump, "p1 item: 一、项目编号：A-1\np1 item: 二、项目名称：某某某某某某某某某项目\n"
                              "p1 item: 三、中标（成交）信息：420（万元）\n"
                              "p1 item: 四、其他供应商应当提供证明材料，一、二、三等均可。\n"
                              "p1 paragraph: 供应商应当提供证明材料，一、二、三等均可。\n"));
}

static void
test_limit (void)
{
  TlLimits limits = *tl_limits_default ();
  g_autoptr (TlDocument) document = NULL;
  const TlProblem *problems;
  guint n;

  limits.text_bytes = 30;
  document = read_bytes ("Buyer: Town of X\nPrice: 100\nBond: 5\n", 36, &limits);
  problems = tl_document_get_problems (document, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (problems[0].code, ==, "too-long");
  g_assert_true (problems[0].lossy);
}

static void
test_charsets (void)
{
  static const char utf16[] = "\xff\xfe\x11\x62\x1a\xff\x31\x00";
  static const char gbk[] = "\xb2\xc9\xb9\xba\xc8\xcb\xa3\xba\xc4\xb3\xca\xd0\xa1\xa3\xb2\xc9\xb9\xba\xcf\xee"
                            "\xc4\xbf\xc3\xfb\xb3\xc6";
  g_autoptr (TlDocument) wide = read_bytes (utf16, sizeof utf16 - 1, tl_limits_default ());
  g_autoptr (TlDocument) chinese = read_bytes (gbk, sizeof gbk - 1, tl_limits_default ());

  g_assert_cmpstr (tl_document_get_text (wide, NULL), ==, "我：1");
  g_assert_cmpstr (tl_document_get_text (chinese, NULL), ==, "采购人：某市。采购项目名称");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/text/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/text/long-line", test_long_line);
  g_test_add_func ("/text/limit", test_limit);
  g_test_add_func ("/text/charsets", test_charsets);
  return g_test_run ();
}
