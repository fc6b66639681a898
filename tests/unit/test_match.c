/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_match.c - rules x documents: where a value may stand to its label, scopes, lots, tables, rivals. */
#include "config.h"

#include "rules/match.h"

#include "document/builder.h"
#include "rules/proposal.h"
#include "rules_fixture.h"

#define ZH     "[pack t]\nlang = zh\n"
#define EN     "[pack t]\nlang = en\n"
#define DENY   "deny = x\n"
#define BUDGET "[rule budget]\nfield = value.budget\nlabel = 预算金额\nvalue = %{money}\n" DENY
#define AWARD  "[rule award]\nfield = value.award\nlabel = 中标金额\nvalue = %{money}\n" DENY
#define WINNER "[rule winner]\nfield = supplier\nlabel = 中标供应商\n" DENY
#define CLOSE  "[rule close]\nfield = deadline.submission\nlabel = 投标截止时间\n" DENY
#define DUE    "[rule due]\nfield = deadline.submission\nlabel = closing date\n"
#define NUMBER "[rule number]\nfield = reference\nlabel = Number\n" DENY
#define AWARDED "[rule awarded]\nfield = supplier\nlabel = Awarded to\n" DENY
#define GAZETTE                                                                                              \
  "[notice a]\nkind = award\ntitle = notice of award\n[notice c]\nkind = tender\ntitle = call for bids\n"        \
  "[entries e]\nheading = /TENDER %{reference}$/\nabove = /%{org:buyer}$/\n"
#define CONSORTIUM                                                                                           \
  "[words consortium]\nlead = consortium of | 牵头人 | 成员 | 联合体\n[words member-and]\nand = and | 和\n"
#define SAME_DAY "[words same-day]\nday = same day\nopen = opened | opening\ndates = above stated dates\n"
#define CAPTION "[words caption-unit]\nlead = 单位:\n"
#define LOTS_OF_LINES "[lots l]\nheading = /%{lot}[:]/\n"
#define LOTS   "[lots l]\nheading = /%{lot}\\s*[:]?$/\n"
#define TABLE                                                                                                \
  "[table t]\nneed = supplier value.award\ncolumn = lot :: 包号 :: %{lot}\n"                                 \
  "column = supplier :: 供应商 :: %{org}\ncolumn = value.award :: 金额 :: %{money}\nskip = /^合计/\n"       \
  DENY
/* Enough of a language that a document is in it. */
#define SAY_ZH "政府采购项目公告的内容如下所示\n"
#define SAY_EN "This is the notice of the authority for all of the bidders and their offers\n"

typedef struct
{
  const char *name;
  const char *rules;
  const char *text; /* as tl_snippet_read() takes it */
  const char *found;
} Case;

