/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_line.c - numbers and amounts in a line of its own, where no clause or cell can be meant,
 * and the same text in a document. */
#include "config.h"

#include "value_cases.h"

#define LINE     TRUE
#define DOCUMENT FALSE

static const ValueCase cases[] = {
  /* chains of figures */
  { TL_VALUE_NUMBER, "en", "", "192.168.1.2", "192 | 168 | 1 | 2", LINE },
  { TL_VALUE_NUMBER, "en", "", "192.168.1.2", "", DOCUMENT },
  { TL_VALUE_NUMBER, "es", "", "192.168.1.2", "192168 | 1 | 2", LINE },
  { TL_VALUE_NUMBER, "ko", "", "내 IP 주소는 192.168.1.2입니다", "192 | 168 | 1 | 2", LINE },
  { TL_VALUE_NUMBER, "zh", "", "2222.2222.22222.222", "2222 | 2222 | 22222 | 222", LINE },
  { TL_VALUE_NUMBER, "zh", "", "2.2.1 投资", "", DOCUMENT },
  { TL_VALUE_NUMBER, "en", "", "Nos. 22,24,26,31.", "22 | 24 | 26 | 31", LINE },
  { TL_VALUE_NUMBER, "en", "", "Nos. 22,24,26,31.", "22", DOCUMENT },
  { TL_VALUE_NUMBER, "en", "", "1,234,567.89", "1234567.89", LINE },
  { TL_VALUE_NUMBER, "en", "", "1234567890123456789.5", "5", LINE },
  { TL_VALUE_NUMBER, "ja", "", "６、５４４", "6544", LINE },
  { TL_VALUE_NUMBER, "ja", "", "６、５４４", "6 | 544", DOCUMENT },
  { TL_VALUE_NUMBER, "zh", "", "6、544", "6 | 544", LINE },
  /* nothing but the number stands there */
  { TL_VALUE_NUMBER, "en", "", "one twenty two", "122", LINE },
  { TL_VALUE_NUMBER, "en", "", "one twenty two", "1 | 22", DOCUMENT },
  { TL_VALUE_NUMBER, "en", "", "two twenty-foot containers", "2 | 20", LINE },
  { TL_VALUE_NUMBER, "en", "", "1.2b", "1200000000", LINE },
  { TL_VALUE_NUMBER, "en", "", "1.2b", "1.2", DOCUMENT },
  { TL_VALUE_NUMBER, "en", "", "clause 1.2b", "1.2", LINE },
  { TL_VALUE_NUMBER, "en", "", "30 l", "30", LINE },
  { TL_VALUE_NUMBER, "zh", "", "一雙", "2", LINE },
  { TL_VALUE_NUMBER, "zh", "", "三双", "3", LINE },
  { TL_VALUE_NUMBER, "zh", "", "萬九", "19000", LINE },
  { TL_VALUE_NUMBER, "zh", "", "萬九", "", DOCUMENT },
  { TL_VALUE_NUMBER, "zh", "", "二份一", "0.5", LINE },
  { TL_VALUE_NUMBER, "zh", "", "一式二份", "1 | 2", LINE },
  { TL_VALUE_NUMBER, "es", "", "1 con 5", "1.5", LINE },
  { TL_VALUE_NUMBER, "tr", "", "100b", "100000", LINE },
  { TL_VALUE_NUMBER, "fr", "", "trente 3", "33", LINE },
  { TL_VALUE_NUMBER, "fr", "", "trente 3 pages", "30 | 3", LINE },
  /* what calculators print */
  { TL_VALUE_NUMBER, "en", "", "1e10", "10000000000", LINE },
  { TL_VALUE_NUMBER, "en", "", "1.5e-3", "0.0015", LINE },
  { TL_VALUE_NUMBER, "en", "", "1e40", "1", LINE },
  { TL_VALUE_NUMBER, "en", "", "1.1^23", "8.95430243255237", LINE },
  { TL_VALUE_NUMBER, "en", "", "9^99", "9 | 99", LINE },
  { TL_VALUE_PERCENT, "es", "", "1e10%", "10000000000%", LINE },
  { TL_VALUE_PERCENT, "es", "", "1e10%", "", DOCUMENT },
  /* letters before a figure */
  { TL_VALUE_NUMBER, "zh", "", "nonono3.1千万", "31000000", LINE },
  { TL_VALUE_NUMBER, "zh", "", "nonono3.1千万", "10000000", DOCUMENT },
  { TL_VALUE_NUMBER, "zh", "", "A4纸B2B", "", LINE },
  /* prices of one thing are no amounts anywhere */
  { TL_VALUE_MONEY, "en", "", "about $350 per kg to $680 per kg", "", LINE },
  { TL_VALUE_MONEY, "en", "", "$15.4/hour", "", LINE },
  { TL_VALUE_MONEY, "en", "", "$15.4/hour", "", DOCUMENT },
  { TL_VALUE_MONEY, "zh", "", "每人500元/天", "", LINE },
  { TL_VALUE_MONEY, "zh", "", "每人500元/天", "", DOCUMENT },
  /* hundredths without a word */
  { TL_VALUE_MONEY, "en-IN", "IN", "20 Rupees 43", "20.43 INR", LINE },
  { TL_VALUE_MONEY, "es", "", "otros 15 USD 50, habrían", "15.50 USD", LINE },
  { TL_VALUE_MONEY, "es", "", "otros 15 USD 50, habrían", "50.00 USD", DOCUMENT },
  { TL_VALUE_MONEY, "en", "", "a twenty-pound bag", "", LINE },
  { TL_VALUE_MONEY, "nl", "", "de guldens een waarde", "", DOCUMENT },
  { TL_VALUE_MONEY, "ja", "", "1個\\100です", "100.00 JPY", DOCUMENT },
};

