/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_number.c - counts and percentages in texts. */
#include "config.h"

#include "lexicon_fixture.h"
#include "value/number.h"

typedef struct
{
  TlValueKind kind;
  const char *lang, *text;
  const char *found; /* the first one, canonical; NULL: none */
} Case;

static const Case cases[] = {
  { TL_VALUE_NUMBER, "zh", "增粉量要求为58万", "580000" },
  { TL_VALUE_NUMBER, "zh", "五十八万", "580000" },
  { TL_VALUE_NUMBER, "zh", "10w+", "100000" },
  { TL_VALUE_NUMBER, "zh", "5W灯泡", "5" },
  { TL_VALUE_NUMBER, "zh", "一百二十万零六千", "1206000" },
  { TL_VALUE_NUMBER, "zh", "三万五", "35000" },
  { TL_VALUE_NUMBER, "zh", "五百卅四", "534" },
  { TL_VALUE_NUMBER, "zh", "三分之一", "0.333333333333333" },
  { TL_VALUE_NUMBER, "zh", "一般", NULL },
  { TL_VALUE_NUMBER, "zh", "零十", "10" },
  { TL_VALUE_NUMBER, "en", "580,000 followers", "580000" },
  { TL_VALUE_NUMBER, "en", "half a million", "500000" },
  { TL_VALUE_NUMBER, "en", "two and a half crore", "25000000" },
  { TL_VALUE_NUMBER, "en", "3 lakh and 50 thousand", "350000" },
  { TL_VALUE_NUMBER, "en", "three million, two hundred & forty", "3000240" },
  { TL_VALUE_NUMBER, "en", "12,34,567.89", "1234567.89" },
  { TL_VALUE_NUMBER, "en", "a clause", NULL },
  { TL_VALUE_NUMBER, "en", "forty-five (45)", "45" },
  { TL_VALUE_NUMBER, "de", "einundzwanzig", "21" },
  { TL_VALUE_NUMBER, "de", "1.234,5", "1234.5" },
  { TL_VALUE_NUMBER, "fr", "quatre-vingt-dix-sept", "97" },
  { TL_VALUE_NUMBER, "es", "treinta y tres", "33" },
  { TL_VALUE_NUMBER, "tr", "otuz üç", "33" },
  { TL_VALUE_NUMBER, "hi", "तीन लाख", "300000" },
  { TL_VALUE_NUMBER, "hi", "बीस और तीन बटे पांच", "20.6" },
  { TL_VALUE_NUMBER, "hi", "सवा लाख", "125000" },
  { TL_VALUE_NUMBER, "it", "cento e tre quarti", "100.75" },
  { TL_VALUE_NUMBER, "it", "venti venticinquesimi", "0.8" },
  { TL_VALUE_NUMBER, "it", "uno su venti", "0.05" },
  { TL_VALUE_NUMBER, "es", "siete con cincuenta", "7.5" },
  { TL_VALUE_NUMBER, "es", "3 con 5", "3" },
  { TL_VALUE_NUMBER, "pt", "quarenta e sete vírgula vinte e oito", "47.28" },
  { TL_VALUE_NUMBER, "en", "two point two million", "2200000" },
  { TL_VALUE_NUMBER, "nl", "vijf miljard en driekwart", "5750000000" },
  { TL_VALUE_NUMBER, "sv", "21 triljoner", NULL },
  { TL_VALUE_NUMBER, "zh", "百二萬", "1200000" },
  { TL_VALUE_NUMBER, "zh", "零点零零三四二万", "34.2" },
  { TL_VALUE_NUMBER, "ja", "せんにひゃくはちじゅうきゅう", "1289" },
  { TL_VALUE_NUMBER, "ja", "お客さんに", NULL },
  { TL_VALUE_NUMBER, "ko", "이백과", "200" },
  { TL_VALUE_NUMBER, "ko", "사이에", NULL },
  { TL_VALUE_NUMBER, "en", "1000000000000000000", NULL },
  { TL_VALUE_PERCENT, "zh", "百分之五", "5%" },
  { TL_VALUE_PERCENT, "zh", "千分之三", "0.3%" },
  { TL_VALUE_PERCENT, "zh", "三成半", "35%" },
  { TL_VALUE_PERCENT, "zh", "六个百分点", "6%" },
  { TL_VALUE_PERCENT, "zh", "负百分之2", "-2%" },
  { TL_VALUE_PERCENT, "en", "twenty per cent", "20%" },
  { TL_VALUE_PERCENT, "en", "at least 3.5 %", "3.5%" },
  { TL_VALUE_PERCENT, "en", "5 persons", NULL },
  { TL_VALUE_PERCENT, "tr", "yüzde 20", "20%" },
  { TL_VALUE_PERCENT, "es", "ciento treinta y dos quintos por ciento", "26.4%" },
};

static void
test_find (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();
  g_autoptr (TlFold) fold = tl_fold_new (c->text, strlen (c->text));
  TlText text = fixture_text (fold);
  TlReading reading = { .lexicon = lexicon, .lang = c->lang, .country = "", .currency = "" };
  gsize start, end;
  TlValue value;
  g_autofree char *found = NULL;

  if (tl_value_find (c->kind, &text, 0, text.len, &reading, &value, &start, &end))
    found = tl_value_print (&value);
  g_assert_cmpstr (found, ==, c->found);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/number/%s/%s/%03u", tl_value_kind_name (cases[i].kind),
                                               cases[i].lang, (guint) i);

      g_test_add_data_func (path, &cases[i], test_find);
    }
  return g_test_run ();
}
