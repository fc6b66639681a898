/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_date.c - days, months and times of day in the ways that officials write them. */
#include "config.h"

#include "value_cases.h"

#define DATE(lang, country, text, expected)                                                                  \
  {                                                                                                          \
    TL_VALUE_DATE, lang, country, text, expected                                                             \
  }

static const ValueCase chinese[] = {
  DATE ("zh", "", "2019年8月14日上午9:30", "2019-08-14T09:30"),
  DATE ("zh", "", "2019年8月14日 9时30分", "2019-08-14T09:30"),
  DATE ("zh", "", "2019 年 8 月 14 日 9 时 30 分 00 秒", "2019-08-14T09:30:00"),
  DATE ("zh", "", "２０１９年８月１４日上午9：00", "2019-08-14T09:00"),
  DATE ("zh", "", "二〇一九年八月十四日", "2019-08-14"),
  DATE ("zh", "", "二○一九年八月三十一日", "2019-08-31"),
  DATE ("zh", "", "二0一九年十二月", "2019-12"),
  DATE ("zh", "", "民國108年8月14日", "2019-08-14"),
  DATE ("zh", "", "中華民國113年12月31日(星期二)下午5時", "2024-12-31T17:00"),
  DATE ("zh-TW", "TW", "108/08/14 17:00", "2019-08-14T17:00"),
  DATE ("zh-TW", "TW", "99年3月1日", "2010-03-01"),
  DATE ("zh", "", "2019-08-14 09:30:00", "2019-08-14T09:30:00"),
  DATE ("zh", "", "2019/8/14", "2019-08-14"),
  DATE ("zh", "", "2019.08.14", "2019-08-14"),
  DATE ("zh", "", "2026年03月26日 09点30分（北京时间）", "2026-03-26T09:30"),
  DATE ("zh", "", "2019年8月14日（北京时间）上午9:30", "2019-08-14T09:30"),
  DATE ("zh", "", "2026 年 4 月 14 日上午 10 点整前", "2026-04-14T10:00"),
  DATE ("zh", "", "2023年4月20 日下午16:30之前", "2023-04-20T16:30"),
  DATE ("zh", "", "2019年8月14日24:00", "2019-08-14T24:00"),
  DATE ("zh", "", "开标日期\t2019-08-14\t09:30\t会议室", "2019-08-14T09:30"),
  DATE ("zh", "", "2019-08-14\n09:30", "2019-08-14T09:30"),
  DATE ("zh", "", "2019-08-14\n3.10", "2019-08-14"),
  DATE ("zh", "", "2022年1月底前完成", "2022-01-31"),
  DATE ("zh", "", "到2023年底", "2023-12-31"),
  DATE ("zh", "", "2019年8月", "2019-08"),
  DATE ("zh", "", "1.2019年8月14日发布", "2019-08-14"),
  DATE ("zh", "", "From14.10.2016至", "2016-10-14"),
  /* the hours in which something is open are no time of the date */
  DATE ("zh", "", "2020年4月20日，上午9:00至12:00", "2020-04-20"),
};

