/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_filename.c - names of files as text, and back. */
#include "config.h"

#include "base/filename.h"

typedef struct
{
  const char *title, *name, *printed;
  gboolean is_escaped;
} Case;

static const Case cases[] = {
  { "plain", "notice.html", "notice.html", FALSE },
  { "chinese", "\xe5\x85\xac\xe5\x91\x8a.pdf", "\xe5\x85\xac\xe5\x91\x8a.pdf", FALSE },
  { "per cent alone", "100%.pdf", "100%.pdf", FALSE },
  { "gbk", "\xb9\xab\xb8\xe6.pdf", "%B9%AB%B8%E6.pdf", TRUE },
  { "gbk and per cent", "\xb9\xab 100%.pdf", "%B9%AB 100%25.pdf", TRUE },
  { "line end", "a\nb", "a%0Ab", TRUE },
  { "escape", "a\x1b[31mb", "a%1B[31mb", TRUE },
  { "control of the upper half", "a\xc2\x85", "a%C2%85", TRUE },
  { "no character of XML", "a\xef\xbf\xbf", "a%EF%BF%BF", TRUE },
  { "cut character", "a\xe5\x85", "a%E5%85", TRUE },
  { "empty", "", "", FALSE },
};

static void
test_print (gconstpointer data)
{
  const Case *test = data;
  gboolean is_escaped;
  g_autofree char *printed = tl_filename_print (test->name, &is_escaped), *back = NULL;

  g_assert_cmpstr (printed, ==, test->printed);
  g_assert_cmpint (is_escaped, ==, test->is_escaped);
  back = is_escaped ? tl_filename_parse (printed) : g_strdup (printed);
  g_assert_cmpstr (back, ==, test->name);
}

static void
test_broken (void)
{
  static const char *const broken[] = { "%", "%4", "a%zz", "%00", "x%4" };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    g_assert_null (tl_filename_parse (broken[i]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/filename/print/", cases[i].title, NULL);

      g_test_add_data_func (path, &cases[i], test_print);
    }
  g_test_add_func ("/filename/broken", test_broken);
  return g_test_run ();
}
