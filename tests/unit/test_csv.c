/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_csv.c - records as a table: as many cells in each row, nothing that a spreadsheet would run. */
#include "config.h"

#include "store_fixture.h"
#include "writer/writer.h"

static char *
write_record (const TlRecord *record)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  const TlWriter *csv = tl_writer_find ("csv");
  g_autoptr (GError) error = NULL;

  g_assert_true (csv->begin (out, "", &error) && csv->record (out, record, &error) && csv->end (out, &error));
  g_assert_true (g_output_stream_write_all (out, "", 1, NULL, NULL, &error));
  g_assert_true (g_output_stream_close (out, NULL, &error));
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (out));
}

/* Cells of a row; a comma in quotes parts none. */
static guint
count_cells (const char *row)
{
  gboolean is_quoted = FALSE;
  guint n = 1;

  for (; *row != '\0'; row++)
    {
      if (*row == '"')
        is_quoted = !is_quoted;
      n += *row == ',' && !is_quoted;
    }
  g_assert_false (is_quoted);
  return n;
}

static void
test_rows (void)
{
  g_autoptr (TlRecord) record = fixture_record ("a,\"b\".html", "content", 124880000);
  g_autofree char *text = write_record (record);
  g_auto (GStrv) rows = g_strsplit (text, "\r\n", -1);

  /* A head, seven facts, a conflict, nothing behind the last line end. */
  g_assert_cmpuint (g_strv_length (rows), ==, 10);
  g_assert_cmpstr (rows[9], ==, "");
  for (guint i = 0; i < 9; i++)
    g_assert_cmpuint (count_cells (rows[i]), ==, 35);
  g_assert_true (g_str_has_prefix (rows[1], "\"a,\"\"b\"\".html\","));
  g_assert_nonnull (strstr (rows[4], ",value.award,,1248800.00 CNY,1248800.00,,CNY,"));
  g_assert_nonnull (strstr (rows[8], ",value.award,yes,1248800.01 CNY,"));
}

static void
test_formula (void)
{
  static const struct
  {
    const char *name, *cell;
  } cases[] = {
    { "=1+1", "\"'=1+1\"," },
    { "+1", "\"'+1\"," },
    { "-1", "\"'-1\"," },
    { "@SUM(A1)", "\"'@SUM(A1)\"," },
    { "\xef\xbc\x9d"
      "1",
      "\"'\xef\xbc\x9d"
      "1\"," },
    { "a=1", "a=1," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TlRecord) record
          = tl_record_new_failed (cases[i].name, NULL, TL_STATUS_UNREADABLE, "unreadable", "=No.");
      g_autofree char *text = write_record (record);
      const char *row = strstr (text, "\r\n") + 2;

      g_assert_true (g_str_has_prefix (row, cases[i].cell));
      g_assert_true (g_str_has_suffix (row, ",\"'=No.\"\r\n"));
      g_assert_cmpuint (count_cells (row), ==, 35);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/rows", test_rows);
  g_test_add_func ("/csv/formula", test_formula);
  return g_test_run ();
}