/* What holds in lines and documents alike. */
static const ValueCase same[] = {
  { TL_VALUE_NUMBER, "zh", "", "30万20千", "300000 | 20000" },
  { TL_VALUE_NUMBER, "zh", "", "一点两小时", "1 | 2" },
  { TL_VALUE_NUMBER, "en", "", "five and three quarters billion", "5750000000" },
  { TL_VALUE_NUMBER, "en", "", "five and half a million", "5500000" },
  { TL_VALUE_NUMBER, "it", "", "un miliardo e mezzo milione", "1000500000" },
  { TL_VALUE_NUMBER, "nl", "", "een miljard en een half miljoen", "1000500000" },
  { TL_VALUE_NUMBER, "de", "", "drei halbe Tage", "1.5" },
  { TL_VALUE_NUMBER, "de", "", "eine halbe Million", "500000" },
  { TL_VALUE_NUMBER, "es", "", "cien treinta", "100 | 30" },
  { TL_VALUE_NUMBER, "es", "", "cien mil", "100000" },
  { TL_VALUE_NUMBER, "hi", "", "3 सौ और 2.12 सौ दो", "300 | 212 | 2" },
  { TL_VALUE_NUMBER, "hi", "", "five hundred twenty", "520" },
  { TL_VALUE_NUMBER, "ko", "", "이 가방", "" },
  { TL_VALUE_NUMBER, "ko", "", "이 개", "2" },
  { TL_VALUE_NUMBER, "ko", "", "일흔일곱 세입니다", "77" },
  { TL_VALUE_NUMBER, "ja", "", "よん、 ご、 ろく", "4 | 5 | 6" },
  { TL_VALUE_PERCENT, "ja", "", "3割8分7厘", "38.7%" },
  { TL_VALUE_PERCENT, "es", "", "ciento treinta con tres veintiunavos por ciento", "130.142857142857%" },
  { TL_VALUE_MONEY, "ko", "", "이달러이십삼센트", "2.23 USD?" },
};

int
main (int argc, char **argv)
{
  static ValueCase lines[G_N_ELEMENTS (same)];

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  value_cases_add ("line", cases, G_N_ELEMENTS (cases));
  value_cases_add ("document", same, G_N_ELEMENTS (same));
  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      lines[i] = same[i];
      lines[i].is_line = TRUE;
    }
  value_cases_add ("both", lines, G_N_ELEMENTS (lines));
  return g_test_run ();
}
