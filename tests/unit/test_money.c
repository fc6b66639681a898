/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_money.c - amounts of money in texts: what is found, where it ends, what is none. */
#include "config.h"

#include "lexicon_fixture.h"
#include "value/money.h"

typedef struct
{
  const char *lang, *country, *text;
  const char *found; /* canonical, tab separated; "" for none */
  const char *label_currency;
  gint label_power;
  gboolean bare;
  TlDoubt doubt; /* of the last value */
} Case;

static const Case cases[] = {
  /* Chinese */
  { "zh", "CN", "预算金额：125.000000 万元（人民币）", "1250000.00 CNY" },
  { "zh", "CN", "采购预算（万元）：130", "1300000.00 CNY" },
  { "zh", "CN", "总价（万元）：124.488", "1244880.00 CNY" },
  { "zh", "CN", "91.7000000（万元）", "917000.00 CNY" },
  { "zh", "CN", "项目预算：壹佰贰拾伍万元整", "1250000.00 CNY" },
  { "zh", "CN", "人民币壹佰贰拾肆万捌仟捌佰元整（￥1,248,800.00）", "1248800.00 CNY" },
  { "zh", "CN", "1248800.00元（大写：人民币壹佰贰拾肆万捌仟捌佰元整）", "1248800.00 CNY" },
  { "zh", "CN", "890000.00元 大写：捌拾玖万元整", "890000.00 CNY" },
  { "zh", "CN", "1248800.00元（大写：人民币壹佰贰拾万元整）", "1248800.00 CNY", .doubt = TL_DOUBT_WORDS },
  { "zh", "CN", "人民币（大写）：壹佰万元整", "1000000.00 CNY" },
  { "zh", "CN", "壹拾贰万零陆仟元零伍分", "126000.05 CNY" },
  { "zh", "CN", "伍角", "0.50 CNY" },
  { "zh", "CN", "玖仟陆佰陆拾伍圆壹角捌分", "9665.18 CNY" },
  { "zh", "CN", "售价：￥0.0 元", "0.00 CNY" },
  { "zh", "CN", "0万元", "0.00 CNY" },
  { "zh", "CN", "￥1000000.00元", "1000000.00 CNY" },
  { "zh", "CN", "2.2本计划投资3541.07万元2.3建设工期", "35410700.00 CNY" },
  { "zh", "CN", "包 1-2350000.00 元", "2350000.00 CNY" },
  { "zh", "CN", "200-300万元", "2000000.00..3000000.00 CNY" },
  { "zh", "CN", "10万元至20万元", "100000.00..200000.00 CNY" },
  { "zh", "CN", "最高限价1800万元/三年", "18000000.00 CNY" },
  { "zh", "CN", "12万美元，HK$5,000", "120000.00 USD\t5000.00 HKD" },
  { "zh-TW", "TW", "壹仟貳佰萬元整", "12000000.00 TWD" },
  { "zh", "CN", "单价100元/人·天，80元每天", "" },
  { "zh", "CN", "第3条 2019年8月16日 电话 0571-88888888，8%，5个，3台", "" },
  { "zh", "CN", "三元材料和二元结构，一元化", "" },
  { "zh", "CN", "（元）17", "17.00 CNY" },
  { "zh", "CN", "元17", "" },
  { "zh", "CN", "9373.99", "93739900.00 CNY", "CNY", 4, TRUE },
  { "zh", "CN", "9373.99元", "9373.99 CNY", "CNY", 4, TRUE },
  { "zh", "CN", "1800000", "1800000.00 CNY", "", 0, TRUE },
  { "zh", "CN", "约130万", "1300000.00 CNY", "", 0, TRUE },
  { "zh", "CN", "30日历天", "", "", 0, TRUE },
  { "zh", "CN", "2019-08-16", "", "", 0, TRUE },
  /* English, also Indian */
  { "en", "IN", "EMD Rs. 2,09,00,000/- only", "20900000.00 INR" },
  { "en", "IN", "Rs. 5,000 /- (Rupees Five Thousand Only)", "5000.00 INR" },
  { "en", "IN", "Rs. 25,00,000/- (Rupees Twenty Six Lacs)", "2500000.00 INR", .doubt = TL_DOUBT_WORDS },
  { "en", "IN", "Rs. 2.00 Lakh", "200000.00 INR" },
  { "en", "IN", "Rupees two crore, nine lakh only", "20900000.00 INR" },
  { "en", "LK", "Rs. 5", "5.00 LKR" },
  { "en", "", "Rs. 5", "5.00 INR", .doubt = TL_DOUBT_CURRENCY },
  { "en", "KE", "Kshs. 1,000.00 (One thousand only) per tender", "1000.00 KES" },
  { "en", "ZA", "R500", "500.00 ZAR" },
  { "en", "", "R 421 475 753.76", "421475753.76 ZAR" },
  { "en", "", "Annex R 12", "" },
  { "en", "", "TRY 3 TIMES, ALL 5 BIDDERS", "" },
  { "en", "US", "between $10 and $20", "10.00..20.00 USD" },
  { "en", "CA", "$5 million", "5000000.00 CAD" },
  { "en", "", "$5", "5.00 USD", .doubt = TL_DOUBT_CURRENCY },
  { "en", "US", "$15.40/hour, $3 per unit", "" },
  { "en", "GB", "GBP3.01, 20 dollars 43 cents", "3.01 GBP\t20.43 USD", .doubt = TL_DOUBT_CURRENCY },
  { "en", "", "USD 1.2 million", "1200000.00 USD" },
  { "en", "", "42.125 KWD", "42.125 KWD" },
  { "en", "", "USD 5%", "" },
  { "en", "IN", "12000", "12000.00 INR", "", 0, TRUE },
  { "en", "IN", "45 days", "", "", 0, TRUE },
  /* others */
  { "zh", "CN", "人民币壹分", "0.01 CNY" },
  { "zh", "CN", "人民币伍角", "0.50 CNY" },
  { "zh", "CN", "负壹角", "-0.10 CNY" },
  { "de", "DE", "siebenhundert-Euro", "700.00 EUR" },
  { "de", "DE", "Akte 2019-EUR-001", "" },
  { "it", "IT", "15 euro e 15 centesimi", "15.15 EUR" },
  { "fr", "FR", "Dollar: 143,80 yens", "143.80 JPY" },
  { "nl", "NL", "€ 720.000,-", "720000.00 EUR" },
  { "de", "DE", "1.234,56 EUR, 2,5 Mio. EUR", "1234.56 EUR\t2500000.00 EUR" },
  { "fr", "FR", "10 000,00 €", "10000.00 EUR" },
  { "es", "ES", "5 millones de euros", "5000000.00 EUR" },
  { "pt", "BR", "R$ 18.638,00", "18638.00 BRL" },
  { "ru", "RU", "262 512,00 руб.", "262512.00 RUB" },
  { "sv", "SE", "5 mkr", "5000000.00 SEK" },
  { "ko", "KR", "3억원", "300000000.00 KRW" },
  { "ja", "JP", "120万円", "1200000.00 JPY" },
};