static const ValueCase english[] = {
  DATE ("en", "GB", "14 August 2019 at 2.00 pm", "2019-08-14T14:00"),
  DATE ("en", "", "August 14, 2019", "2019-08-14"),
  DATE ("en", "", "this 14th day of August, 2019", "2019-08-14"),
  DATE ("en", "", "14-Aug-2019 | 31/Oct/74", "2019-08-14 | 1974-10-31"),
  DATE ("en", "IN", "07-06-2024 15:00 Hrs", "2024-06-07T15:00"),
  DATE ("en", "IN", "12.06.2020 @ 1400 Hrs", "2020-06-12T14:00"),
  DATE ("en", "IN", "Up to Date: 08/12/2025; Till 17:30 hrs", "2025-12-08T17:30"),
  DATE ("en", "IN", "23/01/2026up to 16:00 Hrs", "2026-01-23T16:00"),
  DATE ("en", "IN", "22/12/2023 BEFORE 3:00 P.M.", "2023-12-22T15:00"),
  DATE ("en", "IN", "02.11.2016 (Wednesday) by 17.00", "2016-11-02T17:00"),
  DATE ("en", "IN", "From14.10.2016 (Friday)", "2016-10-14"),
  DATE ("en", "", "7 June 2024, 12:00 noon", "2024-06-07T12:00"),
  DATE ("en", "", "by 5pm on Friday 7 June 2024", "2024-06-07T17:00"),
  DATE ("en", "KE", "promptly at 12:00 noon 11th February, 2022", "2022-02-11T12:00"),
  DATE ("en", "IN", "At 16:00 hours on Date 11/12/2025", "2025-12-11T16:00"),
  DATE ("en", "US", "Wednesday, August 16, 2023 Time: 2:00 PM EDT", "2023-08-16T14:00"),
  DATE ("en", "", "2019-08-14T09:30:00Z", "2019-08-14T09:30:00Z"),
  DATE ("en", "", "2014-12-12T12:33:39-08:00", "2014-12-12T12:33:39-08:00"),
  DATE ("en", "", "October 2014", "2014-10"),
  DATE ("en", "", "by the end of March 2022", "2022-03-31"),
  DATE ("en", "", "March third 2015", "2015-03-03"),
  DATE ("en", "US", "10/6/2019", "2019-10-06"),
  DATE ("en", "GB", "10/6/2019", "2019-06-10"),
  DATE ("en-PH", "", "10/6/2019", "2019-10-06"),
  DATE ("en", "", "10/6/2019", "2019-06-10?"),
  DATE ("en", "", "10/31/1974 and 6/6/2019", "1974-10-31 | 2019-06-06"),
  DATE ("en", "", "not later than 14.08.2019", "2019-08-14"),
};

static const ValueCase others[] = {
  DATE ("en", "", "Date: 2024-06-07 Local time: 12:00", "2024-06-07T12:00"),
  DATE ("de", "", "07/06/2024 Ortszeit: 12:00", "2024-06-07T12:00"),
  DATE ("de", "", "5. Mai 2016 um 20 Minuten nach 8 Uhr abends", "2016-05-05T20:20"),
  DATE ("nl", "", "5 mei, 2016, 10 voor half negen 's avonds", "2016-05-05T20:20"),
  DATE ("it", "", "5 Maggio 2016, alle otto e 20 di sera", "2016-05-05T20:20"),
  DATE ("pl", "", "12.05.2024 r. o godz. 10:30", "2024-05-12T10:30"),
  DATE ("vi", "", "09 giờ 00 phút ngày 20/8/2025", "2025-08-20T09:00"),
  DATE ("ro", "", "23 Iunie 2025, 12:00", "2025-06-23T12:00"),
  DATE ("fr", "", "le dossier du 18 08 1978", "1978-08-18"),
  DATE ("fr", "", "18 08 1978 22", ""),
  DATE ("es", "", "el 9 de 8 de 1971", "1971-08-09"),
  DATE ("pt", "", "terceiro mês de 2021", "2021-03"),
  DATE ("ja", "", "令和3.7.18 | R3年7月18日", "2021-07-18 | 2021-07-18"),
  DATE ("de", "", "Freitag, den 18.07.2014 um 12.30 Uhr", "2014-07-18T12:30"),
  DATE ("de", "", "am 2. Mai 1945. Am 8. Mai 1945", "1945-05-02 | 1945-05-08"),
  DATE ("fr", "", "le mardi 1er mars 2016 à 16h30", "2016-03-01T16:30"),
  DATE ("es", "", "26 de octubre de 2016 a las 15:50 horas", "2016-10-26T15:50"),
  DATE ("pt", "", "24/01/2020, às 10h", "2020-01-24T10:00"),
  DATE ("it", "", "entro le ore 12:00 del 14 marzo 2020", "2020-03-14T12:00"),
  DATE ("nl", "", "vrijdag 3 mei 2019 om 14.00 uur", "2019-05-03T14:00"),
  DATE ("sv", "", "den 3 maj 2019 kl. 14.00", "2019-05-03T14:00"),
  DATE ("pl", "", "14 sierpnia 2019 r. o godz. 10:00", "2019-08-14T10:00"),
  DATE ("ru", "", "до 20 декабря 2022 года в 10:00 часов", "2022-12-20T10:00"),
  DATE ("tr", "", "14 Ağustos 2019 saat 14:30", "2019-08-14T14:30"),
  DATE ("ja", "", "令和元年5月1日午後3時", "2019-05-01T15:00"),
  DATE ("ko", "", "2016년 1월 12일 (화) 오후 2시 30분", "2016-01-12T14:30"),
  DATE ("ar", "", "6 يناير 2015", "2015-01-06"),
  DATE ("hi", "", "31 मार्च 2023 तक", "2023-03-31"),
  DATE ("vi", "", "ngày 30 tháng 6 năm 2025", "2025-06-30"),
};

