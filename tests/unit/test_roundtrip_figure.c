/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_roundtrip_figure.c - amounts and numbers printed with the marks and words of a language read as the
 * same: 1.234,56 €, 12,34,567.89, 一百二十万零六千, 3.5亿元. */
#include "config.h"

#include "value_cases.h"

#define TRIALS 3000
#define SEED   20190814
#define CENTS  G_GINT64_CONSTANT (100000000000000000) /* 10^15 of any currency */

/* How a language writes an amount: the mark between groups, the decimal mark, what stands around it. */
typedef struct
{
  const char *lang, *group, *point, *before, *behind, *code;
  gboolean is_indian; /* groups of two above the thousand */
} Style;

static const Style styles[] = {
  { "en", ",", ".", "USD ", "", "USD", FALSE },      { "en", "", ".", "EUR ", "", "EUR", FALSE },
  { "en-IN", ",", ".", "Rs. ", "/-", "INR", TRUE },  { "hi", ",", ".", "₹ ", "", "INR", TRUE },
  { "de", ".", ",", "", " Euro", "EUR", FALSE },     { "de-CH", "'", ".", "CHF ", "", "CHF", FALSE },
  { "fr", " ", ",", "", " €", "EUR", FALSE },        { "fr", "\u202f", ",", "", " €", "EUR", FALSE },
  { "es", ".", ",", "", " euros", "EUR", FALSE },    { "pt", ".", ",", "R$ ", "", "BRL", FALSE },
  { "it", ".", ",", "€ ", "", "EUR", FALSE },        { "nl", ".", ",", "€ ", "", "EUR", FALSE },
  { "sv", "\u00a0", ",", "", " SEK", "SEK", FALSE }, { "pl", " ", ",", "", " zł", "PLN", FALSE },
  { "ru", " ", ",", "", " руб.", "RUB", FALSE },     { "tr", ".", ",", "", " TL", "TRY", FALSE },
  { "ja", ",", ".", "", "ドル", "USD", FALSE },      { "zh", ",", ".", "￥", "元", "CNY", FALSE },
  { "zh", "", ".", "人民币", "元整", "CNY", FALSE },
};

/* Small, large and round numbers alike. */
static gint64
draw (GRand *rand, gint64 below)
{
  gint64 value = 0;
  gint digits = g_rand_int_range (rand, 1, 19);

  for (gint i = 0; i < digits; i++)
    {
      gint digit = g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 1, 10);

      if (value * 10 + digit > below)
        break;
      value = value * 10 + digit;
    }
  return MAX (value, 1);
}

/* Returns: (transfer full): ${whole} with ${group} between its thousands. */
static char *
print_whole (gint64 whole, const char *group, gboolean is_indian)
{
  g_autofree char *digits = g_strdup_printf ("%" G_GINT64_FORMAT, whole);
  const gsize len = strlen (digits);
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < len; i++)
    {
      gsize left = len - i;
      gboolean is_border = is_indian && left > 3 ? left % 2 == 1 : left % 3 == 0;

      if (i > 0 && is_border)
        g_string_append (out, group);
      g_string_append_c (out, digits[i]);
    }
  return g_string_free (out, FALSE);
}

static void
check (const TlLexicon *lexicon, TlValueKind kind, const char *lang, const char *text, const char *expected)
{
  const ValueCase c = { kind, lang, "", text, expected, FALSE };
  g_autofree char *found = value_case_find (&c, lexicon);

  if (g_str_has_suffix (found, "?"))
    found[strlen (found) - 1] = '\0';
  if (!g_str_equal (found, expected))
    g_test_message ("%s: %s", lang, text);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_styles (gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < TRIALS; i++)
    {
      const Style *style = &styles[i % G_N_ELEMENTS (styles)];
      gint64 cents = draw (rand, CENTS);
      g_autofree char *whole = print_whole (cents / 100, style->group, style->is_indian);
      g_autofree char *text = g_strdup_printf ("%s%s%s%02d%s", style->before, whole, style->point,
                                               (gint) (cents % 100), style->behind);
      g_autofree char *canonical
          = g_strdup_printf ("%" G_GINT64_FORMAT ".%02d %s", cents / 100, (gint) (cents % 100), style->code);

      check (data, TL_VALUE_MONEY, style->lang, text, canonical);
    }
}

