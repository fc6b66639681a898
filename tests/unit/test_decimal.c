/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_decimal.c - exact decimals: notation, bounds and arithmetic. */
#include "config.h"

#include <string.h>

#include "value/decimal.h"

static TlDecimal
parse (const char *text)
{
  TlDecimal out = { 0, 0 };

  g_assert_true (tl_decimal_parse (text, strlen (text), &out));
  return out;
}

static void
assert_print (TlDecimal decimal, gint min_scale, const char *expected)
{
  g_autofree char *text = tl_decimal_print (decimal, min_scale);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_print (void)
{
  assert_print (parse ("1248800"), 2, "1248800.00");
  assert_print (parse ("0.5"), 0, "0.5");
  assert_print (parse ("-0.05"), 2, "-0.05");
  assert_print (parse ("10.500"), 0, "10.5");
  assert_print (parse ("10.505"), 2, "10.505");
  assert_print (parse ("999999999999999999"), 0, "999999999999999999");
}

static void
test_refuse (void)
{
  static const char *const bad[] = { "",
                                     "-",
                                     ".",
                                     "1.",
                                     ".5",
                                     "1.2.3",
                                     "1,2",
                                     "+1",
                                     " 1",
                                     "1e5",
                                     "1000000000000000000",
                                     "0.1234567890123456789" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      TlDecimal out = { 42, 1 };

      g_assert_false (tl_decimal_parse (bad[i], strlen (bad[i]), &out));
      g_assert_cmpint (out.units, ==, 42);
    }
}

static void
test_arithmetic (void)
{
  TlDecimal out = { 0, 0 };

  g_assert_true (tl_decimal_add (parse ("0.1"), parse ("0.2"), &out));
  assert_print (out, 0, "0.3");
  g_assert_true (tl_decimal_multiply (parse ("124.88"), parse ("10000"), &out));
  assert_print (out, 2, "1248800.00");
  g_assert_true (tl_decimal_shift (parse ("5.000000"), 4, &out));
  assert_print (out, 0, "50000");
  g_assert_true (tl_decimal_shift (parse ("3"), -2, &out));
  assert_print (out, 0, "0.03");
  g_assert_false (tl_decimal_add (parse ("999999999999999999"), parse ("1"), &out));
  g_assert_false (tl_decimal_multiply (parse ("9999999999"), parse ("9999999999"), &out));
  g_assert_false (tl_decimal_shift (parse ("1"), 18, &out));
}

static void
test_compare (void)
{
  g_assert_cmpint (tl_decimal_compare (parse ("1.10"), parse ("1.1")), ==, 0);
  g_assert_cmpint (tl_decimal_compare (parse ("-1.10"), parse ("-1.2")), >, 0);
  g_assert_cmpint (tl_decimal_compare (parse ("0.9"), parse ("1")), <, 0);
  g_assert_cmpint (tl_decimal_compare (parse ("999999999999999999"), parse ("0.000000000000000001")), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decimal/print", test_print);
  g_test_add_func ("/decimal/refuse", test_refuse);
  g_test_add_func ("/decimal/arithmetic", test_arithmetic);
  g_test_add_func ("/decimal/compare", test_compare);
  return g_test_run ();
}
