/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_clock.c - times of day by themselves. */
#include "config.h"

#include "lexicon_fixture.h"
#include "value/clock.h"

typedef struct
{
  const char *lang;
  const char *text;
  TlClockFlags flags;
  TlClockResult result;
  const char *expected; /* "HH:MM[:SS][zone] rest" */
} Case;

static const Case cases[] = {
  { "zh", "9:30", TL_CLOCK_STRICT, TL_CLOCK_READ, "09:30 " },
  { "zh", "9：00之前", TL_CLOCK_STRICT, TL_CLOCK_READ, "09:00 之前" },
  { "zh", "上午9时30分开标", TL_CLOCK_STRICT, TL_CLOCK_READ, "09:30 开标" },
  { "zh", "下午2点半", TL_CLOCK_STRICT, TL_CLOCK_READ, "14:30 " },
  { "zh", "下午14:30", TL_CLOCK_STRICT, TL_CLOCK_READ, "14:30 " },
  { "zh", "10 点整", TL_CLOCK_STRICT, TL_CLOCK_READ, "10:00 " },
  { "zh", "9 时 30 分 05 秒", TL_CLOCK_STRICT, TL_CLOCK_READ, "09:30:05 " },
  { "zh", "24:00", TL_CLOCK_STRICT, TL_CLOCK_READ, "24:00 " },
  { "zh", "25:61", TL_CLOCK_STRICT, TL_CLOCK_WRONG, "" },
  { "zh", "24:01", TL_CLOCK_STRICT, TL_CLOCK_WRONG, "" },
  { "zh", "9:30(北京时间)", TL_CLOCK_STRICT, TL_CLOCK_READ, "09:30 " },
  { "zh", "9", TL_CLOCK_STRICT, TL_CLOCK_NONE, "" },
  { "zh", "9", TL_CLOCK_HOUR, TL_CLOCK_READ, "09:00 " },
  { "en", "12:00 noon", TL_CLOCK_STRICT, TL_CLOCK_READ, "12:00 " },
  { "en", "noon eastern", TL_CLOCK_STRICT, TL_CLOCK_READ, "12:00  eastern" },
  { "en", "12.00 a.m.", TL_CLOCK_STRICT, TL_CLOCK_READ, "00:00 " },
  { "en", "3:00 P.M. on", TL_CLOCK_STRICT, TL_CLOCK_READ, "15:00  on" },
  { "en", "1500 hrs", TL_CLOCK_STRICT, TL_CLOCK_READ, "15:00 " },
  { "en", "1500", TL_CLOCK_STRICT, TL_CLOCK_NONE, "" },
  { "en", "17:00 hours (IST)", TL_CLOCK_STRICT, TL_CLOCK_READ, "17:00 " },
  { "en", "at 5pm", TL_CLOCK_STRICT, TL_CLOCK_READ, "17:00 " },
  { "en", "13.12", TL_CLOCK_STRICT, TL_CLOCK_NONE, "" },
  { "en", "13.12", TL_CLOCK_DOT, TL_CLOCK_READ, "13:12 " },
  { "en", "am 8", TL_CLOCK_STRICT, TL_CLOCK_NONE, "" },
  { "en", "12:33:39-08:00", TL_CLOCK_ISO, TL_CLOCK_READ, "12:33:39-08:00 " },
  { "en", "09:00-11:00", TL_CLOCK_STRICT, TL_CLOCK_READ, "09:00 -11:00" },
  { "en", "09:00 GMT+3", TL_CLOCK_STRICT, TL_CLOCK_READ, "09:00+03:00 " },
  { "en", "09:00Z", TL_CLOCK_STRICT, TL_CLOCK_READ, "09:00Z " },
  { "de", "um 16 Uhr", TL_CLOCK_STRICT, TL_CLOCK_READ, "16:00 " },
  { "fr", "à 16h30", TL_CLOCK_STRICT, TL_CLOCK_READ, "16:30 " },
  { "ja", "午後8時24秒", TL_CLOCK_STRICT, TL_CLOCK_READ, "20:00:24 " },
};

static char *
print_clock (const TlClock *clock, const char *rest)
{
  g_autofree char *second = clock->second >= 0 ? g_strdup_printf (":%02d", clock->second) : g_strdup ("");

  return g_strdup_printf ("%02d:%02d%s%s %s", clock->hour, clock->minute, second, clock->zone, rest);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();
  g_autoptr (TlFold) fold = tl_fold_new (c->text, strlen (c->text));
  TlText text = fixture_text (fold);
  TlReading reading = { .lexicon = lexicon, .lang = c->lang, .country = "" };
  TlCursor cursor = { &text, &reading, text.len, 0 };
  g_autofree char *found = NULL;
  TlClock clock;

  g_assert_cmpint (tl_clock_read (&cursor, c->flags, &clock), ==, c->result);
  found = c->result == TL_CLOCK_READ ? print_clock (&clock, text.text + cursor.at) : g_strdup ("");
  g_assert_cmpstr (found, ==, c->expected);
  if (c->result != TL_CLOCK_READ)
    g_assert_cmpuint (cursor.at, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/clock/%s/%" G_GSIZE_FORMAT, cases[i].lang, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
