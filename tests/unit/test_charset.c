/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_charset.c - bytes in the charsets that portals use, declared rightly and wrongly. */
#include "config.h"

#include <string.h>

#include "reader/charset.h"
#include "reader/charset_name.h"
#include "reader/html_charset.h"

#define ZH   "中标金额：壹佰贰拾肆万捌仟捌佰元整，供应商名称：一网互通（北京）科技有限公司。"
#define FFFD "\xef\xbf\xbd"

/* Text of ${encoding}, read back. */
typedef struct
{
  const char *name;
  const char *text;     /* UTF-8 */
  const char *encoding; /* that it is written in */
  const char *declared;
  const char *charset; /* expected */
  gboolean is_wrong;
} Round;

static const Round rounds[] = {
  { "utf8", ZH, "UTF-8", "utf-8", "UTF-8", FALSE },
  { "utf8-undeclared", ZH, "UTF-8", NULL, "UTF-8", FALSE },
  { "utf8-declared-gbk", ZH, "UTF-8", "gbk", "UTF-8", TRUE },
  { "utf8-declared-latin1", "Montant attribu\xc3\xa9 : 5 000 \xe2\x82\xac", "UTF-8", "iso-8859-1", "UTF-8",
    TRUE },
  { "gb2312", ZH, "GB18030", "gb2312", "GB18030", FALSE },
  { "gbk-name-in-gb2312", "采购人：朱镕基 喆 堃 㐀 " ZH, "GB18030", "GB2312", "GB18030", FALSE },
  { "gbk-declared-utf8", ZH ZH, "GB18030", "utf-8", "GB18030", TRUE },
  { "gbk-undeclared", ZH ZH, "GB18030", NULL, "GB18030", FALSE },
  { "gbk-declared-latin1", ZH, "GB18030", "iso-8859-1", "GB18030", TRUE },
  { "latin1", "Montant attribué : 5000 euros à la société ÉÈÀÉ", "WINDOWS-1252", "latin1", "WINDOWS-1252",
    FALSE },
  { "cp1251", "Начальная цена контракта составляет", "WINDOWS-1251", NULL, "windows-1251", FALSE },
  { "big5", "決標公告 機關名稱 臺北市政府 得標廠商 決標金額", "BIG5-HKSCS", "big5", "BIG5-HKSCS", FALSE },
  { "sjis", "落札者 株式会社 ① 入札公告 ㈱", "CP932", "Shift_JIS", "CP932", FALSE },
  { "euc-kr", "입찰공고 낙찰자 똠방각하", "CP949", "euc-kr", "CP949", FALSE },
  { "latin1-euro", "100 € – “fixed”", "WINDOWS-1252", "iso-8859-1", "WINDOWS-1252", FALSE },
  { "utf16le-bom", "\xef\xbb\xbf<p>" ZH, "UTF-16LE", "gb2312", "UTF-16LE", FALSE },
  { "utf16be-bom", "\xef\xbb\xbf<p>" ZH, "UTF-16BE", NULL, "UTF-16BE", FALSE },
  { "utf16le-markup", "<html><body><p>Tender 中</p></body></html>", "UTF-16LE", NULL, "UTF-16LE", FALSE },
  { "iso-2022-jp", "入札公告", "ISO-2022-JP", "iso-2022-jp", "iso-2022-jp", FALSE },
  { "ascii", "Award: 5,000", "UTF-8", "utf-8", "UTF-8", FALSE },
  { "ascii-declared-gbk", "Award: 5,000", "UTF-8", "gbk", "UTF-8", FALSE },
  { "utf8-bom-declared-gbk", "\xef\xbb\xbf" ZH, "UTF-8", "gbk", "UTF-8", TRUE },
  { "utf16-in-meta", ZH, "UTF-8", "utf-16", "UTF-8", FALSE },
  { "no-such", ZH, "UTF-8", "x-user-defined-42", "UTF-8", FALSE },
  { "chance", "\xc7\xa1\xc7\xa1", "UTF-8", "utf-8", "UTF-8", FALSE },
};

static void
test_round (gconstpointer data)
{
  const Round *round = data;
  gsize len;
  g_autofree char *bytes = g_convert (round->text, -1, round->encoding, "UTF-8", NULL, &len, NULL);
  g_autoptr (TlDecoded) decoded = NULL;
  const char *expected = g_str_has_prefix (round->text, "\xef\xbb\xbf") ? round->text + 3 : round->text;

  g_assert_nonnull (bytes);
  decoded = tl_charset_decode ((const guint8 *) bytes, len, round->declared);
  g_assert_cmpstr (decoded->text, ==, expected);
  g_assert_cmpuint (decoded->len, ==, strlen (expected));
  g_assert_cmpstr (decoded->charset, ==, round->charset);
  g_assert_cmpint (decoded->is_wrong, ==, round->is_wrong);
  g_assert_cmpuint (decoded->n_invalid, ==, 0);
}

/* Bytes that no charset explains. */
typedef struct
{
  const char *name;
  const char *bytes;
  gsize len;
  const char *declared;
  const char *text;
  gsize n_invalid;
  gsize n_nul;
} Damage;

#define BYTES(s) s, sizeof (s) - 1