static const Case cases[] = {
  /* Where a value stands to its label */
  { "behind", ZH BUDGET, "预算金额：130万元", "value.budget = 1300000.00 CNY" },
  { "behind-full-width", ZH BUDGET, "预 算 金 额： １３０ 万元", "value.budget = 1300000.00 CNY" },
  { "unit-in-label", ZH BUDGET, "预算金额（万元）：130", "value.budget = 1300000.00 CNY" },
  { "verb", ZH BUDGET, "预算金额为130万元。", "value.budget = 1300000.00 CNY" },
  { "within-a-sentence", ZH BUDGET, "超过预算金额130万元的投标无效", "" },
  { "within-a-longer-label", ZH BUDGET, "分包预算金额说明：130万元", "" },
  { "right", ZH BUDGET, SAY_ZH "| 预算金额 | 130万元 |\n| 地点 | 北京 |", "value.budget = 1300000.00 CNY" },
  { "below", ZH BUDGET, SAY_ZH "| 序号 | 名称 | 预算金额 |\n| 1 | 账号推广 | 130万元 |",
    "value.budget = 1300000.00 CNY" },
  { "column-agrees", ZH BUDGET, SAY_ZH "| 序号 | 名称 | 预算金额 |\n| 1 | 甲 | 130万元 |\n| 2 | 乙 | 130万元 |",
    "value.budget = 1300000.00 CNY" },
  { "column-of-many", ZH BUDGET, SAY_ZH "| 序号 | 名称 | 预算金额 |\n| 1 | 甲 | 130万元 |\n| 2 | 乙 | 140万元 |",
    "" },
  { "next-block", ZH BUDGET, "预算金额：\n130万元", "value.budget = 1300000.00 CNY" },
  { "next-is-a-label", ZH BUDGET CLOSE, "预算金额：\n投标截止时间：2024年5月6日9时30分",
    "deadline.submission = 2024-05-06T09:30" },
  { "clause-number-is-no-amount", ZH BUDGET, "预算金额：\n2. 采购内容", "" },
  { "day-begins-next-block", EN DUE DENY, SAY_EN "Closing date:\n12 May 2024", "deadline.submission = 2024-05-12" },
  { "correction", ZH CLOSE,
    SAY_ZH "| 更正事项 | 更正前 | 更正后 |\n| 投标截止时间 | 2024年5月6日9时30分 | 2024年5月9日9时30分 |",
    "deadline.submission = 2024-05-09T09:30" },
  { "letter-before-the-label", ZH BUDGET, "a) 预算金额：\n130万元", "value.budget = 1300000.00 CNY" },
  { "label-in-two-languages", ZH BUDGET, SAY_ZH "| 预算金额 Budget Amount | 130万元 |\n| 地点 Place | 北京 |",
    "value.budget = 1300000.00 CNY" },
  { "label-in-two-languages-and-colon", ZH BUDGET, SAY_ZH "预算金额 Budget: 130万元", "value.budget = 1300000.00 CNY" },
  { "first-of-a-numbered-list", EN AWARDED, SAY_EN "Awarded to:\n1\nAlpha Works Ltd", "supplier = Alpha Works Ltd" },
  { "next-question", EN AWARDED, SAY_EN "Awarded to:\n2.\nAlpha Works Ltd", "" },
  { "two-labels-on-a-line", ZH BUDGET WINNER, "中标供应商：甲科技有限公司 预算金额：130万元",
    "supplier = 甲科技有限公司\nvalue.budget = 1300000.00 CNY" },
  { "opened-on-the-same-day", EN DUE DENY SAME_DAY,
    SAY_EN "Closing date: 7 May 2024 at 2:00 p.m.; the bids will be opened on the same day at 3:00 p.m.",
    "deadline.submission = 2024-05-07T14:00\ndeadline.opening = 2024-05-07T15:00" },
  { "opened-on-a-day-of-its-own", EN DUE DENY "[rule o]\nfield = deadline.opening\nlabel = opening date\n" DENY SAME_DAY,
    SAY_EN "Closing date: 7 May 2024\nOpening date: 9 May 2024\nResults are opened on the same day.",
    "deadline.submission = 2024-05-07\ndeadline.opening = 2024-05-09" },
  { "hour-of-the-dates-above", EN SAME_DAY "[table t]\nrow = notice\nneed = reference\ncolumn = reference :: number\n"
                                "column = deadline.submission :: closing\n" DENY,
    SAY_EN "| Number | Closing |\n| AB/1/2024 | 7 May 2024 |\n| AB/2/2024 | 8 May 2024 at 9:00 |\n"
           "To be received on or before the above stated dates at 12.00 noon.",
    "reference = AB/1/2024\ndeadline.submission = 2024-05-07T12:00\n1: reference = AB/2/2024\n"
    "1: deadline.submission = 2024-05-08T09:00" },
  { "paid-on-the-same-day", EN DUE DENY SAME_DAY, SAY_EN "Closing date: 7 May 2024; to be paid on the same day.",
    "deadline.submission = 2024-05-07" },

  /* Scopes */
  { "not", ZH BUDGET "not = 合计\n", "预算金额（合计）：130万元", "" },
  { "notice-other", ZH "[notice n]\nkind = tender\ntitle = 招标公告\n" BUDGET "notice = award\n",
    "# 招标公告\n预算金额：130万元", "" },
  { "notice", ZH "[notice n]\nkind = tender\ntitle = 招标公告\n" BUDGET "notice = tender\n",
    "# 招标公告\n预算金额：130万元", "value.budget = 1300000.00 CNY" },
  { "in", ZH "[section s]\nheading = 采购需求\n" BUDGET "in = s\n",
    "一、采购需求\n预算金额：130万元\n二、其他\n预算金额：140万元", "value.budget = 1300000.00 CNY" },
  { "in-deeper", ZH "[section s]\nheading = 采购需求\n" BUDGET "in = s\n",
    "一、采购需求\n（一）内容\n预算金额：130万元\n二、其他", "value.budget = 1300000.00 CNY" },
  { "section-skipped", ZH "[section s]\nheading = 合同格式\nskip = yes\n" BUDGET,
    "一、公告\n预算金额：130万元\n第三章 合同格式\n一、金额\n预算金额：140万元", "value.budget = 1300000.00 CNY" },
  { "section-score", ZH "[section s]\nheading = 合同格式\nscore = -60\n" BUDGET, "一、合同格式\n预算金额：140万元", "" },
  { "in-below-by-type", ZH "[section s]\nheading = 采购需求\n" BUDGET "in = s\n",
    "#### （一）采购需求\n##### 金额\n预算金额：130万元\n#### （二）其他\n预算金额：140万元",
    "value.budget = 1300000.00 CNY" },
  { "section-skipped-below-a-lone-line", ZH "[section s]\nheading = /^类似业绩$/\nskip = yes\n" BUDGET AWARD,
    "政府\n采购\n公告\n预算金额：130万元\n类似业绩\n中标金额：140万元", "value.budget = 1300000.00 CNY" },
  { "section-skipped-not-in-a-sentence", ZH "[section s]\nheading = /^类似业绩/\nskip = yes\n" BUDGET AWARD,
    "政府\n采购\n公告\n预算金额：130万元\n类似业绩见附件。\n中标金额：140万元",
    "value.budget = 1300000.00 CNY\nvalue.award = 1400000.00 CNY" },
  { "skip", ZH "[skip k]\nblock = /^相关公告/\n" BUDGET, "相关公告：预算金额：140万元\n预算金额：130万元",
    "value.budget = 1300000.00 CNY" },
  { "gate-shut", ZH "gate = 中标公告\n" BUDGET, "预算金额：130万元", "" },
  { "gate-open", ZH "gate = 中标公告\n" BUDGET, "预算金额：130万元\n本中标公告", "value.budget = 1300000.00 CNY" },
  { "gate-split", ZH "gate = 中标公告\n" BUDGET, "预算金额：130万元\n本中 标公告", "value.budget = 1300000.00 CNY" },
  { "language", EN BUDGET, "预算金额：130万元", "" },

  /* Lots */
  { "lots-on-a-line", ZH AWARD, "中标金额：1包：19万元；2包：16万元",
    "lot 1 value.award = 190000.00 CNY\nlot 2 value.award = 160000.00 CNY" },
  { "lots-on-lines", ZH AWARD, "中标金额：\n第1包：19万元\n第2包：16万元",
    "lot 1 value.award = 190000.00 CNY\nlot 2 value.award = 160000.00 CNY" },
  { "lots-of-the-next-label", ZH WINNER BUDGET, "中标供应商：1包：甲科技有限公司 预算金额：1包：19万元",
    "lot 1 supplier = 甲科技有限公司\nlot 1 value.budget = 190000.00 CNY" },
  { "lot-headings", ZH LOTS AWARD, SAY_ZH "采购包1：\n中标金额：19万元\n采购包2：\n中标金额：16万元",
    "lot 1 value.award = 190000.00 CNY\nlot 2 value.award = 160000.00 CNY" },
  { "lot-in-a-heading-that-counts-no-part", ZH "[section s]\nheading = 采购需求\n" LOTS BUDGET "in = s\n",
    "一、采购需求\n第1包：\n预算金额：130万元", "lot 1 value.budget = 1300000.00 CNY" },
  { "lot-none", ZH LOTS BUDGET "lot = none\n", SAY_ZH "采购包1：\n预算金额：19万元", "value.budget = 190000.00 CNY" },
  { "lots-told-in-lines", ZH LOTS_OF_LINES BUDGET AWARD,
    SAY_ZH "第一包：账号推广，预算金额：70万元，含制作。\n第二包：视频推广，预算金额：50万元，含制作。\n中标金额：16万元",
    "lot 1 value.budget = 700000.00 CNY\nlot 2 value.budget = 500000.00 CNY\nvalue.award = 160000.00 CNY" },
  { "lot-with-an-amount-in-its-heading", ZH LOTS_OF_LINES BUDGET AWARD,
    SAY_ZH "第一包：账号推广（预算金额：70万元）\n中标金额：16万元",
    "lot 1 value.budget = 700000.00 CNY\nlot 1 value.award = 160000.00 CNY" },
  { "lot-ends-with-its-section", ZH LOTS AWARD BUDGET,
    SAY_ZH "一、结果\n# 采购包1：\n中标金额：19万元\n# 采购包2：\n中标金额：16万元\n二、其他\n预算金额：40万元",
    "lot 1 value.award = 190000.00 CNY\nlot 2 value.award = 160000.00 CNY\nvalue.budget = 400000.00 CNY" },
  { "lot-numbered-anew-within", ZH LOTS AWARD BUDGET,
    SAY_ZH "1. 结果\n# 采购包1：\n1. 中标金额：19万元\n2. 预算金额：40万元",
    "lot 1 value.award = 190000.00 CNY\nlot 1 value.budget = 400000.00 CNY" },

  /* Several firms in one place */
  { "members", ZH CONSORTIUM WINNER, "中标供应商：甲科技有限公司（牵头人）、乙实业有限公司（成员）",
    "supplier = 甲科技有限公司\nsupplier = 乙实业有限公司" },
  { "members-and", EN CONSORTIUM AWARDED,
    SAY_EN "Awarded to: Consortium of Alpha Works Ltd, Beta Builders Ltd and Gamma Civils Ltd",
    "supplier = Alpha Works Ltd\nsupplier = Beta Builders Ltd\nsupplier = Gamma Civils Ltd" },
  { "members-are-one-firm", EN CONSORTIUM AWARDED, SAY_EN "Awarded to: Smith and Sons Ltd", "supplier = Smith and Sons Ltd" },
  { "members-and-a-town", EN CONSORTIUM AWARDED, SAY_EN "Awarded to: Alpha Works Ltd, Nairobi", "supplier = Alpha Works Ltd" },
  { "members-in-a-cell", ZH CONSORTIUM TABLE,
    SAY_ZH "| 包号 | 供应商 | 金额（万元） |\n| 1 | 甲科技有限公司、乙实业有限公司（联合体） | 124.88 |\n| 2 | 丙文化有限公司 | 6 |",
    "lot 1 supplier = 甲科技有限公司\nlot 1 supplier = 乙实业有限公司\nlot 1 value.award = 1248800.00 CNY\n"
    "lot 2 supplier = 丙文化有限公司\nlot 2 value.award = 60000.00 CNY" },

  /* Tables */
  { "table-lots", ZH TABLE,
    SAY_ZH "| 包号 | 供应商 | 金额（万元） |\n| 1 | 甲科技有限公司 | 124.88 |\n| 2 | 乙实业有限公司 | 120.6 |\n"
           "| 合计 | 两家有限公司 | 245.48 |",
    "lot 1 supplier = 甲科技有限公司\nlot 1 value.award = 1248800.00 CNY\nlot 2 supplier = 乙实业有限公司\n"
    "lot 2 value.award = 1206000.00 CNY" },
  { "table-turned", ZH TABLE,
    SAY_ZH "| 包号 | 1 | 2 |\n| 供应商 | 甲科技有限公司 | 乙实业有限公司 |\n| 金额（万元） | 124.88 | 120.6 |",
    "lot 1 supplier = 甲科技有限公司\nlot 2 supplier = 乙实业有限公司\nlot 1 value.award = 1248800.00 CNY\n"
    "lot 2 value.award = 1206000.00 CNY" },
  { "table-needs", ZH TABLE, SAY_ZH "| 包号 | 名称 | 金额（万元） |\n| 1 | 账号 | 124.88 |", "" },
  { "table-numbering", ZH TABLE,
    SAY_ZH "| 包号 | 供应商 | 金额（元） |\n| 1 | 2 | 3 |\n| 7 | 甲科技有限公司 | 500 |",
    "lot 7 supplier = 甲科技有限公司\nlot 7 value.award = 500.00 CNY" },
  { "table-notices", ZH "[table t]\nrow = notice\nneed = reference\ncolumn = reference :: 项目编号\n"
                        "column = value.budget :: 预算\n" DENY,
    SAY_ZH "| 项目编号 | 预算（元） |\n| ABC-2024-01 | 500 |\n| ABC-2024-02 | 600 |",
    "reference = ABC-2024-01\nvalue.budget = 500.00 CNY\n1: reference = ABC-2024-02\n"
    "1: value.budget = 600.00 CNY" },
  { "table-unit-above", ZH CAPTION TABLE,
    SAY_ZH "中标结果（单位：万元）\n| 包号 | 供应商 | 金额 |\n| 1 | 甲科技有限公司 | 124.88 |\n| 2 | 乙实业有限公司 | 6 |",
    "lot 1 supplier = 甲科技有限公司\nlot 1 value.award = 1248800.00 CNY\nlot 2 supplier = 乙实业有限公司\n"
    "lot 2 value.award = 60000.00 CNY" },
  { "table-unit-of-the-head-counts-more", ZH CAPTION TABLE,
    SAY_ZH "中标结果（单位：万元）\n| 包号 | 供应商 | 金额（元） |\n| 1 | 甲科技有限公司 | 500 |",
    "lot 1 supplier = 甲科技有限公司\nlot 1 value.award = 500.00 CNY" },
  { "unit-beside-in-the-row", ZH "[words caption-unit]\nlead = 金额单位\n" BUDGET,
    SAY_ZH "| 预算金额 | 500 | 金额单位 | 万元 |\n| 地点 | 北京 | 数量 | 3 |", "value.budget = 5000000.00 CNY" },
  { "table-lot-in-its-cell", ZH "[table t]\nneed = supplier value.award\ncolumn = supplier :: 供应商 :: /%{lot}%{org:value}/\n"
                                "column = value.award :: 金额 :: %{money}\n" DENY,
    SAY_ZH "| 供应商 | 金额（元） |\n| A包 甲科技有限公司 | 500 |\n| B包 乙实业有限公司 | 600 |",
    "lot A supplier = 甲科技有限公司\nlot A value.award = 500.00 CNY\nlot B supplier = 乙实业有限公司\n"
    "lot B value.award = 600.00 CNY" },
  { "table-joined", ZH TABLE "join = pages\n",
    SAY_ZH "| 包号 | 供应商 | 金额（万元） |\n| 1 | 甲科技有限公司 | 124.88 |\n\n| 2 | 乙实业有限公司 | 6 |",
    "lot 1 supplier = 甲科技有限公司\nlot 1 value.award = 1248800.00 CNY\nlot 2 supplier = 乙实业有限公司\n"
    "lot 2 value.award = 60000.00 CNY" },
  { "table-not-joined", ZH TABLE,
    SAY_ZH "| 包号 | 供应商 | 金额（万元） |\n| 1 | 甲科技有限公司 | 124.88 |\n\n| 2 | 乙实业有限公司 | 6 |",
    "lot 1 supplier = 甲科技有限公司\nlot 1 value.award = 1248800.00 CNY" },
  { "table-joined-not-over-text", ZH TABLE "join = pages\n",
    SAY_ZH "| 包号 | 供应商 | 金额（万元） |\n| 1 | 甲科技有限公司 | 124.88 |\n其他\n| 2 | 乙实业有限公司 | 6 |",
    "lot 1 supplier = 甲科技有限公司\nlot 1 value.award = 1248800.00 CNY" },
  { "table-one-notice", ZH "[table t]\nrow = notice\nneed = reference\ncolumn = reference :: 项目编号\n"
                           "column = value.budget :: 预算\n" DENY,
    SAY_ZH "| 项目编号 | 预算（元） |\n| ABC-2024-01 | 500 |",
    "reference = ABC-2024-01\nvalue.budget = 500.00 CNY" },

  /* Several notices on a page */
  { "entries", EN GAZETTE AWARDED,
    SAY_EN "# City of Northport\nNotice of award\nTENDER NP 1/2024\nAwarded to: Alpha Works Ltd\n"
           "TENDER NP 2/2024\nAwarded to: Beta Builders Ltd\n# Town of Southgate\nNotice of award\n"
           "TENDER SG 7/2024\nAwarded to: Gamma Civils Ltd",
    "buyer = City of Northport\nreference = NP 1/2024\nsupplier = Alpha Works Ltd\n"
    "1: buyer = City of Northport\n1: reference = NP 2/2024\n1: supplier = Beta Builders Ltd\n"
    "2: buyer = Town of Southgate\n2: reference = SG 7/2024\n2: supplier = Gamma Civils Ltd" },
  { "entries-without-headings", EN GAZETTE AWARDED,
    SAY_EN "City of Northport\nTENDER NP 1/2024\nAwarded to: Alpha Works Ltd\nTown of Southgate\n"
           "TENDER SG 7/2024\nAwarded to: Gamma Civils Ltd",
    "buyer = City of Northport\nreference = NP 1/2024\nsupplier = Alpha Works Ltd\n"
    "1: buyer = Town of Southgate\n1: reference = SG 7/2024\n1: supplier = Gamma Civils Ltd" },
  { "entry-ends-with-its-labels", EN GAZETTE AWARDED "[rule fee]\nfield = value.fee\nlabel = notice of award fee\n" DENY,
    SAY_EN "TENDER NP 1/2024\nNotice of award fee: USD 5\nTENDER NP 2/2024\nAwarded to: Beta Builders Ltd",
    "reference = NP 1/2024\nvalue.fee = 5.00 USD\n1: reference = NP 2/2024\n1: supplier = Beta Builders Ltd" },
  { "entry-alone", EN GAZETTE AWARDED, SAY_EN "TENDER NP 1/2024\nAwarded to: Alpha Works Ltd",
    "supplier = Alpha Works Ltd" },
  { "entry-in-running-heads", EN GAZETTE AWARDED,
    SAY_EN "TENDER NP 1/2024\nAwarded to: Alpha Works Ltd\nTENDER NP 1/2024\nThe end", "supplier = Alpha Works Ltd" },
  { "entries-of-another-kind", EN GAZETTE AWARDED "[entries o]\nheading = NOTICE OF FINES\nskip = yes\n",
    SAY_EN "TENDER NP 1/2024\nAwarded to: Alpha Works Ltd\nNOTICE OF FINES\nAwarded to: Delta Cars Ltd\n"
           "TENDER NP 2/2024\nAwarded to: Beta Builders Ltd",
    "reference = NP 1/2024\nsupplier = Alpha Works Ltd\n1: reference = NP 2/2024\n"
    "1: supplier = Beta Builders Ltd" },
  { "entry-kinds", EN GAZETTE AWARDED "notice = award\n",
    SAY_EN "Notice of award\nTENDER NP 1/2024\nAwarded to: Alpha Works Ltd\nCall for bids\n"
           "TENDER NP 2/2024\nAwarded to: Beta Builders Ltd",
    "reference = NP 1/2024\nsupplier = Alpha Works Ltd\n1: reference = NP 2/2024" },
  { "cards", EN NUMBER DUE DENY,
    SAY_EN "Number: AB/1\nClosing date: 1 May 2024\nNumber: AB/2\nClosing date: 2 May 2024\nNumber: AB/3\n"
           "Closing date: 3 May 2024\nOf which the last is the longest",
    "reference = AB/1\ndeadline.submission = 2024-05-01\n1: reference = AB/2\n"
    "1: deadline.submission = 2024-05-02\n2: reference = AB/3\n2: deadline.submission = 2024-05-03" },
  { "two-numbers-are-no-cards", EN NUMBER "beside = yes\n" DUE DENY,
    SAY_EN "Number: AB/1\nClosing date: 1 May 2024\nNumber: AB/2\nClosing date: 1 May 2024",
    "reference = AB/1\ndeadline.submission = 2024-05-01\nconflict reference = AB/2" },
  { "one-number-again-is-no-card", EN NUMBER DUE DENY,
    SAY_EN "Number: AB/1\nClosing date: 1 May 2024\nNumber: AB/1\nClosing date: 1 May 2024\nNumber: AB/1\n"
           "Closing date: 1 May 2024",
    "reference = AB/1\ndeadline.submission = 2024-05-01" },

  /* Prose, and which of several is taken */
  { "prose", EN "[rule due]\nfield = deadline.submission\nprose = /received by %{date}/\n" DENY,
    SAY_EN "Bids must be received by 7 June 2024.", "deadline.submission = 2024-06-07" },
  { "prose-not", EN "[rule due]\nfield = deadline.submission\nprose = /received by %{date}/\nnot = questions\n" DENY,
    SAY_EN "All questions must be received by 7 June 2024.", "" },
  { "prose-not-of-next-sentence",
    EN "[rule due]\nfield = deadline.submission\nprose = /received by %{date}/\nnot = questions\n" DENY,
    SAY_EN "Bids must be received by 7 June 2024. For questions see below.", "deadline.submission = 2024-06-07" },
  { "conflict", ZH BUDGET, "预算金额：130万元\n预算金额：140万元",
    "value.budget = 1300000.00 CNY\nconflict value.budget = 1400000.00 CNY" },
  { "agreement", ZH BUDGET, "预算金额：130万元\n预算金额：1300000元", "value.budget = 1300000.00 CNY" },
  { "prefer-first", ZH BUDGET "prefer = first\n", "预算金额：130万元\n预算金额：140万元\n预算金额：150万元",
    "value.budget = 1300000.00 CNY" },
  { "prefer-last", ZH BUDGET "prefer = last\n", "预算金额：130万元\n预算金额：140万元\n预算金额：150万元",
    "value.budget = 1500000.00 CNY" },
  { "prefer-amended", ZH CLOSE "prefer = amended\n",
    "投标截止时间：2024年5月6日9时30分\n投标截止时间：2024年5月9日9时30分", "deadline.submission = 2024-05-09T09:30" },
  { "support", ZH BUDGET, "预算金额：140万元\n预算金额：130万元\n预算金额为130万元",
    "value.budget = 1300000.00 CNY\nconflict value.budget = 1400000.00 CNY" },
  { "day-and-hour", ZH CLOSE, "投标截止时间：2024年5月6日\n投标截止时间：2024年5月6日9时30分",
    "deadline.submission = 2024-05-06T09:30" },
  { "winner-is-no-loser", ZH WINNER "[rule loser]\nfield = bidder\nlabel = 投标人\n" DENY,
    "中标供应商：甲科技有限公司\n投标人：甲科技有限公司\n投标人：乙实业有限公司",
    "supplier = 甲科技有限公司\nbidder = 乙实业有限公司" },
  { "too-unsure", ZH BUDGET "score = 40\n", "预算金额：130万元", "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlPacks) packs = fixture_packs (c->rules);
  g_autoptr (TlDocument) document = tl_snippet_read (c->text);
  g_autofree char *found = fixture_find (packs, document, NULL);

  g_assert_cmpstr (found, ==, c->found);
}

static void
add_block (TlBuilder *builder, guint page, const char *text)
{
  tl_builder_set_page (builder, page);
  tl_builder_begin_block (builder, TL_BLOCK_PARAGRAPH, 0);
  tl_builder_add_text (builder, text, strlen (text));
  tl_builder_end_block (builder);
}

static void
test_page (gconstpointer data)
{
  static const char *const found[] = { "value.budget = 1300000.00 CNY", "value.budget = 1400000.00 CNY" };
  gboolean is_last = GPOINTER_TO_INT (data) == 1;
  g_autoptr (TlPacks) packs = fixture_packs (is_last ? ZH BUDGET "page = last\n" : ZH BUDGET "page = 1\n");
  g_autoptr (TlBuilder) builder = tl_builder_new (tl_limits_default (), "application/pdf");
  g_autoptr (TlDocument) document = NULL;
  g_autofree char *text = NULL;

  tl_builder_set_n_pages (builder, 3);
  add_block (builder, 1, "预算金额：130万元");
  add_block (builder, 2, "预算金额：135万元");
  add_block (builder, 3, "预算金额：140万元");
  document = tl_builder_finish (builder);
  text = fixture_find (packs, document, NULL);
  g_assert_cmpstr (text, ==, found[is_last]);
}

/* The window of a pattern must not end within a character: one byte more or less each time. */
static void
test_window (void)
{
  g_autoptr (TlPacks) packs = fixture_packs (ZH "[skip k]\nblock = /汉{3,9}$/\n" BUDGET);

  for (guint shift = 0; shift < 3; shift++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (TlDocument) document = NULL;
      g_autofree char *found = NULL;

      g_string_append_printf (text, "%.*s", (int) shift, "aa");
      while (text->len < 3 * tl_limits_default ()->window)
        g_string_append (text, "汉");
      g_string_append (text, "\n预算金额：130万元");
      document = tl_snippet_read (text->str);
      found = fixture_find (packs, document, NULL);
      g_assert_cmpstr (found, ==, "value.budget = 1300000.00 CNY");
    }
}

/* Many values of one field: time must not grow with their square. */
static void
test_many (void)
{
  g_autoptr (TlPacks) packs = fixture_packs (ZH "[rule r]\nfield = reference\nlabel = 项目编号\n" DENY);
  g_autoptr (GString) text = g_string_new (SAY_ZH);
  g_autoptr (TlDocument) document = NULL;
  g_autofree char *found = NULL;
  gint64 start;

  for (guint i = 0; i < 12000; i++)
    g_string_append_printf (text, "项目编号：ABC-2020-%05u\n", i);
  document = tl_snippet_read (text->str);
  start = g_get_monotonic_time ();
  found = fixture_find (packs, document, NULL);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 6 * G_USEC_PER_SEC);
  g_assert_cmpstr (found, ==, ""); /* it contradicts itself too often to be believed */
}

