/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_duration.c - lengths of time, and what only looks like one. */
#include "config.h"

#include "value_cases.h"

#define LENGTH(lang, text, expected)                                                                         \
  {                                                                                                          \
    TL_VALUE_DURATION, lang, "", text, expected                                                              \
  }

static const ValueCase chinese[] = {
  LENGTH ("zh", "60日历天", "P60D"),
  LENGTH ("zh", "计划工期：60个日历天", "P60D"),
  LENGTH ("zh", "12个月", "P12M"),
  LENGTH ("zh", "三年，合同一年一签", "P3Y | P1Y"),
  LENGTH ("zh", "一百二十日历天", "P120D"),
  LENGTH ("zh", "签订合同后30日内", "P30D"),
  LENGTH ("zh", "合同签订后（30）日内", "P30D"),
  LENGTH ("zh", "合同签订之日起，45日内完成", "P45D"),
  LENGTH ("zh", "5年9个月", "P5Y9M"),
  LENGTH ("zh", "兩年零三個月", "P2Y3M"),
  LENGTH ("zh", "半年", "P6M"),
  LENGTH ("zh", "一年半", "P1.5Y"),
  LENGTH ("zh", "三至五年", "P3Y..P5Y"),
  LENGTH ("zh", "30日至45日", "P30D..P45D"),
  LENGTH ("zh", "十五(15)天", "P15D"),
  LENGTH ("zh", "7个工作日", "P7D"),
  LENGTH ("zh", "五分三十秒", "PT5M30S"),
};

static const ValueCase english[] = {
  LENGTH ("en", "sixteen (16) months", "P16M"),
  LENGTH ("en", "a 36-month contract", "P36M"),
  LENGTH ("en", "90 (ninety) days", "P90D"),
  LENGTH ("en", "within forty-five (45) calendar days", "P45D"),
  LENGTH ("en", "45 working days", "P45D"),
  LENGTH ("en", "24 hours", "PT24H"),
  LENGTH ("en", "2 nights", "P2D"),
  LENGTH ("en", "30-45 days", "P30D..P45D"),
  LENGTH ("en", "8 to 10 weeks", "P8W..P10W"),
  LENGTH ("en", "3 years & 6.5 months", "P3Y6.5M"),
  LENGTH ("en", "for a year", "P1Y"),
  LENGTH ("en", "two and a half hours", "PT2.5H"),
  LENGTH ("en", "one and a quarter hour", "PT1.25H"),
};

static const ValueCase others[] = {
  LENGTH ("de", "1/2stunde", "PT0.5H"),
  LENGTH ("nl", "twee uur en drie kwartier", "PT2.75H"),
  LENGTH ("tr", "bir ve çeyrek yıl", "P1.25Y"),
  LENGTH ("ja", "0.1年間", "P0.1Y"),
  LENGTH ("ja", "9秒58", "PT9.58S"),
  LENGTH ("ja", "9秒58分", "PT9S | PT58M"),
  LENGTH ("en", "a ½ hour call", "PT0.5H"),
  LENGTH ("vi", "18 tháng", "P18M"),
  LENGTH ("ro", "30 de zile", "P30D"),
  LENGTH ("de", "innerhalb von sechs Monaten", "P6M"),
  LENGTH ("fr", "18 mois", "P18M"),
  LENGTH ("es", "en un plazo de doce meses", "P12M"),
  LENGTH ("it", "30 giorni naturali", "P30D"),
  LENGTH ("nl", "twee (2) jaar", "P2Y"),
  LENGTH ("ru", "в течение 30 календарных дней", "P30D"),
  LENGTH ("ja", "３か月間", "P3M"),
  LENGTH ("ko", "6개월", "P6M"),
  LENGTH ("ko", "삼십분", "PT30M"),
  LENGTH ("it", "mesi 12 (dodici)", "P12M"),
  LENGTH ("de", "vierjährige Laufzeit", "P4Y"),
  LENGTH ("en", "18 Months (Eighteen Months)", "P18M"),
  LENGTH ("en", "24 months (2 years)", "P24M | P2Y"),
  LENGTH ("en", "within 45 days after receipt of the work order", "P45D"),
  LENGTH ("ar", "ستة أشهر", "P6M"),
};

#define LINE(lang, text, expected)                                                                           \
  {                                                                                                          \
    TL_VALUE_DURATION, lang, "", text, expected, TRUE                                                        \
  }

/* In a line of its own a unit may be what it is not in a document. */
static const ValueCase lines[] = {
  LINE ("en", "1\"", "PT1S"),
  LINE ("fr", "2'", "PT2M"),
  LINE ("ru", "15'30\"", "PT15M30S"),
  LINE ("en", "2 m", "PT2M"),
  LINE ("fr", "2 m", ""),
  LINE ("en", "2 m of cable", ""),
  LINE ("en", "cable 2 m", ""),
  LINE ("zh", "10月", "P10M"),
  LINE ("zh", "十月", "P10M"),
  LINE ("zh", "10月31日", ""),
  LINE ("zh", "3個字", "PT15M"),
  LINE ("zh", "分半", "PT1.5M"),
  LINE ("nl", "2 dagen en 1 maand", "P1M2D"),
  LENGTH ("en", "1\"", ""),
  LENGTH ("en", "2'", ""),
  LENGTH ("en", "2 m", ""),
  LENGTH ("zh", "10月", ""),
  LENGTH ("zh", "3個字", ""),
  LENGTH ("nl", "2 dagen en 1 maand", "P2D | P1M"),
};

static const ValueCase none[] = {
  LENGTH ("zh", "2019年8月14日", ""),
  LENGTH ("zh", "2019年", ""),
  LENGTH ("zh", "二○二六年一月", ""),
  LENGTH ("zh", "8月", ""),
  LENGTH ("zh", "8月14日", ""),
  LENGTH ("zh", "第30天", ""),
  LENGTH ("zh", "3年级，18岁", ""),
  LENGTH ("zh", "9 时 30 分 00 秒", ""),
  LENGTH ("zh", "7×24小时", ""),
  LENGTH ("zh", "得90分", ""),
  LENGTH ("en", "10 years old", ""),
  LENGTH ("en", "1700 hrs, 15.30 Hrs, 15:30 hrs", ""),
  LENGTH ("en", "Year 1 Year", ""),
  LENGTH ("en", "365 days in a year", "P365D"),
  LENGTH ("en", "2020 yr", ""),
  LENGTH ("pt", "das 9 às 17 horas", "PT17H"),
  LENGTH ("es", "de 24 a 48 horas", "PT24H..PT48H"),
  LENGTH ("it", "anni 60", ""),
  LENGTH ("it", "giorni 15 marzo", ""),
  LENGTH ("it", "nei giorni 15 e 16", ""),
  LENGTH ("ko", "이분", ""),
};

static void
test_growth (void)
{
  static const char *const patterns[]
      = { "1", "1 ", "一", "一年", "1年零", "1 year and ", "半", "two ", "1-" };

  value_case_check_growth (TL_VALUE_DURATION, patterns, G_N_ELEMENTS (patterns));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  value_cases_add ("duration/chinese", chinese, G_N_ELEMENTS (chinese));
  value_cases_add ("duration/english", english, G_N_ELEMENTS (english));
  value_cases_add ("duration/others", others, G_N_ELEMENTS (others));
  value_cases_add ("duration/lines", lines, G_N_ELEMENTS (lines));
  value_cases_add ("duration/none", none, G_N_ELEMENTS (none));
  g_test_add_func ("/duration/growth", test_growth);
  return g_test_run ();
}
