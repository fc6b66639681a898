/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_fold.c - what folding makes of a text, and the way back. */
#include "config.h"

#include "base/fold.h"

#include <string.h>

#include "base/utf8.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *folded;
} Case;

#define SB TL_SOFT_BREAK

static const Case cases[] = {
  { "plain", "Award of contract", "Award of contract" },
  { "full width", "预算金额：１２５．００万元（人民币）", "预算金额:125.00万元(人民币)" },
  { "comma", "甲，乙", "甲,乙" },
  { "kangxi", "⾦额 ⼈民", "金额 人民" },
  { "supplement", "⻚⺠⻔⻋⻓", "页民门车长" },
  { "simplified", "开⼾⾏", "开户行" },
  { "ligature", "ﬁnal oﬀer", "final offer" },
  { "dashes", "2019—2020 – 3 − 4", "2019-2020 - 3 - 4" },
  { "wave", "8～9 8〜9", "8~9 8~9" },
  { "quotes", "“a” ‘b’ «c»", "\"a\" 'b' \"c\"" },
  { "blanks", "a\u00a0 \u3000b", "a b" },
  { "line ends", "  a  \n  b\t \u3000c  ", "a\nb\tc" },
  { "invisible", "a\u200bb\ufeffc\u00add", "abcd" },
  { "soft blank", "closing" SB "date", "closing date" },
  { "soft cjk", "采购" SB "金额", "采购金额" },
  { "soft cjk blanks", "采购 " SB " 金额", "采购金额" },
  { "blank cjk", "名 称", "名 称" },
  { "soft cjk digit", "共" SB "58" SB "万元", "共58万元" },
  { "soft cjk latin", "中国" SB "Twitter", "中国 Twitter" },
  { "soft colon", "金额：" SB "100", "金额:100" },
  { "number comma", "1,248," SB "800 yuan", "1,248,800 yuan" },
  { "number comma front", "1,248" SB ",800", "1,248,800" },
  { "lakh", "12," SB "48,800", "12,48,800" },
  { "number point", "124." SB "88万元", "124.88万元" },
  { "no number list", "lots 1," SB "2 and 3", "lots 1, 2 and 3" },
  { "no number sentence", "in 2019." SB "12 bids", "in 2019. 12 bids" },
  { "no number lines", "2019" SB "2020", "2019 2020" },
  { "hyphen", "procure-" SB "ment", "procurement" },
  { "hyphen capital", "Pre-" SB "Bid", "Pre-Bid" },
  { "hyphen short", "e-" SB "tender", "e-tender" },
  { "hyphen reference", "RFP-" SB "2019", "RFP-2019" },
  { "hyphen digits", "15/2021-" SB "2022", "15/2021-2022" },
  { "hyphen numeral", "Vol-" SB "VII", "Vol-VII" },
  { "dash is no hyphen", "word—" SB "ment", "word- ment" },
  { "soft hyphen", "procure\u00ad" SB "ment", "procurement" },
  { "fraction", "1½", "1½" },
  { "enclosed", "①甲 20㎡", "1甲 20m2" },
  { "enclosed digits", "①20万元 100²", "①20万元 100²" },
  { "accent alone", "a¨", "a¨" },
  { "compose", "cafe\u0301", "café" },
  { "too long", "\ufdfa", "\ufdfa" },
  { "ratio", "时间∶９", "时间:9" },
  { "yen", "￥100", "¥100" },
  { "empty", "", "" },
  { "only blanks", " \u3000" SB, "" },
};

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlFold) fold = tl_fold_new (c->text, strlen (c->text));

  g_assert_cmpstr (fold->text, ==, c->folded);
  g_assert_cmpuint (fold->len, ==, strlen (c->folded));
  g_assert_cmpuint (strlen (fold->lower), ==, fold->len);
  g_assert_cmpuint (fold->origin[fold->len], ==, strlen (c->text));
  for (gsize i = 0; i < fold->len; i++)
    g_assert_cmpuint (fold->origin[i], <=, fold->origin[i + 1]);
}