/* 3.5万元, 12 million, 4,5 Mio. */
static void
test_scales (gconstpointer data)
{
  static const struct
  {
    const char *lang, *point, *scale, *code;
    gint power;
  } scales[] = {
    { "zh", ".", "万元", "CNY", 4 },
    { "zh", ".", "亿元", "CNY", 8 },
    { "en", ".", " million USD", "USD", 6 },
    { "en", ".", " bn EUR", "EUR", 9 },
    { "en-IN", ".", " lakh INR", "INR", 5 },
    { "en-IN", ".", " crore INR", "INR", 7 },
    { "de", ",", " Mio. Euro", "EUR", 6 },
    { "fr", ",", " millions d'euros", "EUR", 6 },
    { "es", ",", " millones de euros", "EUR", 6 },
    { "ru", ",", " млн руб.", "RUB", 6 },
    { "ko", ".", "억원", "KRW", 8 },
    { "ja", ".", "億円", "JPY", 8 },
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < TRIALS; i++)
    {
      guint n = i % G_N_ELEMENTS (scales);
      gint64 tenths = draw (rand, 99999);
      gint64 unit = 1;
      g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT "%s%d%s", tenths / 10, scales[n].point,
                                               (gint) (tenths % 10), scales[n].scale);
      g_autofree char *canonical = NULL;

      for (gint power = 1; power < scales[n].power; power++)
        unit *= 10;
      canonical = g_strdup_printf ("%" G_GINT64_FORMAT ".00 %s", tenths * unit, scales[n].code);
      check (data, TL_VALUE_MONEY, scales[n].lang, text, canonical);
    }
}

static void
print_group (GString *out, gint group)
{
  static const char *const figures[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  static const char *const places[] = { "千", "百", "十", "" };
  gboolean has_zero = out->len > 0 && group < 1000;

  for (gint i = 0, power = 1000; i < 4; i++, power /= 10)
    {
      gint digit = group / power % 10;

      if (digit > 0 && has_zero)
        g_string_append (out, figures[0]);
      if (digit > 0)
        g_string_append_printf (out, "%s%s", figures[digit], places[i]);
      has_zero = digit == 0 && out->len > 0;
      if (group % power == 0)
        break;
    }
}

/* 一百二十万零六千: numbers below 10^12 as they are spoken, as count and as per cent. */
static void
test_chinese (gconstpointer data)
{
  static const char *const scales[] = { "亿", "万", "" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < TRIALS; i++)
    {
      gint64 value = draw (rand, G_GINT64_CONSTANT (999999999999)), power = 100000000;
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *canonical = g_strdup_printf ("%" G_GINT64_FORMAT, value);
      g_autofree char *percent = NULL, *part = NULL;

      for (guint k = 0; k < 3; k++, power /= 10000)
        if (value / power % 10000 > 0)
          {
            print_group (text, (gint) (value / power % 10000));
            g_string_append (text, scales[k]);
          }
      check (data, TL_VALUE_NUMBER, "zh", text->str, canonical);
      percent = g_strconcat (canonical, "%", NULL);
      part = g_strconcat ("百分之", text->str, NULL);
      check (data, TL_VALUE_PERCENT, "zh", part, percent);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();

  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/roundtrip/styles", lexicon, test_styles);
  g_test_add_data_func ("/roundtrip/scales", lexicon, test_scales);
  g_test_add_data_func ("/roundtrip/chinese", lexicon, test_chinese);
  return g_test_run ();
}
