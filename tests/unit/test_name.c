/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_name.c - organisations, references, lots, text and places. */
#include "config.h"

#include "lexicon_fixture.h"
#include "value/name.h"

typedef struct
{
  TlValueKind kind;
  const char *lang;
  gboolean bare;
  const char *text;
  const char *found; /* read at the start; NULL: none */
} Case;

static const Case cases[] = {
  { TL_VALUE_ORG, "zh", TRUE, "一网互通（北京）科技有限公司 地址：北京", "一网互通(北京)科技有限公司" },
  { TL_VALUE_ORG, "zh", TRUE, "名称：中国新闻社", "中国新闻社" },
  { TL_VALUE_ORG, "zh", TRUE, "1.甲科技（北京）有限公司（盖章）", "甲科技(北京)有限公司" },
  { TL_VALUE_ORG, "zh", TRUE, "北京市体育局本级行政", "北京市体育局本级行政" },
  { TL_VALUE_ORG, "zh", TRUE, "上海市公安局奉贤分局（本部）", "上海市公安局奉贤分局(本部)" },
  { TL_VALUE_ORG, "zh", TRUE, "广西中医药大学第一附属医院", "广西中医药大学第一附属医院" },
  { TL_VALUE_ORG, "zh", TRUE, "济宁长恒信息技术有限公司山东省济宁市任城区阜桥街道",
    "济宁长恒信息技术有限公司" },
  { TL_VALUE_ORG, "zh", TRUE, "某某有限公司地址：北京", "某某有限公司" },
  { TL_VALUE_ORG, "zh", TRUE, "达坂城区西沟乡", "达坂城区西沟乡" },
  { TL_VALUE_ORG, "zh", TRUE, "详见公告正文", NULL },
  { TL_VALUE_ORG, "zh", TRUE, "无", NULL },
  { TL_VALUE_ORG, "zh", TRUE, "无锡市第一人民医院", "无锡市第一人民医院" },
  { TL_VALUE_ORG, "zh", TRUE, "XXXX", NULL },
  { TL_VALUE_ORG, "zh", TRUE, "13800000000", NULL },
  { TL_VALUE_ORG, "zh", TRUE, "2019年8月16日", NULL },
  { TL_VALUE_ORG, "zh", TRUE, "供应商应当具有独立承担民事责任的能力", NULL },
  { TL_VALUE_ORG, "zh", FALSE, "中国新闻社的委托，就下列项目", "中国新闻社" },
  { TL_VALUE_ORG, "zh", FALSE, "广西科联招标中心受委托组织采购", "广西科联招标中心" },
  { TL_VALUE_ORG, "zh", FALSE, "本公司", NULL },
  { TL_VALUE_ORG, "en", TRUE, "M/s. Foo Bar Pvt. Ltd., Mumbai", "Foo Bar Pvt. Ltd." },
  { TL_VALUE_ORG, "en", TRUE, "Foo, Inc.", "Foo, Inc." },
  { TL_VALUE_ORG, "en", TRUE, "National Cereals and Produce Board (NCPB)",
    "National Cereals and Produce Board (NCPB)" },
  { TL_VALUE_ORG, "en", TRUE, "Ministry of Youth, Culture and Sport Address: Main Road",
    "Ministry of Youth, Culture and Sport" },
  { TL_VALUE_ORG, "en", TRUE, "Indian Navy", "Indian Navy" },
  { TL_VALUE_ORG, "en", TRUE, "N/A", NULL },
  { TL_VALUE_ORG, "en", TRUE, "Nil", NULL },
  { TL_VALUE_ORG, "en", TRUE, "Bidders must submit two copies", NULL },
  { TL_VALUE_ORG, "en", FALSE, "Foo Builders Limited for the supply of goods", "Foo Builders Limited" },
  { TL_VALUE_ORG, "en", FALSE, "Bharat Petroleum Corporation Limited invites bids",
    "Bharat Petroleum Corporation Limited" },
  { TL_VALUE_ORG, "en", FALSE, "Closing Date", NULL },
  { TL_VALUE_ORG, "pt", TRUE, "PROSCIENCE COMÉRCIO, IMPORTAÇÃO E EXPORTAÇÃO LTDA",
    "PROSCIENCE COMÉRCIO, IMPORTAÇÃO E EXPORTAÇÃO LTDA" },
  { TL_VALUE_ORG, "ru", TRUE, "ТОО \"Каратау\"", "ТОО \"Каратау\"" },

  { TL_VALUE_REFERENCE, "zh", TRUE, "GXZC2018-J1-21797-KLZB（重） 项目名称：某某",
    "GXZC2018-J1-21797-KLZB(重)" },
  { TL_VALUE_REFERENCE, "zh", TRUE, "TAHP-ZB-2023-1790（1-12 包）", "TAHP-ZB-2023-1790" },
  { TL_VALUE_REFERENCE, "zh", TRUE, "GXCXZB-(2021)-39（四）项目名称：某", "GXCXZB-(2021)-39" },
  { TL_VALUE_REFERENCE, "en", TRUE, "UP/EM/46/MCW/2025-26 Name of Work: Painting/2", "UP/EM/46/MCW/2025-26" },
  { TL_VALUE_REFERENCE, "en", TRUE, "RFP/ABC/2025 Dated 1/2", "RFP/ABC/2025" },
  { TL_VALUE_ORG, "en", FALSE, "Bharat Petroleum Corporation Limited Dated 5 May 2020",
    "Bharat Petroleum Corporation Limited" },
  { TL_VALUE_ORG, "ko", TRUE, "주식회사 한빛", "주식회사 한빛" },
  { TL_VALUE_ORG, "ko", TRUE, "(주)한빛소프트", "(주)한빛소프트" },
  { TL_VALUE_ORG, "es", TRUE, "EXCMO. AYUNTAMIENTO DE JAÉN", "EXCMO. AYUNTAMIENTO DE JAÉN" },
  { TL_VALUE_REFERENCE, "zh", TRUE, "豫财招标采购-2019-123", "豫财招标采购-2019-123" },
  { TL_VALUE_REFERENCE, "zh", TRUE, "沪财采〔2019〕12号", "沪财采〔2019〕12号" },
  { TL_VALUE_REFERENCE, "zh", TRUE, "徐采中招 2026-040", "徐采中招 2026-040" },
  { TL_VALUE_REFERENCE, "zh", TRUE, "[350703]FJZHJS[GK]2025003", "[350703]FJZHJS[GK]2025003" },
  { TL_VALUE_REFERENCE, "zh", TRUE, "ABC-2019-1项目名称：某某", "ABC-2019-1" },
  { TL_VALUE_REFERENCE, "zh", TRUE, "2019-08-16", NULL },
  { TL_VALUE_REFERENCE, "zh", TRUE, "详见公告", NULL },
  { TL_VALUE_REFERENCE, "zh", TRUE, "TAHP-ZB-2023-1790（1-12 包）", "TAHP-ZB-2023-1790" },
  { TL_VALUE_REFERENCE, "en", TRUE, "12/2019-20", "12/2019-20" },
  { TL_VALUE_REFERENCE, "en", TRUE, "GEM/2021/B/1234567 Dated: 30/12/2025", "GEM/2021/B/1234567" },
  { TL_VALUE_REFERENCE, "en", TRUE, "UNDP / RFP / 2019 / 12", "UNDP / RFP / 2019 / 12" },
  { TL_VALUE_REFERENCE, "en", TRUE, "NCPB/RAIL TRANSPORT/24/2021-2022", "NCPB/RAIL TRANSPORT/24/2021-2022" },
  { TL_VALUE_REFERENCE, "en", TRUE, "/9/E-gov/SUDA/2025/5253", "/9/E-gov/SUDA/2025/5253" },
  { TL_VALUE_REFERENCE, "en", FALSE, "Procurement", NULL },
  { TL_VALUE_REFERENCE, "en", FALSE, "21OHS249-A is", "21OHS249-A" },

  { TL_VALUE_LOT, "zh", FALSE, "第一包", "1" },
  { TL_VALUE_LOT, "zh", FALSE, "包1：", "1" },
  { TL_VALUE_LOT, "zh", FALSE, "采购包 12", "12" },
  { TL_VALUE_LOT, "zh", FALSE, "标段二", "2" },
  { TL_VALUE_LOT, "zh", FALSE, "01包", "01" },
  { TL_VALUE_LOT, "zh", FALSE, "A分标", "A" },
  { TL_VALUE_LOT, "zh", FALSE, "3", NULL },
  { TL_VALUE_LOT, "zh", TRUE, "3", "3" },
  { TL_VALUE_LOT, "en", FALSE, "Lot 2", "2" },
  { TL_VALUE_LOT, "en", FALSE, "LOT No. A", "A" },
  { TL_VALUE_LOT, "en", FALSE, "Package-III", "III" },
  { TL_VALUE_LOT, "en", FALSE, "Lot of goods", NULL },

  { TL_VALUE_TEXT, "zh", FALSE, " 某某项目。\n下一行", "某某项目" },
  { TL_VALUE_TEXT, "zh", FALSE, "——", NULL },
  { TL_VALUE_PLACE, "zh", FALSE, "北京市海淀区中关村", "北京市海淀区中关村" },
  { TL_VALUE_PLACE, "zh", FALSE, "北美、澳大利亚", "北美" },
  { TL_VALUE_PLACE, "en", FALSE, "New South Wales is", "New South Wales" },
};

static void
test_read (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();
  g_autoptr (TlFold) fold = tl_fold_new (c->text, strlen (c->text));
  TlText text = fixture_text (fold);
  TlReading reading = { .lexicon = lexicon, .lang = c->lang, .country = "", .currency = "", .bare = c->bare };
  gsize end = 0;
  TlValue value = { .kind = TL_VALUE_NONE };

  if (tl_value_read (c->kind, &text, 0, text.len, &reading, &value, &end))
    g_assert_cmpint (value.kind, ==, c->kind);
  g_assert_cmpstr (value.text, ==, c->found);
  tl_value_clear (&value);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/name/%s/%s/%03u", tl_value_kind_name (cases[i].kind),
                                               cases[i].lang, (guint) i);

      g_test_add_data_func (path, &cases[i], test_read);
    }
  return g_test_run ();
}
