/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_period.c - from a day to a day, with both whole or one cut short. */
#include "config.h"

#include "value_cases.h"

#define PERIOD(lang, country, text, expected)                                                                \
  {                                                                                                          \
    TL_VALUE_PERIOD, lang, country, text, expected                                                           \
  }

static const ValueCase chinese[] = {
  PERIOD ("zh", "", "自2019年8月16日起至2019年9月15日止", "2019-08-16/2019-09-15"),
  PERIOD ("zh", "", "2019-08-14 至 2019-09-01", "2019-08-14/2019-09-01"),
  PERIOD ("zh", "", "2020年4月13日至2020年4月20日，每天上午9:00至12:00，下午14:00至17:00",
          "2020-04-13/2020-04-20"),
  PERIOD ("zh", "", "2020年4月13日至2020年4月20日，上午9:00至12:00", "2020-04-13/2020-04-20"),
  PERIOD ("zh", "", "2019年8月14日-21日", "2019-08-14/2019-08-21"),
  PERIOD ("zh", "", "2019年8月14日至9月1日", "2019-08-14/2019-09-01"),
  PERIOD ("zh", "", "2019年12月20日至1月5日", "2019-12-20/2020-01-05"),
  PERIOD ("zh", "", "2019-08-14 09:00 至 2019-08-21 17:00", "2019-08-14T09:00/2019-08-21T17:00"),
  PERIOD ("zh", "", "2024年3月17日9:00至20日17:00", "2024-03-17T09:00/2024-03-20T17:00"),
  PERIOD ("zh", "", "2019.8.14-8.21", "2019-08-14/2019-08-21"),
  PERIOD ("zh", "", "2019年8月——2020年7月", "2019-08/2020-07"),
  PERIOD ("zh", "", "2016年12月15日晚上7:00到8:00", "2016-12-15T19:00/2016-12-15T20:00"),
};

static const ValueCase others[] = {
  PERIOD ("en", "", "from 1 May 2016 to 3 June 2017", "2016-05-01/2017-06-03"),
  PERIOD ("en", "", "1-15 March 2020", "2020-03-01/2020-03-15"),
  PERIOD ("en", "", "October 1 to November 30, 2025", "2025-10-01/2025-11-30"),
  PERIOD ("en", "", "between 3 and 5 May 2020", "2020-05-03/2020-05-05"),
  PERIOD ("en", "", "May 5-8, 2020", "2020-05-05/2020-05-08"),
  PERIOD ("en", "IN", "from 11/12/2023 TO 22/12/2023", "2023-12-11/2023-12-22"),
  PERIOD ("en-US", "", "10/1-11/2/2017", "2017-10-01/2017-11-02"),
  PERIOD ("en-US", "", "2018-09-23 1:30p.m. to 4.", "2018-09-23T13:30/2018-09-23T16:00"),
  PERIOD ("de", "", "vom 01.04.2020 bis 31.03.2021", "2020-04-01/2021-03-31"),
  PERIOD ("fr", "", "du 3 mai au 15 juin 2019", "2019-05-03/2019-06-15"),
  PERIOD ("es", "", "del 3 al 15 de junio de 2019", "2019-06-03/2019-06-15"),
  PERIOD ("nl", "", "26 juni t/m 28 juni 2020", "2020-06-26/2020-06-28"),
  PERIOD ("ru", "", "с 1 мая по 3 июня 2019 г.", "2019-05-01/2019-06-03"),
  PERIOD ("ja", "", "2019年8月1日から8月3日まで", "2019-08-01/2019-08-03"),
};

static const ValueCase none[] = {
  PERIOD ("zh", "", "自合同签订之日起至2020年12月31日", ""),
  PERIOD ("zh", "", "2019年9月1日至2019年8月1日", ""),
  PERIOD ("en", "", "Section 2 - 15 March 2020", ""),
  PERIOD ("zh", "", "2018-2020", ""),
  PERIOD ("zh", "", "2019年8月14日、2019年8月15日", ""),
  PERIOD ("zh", "", "2019年2月27日至30日", ""),
};

static void
test_growth (void)
{
  static const char *const patterns[]
      = { "1-", "1~", "2019年8月1日至", "from ", "自", "至", "1 to ", "9:00-" };

  value_case_check_growth (TL_VALUE_PERIOD, patterns, G_N_ELEMENTS (patterns));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  value_cases_add ("period/chinese", chinese, G_N_ELEMENTS (chinese));
  value_cases_add ("period/others", others, G_N_ELEMENTS (others));
  value_cases_add ("period/none", none, G_N_ELEMENTS (none));
  g_test_add_func ("/period/growth", test_growth);
  return g_test_run ();
}
