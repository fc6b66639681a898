/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test_wire.c - records between two processes: what is sent arrives, what no engine would send is refused. */
#include "config.h"

#include "record_fixture.h"

#include "record/wire.h"
#include "record/wire_private.h"

/* The same XML, and the same bytes when it is sent on. */
static void
check_same (const TlRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) wire = tl_record_to_wire (record);
  g_autoptr (TlRecord) copy = tl_record_from_wire (wire, &error);
  g_autoptr (GBytes) again = NULL;
  g_autofree char *sent = fixture_write (record, "xml"), *arrived = NULL;

  g_assert_no_error (error);
  again = tl_record_to_wire (copy);
  arrived = fixture_write (copy, "xml");
  g_assert_cmpstr (arrived, ==, sent);
  g_assert_true (g_bytes_equal (wire, again));
  g_assert_cmpstr (copy->source, ==, record->source);
  g_assert_cmpuint (copy->facts->len, ==, record->facts->len);
}

static void
test_whole (void)
{
  g_autoptr (TlRecord) record = fixture_record ();
  g_autoptr (TlRecord) failed
      = tl_record_new_failed ("", NULL, TL_STATUS_CRASH, "crash", "The reader crashed.");

  check_same (record);
  check_same (failed);
}

static void
test_samples (void)
{
  fixture_each_sample (check_same);
}

/* A record as it is sent, with one text of its printed form replaced: each is a field that nobody would send.
 */
static const struct
{
  const char *good, *bad;
} lies[] = {
  { "b'a\\271\\253%/\\n.html'", "[0x61]" },                   /* a name without its end */
  { "b'a\\271\\253%/\\n.html'", "[0x61, 0x00, 0x61, 0x00]" }, /* a name that ends twice */
  { "ba7816bf", "BA7816BF" },
  { "ba7816bf", "ba7816b" },
  { "text/html", "text/ html" },
  { "'zh'", "'z h'" },
  { ", 0x01, [(", ", 0x0c, [(" }, /* status */
  { "'charset'", "'char set'" },
  { "'charset'", "''" },
  { "'award', (0x00,", "'prize', (0x00," },                     /* notice */
  { "'award', (0x00, '', (0x0a", "'award', (0x01, '', (0x0a" }, /* what says its kind is no title */
  { "[(0x00, '',", "[(0x16, ''," },                             /* field */
  { "[(0x00, '',", "[(0x13, ''," },                             /* part of a target */
  { "[(0x00, '',", "[(0x05, ''," },                             /* a title is no money */
  { "[(0x00, '',", "[(0x10, ''," },                             /* a target without one */
  { "(0x0a, 0x00, 0x00, [], []", "(0x00, 0x00, 0x00, [], []" }, /* kind of value */
  { "(0x0a, 0x00, 0x00, [], []", "(0x0e, 0x00, 0x00, [], []" },
  { "(0x0a, 0x00, 0x00, [], []", "(0x0a, 0x04, 0x00, [], []" },          /* doubt */
  { "(0x0a, 0x00, 0x00, [], []", "(0x0a, 0x00, 0x08, [], []" },          /* flags */
  { "(0x0a, 0x00, 0x00, [], []", "(0x0a, 0x00, 0x01, [], []" },          /* a title is no range */
  { "(0x0a, 0x00, 0x00, [], []", "(0x0a, 0x00, 0x00, [(5, 0x00)], []" }, /* a decimal too many */
  { "(0x0a, 0x00, 0x00, [], []", "(0x0a, 0x00, 0x00, [], [(2019, 0x08, 0x01, 0xff, 0xff, 0xff, '')]" },
  { "(2019, 0x08, 0x10, 0x09,", "(2019, 0x02, 0x1e, 0x09," }, /* no such day */
  { "(2019, 0x08, 0x10, 0x09,", "(2019, 0x0d, 0x10, 0x09," },
  { "(2019, 0x08, 0x10, 0x09,", "(-1, 0x08, 0x10, 0x09," },
  { "(2019, 0x08, 0x10, 0x09,", "(2019, 0x08, 0xff, 0x09," },
  { "0x09, 0x1e, 0x0f, '+08:00'", "0x19, 0x1e, 0x0f, '+08:00'" },
  { "0x09, 0x1e, 0x0f, '+08:00'", "0x09, 0x3c, 0x0f, '+08:00'" },
  { "0x09, 0x1e, 0x0f, '+08:00'", "0x09, 0xff, 0x0f, '+08:00'" },
  { "0x09, 0x1e, 0x0f, '+08:00'", "0x09, 0x1e, 0x0f, '+08:000'" },
  { "0x09, 0x1e, 0x0f, '+08:00'", "0x09, 0x1e, 0x0f, 'EST'" },
  { "(0, 0x00, 0x00, 0x00, 0x00, 0x00, ''), (2019,", "(2019," }, /* a period of one day */
  { "0x00, 0x00, ''), (2019, 0x08, 0x08,", "0x00, 0x00, ''), (0, 0x08, 0x08," },
  { "(123456789012345678, 0x00)", "(1234567890123456789, 0x00)" },
  { "(123456789012345678, 0x00)", "(1, 0x13)" },
  { "(123456789012345678, 0x00)", "(1, 0xff)" },
  { "'CNY', nothing", "'cny', nothing" },
  { "'CNY', nothing", "'CN', nothing" },
  { "'CNY', nothing", "'CNYY', nothing" },
  { "(30, 0x00)", "(-30, 0x00)" },
  { "(30, 0x00), ", "" },
  { "72.0 310.5", "72,0 310.5" },
  { " 5, 21, 2,", " 22, 21, 2," }, /* ends before it begins */
  { " 5, 21, 2,", " 5, 21, 0," },  /* page */
  { "'zh.rule', 0x61", "'zh.rule', 0x65" },
  { "'zh.rule', 0x61", "nothing, 0x61" },
  { "'followers', 0x00, (580000, 0x00)", "'followers', 0x03, (580000, 0x00)" }, /* change */
  { "'followers', 0x00, (580000, 0x00)", "'followers', 0x00, (580000, 0x63)" },
  { "'P1M'", "'monthly'" },
  { "'2020-02-29'", "'2021-02-29'" },
  { "((85, 0x01)", "((85, 0x14)" },
  { "930, 934, 2", "930, 934, 0" },
  { "910, 912, 2", "912, 910, 2" },
};

