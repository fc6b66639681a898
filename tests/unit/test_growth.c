/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_growth.c - texts of one thing again and again take time in proportion to their length: their growth is
 * measured, not the time. */
#include "config.h"

#include "value_cases.h"

#define SMALL  (16 * 1024) /* bytes */
#define FACTOR 4
#define RATIO  8     /* FACTOR ^ 1.5; linear work takes FACTOR ^ 1 times as long, quadratic FACTOR ^ 2 */
#define LEAST  0.002 /* seconds that a clock can tell apart */
#define TRIALS 4

static const char *const patterns[] = { "7",       "壹",    "1,",      " ",      "1~",
                                        "A ",      "(",     "1/",      "百分之", "one hundred and ",
                                        "一百",    "'24. ", "31 of ",  "\"1\" ", "10 kl. ",
                                        "anni 3 ", "1年",   "9:00-",   "1.",     "1、",
                                        "1e",      "1^9 ",  "1 USD 5", "a1万",   "一万二" };

typedef struct
{
  const TlLexicon *lexicon;
  TlValueKind kind;
  const char *pattern;
} Case;

/* Another process may take the processor away: the least of a few trials counts. */
static double
measure_ratio (const Case *c)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < TRIALS && least > RATIO; i++)
    {
      double small = MAX (value_case_measure (c->lexicon, c->kind, c->pattern, SMALL), LEAST);
      double large = MAX (value_case_measure (c->lexicon, c->kind, c->pattern, FACTOR * SMALL), LEAST);

      least = MIN (least, large / small);
    }
  return least;
}

static void
test_growth (gconstpointer data)
{
  const Case *c = data;
  double ratio = measure_ratio (c);

  g_test_message ("%s of \"%s\": %.1f times", tl_value_kind_name (c->kind), c->pattern, ratio);
  g_assert_cmpfloat (ratio, <=, RATIO);
}

int
main (int argc, char **argv)
{
  static Case cases[TL_VALUE_LAST][G_N_ELEMENTS (patterns)];
  g_autoptr (TlLexicon) lexicon = fixture_lexicon ();

  g_test_init (&argc, &argv, NULL);
  for (guint kind = TL_VALUE_NONE + 1; kind < TL_VALUE_LAST; kind++)
    for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
      {
        g_autofree char *path
            = g_strdup_printf ("/growth/%s/%" G_GSIZE_FORMAT, tl_value_kind_name ((TlValueKind) kind), i);

        cases[kind][i] = (Case){ lexicon, (TlValueKind) kind, patterns[i] };
        g_test_add_data_func (path, &cases[kind][i], test_growth);
      }
  return g_test_run ();
}
