/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_marked.c - quotes marked in a text: overlapping, of many bytes, beyond its end; never markup of its
 * own. */
#include "config.h"

#include "report/marked.h"

typedef struct
{
  guint id;
  guint32 start, end;
} Quote;

#define MAX_QUOTES 3

typedef struct
{
  const char *text;
  Quote quotes[MAX_QUOTES]; /* ended by id 0 */
  const char *html;
} Case;

static const Case plain[] = {
  { "nothing", { { 0 } }, "nothing" },
  { "", { { 1, 0, 1 } }, "" },
  { "award 5", { { 1, 6, 7 } }, "award <mark data-facts=\"1\">5</mark>" },
  { "whole", { { 7, 0, 5 } }, "<mark data-facts=\"7\">whole</mark>" },
  { "abcd",
    { { 2, 2, 4 }, { 1, 0, 2 } },
    "<mark data-facts=\"1\">ab</mark><mark data-facts=\"2\">cd</mark>" },
};

static const Case overlapping[] = {
  { "abcdef",
    { { 1, 0, 4 }, { 2, 2, 6 } },
    "<mark data-facts=\"1\">ab</mark><mark data-facts=\"1 2\">cd</mark><mark data-facts=\"2\">ef</mark>" },
  { "abcd",
    { { 1, 0, 4 }, { 2, 1, 3 } },
    "<mark data-facts=\"1\">a</mark><mark data-facts=\"1 2\">bc</mark><mark data-facts=\"1\">d</mark>" },
  { "ab", { { 2, 0, 2 }, { 1, 0, 2 } }, "<mark data-facts=\"1 2\">ab</mark>" },
  { "abc",
    { { 1, 0, 3 }, { 2, 0, 2 }, { 3, 0, 1 } },
    "<mark data-facts=\"1 2 3\">a</mark><mark data-facts=\"1 2\">b</mark><mark data-facts=\"1\">c</mark>" },
};

static const Case of_many_bytes[] = {
  { "金额58万元", { { 1, 2, 5 } }, "金额<mark data-facts=\"1\">58万</mark>元" },
  { "a\xf0\x9f\x93\x84"
    "b",
    { { 1, 1, 2 } },
    "a<mark data-facts=\"1\">\xf0\x9f\x93\x84</mark>b" },
  { "قيمة 5",
    { { 1, 0, 4 }, { 2, 5, 6 } },
    "<mark data-facts=\"1\">قيمة</mark> <mark data-facts=\"2\">5</mark>" },
};

/* The text has become another, or the record is wrong: what cannot be right is passed over. */
static const Case outside[] = {
  { "abc", { { 1, 3, 4 } }, "abc" },
  { "abc", { { 1, 2, 4 }, { 2, 0, 1 } }, "<mark data-facts=\"2\">a</mark>bc" },
  { "abc", { { 1, 1, 1 } }, "abc" },
  { "abc", { { 1, 2, 1 } }, "abc" },
  { "abc", { { 1, 0, G_MAXUINT32 } }, "abc" },
  { "金额", { { 1, 2, 4 } }, "金额" },
};

static const Case hostile[] = {
  { "<b>&\"", { { 1, 1, 2 } }, "&lt;<mark data-facts=\"1\">b</mark>&gt;&amp;\"" },
  { "<script>x</script>", { { 1, 0, 8 } }, "<mark data-facts=\"1\">&lt;script&gt;</mark>x&lt;/script&gt;" },
  { "a\001b", { { 1, 1, 2 } }, "a<mark data-facts=\"1\">\xef\xbf\xbd</mark>b" },
  { "&amp;", { { 1, 0, 1 } }, "<mark data-facts=\"1\">&amp;</mark>amp;" },
};

typedef struct
{
  const char *name;
  const Case *cases;
  guint n;
} Table;

static const Table tables[] = {
  { "/marked/plain", plain, G_N_ELEMENTS (plain) },
  { "/marked/overlapping", overlapping, G_N_ELEMENTS (overlapping) },
  { "/marked/of-many-bytes", of_many_bytes, G_N_ELEMENTS (of_many_bytes) },
  { "/marked/outside", outside, G_N_ELEMENTS (outside) },
  { "/marked/hostile", hostile, G_N_ELEMENTS (hostile) },
};

static char *
mark (const Case *is)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  TlItem room[MAX_QUOTES] = { { 0 } };
  GString *html = g_string_new (NULL);

  for (guint i = 0; i < MAX_QUOTES && is->quotes[i].id != 0; i++)
    {
      room[i].id = is->quotes[i].id;
      room[i].start = is->quotes[i].start;
      room[i].end = is->quotes[i].end;
      g_ptr_array_add (items, &room[i]);
    }
  tl_marked_add_text (html, is->text, items);
  return g_string_free (html, FALSE);
}

static void
test_table (gconstpointer data)
{
  const Table *table = data;

  for (guint i = 0; i < table->n; i++)
    {
      g_autofree char *html = mark (&table->cases[i]);

      g_assert_cmpstr (html, ==, table->cases[i].html);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_test_add_data_func (tables[i].name, &tables[i], test_table);
  return g_test_run ();
}
