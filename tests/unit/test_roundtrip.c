/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_roundtrip.c - what is printed reads as the same value: canonical texts, capital numerals, English
 * words. */
#include "config.h"

#include "lexicon_fixture.h"

#define TRIALS 4000
#define SEED   20190814
#define FEN    G_GINT64_CONSTANT (100000000000000000) /* 10^15 yuan */

typedef struct
{
  const TlLexicon *lexicon;
} Fixture;

static void
setup (Fixture *fixture, gconstpointer data)
{
  fixture->lexicon = data;
}

static void
teardown (Fixture *fixture, gconstpointer data)
{
  fixture->lexicon = NULL;
}

/* Returns: (transfer full): the values of ${kind} in ${line}, canonical. */
static char *
find_all (const TlLexicon *lexicon, TlValueKind kind, const char *lang, const char *line)
{
  g_autoptr (TlFold) fold = tl_fold_new (line, strlen (line));
  TlText text = fixture_text (fold);
  TlReading reading = { .lexicon = lexicon, .lang = lang, .country = "", .currency = "" };
  g_autoptr (GString) out = g_string_new (NULL);
  gsize start, end;
  TlValue value;

  for (gsize from = 0; tl_value_find (kind, &text, from, text.len, &reading, &value, &start, &end);
       from = end)
    {
      g_autofree char *printed = tl_value_print (&value);

      g_string_append_printf (out, "%s%s", out->len > 0 ? " | " : "", printed);
      tl_value_clear (&value);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
check (const TlLexicon *lexicon, TlValueKind kind, const char *lang, const char *line, const char *canonical)
{
  g_autofree char *found = find_all (lexicon, kind, lang, line);

  if (g_strcmp0 (found, canonical) != 0)
    g_test_message ("%s", line);
  g_assert_cmpstr (found, ==, canonical);
}

/* Small, large and round numbers alike: some digits of 0 in the middle and at the end. */
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
  return value > 0 ? value : 1;
}

/* The four figures of a group, as 壹仟零伍拾: ${low_zero} when digits of higher groups stand before. */
static void
print_group (GString *out, gint group, gboolean has_higher)
{
  static const char *const figures[] = { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" };
  static const char *const places[] = { "仟", "佰", "拾", "" };
  static const gint powers[] = { 1000, 100, 10, 1 };
  gboolean has_zero = has_higher && group < 1000;

  for (guint i = 0; i < 4; i++)
    {
      gint digit = group / powers[i] % 10;

      if (digit == 0)
        {
          has_zero = has_zero || out->len > 0;
          continue;
        }
      if (has_zero && out->len > 0)
        g_string_append (out, figures[0]);
      has_zero = FALSE;
      g_string_append_printf (out, "%s%s", figures[digit], places[i]);
    }
}

static void
print_yuan (GString *out, gint64 yuan)
{
  static const char *const scales[] = { "万亿", "亿", "万", "" };
  gint64 power = G_GINT64_CONSTANT (1000000000000);
  gboolean gap = FALSE;

  for (guint i = 0; i < 4; i++, power /= 10000)
    {
      gint group = (gint) (yuan / power % 10000);

      if (group == 0)
        {
          gap = out->len > 0;
          continue;
        }
      /* 壹万亿 and 玖亿 share their 亿 */
      print_group (out, group, out->len > 0 || gap);
      gap = FALSE;
      g_string_append (out, i == 0 && yuan / G_GINT64_CONSTANT (100000000) % 10000 != 0 ? "万" : scales[i]);
    }
}

/* Capital numerals as banks want them. */
static char *
print_capitals (gint64 fen, const char *lead, const char *unit, const char *whole)
{
  static const char *const figures[] = { "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖" };
  g_autoptr (GString) out = g_string_new (NULL);
  gint jiao = (gint) (fen / 10 % 10), cent = (gint) (fen % 10);
  gboolean has_yuan = fen >= 100;

  if (has_yuan)
    {
      print_yuan (out, fen / 100);
      g_string_append (out, unit);
    }
  if (jiao == 0 && cent == 0)
    g_string_append (out, whole);
  else if (jiao > 0)
    g_string_append_printf (out, "%s角", figures[jiao]);
  else if (has_yuan)
    g_string_append (out, figures[0]);
  if (cent > 0)
    g_string_append_printf (out, "%s分", figures[cent]);
  g_string_prepend (out, lead);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
check_capitals (const TlLexicon *lexicon, gint64 fen)
{
  static const char *const shapes[][3]
      = { { "人民币", "元", "整" }, { "", "圆", "正" }, { "大写：", "元", "整" }, { "人民币", "圆", "" } };
  g_autofree char *canonical
      = g_strdup_printf ("%" G_GINT64_FORMAT ".%02d CNY", fen / 100, (gint) (fen % 100));

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *capitals = print_capitals (fen, shapes[i][0], shapes[i][1], shapes[i][2]);

      check (lexicon, TL_VALUE_MONEY, "zh", capitals, canonical);
    }
}

static void
test_capitals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (gint64 fen = 1; fen <= FEN; fen *= 10)
    {
      check_capitals (fixture->lexicon, fen);
      if (fen > 1)
        check_capitals (fixture->lexicon, fen - 1);
    }
  for (guint i = 0; i < TRIALS; i++)
    check_capitals (fixture->lexicon, draw (rand, FEN));
}

/* 1248800.00 as it stands, with commas, as lakh and crore. */
static void
test_money (Fixture *fixture, gconstpointer data)
{
  static const char *const codes[] = { "CNY", "EUR", "USD", "INR", "ZAR" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < TRIALS; i++)
    {
      TlValue value = { .kind = TL_VALUE_MONEY };
      g_autofree char *canonical = NULL;

      value.money.amount = (TlDecimal){ draw (rand, FEN), 2 };
      value.money.has_currency = TRUE;
      g_strlcpy (value.money.currency, codes[i % G_N_ELEMENTS (codes)], sizeof value.money.currency);
      canonical = tl_value_print (&value);
      check (fixture->lexicon, TL_VALUE_MONEY, i % 2 ? "zh" : "en", canonical, canonical);
    }
}

static void
test_number (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < TRIALS; i++)
    {
      TlValue value = { .kind = i % 2 ? TL_VALUE_NUMBER : TL_VALUE_PERCENT };
      g_autofree char *canonical = NULL;

      /* three decimals may be grouping */
      value.number = (TlDecimal){ draw (rand, G_GINT64_CONSTANT (100000000000000000)), (gint) (i / 2 % 3) };
      canonical = tl_value_print (&value);
      check (fixture->lexicon, value.kind, "en", canonical, canonical);
    }
}