static void
test_limit (void)
{
  TlLimits limits = *tl_limits_default ();
  g_autoptr (TlPacks) packs = fixture_packs (ZH "[rule b]\nfield = bidder\nlabel = 投标人\n" DENY);
  g_autoptr (TlMatcher) matcher = NULL;
  g_autoptr (TlRecord) record = tl_record_new ("t", NULL);
  g_autoptr (TlDocument) document
      = tl_snippet_read ("投标人：甲科技有限公司\n投标人：乙实业有限公司\n投标人：丙建设有限公司");

  limits.facts = 2;
  matcher = tl_matcher_new (packs, &limits);
  tl_matcher_run (matcher, document, NULL, record, NULL);
  tl_record_seal (record);
  g_assert_cmpuint (record->facts->len, ==, 2);
  g_assert_cmpint (record->status, ==, TL_STATUS_PARTIAL);
  g_assert_cmpuint (record->problems->len, ==, 1);
}

/* What is known beforehand opens gates and decides the kind. */
static void
test_hint (void)
{
  g_autoptr (TlPacks) packs = fixture_packs (EN "gate = tender\n" BUDGET "notice = plan\n");
  g_autoptr (TlMatcher) matcher = tl_matcher_new (packs, tl_limits_default ());
  g_autoptr (TlRecord) record = tl_record_new ("t", NULL);
  g_autoptr (TlDocument) document = tl_snippet_read ("预算金额：130万元");
  TlMatchHint hint = { g_ptr_array_index (tl_packs_get_packs (packs), 0), "plan" };

  tl_matcher_run (matcher, document, &hint, record, NULL);
  tl_record_seal (record);
  g_assert_cmpuint (record->facts->len, ==, 1);
  g_assert_cmpstr (((TlNotice *) g_ptr_array_index (record->notices, 0))->kind, ==, "plan");
}

