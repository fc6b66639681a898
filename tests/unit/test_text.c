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
    "p1 item: 1. apples\np1 item: 2. pears\np1 item: 3、plums\np1 item: 一、预算：100\np1 item: "
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
  { "flat, counted", "三、结果\n序号\n单位\n报价\n1\n甲公司\n100\n2\n乙公司\n90\n四、其他：无\n",
    "p1 heading 3: 三、结果\np1 table 3x3, 1 header row:\n  [0,0] head: 序号\n  [0,1] head: 单位\n"
    "  [0,2] head: 报价\n  [1,0]: 1\n  [1,1]: 甲公司\n  [1,2]: 100\n  [2,0]: 2\n  [2,1]: 乙公司\n"
    "  [2,2]: 90\np1 item: 四、其他：无\n" },
  { "flat, one row",
    "Result:\nNo.\nBidder\nPrice\nRank\n1\nSmith and Daughters, Builders of X Ltd\n90.5\nfirst\nEnd: now\n",
    "p1 paragraph: Result:\np1 table 2x4, 1 header row:\n  [0,0] head: No.\n  [0,1] head: Bidder\n"
    "  [0,2] head: Price\n  [0,3] head: Rank\n  [1,0]: 1\n  [1,1]: Smith and Daughters, Builders of X Ltd\n"
    "  [1,2]: 90.5\n  [1,3]: first\np1 paragraph: End: now\n" },
  { "flat, heads said again", "序号\n一、结果\n序号\n单位\n报价\n1\n甲\n100\n序号\n单位\n报价\n2\n乙\n90\n",
    "p1 paragraph: 序号\np1 heading 3: 一、结果\np1 table 3x3, 1 header row:\n  [0,0] head: 序号\n"
    "  [0,1] head: 单位\n  [0,2] head: 报价\n  [1,0]: 1\n  [1,1]: 甲\n  [1,2]: 100\n  [2,0]: 2\n"
    "  [2,1]: 乙\n  [2,2]: 90\n" },
  { "flat, rows apart", "结果：\n\n序号\n单位\n报价\n\n1\n甲乙丙丁戊己庚辛壬有限责任公司\n100\n\n后文\n",
    "p1 paragraph: 结果：\np1 table 2x3, 1 header row:\n  [0,0] head: 序号\n  [0,1] head: 单位\n"
    "  [0,2] head: 报价\n  [1,0]: 1\n  [1,1]: 甲乙丙丁戊己庚辛壬有限责任公司\n  [1,2]: 100\np1 paragraph: "
    "后文\n" },
  { "flat, a row too short", "结果：\n\n序号\n单位\n报价\n\n1\n甲公司\n\n2\n乙公司\n90\n",
    "p1 paragraph: 结果：\np1 paragraph: 序号\np1 paragraph: 单位\np1 paragraph: 报价\np1 paragraph: 1\n"
    "p1 paragraph: 甲公司\np1 paragraph: 2\np1 paragraph: 乙公司\np1 paragraph: 90\n" },
  { "flat, a name first",
    "结果：\n供应商\n地址\n金额\n备注\n甲乙丙丁体育发展公司\n某路7号\n5,500元\n总得分：9\n"
    "序号\n品名\n单价\n1\n球\n5\n2\n网\n8\n",
    "p1 paragraph: 结果：\np1 table 2x4, 1 header row:\n  [0,0] head: 供应商\n  [0,1] head: 地址\n"
    "  [0,2] head: 金额\n  [0,3] head: 备注\n  [1,0]: 甲乙丙丁体育发展公司\n  [1,1]: 某路7号\n"
    "  [1,2]: 5,500元\n  [1,3]: 总得分：9\np1 table 3x3, 1 header row:\n  [0,0] head: 序号\n"
    "  [0,1] head: 品名\n  [0,2] head: 单价\n  [1,0]: 1\n  [1,1]: 球\n  [1,2]: 5\n  [2,0]: 2\n"
    "  [2,1]: 网\n  [2,2]: 8\n" },
  { "flat, many rows",
    "排名：\n单位\n报价\n得分\n甲公司\n100\n90.1\n乙公司\n110\n88\n丙公司\n120\n/\n后文：无\n",
    "p1 paragraph: 排名：\np1 table 4x3, 1 header row:\n  [0,0] head: 单位\n  [0,1] head: 报价\n"
    "  [0,2] head: 得分\n  [1,0]: 甲公司\n  [1,1]: 100\n  [1,2]: 90.1\n  [2,0]: 乙公司\n  [2,1]: 110\n"
    "  [2,2]: 88\n  [3,0]: 丙公司\n  [3,1]: 120\n  [3,2]: /\np1 paragraph: 后文：无\n" },
  { "flat, the unit a cell", "一、表\n编码\n数\n单位\nA1\n3\n项\n二、后\n",
    "p1 heading 3: 一、表\np1 paragraph: 编码\np1 paragraph: 数\np1 paragraph: 单位\np1 paragraph: A1\n"
    "p1 paragraph: 3项\np1 heading 3: 二、后\n" },
  { "flat, the unit torn off", "一、表\n序号\n名称\n价格\n1\n篮球\n3,000\n元\n2\n球网\n800\n元\n二、后：文\n",
    "p1 heading 3: 一、表\np1 table 3x3, 1 header row:\n  [0,0] head: 序号\n  [0,1] head: 名称\n"
    "  [0,2] head: 价格\n  [1,0]: 1\n  [1,1]: 篮球\n  [1,2]: 3,000元\n  [2,0]: 2\n  [2,1]: 球网\n"
    "  [2,2]: 800元\np1 item: 二、后：文\n" },
  { "a counted row with an empty cell is none", "一、表\n序号\n品名\n价格\n备注\n1\n篮球\n30\n二、后：文\n",
    "p1 heading 3: 一、表\np1 paragraph: 序号\np1 paragraph: 品名\np1 paragraph: 价格\np1 paragraph: 备注\n"
    "p1 paragraph: 1\np1 paragraph: 篮球\np1 paragraph: 30\np1 item: 二、后：文\n" },
  { "two empty cells move no head",
    "一、表\n供应商\n规格\n数量\n单价\n服务\n甲乙丙丁戊律师事务所\n1\n23.5万元\n二、后：文\n",
    "p1 heading 3: 一、表\np1 paragraph: 供应商\np1 paragraph: 规格\np1 paragraph: 数量\np1 paragraph: 单价\n"
    "p1 paragraph: 服务\np1 paragraph: 甲乙丙丁戊律师事务所\np1 paragraph: 1\np1 paragraph: 23.5万元\n"
    "p1 item: 二、后：文\n" },
  { "labels and values by turns", "一、情况\n中标人\n甲公司\n包数\n1\n预算\n5000\n二、后：文\n",
    "p1 heading 3: 一、情况\np1 paragraph: 中标人\np1 paragraph: 甲公司\np1 paragraph: 包数\np1 paragraph: "
    "1\n"
    "p1 paragraph: 预算\np1 paragraph: 5000\np1 item: 二、后：文\n" },
  { "a line above the heads", "一、情况\n一览表\n序号\n单位\n报价\n1\n甲乙丙丁戊己庚辛有限责任公司\n100\n",
    "p1 heading 3: 一、情况\np1 paragraph: 一览表\np1 paragraph: 序号\np1 paragraph: 单位\np1 paragraph: "
    "报价\n"
    "p1 paragraph: 1\np1 paragraph: 甲乙丙丁戊己庚辛有限责任公司\np1 paragraph: 100\n" },
  { "a menu is no table", "Site: X\nFirst\nBack\nOn\n1\n2\n3\nHome\nNews\nJobs\n12 May\nby A\n7\nEnd: Y\n",
    "p1 paragraph: Site: X\np1 paragraph: First\np1 paragraph: Back\np1 paragraph: On\np1 paragraph: 1\n"
    "p1 paragraph: 2\np1 paragraph: 3\np1 paragraph: Home\np1 paragraph: News\np1 paragraph: Jobs\n"
    "p1 paragraph: 12 May\np1 paragraph: by A\np1 paragraph: 7\np1 paragraph: End: Y\n" },
  { "torn date", "公告\n定于\n202\n6\n年\n3\n月\n20\n日10\n：0\n0\n（\n北京时间\n）前。\n9\n、地点\n7号\n",
    "p1 paragraph: 公告\np1 paragraph: 定于2026年3月20日10：00（北京时间）前。\n"
    "p1 heading 5: 9、地点\np1 paragraph: 7号\n" },
  { "torn unit",
    "费用\n21946.00\n元。\n35\n万元整\n粉丝不少于6\n万人；\n5\n个工作日\n26\n万科公司\nX20250102000377\n无\n3\n日期\n",
    "p1 paragraph: 费用\np1 paragraph: 21946.00元。\np1 paragraph: 35万元整\np1 paragraph: 粉丝不少于6万人；\np1 paragraph: 5个工作日\n"
    "p1 paragraph: 26\np1 paragraph: 万科公司\np1 paragraph: X20250102000377\np1 paragraph: 无\n"
    "p1 paragraph: 3\np1 paragraph: 日期\n" },
  { "torn date, then numbering", "公示\n2026\n年\n3\n月\n26\n日\n13\n、监督：某局\n",
    "p1 paragraph: 公示\np1 paragraph: 2026年3月26日\np1 item: 13、监督：某局\n" },
  { "torn range", "公示\n2026年03月\n7\n日\n9\n:00至\n2026年3月\n9日\n17\n：\n00\n止\n",
    "p1 paragraph: 公示\np1 paragraph: 2026年03月7日9:00至2026年3月9日17：00止\n" },
  { "whole dates stay apart", "公示\n2026年3月7日\n2026年3月9日\n12\n2026年7月\n2\n乙项目\n",
    "p1 paragraph: 公示\np1 paragraph: 2026年3月7日\np1 paragraph: 2026年3月9日\np1 paragraph: 12\n"
    "p1 paragraph: 2026年7月\np1 paragraph: 2\np1 paragraph: 乙项目\n" },
  { "torn numbering", "公告\n二、\n资格\n甲\n2\n.\n范围：全市\nat x\n.\norg\nEnd\n.\nNext\n",
    "p1 paragraph: 公告\np1 heading 3: 二、资格\np1 paragraph: 甲\np1 item: 2.范围：全市\np1 paragraph: at "
    "x.org\n"
    "p1 paragraph: End.\np1 paragraph: Next\n" },
  { "bar row without its last cell", "No | Item | Note |\n1 | ball |\n2 | net | old |\n",
    "p1 table 3x3, 1 header row:\n  [0,0] head: No\n  [0,1] head: Item\n  [0,2] head: Note\n  [1,0]: 1\n"
    "  [1,1]: ball\n  [2,0]: 2\n  [2,1]: net\n  [2,2]: old\n" },
  { "stream of rows",
    "公告。\n序号\n | 名称\n | 预计\n价格\n | \n1\n | 甲市乙区道路积水治理二期改造工程项目\n | 900万元\n | "
    "\n后文。\n",
    "p1 paragraph: 公告。\np1 table 2x3, 1 header row:\n  [0,0] head: 序号\n  [0,1] head: 名称\n"
    "  [0,2] head: 预计⏎价格\n  [1,0]: 1\n  [1,1]: 甲市乙区道路积水治理二期改造工程项目\n  [1,2]: "
    "900万元\np1 paragraph: 后文。\n" },
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