static const char *const small_words[]
    = { "",         "one",     "two",     "three",     "four",     "five",    "six",
        "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen" };

static void
print_below_thousand (GString *out, gint64 value)
{
  static const char *const tens[]
      = { "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" };

  if (value >= 100)
    g_string_append_printf (out, " %s hundred", small_words[value / 100]);
  if (value >= 100 && value % 100 != 0)
    g_string_append (out, " and");
  value %= 100;
  if (value >= 20)
    g_string_append_printf (out, value % 10 ? " %s-%s" : " %s%s", tens[value / 10], small_words[value % 10]);
  else if (value > 0)
    g_string_append_printf (out, " %s", small_words[value]);
}

typedef struct
{
  gint64 unit;
  const char *word;
} Scale;

static char *
print_words (gint64 value, const Scale *scales)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (; scales->word; scales++)
    if (value >= scales->unit)
      {
        print_below_thousand (out, value / scales->unit);
        g_string_append_printf (out, "%s%s", *scales->word ? " " : "", scales->word);
        value %= scales->unit;
      }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  static const Scale western[]
      = { { 1000000000, "billion" }, { 1000000, "million" }, { 1000, "thousand" }, { 1, "" }, { 0, NULL } };
  static const Scale indian[]
      = { { 10000000, "crore" }, { 100000, "lakh" }, { 1000, "thousand" }, { 1, "" }, { 0, NULL } };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < TRIALS; i++)
    {
      gint64 value = draw (rand, i % 2 ? G_GINT64_CONSTANT (999999999999) : G_GINT64_CONSTANT (9999999999));
      g_autofree char *words = print_words (value, i % 2 ? western : indian);
      g_autofree char *canonical = g_strdup_printf ("%" G_GINT64_FORMAT, value);

      check (fixture->lexicon, TL_VALUE_NUMBER, i % 2 ? "en" : "en-IN", words, canonical);
    }
}

/* Every day of some years, with and without a time; periods between them. */
static void
test_date (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDate) day = g_date_new_dmy (25, G_DATE_DECEMBER, 2018);
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < 800; i++, g_date_add_days (day, 1))
    {
      g_autofree char *date = g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day),
                                               (gint) g_date_get_month (day), g_date_get_day (day));
      g_autofree char *time = g_strdup_printf ("%sT%02d:%02d", date, g_rand_int_range (rand, 0, 24),
                                               g_rand_int_range (rand, 0, 60));
      g_autofree char *chinese = g_strdup_printf ("%d年%d月%d日", g_date_get_year (day),
                                                  (gint) g_date_get_month (day), g_date_get_day (day));

      check (fixture->lexicon, TL_VALUE_DATE, "zh", date, date);
      check (fixture->lexicon, TL_VALUE_DATE, "en", time, time);
      check (fixture->lexicon, TL_VALUE_DATE, "zh", chinese, date);
    }
}