#define LINE(lang, text, expected)                                                                           \
  {                                                                                                          \
    TL_VALUE_DATE, lang, "", text, expected, TRUE                                                            \
  }

/* In a line of its own figures may be a day that in a document are the number of something. */
static const ValueCase lines[] = {
  LINE ("es", "fuera 11 - 2016", "2016-11"),
  LINE ("nl", "2016 - 11", "2016-11"),
  LINE ("es", "3~2015", "2015-03"),
  LINE ("es", "lote 13 - 2016, No. 11 - 2016", ""),
  LINE ("es", "11 - 20165, 4/11 - 2016", ""),
  LINE ("fr", "le 18 08 78", "1978-08-18"),
  LINE ("fr", "01 18 08 78 22", ""),
  LINE ("en", "18 08 78", ""),
  LINE ("es", "sales_report-2002-10-09.xlsx", "2002-10-09"),
  LINE ("es", "el 1.º de julio, 17.", "2017-07-01"),
  LINE ("it", "il 5 Dicembre 1391", "1391-12-05"),
  DATE ("es", "", "fuera 11 - 2016", ""),
  DATE ("fr", "", "18 08 78", ""),
  DATE ("es", "", "sales_report-2002-10-09.xlsx", ""),
  DATE ("es", "", "el 1.º de julio, 17.", ""),
  DATE ("it", "", "il 5 Dicembre 1391", ""),
};

static const ValueCase none[] = {
  DATE ("en", "", "31 April 2019", ""),
  DATE ("en", "", "30.02.2020", ""),
  DATE ("zh", "", "2019年2月29日", ""),
  DATE ("zh", "", "2019年13月1日", ""),
  DATE ("zh", "", "2019-08-14 25:61", ""),
  DATE ("zh", "", "8月14日", ""),
  DATE ("en", "", "7 June", ""),
  DATE ("zh", "", "2019年", ""),
  DATE ("en", "", "version 1.2.3, section 1.2.2019-", ""),
  DATE ("zh", "", "电话：0771-2019-08", ""),
  DATE ("zh", "", "010-8888-2019", ""),
  DATE ("zh", "", "项目编号：焦财磋商采购-2026-3", ""),
  DATE ("zh", "", "项目编号：08-16-04A-2021-D-E27942", ""),
  DATE ("zh", "", "2019-08-14-001", ""),
  DATE ("zh", "", "豫财采〔2019〕08号 2021-08 号", ""),
  DATE ("en", "", "BID # 2023-3, No. 12/2016", ""),
  DATE ("en-IN", "", "turnover of 2010-11 and 2011-12", ""),
  DATE ("en", "", "7. 8. 9. 10. 11. 12. 13.", ""),
  DATE ("en", "", "10 8 2019 5", ""),
  DATE ("pl", "PL", "Pl. Bankowy 3/5, 00-950 Warszawa", ""),
  DATE ("", "", "", ""),
};

static void
test_growth (void)
{
  static const char *const patterns[] = {
    "1",   "2019", " ",  "年", "2019年", "1.",       "1-",   "8月",       "上午",
    "at ", "12:",  "一", "(",  "\n",     "2019-08-", "1/2/", "31 April ", "星期",
  };

  value_case_check_growth (TL_VALUE_DATE, patterns, G_N_ELEMENTS (patterns));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  value_cases_add ("date/chinese", chinese, G_N_ELEMENTS (chinese));
  value_cases_add ("date/english", english, G_N_ELEMENTS (english));
  value_cases_add ("date/others", others, G_N_ELEMENTS (others));
  value_cases_add ("date/lines", lines, G_N_ELEMENTS (lines));
  value_cases_add ("date/none", none, G_N_ELEMENTS (none));
  g_test_add_func ("/date/growth", test_growth);
  return g_test_run ();
}