static char *
find_all (const TlText *text, const TlReading *reading, TlDoubt *doubt)
{
  GString *out = g_string_new (NULL);
  gsize at = 0, start, end;
  TlValue value;

  while (tl_value_find (TL_VALUE_MONEY, text, at, text->len, reading, &value, &start, &end))
    {
      g_autofree char *printed = tl_value_print (&value);

      g_string_append_printf (out, "%s%s", out->len ? "\t" : "", printed);
      *doubt = value.doubt;
      g_assert_cmpuint (end, >, start);
      at = end;
      tl_value_clear (&value);
    }
  return g_string_free (out, FALSE);
}

static void
test_find (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();
  g_autoptr (TlFold) fold = tl_fold_new (c->text, strlen (c->text));
  TlText text = fixture_text (fold);
  TlReading reading = { .lexicon = lexicon,
                        .lang = c->lang,
                        .country = c->country,
                        .power = c->label_power,
                        .currency = c->label_currency ? c->label_currency : "",
                        .bare = c->bare };
  TlDoubt doubt = TL_DOUBT_NONE;
  g_autofree char *found = find_all (&text, &reading, &doubt);

  g_assert_cmpstr (found, ==, c->found);
  g_assert_cmpint (doubt, ==, c->doubt);
}

typedef struct
{
  const char *lang, *text;
  gint power; /* -1: no unit */
  const char *currency;
} UnitCase;

static const UnitCase units[] = {
  { "zh", "总价（万元）", 4, "CNY" },
  { "zh", "金额/万元", 4, "CNY" },
  { "zh", "（单位：元）", 0, "CNY" },
  { "zh", "预算金额(人民币万元)", 4, "CNY" },
  { "zh", "采购预算", -1, "" },
  { "zh", "单价（元/人）", -1, "" },
  { "zh", "中标（成交）金额", -1, "" },
  { "en", "Amount (Rs. in Lakh)", 5, "INR" },
  { "en", "Rs. in Lakh", 5, "INR" },
  { "en", "EMD Amount (In INR)", 0, "INR" },
  { "en", "Price in EUR", 0, "EUR" },
  { "en", "Total (₹)", 0, "INR" },
  { "en", "Value (USD million)", 6, "USD" },
  { "en", "Length (m)", -1, "" },
  { "en", "Bid Number", -1, "" },
  { "ko", "금액(억원)", 8, "KRW" },
};

static void
test_unit (gconstpointer data)
{
  const UnitCase *c = data;
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();
  g_autoptr (TlFold) fold = tl_fold_new (c->text, strlen (c->text));
  TlText text = fixture_text (fold);
  TlReading reading = { .lexicon = lexicon, .lang = c->lang, .country = "", .currency = "" };
  gint power = -1;
  char currency[4] = "";

  g_assert_cmpint (tl_money_read_unit (&text, 0, text.len, &reading, &power, currency), ==, c->power >= 0);
  g_assert_cmpint (power, ==, c->power);
  g_assert_cmpstr (currency, ==, c->currency);
}

/* A value starts exactly where it is asked for, and ends behind what belongs to it. */
static void
test_span (void)
{
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();
  const char *line = "金额：人民币伍万元整（50000元）。";
  g_autoptr (TlFold) fold = tl_fold_new (line, strlen (line));
  TlText text = fixture_text (fold);
  TlReading reading = { .lexicon = lexicon, .lang = "zh", .country = "CN", .currency = "" };
  gsize at = strlen ("金额:"), end = 0;
  TlValue value;

  g_assert_false (tl_money_read (&text, 0, text.len, &reading, &value, &end));
  g_assert_true (tl_money_read (&text, at, text.len, &reading, &value, &end));
  g_assert_cmpuint (end, ==, text.len - strlen ("。"));
  g_assert_false (value.money.from_words);
  g_assert_true (value.money.has_currency);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/money/find/%s/%03u", cases[i].lang, (guint) i);

      g_test_add_data_func (path, &cases[i], test_find);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *path = g_strdup_printf ("/money/unit/%s/%03u", units[i].lang, (guint) i);

      g_test_add_data_func (path, &units[i], test_unit);
    }
  g_test_add_func ("/money/span", test_span);
  return g_test_run ();
}