static char *
print_packed (void)
{
  g_autoptr (TlRecord) record = fixture_record ();
  g_autoptr (GBytes) wire = tl_record_to_wire (record);
  g_autoptr (GVariant) packed
      = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (RECORD), wire, TRUE));

  return g_variant_print (packed, FALSE);
}

static TlRecord *
receive_printed (const char *printed, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  g_autoptr (GVariant) packed = g_variant_parse (G_VARIANT_TYPE (RECORD), printed, NULL, NULL, &wrong);
  g_autoptr (GBytes) wire = NULL;

  g_assert_no_error (wrong);
  wire = g_variant_get_data_as_bytes (packed);
  return tl_record_from_wire (wire, error);
}

static char *
replace_first (const char *text, const char *good, const char *bad)
{
  const char *at = strstr (text, good);

  if (at == NULL)
    g_error ("%s does not stand in %s", good, text);
  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, bad, at + strlen (good));
}

static void
test_lies (void)
{
  g_autofree char *printed = print_packed ();
  g_autoptr (TlRecord) record = receive_printed (printed, NULL);

  g_assert_nonnull (record);
  for (guint i = 0; i < G_N_ELEMENTS (lies); i++)
    {
      g_autofree char *bent = replace_first (printed, lies[i].good, lies[i].bad);
      g_autoptr (GError) error = NULL;
      g_autoptr (TlRecord) wrong = receive_printed (bent, &error);

      if (wrong != NULL)
        g_error ("believed: %s", lies[i].bad);
      g_assert_error (error, TL_ERROR, TL_ERROR_INPUT);
    }
}

/* Bytes that are bent or cut give an error or a record that can be written. */
static void
receive_bytes (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) wire = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (TlRecord) record = tl_record_from_wire (wire, &error);
  g_autofree char *xml = record != NULL ? fixture_write (record, "xml") : NULL;

  g_assert_true ((record != NULL) == (error == NULL));
  g_assert_true ((record != NULL) == (xml != NULL));
}

static void
test_bytes (void)
{
  g_autoptr (TlRecord) record = fixture_record ();
  g_autoptr (GBytes) wire = tl_record_to_wire (record);
  gsize size;
  g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (wire, NULL), g_bytes_get_size (wire));

  size = g_bytes_get_size (wire);
  for (gsize i = 0; i < size; i++)
    {
      guint8 kept = data[i];

      data[i] ^= (guint8) (1 << i % 8);
      receive_bytes (data, size);
      data[i] = 0xff;
      receive_bytes (data, size);
      data[i] = kept;
      if (i % 16 == 0)
        receive_bytes (data, i);
    }
}

/* Few bytes cannot ask for much memory. */
static void
test_counts (void)
{
  GVariantBuilder problems;
  g_autofree char *printed = print_packed ();
  g_autoptr (GVariant) packed = g_variant_parse (G_VARIANT_TYPE (RECORD), printed, NULL, NULL, NULL);
  GVariant *parts[9];
  g_autoptr (GVariant) bent = NULL;
  g_autoptr (GBytes) wire = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_builder_init (&problems, G_VARIANT_TYPE ("a(ss)"));
  for (guint i = 0; i < 10001; i++)
    g_variant_builder_add (&problems, "(ss)", "a", "");
  for (guint i = 0; i < 9; i++)
    parts[i] = g_variant_get_child_value (packed, i);
  g_variant_unref (parts[7]);
  parts[7] = g_variant_ref_sink (g_variant_builder_end (&problems));
  bent = g_variant_ref_sink (g_variant_new_tuple (parts, 9));
  for (guint i = 0; i < 9; i++)
    g_variant_unref (parts[i]);
  wire = g_variant_get_data_as_bytes (bent);
  g_assert_null (tl_record_from_wire (wire, &error));
  g_assert_error (error, TL_ERROR, TL_ERROR_INPUT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wire/whole", test_whole);
  g_test_add_func ("/wire/samples", test_samples);
  g_test_add_func ("/wire/lies", test_lies);
  g_test_add_func ("/wire/bytes", test_bytes);
  g_test_add_func ("/wire/counts", test_counts);
  return g_test_run ();
}