static void
test_lower (void)
{
  g_autofree char *mixed = tl_fold_text ("ＲＦＰ No. ÄΩЖ");
  g_autofree char *dotted = tl_fold_text ("İSTANBUL ẞ");

  g_assert_cmpstr (mixed, ==, "rfp no. äωж");
  /* Their lower case has another length. */
  g_assert_cmpstr (dotted, ==, "istanbul ẞ");
}

typedef struct
{
  const char *name;
  const char *text;
  const char *piece;    /* of the folded text */
  const char *original; /* what it must stand for */
} Way;

static const Way ways[] = {
  { "plain", "value 100 yuan", "100", "100" },
  { "full width", "金额：１２５元", "125", "１２５" },
  { "no blanks behind", "金额 100 \n元", "100", "100" },
  { "no invisible behind", "a100\u200b\u200bb", "100", "100" },
  { "soft break within", "1,248," SB "800元", "1,248,800", "1,248," SB "800" },
  { "soft break behind", "采购" SB "金额", "采购", "采购" },
  { "half a character", "20㎡", "20m", "20㎡" },
  { "hyphen within", "a procure-" SB "ment b", "procurement", "procure-" SB "ment" },
  { "hyphen behind", "a procure-" SB "ment b", "procure", "procure" },
  { "compose", "cafe\u0301s", "café", "cafe\u0301" },
  { "blank run", "a  \u3000 b", "a b", "a  \u3000 b" },
  { "at the end", "abc  ", "c", "c" },
};

static void
test_way (gconstpointer data)
{
  const Way *way = data;
  g_autoptr (TlFold) fold = tl_fold_new (way->text, strlen (way->text));
  const char *found = strstr (fold->text, way->piece);
  g_autofree char *original = NULL;
  TlSpan span, back, again;

  g_assert_nonnull (found);
  span.start = (guint32) (found - fold->text);
  span.end = span.start + (guint32) strlen (way->piece);
  back = tl_fold_get_origin (fold, span);
  original = g_strndup (way->text + back.start, back.end - back.start);
  g_assert_cmpstr (original, ==, way->original);
  again = tl_fold_get_span (fold, back);
  g_assert_cmpuint (again.start, ==, span.start);
  g_assert_cmpuint (again.end, >=, span.end);
}

static void
test_linear (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 begin = g_get_monotonic_time ();

  /* Runs that a careless look back or ahead would walk again and again. */
  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "1," SB "- " SB "111111111111," SB);
  {
    g_autoptr (TlFold) fold = tl_fold_new (text->str, text->len);

    g_assert_cmpuint (fold->len, >, 1000000);
  }
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 10 * G_USEC_PER_SEC);
}

static void
test_collapse (void)
{
  static const char text[] = "  采购" SB "金额\n  100\u200b  yuan" SB "net ";
  g_autofree char *line = tl_utf8_collapse (text, strlen (text));

  g_assert_cmpstr (line, ==, "采购金额 100 yuan net");
}

static void
test_walk (void)
{
  static const char text[] = "a采é";

  g_assert_cmpuint (tl_utf8_next (text, strlen (text), 1), ==, 4);
  g_assert_cmpuint (tl_utf8_prev (text, 4), ==, 1);
  g_assert_cmpuint (tl_utf8_prev (text, 0), ==, 0);
  g_assert_cmpuint (tl_utf8_get (text, strlen (text), 1), ==, 0x91c7);
  g_assert_cmpuint (tl_utf8_get (text, strlen (text), strlen (text)), ==, 0);
  g_assert_true (tl_utf8_is_cjk (0x91c7) && tl_utf8_is_cjk (0xff1a) && !tl_utf8_is_cjk (0xac00));
  g_assert_true (tl_utf8_is_blank (0x3000) && !tl_utf8_is_blank ('\n'));
  g_assert_true (tl_utf8_is_invisible (0xfeff) && !tl_utf8_is_invisible (' '));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/fold/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strconcat ("/fold/origin/", ways[i].name, NULL);

      g_test_add_data_func (path, &ways[i], test_way);
    }
  g_test_add_func ("/fold/lower", test_lower);
  g_test_add_func ("/fold/linear", test_linear);
  g_test_add_func ("/utf8/collapse", test_collapse);
  g_test_add_func ("/utf8/walk", test_walk);
  return g_test_run ();
}