static const Damage damages[] = {
  { "nul", BYTES ("a\0b\0\0c \xe4\xb8\xad"), "utf-8", "abc 中", 0, 3 },
  { "utf8-bad-byte", BYTES ("中文中文中文\xff 124.88"), "utf-8", "中文中文中文" FFFD " 124.88", 1, 0 },
  { "utf8-run", BYTES ("中文中文中文\xfe\xff\xfe x\xff"), "utf-8", "中文中文中文" FFFD " x" FFFD, 4, 0 },
  { "utf8-cut", BYTES ("中文中文中文\xe4\xb8"), "utf-8", "中文中文中文" FFFD, 2, 0 },
  { "gbk-cut-before-tag", BYTES ("\xd6\xd0\xb1\xea\xbd\xf0\xb6\xee\xd6</p>\xd6\xd0"), "gbk",
    "中标金额" FFFD "</p>中", 1, 0 },
  { "gbk-0xff", BYTES ("\xd6\xd0\xff\xff\xb1\xea"), "gb2312", "中" FFFD "标", 2, 0 },
  { "gbk-bad-undeclared", BYTES ("\xd6\xd0\xb1\xea\xff\xbd\xf0\xb6\xee\xa3\xba\xb9\xa9\xd3\xa6\xc9\xcc"),
    NULL, "中标" FFFD "金额：供应商", 1, 0 },
  { "surrogate", BYTES ("中文中文中文\xed\xa0\x80!"), NULL, NULL, 3, 0 },
  { "empty", BYTES (""), NULL, "", 0, 0 },
  { "only-nul", BYTES ("\0\0\0\0\0\0\0\0\0\0"), NULL, "", 0, 10 },
};

static void
test_damage (gconstpointer data)
{
  const Damage *damage = data;
  g_autoptr (TlDecoded) decoded
      = tl_charset_decode ((const guint8 *) damage->bytes, damage->len, damage->declared);

  g_assert_true (g_utf8_validate (decoded->text, (gssize) decoded->len, NULL));
  if (damage->text == NULL)
    return;
  g_assert_cmpstr (decoded->text, ==, damage->text);
  g_assert_cmpuint (decoded->n_invalid, ==, damage->n_invalid);
  g_assert_cmpuint (decoded->n_nul, ==, damage->n_nul);
}

static void
test_problems (void)
{
  static const char bytes[]
      = "\xd6\xd0\xb1\xea\xff\0\xbd\xf0\xb6\xee\xa3\xba\xb9\xa9\xd3\xa6\xc9\xcc\xd6\xd0\xb1\xea";
  g_autoptr (TlDecoded) decoded = tl_charset_decode ((const guint8 *) bytes, sizeof bytes - 1, "utf-8");
  g_autoptr (TlBuilder) builder = tl_builder_new (tl_limits_default (), "text/html");
  g_autoptr (TlDocument) document = NULL;
  const TlProblem *problems;
  guint n;

  tl_decoded_add_problems (decoded, builder);
  document = tl_builder_finish (builder);
  problems = tl_document_get_problems (document, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (problems[0].code, ==, "invalid-bytes");
  g_assert_true (problems[0].lossy);
  g_assert_nonnull (strstr (problems[0].sentence, "GB18030"));
  g_assert_cmpstr (problems[1].code, ==, "charset-wrong");
  g_assert_false (problems[1].lossy);
  g_assert_cmpstr (problems[2].code, ==, "nul-bytes");
  g_assert_false (problems[2].lossy);
}

static void
test_names (void)
{
  g_assert_cmpstr (tl_charset_name_canonical ("GB2312"), ==, "GB18030");
  g_assert_cmpstr (tl_charset_name_canonical ("x-gbk"), ==, "GB18030");
  g_assert_cmpstr (tl_charset_name_canonical ("EUC-CN"), ==, "GB18030");
  g_assert_cmpstr (tl_charset_name_canonical ("Latin1"), ==, "WINDOWS-1252");
  g_assert_cmpstr (tl_charset_name_canonical ("koi8-r"), ==, "koi8-r");
  g_assert_null (tl_charset_name_canonical ("utf-16le"));
  g_assert_null (tl_charset_name_canonical ("utf-7"));
  g_assert_null (tl_charset_name_canonical ("ibm037"));
  g_assert_null (tl_charset_name_canonical ("gbk//TRANSLIT"));
  g_assert_null (tl_charset_name_canonical (""));
  g_assert_null (tl_charset_name_canonical (NULL));
}

typedef struct
{
  const char *name;
  const char *head;
  const char *declared;
} Declaration;

static const Declaration declarations[] = {
  { "meta", "<html><head><meta charset=gbk>", "gbk" },
  { "meta-quoted", "<META CHARSET = \"GB2312\" />", "GB2312" },
  { "equiv", "<meta http-equiv='Content-Type' content='text/html; charset=big5'>", "big5" },
  { "xml", "<?xml version=\"1.0\" encoding='Shift_JIS'?><html>", "Shift_JIS" },
  { "comment", "<!-- <meta charset=gbk> --><meta charset=utf-8>", "utf-8" },
  { "other-meta", "<meta name=keywords content='charsets'><meta charset=utf-8>", "utf-8" },
  { "none", "<html><p>charset=gbk</p>", NULL },
  { "cut", "<meta charset", NULL },
  { "cut-value", "<meta charset=\"", NULL },
};

static void
test_declaration (gconstpointer data)
{
  const Declaration *declaration = data;
  g_autofree char *found
      = tl_html_charset_find ((const guint8 *) declaration->head, strlen (declaration->head));

  g_assert_cmpstr (found, ==, declaration->declared);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rounds); i++)
    {
      g_autofree char *path = g_strconcat ("/charset/round/", rounds[i].name, NULL);

      g_test_add_data_func (path, &rounds[i], test_round);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strconcat ("/charset/damage/", damages[i].name, NULL);

      g_test_add_data_func (path, &damages[i], test_damage);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (declarations); i++)
    {
      g_autofree char *path = g_strconcat ("/charset/declaration/", declarations[i].name, NULL);

      g_test_add_data_func (path, &declarations[i], test_declaration);
    }
  g_test_add_func ("/charset/problems", test_problems);
  g_test_add_func ("/charset/names", test_names);
  return g_test_run ();
}