/* How a language writes a day, a period and a length in words: ${day} of day, name of the month and year,
 * ${span} of two days. */
typedef struct
{
  const char *lang;
  const char *day;
  const char *span;
  const char *length;
  const char *const months[12];
} Wording;

/* clang-format off */
static const Wording wordings[] = {
  { "en", "%d %s %d", "from %s to %s", "%d days",
    { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November", "December" } },
  { "es", "%d de %s de %d", "del %s al %s", "%d días",
    { "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
      "noviembre", "diciembre" } },
  { "fr", "%d %s %d", "du %s au %s", "%d jours",
    { "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
      "novembre", "décembre" } },
  { "pt", "%d de %s de %d", "de %s a %s", "%d dias",
    { "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
      "novembro", "dezembro" } },
  { "de", "%d. %s %d", "vom %s bis zum %s", "%d Tage",
    { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
      "November", "Dezember" } },
  { "it", "%d %s %d", "dal %s al %s", "%d giorni",
    { "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
      "ottobre", "novembre", "dicembre" } },
  { "nl", "%d %s %d", "van %s tot en met %s", "%d dagen",
    { "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
      "november", "december" } },
  { "sv", "%d %s %d", "från den %s till den %s", "%d dagar",
    { "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
      "november", "december" } },
  { "pl", "%d %s %d r.", "od %s do %s", "%d dni",
    { "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
      "października", "listopada", "grudnia" } },
  { "ru", "%d %s %d г.", "с %s по %s", "%d дней",
    { "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
      "ноября", "декабря" } },
  { "tr", "%d %s %d", "%s - %s", "%d gün",
    { "Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım",
      "Aralık" } },
  { "ar", "%d %s %d", "من %s إلى %s", "%d يوما",
    { "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر",
      "ديسمبر" } },
  { "hi", "%d %s %d", "%s से %s तक", "%d दिन",
    { "जनवरी", "फरवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर" } },
};
/* clang-format on */

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static char *
print_day (const Wording *wording, const GDate *day)
{
  return g_strdup_printf (wording->day, g_date_get_day (day), wording->months[g_date_get_month (day) - 1],
                          g_date_get_year (day));
}

static char *
print_canonical (const GDate *day)
{
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (day), (gint) g_date_get_month (day),
                          g_date_get_day (day));
}

/* Days, and periods of some weeks that begin with them, through two years; lengths up to the number of the
 * day. */
static void
test_wording (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      const Wording *w = &wordings[i];
      g_autoptr (GDate) from = g_date_new_dmy (1, G_DATE_JANUARY, 2024);
      g_autoptr (GDate) to = g_date_new_dmy (17, G_DATE_FEBRUARY, 2024);

      for (guint n = 2; n < 200; n++, g_date_add_days (from, 4), g_date_add_days (to, 4))
        {
          g_autofree char *first = print_day (w, from), *second = print_day (w, to);
          g_autofree char *a = print_canonical (from), *b = print_canonical (to);
          g_autofree char *span = g_strdup_printf (w->span, first, second);
          g_autofree char *period = g_strconcat (a, "/", b, NULL);
          g_autofree char *length = g_strdup_printf (w->length, n);
          g_autofree char *duration = g_strdup_printf ("P%uD", n);

          check (fixture->lexicon, TL_VALUE_DATE, w->lang, first, a);
          check (fixture->lexicon, TL_VALUE_PERIOD, w->lang, span, period);
          check (fixture->lexicon, TL_VALUE_DURATION, w->lang, length, duration);
        }
    }
}

#pragma GCC diagnostic pop

int
main (int argc, char **argv)
{
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/roundtrip/capitals", Fixture, lexicon, setup, test_capitals, teardown);
  g_test_add ("/roundtrip/money", Fixture, lexicon, setup, test_money, teardown);
  g_test_add ("/roundtrip/number", Fixture, lexicon, setup, test_number, teardown);
  g_test_add ("/roundtrip/words", Fixture, lexicon, setup, test_words, teardown);
  g_test_add ("/roundtrip/date", Fixture, lexicon, setup, test_date, teardown);
  g_test_add ("/roundtrip/wording", Fixture, lexicon, setup, test_wording, teardown);
  return g_test_run ();
}