/* What is part of a target is told of, though it is no fact of its own. */
static void
test_parts (void)
{
  g_autoptr (TlPacks) packs = fixture_packs (EN "[rule share]\nfield = target.share\nprose = /of %{text} at least "
                                                "%{percent}/\n" DENY);
  g_autoptr (TlDocument) document = tl_snippet_read ("Followers of Freedonia at least 8%");
  g_autoptr (TlTrace) trace = tl_trace_new ();
  g_autoptr (GString) out = g_string_new (NULL);

  g_free (fixture_find (packs, document, trace)); /* only the trace is looked at */
  tl_trace_print (trace, TL_FIELD_TARGET_SHARE, NULL, out);
  g_assert_nonnull (strstr (out->str, "8%"));
  g_assert_nonnull (strstr (out->str, "no target was taken"));
}

/* Figures behind a label with a currency are money, unless it names an account or more figures follow. */
static void
test_proposals (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } texts[] = {
    { "Price (USD): 1219", 1 },
    { "Account (USD): 1219", 0 },
    { "Price (USD): 1219 4112 5910 301", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (TlPacks) packs = fixture_packs (EN BUDGET "[words label-number]\nnumber = account\n");
      g_autoptr (TlDocument) document = tl_snippet_read (texts[i].text);
      g_autoptr (TlTrace) trace = tl_trace_new ();
      g_autoptr (GPtrArray) proposals = tl_proposals_find (packs, document, "en", trace);

      g_assert_cmpuint (proposals->len, ==, texts[i].n);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/match/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_data_func ("/match/page-first", GINT_TO_POINTER (0), test_page);
  g_test_add_data_func ("/match/page-last", GINT_TO_POINTER (1), test_page);
  g_test_add_func ("/match/window", test_window);
  g_test_add_func ("/match/many", test_many);
  g_test_add_func ("/match/limit", test_limit);
  g_test_add_func ("/match/hint", test_hint);
  g_test_add_func ("/match/parts", test_parts);
  g_test_add_func ("/match/proposals", test_proposals);
  return g_test_run ();
}
