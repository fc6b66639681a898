/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_digest.c - a digest of rows that does not depend on their order. */
#include "config.h"

#include "store/digest.h"

static char *
print_rows (const char *const (*rows)[2], guint n, gboolean is_backwards)
{
  TlDigest digest = { .n = 0 };

  for (guint i = 0; i < n; i++)
    tl_digest_add (&digest, rows[is_backwards ? n - 1 - i : i], 2);
  return tl_digest_print (&digest);
}

static void
test_order (void)
{
  static const char *const rows[][2] = { { "a", "1" }, { "b", NULL }, { "b", "" }, { "", "" } };
  g_autofree char *forwards = print_rows (rows, 4, FALSE), *backwards = print_rows (rows, 4, TRUE);

  g_assert_cmpstr (forwards, ==, backwards);
}

/* Each differs from all others. */
static void
test_differ (void)
{
  static const char *const sets[][2][2] = {
    { { "a", "1" }, { "b", "2" } }, { { "a", "2" }, { "b", "1" } },  { { "a", "1" }, { "a", "1" } },
    { { "a1", "" }, { "b", "2" } }, { { "a", NULL }, { "b", "2" } }, { { "a", "" }, { "b", "2" } },
    { { "", "a" }, { "b", "2" } },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    g_assert_true (g_hash_table_add (seen, print_rows (sets[i], 2, FALSE)));
  /* How often a row is there counts. */
  g_assert_true (g_hash_table_add (seen, print_rows (sets[2], 1, FALSE)));
  g_assert_true (g_hash_table_add (seen, print_rows (sets[0], 0, FALSE)));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digest/order", test_order);
  g_test_add_func ("/digest/differ", test_differ);
  return g_test_run ();
}
