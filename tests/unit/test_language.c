/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_language.c - which language a text is in, and in which order it writes its days. */
#include "config.h"

#include "rules/language.h"

#include "lexicon_fixture.h"

typedef struct
{
  const char *name;
  const char *text;
  const char *first, *second;
} Language;

static const Language languages[] = {
  { "zh", "政府采购项目公告", "zh", "" },
  { "en", "This is the notice of the authority for all of the bidders", "en", "" },
  { "ja", "入札に関する公告をここに示します", "ja", "" },
  { "ko", "입찰 공고 내용은 다음과 같습니다", "ko", "" },
  { "hi", "निविदा सूचना", "hi", "" },
  { "ar", "إعلان عن مناقصة", "ar", "" },
  { "gu", "ગુજરાત સરકાર દ્વારા નિવિદા સૂચના drda@example.com", "gu", "" },
  { "bn", "দরপত্র বিজ্ঞপ্তি", "bn", "" },
  { "ta", "ஒப்பந்தப்புள்ளி அறிவிப்பு", "ta", "" },
  { "te", "టెండర్ నోటీసు", "te", "" },
  { "pa", "ਟੈਂਡਰ ਨੋਟਿਸ", "pa", "" },
  { "he", "הודעה על מכרז", "he", "" },
  { "hy", "Գնումների հայտարարություն", "hy", "" },
  { "ka", "ტენდერის განცხადება", "ka", "" },
  { "el", "Διακήρυξη διαγωνισμού", "el", "" },
  { "th", "ประกาศประกวดราคา", "th", "" },
  { "am", "የጨረታ ማስታወቂያ", "am", "" },
  { "de", "Die Bekanntmachung über die Vergabe der Leistungen ist für alle Bieter und mit der Frist", "de", "" },
  { "zh-en", "政府采购项目公告内容 The notice of the authority for all of the bidders", "en", "zh" },
  { "one-foreign-word", "政府采购项目公告，由一网互通科技有限公司在北京为中国新闻社提供账号推广服务，内容如下，投标人应当仔细阅读招标文件中的全部条款 the", "zh", "" },
  { "figures", "12 34 2024-05-06", "", "" },
  { "empty", "", "", "" },
};

static void
test_language (gconstpointer data)
{
  const Language *c = data;
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();
  g_autoptr (TlFold) fold = tl_fold_new (c->text, strlen (c->text));
  TlText text = fixture_text (fold);
  TlLanguages found = tl_language_find (&text, lexicon);

  g_assert_cmpstr (found.first, ==, c->first);
  g_assert_cmpstr (found.second, ==, c->second);
}

typedef struct
{
  const char *text;
  TlDateOrder order;
} Order;

static const Order orders[] = {
  { "on 13/04/2024", TL_ORDER_DMY },
  { "on 04/13/2024", TL_ORDER_MDY },
  { "on 04/05/2024", TL_ORDER_UNKNOWN },
  { "on 04/05/2024 and 31-12-2024", TL_ORDER_DMY },
  { "on 13/04/2024 and 04/13/2024", TL_ORDER_UNKNOWN },
  { "on 13/13/2024", TL_ORDER_UNKNOWN },
  { "on 32/04/2024", TL_ORDER_UNKNOWN },
  { "on 13/00/2024", TL_ORDER_UNKNOWN },
  { "on 13/04/24", TL_ORDER_UNKNOWN },
  { "clause 1.13.04.2024", TL_ORDER_UNKNOWN },
  { "13.04.20245", TL_ORDER_UNKNOWN },
  { "2024-04-13", TL_ORDER_UNKNOWN },
  { "13.04.", TL_ORDER_UNKNOWN },
  { "", TL_ORDER_UNKNOWN },
};

static void
test_order (gconstpointer data)
{
  const Order *c = data;
  g_autoptr (TlFold) fold = tl_fold_new (c->text, strlen (c->text));
  TlText text = fixture_text (fold);

  g_assert_cmpint (tl_language_find_order (&text), ==, c->order);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *path = g_strconcat ("/language/", languages[i].name, NULL);

      g_test_add_data_func (path, &languages[i], test_language);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autofree char *path = g_strdup_printf ("/language/order/%" G_GSIZE_FORMAT, i);

      g_test_add_data_func (path, &orders[i], test_order);
    }
  return g_test_run ();
}
